// The documented Sheets resource as it is read here: the published types, with nothing in them to be changed.

/** Read-only to the bottom, so that the engine's own unchangeable model of the book fits as well. */
type Seen<Value> = Value extends readonly (infer Item)[]
  ? readonly Seen<Item>[]
  : Value extends object
    ? { readonly [Field in keyof Value]: Seen<Value[Field]> }
    : Value;

export type BooleanCondition = Seen<GoogleAppsScript.Sheets.Schema.BooleanCondition>;
export type Cell = Seen<GoogleAppsScript.Sheets.Schema.CellData>;
export type CellFormat = Seen<GoogleAppsScript.Sheets.Schema.CellFormat>;
export type Color = Seen<GoogleAppsScript.Sheets.Schema.Color>;
export type ColorStyle = Seen<GoogleAppsScript.Sheets.Schema.ColorStyle>;
export type ColourRule = Seen<GoogleAppsScript.Sheets.Schema.ConditionalFormatRule>;
export type ConditionValue = Seen<GoogleAppsScript.Sheets.Schema.ConditionValue>;
export type ExtendedValue = Seen<GoogleAppsScript.Sheets.Schema.ExtendedValue>;
export type GridRange = Seen<GoogleAppsScript.Sheets.Schema.GridRange>;
export type NumberFormat = Seen<GoogleAppsScript.Sheets.Schema.NumberFormat>;
export type Sheet = Seen<GoogleAppsScript.Sheets.Schema.Sheet>;
export type Spreadsheet = Seen<GoogleAppsScript.Sheets.Schema.Spreadsheet>;
export type TextFormat = Seen<GoogleAppsScript.Sheets.Schema.TextFormat>;
export type ValidationRule = Seen<GoogleAppsScript.Sheets.Schema.DataValidationRule>;
