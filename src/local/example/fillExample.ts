// The example book: an invented district whose staff have worked in it for three weeks, so that every colour, list and log
// has something to show on whatever day it is opened.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addDays, formatDate, partsOf, type CivilDate } from "../../domain/calendar/civil.ts";
import { schoolYear, schoolYearOf } from "../../domain/calendar/planYear.ts";
import type { Book } from "../../workbook/book.ts";
import type { AnyTable, Table } from "../../workbook/table.ts";
import {
  applications,
  directives,
  experts,
  occurrences,
  organisations,
  staff,
  teachers,
} from "../../workbook/tables/index.ts";
import { applied, exampleWindows, withMonths } from "./exampleApplications.ts";
import { examplePeople, type Line } from "./examplePeople.ts";
import { schoolBooks } from "./exampleSchoolBooks.ts";
import { prepareSitting, sittingDays } from "./exampleSittings.ts";

/** What filling needs of the host. */
export interface ExampleHost {
  /** Runs a function of the add-on to its end. */
  run(command: string, args?: readonly unknown[]): Promise<unknown>;
  /** A person types texts into cells, from the given one to the right and down. */
  type(sheetId: number, row: number, column: number, texts: readonly (readonly string[])[]): Promise<void>;
  /** Lives a day: its time triggers fire, and the clock stays there. */
  live(day: CivilDate): Promise<unknown>;
  /** Sets the clock to eight in the morning of a day; nothing fires. */
  stand(day: CivilDate): Promise<unknown>;
  read(tables: readonly AnyTable[]): Promise<Book>;
}

/** The documents came in so many days before the day that is shown. */
const DAYS_LIVED = 21;
/** So many of the last finished terms stay open, so that something is overdue. */
const LEFT_OPEN = 2;
/** What stands under every letter. */
const CENTRE = {
  centreName: "МКУ «Центр оценки качества образования» Заречного района",
  centrePhone: "5-01-01, 5-01-02",
  districtName: "Заречного района",
};
const EVIDENCE = "лист регистрации, папка 02-15";
/** The directive that is reported and waits to be taken off control. */
const REPORTED = { number: "1", report: "исх. № 214: приказ о полномочиях специалистов" };

/** Fills a book that setup has just made. @param sources folder with the example's documents */
export async function fillExample(host: ExampleHost, sources: string, today: CivilDate): Promise<void> {
  const text = (name: string): string => dated(readFileSync(join(sources, name), "utf8"), today);
  const first = addDays(today, -DAYS_LIVED);
  await host.live(first);
  await host.run("saveCentre", [{ values: CENTRE }]);
  await host.run("importStaff", [{ csv: text("staff.csv") }]);
  await typeRows(host, organisations, csvRows(text("organisations.csv")));
  await typeRows(host, staff, csvRows(text("people.csv")));
  const people = examplePeople(linesOf(text("organisations.csv")), linesOf(text("people.csv")), today);
  for (const { kind, text: list } of [...people, { kind: "windows", text: exampleWindows(today) }])
    await host.run("importList", [{ kind, text: list }]);
  await host.run("importDocument", [{ name: "plan.txt", text: text("plan.txt"), past: "done" }]);
  await host.run("importDocument", [
    { name: "directives.txt", text: text("directives.txt"), past: "control" },
  ]);
  await host.run("sendReminders");
  const open = await leftOpen(host, first, today);
  const sendBooks = schoolBooks(host, today);
  const sit = sittingDays(host, today);
  await work(host, first, open);
  for (let day = addDays(first, 1); day < today; day = addDays(day, 1)) {
    await host.live(day);
    await work(host, day, open);
    await sendBooks(day);
    await sit(day);
  }
  // The letters of the day that is shown are left for whoever opens the book to look at and to send.
  await host.stand(today);
  const book = await host.read([teachers, experts]);
  const asked = csvRows(withMonths(text("applications.csv"), today));
  await typeRows(host, applications, applied(asked, book.rows(teachers), book.rows(experts), today));
  await prepareSitting(host, today);
  await host.run("draftSchedule");
  await host.run("refreshBook");
}

/** Ids of the last terms before today: nobody gets round to them. */
async function leftOpen(host: ExampleHost, first: CivilDate, today: CivilDate): Promise<Set<string>> {
  const past = (await host.read([occurrences]))
    .rows(occurrences)
    .filter(({ due }) => due !== null && due >= first && due < today)
    .sort((a, b) => ((a.due ?? "") < (b.due ?? "") ? -1 : 1));
  return new Set(past.slice(-LEFT_OPEN).map(({ id }) => id));
}

/** What people finish on a day: the terms that end on it, and one directive on the eve of its day. */
async function work(host: ExampleHost, day: CivilDate, open: ReadonlySet<string>): Promise<void> {
  const book = await host.read([occurrences, directives]);
  const ids = book
    .rows(occurrences)
    .filter(({ id, due, done }) => due === day && done === null && !open.has(id))
    .map(({ id }) => id);
  if (ids.length > 0) await host.run("markDone", [{ ids, evidence: EVIDENCE }]);
  const reported = book
    .rows(directives)
    .find(
      ({ number, controlDue, done }) => number === REPORTED.number && done === null && controlDue === day,
    );
  if (reported !== undefined) {
    await host.run("markDone", [{ ids: [reported.id], evidence: REPORTED.report }]);
  }
}

/** Types rows under the last one; columns are named by their headers in the first line. */
async function typeRows<Row extends object>(
  host: ExampleHost,
  table: Table<Row>,
  lines: readonly (readonly string[])[],
): Promise<void> {
  const [headers = [], ...rows] = lines;
  const book = await host.read([table]);
  const row = book.records(table).length + 1;
  for (const [index, header] of headers.entries()) {
    const column = table.layout.findIndex((candidate) => candidate.header === header);
    const texts = rows.map((cells) => [cells[index] ?? ""]);
    await host.type(table.sheetId, row, column, texts);
  }
}

/** Rows of a table with headers, by their headers. */
function linesOf(text: string): Line[] {
  const [headers = [], ...rows] = csvRows(text);
  return rows.map((cells) =>
    Object.fromEntries(headers.map((header, index): [string, string] => [header, cells[index] ?? ""])),
  );
}

const csvRows = (text: string): string[][] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split(";").map((cell) => cell.replace(/, /g, "\n")));

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
