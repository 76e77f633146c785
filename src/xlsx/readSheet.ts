// One sheet of an .xlsx: its cells as typed values. A row is read at a time, so that a long sheet needs no tree as a whole.
import { XlsxFault } from "./fault.ts";
import { matchesOf } from "./matches.ts";
import { placeOf, rangeOf, type CellRange } from "./places.ts";
import { childNamed, childNodes, descendants, readXml, textIn, type XmlNode } from "./xml.ts";

export interface XlsxCell {
  /** A day is its number since 1899-12-30, with a fraction for the time. */
  value: string | number | boolean;
  /** The cell shows its number as a day. */
  isDate: boolean;
  isFormula: boolean;
  /** «#REF!» and the like stand in `value`. */
  isError: boolean;
}

export interface XlsxRow {
  /** Counted from 0. */
  index: number;
  /** By column from 0; undefined where a cell holds nothing. */
  cells: readonly (XlsxCell | undefined)[];
}

/** What the cells of all sheets need: shared texts, styles that show a day, where days are counted from. */
export interface Reading {
  texts: readonly string[];
  isDate: readonly boolean[];
  startsIn1904: boolean;
}

/** Far above any list of a district; a sheet beyond it is a mistake or mischief. */
const MOST_CELLS = 1_000_000;
const MOST_COLUMNS = 1_000;
/** Between the day counts of 1904 and of 1900. */
const DAYS_TO_1904 = 1462;

const ROW = /<(?:\w+:)?row(?=[\s/>])([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row\s*>)/g;
const END = /<\/(?:\w+:)?worksheet\s*>\s*$/;

/** @throws XlsxFault DAMAGED when the sheet is cut off, TOO_BIG */
export function readRows(
  xml: string,
  name: string,
  reading: Reading,
): { rows: XlsxRow[]; merged: CellRange[] } {
  if (!END.test(xml.slice(-200))) throw new XlsxFault("DAMAGED", name);
  const rows: XlsxRow[] = [];
  let next = 0;
  let count = 0;
  for (const [, attributes = "", content = ""] of matchesOf(ROW, xml)) {
    const given = /(?:^|\s)r\s*=\s*["'](\d+)["']/.exec(attributes)?.[1];
    const index = given === undefined ? next : Number(given) - 1;
    next = index + 1;
    const cells = cellsOf(content, name, reading);
    count += cells.length;
    if (count > MOST_CELLS) throw new XlsxFault("TOO_BIG", name);
    if (cells.length > 0) rows.push({ index, cells });
  }
  return { rows: rows.sort((a, b) => a.index - b.index), merged: mergedRanges(xml) };
}

/** Texts of the part sharedStrings.xml by their numbers. */
export function sharedTexts(xml: string): string[] {
  const list = childNamed(readXml(xml), "sst");
  return list === undefined ? [] : childNodes(list).map(richText);
}

function mergedRanges(xml: string): CellRange[] {
  const at = xml.search(/<(?:\w+:)?mergeCells(?=[\s/>])/);
  if (at === -1) return [];
  return descendants(readXml(xml.slice(at)), "mergeCell").flatMap(({ attributes }) => {
    const range = rangeOf(attributes["ref"] ?? "");
    return range === null ? [] : [range];
  });
}

/** Cells of a row; without trailing empty ones. */
function cellsOf(content: string, name: string, reading: Reading): (XlsxCell | undefined)[] {
  const cells: (XlsxCell | undefined)[] = [];
  let next = 0;
  for (const node of childNodes(readXml(content))) {
    if (node.name !== "c") continue;
    const column = placeOf(node.attributes["r"] ?? "")?.column ?? next;
    next = column + 1;
    const cell = cellOf(node, reading);
    if (cell === null) continue;
    if (column >= MOST_COLUMNS) throw new XlsxFault("TOO_BIG", name);
    while (cells.length < column) cells.push(undefined);
    cells[column] = cell;
  }
  return cells;
}

function cellOf(node: XmlNode, { texts, isDate, startsIn1904 }: Reading): XlsxCell | null {
  const isFormula = childNamed(node, "f") !== undefined;
  const plain = { isDate: false, isFormula, isError: false };
  const written = childNamed(node, "v");
  const text = written === undefined ? "" : textIn(written);
  const inline = childNamed(node, "is");
  switch (node.attributes["t"] ?? "n") {
    case "s":
      return ofText(texts[Number(text)] ?? "", isFormula);
    case "inlineStr":
      return ofText(inline === undefined ? text : richText(inline), isFormula);
    case "str":
      return ofText(unescaped(text), isFormula);
    case "b":
      return { ...plain, value: /^(?:1|true)$/i.test(text.trim()) };
    case "e":
      return { ...plain, value: text, isError: true };
    case "d":
      return ofIsoDay(text, isFormula);
    default: {
      const number = Number(text.trim());
      if (text.trim() === "" || Number.isNaN(number)) return null;
      const asDate = isDate[Number(node.attributes["s"] ?? 0)] === true;
      return { ...plain, value: asDate && startsIn1904 ? number + DAYS_TO_1904 : number, isDate: asDate };
    }
  }
}

function ofText(value: string, isFormula: boolean): XlsxCell | null {
  return value === "" ? null : { value, isDate: false, isFormula, isError: false };
}

/** A day written as «2023-09-01T00:00:00», as strict files have it. */
function ofIsoDay(text: string, isFormula: boolean): XlsxCell | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(text.trim());
  if (match === null) return ofText(text, isFormula);
  const days = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86_400_000;
  return { value: days + 25_569, isDate: true, isFormula, isError: false };
}

/** Text with its runs put together; hints how to read Asian signs are left out. */
function richText(node: XmlNode): string {
  return childNodes(node)
    .map((child) => {
      if (child.name === "t") return unescaped(textIn(child));
      return child.name === "r" ? richText(child) : "";
    })
    .join("");
}

/** «_x000D_» stands for a character that XML doesn't carry; «_x005F_» for the underscore before such a text. */
function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text
    .replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r\n?/g, "\n");
}
