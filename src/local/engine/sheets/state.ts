// The workbook as plain JSON for the store, and back. Formats, checks and notes of cells stand once in a list; runs of
// equal rows and columns stand once with a count. Workbooks with the same content give the same JSON.
import type { Book, Cell, DeveloperMetadata, ExtendedValue, Line, Plain, Row, Sheet } from "./model.ts";

/** A cell without its value. */
type Look = Omit<Cell, "userEnteredValue">;
/** Nothing, or the index of a look, or a value alone or with the index of its look; a formula is told apart by its field. */
type CellState = null | number | readonly [value: Plain | { readonly formula: string }, look?: number];

interface Run<Item> {
  readonly item: Item;
  readonly count: number;
}

interface RowState {
  readonly line: Line;
  readonly cells: readonly CellState[];
}

interface SheetState extends Omit<Sheet, "rows" | "columns" | "basicFilter"> {
  readonly basicFilter: Sheet["basicFilter"] | null;
  readonly columns: readonly Run<Line>[];
  readonly rows: readonly Run<RowState>[];
}

export interface WorkbookState {
  readonly spreadsheetId: string;
  readonly owner: string;
  readonly properties: Book["properties"];
  readonly developerMetadata: readonly DeveloperMetadata[];
  readonly hasRangeLists: boolean;
  readonly looks: readonly Look[];
  readonly sheets: readonly SheetState[];
}

/** @returns JSON that shares nothing with the book */
export function stateOf(book: Book): WorkbookState {
  const looks = new Looks();
  const sheets = book.sheets.map((sheet) => {
    const rowStates = new Map<Row, { readonly state: RowState; readonly key: string }>();
    const stateOfRow = (row: Row): { readonly state: RowState; readonly key: string } => {
      const known = rowStates.get(row);
      if (known !== undefined) return known;
      const state = { line: sorted(row.line), cells: row.cells.map((cell) => looks.stateOf(cell)) };
      const made = { state, key: JSON.stringify(state) };
      rowStates.set(row, made);
      return made;
    };
    const { rows, columns, basicFilter = null, ...rest } = sheet;
    return {
      ...sorted(rest),
      basicFilter: sorted(basicFilter),
      columns: runs(columns.map(sorted), JSON.stringify),
      rows: runs(rows.map(stateOfRow), ({ key }) => key).map(({ item, count }) => ({
        item: item.state,
        count,
      })),
    };
  });
  const { spreadsheetId, owner, hasRangeLists } = book;
  return {
    spreadsheetId,
    owner,
    properties: sorted(book.properties),
    developerMetadata: sorted(book.developerMetadata),
    hasRangeLists,
    looks: looks.list,
    sheets,
  };
}

export function bookOf(state: WorkbookState): Book {
  const { looks, sheets, ...book } = structuredClone(state);
  const cellOf = (cell: CellState): Cell | undefined => {
    if (cell === null) return undefined;
    if (typeof cell === "number") return looks[cell];
    const [value, look] = cell;
    return { ...(look === undefined ? {} : looks[look]), userEnteredValue: extended(value) };
  };
  return {
    ...book,
    hasFormulas: sheets.some(({ rows }) => rows.some(({ item }) => item.cells.some(isFormula))),
    sheets: sheets.map((sheet) => ({
      ...sheet,
      basicFilter: sheet.basicFilter ?? undefined,
      columns: spread(sheet.columns),
      rows: spread(
        sheet.rows.map(({ item, count }) => ({
          item: { line: item.line, cells: item.cells.map(cellOf) },
          count,
        })),
      ),
    })),
  };
}

function isFormula(cell: CellState): boolean {
  return Array.isArray(cell) && typeof cell[0] === "object";
}

/** The list of looks met so far, told apart by content. */
class Looks {
  readonly list: Look[] = [];
  readonly #places = new Map<string, number>();
  readonly #keys = new WeakMap<object, string>();

  stateOf(cell: Cell | undefined): CellState {
    if (cell === undefined) return null;
    const { userEnteredValue, ...look } = cell;
    const value = valueState(userEnteredValue);
    const place = Object.keys(look).length === 0 ? undefined : this.#placeOf(look);
    if (value === undefined) return place ?? null;
    return place === undefined ? [value] : [value, place];
  }

  #placeOf(look: Look): number {
    const { userEnteredFormat, dataValidation, note = "" } = look;
    const key = `${this.#keyOf(userEnteredFormat)}\n${this.#keyOf(dataValidation)}\n${note}`;
    const place = this.#places.get(key) ?? this.list.push(sorted(look)) - 1;
    this.#places.set(key, place);
    return place;
  }

  #keyOf(part: object | undefined): string {
    if (part === undefined) return "";
    const key = this.#keys.get(part) ?? JSON.stringify(sorted(part));
    this.#keys.set(part, key);
    return key;
  }
}

function runs<Item>(items: readonly Item[], keyOf: (item: Item) => string): Run<Item>[] {
  const result: { item: Item; count: number }[] = [];
  let lastKey: string | null = null;
  for (const item of items) {
    const key = keyOf(item);
    const last = result.at(-1);
    if (last !== undefined && key === lastKey) last.count += 1;
    else result.push({ item, count: 1 });
    lastKey = key;
  }
  return result;
}

function spread<Item>(list: readonly Run<Item>[]): Item[] {
  return list.flatMap(({ item, count }) => Array.from({ length: count }, () => item));
}

function valueState({ stringValue, numberValue, boolValue, formulaValue }: ExtendedValue = {}) {
  return formulaValue === undefined ? (stringValue ?? numberValue ?? boolValue) : { formula: formulaValue };
}

function extended(value: Plain | { readonly formula: string }): ExtendedValue {
  if (typeof value === "object") return { formulaValue: value.formula };
  if (typeof value === "string") return { stringValue: value };
  return typeof value === "number" ? { numberValue: value } : { boolValue: value };
}

/** A deep copy of JSON with the keys of every object in one order. */
function sorted<Json>(json: Json): Json {
  const copy = structuredClone(json);
  sortKeys(copy);
  return copy;
}

function sortKeys(json: unknown): void {
  if (Array.isArray(json)) json.forEach(sortKeys);
  else if (isRecord(json)) {
    for (const key of Object.keys(json).sort()) {
      const value = json[key];
      Reflect.deleteProperty(json, key);
      if (value === undefined) continue;
      json[key] = value;
      sortKeys(value);
    }
  }
}

function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === "object" && json !== null;
}
