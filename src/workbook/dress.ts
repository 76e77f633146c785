// What makes cells of a table look and behave: formats, drop-downs, deadline colours. Used at setup and when a sheet grows.
import { COLOURS, rgbOf, type AnyColourRule } from "./colours.ts";
import type { ColumnKind } from "./column.ts";
import { columnLetters } from "./cellNames.ts";
import { columnMarks, type SheetLayout, type Spreadsheet } from "./layout.ts";
import type { AnyTable, ColumnLayout, ColumnPlace } from "./table.ts";

type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellFormat = GoogleAppsScript.Sheets.Schema.CellFormat;
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;
type DataValidationRule = GoogleAppsScript.Sheets.Schema.DataValidationRule;

/** Texts keep what is typed («4.1» is no date, «007» no number); dates and numbers are shown the Russian way. */
const NUMBER_FORMATS: Readonly<Record<ColumnKind, { type: string; pattern?: string }>> = {
  text: { type: "TEXT" },
  longText: { type: "TEXT" },
  lines: { type: "TEXT" },
  moment: { type: "TEXT" },
  choice: { type: "TEXT" },
  yes: { type: "TEXT" },
  date: { type: "DATE", pattern: "dd.mm.yyyy" },
  number: { type: "NUMBER", pattern: "0" },
};

const LOOK = "userEnteredFormat(numberFormat,wrapStrategy,verticalAlignment,horizontalAlignment)";
/** People's own wrapping and alignment are theirs; only what a cell means is repaired. */
const MEANING = "userEnteredFormat.numberFormat";

/** Formats and lists of new cells: rows from `startRow` to `endRow` (exclusive), for the columns given or for all. */
export function rowFormatRequests(
  table: AnyTable,
  layout: SheetLayout,
  startRow: number,
  endRow: number,
  columns: readonly ColumnLayout[] = table.layout,
): Request[] {
  return columns.flatMap((column) => columnRequests(column, layout, startRow, endRow, LOOK));
}

/** Number formats and lists of all columns again, for a book that people have worked in. */
export function repairRequests(table: AnyTable, layout: SheetLayout): Request[] {
  return table.layout.flatMap((column) => columnRequests(column, layout, 1, layout.rowCount, MEANING));
}

function columnRequests(
  column: ColumnLayout,
  layout: SheetLayout,
  startRowIndex: number,
  endRowIndex: number,
  fields: string,
): Request[] {
  const index = layout.columns[column.id];
  if (index === undefined) return [];
  const { sheetId } = layout;
  const range = { sheetId, startRowIndex, endRowIndex, startColumnIndex: index, endColumnIndex: index + 1 };
  const format: CellFormat = {
    numberFormat: NUMBER_FORMATS[column.kind],
    wrapStrategy: "WRAP",
    verticalAlignment: "TOP",
    horizontalAlignment: column.kind === "date" || column.kind === "number" ? "CENTER" : "LEFT",
  };
  return [
    { repeatCell: { range, cell: { userEnteredFormat: format }, fields } },
    ...listRequests(column, range),
  ];
}

/** Where the columns that are offered in cells stand: the title of their sheet and their index; null when they are not there. */
export type Places = (place: ColumnPlace) => { title: string; index: number } | null;

/** Places in a book that was set up: columns are known by their marks, whatever their headers say. */
export function placesIn(spreadsheet: Spreadsheet): Places {
  return ({ table, id }) => {
    const sheet = (spreadsheet.sheets ?? []).find(({ properties }) => properties?.sheetId === table.sheetId);
    const index = sheet === undefined ? undefined : columnMarks(sheet)[id];
    return index === undefined ? null : { title: sheet?.properties?.title ?? table.title, index };
  };
}

/** Names and the like offered in the cells of rows from `startRow` to `endRow` (exclusive); another value may be typed. */
export function suggestionRequests(
  table: AnyTable,
  layout: SheetLayout,
  places: Places,
  startRow: number,
  endRow: number,
): Request[] {
  return table.layout.flatMap((column) => {
    const startColumnIndex = layout.columns[column.id];
    const place = column.suggest === null ? null : places(column.suggest());
    if (place === null || startColumnIndex === undefined) return [];
    const letters = columnLetters(place.index);
    const source = `='${place.title.replace(/'/g, "''")}'!$${letters}$2:$${letters}`;
    const range = {
      sheetId: layout.sheetId,
      startRowIndex: startRow,
      endRowIndex: endRow,
      startColumnIndex,
      endColumnIndex: startColumnIndex + 1,
    };
    const condition = { type: "ONE_OF_RANGE", values: [{ userEnteredValue: source }] };
    const inputMessage = `${column.header}: выберите из списка или впишите`;
    return [validationRequest(range, { condition, strict: false, showCustomUi: true, inputMessage })];
  });
}

