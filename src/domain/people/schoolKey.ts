// One organisation under its many spellings: rows of the registers name it as people typed it.
import type { Directory } from "./directory.ts";
import { matchOrganisations } from "./organisationSearch.ts";
import { spellingKey } from "./spelling.ts";

/** The id of the organisation that a text names; the text itself, levelled, when the book knows none or more than one. */
export function schoolKey(name: string, directory: Directory): string {
  const found = matchOrganisations(name, directory);
  const [only] = found;
  return only === undefined || found.length > 1 ? spellingKey(name) : only.id;
}
