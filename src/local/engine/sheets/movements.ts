// Where rows and columns went in a batch: what remembers places (undo, the record of a run, a page) moves them along.
import { followLine, type Axis, type LineChange } from "./spans.ts";

/** Lines put in, taken out or moved; or rows sorted: the cells of some columns that stood at `from[i]` now stand at `to[i]`. */
export type Movement =
  | {
      readonly kind: "lines";
      readonly sheetId: number;
      /** Title of the sheet, by which formulas name it. */
      readonly title: string;
      readonly axis: Axis;
      readonly change: LineChange;
    }
  | {
      readonly kind: "sort";
      readonly sheetId: number;
      readonly left: number;
      readonly right: number;
      readonly from: readonly number[];
      readonly to: readonly number[];
    };

/** Says where a row stands after a movement; null when it is gone. */
export function rowFollower(movement: Movement): (row: number) => number | null {
  if (movement.kind === "sort") {
    const places = new Map(movement.from.map((row, index) => [row, movement.to[index] ?? row]));
    return (row) => places.get(row) ?? row;
  }
  const { axis, change } = movement;
  return axis === "ROWS" ? (row) => followLine(row, change) : (row) => row;
}

/** Says where a column stands after a movement; null when it is gone. */
export function columnFollower(movement: Movement): (column: number) => number | null {
  if (movement.kind === "sort" || movement.axis === "ROWS") return (column) => column;
  const { change } = movement;
  return (column) => followLine(column, change);
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Says where a cell of the sheet stands after movements; the word for what is gone with it. */
export function placeFollower(
  movements: readonly Movement[],
  sheetId: number,
): (place: Place) => Place | "row" | "column" {
  const steps = movements
    .filter((movement) => movement.sheetId === sheetId)
    .map((movement) => ({
      movement,
      rowOf: rowFollower(movement),
      columnOf: columnFollower(movement),
    }));
  return ({ column, row }) => {
    let place: Place = { row, column };
    for (const { columnOf, movement, rowOf } of steps) {
      const stays =
        movement.kind === "sort" && (place.column < movement.left || place.column >= movement.right);
      const nextRow = stays ? place.row : rowOf(place.row);
      if (nextRow === null) return "row";
      const nextColumn = columnOf(place.column);
      if (nextColumn === null) return "column";
      place = { row: nextRow, column: nextColumn };
    }
    return place;
  };
}

/** Says where a row of the sheet stands after movements; a sorted one goes where its sorted cells went. */
export function rowsFollower(
  movements: readonly Movement[],
  sheetId: number,
): (row: number) => number | null {
  return followedBy(movements.filter((movement) => movement.sheetId === sheetId).map(rowFollower));
}

/** Says where a column of the sheet stands after movements. */
export function columnsFollower(
  movements: readonly Movement[],
  sheetId: number,
): (column: number) => number | null {
  return followedBy(movements.filter((movement) => movement.sheetId === sheetId).map(columnFollower));
}

const followedBy =
  (steps: readonly ((line: number) => number | null)[]) =>
  (line: number): number | null =>
    steps.reduce((at: number | null, step) => (at === null ? null : step(at)), line);