/** The field is in the service but not in its published types; without it rows hidden by a filter would be skipped. */
type ValidationRequest = GoogleAppsScript.Sheets.Schema.SetDataValidationRequest & {
  filteredRowsIncluded: boolean;
};

function listRequests(column: ColumnLayout, range: GridRange): Request[] {
  const rule = validationOf(column);
  return rule === null ? [] : [validationRequest(range, rule)];
}

function validationRequest(range: GridRange, rule: DataValidationRule): Request {
  const setDataValidation: ValidationRequest = { range, rule, filteredRowsIncluded: true };
  return { setDataValidation };
}

function validationOf(column: ColumnLayout): DataValidationRule | null {
  const words = column.choices ?? column.offers;
  if (words !== null) {
    return {
      condition: { type: "ONE_OF_LIST", values: words.map((word) => ({ userEnteredValue: word })) },
      strict: column.choices !== null,
      showCustomUi: true,
      ...hint(column, column.choices === null ? "выберите из списка или впишите" : "выберите из списка"),
    };
  }
  if (column.kind === "date") {
    return {
      condition: { type: "DATE_IS_VALID" },
      strict: false,
      ...hint(column, "дата, например 31.12.2026"),
    };
  }
  return null;
}

/** Said beside a cell that people fill in. */
function hint({ header, computed }: ColumnLayout, words: string): { inputMessage?: string } {
  return computed ? {} : { inputMessage: `${header}: ${words}` };
}

/** Removes the program's own colour rules of the sheet and lays them anew over rows 1 to `endRow`; others' stay. */
export function colourRequests(
  table: AnyTable,
  layout: SheetLayout,
  spreadsheet: Spreadsheet,
  endRow: number,
): Request[] {
  const sheet = (spreadsheet.sheets ?? []).find(
    (candidate) => candidate.properties?.sheetId === layout.sheetId,
  );
  const existing = sheet?.conditionalFormats ?? [];
  const own = existing.flatMap((rule, index) => (isOwnRule(rule) ? [index] : []));
  const removals = own
    .reverse()
    .map((index): Request => ({ deleteConditionalFormatRule: { sheetId: layout.sheetId, index } }));
  const additions = table.colours.map((rule, index): Request => ({
    addConditionalFormatRule: { index, rule: conditionalFormat(rule, layout, endRow) },
  }));
  return [...removals, ...additions];
}

/** Rules of the program are known by their colours: nobody picks these by hand. */
export function isOwnRule(rule: GoogleAppsScript.Sheets.Schema.ConditionalFormatRule): boolean {
  const colour = rule.booleanRule?.format?.backgroundColorStyle?.rgbColor;
  if (colour === undefined || rule.booleanRule?.condition?.type !== "CUSTOM_FORMULA") return false;
  const part = (value: number | undefined) => Math.round((value ?? 0) * 255);
  return Object.values(COLOURS).some((own) => {
    const wanted = rgbOf(own.background);
    return (
      part(colour.red) === part(wanted.red) &&
      part(colour.green) === part(wanted.green) &&
      part(colour.blue) === part(wanted.blue)
    );
  });
}

function conditionalFormat(
  rule: AnyColourRule,
  layout: SheetLayout,
  endRow: number,
): GoogleAppsScript.Sheets.Schema.ConditionalFormatRule {
  const { background, bold } = COLOURS[rule.colour];
  return {
    ranges: rule.on.map((id) => {
      const index = layout.columns[id] ?? 0;
      return {
        sheetId: layout.sheetId,
        startRowIndex: 1,
        endRowIndex: endRow,
        startColumnIndex: index,
        endColumnIndex: index + 1,
      };
    }),
    booleanRule: {
      condition: { type: "CUSTOM_FORMULA", values: [{ userEnteredValue: formulaOf(rule, layout) }] },
      format: { backgroundColorStyle: { rgbColor: rgbOf(background) }, textFormat: { bold } },
    },
  };
}

/** {due} → $F2: the column fixed, the row of the first cell of the range. */
function formulaOf(rule: AnyColourRule, layout: SheetLayout): string {
  const formula = rule.formula.replace(
    /\{(\w+)\}/g,
    (_, id: string) => `$${columnLetters(layout.columns[id] ?? 0)}2`,
  );
  return `=${formula}`;
}
