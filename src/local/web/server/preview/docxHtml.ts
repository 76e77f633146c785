// A .docx as a page that needs nothing from outside: sheets with their paragraphs and tables, as they will look on paper. A sheet is
// as wide as its place: all lengths are parts of the width.
import { strFromU8, unzipSync } from "fflate";
import {
  childNamed,
  childNodes,
  descendants,
  nodeAt,
  readXml,
  textIn,
  type XmlNode,
} from "../../../../xlsx/xml.ts";
import { looksOf, numberIn, type Look, type Looks } from "./looks.ts";

const PARTS = ["word/document.xml", "word/styles.xml"];

/** Twentieths of a point in the unit of the page: a point of paper is one rem. */
const length = (twentieths: number): string => `${String(Math.round(twentieths) / 20)}rem`;

/**
 * The whole page.
 * @throws Error when the bytes are no .docx
 */
export function docxHtml(bytes: Uint8Array): string {
  const parts = unzipSync(bytes, { filter: ({ name }) => PARTS.includes(name) });
  const read = (name: string): XmlNode => {
    const part = parts[name];
    return readXml(part === undefined ? "" : strFromU8(part));
  };
  const body = nodeAt(read("word/document.xml"), "document", "body");
  if (body === undefined) throw new Error("No word/document.xml with a body");
  const looks = looksOf(read("word/styles.xml"));
  const sheets = sectionsOf(body).map((section) => sheetOf(section, looks));
  return `<!doctype html><html lang="ru"><meta charset="utf-8"><style>${STYLE}</style><body>${sheets.join("")}</body></html>`;
}

/** A point is as much of the window as it is of an A4 sheet, and never more than on the screen at full size. */
const STYLE = `
:root{color-scheme:light;font-size:min(1.3333px,calc(100vw / 620))}
body{margin:0;padding:6rem;background:#dfe2e6;font-family:"Times New Roman","Liberation Serif",Tinos,serif;color:#000}
.sheet{box-sizing:border-box;margin:0 auto 10rem;background:#fff;box-shadow:0 1px 3px rgb(0 0 0 / 30%);overflow-wrap:break-word}
.sheet.wide{font-size:inherit}
p{margin:0;white-space:pre-wrap;min-height:1.15em}
table{border-collapse:collapse;table-layout:fixed;width:100%}
td{padding:var(--margins,0 5.4rem);vertical-align:top}
table.lined td{border:0.5rem solid #000}
.tabbed{display:flex;gap:1em;justify-content:space-between}
hr{margin:12rem 0;border:0;border-top:1px dashed #9aa0a6}
`;

interface Section {
  blocks: readonly XmlNode[];
  /** w:sectPr */
  properties: XmlNode | undefined;
}

/** The body cut where a paragraph ends a section. */
function sectionsOf(body: XmlNode): Section[] {
  const sections: Section[] = [];
  let blocks: XmlNode[] = [];
  for (const node of childNodes(body)) {
    if (node.name === "sectPr") {
      sections.push({ blocks, properties: node });
      blocks = [];
      continue;
    }
    blocks.push(node);
    const ending = nodeAt(node, "pPr", "sectPr");
    if (node.name !== "p" || ending === undefined) continue;
    sections.push({ blocks, properties: ending });
    blocks = [];
  }
  return blocks.length === 0 ? sections : [...sections, { blocks, properties: undefined }];
}

const A4 = { width: 11906, height: 16838 };
const MARGIN = 1134;

function sheetOf({ blocks, properties }: Section, looks: Looks): string {
  const [size, margins] = [childNamed(properties, "pgSz"), childNamed(properties, "pgMar")];
  const width = numberIn(size, ["w"], A4.width);
  const height = numberIn(size, ["h"], A4.height);
  const padding = ["top", "right", "bottom", "left"]
    .map((side) => length(numberIn(margins, [side], MARGIN)))
    .join(" ");
  const style = `width:${length(width)};min-height:${length(height)};padding:${padding}`;
  // A sheet on its side is as wide as the place, too: everything on it is smaller.
  const zoom = width > A4.width ? `;zoom:${(A4.width / width).toFixed(4)}` : "";
  return `<div class="sheet" style="${style}${zoom}">${blocks.map((block) => blockHtml(block, looks)).join("")}</div>`;
}

/** Nodes that only wrap what is read. */
const WRAPPERS = ["sdt", "sdtContent", "ins", "hyperlink", "smartTag"];

