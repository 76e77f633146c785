// The requests of a batch, and the bodies and options of the calls that the model knows, as a table of messages.
import { list, message, word, zeroless, type MessageSchema } from "./kinds.ts";
import { dimension } from "./resource.ts";

const gridRange = message("GridRange");
const dimensionRange = message("DimensionRange");
const render = {
  majorDimension: dimension,
  valueRenderOption: word("ValueRenderOption", "FORMATTED_VALUE", "UNFORMATTED_VALUE", "FORMULA"),
  dateTimeRenderOption: word("DateTimeRenderOption", "SERIAL_NUMBER", "FORMATTED_STRING"),
} as const;

export const REQUESTS = {
  AddSheetRequest: { fields: { properties: message("SheetProperties") } },
  DeleteSheetRequest: { fields: { sheetId: zeroless("int") } },
  UpdateSheetPropertiesRequest: { fields: { properties: message("SheetProperties"), fields: "mask" } },
  UpdateSpreadsheetPropertiesRequest: {
    fields: { properties: message("SpreadsheetProperties"), fields: "mask" },
  },
  UpdateDimensionPropertiesRequest: {
    fields: {
      range: dimensionRange,
      dataSourceSheetRange: "notModelled",
      properties: message("DimensionProperties"),
      fields: "mask",
    },
  },
  UpdateCellsRequest: {
    fields: {
      rows: list(message("RowData")),
      fields: "mask",
      start: message("GridCoordinate"),
      range: gridRange,
    },
    unions: { area: ["start", "range"] },
  },
  RepeatCellRequest: { fields: { range: gridRange, cell: message("CellData"), fields: "mask" } },
  SetDataValidationRequest: {
    fields: {
      range: gridRange,
      rule: message("DataValidationRule"),
      filteredRowsIncluded: zeroless("bool"),
    },
  },
  AddConditionalFormatRuleRequest: {
    fields: { rule: message("ConditionalFormatRule"), index: zeroless("int") },
  },
  UpdateConditionalFormatRuleRequest: {
    fields: {
      index: zeroless("int"),
      sheetId: zeroless("int"),
      rule: message("ConditionalFormatRule"),
      newIndex: "int",
    },
    unions: { instruction: ["rule", "newIndex"] },
  },
  DeleteConditionalFormatRuleRequest: { fields: { index: zeroless("int"), sheetId: zeroless("int") } },
  AddProtectedRangeRequest: { fields: { protectedRange: message("ProtectedRange") } },
  UpdateProtectedRangeRequest: { fields: { protectedRange: message("ProtectedRange"), fields: "mask" } },
  DeleteProtectedRangeRequest: { fields: { protectedRangeId: zeroless("int") } },
  SetBasicFilterRequest: { fields: { filter: message("BasicFilter") } },
  ClearBasicFilterRequest: { fields: { sheetId: zeroless("int") } },
  InsertDimensionRequest: { fields: { range: dimensionRange, inheritFromBefore: zeroless("bool") } },
  AppendDimensionRequest: {
    fields: {
      sheetId: zeroless("int"),
      dimension,
      length: zeroless("int"),
      tableId: "notModelled",
    },
  },
  DeleteDimensionRequest: { fields: { range: dimensionRange } },
  MoveDimensionRequest: { fields: { source: dimensionRange, destinationIndex: zeroless("int") } },
  SortRangeRequest: { fields: { range: gridRange, sortSpecs: list(message("SortSpec")) } },
  CreateDeveloperMetadataRequest: { fields: { developerMetadata: message("DeveloperMetadata") } },
  UpdateDeveloperMetadataRequest: {
    fields: {
      dataFilters: list(message("DataFilter")),
      developerMetadata: message("DeveloperMetadata"),
      fields: "mask",
    },
  },
  DeleteDeveloperMetadataRequest: { fields: { dataFilter: message("DataFilter") } },
  Request: {
    fields: {
      addSheet: message("AddSheetRequest"),
      deleteSheet: message("DeleteSheetRequest"),
      updateSheetProperties: message("UpdateSheetPropertiesRequest"),
      updateSpreadsheetProperties: message("UpdateSpreadsheetPropertiesRequest"),
      updateDimensionProperties: message("UpdateDimensionPropertiesRequest"),
      updateCells: message("UpdateCellsRequest"),
      repeatCell: message("RepeatCellRequest"),
      setDataValidation: message("SetDataValidationRequest"),
      addConditionalFormatRule: message("AddConditionalFormatRuleRequest"),
      updateConditionalFormatRule: message("UpdateConditionalFormatRuleRequest"),
      deleteConditionalFormatRule: message("DeleteConditionalFormatRuleRequest"),
      addProtectedRange: message("AddProtectedRangeRequest"),
      updateProtectedRange: message("UpdateProtectedRangeRequest"),
      deleteProtectedRange: message("DeleteProtectedRangeRequest"),
      setBasicFilter: message("SetBasicFilterRequest"),
      clearBasicFilter: message("ClearBasicFilterRequest"),
      insertDimension: message("InsertDimensionRequest"),
      appendDimension: message("AppendDimensionRequest"),
      deleteDimension: message("DeleteDimensionRequest"),
      moveDimension: message("MoveDimensionRequest"),
      sortRange: message("SortRangeRequest"),
      createDeveloperMetadata: message("CreateDeveloperMetadataRequest"),
      updateDeveloperMetadata: message("UpdateDeveloperMetadataRequest"),
      deleteDeveloperMetadata: message("DeleteDeveloperMetadataRequest"),
      addBanding: "notModelled",
      addChart: "notModelled",
      addDataSource: "notModelled",
      addDimensionGroup: "notModelled",
      addFilterView: "notModelled",
      addNamedRange: "notModelled",
      addSlicer: "notModelled",
      addTable: "notModelled",
      appendCells: "notModelled",
      autoFill: "notModelled",
      autoResizeDimensions: "notModelled",
      cancelDataSourceRefresh: "notModelled",
      copyPaste: "notModelled",
      cutPaste: "notModelled",
      deleteBanding: "notModelled",
      deleteDataSource: "notModelled",
      deleteDimensionGroup: "notModelled",
      deleteDuplicates: "notModelled",
      deleteEmbeddedObject: "notModelled",
      deleteFilterView: "notModelled",
      deleteNamedRange: "notModelled",
      deleteRange: "notModelled",
      deleteTable: "notModelled",
      duplicateFilterView: "notModelled",
      duplicateSheet: "notModelled",
      findReplace: "notModelled",
      insertComment: "notModelled",
      insertRange: "notModelled",
      mergeCells: "notModelled",
      pasteData: "notModelled",
      randomizeRange: "notModelled",
      refreshDataSource: "notModelled",
      textToColumns: "notModelled",
      trimWhitespace: "notModelled",
      unmergeCells: "notModelled",
      updateBanding: "notModelled",
      updateBorders: "notModelled",
      updateChartSpec: "notModelled",
      updateDataSource: "notModelled",
      updateDimensionGroup: "notModelled",
      updateEmbeddedObjectBorder: "notModelled",
      updateEmbeddedObjectPosition: "notModelled",
      updateFilterView: "notModelled",
      updateNamedRange: "notModelled",
      updateSlicerSpec: "notModelled",
      updateTable: "notModelled",
    },
  },

  // Bodies and options of the calls
  BatchUpdateSpreadsheetRequest: {
    fields: {
      requests: list(message("Request")),
      includeSpreadsheetInResponse: zeroless("bool"),
      responseRanges: "notModelled",
      responseIncludeGridData: zeroless("bool"),
    },
  },
  SearchDeveloperMetadataRequest: { fields: { dataFilters: list(message("DataFilter")) } },
  GetOptions: {
    fields: {
      fields: "string",
      ranges: list("string"),
      includeGridData: zeroless("bool"),
      excludeTablesInBandedRanges: zeroless("bool"),
    },
  },
  ValuesOptions: {
    fields: {
      ...render,
    },
  },
  BatchGetValuesOptions: {
    fields: {
      ranges: list("string"),
      ...render,
    },
  },
  BatchGetValuesByDataFilterRequest: {
    fields: {
      dataFilters: list(message("DataFilter")),
      ...render,
    },
  },
} as const satisfies Record<string, MessageSchema>;
