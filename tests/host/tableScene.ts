// Schools that have their book as a shared spreadsheet, and what their coordinators do in it.
import type { Engine } from "../../src/local/engine/engine.ts";
import { typeInto } from "../../src/local/engine/sheets/personEdits.ts";
import type { Workbook } from "../../src/local/engine/sheets/workbook.ts";
import { emptyRow } from "../../src/workbook/book.ts";
import { addRows, patchRow } from "../../src/workbook/changes.ts";
import {
  coordinators,
  organisations,
  schoolBooks,
  settings,
  teachers,
} from "../../src/workbook/tables/index.ts";
import { rowsIn } from "../built.ts";
import { districtEngine, put } from "./schoolScene.ts";

export const FIRST = "МБОУ СОШ № 1";
export const SECOND = "МБОУ СОШ № 2";
export const ACCOUNT = "soh1@example.org";

const RAW = { valueRenderOption: "UNFORMATTED_VALUE", dateTimeRenderOption: "SERIAL_NUMBER" };

/** The district in which the first two schools have accounts. */
export function tablesEngine(accounts: readonly string[] = [ACCOUNT, "soh2@example.org"]): Engine {
  const engine = districtEngine();
  put(engine, [
    patchRow(settings, "schoolBookKind", { value: "таблица Google" }),
    ...accounts.map((account, index) => patchRow(coordinators, `ОТ-000${index + 1}`, { account })),
  ]);
  return engine;
}

/** A district of `count` schools more, each with an account and a teacher. */
export function wideEngine(count: number): Engine {
  const engine = tablesEngine([]);
  const code = (prefix: string, index: number): string => `${prefix}-${String(index + 100).padStart(4, "0")}`;
  const numbers = Array.from({ length: count }, (_, index) => index);
  const name = (index: number): string => `МБОУ лицей № ${index + 100}`;
  put(engine, [
    ...rowsIn(engine, organisations).map(({ id }) => patchRow(organisations, id, { active: false })),
    addRows(
      organisations,
      numbers.map((index) => ({
        ...emptyRow(organisations),
        id: code("ОР", index),
        name: name(index),
        active: true,
      })),
    ),
    addRows(
      coordinators,
      numbers.map((index) => ({
        ...emptyRow(coordinators),
        id: code("ОТ", index),
        school: name(index),
        name: "Журавлёва Инна Олеговна",
        email: `licey${index}@example.org`,
        account: `licey${index}@example.org`,
      })),
    ),
    addRows(
      teachers,
      numbers.map((index) => ({
        ...emptyRow(teachers),
        id: code("КР", index),
        name: "Берестова Анна Борисовна",
        school: name(index),
        position: "учитель",
        status: "работает" as const,
      })),
    ),
  ]);
  return engine;
}

export function placeOf(engine: Engine, school = FIRST) {
  const place = rowsIn(engine, schoolBooks).find((row) => row.school === school);
  if (place === undefined) throw new Error(`No row for ${school}`);
  return place;
}

export const tableOf = (engine: Engine, school = FIRST): Workbook =>
  engine.otherWorkbook(placeOf(engine, school).fileId);

/** To whom the table is open. */
export function openTo(engine: Engine, school = FIRST): string[] {
  const { permissions } = engine.state().records;
  return (permissions[placeOf(engine, school).fileId] ?? []).map(({ emailAddress }) => emailAddress);
}

export function sheetNamed(workbook: Workbook, title: string): number {
  const sheet = workbook.book.sheets.find(({ properties }) => properties.title === title);
  if (sheet === undefined) throw new Error(`No sheet ${title}`);
  return sheet.properties.sheetId;
}

export function cellsOf(workbook: Workbook, title: string): readonly (readonly unknown[])[] {
  return workbook.values(`'${title}'`, RAW).values ?? [];
}

type Cell = readonly [sheet: string, row: string, header: string];

function spotOf(workbook: Workbook, [title, row, header]: Cell) {
  const rows = cellsOf(workbook, title);
  const line = rows.findIndex((cells) => cells.includes(row));
  const headers = rows.find((cells) => cells.includes("Код")) ?? [];
  const column = header === "" ? (rows[line] ?? []).indexOf(row) + 1 : headers.indexOf(header);
  if (line < 0 || column < 0) throw new Error(`No cell ${row} / ${header}`);
  return { sheetId: sheetNamed(workbook, title), row: line, column };
}

/** A formula in a cell that doesn't keep what is typed as text. */
export function setFormula(workbook: Workbook, cell: Cell, formulaValue: string): void {
  const { sheetId, row, column } = spotOf(workbook, cell);
  const start = { sheetId, rowIndex: row, columnIndex: column };
  const rows = [{ values: [{ userEnteredValue: { formulaValue } }] }];
  const requests = [{ updateCells: { start, rows, fields: "userEnteredValue" } }];
  workbook.batchUpdate({ requests }, { email: ACCOUNT });
}

/** Types into a row («КР-0001», «новая 1») under a header, or beside a question of «Задачи», as the account. */
export function type(workbook: Workbook, cell: Cell, text: string, email = ACCOUNT): void {
  typeInto(workbook, { email }, spotOf(workbook, cell), text);
}

/** What stands in a cell of a row. */
export function shown(workbook: Workbook, cell: Cell): unknown {
  const { row, column } = spotOf(workbook, cell);
  return cellsOf(workbook, cell[0])[row]?.[column] ?? "";
}
