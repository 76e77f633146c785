// Formats of cells and rules over cells (checks, colours, filter, protection), as a table of messages.
import { list, message, word, zeroless, type MessageSchema } from "./kinds.ts";

const gridRange = message("GridRange");
const color = message("Color");
const colorStyle = message("ColorStyle");
const border = message("Border");

export const FORMATS = {
  // Formats
  Color: { fields: { red: "number", green: "number", blue: "number", alpha: "notModelled" } },
  ColorStyle: { fields: { rgbColor: color, themeColor: "notModelled" } },
  NumberFormat: {
    fields: {
      type: word(
        "NumberFormat.NumberFormatType",
        "TEXT",
        "NUMBER",
        "PERCENT",
        "CURRENCY",
        "DATE",
        "TIME",
        "DATE_TIME",
        "SCIENTIFIC",
      ),
      pattern: "string",
    },
  },
  TextFormat: {
    fields: {
      foregroundColor: color,
      foregroundColorStyle: colorStyle,
      fontFamily: "string",
      fontSize: "int",
      bold: "bool",
      italic: "bool",
      strikethrough: "bool",
      underline: "bool",
      link: message("Link"),
    },
  },
  Link: { fields: { uri: "string" } },
  Borders: { fields: { top: border, bottom: border, left: border, right: border } },
  Border: {
    fields: {
      style: word("Style", "DOTTED", "DASHED", "SOLID", "SOLID_MEDIUM", "SOLID_THICK", "NONE", "DOUBLE"),
      width: "notModelled",
      color,
      colorStyle,
    },
  },
  CellFormat: {
    fields: {
      numberFormat: message("NumberFormat"),
      backgroundColor: color,
      backgroundColorStyle: colorStyle,
      borders: message("Borders"),
      horizontalAlignment: word("HorizontalAlign", "LEFT", "CENTER", "RIGHT"),
      verticalAlignment: word("VerticalAlign", "TOP", "MIDDLE", "BOTTOM"),
      wrapStrategy: word("WrapStrategy", "OVERFLOW_CELL", "LEGACY_WRAP", "CLIP", "WRAP"),
      textFormat: message("TextFormat"),
      padding: "notModelled",
      textDirection: "notModelled",
      hyperlinkDisplayType: "notModelled",
      textRotation: "notModelled",
    },
  },

  // Rules
  BooleanCondition: {
    fields: {
      type: word(
        "ConditionType",
        "NUMBER_GREATER",
        "NUMBER_GREATER_THAN_EQ",
        "NUMBER_LESS",
        "NUMBER_LESS_THAN_EQ",
        "NUMBER_EQ",
        "NUMBER_NOT_EQ",
        "NUMBER_BETWEEN",
        "NUMBER_NOT_BETWEEN",
        "TEXT_CONTAINS",
        "TEXT_NOT_CONTAINS",
        "TEXT_STARTS_WITH",
        "TEXT_ENDS_WITH",
        "TEXT_EQ",
        "TEXT_IS_EMAIL",
        "TEXT_IS_URL",
        "DATE_EQ",
        "DATE_BEFORE",
        "DATE_AFTER",
        "DATE_ON_OR_BEFORE",
        "DATE_ON_OR_AFTER",
        "DATE_BETWEEN",
        "DATE_NOT_BETWEEN",
        "DATE_IS_VALID",
        "ONE_OF_RANGE",
        "ONE_OF_LIST",
        "BLANK",
        "NOT_BLANK",
        "CUSTOM_FORMULA",
        "BOOLEAN",
      ),
      values: list(message("ConditionValue")),
    },
  },
  ConditionValue: {
    fields: {
      relativeDate: word(
        "RelativeDate",
        "PAST_YEAR",
        "PAST_MONTH",
        "PAST_WEEK",
        "YESTERDAY",
        "TODAY",
        "TOMORROW",
      ),
      userEnteredValue: "string",
    },
    unions: { value: ["relativeDate", "userEnteredValue"] },
  },
  DataValidationRule: {
    fields: {
      condition: message("BooleanCondition"),
      inputMessage: zeroless("string"),
      strict: zeroless("bool"),
      showCustomUi: zeroless("bool"),
    },
  },
  BooleanRule: { fields: { condition: message("BooleanCondition"), format: message("CellFormat") } },
  ConditionalFormatRule: {
    fields: { ranges: list(gridRange), booleanRule: message("BooleanRule"), gradientRule: "notModelled" },
    unions: { rule: ["booleanRule", "gradientRule"] },
  },
  BasicFilter: {
    fields: {
      range: gridRange,
      sortSpecs: "notModelled",
      criteria: "notModelled",
      filterSpecs: "notModelled",
      tableId: "notModelled",
    },
  },
  SortSpec: {
    fields: {
      dimensionIndex: zeroless("int"),
      sortOrder: word("SortOrder", "ASCENDING", "DESCENDING"),
      foregroundColor: "notModelled",
      foregroundColorStyle: "notModelled",
      backgroundColor: "notModelled",
      backgroundColorStyle: "notModelled",
      dataSourceColumnReference: "notModelled",
    },
  },
  Editors: {
    fields: { users: list("string"), groups: list("string"), domainUsersCanEdit: zeroless("bool") },
  },
  ProtectedRange: {
    fields: {
      protectedRangeId: "int",
      range: gridRange,
      description: zeroless("string"),
      warningOnly: zeroless("bool"),
      requestingUserCanEdit: zeroless("bool"),
      unprotectedRanges: list(gridRange),
      editors: message("Editors"),
      namedRangeId: "none",
      tableId: "none",
    },
  },
} as const satisfies Record<string, MessageSchema>;
