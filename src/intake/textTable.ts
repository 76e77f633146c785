// Finds the table in a text and cuts it into blocks: by its header if there is one, otherwise by the shape of its rows.
import { isHeading, readHeader, USUAL_COLUMNS, type Column } from "./columns.ts";
import type { DocumentKind } from "./draft.ts";
import {
  cellOf,
  cellText,
  lineBlock,
  pieceOf,
  rowOf,
  tidy,
  type Block,
  type Line,
  type Piece,
} from "./lines.ts";
import { hasNoWords, itemNumber, numberedText } from "./looks.ts";
import { mendRows } from "./mendRows.ts";
import { readHeading } from "./sections.ts";
import { splittersFor, type Splitter } from "./splitters.ts";
import { cellsAtTabs, gatherCells, rowsOfCells } from "./stacked.ts";

/** A document cut at its table. */
export interface Layout {
  /** What stands before the table. */
  front: readonly Piece[];
  /** The table's header; empty when it is lost. */
  header: readonly Piece[];
  columns: readonly Column[];
  /** The table and what stands after it. */
  body: readonly Block[];
}

const INDENT = /^(?: *\t| {2,}| *[|│┃¦;])\s*\S/;
const TALLEST_HEADER = 3;
const MOST_COLUMNS = 9;

/** Looks for a table with a header; null if the text has none. */
export function findTable(lines: readonly Line[]): Layout | null {
  for (let start = 0; start < lines.length; start++) {
    const layout = tableWithRows(lines, start) ?? tableOfCells(lines, start);
    if (layout !== null) return layout;
  }
  return null;
}

/** The header stands in one line, or in some lines that break its headings. */
function tableWithRows(lines: readonly Line[], start: number): Layout | null {
  const first = lines[start];
  if (first === undefined) return null;
  for (const splitter of splittersFor(first.raw)) {
    let headings = splitter.cells(first.raw).map(tidy);
    if (headings.filter((heading) => heading !== "").length < 2) continue;
    let best: { columns: Column[]; height: number } | null = null;
    for (let height = 1; height <= TALLEST_HEADER; height++) {
      const columns = readHeader(headings);
      if (columns !== null && rolesIn(columns) > rolesIn(best?.columns ?? [])) best = { columns, height };
      const next = lines[start + height];
      if (next === undefined || next.afterBlank || startsRow(next, splitter)) break;
      const more = splitter.cells(next.raw).map(tidy);
      headings = [
        ...headings.slice(0, -1),
        tidy(`${headings[headings.length - 1] ?? ""} ${more[0] ?? ""}`),
        ...more.slice(1),
      ];
    }
    if (best === null) continue;
    const body = lines.slice(start + best.height);
    const blocks = mendRows(blocksOf(body, splitter), best.columns);
    return {
      front: lines.slice(0, start),
      header: lines.slice(start, start + best.height),
      columns: best.columns,
      body: blocks,
    };
  }
  return null;
}

const rolesIn = (columns: readonly Column[]): number =>
  columns.filter((column) => column.role !== "extra").length;

function startsRow(line: Line, splitter: Splitter): boolean {
  const first = tidy(splitter.cells(line.raw)[0] ?? "");
  return first === "" || itemNumber(first) !== null || readHeading(first) !== null;
}

/** Each line of a table: a row if it is cut, otherwise a line. */
function blocksOf(lines: readonly Line[], splitter: Splitter): Block[] {
  return lines.map((line) => {
    if (!splitter.cuts(line.raw)) return lineBlock(line, line.afterBlank);
    return rowOf(splitter.cells(line.raw).map((cell) => cellOf([pieceOf(line, cell)])));
  });
}

