// The book in the grid: read whole at first and after a break, then kept up by patches that follow each other.
import type { BookPatch, BookView } from "../../protocol.ts";

export interface BookOnScreen {
  /** Reads the whole book anew; while a reading is going on, once more after it. */
  read(): Promise<void>;
  apply(patch: BookPatch): void;
  /** An edit of this page has brought the book to a version: its patch won't come. */
  reached(version: number): void;
}

export interface BookSource {
  /** Asks the program for the whole book. */
  view(): Promise<BookView>;
  show(view: BookView): void;
  apply(patch: BookPatch): void;
  /** A patch was missed: the book must be read anew. */
  missed(): void;
}

export function bookOnScreen(source: BookSource): BookOnScreen {
  /** Of the book that is shown; null: none is. */
  let version: number | null = null;
  let reading: Promise<void> | null = null;
  let again = false;
  let early: BookPatch[] = [];

  function read(): Promise<void> {
    again = reading !== null;
    reading ??= readAll();
    return reading;
  }

  async function readAll(): Promise<void> {
    try {
      do {
        again = false;
        early = [];
        const view = await source.view();
        version = view.version;
        source.show(view);
      } while (again);
    } finally {
      reading = null;
    }
    for (const patch of early) applyNext(patch);
  }

  function applyNext(patch: BookPatch): void {
    if (version === null || patch.version <= version) return;
    if (patch.version > version + 1) {
      source.missed();
      return;
    }
    version = patch.version;
    source.apply(patch);
  }

  return {
    read,
    apply(patch) {
      if (reading !== null) early.push(patch);
      else applyNext(patch);
    },
    reached(reachedVersion) {
      if (version === null || reading !== null || reachedVersion <= version) return;
      if (reachedVersion === version + 1) version = reachedVersion;
      else source.missed();
    },
  };
}
