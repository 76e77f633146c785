// What each tab of «Заседание» is given.
import type { Outcome, SittingsView, SittingView } from "../../commands/contract/index.ts";
import type { Steps } from "../kit/Steps.tsx";
import type { Work } from "../kit/Working.tsx";
import type { Draft } from "./draft.ts";

export interface TabProps {
  view: SittingsView;
  sitting: SittingView;
  draft: Draft;
  today: string;
  /** Neither closed nor cancelled. */
  isOpen: boolean;
  isUnsaved: boolean;
  isBusy: boolean;
  work: Work;
  steps: Steps;
  onDraft: (draft: Draft) => void;
  /** Asks the server and shows what it answers. */
  act: (doing: string, ask: () => Promise<Outcome<SittingsView>>) => void;
}

export const SAVE_FIRST = "Сначала нажмите «Сохранить»: документ составится по записанному.";
