// The applications of the example: each stands at another place of the way on whatever day the example is made.
import type { Expert } from "../../domain/attestation/experts.ts";
import type { Teacher } from "../../domain/attestation/bank.ts";
import { addMonthsTo, monthOf, wordMonth, type YearMonth } from "../../domain/attestation/months.ts";
import { scheduledYear } from "../../domain/attestation/schedule/scheduleSpans.ts";
import { addDays, civil, formatDate, partsOf, type CivilDate } from "../../domain/calendar/civil.ts";
import { defaultSettings } from "../../domain/settings.ts";

const MONTHS = defaultSettings().attestationMonths.split(", ").map(Number);
/** An example's region takes applications from the first to this day of the month before the attestation. */
const CLOSES_ON = 20;
/** Whoever is ready has so many days left to file. */
const DAYS_TO_FILE = 3;
/** No application of the example is older. */
const DAYS_ON_THE_WAY = 150;
const CHOSEN_EXPERT = "{специалист}";

/** Months of attestation around a day: a year back and two on. */
function months(today: CivilDate): YearMonth[] {
  const start = addMonthsTo(monthOf(today), -12);
  return Array.from({ length: 36 }, (_, index) => addMonthsTo(start, index)).filter((month) =>
    MONTHS.includes(Number(month.slice(5))),
  );
}

function windowOf(month: YearMonth): { opens: CivilDate; closes: CivilDate } {
  const { year, month: number } = partsOf(`${addMonthsTo(month, -1)}-01`);
  return { opens: civil(year, number, 1), closes: civil(year, number, CLOSES_ON) };
}

/** The list of filing windows, ready for «Внести список». */
export function exampleWindows(today: CivilDate): string {
  const rows = months(today).map((month) => {
    const { opens, closes } = windowOf(month);
    return [wordMonth(month), formatDate(opens), formatDate(closes), "письмо региона (пример)"];
  });
  return [["Месяц аттестации", "Приём с", "Приём по", "Основание"], ...rows]
    .map((cells) => cells.join("\t"))
    .join("\n");
}

/** {M+1}: the first month for which applications are still taken, {M+0}: the one before it; {S}: the year that is scheduled. */
export function withMonths(text: string, today: CivilDate): string {
  const all = months(today);
  const next = all.findIndex((month) => windowOf(month).closes >= addDays(today, DAYS_TO_FILE));
  return text
    .replace(/\{M([+-]\d+)\}/g, (_, places: string) => wordMonth(all[next - 1 + Number(places)] ?? ""))
    .replace(/\{S\}/g, scheduledYear(today));
}

/**
 * Gives each application a teacher who may ask for its category, from schools in turn, and experts of other organisations.
 * @param rows with the headers first
 * @throws Error when the example has too few teachers
 */
export function applied(
  rows: readonly (readonly string[])[],
  teachers: readonly Teacher[],
  experts: readonly Expert[],
  today: CivilDate,
): string[][] {
  const [headers = [], ...lines] = rows;
  const kind = headers.indexOf("Категория");
  const free = inTurn(teachers);
  const typed = lines.map((cells, index) => {
    const mayAsk = cells[kind] === "высшая" ? holdsFirst : holdsNothing;
    const at = free.findIndex((teacher) => mayAsk(teacher, today));
    const [teacher] = free.splice(at, at < 0 ? 0 : 1);
    if (teacher === undefined) throw new Error(`Nobody for an application: ${cells.join(";")}`);
    const judges = experts.filter(({ school }) => school !== teacher.school);
    const judge = judges[index % Math.max(1, judges.length)]?.name ?? "";
    return [teacher.id, ...cells.map((cell) => (cell === CHOSEN_EXPERT ? judge : cell))];
  });
  return [["Код педагога", ...headers], ...typed];
}

const holdsNothing = ({ category }: Teacher): boolean => category === "";

function holdsFirst({ category, decided, validUntil }: Teacher, today: CivilDate): boolean {
  const isHeld = validUntil === null || validUntil > today;
  return category === "первая" && isHeld && decided !== null && decided < addDays(today, -DAYS_ON_THE_WAY);
}

/** The first of every school, then the second of every school, and so on. */
function inTurn(teachers: readonly Teacher[]): Teacher[] {
  const placed = new Map<string, number>();
  return teachers
    .map((teacher) => {
      const place = placed.get(teacher.school) ?? 0;
      placed.set(teacher.school, place + 1);
      return { teacher, place };
    })
    .sort((a, b) => a.place - b.place)
    .map(({ teacher }) => teacher);
}
