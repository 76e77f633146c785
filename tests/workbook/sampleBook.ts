// A small book of one sheet in the model of the Sheets service, with short ways to set it up, change it and read it.
import { callSheets } from "../../src/local/engine/sheets/service.ts";
import { Workbook } from "../../src/local/engine/sheets/workbook.ts";
import { Book, sheetOf } from "../../src/workbook/book.ts";
import type { CellValue } from "../../src/workbook/cell.ts";
import type { Change } from "../../src/workbook/changes.ts";
import { choice, date, idColumn, lines, longText, number, text, yes } from "../../src/workbook/column.ts";
import type { Spreadsheet } from "../../src/workbook/layout.ts";
import { requestsFor, type Request } from "../../src/workbook/requests.ts";
import { setUpPlan, type SetUpPlan } from "../../src/workbook/setUp.ts";
import { table, type AnyTable } from "../../src/workbook/table.ts";

export const ID = "book-1";
export const OWNER = { email: "owner@example.org" };
const RAW = { valueRenderOption: "UNFORMATTED_VALUE", dateTimeRenderOption: "SERIAL_NUMBER" };
const STRUCTURE =
  "properties,sheets(properties,conditionalFormats,protectedRanges,data(columnMetadata(developerMetadata)))";

export const STATES = ["новый", "готов"] as const;

export interface Visit {
  id: string;
  school: string;
  purpose: string;
  day: string | null;
  state: (typeof STATES)[number] | "";
  people: string[];
  count: number | null;
  active: boolean;
}

/** Columns of every kind. */
export const visits = table<Visit>(
  "Выезды",
  {
    id: idColumn(),
    school: text("Школа", { required: true }),
    purpose: longText("Цель", { help: "Зачем едем" }),
    day: date("День выезда"),
    state: choice("Состояние", STATES),
    people: lines("Кто едет"),
    count: number("Сколько"),
    active: yes("Действует"),
  },
  {
    name: "visits",
    sheetId: 501,
    purpose: "Выезды в школы",
    section: "control",
    key: "id",
    idPrefix: "ВЗ",
    visible: true,
    colours: [
      { colour: "overdue", on: ["day"], formula: '({day}<>"")*({day}<TODAY())' },
      { colour: "done", on: ["state"], formula: '({state}="готов")' },
    ],
  },
);

export function visit(given: Partial<Visit> = {}): Visit {
  return {
    id: "",
    school: "СОШ № 8",
    purpose: "Проверка папок",
    day: "2023-10-12",
    state: "новый",
    people: [],
    count: null,
    active: true,
    ...given,
  };
}

/** A book set up with these sheets. */
export function newBook(...tables: AnyTable[]): Workbook {
  const book = Workbook.create(
    ID,
    { title: "Книга", locale: "ru_RU", timeZone: "Europe/Moscow" },
    OWNER.email,
  );
  setUp(book, tables);
  return book;
}

export function setUp(workbook: Workbook, tables: readonly AnyTable[]): SetUpPlan {
  const now = structureOf(workbook);
  const present = tables.filter((declared) => sheetOf(now, declared) !== null);
  const headers = new Map(present.map((declared) => [declared.sheetId, gridOf(workbook, declared)[0] ?? []]));
  const plan = setUpPlan(now, tables, headers);
  if (plan.requests.length > 0) send(workbook, plan.requests);
  return plan;
}

export function send(workbook: Workbook, requests: readonly unknown[]): void {
  callSheets(workbook, "spreadsheets.batchUpdate", [{ requests }, ID], OWNER);
}

export function structureOf(workbook: Workbook): Spreadsheet {
  const reply = callSheets(workbook, "spreadsheets.get", [ID, { fields: STRUCTURE }], OWNER);
  return typeof reply === "object" && reply !== null ? reply : {};
}

/** Cells of a sheet as they are read without formatting, the header first. */
export function gridOf(workbook: Workbook, declared: AnyTable): CellValue[][] {
  const title = sheetOf(structureOf(workbook), declared)?.properties?.title;
  if (title === undefined) return [];
  return (workbook.values(`'${title}'`, RAW).values ?? []).map((row) => row.filter(isCell));
}

const isCell = (value: unknown): value is CellValue =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

export function bookOf(workbook: Workbook, ...tables: AnyTable[]): Book {
  const values = new Map(tables.map((declared) => [declared.sheetId, gridOf(workbook, declared)]));
  return Book.of(structureOf(workbook), tables, values);
}

/** Applies changes as a command does and returns the requests that they came to. */
export function apply(workbook: Workbook, changes: readonly Change[]): Request[] {
  const tables = [...new Set(changes.map((change) => change.table))];
  const requests = requestsFor(changes, bookOf(workbook, ...tables));
  if (requests.length > 0) send(workbook, requests);
  return requests;
}

/** Pastes values from a cell on, past the checks of the cells; null empties a cell. */
export function write(
  workbook: Workbook,
  rowIndex: number,
  columnIndex: number,
  rows: readonly (readonly (CellValue | null)[])[],
  sheetId = visits.sheetId,
): void {
  const cells = rows.map((row) => ({ values: row.map(cellData) }));
  workbook.strictValidation = false;
  send(workbook, [
    {
      updateCells: { start: { sheetId, rowIndex, columnIndex }, rows: cells, fields: "userEnteredValue" },
    },
  ]);
  workbook.strictValidation = true;
}

function cellData(value: CellValue | null): object {
  if (value === null) return {};
  if (typeof value === "string") return { userEnteredValue: { stringValue: value } };
  return { userEnteredValue: typeof value === "number" ? { numberValue: value } : { boolValue: value } };
}
