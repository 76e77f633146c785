// What a view shows, with every look written out: two views can be compared whatever order they met the looks in.
import type { Engine } from "../../../../src/local/engine/engine.ts";
import { Calculation } from "../../../../src/local/engine/calc/calculation.ts";
import { BookScreen } from "../../../../src/local/engine/view/bookScreen.ts";
import type { BookView } from "../../../../src/local/web/protocol.ts";

export function shown(view: BookView): unknown {
  return view.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        cell === null ? null : { ...cell, s: cell.s === undefined ? undefined : view.styles[cell.s] },
      ),
    })),
  }));
}

/** The book as it stands, looked at for the first time. */
export function freshlyShown(engine: Engine): unknown {
  const screen = new BookScreen(new Calculation());
  screen.patch(engine.workbook.book, engine.clock.now(), engine.clock.today(), []);
  return shown(screen.view());
}
