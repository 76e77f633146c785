// Edit triggers after edits that were acknowledged: edits of the same sheet that come close together, or while triggers
// are at work, are one firing with the block that holds them all.
import type { EditedCells } from "../../engine/personEdit.ts";
import type { Block } from "../protocol.ts";

/** How long the next edit is waited for. */
const TOGETHER_MS = 150;

const union = (one: Block, other: Block): Block => ({
  startRow: Math.min(one.startRow, other.startRow),
  endRow: Math.max(one.endRow, other.endRow),
  startColumn: Math.min(one.startColumn, other.startColumn),
  endColumn: Math.max(one.endColumn, other.endColumn),
});

export class EditFirings {
  private readonly fire: (cells: EditedCells) => Promise<unknown>;
  /** Blocks that wait, by sheet. */
  private readonly waiting = new Map<number, Block>();
  private timer: NodeJS.Timeout | null = null;
  private atWork: Promise<void> = Promise.resolve();

  /** @param fire tells of failures by itself */
  constructor(fire: (cells: EditedCells) => Promise<unknown>) {
    this.fire = fire;
  }

  add({ block, sheetId }: EditedCells): void {
    const before = this.waiting.get(sheetId);
    this.waiting.set(sheetId, before === undefined ? block : union(before, block));
    this.timer ??= setTimeout(() => {
      void this.settle();
    }, TOGETHER_MS);
  }

  /** Fires what waits; returns when the triggers have ended. */
  settle(): Promise<void> {
    this.forgetTimer();
    this.atWork = this.atWork.then(() => this.fireWaiting());
    return this.atWork;
  }

  /** Drops what waits: the book it belonged to is gone. */
  drop(): void {
    this.forgetTimer();
    this.waiting.clear();
  }

  private forgetTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private async fireWaiting(): Promise<void> {
    const cells = [...this.waiting].map(([sheetId, block]) => ({ sheetId, block }));
    this.waiting.clear();
    for (const each of cells) await this.fire(each).catch(() => null);
  }
}
