// The account of a reading: each piece of the document is either taken for a field or left over with a reason.
// What nobody claimed comes out as left over by itself, so that no line can vanish.
import type { NotUnderstood, SourceLine } from "./draft.ts";
import type { Piece } from "./lines.ts";
import { wordReason, type Reason } from "./reasons.ts";

interface Entry extends NotUnderstood {
  order: number;
}

export class Account {
  private readonly lines: readonly Piece[];
  private readonly open = new Set<Piece>();
  private readonly seen = new Set<number>();
  private readonly leftOver = new Set<number>();
  private readonly entries: Entry[] = [];
  private readonly known = new Map<number, SourceLine>();

  /** @param lines all non-blank lines of the source */
  constructor(lines: readonly Piece[]) {
    this.lines = lines;
  }

  /** Announces pieces that have to be claimed. */
  expect(pieces: readonly Piece[]): void {
    for (const piece of pieces) {
      this.open.add(piece);
      this.seen.add(piece.order);
    }
  }

  /** These pieces went into a field. */
  take(pieces: readonly Piece[]): void {
    for (const piece of pieces) this.open.delete(piece);
  }

  /** These pieces are a header, a heading, a page number or the like: listed as they stood. */
  recognise(pieces: readonly Piece[]): void {
    this.take(pieces);
    for (const { order, place, text } of pieces) {
      const before = this.known.get(order);
      this.known.set(order, { place, text: before === undefined ? text : `${before.text} ${text}` });
    }
  }

  /** These pieces belong to no field. Pieces of one line make one entry. */
  leave(pieces: readonly Piece[], reason: Reason): void {
    this.take(pieces);
    for (const piece of pieces) {
      const last = this.entries[this.entries.length - 1];
      const worded = wordReason(reason);
      if (last !== undefined && last.order === piece.order && last.reason === worded)
        last.text += ` ${piece.text}`;
      else this.entries.push({ order: piece.order, place: piece.place, text: piece.text, reason: worded });
      this.leftOver.add(piece.order);
    }
  }

  /** These pieces, of many lines, belong to no field for one and the same reason: one entry for all. */
  leaveTogether(place: string, pieces: readonly Piece[], reason: Reason): void {
    this.take(pieces);
    for (const piece of pieces) this.leftOver.add(piece.order);
    const text = pieces.map((piece) => piece.text).join("\n");
    this.entries.push({ order: pieces[0]?.order ?? 0, place, text, reason: wordReason(reason) });
  }

  /** A doubt about something that was kept. */
  remark(at: { order: number; place: string }, text: string, reason: Reason): void {
    this.entries.push({ order: at.order, place: at.place, text, reason: wordReason(reason) });
  }

  close(): DocumentAccount {
    this.leave([...this.open], { code: "unclaimed" });
    this.leave(
      this.lines.filter((line) => !this.seen.has(line.order)),
      { code: "unclaimed" },
    );
    const byOrder = [...this.entries].sort((a, b) => a.order - b.order);
    return {
      notUnderstood: byOrder.map(({ place, text, reason }) => ({ place, text, reason })),
      recognised: [...this.known.entries()].sort(([a], [b]) => a - b).map(([, line]) => line),
      consumed: this.lines.filter((line) => !this.leftOver.has(line.order)).length,
      total: this.lines.length,
    };
  }
}

export interface DocumentAccount {
  notUnderstood: NotUnderstood[];
  recognised: SourceLine[];
  consumed: number;
  total: number;
}
