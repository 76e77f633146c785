// Columns of a table that comes in: recognised by the words of its header, in any order and with columns of one's own.
import { matchKey } from "./lines.ts";
import { itemNumber } from "./looks.ts";

export type Role = "number" | "activity" | "term" | "responsible" | "extra";

export interface Column {
  role: Role;
  /** As the header says it. */
  title: string;
}

const LONGEST_HEADING = 70;

/** Words by which a heading is known; the first match counts. */
const HEADINGS: readonly (readonly [Role, RegExp])[] = [
  [
    "extra",
    /^(?:отметк|примечан|форм[аы](?!\p{L})|выход|результат|ожидаем|место|подтвержд|участник|целев|аудитори|финанс|объем)/u,
  ],
  ["term", /срок|^(?:дата|даты|период|время|когда|месяц)/u],
  ["responsible", /ответствен|исполнител|^кто(?!\p{L})/u],
  ["number", /^(?:№|n|nn|номер)?[\s.]*(?:п\s*[\\/.]?\s*п)?[\s.]*$|^№|^номер/u],
  ["activity", /мероприяти|содержани|наименовани|деятельност|поручени|задач|^работ/u],
];

const MAIN: readonly Role[] = ["number", "activity", "term", "responsible"];

/** Columns of a plan and of directives as they usually stand, for a table whose header is lost. */
export const USUAL_COLUMNS: Readonly<Record<"план" | "поручения", readonly Column[]>> = {
  план: [
    { role: "number", title: "№ п/п" },
    { role: "activity", title: "мероприятия" },
    { role: "term", title: "сроки проведения" },
    { role: "responsible", title: "ответственные" },
  ],
  поручения: [
    { role: "number", title: "№ п/п" },
    { role: "activity", title: "Поручение" },
    { role: "responsible", title: "Исполнитель" },
    { role: "term", title: "Сроки исполнения" },
  ],
};

function roleOf(heading: string): Role | null {
  const words = matchKey(heading);
  if (words === "" || words.length > LONGEST_HEADING) return null;
  return HEADINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** True for the heading of a column. */
export function isHeading(text: string): boolean {
  return itemNumber(text) === null && roleOf(text) !== null;
}

/**
 * Columns of a header row; null if the row is none. Three of the four main columns are enough: one heading that cannot be
 * read is then taken for the missing one.
 */
export function readHeader(written: readonly string[]): Column[] | null {
  const headings = written.flatMap(partNumber);
  if (headings.some((heading) => itemNumber(heading) !== null || heading.length > LONGEST_HEADING))
    return null;
  const found = new Set<Role>();
  const roles = headings.map((heading) => {
    const role = roleOf(heading);
    if (role === null || role === "extra") return role;
    if (found.has(role)) return "extra";
    found.add(role);
    return role;
  });
  if (found.size < 3) return null;
  for (const role of MAIN.filter((main) => !found.has(main))) {
    const free = roles.findIndex(
      (taken, index) => taken === null && (headings[index] !== "" || role === "number"),
    );
    if (free !== -1 && (role !== "number" || free === 0)) roles[free] = role;
  }
  return roles.includes("activity")
    ? headings.map((title, index) => ({ role: roles[index] ?? "extra", title }))
    : null;
}

/** «№ п/п мероприятия»: two headings between which the border was lost. */
function partNumber(heading: string): string[] {
  const parts = /^(№\s*п\s*[\\/.]?\s*п)[\s.]*(\p{L}{4}.*)$/iu.exec(heading);
  return parts === null ? [heading] : [parts[1] ?? "", parts[2] ?? ""];
}

/** True for the row «1 | 2 | 3 | 4» that numbers the columns under a header. */
export function numbersColumns(texts: readonly string[]): boolean {
  return texts.length >= 3 && texts.every((text, index) => text === String(index + 1));
}

export function columnOf(columns: readonly Column[], role: Role): number {
  return columns.findIndex((column) => column.role === role);
}
