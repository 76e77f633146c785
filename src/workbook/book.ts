// The book as one read gave it: sheets, their layout, their rows with everything that could not be read.
import type { CellProblem, CellValue } from "./cell.ts";
import type { Cells, Change } from "./changes.ts";
import { layoutOf, type Sheet, type SheetLayout, type Spreadsheet } from "./layout.ts";
import type { AnyTable, Table } from "./table.ts";

/** The book can't be worked with until a person (or setup) repairs it. Codes are worded by the outer layer. */
export class BookFault extends Error {
  readonly code: "SHEET_MISSING" | "COLUMN_MISSING" | "COLUMN_RENAMED" | "COLUMN_DOUBLED";
  readonly facts: Readonly<Record<string, string>>;
  constructor(code: BookFault["code"], facts: Record<string, string>) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.name = "BookFault";
    this.code = code;
    this.facts = facts;
  }
}

export interface BookRow<Row> {
  /** Names the row in changes: its key, or «#12» when it has none of its own. */
  ref: string;
  /** Row of the sheet, counted from 0 with the header. */
  index: number;
  row: Row;
  problems: readonly { column: string; problem: CellProblem }[];
}

interface ReadSheet {
  layout: SheetLayout;
  /** All rows read, the header first. */
  values: readonly (readonly CellValue[])[];
}

export class Book {
  readonly spreadsheet: Spreadsheet;
  private readonly sheets: ReadonlyMap<number, ReadSheet>;
  private readonly names = new Map<number, { refs: string[]; indexes: Map<string, number> }>();

  private constructor(spreadsheet: Spreadsheet, sheets: ReadonlyMap<number, ReadSheet>) {
    this.spreadsheet = spreadsheet;
    this.sheets = sheets;
  }

  /**
   * Puts structure and values together.
   * @throws BookFault when a sheet or a column is missing, renamed or doubled
   */
  static of(
    spreadsheet: Spreadsheet,
    tables: readonly AnyTable[],
    values: ReadonlyMap<number, readonly (readonly CellValue[])[]>,
  ): Book {
    const sheets = new Map<number, ReadSheet>();
    for (const table of tables) {
      const sheet = sheetOf(spreadsheet, table);
      if (sheet === null) throw new BookFault("SHEET_MISSING", { sheet: table.title });
      const rows = values.get(table.sheetId) ?? [];
      const layout = layoutOf(table, sheet, rows[0] ?? []);
      checkLayout(table, layout);
      sheets.set(table.sheetId, { layout, values: rows });
    }
    return new Book(spreadsheet, sheets);
  }

  /**
   * The book as it will be once the changes are made. Rows keep their places: a removed row is left empty, new ones stand at the
   * end, events of logs are left out. A second decision can rest on it and both be committed together.
   */
  after(changes: readonly Change[]): Book {
    const sheets = new Map(this.sheets);
    const copies = new Map<number, (readonly CellValue[])[]>();
    const rowsOf = (table: AnyTable): (readonly CellValue[])[] => {
      const { layout, values } = this.read(table);
      const rows = copies.get(table.sheetId) ?? [...values];
      copies.set(table.sheetId, rows);
      sheets.set(table.sheetId, { layout, values: rows });
      return rows;
    };
    for (const change of changes) {
      if (change.kind === "log") continue;
      const { table } = change;
      const { columns } = this.layout(table);
      const rows = rowsOf(table);
      if (change.kind === "add") rows.push(...change.rows.map((cells) => laid(cells, [], columns)));
      else if (change.kind === "replace")
        rows.splice(1, rows.length, ...change.rows.map((cells) => laid(cells, [], columns)));
      else {
        const index = this.indexOf(table, change.ref);
        if (index !== null)
          rows[index] = change.kind === "remove" ? [] : laid(change.cells, rows[index] ?? [], columns);
      }
    }
    return new Book(this.spreadsheet, sheets);
  }

  /** True when the sheet was read. */
  has(table: AnyTable): boolean {
    return this.sheets.has(table.sheetId);
  }

  layout(table: AnyTable): SheetLayout {
    return this.read(table).layout;
  }

  values(table: AnyTable): readonly (readonly CellValue[])[] {
    return this.read(table).values;
  }

