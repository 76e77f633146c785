// What somebody's work has changed in the cells of a book: the state before against the state after, row by row, along the
// ways that rows went meanwhile.
import type { RunView } from "../web/protocol.ts";
import { rowFollower, type Movement } from "./sheets/movements.ts";
import { rowAt, type Book, type Row, type Sheet } from "./sheets/model.ts";
import { columnLetters } from "../../workbook/cellNames.ts";
import { shownText } from "./view/shownText.ts";

type Change = RunView["changes"][number];

/** More changes than this are counted, not told. */
const TOLD_CHANGES = 300;
/** Longer texts are cut. */
const TOLD_LENGTH = 300;

/** Where the rows of a book have gone since a moment. */
export class RowPlaces {
  private readonly movements: Movement[] = [];

  follow(movements: readonly Movement[]): void {
    this.movements.push(...movements);
  }

  /** For each row of the sheet as it is now the row that it was; the rows that are no longer there come apart. */
  of(sheetId: number, before: number, after: number): { was: (number | null)[]; gone: number[] } {
    const followers = this.movements.filter((movement) => movement.sheetId === sheetId).map(rowFollower);
    const was: (number | null)[] = Array.from({ length: after }, () => null);
    const gone: number[] = [];
    for (let row = 0; row < before; row += 1) {
      const now = followers.reduce(
        (place: number | null, rowOf) => (place === null ? null : rowOf(place)),
        row,
      );
      if (now === null || now >= after) gone.push(row);
      else was[now] = row;
    }
    return { was, gone };
  }
}

const NO_ROW: Row = { cells: [], line: {} };

/** The changed values: the first ones told, all counted. Rows that are gone are told by the number that they had. */
export function cellChanges(
  before: Book,
  after: Book,
  places: RowPlaces,
): { changes: Change[]; count: number } {
  const changes: Change[] = [];
  let count = 0;
  const compare = (sheet: Sheet, row: number, old: Row, now: Row): void => {
    if (old === now) return;
    for (let column = 0; column < Math.max(old.cells.length, now.cells.length); column += 1) {
      const [a, b] = [old.cells[column], now.cells[column]];
      if (a?.userEnteredValue === b?.userEnteredValue) continue;
      const [was, became] = [shownText(a), shownText(b)];
      if (was === became) continue;
      count += 1;
      if (count > TOLD_CHANGES) continue;
      changes.push({
        sheet: sheet.properties.title,
        row: row + 1,
        column: shownText(rowAt(sheet, 0).cells[column]) || columnLetters(column),
        was: cut(was),
        became: cut(became),
      });
    }
  };
  const olds = new Map(before.sheets.map((sheet) => [sheet.properties.sheetId, sheet]));
  for (const sheet of after.sheets) {
    const { sheetId } = sheet.properties;
    const old = olds.get(sheetId);
    olds.delete(sheetId);
    if (old === sheet) continue;
    const { gone, was } = places.of(sheetId, old?.rows.length ?? 0, sheet.rows.length);
    sheet.rows.forEach((row, index) => {
      const from = was[index] ?? null;
      compare(sheet, index, from === null ? NO_ROW : (old?.rows[from] ?? NO_ROW), row);
    });
    for (const row of gone) compare(sheet, row, old?.rows[row] ?? NO_ROW, NO_ROW);
  }
  for (const old of olds.values()) old.rows.forEach((row, index) => compare(old, index, row, NO_ROW));
  return { changes, count };
}

const cut = (text: string): string => (text.length > TOLD_LENGTH ? `${text.slice(0, TOLD_LENGTH)}…` : text);
