// A paper as a page of HTML for the preview: one file, styles inside, no scripts, nothing from outside. What a text of the
// registers says stays text.
import {
  plainText,
  type Heading,
  type Inline,
  type Paper,
  type Paragraph,
  type Section,
  type Signature,
  type Table,
  type TextRun,
} from "./blocks.ts";
import { columnWidths, hasHeader, laidRow, piecesOf, type LaidRow, type Piece } from "./layout.ts";
import { bound } from "./style/bind.ts";
import {
  BODY_SIZE,
  FIRST_LINE,
  PAGES,
  SIGNATURE_GAP,
  SIGNATURE_SHARES,
  TABLE_GAP,
  TABLE_SIZE,
  textWidth,
} from "./style/page.ts";

/** The paper as a whole page. */
export function htmlOf(paper: Paper): string {
  const sections = paper.sections.map(sectionHtml).join("");
  return (
    `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>${escaped(paper.title)}</title>` +
    `<style>${STYLE}</style></head><body>${sections}</body></html>`
  );
}

const STYLE = [
  "body{margin:0;padding:6mm;background:#e8e8e8;color:#000}",
  `.sheet{box-sizing:border-box;margin:0 auto 6mm;background:#fff;box-shadow:0 0 3px #888;font:${BODY_SIZE}pt/1.15 "Times New Roman",Tinos,"Liberation Serif",serif;overflow-wrap:break-word}`,
  "p,h1,h2{margin:0;white-space:pre-wrap;font-size:inherit}",
  "h1{text-align:center;margin:12pt 0 6pt}h2{margin:10pt 0 6pt}",
  `table{width:100%;margin:${TABLE_GAP}pt 0;table-layout:fixed;border-collapse:collapse;line-height:1.1}`,
  "td,th{padding:0 1.2mm;vertical-align:top;font-weight:normal;white-space:pre-wrap}",
  "th{text-align:center;vertical-align:middle}",
  ".lined td,.lined th{border:1px solid #000}",
  ".signatures{margin:0}",
  `.signatures td{vertical-align:bottom;padding-top:${SIGNATURE_GAP}pt}`,
  ".signatures td.hand{border-bottom:1px solid #000}",
  ".edge{display:flex;justify-content:space-between}",
  ".break{border-top:1px dashed #888;margin:6mm 0}",
].join("");

/** Text as HTML; what a page can't show is left out. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\t\n])\p{Cc}|\p{Cs}/gu, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

function sectionHtml({ orientation, blocks }: Section): string {
  const page = PAGES[orientation];
  const size = `width:${page.width}mm;min-height:${page.height}mm;padding:${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left}mm`;
  const width = textWidth(page);
  return `<div class="sheet" style="${size}">${piecesOf(blocks)
    .map((piece) => pieceHtml(piece, width))
    .join("")}</div>`;
}

function pieceHtml(piece: Piece, width: number): string {
  switch (piece.kind) {
    case "paragraph":
      return paragraphHtml(piece, width);
    case "heading":
      return headingHtml(piece);
    case "table":
      return tableHtml(piece, width);
    case "signatures":
      return signaturesHtml(piece.list);
    case "pageBreak":
      return '<div class="break"></div>';
  }
}

function paragraphHtml(block: Paragraph, width: number): string {
  const { text, align = "left", indent = align === "both", left = 0, before = 0 } = block;
  const edge = left === "half" ? width / 2 : left;
  const style = [
    align === "left" ? "" : `text-align:${align === "both" ? "justify" : align};`,
    indent ? `text-indent:${FIRST_LINE}mm;` : "",
    edge === 0 ? "" : `margin-left:${edge}mm;`,
    before === 0 ? "" : `margin-top:${before}pt;`,
  ].join("");
  return `<p${style === "" ? "" : ` style="${style}"`}>${linesHtml(text)}</p>`;
}

const headingHtml = ({ text, level }: Heading): string => `<h${level}>${inlineHtml(text)}</h${level}>`;

/** A tab goes to the right edge: such a line is laid out with its two ends apart. */
function linesHtml(text: Inline): string {
  if (plainText(text).trim() === "") return "&nbsp;";
  const html = inlineHtml(text);
  if (!html.includes("\t")) return html;
  const [start = "", ...end] = html.split("\t");
  return `<span class="edge"><span>${start}</span><span>${end.join(" ")}</span></span>`;
}

function inlineHtml(text: Inline): string {
  const runs: readonly TextRun[] = typeof text === "string" ? [{ text }] : text;
  return runs
    .map(({ text: own, bold = false, italic = false, underline = false }) =>
      [bold ? "b" : "", italic ? "i" : "", underline ? "u" : ""]
        .filter((tag) => tag !== "")
        .reduce((inner, tag) => `<${tag}>${inner}</${tag}>`, escaped(bound(own))),
    )
    .join("");
}

function tableHtml(table: Table, width: number): string {
  const size = table.fontSize ?? TABLE_SIZE;
  const header = hasHeader(table)
    ? `<thead><tr>${table.columns.map((column) => `<th scope="col">${inlineHtml(column.header)}</th>`).join("")}</tr></thead>`
    : "";
  const rows = table.rows.map((row) => rowHtml(laidRow(table, row))).join("");
  return `<table${table.plain === true ? "" : ' class="lined"'} style="font-size:${size}pt">${gridHtml(columnWidths(table, width))}${header}<tbody>${rows}</tbody></table>`;
}

function rowHtml({ cells, bold }: LaidRow): string {
  const own = cells.map(({ text, align, span }) => {
    const covers = span === 1 ? "" : ` colspan="${span}"`;
    const style = `text-align:${align === "both" ? "justify" : align}${bold ? ";font-weight:bold" : ""}`;
    return `<td${covers} style="${style}">${inlineHtml(text)}</td>`;
  });
  return `<tr>${own.join("")}</tr>`;
}

function gridHtml(widths: readonly number[]): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => `<col style="width:${((100 * width) / whole).toFixed(2)}%">`);
  return `<colgroup>${columns.join("")}</colgroup>`;
}

function signaturesHtml(list: readonly Signature[]): string {
  const rows = list.map(({ position, name, dated = false }) => {
    const date = dated ? `<tr><td colspan="5">${inlineHtml("___ __________ 20__ г.")}</td></tr>` : "";
    return `<tr><td>${inlineHtml(position)}</td><td></td><td class="hand"></td><td></td><td>${inlineHtml(name)}</td></tr>${date}`;
  });
  return `<table class="signatures">${gridHtml(SIGNATURE_SHARES)}<tbody>${rows.join("")}</tbody></table>`;
}
