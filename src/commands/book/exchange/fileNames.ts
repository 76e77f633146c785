// Names of the files of school books: as people read them, and safe for the disks of Windows.
import { safeFileName } from "../../../domain/language/fileName.ts";
import type { Organisation } from "../../../domain/people/directory.ts";

/** «МБОУ СОШ № 1 - выпуск 3.xlsx»; two schools whose names look alike on the disk are told apart by their codes. */
export function bookFileName(
  { id, name }: Organisation,
  issue: number,
  all: readonly Organisation[],
): string {
  return `${schoolFileName({ id, name }, all)} - выпуск ${issue}.xlsx`;
}

function schoolFileName(
  { id, name }: Pick<Organisation, "id" | "name">,
  all: readonly Organisation[],
): string {
  const safe = safeFileName(name);
  const isAlone = !all.some((other) => other.id !== id && sameOnDisk(safeFileName(other.name), safe));
  return safe === "" ? id : isAlone ? safe : `${safe} (${id})`;
}

/** Whose book a file of this name is and of which issue, however a mail program has changed it; null when it doesn't tell. */
export function bookOfFile(
  name: string,
  all: readonly Organisation[],
): { organisation: Organisation; issue: number } | null {
  const plain = name.replace(/^.*[/\\]/u, "").replace(/_/g, " ");
  const [, stem, issue] = /^(.+) - выпуск (\d+)/iu.exec(plain) ?? [];
  const organisation = all.find((each) => sameOnDisk(schoolFileName(each, all), stem ?? ""));
  return organisation === undefined ? null : { organisation, issue: Number(issue) };
}

function sameOnDisk(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
