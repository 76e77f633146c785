// Titles and tables of these forms. A table is data: a column says its tag in a centre's own form, the phrase of its header, its width, its text.
import { heading, paragraph, type Align, type Block, type Table, type TableRow } from "../../blocks.ts";
import type { Words } from "../../words/words.ts";

export interface Column<Row> {
  tag: string;
  /** Key of the phrase of the header. */
  header: string;
  /** Share of the width of the table. */
  width: number;
  align?: Align;
  /** `index` runs through the whole table, from 0. */
  text: (row: Row, index: number) => string;
}

/** Rows under a line of their own; without a title they just follow. */
export interface Group<Row> {
  title: string;
  rows: readonly Row[];
  /** The sum of the rows above: bold. */
  isTotal?: boolean;
}

export interface TableLook {
  fontSize: number;
  sectionAlign?: Align;
  /** A small table that stands on one page with what follows it. */
  isWhole?: boolean;
}

export function tableOf<Row>(
  columns: readonly Column<Row>[],
  groups: readonly Group<Row>[],
  words: Words,
  { fontSize, sectionAlign = "left", isWhole = false }: TableLook,
): Table {
  let index = 0;
  const rows = groups.flatMap(({ title, rows: own, isTotal = false }): TableRow[] => [
    ...(title === "" ? [] : [sectionRow(title, columns.length, sectionAlign)]),
    ...own.map((row) => ({ cells: cellsOf(columns, row, index++), bold: isTotal, keepNext: isWhole })),
  ]);
  return {
    kind: "table",
    columns: columns.map(({ header, width, align }) => ({
      header: words.say(header),
      width,
      ...(align === undefined ? {} : { align }),
    })),
    rows,
    fontSize,
  };
}

/** The same rows by the tags of their columns. */
export function taggedRows<Row>(
  columns: readonly Column<Row>[],
  groups: readonly Group<Row>[],
): Record<string, string>[] {
  return groups
    .flatMap(({ title, rows }) => rows.map((row) => ({ title, row })))
    .map(({ title, row }, index) => ({
      раздел: title,
      ...Object.fromEntries(columns.map(({ tag, text }) => [tag, text(row, index)])),
    }));
}

/** The title of a paper: its kind, what it is about, and a line between them and the table. */
export function titleBlocks(title: string, ...lines: readonly string[]): Block[] {
  return [
    heading(title),
    ...[...lines, ""].map((line) => paragraph(line, { align: "center", keepNext: true })),
  ];
}

const cellsOf = <Row>(columns: readonly Column<Row>[], row: Row, index: number): string[] =>
  columns.map(({ text }) => text(row, index));

/** Never alone at the end of a page. */
const sectionRow = (text: string, span: number, align: Align): TableRow => ({
  cells: [{ text, span, align }],
  bold: true,
  keepNext: true,
});
