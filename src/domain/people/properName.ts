// Proper names of organisations: «МБДОУ детский сад № 5 «Колокольчик»» is «Колокольчик» to everybody who knows it.
import { firstHead, kindsAgree } from "./organisationName.ts";
import { spellingKey } from "./spelling.ts";

const QUOTE = /[«»"„“”]/u;

export interface ProperName {
  /** Kind of the organisation as a key, «ДОУ»; empty when not told. */
  kind: string;
  /** Key of the name. */
  name: string;
}

/** The proper names in one spelling of an organisation. «Средняя школа № 5» in quotes is none. */
export function properNamesIn(spelling: string): ProperName[] {
  const kind = firstHead(spelling)?.kind ?? "";
  return spelling
    .split(QUOTE)
    .slice(1, -1)
    .filter((quoted) => !quoted.startsWith(" ") && firstHead(quoted) === null)
    .map((quoted) => ({ kind, name: spellingKey(quoted) }))
    .filter(({ name }) => name !== "");
}

/** The proper name by which a text calls an organisation, with or without its kind; null for one called by its number. */
export function properNameOf(text: string): ProperName | null {
  const head = firstHead(text);
  if (head !== null && head.number !== "") return null;
  const name = spellingKey(head === null ? text : `${text.slice(0, head.start)} ${text.slice(head.end)}`);
  return name === "" ? null : { kind: head?.kind ?? "", name };
}

export function sameProperName(a: ProperName, b: ProperName): boolean {
  return a.name === b.name && kindsAgree(a.kind, b.kind);
}
