// What a column gets when it is made: header, note, width, formats, list, its mark in the metadata and its warning.
import { LEGEND, rgbOf } from "./colours.ts";
import { rowFormatRequests } from "./dress.ts";
import { COLUMN_MARK, type Sheet, type SheetLayout } from "./layout.ts";
import type { AnyTable, ColumnLayout } from "./table.ts";

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** Fill of the headers over what people fill in. */
export const HEADER_TYPED = "#dce8f5";
const HEADER_COMPUTED = "#e8e8e8";

/** @param warned ids of the warnings that the sheet has already */
export function columnDress(
  table: AnyTable,
  layout: SheetLayout,
  columns: readonly ColumnLayout[],
  warned: ReadonlySet<number> = new Set(),
): Request[] {
  const needWarning = columns.filter(
    (column) => table.log === null && column.computed && !warned.has(ownId(table, column)),
  );
  return [
    ...columns.map((column) => headerRequest(table, layout, column)),
    ...columns.map((column) => widthRequest(layout, column)),
    ...rowFormatRequests(table, layout, 1, layout.rowCount, columns),
    ...marks(layout, table, columns),
    ...needWarning.map((column) => warnColumn(table, layout, column)),
  ];
}

export function headerRequest(table: AnyTable, layout: SheetLayout, column: ColumnLayout): Request {
  const colour = column.computed || table.log !== null ? HEADER_COMPUTED : HEADER_TYPED;
  return {
    updateCells: {
      start: { sheetId: layout.sheetId, rowIndex: 0, columnIndex: layout.columns[column.id] ?? 0 },
      rows: [
        {
          values: [
            {
              userEnteredValue: { stringValue: column.header },
              userEnteredFormat: {
                backgroundColorStyle: { rgbColor: rgbOf(colour) },
                textFormat: { bold: true },
                wrapStrategy: "WRAP",
                verticalAlignment: "MIDDLE",
              },
              note: headerNote(table, column),
            },
          ],
        },
      ],
      fields:
        "userEnteredValue,note,userEnteredFormat(backgroundColorStyle,textFormat.bold,wrapStrategy,verticalAlignment)",
    },
  };
}

/** What a person reads over a header: what belongs there, whether it must be filled, what the colours mean. */
export function headerNote(table: AnyTable, column: ColumnLayout): string {
  const isFirst = table.layout.find(({ hidden }) => !hidden)?.id === column.id;
  const isColoured = table.colours.some((rule) => rule.on.includes(column.id));
  return [
    isFirst ? `${table.purpose}.` : "",
    column.help.replace(/[^.…]$/u, "$&."),
    column.required ? "Обязательно." : "",
    column.computed ? "Заполняет программа." : "",
    isColoured ? LEGEND : "",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function widthRequest(layout: SheetLayout, column: ColumnLayout): Request {
  const startIndex = layout.columns[column.id] ?? 0;
  return {
    updateDimensionProperties: {
      range: { sheetId: layout.sheetId, dimension: "COLUMNS", startIndex, endIndex: startIndex + 1 },
      properties: { pixelSize: column.width, hiddenByUser: column.hidden },
      fields: "pixelSize,hiddenByUser",
    },
  };
}

/** Marks columns with their ids; a mark that stands on another column is moved. */
export function marks(layout: SheetLayout, table: AnyTable, columns: readonly ColumnLayout[]): Request[] {
  return columns.flatMap((column): Request[] => {
    const startIndex = layout.columns[column.id] ?? 0;
    const now = layout.marks[column.id];
    if (now === startIndex) return [];
    const metadataId = ownId(table, column);
    const create: Request = {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId,
          metadataKey: COLUMN_MARK,
          metadataValue: column.id,
          visibility: "DOCUMENT",
          location: {
            dimensionRange: {
              sheetId: layout.sheetId,
              dimension: "COLUMNS",
              startIndex,
              endIndex: startIndex + 1,
            },
          },
        },
      },
    };
    if (now === undefined) return [create];
    return [{ deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } } }, create];
  });
}

/**
 * Id of the mark and of the warning of a column: unique in the book, and the same at every setup, wherever a later version
 * of the declaration puts the column.
 */
export function ownId(table: Pick<AnyTable, "sheetId">, column: Pick<ColumnLayout, "id">): number {
  const letters = [...column.id].map((letter) => letter.charCodeAt(0));
  return table.sheetId * 1_000_000 + letters.reduce((sum, letter) => (sum * 31 + letter) % 1_000_000, 0);
}

export function protectedIds(sheet: Sheet): Set<number> {
  return new Set((sheet.protectedRanges ?? []).map((range) => range.protectedRangeId ?? 0));
}

/** The centre's book is protected by warnings only: a hard protection would fail a whole batch of another person. */
function warnColumn(table: AnyTable, layout: SheetLayout, column: ColumnLayout): Request {
  const index = layout.columns[column.id] ?? 0;
  const range = {
    sheetId: layout.sheetId,
    startRowIndex: 1,
    startColumnIndex: index,
    endColumnIndex: index + 1,
  };
  return warning(ownId(table, column), range, `Заполняет программа: «${column.header}»`);
}

export function warnAll(table: AnyTable): Request {
  return warning(table.sheetId * 1000, { sheetId: table.sheetId }, `Ведёт программа: «${table.title}»`);
}

function warning(
  protectedRangeId: number,
  range: GoogleAppsScript.Sheets.Schema.GridRange,
  description: string,
): Request {
  return {
    addProtectedRange: { protectedRange: { protectedRangeId, range, description, warningOnly: true } },
  };
}
