// A cell that holds the name of one person and nothing else, as lists are filled in: any of the three spellings, any case,
// initials without dots, a former surname in brackets. Running text is read by personName.ts.
import { parsePersonName, type PersonName } from "./personName.ts";
import { tidy } from "./spelling.ts";

/**
 * The names that a cell gives to a person: one, or one for each surname of «Соколова (Лугова) Марина Игоревна». Empty when the
 * cell is no name of a person; a surname alone is none.
 */
export function namesOfCell(cell: string): PersonName[] {
  const text = plain(cell);
  const former = /^(\p{L}[\p{L}-]*) ?\((\p{L}[\p{L}-]*)\) ?(.+)$/u.exec(text);
  const spellings = former === null ? [text] : [`${former[1]} ${former[3]}`, `${former[2]} ${former[3]}`];
  return spellings.flatMap((spelling) => nameOf(spelling) ?? []);
}

/** «Петрова – Водкина  М.И.» → «Петрова-Водкина М.И.», without numbers of lists, stops and commas that aren't part of a name. */
function plain(cell: string): string {
  return tidy(cell)
    .replace(/\s+/g, " ")
    .replace(/^\d+[.)]? /, "")
    .replace(/(\p{L}) ?[-–—] ?(?=\p{L})/gu, "$1-")
    .replace(/[,;]/g, " ")
    .replace(/ {2,}/g, " ")
    .trim();
}

function nameOf(text: string): PersonName | null {
  return parsePersonName(text) ?? parsePersonName(capitalised(text)) ?? inColumnOrder(text);
}

function capitalised(text: string): string {
  const word = /\p{L}+/gu;
  return text.replace(word, (part) => part.charAt(0).toUpperCase() + part.slice(1).toLowerCase());
}

/** Surname first, as a column «ФИО» is filled in: for names that no list of names knows, and for «Соколова М И». */
function inColumnOrder(text: string): PersonName | null {
  const [surname = "", first = "", ...rest] = capitalised(text)
    .split(/[ .]+/)
    .filter((part) => part !== "");
  const middle = rest.join(" ");
  const areWords = [surname, first, ...rest].every((part) => /^\p{L}+(?:-\p{L}+)*$/u.test(part));
  if (!areWords || surname.length < 2 || first === "" || rest.length > 2) return null;
  const initialsOnly = first.length === 1;
  return initialsOnly && middle.length > 1 ? null : { surname, first, middle, initialsOnly };
}
