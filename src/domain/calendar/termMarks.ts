// Marks that stand for dates in a normalised term: <10.7>, <10.7.2024> a day; <м9>, <м9.2023> a month; <у2023> a school
// year; <г2023> a calendar year; <д2> a weekday. Here they are written, described for patterns, and read back.

/** A day or, with `day` null, a month; `year` is null when the text does not say it. */
export interface Point {
  day: number | null;
  month: number;
  year: number | null;
}

/** One point, or a stretch from the first to the last. */
export interface Item {
  first: Point;
  last: Point | null;
}

export const dayMark = (day: string, month: string, year = ""): string =>
  `<${Number(day)}.${Number(month)}${year === "" ? "" : `.${year}`}>`;
export const monthMark = (month: string, year = ""): string =>
  `<м${Number(month)}${year === "" ? "" : `.${year}`}>`;
export const schoolYearMark = (year: string): string => `<у${year}>`;
export const yearMark = (year: string): string => `<г${year}>`;
export const weekdayMark = (weekday: number): string => `<д${weekday}>`;

const DAY = "<\\d+\\.\\d+(?:\\.\\d{4})?>";
const MONTH = "<м\\d+(?:\\.\\d{4})?>";
const ITEM = `(?:${DAY}|${MONTH})(?:-(?:${DAY}|${MONTH}))?`;

/** Names that a phrase may use in braces. WORDS: a tail of words that says nothing about time. */
const PARTS: Readonly<Record<string, string>> = {
  DAY,
  MONTH,
  ITEM,
  ITEMS: `${ITEM}(?:(?:, | и )${ITEM})*`,
  YEAR: "<г\\d{4}>",
  SCHOOLYEAR: "<у\\d{4}>",
  WEEKDAY: "<д\\d>",
  WORDS:
    "(?: (?!еже|кажд|постоян|течени|раза? |до |не |кроме |по |с |к |месяц|недел|квартал|год|четверт|полугоди|каникул)[а-я-]+){0,6}",
};

/** Pattern of a whole term: `phrase("до {DAY}")`. */
export function phrase(template: string): RegExp {
  return new RegExp(
    `^(?:${template.replace(/\{([A-Z]+)\}/gu, (_, name: string) => PARTS[name] ?? name)})$`,
    "u",
  );
}

/** All days and months of a piece of text, stretches as such. */
export function itemsIn(text: string): Item[] {
  return (text.match(new RegExp(ITEM, "gu")) ?? []).map((item) => {
    const [first = "", last] = item.split("-");
    return { first: pointOf(first), last: last === undefined ? null : pointOf(last) };
  });
}

/** The year of a mark such as <г2023> or <у2023>. */
export function yearIn(mark: string): number {
  return Number(/\d{4}/u.exec(mark)?.[0]);
}

/** Weekdays named, 1 = Monday. */
export function weekdaysIn(text: string): number[] {
  return (text.match(/<д\d>/gu) ?? []).map((mark) => Number(mark.slice(2, 3)));
}

function pointOf(mark: string): Point {
  const [first = "", second, third] = mark.replace(/[<>]/gu, "").split(".");
  if (first.startsWith("м")) {
    return { day: null, month: Number(first.slice(1)), year: second === undefined ? null : Number(second) };
  }
  return { day: Number(first), month: Number(second), year: third === undefined ? null : Number(third) };
}