/** The header is written one heading a line, and so are the cells below it. */
function tableOfCells(lines: readonly Line[], start: number): Layout | null {
  const first = lines[start];
  if (first === undefined) return null;
  const indent = INDENT.test(first.raw) ? INDENT : null;
  let best: { columns: Column[]; height: number; known: number } | null = null;
  for (let height = 1; height <= TALLEST_HEADER * MOST_COLUMNS && start + height <= lines.length; height++) {
    const headings = gatherCells(lines.slice(start, start + height), indent).cells.map(cellText);
    const known = headings.filter(isHeading).length;
    if (known < headings.length - 1 || headings.length > MOST_COLUMNS || !isHeading(headings[0] ?? "")) break;
    const columns = readHeader(headings);
    if (columns !== null && known >= (best?.known ?? 3)) {
      const better = best === null || known > best.known || columns.length === best.columns.length;
      if (better) best = { columns, height, known };
    }
  }
  if (best === null || !isUsualStack(best.columns)) return null;
  return {
    front: lines.slice(0, start),
    header: lines.slice(start, start + best.height),
    columns: best.columns,
    body: blocksOfCells(lines.slice(start + best.height), best.columns, indent),
  };
}

/** Cells can be gathered into rows only if these begin with a number, and only if no column is missing. */
function isUsualStack(columns: readonly Column[]): boolean {
  return columns[0]?.role === "number" && rolesIn(columns) === USUAL_COLUMNS.план.length;
}

function blocksOfCells(lines: readonly Line[], columns: readonly Column[], indent: RegExp | null): Block[] {
  const { cells, between } = gatherCells(lines, indent);
  return [...between.map((line) => rowOf(cellsAtTabs(line))), ...rowsOfCells(cells, columns)];
}

/** A table without its header: rows begin with numbers, the columns are taken in their usual order. */
export function findHeadlessTable(lines: readonly Line[], kind: DocumentKind): Layout | null {
  const columns = USUAL_COLUMNS[kind];
  for (const splitter of usualSplitters(lines)) {
    const rows = lines.map((line) => splitter.cuts(line.raw) && isNumberedRow(splitter, line));
    if (rows.filter(Boolean).length < 2) continue;
    const start = withHeadings(lines, rows.indexOf(true));
    return {
      front: lines.slice(0, start),
      header: [],
      columns,
      body: mendRows(blocksOf(lines.slice(start), splitter), columns),
    };
  }
  return headlessCells(lines, columns);
}

function usualSplitters(lines: readonly Line[]): Splitter[] {
  const samples = [
    "a\tb",
    lines.some((line) => /^\s*[|│]\s*\d/.test(line.raw)) ? "|a|b|" : "a|b",
    "a;b",
    "a    b",
  ];
  return samples.flatMap((sample) => splittersFor(sample).slice(0, 1));
}

function isNumberedRow(splitter: Splitter, line: Line): boolean {
  const [number = "", ...others] = splitter.cells(line.raw).map(tidy);
  return itemNumber(number) !== null && others.filter((cell) => cell !== "").length >= 2;
}

function headlessCells(lines: readonly Line[], columns: readonly Column[]): Layout | null {
  const numbers = lines.map(
    (line) => itemNumber(line.text) !== null || numberedText(line.text)?.mark === ".",
  );
  const first = numbers.indexOf(true);
  const line = lines[first];
  if (line === undefined || numbers.filter(Boolean).length < 2) return null;
  const start = withHeadings(lines, first);
  const indent = INDENT.test(line.raw) ? INDENT : null;
  return {
    front: lines.slice(0, start),
    header: [],
    columns,
    body: blocksOfCells(lines.slice(start), columns, indent),
  };
}

/** Headings of sections that stand right before the first row belong to the table. */
function withHeadings(lines: readonly Line[], first: number): number {
  let start = first;
  while (start > 0) {
    const text = lines[start - 1]?.text ?? "";
    const heading = readHeading(text.replace(/[\s|;]+$/, ""));
    if (!hasNoWords(text) && (heading === null || heading.arabic)) break;
    start--;
  }
  return start;
}
