// Rows and columns of a school's book in LibreOffice's flat format: found by the codes of rows and by the hidden row of column ids.
import { textIn, typed, type RowEdit } from "./calc.ts";

/** Makes a cell with something else in it. */
export type CellEdit = (cell: string | undefined) => string;

/** A sheet of a school's book in somebody's hands. */
export interface OpenSheet {
  /** All rows, the hidden ids and the headers first. */
  rows: string[][];
  headers: string[];
  /** Number of the column with this id. */
  place(id: string): number;
  /** The row with this code: «КР-0001», «новая 1». */
  row(key: string): string[];
  put(key: string, id: string, edit: CellEdit): void;
}

export const says =
  (text: string): CellEdit =>
  (cell) =>
    typed(cell, text);

/** @param change does what it likes to the sheet; gives all of its rows in their new order */
export function onSheet(change: (sheet: OpenSheet) => string[][]): RowEdit {
  return (rows) => change(openSheet(rows));
}

function openSheet(rows: string[][]): OpenSheet {
  const [ids = [], headers = []] = rows;
  const places = new Map(ids.map((cell, index) => [textIn(cell), index]));
  const place = (id: string): number => {
    const index = places.get(id);
    if (index === undefined) throw new Error(`no column ${id}`);
    return index;
  };
  const row = (key: string): string[] => {
    const found = rows.find((each) => textIn(each[place("id")]) === key);
    if (found === undefined) throw new Error(`no row ${key}`);
    return found;
  };
  const put = (key: string, id: string, edit: CellEdit): void => {
    const cells = row(key);
    cells[place(id)] = edit(cells[place(id)]);
  };
  return { rows, headers, place, row, put };
}

/** «Задачи»: the answer beside a question. */
export function answered(question: string, answer: string): RowEdit {
  return (rows) => {
    const row = rows.find((cells) => textIn(cells[0]) === question);
    if (row === undefined) throw new Error(`no question ${question}`);
    row[1] = typed(row[1], answer);
    return rows;
  };
}
