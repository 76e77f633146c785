// Tables as WordprocessingML: fixed widths, the header again on each page, no row torn between two.
import type { Signature, Table } from "../blocks.ts";
import { columnWidths, hasHeader, laidRow, wholeWidths, type LaidCell, type LaidRow } from "../layout.ts";
import { CELL_MARGIN, SIGNATURE_GAP, SIGNATURE_SHARES, TABLE_SIZE } from "../style/page.ts";
import { paragraphXml, twips } from "./paragraph.ts";

interface Grid {
  columns: readonly number[];
  /** Points. */
  size: number;
}

/** @param width of the text of the page, mm */
export function tableXml(table: Table & { keepNext: boolean }, width: number): string {
  const columns = wholeWidths(columnWidths(table, width), twips(width));
  const grid: Grid = { columns, size: table.fontSize ?? TABLE_SIZE };
  const header = hasHeader(table) ? [headerRow(table, grid)] : [];
  const rows = table.rows.map((row, index) => {
    const laid = laidRow(table, row);
    const isLast = index === table.rows.length - 1;
    return rowXml({ ...laid, keepNext: laid.keepNext || (isLast && table.keepNext) }, grid);
  });
  return wrapped(table.plain === true ? "" : '<w:tblStyle w:val="TableGrid"/>', grid.columns, [
    ...header,
    ...rows,
  ]);
}

/** Positions at the left, lines for the hands, names at the right. */
export function signaturesXml(list: readonly Signature[], width: number): string {
  const columns = wholeWidths(SIGNATURE_SHARES, twips(width));
  const rows = list.map((signature, index) => signatureRow(signature, columns, index < list.length - 1));
  return wrapped("", columns, rows);
}

function signatureRow(
  { position, name, dated = false }: Signature,
  columns: readonly number[],
  keepNext: boolean,
): string {
  const text = (content: string): string => paragraphXml(content, { keepNext, before: SIGNATURE_GAP });
  const below = dated ? paragraphXml("___ __________ 20__ г.", { keepNext, before: 6 }) : "";
  const line = '<w:tcBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tcBorders>';
  // A date stands under the position, so the line for the hand has to be drawn with the first of two rows.
  const row = [
    cellXml(columns[0] ?? 0, 1, BOTTOM, text(position)),
    cellXml(columns[1] ?? 0, 1, BOTTOM, text("")),
    cellXml(columns[2] ?? 0, 1, `${line}${BOTTOM}`, text("")),
    cellXml(columns[3] ?? 0, 1, BOTTOM, text("")),
    cellXml(columns[4] ?? 0, 1, BOTTOM, text(name)),
  ].join("");
  const width = columns.reduce((sum, own) => sum + own, 0);
  const dateRow = below === "" ? "" : `<w:tr>${UNTORN}${cellXml(width, columns.length, "", below)}</w:tr>`;
  return `<w:tr>${UNTORN}${row}</w:tr>${dateRow}`;
}

const BOTTOM = '<w:vAlign w:val="bottom"/>';
const UNTORN = "<w:trPr><w:cantSplit/></w:trPr>";

function wrapped(style: string, columns: readonly number[], rows: readonly string[]): string {
  const width = columns.reduce((sum, own) => sum + own, 0);
  // Without lines the text begins where the text of the page does.
  const left = style === "" ? 0 : twips(CELL_MARGIN);
  return [
    `<w:tbl><w:tblPr>${style}<w:tblW w:w="${width}" w:type="dxa"/>`,
    style === "" ? "" : BORDERS,
    `<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="${left}" w:type="dxa"/><w:right w:w="${twips(CELL_MARGIN)}" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${columns.map((own) => `<w:gridCol w:w="${own}"/>`).join("")}</w:tblGrid>`,
    ...rows,
    "</w:tbl>",
  ].join("");
}

/** In the table itself, too: an import that drops the style keeps the lines. */
const BORDERS = `<w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join("")}</w:tblBorders>`;

function headerRow({ columns }: Table, grid: Grid): string {
  const cells = columns.map(({ header }, index) =>
    cellXml(
      grid.columns[index] ?? 0,
      1,
      '<w:vAlign w:val="center"/>',
      paragraphXml(header, { align: "center", size: grid.size, keepNext: true }),
    ),
  );
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join("")}</w:tr>`;
}

function rowXml({ cells, bold, keepNext }: LaidRow, grid: Grid): string {
  const own = cells.map((cell) => {
    const width = widthOf(cell, grid);
    const look = { align: cell.align, size: grid.size, rightEdge: width - twips(2 * CELL_MARGIN), keepNext };
    return cellXml(width, cell.span, "", paragraphXml(cell.text, bold ? { ...look, bold } : look));
  });
  return `<w:tr>${UNTORN}${own.join("")}</w:tr>`;
}

const widthOf = ({ column, span }: LaidCell, { columns }: Grid): number =>
  columns.slice(column, column + span).reduce((sum, own) => sum + own, 0);

function cellXml(width: number, span: number, properties: string, content: string): string {
  const covers = span === 1 ? "" : `<w:gridSpan w:val="${span}"/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${covers}${properties}</w:tcPr>${content}</w:tc>`;
}
