// A sheet of the book as one declaration: title, columns, key, colours, place. Header, help, lists, formats, colours,
// protection and the tables of the README are all made from it; nothing of a sheet is written down twice.
import type { CellValue } from "./cell.ts";
import type { Column } from "./column.ts";
import type { AnyColourRule, ColourRule } from "./colours.ts";

export type Columns<Row> = { readonly [Key in keyof Row & string]: Column<Row[Key]> };

/** Sections of the book; tabs of a section share a colour. */
export type Section = "control" | "attestation" | "documents" | "people" | "settings" | "logs";

export interface TableOptions<Row> {
  /** Name for programs: `show plan`. */
  name: string;
  /** Fixed id of the sheet; never 0, which the Sheets service takes for «not given». */
  sheetId: number;
  /** What the sheet is for; stands in the guide and in the note of the first header. */
  purpose: string;
  section: Section;
  /** Column that names a row. */
  key: keyof Row & string;
  /** Prefix of keys that the program gives («ПЛ»); rows of other tables bring their own key. */
  idPrefix?: string;
  /** Shown from the first; others appear through «Показать разделы». */
  visible?: boolean;
  /** Newest events on top, written only by the program; `rows` of them are read, the long column `apart` only on demand. */
  log?: { rows: number; apart?: keyof Row & string };
  /** Columns that stay in sight when scrolling sideways. */
  frozenColumns?: number;
  colours?: readonly ColourRule<Row>[];
}

/** A column of another sheet, named by its table and id. */
export interface ColumnPlace {
  readonly table: AnyTable;
  readonly id: string;
}

/** The column of `table` as a source of suggestions: `() => columnOf(staff, "name")`. */
export function columnOf<Row>(table: Table<Row>, id: keyof Row & string): ColumnPlace {
  return { table, id };
}

/** A table without its row type, for work that concerns every sheet alike. */
export interface AnyTable {
  readonly title: string;
  readonly name: string;
  readonly sheetId: number;
  readonly purpose: string;
  readonly section: Section;
  readonly keyColumn: string;
  readonly idPrefix: string | null;
  readonly visible: boolean;
  readonly log: { rows: number; apart?: string } | null;
  readonly frozenColumns: number;
  readonly colours: readonly AnyColourRule[];
  /** Columns in their order, by id, without the types of their values. */
  readonly layout: readonly ColumnLayout[];
}

export type ColumnLayout = { readonly id: string } & Pick<
  Column<never>,
  | "header"
  | "kind"
  | "help"
  | "width"
  | "required"
  | "computed"
  | "hidden"
  | "inert"
  | "choices"
  | "suggest"
  | "offers"
>;

export interface Table<Row> extends AnyTable {
  readonly columns: Columns<Row>;
  /** Column ids in their order. */
  readonly ids: readonly (keyof Row & string)[];
}

/**
 * Declares a sheet. The type of `columns` ties it to the entity: a column too many, too few or of another type does not compile.
 */
export function table<Row extends object>(
  title: string,
  columns: Columns<Row>,
  options: TableOptions<Row>,
): Table<Row> {
  const ids = columnIds(columns);
  return {
    title,
    name: options.name,
    sheetId: options.sheetId,
    purpose: options.purpose,
    section: options.section,
    keyColumn: options.key,
    idPrefix: options.idPrefix ?? null,
    visible: options.visible ?? false,
    log: options.log ?? null,
    frozenColumns: options.frozenColumns ?? 0,
    colours: options.colours ?? [],
    columns,
    ids,
    layout: ids.map((id) => ({ id, ...columns[id] })),
  };
}

function columnIds<Row>(columns: Columns<Row>): (keyof Row & string)[] {
  const isId = (id: string): id is keyof Row & string => id in columns;
  return Object.keys(columns).filter(isId);
}

/** Cells of the columns that `part` names, by column id. */
export function cellsOf<Row>(table: Table<Row>, part: Partial<Row>): Record<string, CellValue> {
  const cells: Record<string, CellValue> = {};
  for (const id of table.ids) {
    const value = part[id];
    if (value !== undefined) cells[id] = table.columns[id].write(value);
  }
  return cells;
}

/** «ПЛ-0001» after the highest number in use. */
export function nextIds(prefix: string, used: readonly string[], count: number): string[] {
  const pattern = new RegExp(`^${prefix}-(\\d+)$`);
  const highest = used.reduce((high, id) => Math.max(high, Number(pattern.exec(id)?.[1] ?? 0)), 0);
  return Array.from(
    { length: count },
    (_, index) => `${prefix}-${String(highest + index + 1).padStart(4, "0")}`,
  );
}

/** Header as compared: case, spaces, ё, quotes and a closing dot or asterisk don't count. */
export function normalHeader(header: string): string {
  return header
    .toLowerCase()
    .replace(/ё/g, "е")
    .replace(/[«»"„“”'`]/g, "")
    .replace(/[\u00ad\u200b]/g, "")
    .replace(/\s+/g, " ")
    .replace(/[\s.:*]+$/, "")
    .trim();
}
