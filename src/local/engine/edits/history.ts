// What each page can take back and do again. Places in it move along with everybody's work, runs of the add-on included.
import type { Movement } from "../sheets/movements.ts";
import type { Axis } from "../sheets/spans.ts";
import { followed, revived, type NameGone, type RowPlace, type Step } from "./steps.ts";

/** Older steps are forgotten. */
const STEPS_KEPT = 200;

export type Way = "undo" | "redo";

export class History {
  private readonly stacks = new Map<string, Record<Way, Step[]>>();
  /** Names of the rows and columns that the last batch has taken out, by sheet, axis and place. */
  private gone = new Map<string, RowPlace>();
  private lastName = 0;

  /** Remembers how an edit is taken back; what was taken back before can't be done again. */
  did(client: string, step: Step): void {
    if (step.length === 0) return;
    const { undo } = this.of(client);
    this.stacks.set(client, { undo: [...undo.slice(1 - STEPS_KEPT), step], redo: [] });
  }

  /** The last step, taken from its stack; null when there is none. */
  take(client: string, way: Way): Step | null {
    return this.of(client)[way].pop() ?? null;
  }

  put(client: string, way: Way, step: Step): void {
    if (step.length > 0) this.of(client)[way].push(step);
  }

  /** Moves all places along with a batch. */
  follow(movements: readonly Movement[], hasFormulas: boolean): void {
    this.gone = new Map();
    if (movements.length === 0) return;
    const nameGone: NameGone = (sheetId, line, axis) => this.nameGone(sheetId, line, axis);
    this.change((step) => followed(step, movements, nameGone, hasFormulas));
  }

  /** The name under which all steps know a row or a column that the last batch has taken out. */
  nameGone(sheetId: number, line: number, axis: Axis = "ROWS"): RowPlace {
    const key = `${sheetId} ${axis} ${line}`;
    const name = this.gone.get(key) ?? (this.lastName -= 1);
    this.gone.set(key, name);
    return name;
  }

  /** Rows or columns that were taken out have come back. */
  revive(sheetId: number, places: ReadonlyMap<RowPlace, number>): void {
    if (places.size > 0) this.change((step) => revived(step, sheetId, places));
  }

  private change(work: (step: Step) => Step): void {
    for (const [client, { redo, undo }] of this.stacks) {
      this.stacks.set(client, { undo: undo.map(work), redo: redo.map(work) });
    }
  }

  forget(client: string): void {
    this.stacks.delete(client);
  }

  private of(client: string): Record<Way, Step[]> {
    const known = this.stacks.get(client) ?? { undo: [], redo: [] };
    this.stacks.set(client, known);
    return known;
  }
}
