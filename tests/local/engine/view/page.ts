// A page as the tests play it: it knows the book only by its first view, by the patches that are told to it and by the
// answers to its own edits.
import { applyPatch } from "../../../../src/local/web/applyPatch.ts";
import type { Engine } from "../../../../src/local/engine/engine.ts";
import type { EditDone, TakenBackDone } from "../../../../src/local/engine/desk.ts";
import type {
  BookPatch,
  BookView,
  CellView,
  GridEdit,
  SheetView,
} from "../../../../src/local/web/protocol.ts";

export class Page {
  readonly client: string;
  readonly patches: BookPatch[] = [];
  view: BookView;
  private readonly engine: Engine;

  private constructor(engine: Engine, client: string) {
    this.engine = engine;
    this.client = client;
    this.view = structuredClone(engine.view());
  }

  /** Opens pages on an engine; each is told the edits of the others. */
  static open(engine: Engine, ...clients: string[]): Page[] {
    const pages = clients.map((client) => new Page(engine, client));
    engine.onPatch((patch, editor) => {
      for (const page of pages) if (page.client !== editor) page.take(structuredClone(patch));
    });
    return pages;
  }

  /** @param version that the edit was made on; the last one when left out */
  edit(edit: GridEdit, version = this.view.version): EditDone {
    return this.answered(this.engine.edit(edit, this.client, version));
  }

  undo(): TakenBackDone {
    return this.answered(this.engine.undo(this.client));
  }

  redo(): TakenBackDone {
    return this.answered(this.engine.redo(this.client));
  }

  sheet(sheetId: number): SheetView {
    const sheet = this.view.sheets.find((each) => each.sheetId === sheetId);
    if (sheet === undefined) throw new Error(`No sheet ${sheetId}`);
    return sheet;
  }

  cell(sheetId: number, row: number, column: number): CellView | null {
    return this.sheet(sheetId).rows[row]?.cells[column] ?? null;
  }

  private answered<Done extends EditDone>(done: Done): Done {
    if (done.patch !== null) this.take(structuredClone(done.patch));
    return done;
  }

  private take(patch: BookPatch): void {
    this.patches.push(patch);
    this.view = applyPatch(this.view, patch);
  }
}
