// One sheet of a written .xlsx file. The order of the elements is the one that the schema demands; Excel repairs any other.
import { rowHeight } from "./writeHeights.ts";
import type { CellCheck, WrittenCell, WrittenColour, WrittenRow, WrittenSheet } from "./writePlan.ts";
import type { Styles } from "./writeStyles.ts";
import { address, blockName, blockOf, cellText, escaped, XML_HEAD } from "./writeText.ts";

/** A character of the default font is 7 pixels wide; a cell has 5 pixels of padding. */
const CHAR_PIXELS = 7;
const CELL_PADDING = 5;
/** Widest sheet that is still legible on one A4 page across. */
const LEGIBLE_PIXELS = 1800;
/** Limits of Excel for what is said beside a cell. */
const TITLE_LENGTH = 32;
const PROMPT_LENGTH = 255;
const ERROR_LENGTH = 225;
/** 1 January 2000 and 31 December 2099. */
const FIRST_DAY = 36_526;
const LAST_DAY = 73_050;

export function sheetXml(sheet: WrittenSheet, styles: Styles, isFirst: boolean): string {
  return [
    `${XML_HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
    `<sheetPr><tabColor rgb="FF${sheet.tabColour.slice(1).toUpperCase()}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${dimensionOf(sheet)}"/>`,
    viewXml(sheet, isFirst),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet),
    `<sheetData>${sheet.rows.map((row, index) => rowXml(row, index, rowHeight(sheet, index), styles)).join("")}</sheetData>`,
    sheet.isProtected ? PROTECTION : "",
    sheet.filter === null ? "" : `<autoFilter ref="${blockName(sheet.filter)}"/>`,
    mergesXml(sheet),
    sheet.colours.map((colour, index) => colourXml(colour, index, styles)).join(""),
    checksXml(sheet.checks),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${pagesAcross(sheet)}" fitToHeight="0"/>`,
    "<headerFooter><oddFooter>&amp;L&amp;A&amp;CСтр. &amp;P из &amp;N</oddFooter></headerFooter>",
    "</worksheet>",
  ].join("");
}

/** Locked cells only: everything that spoils no data stays allowed. */
const PROTECTION =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0"' +
  ' insertRows="0" sort="0" autoFilter="0"/>';

function dimensionOf(sheet: WrittenSheet): string {
  const right = Math.max(1, ...sheet.rows.map(({ cells }) => cells.length)) - 1;
  return blockName({ top: 0, left: 0, bottom: Math.max(sheet.rows.length, 1) - 1, right });
}

function viewXml({ frozenRows, frozenColumns }: WrittenSheet, isFirst: boolean): string {
  const selected = isFirst ? ' tabSelected="1"' : "";
  const view = (inner: string) =>
    `<sheetViews><sheetView${selected} workbookViewId="0"${inner === "" ? "/>" : `>${inner}</sheetView>`}</sheetViews>`;
  if (frozenRows + frozenColumns === 0) return view("");
  const split = `${frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : ""}${frozenRows > 0 ? ` ySplit="${frozenRows}"` : ""}`;
  const pane = frozenRows === 0 ? "topRight" : frozenColumns === 0 ? "bottomLeft" : "bottomRight";
  const corner = address(frozenRows, frozenColumns);
  return view(
    `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
      `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`,
  );
}

function columnsXml({ columns }: WrittenSheet): string {
  const items = columns.map(({ pixels, hidden }, index) => {
    const width = Math.round((Math.max(pixels - CELL_PADDING, 1) / CHAR_PIXELS) * 100) / 100;
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ""}/>`;
  });
  return items.length === 0 ? "" : `<cols>${items.join("")}</cols>`;
}

/** The height is a proposal (not «custom»): the row goes on growing with its text when somebody edits it. */
function rowXml({ cells, hidden }: WrittenRow, index: number, height: number, styles: Styles): string {
  const attributes = ` ht="${height}"${hidden === true ? ' hidden="1"' : ""}`;
  const items = cells.map((cell, column) =>
    cell === null ? "" : cellXml(cell, address(index, column), styles),
  );
  return `<row r="${index + 1}"${attributes}>${items.join("")}</row>`;
}

/** A text is a text whatever it begins with: it is never written as a formula, and stays a text when edited and saved. */
function cellXml({ value, style }: WrittenCell, place: string, styles: Styles): string {
  const isQuoted = typeof value === "string" && /^[=+\-@\t\r]/.test(value);
  const head = `<c r="${place}" s="${styles.cell(style, isQuoted)}"`;
  if (value === "") return `${head}/>`;
  if (typeof value === "number") return `${head}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `${head} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
}

function mergesXml({ merges }: WrittenSheet): string {
  if (merges.length === 0) return "";
  const items = merges.map((block) => `<mergeCell ref="${blockName(block)}"/>`).join("");
  return `<mergeCells count="${merges.length}">${items}</mergeCells>`;
}

function colourXml(colour: WrittenColour, index: number, styles: Styles): string {
  return (
    `<conditionalFormatting sqref="${colour.blocks.map(blockName).join(" ")}">` +
    `<cfRule type="expression" dxfId="${styles.colour(colour)}" priority="${index + 1}" stopIfTrue="1">` +
    `<formula>${escaped(colour.formula)}</formula></cfRule></conditionalFormatting>`
  );
}

function checksXml(checks: readonly CellCheck[]): string {
  if (checks.length === 0) return "";
  return `<dataValidations count="${checks.length}">${checks.map(checkXml).join("")}</dataValidations>`;
}

function checkXml({ block, kind, list, refuses, title, prompt, error }: CellCheck): string {
  const said = (name: string, text: string, length: number) =>
    text === "" ? "" : ` ${name}="${escaped(shortened(text, length)).replace(/\n/g, "&#10;")}"`;
  const type =
    kind === "none" ? "" : ` type="${kind}"${refuses === "warning" ? ' errorStyle="warning"' : ""}`;
  const attributes =
    `${type} allowBlank="1"${prompt === "" ? "" : ' showInputMessage="1"'}` +
    `${refuses === "free" || kind === "none" ? "" : ' showErrorMessage="1"'}` +
    said("errorTitle", error === "" ? "" : title, TITLE_LENGTH) +
    said("error", error, ERROR_LENGTH) +
    said("promptTitle", prompt === "" ? "" : title, TITLE_LENGTH) +
    said("prompt", prompt, PROMPT_LENGTH);
  return `<dataValidation${attributes} sqref="${blockName(block)}">${formulasOf(kind, list)}</dataValidation>`;
}

function formulasOf(kind: CellCheck["kind"], list: CellCheck["list"]): string {
  if (kind === "date") return `<formula1>${FIRST_DAY}</formula1><formula2>${LAST_DAY}</formula2>`;
  if (kind !== "list" || list === undefined) return "";
  return `<formula1>${escaped(blockOf(list.sheet, list.block))}</formula1>`;
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

function pagesAcross({ columns }: WrittenSheet): number {
  const pixels = columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.pixels), 0);
  return Math.max(1, Math.ceil(pixels / LEGIBLE_PIXELS));
}
