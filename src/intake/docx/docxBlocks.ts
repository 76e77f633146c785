// The body of a .docx as lines and table rows, in the order of reading. Deleted text is left out, inserted text is in;
// numbers that the word processor writes itself are put before their paragraphs.
import {
  addLines,
  cellOf,
  rowOf,
  spread,
  tidy,
  type Block,
  type Cell,
  type Line,
  type Piece,
} from "../lines.ts";
import { numberParagraphs, type AutoNumber } from "./numbering.ts";
import {
  childNamed,
  childNodes,
  descendants,
  nodeAt,
  readXml,
  smallNumber,
  textIn,
  type XmlNode,
} from "../../xlsx/xml.ts";

export interface DocxContent {
  /** Rows of tables, and paragraphs between them. */
  blocks: Block[];
  /** Every non-blank line of the blocks and of headers, footers and notes. */
  lines: Line[];
  /** Headers, footers and notes. */
  outside: Line[];
}

/** Left out with all they hold: deleted text, codes of fields, the second copy of a drawing. */
const SKIPPED = [
  "del",
  "moveFrom",
  "delText",
  "instrText",
  "pPr",
  "rPr",
  "tblPr",
  "tcPr",
  "trPr",
  "Fallback",
  "sectPr",
];
const NOTES = /^word\/(?:header|footer|footnotes|endnotes)\d*\.xml$/;

type NumberOf = (properties: XmlNode | undefined) => AutoNumber | null;

interface Reading {
  numberOf: NumberOf;
  lines: Line[];
  paragraphs: number;
  tables: number;
}

/** @param parts XML parts of the unzipped file by their names; only the document itself is needed */
export function readDocx(parts: Readonly<Record<string, string>>): DocxContent {
  const part = (name: string): XmlNode => readXml(parts[name] ?? "");
  const reading: Reading = {
    numberOf: numberParagraphs(part("word/numbering.xml"), part("word/styles.xml")),
    lines: [],
    paragraphs: 0,
    tables: 0,
  };
  const document = part("word/document.xml");
  const blocks = blocksIn(descendants(document, "body")[0] ?? document, reading);
  const outside = Object.keys(parts)
    .filter((name) => NOTES.test(name))
    .sort()
    .flatMap((name) => descendants(part(name), "p"))
    .flatMap((paragraph) => addLines(reading.lines, textsOf(paragraph), "колонтитул или сноска"));
  return { blocks, lines: reading.lines, outside };
}

function blocksIn(parent: XmlNode, reading: Reading): Block[] {
  let afterBlank = true;
  return childNodes(parent).flatMap((node): Block[] => {
    if (SKIPPED.includes(node.name)) return [];
    if (node.name === "tbl") return rowsOf(node, reading);
    if (node.name !== "p") return blocksIn(node, reading);
    reading.paragraphs++;
    const { lines } = readParagraph(node, reading, `абзац ${reading.paragraphs}`);
    const blank = afterBlank;
    afterBlank = lines.length === 0;
    return lines.map((piece, index) => ({ kind: "line", piece, afterBlank: blank && index === 0 }));
  });
}

function readParagraph(node: XmlNode, reading: Reading, place: string): { lines: Line[]; numbered: boolean } {
  const number = reading.numberOf(childNamed(node, "pPr"));
  const [first = "", ...others] = textsOf(node);
  const labelled = number === null || number.label === "" ? first : `${number.label} ${first}`;
  const bulletOnly = number?.label === "-" && tidy(first) === "";
  return {
    lines: addLines(reading.lines, bulletOnly ? others : [labelled, ...others], place),
    numbered: number !== null && !number.known,
  };
}

/** Text of a paragraph, parted where a line ends; text boxes are lines of their own. */
function textsOf(paragraph: XmlNode): string[] {
  const boxes: string[] = [];
  const own = childNodes(paragraph)
    .map((node) => runText(node, boxes))
    .join("");
  return [...own.split("\n"), ...boxes];
}

const CHARACTERS: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "-",
  softHyphen: "",
};

function runText(node: XmlNode, boxes: string[]): string {
  if (SKIPPED.includes(node.name)) return "";
  const character = CHARACTERS[node.name];
  if (character !== undefined) return character;
  if (node.name === "t") return textIn(node);
  if (node.name === "sym") return "•";
  if (node.name === "txbxContent") {
    boxes.push(...descendants(node, "p").flatMap(textsOf));
    return "";
  }
  return childNodes(node)
    .map((child) => runText(child, boxes))
    .join("");
}

/** Children of a name, also inside wrappers (content controls, tracked insertions), but not inside a table within. */
function wrapped(parent: XmlNode, name: string): XmlNode[] {
  return childNodes(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return SKIPPED.includes(child.name) || child.name === "tbl" || child.name === "tc"
      ? []
      : wrapped(child, name);
  });
}

function rowsOf(table: XmlNode, reading: Reading): Block[] {
  reading.tables++;
  const number = reading.tables;
  return wrapped(table, "tr").flatMap((row, index): Block[] => {
    if (nodeAt(row, "trPr", "del") !== undefined) return [];
    const nodes = wrapped(row, "tc");
    const [only] = nodes;
    if (only !== undefined && nodes.length === 1 && descendants(only, "tbl").length > 0)
      return blocksIn(only, reading);
    const place = `таблица ${number}, строка ${index + 1}`;
    const read = nodes.map((cell) => readCell(cell, reading, place));
    const skipped = smallNumber(nodeAt(row, "trPr", "gridBefore"), 0);
    const empty = Array.from({ length: skipped }, () => cellOf([]));
    const numbered = read.some(({ numbered: own, cell }) => own && cell.pieces.length === 0);
    return [{ ...rowOf([...empty, ...read.flatMap(({ cell }) => spread(cell))]), numbered }];
  });
}

function readCell(node: XmlNode, reading: Reading, place: string): { cell: Cell; numbered: boolean } {
  const properties = childNamed(node, "tcPr");
  const merge = childNamed(properties, "vMerge");
  const paragraphs = paragraphsIn(node).map((paragraph) => readParagraph(paragraph, reading, place));
  const pieces: Piece[] = paragraphs.flatMap(({ lines }) => lines);
  return {
    cell: {
      pieces,
      span: smallNumber(childNamed(properties, "gridSpan"), 1),
      merged: merge !== undefined && merge.attributes["val"] !== "restart",
    },
    numbered: paragraphs.some(({ numbered }) => numbered),
  };
}

/** Paragraphs of a cell, those of a table within it included. */
function paragraphsIn(node: XmlNode): XmlNode[] {
  return childNodes(node).flatMap((child) => {
    if (SKIPPED.includes(child.name)) return [];
    return child.name === "p" ? [child] : paragraphsIn(child);
  });
}
