// A small district for the exchange with schools: three schools with their teachers, and books as the schools fill them in.
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { EngineState } from "../../src/local/engine/data.ts";
import type { Exchanged, IssuedFile } from "../../src/commands/contract/index.ts";
import type { CallRecord, RunOptions, RunResult } from "../../src/local/engine/runState.ts";
import { addRows, patchRow, type Change } from "../../src/workbook/changes.ts";
import { emptyRow } from "../../src/workbook/book.ts";
import { requestsFor } from "../../src/workbook/requests.ts";
import {
  applications,
  categories,
  coordinators,
  organisations,
  remarks,
  schoolBooks,
  settings,
  teachers,
} from "../../src/workbook/tables/index.ts";
import { bookOf, newEngine, rowsIn, runWell } from "../built.ts";

export const DAY = "2026-09-01";
export const FIRST = "МБОУ СОШ № 1";
export const ALL = { issue: { schools: "все" } };

const SCHOOLS = [FIRST, "МБОУ СОШ № 2", "МБДОУ № 5"];

/** Name, school, position. */
const PEOPLE: readonly (readonly [string, number, string])[] = [
  ["Берестова Анна Борисовна", 0, "учитель"],
  ["Вишнякова Ольга Петровна", 0, "учитель"],
  ["Горбунова Ирина Львовна", 1, "учитель"],
  ["Дубравина Вера Ивановна", 2, "воспитатель"],
];

/** Puts changes into the book past the add-on, as a person's typing would. */
export function put(engine: Engine, changes: readonly Change[]): void {
  const book = bookOf(engine, [...new Set(changes.map(({ table }) => table))]);
  engine.workbook.batchUpdate({ requests: requestsFor(changes, book) }, { email: "centre@example.org" });
}

let made: EngineState | null = null;

/** Three schools, four teachers, a coordinator for each school but the last. */
export function districtBook(): EngineState {
  made ??= makeDistrict().state();
  return made;
}

function makeDistrict(): Engine {
  const engine = newEngine({ today: DAY });
  runWell(engine, "setUp");
  const code = (prefix: string, index: number): string => `${prefix}-000${index + 1}`;
  put(engine, [
    patchRow(settings, "centreName", { value: "МКУ ЦОКО" }),
    patchRow(settings, "centrePhone", { value: "2-00-00" }),
    // Far from the day of the scene: the books ask for nothing by themselves.
    patchRow(settings, "bankDay", { value: "20.12" }),
    addRows(
      organisations,
      SCHOOLS.map((name, index) => ({
        ...emptyRow(organisations),
        id: code("ОР", index),
        name,
        active: true,
      })),
    ),
    addRows(
      coordinators,
      SCHOOLS.slice(0, 2).map((school, index) => ({
        ...emptyRow(coordinators),
        id: code("ОТ", index),
        school,
        name: ["Журавлёва Инна Олеговна", "Зимина Елена Юрьевна"][index] ?? "",
        email: `school${index + 1}@example.org`,
      })),
    ),
    addRows(
      teachers,
      PEOPLE.map(([name, school, position], index) => ({
        ...emptyRow(teachers),
        id: code("КР", index),
        name,
        school: SCHOOLS[school] ?? "",
        position,
        status: "работает" as const,
      })),
    ),
    addRows(categories, [
      {
        ...emptyRow(categories),
        id: "КТ-0001",
        teacher: "КР-0001",
        position: "учитель",
        category: "первая",
        event: "установлена",
        decided: "2022-03-15",
      },
    ]),
    addRows(applications, [
      {
        ...emptyRow(applications),
        id: "ЗВ-0001",
        teacher: "КР-0002",
        school: "МБОУ СОШ № 1",
        position: "учитель",
        kind: "первая",
        schoolYear: "2026-2027",
        state: "Заявлен в списке ОО",
        listed: "2026-06-10",
      },
    ]),
  ]);
  runWell(engine, "refreshBook");
  return engine;
}

export function districtEngine(state: EngineState = districtBook(), today = DAY): Engine {
  return newEngine({ today, state });
}

