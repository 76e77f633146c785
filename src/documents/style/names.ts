// Names as papers write them: initials before the surname under a signature, after it in a list.
import { parsePersonName, shortName } from "../../domain/people/personName.ts";

/** «Иванова Мария Петровна» → «М.П. Иванова»; a name that isn't understood stays as typed. */
export function initialsFirst(name: string): string {
  const parsed = parsePersonName(name);
  if (parsed === null) return name.trim();
  const initials = shortName(parsed).slice(parsed.surname.length).trim();
  return `${initials} ${parsed.surname}`.trim();
}

/** «Иванова Мария Петровна» → «Иванова М.П.»; a name that isn't understood stays as typed. */
export function initialsLast(name: string): string {
  const parsed = parsePersonName(name);
  return parsed === null ? name.trim() : shortName(parsed);
}
