// Types of push.mjs, for its tests.
export const NO_SCRIPT: string;
export class PushFailed extends Error {}
/** Carries out a command of clasp; what it prints is shown to the person or given back. */
export type Clasp = (args: readonly string[], shown: boolean) => { status: number | null; text: string };
export function push(options: {
  folder: string;
  clasp: Clasp;
  rebuild: () => Promise<void>;
  say: (words: string) => void;
}): Promise<void>;
export function claspOf(script: string, folder: string): Clasp;
