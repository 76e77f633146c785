// What moved in the last versions of the book: an edit made on one of them finds its rows where they stand now.
import type { Movement } from "../sheets/movements.ts";

/** Older versions are forgotten. */
const VERSIONS_KEPT = 500;

export class PastMoves {
  private latest = 0;
  /** What brought the book from each version to the next one; the last entry led to the latest version. */
  private steps: (readonly Movement[])[] = [];

  /** The pages were brought to a version; after one that doesn't follow the last, nothing is known of those before. */
  reach(version: number, movements: readonly Movement[]): void {
    this.steps = version === this.latest + 1 ? [...this.steps.slice(1 - VERSIONS_KEPT), movements] : [];
    this.latest = version;
  }

  /** Everything that moved since a version, in its order; null when that isn't known. */
  since(version: number): readonly Movement[] | null {
    const behind = this.latest - version;
    if (behind < 0 || behind > this.steps.length) return null;
    return behind === 0 ? [] : this.steps.slice(-behind).flat();
  }
}
