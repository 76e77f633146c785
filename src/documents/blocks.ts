// A document as data: sections of blocks. What a .docx, a preview and a test are made from; knows nothing of any of them.

/** Text with the few looks that office papers need. A tab goes to the right edge of the line. */
export interface TextRun {
  text: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
}

/** A text, or runs of it. «\n» breaks the line inside the paragraph. */
export type Inline = string | readonly TextRun[];

export type Align = "left" | "center" | "right" | "both";

export interface Paragraph {
  kind: "paragraph";
  text: Inline;
  align?: Align;
  /** First line set in, as body text of an office paper is; on by default for "both". */
  indent?: boolean;
  /** Left edge of the paragraph, mm; "half": the middle of the page, where the approval block stands. */
  left?: number | "half";
  /** Space above, points. */
  before?: number;
  /** Stays on the page of the block below. */
  keepNext?: boolean;
}

/** Title of the document or of a part of it. Never alone at the end of a page. */
export interface Heading {
  kind: "heading";
  text: string;
  /** 1: title of the document, centred; 2: a part of it. */
  level: 1 | 2;
}

export interface TableColumn {
  header: string;
  /** Share of the width of the table; shares need not add up to anything. */
  width: number;
  align?: Align;
}

export interface TableCell {
  text: Inline;
  align?: Align;
  /** Columns that it covers. */
  span?: number;
}

/** Cells of a row; a row of one cell over all columns is a section of the table. */
export interface TableRow {
  cells: readonly (TableCell | string)[];
  bold?: boolean;
  /** Stays on the page of the row below. */
  keepNext?: boolean;
}

export interface Table {
  kind: "table";
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  /** Points; 12, which suits a table of few columns, unless said. One of many wants 9–10. */
  fontSize?: number;
  /** Without lines: papers laid out in columns. Such a table has no header. */
  plain?: boolean;
}

/** «Начальник МКУ …        (line)        Т.П. Павлова»: position, room for the hand, name. */
export interface Signature {
  kind: "signature";
  position: string;
  name: string;
  /** Adds «___ ________ 20__ г.» */
  dated?: boolean;
}

export interface PageBreak {
  kind: "pageBreak";
}

export type Block = Paragraph | Heading | Table | Signature | PageBreak;

export interface Section {
  orientation: "portrait" | "landscape";
  blocks: readonly Block[];
}

export interface Paper {
  /** Properties of the file. */
  title: string;
  sections: readonly Section[];
  /** Number at the top of every page but the first: papers of one page have none anyway. */
  pageNumbers: boolean;
}

export const paragraph = (text: Inline, look: Omit<Paragraph, "kind" | "text"> = {}): Paragraph => ({
  kind: "paragraph",
  text,
  ...look,
});

export const heading = (text: string, level: 1 | 2 = 1): Heading => ({ kind: "heading", text, level });

/** The text without its looks. */
export function plainText(inline: Inline): string {
  return typeof inline === "string" ? inline : inline.map(({ text }) => text).join("");
}