  /** Rows that hold anything in the table's own columns, in the order of the sheet. */
  records<Row extends object>(table: Table<Row>): BookRow<Row>[] {
    const { layout, values } = this.read(table);
    const refs = this.refs(table);
    const records: BookRow<Row>[] = [];
    values.forEach((cells, index) => {
      const ref = refs[index];
      if (ref !== undefined && ref !== "") records.push({ ref, index, ...readRow(table, layout, cells) });
    });
    return records;
  }

  /** Rows as the rules of the field see them. */
  rows<Row extends object>(table: Table<Row>): Row[] {
    return this.records(table).map((record) => record.row);
  }

  /** Name of each row by its index in the sheet; "" for the header and for rows that hold nothing of the table's. */
  refs(table: AnyTable): readonly string[] {
    return this.namesOf(table).refs;
  }

  /** Where a row stands now, or null when it is gone. */
  indexOf(table: AnyTable, ref: string): number | null {
    return this.namesOf(table).indexes.get(ref) ?? null;
  }

  private namesOf(table: AnyTable): { refs: string[]; indexes: Map<string, number> } {
    const known = this.names.get(table.sheetId);
    if (known !== undefined) return known;
    const refs = this.nameRows(table);
    const indexes = new Map(refs.map((ref, index) => [ref, index]));
    indexes.delete("");
    const names = { refs, indexes };
    this.names.set(table.sheetId, names);
    return names;
  }

  private nameRows(table: AnyTable): string[] {
    const { layout, values } = this.read(table);
    const own = Object.values(layout.columns);
    const key = layout.columns[table.keyColumn] ?? 0;
    const seen = new Set<string>();
    return values.map((cells, index) => {
      if (index === 0 || own.every((column) => (cells[column] ?? "") === "")) return "";
      const name = String(cells[key] ?? "").trim();
      if (name === "" || seen.has(name)) return `#${index}`;
      seen.add(name);
      return name;
    });
  }

  private read(table: AnyTable): ReadSheet {
    const sheet = this.sheets.get(table.sheetId);
    if (sheet === undefined) throw new Error(`The sheet ${table.name} was not read by this command`);
    return sheet;
  }
}

/** A row with cells laid over it. */
function laid(
  cells: Cells,
  row: readonly CellValue[],
  columns: Readonly<Record<string, number>>,
): readonly CellValue[] {
  const filled = [...row];
  for (const [id, value] of Object.entries(cells)) {
    const column = columns[id];
    if (column === undefined) continue;
    while (filled.length < column) filled.push("");
    filled[column] = value;
  }
  return filled;
}

export function sheetOf(spreadsheet: Spreadsheet, table: AnyTable): Sheet | null {
  return (spreadsheet.sheets ?? []).find((sheet) => sheet.properties?.sheetId === table.sheetId) ?? null;
}

function checkLayout(table: AnyTable, layout: SheetLayout): void {
  const sheet = layout.title;
  const doubled = layout.doubled[0];
  if (doubled !== undefined) throw new BookFault("COLUMN_DOUBLED", { sheet, column: doubled });
  const renamed = layout.renamed[0];
  if (renamed !== undefined) {
    throw new BookFault("COLUMN_RENAMED", {
      sheet,
      column: headerOf(table, renamed.id),
      now: renamed.header,
    });
  }
  const missing = layout.missing[0];
  if (missing !== undefined)
    throw new BookFault("COLUMN_MISSING", { sheet, column: headerOf(table, missing) });
}

/** Header of a column by its id. */
export function headerOf(table: AnyTable, id: string): string {
  return table.layout.find((column) => column.id === id)?.header ?? id;
}

/** A row in which nothing is filled in. */
export function emptyRow<Row extends object>(table: Table<Row>): Row {
  return readRow(table, { columns: {} }, []).row;
}

function readRow<Row extends object>(
  table: Table<Row>,
  layout: Pick<SheetLayout, "columns">,
  cells: readonly CellValue[],
): Pick<BookRow<Row>, "row" | "problems"> {
  const row: Partial<Row> = {};
  const problems: { column: string; problem: CellProblem }[] = [];
  for (const id of table.ids) {
    const index = layout.columns[id];
    const { value, problem } = table.columns[id].read(index === undefined ? "" : (cells[index] ?? ""));
    row[id] = value;
    if (problem !== null) problems.push({ column: id, problem });
  }
  if (!isWhole(row, table.ids)) throw new Error(`The columns of ${table.name} don't fill its row`);
  return { row, problems };
}

function isWhole<Row extends object>(row: Partial<Row>, ids: readonly (keyof Row & string)[]): row is Row {
  return ids.every((id) => id in row);
}
