// One person under two spellings: «Петрова А.И.» in the list of those present is «Петрова Анна Ивановна» of the commission.
import { parsePersonName, sameName } from "../people/personName.ts";
import { spellingKey } from "../people/spelling.ts";

/** True when two texts can name one person; two texts that aren't understood as names must be spelled alike. */
export function isSamePerson(one: string, other: string): boolean {
  if (spellingKey(one) === spellingKey(other)) return true;
  const [a, b] = [parsePersonName(one), parsePersonName(other)];
  return a !== null && b !== null && sameName(a, b);
}

/** True when one of the names is this person's. */
export function isAmong(name: string, names: readonly string[]): boolean {
  return names.some((other) => isSamePerson(name, other));
}