/** What an exchange answered. */
export function exchangedOf(result: RunResult): Exchanged {
  const { value } = result;
  if (typeof value !== "object" || value === null || !("data" in value)) throw new Error("No answer");
  const { data } = value;
  if (!isExchanged(data)) throw new Error("Not an exchange");
  return data;
}

const isExchanged = (data: unknown): data is Exchanged =>
  typeof data === "object" && data !== null && "taken" in data && "files" in data;

export function exchange(engine: Engine, request: object, options: RunOptions = {}): Exchanged {
  return exchangedOf(runWell(engine, "exchangeSchools", [request], options));
}

/** Numbers of the calls that leave something behind: killed between others, a run has done nothing more. */
export function writes(log: readonly CallRecord[]): number[] {
  return log.filter(({ method }) => /batchUpdate|sendEmail/.test(method)).map(({ n }) => n);
}

/** The book of a school, by the beginning of its name. */
export function fileFor(files: readonly IssuedFile[], school: string): IssuedFile {
  const file = files.find(({ school: name }) => name === school);
  if (file === undefined) throw new Error(`No book for ${school}`);
  return file;
}

/** A cell that a school fills in: sheet, code of the row («новая 1» for a free line), header, what is typed. */
export type Typed = readonly [
  sheet: string,
  row: string,
  header: string,
  value: string | number | Date | null,
];

/** The same file after the school has typed into it, saved by another program than ours. */
export async function filledIn(
  { name, base64 }: { name: string; base64: string },
  cells: readonly Typed[],
  answers: Readonly<Record<string, string>> = {},
): Promise<{ name: string; base64: string }> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(base64, "base64"));
  for (const [title, code, header, value] of cells) {
    const sheet = sheetOf(workbook, title);
    const headers = rowWith(sheet, "Код");
    sheet.getCell(rowWith(sheet, code, headers), columnOf(sheet, headers, header)).value = value;
  }
  for (const [question, answer] of Object.entries(answers)) {
    const sheet = sheetOf(workbook, "Задачи");
    const row = rowWith(sheet, question);
    sheet.getCell(row, columnOf(sheet, row, question) + 1).value = answer;
  }
  const bytes = await workbook.xlsx.writeBuffer();
  return { name, base64: Buffer.from(bytes).toString("base64") };
}

function sheetOf(workbook: Workbook, title: string): Worksheet {
  const sheet = workbook.getWorksheet(title);
  if (sheet === undefined) throw new Error(`No sheet ${title}`);
  return sheet;
}

function rowWith(sheet: Worksheet, text: string, below = 0): number {
  for (let row = below + 1; row <= sheet.rowCount; row += 1) {
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      if (String(sheet.getCell(row, column).value ?? "") === text) return row;
    }
  }
  throw new Error(`No «${text}» in ${sheet.name}`);
}

function columnOf(sheet: Worksheet, row: number, text: string): number {
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    if (String(sheet.getCell(row, column).value ?? "") === text) return column;
  }
  throw new Error(`No «${text}» in row ${row} of ${sheet.name}`);
}

/** The first school has changed a cell and added a teacher with his application. */
export async function returned(): Promise<{ engine: Engine; back: { name: string; base64: string } }> {
  const engine = districtEngine();
  const file = fileFor(exchange(engine, ALL).files, FIRST);
  const back = await filledIn(file, [
    ["Педагоги", "КР-0001", "Предмет, направление", "математика"],
    ["Педагоги", "новая 1", "ФИО", "Ежова Полина Андреевна"],
    ["Педагоги", "новая 1", "Должность", "учитель"],
    ["Заявления", "новая 1", "ФИО", "Ежова Полина Андреевна"],
    ["Заявления", "новая 1", "Категория", "первая"],
  ]);
  return { engine, back };
}

/** What an exchange may change. */
export function contentOf(engine: Engine): object[][] {
  return [
    rowsIn(engine, teachers),
    rowsIn(engine, applications),
    rowsIn(engine, schoolBooks),
    rowsIn(engine, remarks),
  ];
}
