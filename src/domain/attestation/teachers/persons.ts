// Rows of the data bank that are one person: somebody may work in two schools or positions and has a row for each.
import { groupBy } from "../../groupBy.ts";
import type { Directory } from "../../people/directory.ts";
import { parsePersonName } from "../../people/personName.ts";
import { schoolKey } from "../../people/schoolKey.ts";
import { spellingKey } from "../../people/spelling.ts";
import type { Teacher } from "../bank.ts";

/**
 * Key of the person behind each row, by the row's code. The same full name is one person, but nobody has his main work in two
 * organisations: those are namesakes. Without a full name (a book without names, initials) every row is a person of its own.
 */
export function personKeys(teachers: readonly Teacher[], directory: Directory): Map<string, string> {
  const keys = new Map<string, string>();
  for (const [name, rows] of groupBy(teachers, fullNameKey)) {
    const mainPlaces = new Set(
      rows
        .filter(({ employment }) => employment === "основная")
        .map(({ school }) => schoolKey(school, directory)),
    );
    const areNamesakes = mainPlaces.size > 1;
    for (const { id, school } of rows)
      keys.set(id, name === "" ? id : areNamesakes ? `${name}|${schoolKey(school, directory)}` : name);
  }
  return keys;
}

/** Empty for what isn't a full name. */
function fullNameKey({ name }: Teacher): string {
  const parsed = parsePersonName(name);
  return parsed === null || parsed.initialsOnly || parsed.middle === "" ? "" : spellingKey(name);
}
