// The key file as the page holds it: opened by FileReader-like means of the browser, saved as a download. It never leaves the
// person's own machine: no call of the add-on takes any of it but codes.
import type { CodedPerson } from "../../commands/contract/index.ts";
import { mergeKeys, readKey, writeKey, type KeyRow } from "../../domain/people/nameKey.ts";
import { download } from "../kit/download.ts";
import { textOf } from "../kit/givenFile.ts";

/** An opened key, and what of the file a person has to look at. */
export interface OpenKey {
  fileName: string;
  rows: readonly KeyRow[];
  /** In words. */
  problems: readonly string[];
}

export const NEW_KEY_FILE = "ключ-имён.csv";

export async function openKey(file: File): Promise<OpenKey> {
  const { rows, problems } = readKey(await textOf(file));
  const worded = problems.map(({ line, text, reason }) => `Строка ${line}: «${text}». ${reason}`);
  return { fileName: file.name, rows, problems: worded };
}

/** Another key file laid over the opened one. */
export function joinKeys(own: OpenKey, other: OpenKey): { key: OpenKey; added: number } {
  const { rows, added, conflicts } = mergeKeys(own.rows, other.rows);
  const problems = conflicts.map(
    ({ own: mine, other: theirs }) =>
      `${mine.code}: здесь «${mine.name}», в файле «${other.fileName}» — «${theirs.name}». Оставлено «${mine.name}».`,
  );
  return { key: { ...own, rows, problems: [...other.problems, ...problems] }, added: added.length };
}

export function saveKey(fileName: string, rows: readonly KeyRow[]): void {
  download(fileName, new TextEncoder().encode(writeKey(rows)));
}

/** «ключ МБОУ СОШ № 8.csv», without what file names can't hold. */
export function schoolFileName(school: string): string {
  return `ключ ${school
    .replace(/[\\/:*?"<>|«»]/g, "")
    .replace(/\s+/g, " ")
    .trim()}.csv`;
}

/** People of the book whom the key doesn't name yet. */
export function notInKey(people: readonly CodedPerson[], rows: readonly KeyRow[]): CodedPerson[] {
  const known = new Set(rows.map(({ code }) => code));
  return people.filter(({ code }) => !known.has(code));
}
