// The outbox folder: one .eml file a letter. The journal is the truth; files that are missing are written again.
import { mkdir, readdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { composeEml } from "./eml.ts";
import type { OutboxLetter } from "./letter.ts";

/** «0001-2023-09-05-ivanova.eml»: number, day, and the recipient's name before the at sign. */
export function fileNameOf({ number, date, to }: OutboxLetter): string {
  const name = (to[0] ?? "").replace(/@.*$/, "").replace(/[^\p{L}\p{N}._-]/gu, "_");
  return `${String(number).padStart(4, "0")}-${date}-${name}.eml`;
}

/** Writes the files that the folder lacks; returns their paths in the order of sending. */
export async function writeMissing(folder: string, letters: readonly OutboxLetter[]): Promise<string[]> {
  if (letters.length === 0) return [];
  await mkdir(folder, { recursive: true });
  const present = new Set(await readdir(folder));
  const written: string[] = [];
  for (const letter of letters) {
    const name = fileNameOf(letter);
    if (present.has(name)) continue;
    const path = join(folder, name);
    await writeFile(`${path}.tmp`, await composeEml(letter));
    await rename(`${path}.tmp`, path);
    written.push(path);
  }
  return written;
}