function blockHtml(node: XmlNode, looks: Looks): string {
  if (node.name === "p") return paragraphHtml(node, looks);
  if (node.name === "tbl") return tableHtml(node, looks);
  return WRAPPERS.includes(node.name)
    ? childNodes(node)
        .map((child) => blockHtml(child, looks))
        .join("")
    : "";
}

// ── Paragraphs ──

const ALIGN: Readonly<Record<string, string>> = {
  center: "center",
  right: "right",
  end: "right",
  both: "justify",
};

function paragraphHtml(node: XmlNode, looks: Looks): string {
  const properties = childNamed(node, "pPr");
  const look = withTextSize(looks.ofParagraph(properties), node, looks);
  const isBroken =
    childNamed(properties, "pageBreakBefore") !== undefined ||
    descendants(node, "br").some(({ attributes }) => attributes["type"] === "page");
  const [first = "", ...others] = runsHtml(node, look, looks).split("\t");
  // What stands after a tab goes to the right edge, as in papers it does.
  const content = others.length === 0 ? first : tabbed([first, ...others]);
  return `${isBroken ? "<hr>" : ""}<p style="${paragraphStyle(look)}">${content}</p>`;
}

/** A line is as high as its largest text; that of an empty paragraph, as its mark. */
function withTextSize(look: Look, node: XmlNode, looks: Looks): Look {
  const runs = descendants(node, "r").filter((run) => childNamed(run, "t") !== undefined);
  const properties =
    runs.length === 0 ? [nodeAt(node, "pPr", "rPr")] : runs.map((run) => childNamed(run, "rPr"));
  return { ...look, size: Math.max(...properties.map((each) => looks.ofRun(each, look).size)) };
}

const tabbed = (parts: readonly string[]): string =>
  `<span class="tabbed">${parts.map((part) => `<span>${part}</span>`).join("")}</span>`;

function paragraphStyle({ align, left, right, firstLine, before, after, line, size }: Look): string {
  return [
    `font-size:${String(size / 2)}rem`,
    `line-height:${String(Math.round((line / 240) * 115) / 100)}`,
    ...(ALIGN[align] === undefined ? [] : [`text-align:${ALIGN[align]}`]),
    ...(left === 0 && right === 0 && before === 0 && after === 0
      ? []
      : [`margin:${[before, right, after, left].map(length).join(" ")}`]),
    ...(firstLine === 0 ? [] : [`text-indent:${length(firstLine)}`]),
  ].join(";");
}

function runsHtml(node: XmlNode, paragraph: Look, looks: Looks): string {
  return childNodes(node)
    .map((child) => {
      if (child.name === "r") return runHtml(child, paragraph, looks);
      return WRAPPERS.includes(child.name) ? runsHtml(child, paragraph, looks) : "";
    })
    .join("");
}

function runHtml(run: XmlNode, paragraph: Look, looks: Looks): string {
  const look = looks.ofRun(childNamed(run, "rPr"), paragraph);
  const text = childNodes(run).map(pieceHtml).join("");
  if (text === "" || text === "\t") return text;
  const style = [
    ...(look.size === paragraph.size ? [] : [`font-size:${String(look.size / 2)}rem`]),
    ...(look.bold ? ["font-weight:bold"] : []),
    ...(look.italic ? ["font-style:italic"] : []),
    ...(look.underline ? ["text-decoration:underline"] : []),
    ...(look.caps ? ["text-transform:uppercase"] : []),
  ].join(";");
  if (style === "") return text;
  // A tab parts the line: the look is that of each side.
  return text
    .split("\t")
    .map((part) => (part === "" ? "" : `<span style="${style}">${part}</span>`))
    .join("\t");
}

