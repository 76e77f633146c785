// `start`: the example book of an invented district, filled and lived up to today; says where the letters and the book lie.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CALENDAR_DECREES } from "../../../domain/calendar/decrees.ts";
import { workingCalendar, workingDayOnOrBefore } from "../../../domain/calendar/workingCalendar.ts";
import { schoolYear, schoolYearOf } from "../../../domain/calendar/planYear.ts";
import { addDays, formatDate, partsOf, type CivilDate } from "../../../domain/calendar/civil.ts";
import { occurrences, plan } from "../../../workbook/tables/index.ts";
import type { CommandLine } from "../arguments.ts";
import { lettersOf, outcomeLines, print } from "../output.ts";
import type { Session } from "../session.ts";
import { writeBook } from "./exportBook.ts";

/** Evidence of the example's finished work. */
const EVIDENCE = "лист регистрации, папка 02-15";
/** So many of the latest past terms stay open, so that every colour has something to show. */
const LEFT_OPEN = 2;

/** The day on which the example stands: today, or the working day before a day off, so that letters go out. */
export function exampleDay(today: CivilDate): CivilDate {
  const calendar = workingCalendar(CALENDAR_DECREES.flatMap(({ days }) => days));
  return workingDayOnOrBefore(calendar, today);
}

/** @param sources folder with the example's documents */
export async function start(
  session: Session,
  line: CommandLine,
  { dir, sources, today }: { dir: string; sources: string; today: CivilDate },
): Promise<void> {
  await fill(session, sources, today);
  const day = await session.run("sendReminders");
  await session.flush();
  const file = join(dir, "аттестация.xlsx");
  await writeBook(session, file);
  const outbox = join(dir, "outbox");
  print(line.json, { today, letters: lettersOf([day]), book: file, outbox }, [
    "ПРИМЕР: вымышленный район, люди и школы. Письма никуда не уходят, а складываются в папку.",
    `День: ${formatDate(today)}`,
    ...outcomeLines(day.value),
    `Книга:  ${file}`,
    `Письма: ${outbox}`,
    "Свой план: npm run attest -- import план.docx",
  ]);
}

/** Documents of the example with the years of today, most past work done; nothing is entered twice. */
async function fill(session: Session, sources: string, today: CivilDate): Promise<void> {
  const book = await session.read([plan]);
  if (book.rows(plan).length > 0) return;
  const text = (name: string): string => dated(readFileSync(join(sources, name), "utf8"), today);
  await session.run("importStaff", [{ csv: text("staff.csv") }]);
  await session.run("importDocument", [{ name: "plan.txt", text: text("plan.txt"), past: "control" }]);
  await session.run("importDocument", [
    { name: "directives.txt", text: text("directives.txt"), past: "control" },
  ]);
  const past = (await session.read([occurrences]))
    .rows(occurrences)
    .filter(({ due }) => due !== null && due < today)
    .sort((a, b) => ((a.due ?? "") < (b.due ?? "") ? -1 : 1));
  const done = past.map(({ id }) => id).slice(0, Math.max(0, past.length - LEFT_OPEN));
  if (done.length > 0) await session.run("markDone", [{ ids: done, evidence: EVIDENCE }]);
}

/** {Y1}-{Y2}: the school year of today, {Y0}: the one before; {D+14}: a day so many days from today. */
function dated(text: string, today: CivilDate): string {
  const first = partsOf(schoolYearOf(today).start).year;
  const years: Readonly<Record<string, string>> = {
    Y0: schoolYear(first - 1).label,
    Y1: String(first),
    Y2: String(first + 1),
  };
  return text
    .replace(/\{(Y\d)\}/g, (_, key: string) => years[key] ?? "")
    .replace(/\{D([+-]\d+)\}/g, (_, days: string) => formatDate(addDays(today, Number(days))));
}
