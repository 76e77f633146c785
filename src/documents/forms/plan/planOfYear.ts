// The plan of a year as its paper shows it: which year is meant, its sections in order, the words of the document itself.
import {
  calendarYear,
  planYearFrom,
  schoolYearOf,
  type PlanYear,
} from "../../../domain/calendar/planYear.ts";
import { partsOf } from "../../../domain/calendar/civil.ts";
import { placeOfItem } from "../../../domain/control/completion.ts";
import type { PlanItem } from "../../../domain/control/plan.ts";
import { groupBy } from "../../../domain/groupBy.ts";
import type { FormRequest, PaperData, PaperProblem } from "../../form.ts";
import { stop, warn } from "../problems.ts";

export interface PlanSection {
  /** «II. Организационное направление»; empty for rows without a section. */
  title: string;
  rows: readonly PlanItem[];
}

export interface PlanOfYear {
  year: PlanYear;
  /** Items as approved; those taken out of the plan are not among them. */
  sections: readonly PlanSection[];
  items: readonly PlanItem[];
  problems: readonly PaperProblem[];
}

export function planOfYear(data: PaperData, request: FormRequest): PlanOfYear {
  const year = yearOf(data, request);
  const own = data.plan.filter((item) => isOfYear(item, year));
  const items = own.filter(({ status }) => status !== "Исключено");
  const sections = sectionsOf(items);
  return {
    year,
    sections,
    items: sections.flatMap(({ rows }) => rows),
    problems: [
      ...(items.length > 0 ? [] : [noItems(year)]),
      ...own
        .filter(({ status }) => status === "Исключено")
        .map((item) =>
          warn(
            "EXCLUDED",
            `${placeOfItem(item)}: пункт исключён из плана и не напечатан. Если это ошибка, верните ему статус в листе «План».`,
          ),
        ),
      ...items.flatMap(gaps),
      ...doubles(sections),
    ],
  };
}

/** «2026-2027 учебный год», «2026 год» */
export function yearWords({ kind, label }: PlanYear): string {
  return kind === "учебный" ? `${label} учебный год` : `${label} год`;
}

/** «2.» as plans print it. */
export function printedNumber({ number }: Pick<PlanItem, "number">): string {
  const text = number.trim();
  return /\d$/u.test(text) ? `${text}.` : text;
}

/** The words of the document, where the book holds corrected ones. */
export function printedTerm({ documentTerm, termText }: PlanItem): string {
  return (documentTerm || termText).trim();
}

/** Executors as in the document, each on a line of its own. */
export function printedPeople({ documentPeople, responsibleText }: PlanItem): string {
  const people = (documentPeople || responsibleText)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return people
    .map((line, index) => (isPartedByLine(line, people[index + 1]) ? line : `${line};`))
    .join("\n");
}

/** A new line alone parts two executors when the next one can't be read as the rest of this one. */
function isPartedByLine(line: string, next: string | undefined): boolean {
  if (next === undefined) return true;
  if (/[-–—(,]$/u.test(line) || !/^\p{Lu}/u.test(next)) return false;
  if (/^\p{Lu}\p{Ll}+\s\p{Lu}\.\s?(?:\p{Lu}\.)?$/u.test(next)) return false;
  return /^\p{Lu}\p{Ll}+\s\p{Lu}\./u.test(next) || /(?:^|[\s«(])\p{Lu}{2,}(?!\p{Ll})/u.test(line);
}

function yearOf({ plan, today }: PaperData, { schoolYear }: FormRequest): PlanYear {
  const wanted = planYearFrom(schoolYear ?? "");
  if (wanted !== null) return wanted;
  const current = schoolYearOf(today);
  const calendar = calendarYear(partsOf(today).year);
  const has = (year: PlanYear): boolean => plan.some((item) => isOfYear(item, year));
  return !has(current) && has(calendar) ? calendar : current;
}

const isOfYear = (item: PlanItem, { label }: PlanYear): boolean =>
  planYearFrom(item.schoolYear)?.label === label;

/** Sections by their numerals, items by their numbers, whatever order the sheet was sorted in. */
function sectionsOf(items: readonly PlanItem[]): PlanSection[] {
  return [...groupBy(items, ({ section }) => section.trim())]
    .sort(([one], [other]) => valueOfNumeral(one) - valueOfNumeral(other))
    .map(([section, rows]) => {
      const title = rows.find(({ sectionTitle }) => sectionTitle.trim() !== "")?.sectionTitle.trim() ?? "";
      const parts = [section === "" ? "" : `${section}.`, title];
      return {
        title: parts.filter((part) => part !== "").join(" "),
        rows: [...rows].sort((one, other) => compareNumbers(one.number, other.number)),
      };
    });
}

const LETTERS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** 4 for «IV» and «4»; 0 for what is no numeral. */
function valueOfNumeral(numeral: string): number {
  if (/^\d+$/u.test(numeral)) return Number(numeral);
  const values = [...numeral].map((letter) => LETTERS[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

function compareNumbers(one: string, other: string): number {
  const [a, b] = [one, other].map((number) => (number.match(/\d+/gu) ?? []).map(Number));
  for (const [index, value] of (a ?? []).entries()) {
    const difference = value - (b?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return (a?.length ?? 0) - (b?.length ?? 0);
}

const noItems = (year: PlanYear): PaperProblem =>
  stop("NO_ITEMS", `В плане на ${yearWords(year)} нет строк: внесите план через «Внести документ».`);

function gaps(item: PlanItem): PaperProblem[] {
  const cells = [
    ["№ п/п", item.number.trim()],
    ["Мероприятие", item.activity.trim()],
    ["Сроки проведения", printedTerm(item)],
    ["Ответственные (как в плане)", printedPeople(item)],
  ] as const;
  const empty = cells.filter(([, text]) => text === "").map(([title]) => `«${title}»`);
  return empty.length === 0
    ? []
    : [warn("EMPTY_CELL", `${placeOfItem(item)}: пусто ${empty.join(", ")}. Впишите в листе «План».`)];
}

function doubles(sections: readonly PlanSection[]): PaperProblem[] {
  return sections.flatMap(({ rows }) =>
    rows
      .filter(
        (item, index) => item.number.trim() !== "" && item.number.trim() === rows[index - 1]?.number.trim(),
      )
      .map((item) =>
        warn(
          "SAME_NUMBER",
          `${placeOfItem(item)}: такой номер в разделе уже есть. Исправьте «№ п/п» в листе «План».`,
        ),
      ),
  );
}