function pieceHtml({ name, attributes, ...node }: XmlNode): string {
  if (name === "t") return escaped(textIn({ name, attributes, ...node }));
  if (name === "tab" || name === "ptab") return "\t";
  if (name === "cr" || (name === "br" && attributes["type"] !== "page")) return "<br>";
  return name === "noBreakHyphen" ? "‑" : "";
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

// ── Tables ──

function tableHtml(table: XmlNode, looks: Looks): string {
  const grid = childNamed(table, "tblGrid");
  const widths = grid === undefined ? [] : childNodes(grid).map((column) => numberIn(column, ["w"], 0));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns =
    total === 0
      ? ""
      : widths.map((width) => `<col style="width:${((width / total) * 100).toFixed(2)}%">`).join("");
  const rows = childNodes(table).filter(({ name }) => name === "tr");
  const cells = rows.map((row) => childNodes(row).filter(({ name }) => name === "tc"));
  const body = cells.map((row, index) => rowHtml(row, cells.slice(index + 1), looks)).join("");
  const borders = nodeAt(table, "tblPr", "tblBorders");
  const isLined = borders !== undefined && childNodes(borders).some(isDrawn);
  return `<table class="${isLined || hasStyle(table) ? "lined" : ""}"${marginsOf(table)}><colgroup>${columns}</colgroup>${body}</table>`;
}

/** Room between the lines of a table and its text. */
function marginsOf(table: XmlNode): string {
  const margins = nodeAt(table, "tblPr", "tblCellMar");
  if (margins === undefined) return "";
  const side = (names: readonly string[], otherwise: number): string => {
    const node = names.map((name) => childNamed(margins, name)).find((each) => each !== undefined);
    return length(numberIn(node, ["w"], otherwise));
  };
  const [top, right] = [side(["top"], 0), side(["right", "end"], USUAL_MARGIN)];
  const [bottom, left] = [side(["bottom"], 0), side(["left", "start"], USUAL_MARGIN)];
  return ` style="--margins:${top} ${right} ${bottom} ${left}"`;
}

const USUAL_MARGIN = 108;

const isDrawn = ({ attributes: { val = "none" } }: XmlNode): boolean => val !== "none" && val !== "nil";

/** A table without borders of its own may have those of its style. */
const hasStyle = (table: XmlNode): boolean =>
  nodeAt(table, "tblPr", "tblStyle") !== undefined && nodeAt(table, "tblPr", "tblBorders") === undefined;

function rowHtml(row: readonly XmlNode[], below: readonly (readonly XmlNode[])[], looks: Looks): string {
  let column = 0;
  const cells = row.map((cell) => {
    const span = spanOf(cell);
    const place = column;
    column += span;
    if (isContinued(cell)) return "";
    const rows = mergeOf(cell) === "restart" ? 1 + continuedBelow(place, below) : 1;
    const attributes = `${span > 1 ? ` colspan="${String(span)}"` : ""}${rows > 1 ? ` rowspan="${String(rows)}"` : ""}`;
    const content = childNodes(cell)
      .map((block) => blockHtml(block, looks))
      .join("");
    return `<td${attributes}${cellStyle(cell)}>${content}</td>`;
  });
  return `<tr>${cells.join("")}</tr>`;
}

const SIDES: Readonly<Record<string, string>> = { start: "left", end: "right" };

/** Lines of its own: the place for a hand is a cell with a line below. */
function cellStyle(cell: XmlNode): string {
  const borders = nodeAt(cell, "tcPr", "tcBorders");
  const align = nodeAt(cell, "tcPr", "vAlign")?.attributes["val"];
  const style = [
    ...(borders === undefined ? [] : childNodes(borders))
      .filter(({ name }) => /^(?:top|bottom|left|right|start|end)$/.test(name))
      .map((side) => `border-${SIDES[side.name] ?? side.name}:${isDrawn(side) ? "0.5rem solid #000" : "0"}`),
    ...(align === "center" || align === "bottom"
      ? [`vertical-align:${align === "center" ? "middle" : "bottom"}`]
      : []),
  ].join(";");
  return style === "" ? "" : ` style="${style}"`;
}

const spanOf = (cell: XmlNode): number => numberIn(nodeAt(cell, "tcPr", "gridSpan"), ["val"], 1);

/** «restart» begins a cell of several rows, «continue» goes on with it. */
function mergeOf(cell: XmlNode): string {
  const merge = nodeAt(cell, "tcPr", "vMerge");
  return merge === undefined ? "" : (merge.attributes["val"] ?? "continue");
}

const isContinued = (cell: XmlNode): boolean => mergeOf(cell) === "continue";

function continuedBelow(place: number, rows: readonly (readonly XmlNode[])[]): number {
  const end = rows.findIndex((row) => {
    let column = 0;
    const under = row.find((cell) => {
      const isHere = column === place;
      column += spanOf(cell);
      return isHere;
    });
    return under === undefined || !isContinued(under);
  });
  return end < 0 ? rows.length : end;
}
