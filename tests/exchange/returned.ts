// What a school does to its book between sending and return, done on the cells of the file itself.
import { bookParts } from "../../src/exchange/parts.ts";
import { schoolBook } from "../../src/exchange/book.ts";
import { mergeBook } from "../../src/exchange/merge.ts";
import { readGrids } from "../../src/exchange/read.ts";
import { stateOf } from "../../src/exchange/state.ts";
import type { BookState, Grid, MergeResult, ReturnedBook, SchoolData } from "../../src/exchange/types.ts";
import type { CellValue } from "../../src/workbook/cell.ts";
import { readXlsx } from "../../src/xlsx/readXlsx.ts";
import { SCHOOL } from "./school.ts";

export interface EditableGrid extends Grid {
  title: string;
  rows: CellValue[][];
  formulas: Set<string>;
}

/** The sheets of the book as they went out. */
export function sentGrids(data: SchoolData): EditableGrid[] {
  return readXlsx(bookParts(schoolBook(data))).sheets.map(({ name, rows }) => {
    const values: CellValue[][] = [];
    for (const { index, cells } of rows) {
      while (values.length < index) values.push([]);
      values[index] = cells.map((cell) => cell?.value ?? "");
    }
    return { title: name, rows: values, formulas: new Set<string>() };
  });
}

/** A book in the hands of a school. */
export class InSchool {
  readonly grids: EditableGrid[];

  constructor(data: SchoolData) {
    this.grids = sentGrids(data);
  }

  sheet(title: string): EditableGrid {
    const found = this.grids.find((grid) => grid.title === title);
    if (found === undefined) throw new Error(`no sheet ${title}`);
    return found;
  }

  /** Number of the column that carries the id. */
  column(title: string, id: string): number {
    const index = (this.sheet(title).rows[0] ?? []).indexOf(id);
    if (index < 0) throw new Error(`no column ${id}`);
    return index;
  }

  row(title: string, key: string): number {
    const index = this.sheet(title).rows.findIndex((row) => row[this.column(title, "id")] === key);
    if (index < 0) throw new Error(`no row ${key}`);
    return index;
  }

  type(title: string, key: string, cells: Readonly<Record<string, CellValue>>): this {
    const row = this.sheet(title).rows[this.row(title, key)] ?? [];
    for (const [id, value] of Object.entries(cells)) {
      const index = this.column(title, id);
      while (row.length < index) row.push("");
      row[index] = value;
    }
    return this;
  }

  answer(label: string, value: string): this {
    const row = this.sheet("Задачи").rows.find((cells) => cells[0] === label);
    if (row === undefined) throw new Error(`no question ${label}`);
    row[1] = value;
    return this;
  }

  drop(title: string): this {
    this.grids.splice(this.grids.indexOf(this.sheet(title)), 1);
    return this;
  }

  back(): ReturnedBook {
    return readGrids(this.grids);
  }
}

/** The book merged against the state of its issue and the centre's rows of today. */
export const merged = (
  book: InSchool,
  now: SchoolData = SCHOOL,
  base: BookState | null = stateOf(SCHOOL),
): MergeResult => mergeBook({ base, current: stateOf(now), returned: book.back() });

export const messagesOf = ({ remarks }: MergeResult): string[] => remarks.map(({ message }) => message);
