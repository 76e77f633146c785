// One organisation under its many spellings: rows of the registers name it as people typed it.
import type { Directory, Organisation } from "./directory.ts";
import { matchOrganisations } from "./organisationSearch.ts";
import { spellingKey } from "./spelling.ts";

/** The id of the organisation that a text names; the text itself, levelled, when the book knows none or more than one. */
export function schoolKey(text: string, directory: Directory): string {
  return soleOrganisation(text, directory)?.id ?? spellingKey(text);
}

/** Its name in «Организации» when the text names one clearly, otherwise the text. */
export function schoolName(text: string, directory: Directory): string {
  return soleOrganisation(text, directory)?.name ?? text.trim();
}

function soleOrganisation(text: string, directory: Directory): Organisation | null {
  const [only, ...others] = matchOrganisations(text, directory);
  return only !== undefined && others.length === 0 ? only : null;
}
