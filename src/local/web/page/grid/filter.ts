// The filter of this window: by column, the texts whose rows are hidden. The book knows nothing of it.
import type { SheetView } from "../../protocol.ts";
import { usedRows } from "./used.ts";

/** Column → texts that are hidden. */
export type Filter = ReadonlyMap<number, ReadonlySet<string>>;

export const NO_FILTER: Filter = new Map();

export function filtered(filter: Filter, column: number, hidden: ReadonlySet<string>): Filter {
  const next = new Map(filter);
  if (hidden.size === 0) next.delete(column);
  else next.set(column, hidden);
  return next;
}

/** True for the cells of the header row in which the buttons of the filter stand. */
export function holdsFilterButton({ filter: block }: SheetView, row: number, column: number): boolean {
  return block !== null && row === block.startRow && column >= block.startColumn && column < block.endColumn;
}

/** Rows under the header of the filter that some column hides. */
export function hiddenRows(
  sheet: SheetView,
  filter: Filter,
  textAt: (row: number, column: number) => string,
): Set<number> {
  const rows = new Set<number>();
  if (filter.size === 0 || sheet.filter === null) return rows;
  for (let row = sheet.filter.startRow + 1; row < lastRow(sheet); row += 1) {
    for (const [column, hidden] of filter) if (hidden.has(textAt(row, column))) rows.add(row);
  }
  return rows;
}

/** The hidden rows where they stand after rows have moved; what came in between is shown until the filter is applied anew. */
export function movedRows(
  hidden: ReadonlySet<number>,
  moved: (row: number) => number | null,
): ReadonlySet<number> {
  return new Set([...hidden].map(moved).filter((row) => row !== null));
}

/** Texts of a column under the filter with their numbers of rows; rows that other columns hide don't count. */
export function choices(
  sheet: SheetView,
  filter: Filter,
  column: number,
  textAt: (row: number, column: number) => string,
): { text: string; count: number }[] {
  const others = new Map([...filter].filter(([other]) => other !== column));
  const hidden = hiddenRows(sheet, others, textAt);
  const counts = new Map<string, number>();
  for (let row = (sheet.filter?.startRow ?? 0) + 1; row < lastRow(sheet); row += 1) {
    if (hidden.has(row)) continue;
    const text = textAt(row, column);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const order = new Intl.Collator("ru", { numeric: true });
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort(
      (one, other) => Number(one.text === "") - Number(other.text === "") || compared(one.text, other.text),
    );

  function compared(one: string, other: string): number {
    return order.compare(dated(one), dated(other));
  }
}

/** Rows below the last one with something aren't in the filter. */
export const lastRow = (sheet: SheetView): number => Math.min(usedRows(sheet), sheet.filter?.endRow ?? 0);

/** Dates in the order of time: «31.12.2026» → «2026.12.31». */
const dated = (text: string): string => text.replace(/^(\d\d)\.(\d\d)\.(\d{4})/, "$3.$2.$1");
