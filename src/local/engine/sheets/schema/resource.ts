// The parts of the spreadsheet resource (v4) that the model knows, as a table of messages.
import { list, message, word, zeroless, type MessageSchema } from "./kinds.ts";

/** Rows or columns. */
export const dimension = word("Dimension", "ROWS", "COLUMNS");
const gridRange = message("GridRange");
const dimensionRange = message("DimensionRange");
const color = message("Color");
const colorStyle = message("ColorStyle");

export const RESOURCE = {
  // Places
  GridRange: {
    fields: {
      sheetId: zeroless("int"),
      startRowIndex: "int",
      endRowIndex: "int",
      startColumnIndex: "int",
      endColumnIndex: "int",
    },
  },
  GridCoordinate: {
    fields: { sheetId: zeroless("int"), rowIndex: zeroless("int"), columnIndex: zeroless("int") },
  },
  DimensionRange: { fields: { sheetId: zeroless("int"), dimension, startIndex: "int", endIndex: "int" } },

  // Cells
  ExtendedValue: {
    fields: {
      numberValue: "number",
      stringValue: "string",
      boolValue: "bool",
      formulaValue: "string",
      errorValue: message("ErrorValue"),
    },
    unions: { value: ["numberValue", "stringValue", "boolValue", "formulaValue", "errorValue"] },
  },
  ErrorValue: { fields: { type: "string", message: "string" } },
  CellData: {
    fields: {
      userEnteredValue: message("ExtendedValue"),
      effectiveValue: message("ExtendedValue"),
      formattedValue: "notModelled",
      userEnteredFormat: message("CellFormat"),
      effectiveFormat: "notModelled",
      hyperlink: "notModelled",
      note: zeroless("string"),
      dataValidation: message("DataValidationRule"),
      textFormatRuns: "none",
      chipRuns: "none",
      pivotTable: "none",
      dataSourceTable: "none",
      dataSourceFormula: "none",
    },
  },
  RowData: { fields: { values: list(message("CellData")) } },
  GridData: {
    fields: {
      startRow: zeroless("int"),
      startColumn: zeroless("int"),
      rowData: list(message("RowData")),
      rowMetadata: list(message("DimensionProperties")),
      columnMetadata: list(message("DimensionProperties")),
    },
  },
  DimensionProperties: {
    fields: {
      pixelSize: "int",
      hiddenByUser: zeroless("bool"),
      hiddenByFilter: "none",
      developerMetadata: list(message("DeveloperMetadata")),
      dataSourceColumnReference: "none",
    },
  },

  // Developer metadata
  DeveloperMetadataLocation: {
    fields: {
      locationType: word("DeveloperMetadataLocationType", "ROW", "COLUMN", "SHEET", "SPREADSHEET"),
      spreadsheet: "bool",
      sheetId: "int",
      dimensionRange,
    },
    unions: { location: ["spreadsheet", "sheetId", "dimensionRange"] },
  },
  DeveloperMetadata: {
    fields: {
      metadataId: "int",
      metadataKey: zeroless("string"),
      metadataValue: zeroless("string"),
      location: message("DeveloperMetadataLocation"),
      visibility: word("DeveloperMetadataVisibility", "DOCUMENT", "PROJECT"),
    },
  },
  DeveloperMetadataLookup: {
    fields: {
      locationType: word("DeveloperMetadataLocationType", "ROW", "COLUMN", "SHEET", "SPREADSHEET"),
      metadataLocation: message("DeveloperMetadataLocation"),
      locationMatchingStrategy: word(
        "DeveloperMetadataLocationMatchingStrategy",
        "EXACT_LOCATION",
        "INTERSECTING_LOCATION",
      ),
      metadataId: zeroless("int"),
      metadataKey: zeroless("string"),
      metadataValue: zeroless("string"),
      visibility: word("DeveloperMetadataVisibility", "DOCUMENT", "PROJECT"),
    },
  },
  DataFilter: {
    fields: {
      a1Range: "string",
      gridRange,
      developerMetadataLookup: message("DeveloperMetadataLookup"),
    },
    unions: { filter: ["a1Range", "gridRange", "developerMetadataLookup"] },
  },

  // Sheets and the spreadsheet
  GridProperties: {
    fields: {
      rowCount: "int",
      columnCount: "int",
      frozenRowCount: zeroless("int"),
      frozenColumnCount: zeroless("int"),
      hideGridlines: zeroless("bool"),
      rowGroupControlAfter: "none",
      columnGroupControlAfter: "none",
    },
  },
  SheetProperties: {
    fields: {
      sheetId: "int",
      title: "string",
      index: "int",
      sheetType: word("SheetType", "GRID"),
      gridProperties: message("GridProperties"),
      hidden: zeroless("bool"),
      tabColor: color,
      tabColorStyle: colorStyle,
      rightToLeft: zeroless("bool"),
      dataSourceSheetProperties: "none",
    },
  },
  Sheet: {
    fields: {
      properties: message("SheetProperties"),
      data: list(message("GridData")),
      conditionalFormats: list(message("ConditionalFormatRule")),
      protectedRanges: list(message("ProtectedRange")),
      basicFilter: message("BasicFilter"),
      developerMetadata: list(message("DeveloperMetadata")),
      merges: "none",
      filterViews: "none",
      charts: "none",
      bandedRanges: "none",
      rowGroups: "none",
      columnGroups: "none",
      slicers: "none",
      tables: "none",
    },
  },
  SpreadsheetProperties: {
    fields: {
      title: "string",
      locale: "string",
      timeZone: "string",
      autoRecalc: word("SpreadsheetProperties.RecalculationInterval", "ON_CHANGE", "MINUTE", "HOUR"),
      iterativeCalculationSettings: "none",
      defaultFormat: "notModelled",
      spreadsheetTheme: "notModelled",
      importFunctionsExternalUrlAccessAllowed: "none",
    },
  },
  Spreadsheet: {
    fields: {
      spreadsheetId: "string",
      spreadsheetUrl: "string",
      properties: message("SpreadsheetProperties"),
      sheets: list(message("Sheet")),
      developerMetadata: list(message("DeveloperMetadata")),
      namedRanges: "none",
      dataSources: "none",
      dataSourceSchedules: "none",
    },
  },
} as const satisfies Record<string, MessageSchema>;
