// Where rows and columns went in a batch: what remembers places (undo, the record of a run) moves them along.
import type { Axis } from "./model.ts";
import { followLine, type LineChange } from "./spans.ts";

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
