// Setting the book up: a pure list of requests that makes every sheet, or repairs one that people have changed. Their own
// columns, formats, filters, widths and notes stay; run again on a book in order it asks for nothing new.
import type { CellValue } from "./cell.ts";
import { LEGEND, rgbOf } from "./colours.ts";
import { colourRequests, repairRequests, rowFormatRequests } from "./dress.ts";
import { COLUMN_MARK, layoutOf, type Sheet, type SheetLayout, type Spreadsheet } from "./layout.ts";
import type { AnyTable, ColumnLayout, Section } from "./table.ts";
import { sheetOf } from "./book.ts";

type Request = GoogleAppsScript.Sheets.Schema.Request;

const FIRST_ROWS = 500;
const TAB_COLOURS: Readonly<Record<Section, string>> = {
  control: "#3d7a5c",
  people: "#3b6ea5",
  settings: "#8a8f98",
  logs: "#b08a3e",
};
const HEADER_TYPED = "#dce8f5";
const HEADER_COMPUTED = "#e8e8e8";

/** What was done to a sheet, for the log of the book. */
export interface SetUpStep {
  sheet: string;
  code: "SHEET_MADE" | "COLUMN_ADDED" | "HEADER_RESTORED" | "HEADER_DOUBLED";
  column: string;
}

export interface SetUpPlan {
  requests: Request[];
  steps: SetUpStep[];
}

/**
 * Requests that bring the book to the declared form.
 * @param headers header row of each existing sheet, by sheet id
 */
export function setUpPlan(
  spreadsheet: Spreadsheet,
  tables: readonly AnyTable[],
  headers: ReadonlyMap<number, readonly CellValue[]>,
): SetUpPlan {
  const requests: Request[] = [];
  const steps: SetUpStep[] = [];
  tables.forEach((table, index) => {
    const sheet = sheetOf(spreadsheet, table);
    if (sheet === null) {
      requests.push(...newSheet(table, index, freeTitle(table.title, spreadsheet)));
      steps.push({ sheet: table.title, code: "SHEET_MADE", column: "" });
    } else {
      const plan = repair(table, sheet, spreadsheet, headers.get(table.sheetId) ?? []);
      requests.push(...plan.requests);
      steps.push(...plan.steps);
    }
  });
  return { requests, steps };
}

/** A person's sheet of the same name stays; ours then gets a number. */
function freeTitle(title: string, spreadsheet: Spreadsheet): string {
  const taken = new Set((spreadsheet.sheets ?? []).map((sheet) => sheet.properties?.title?.toLowerCase()));
  let candidate = title;
  for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) candidate = `${title} (${number})`;
  return candidate;
}

function newSheet(table: AnyTable, index: number, title: string): Request[] {
  const columnCount = table.layout.length;
  const gridProperties = {
    rowCount: FIRST_ROWS,
    columnCount,
    frozenRowCount: 1,
    frozenColumnCount: table.frozenColumns,
  };
  const properties = {
    sheetId: table.sheetId,
    title,
    index,
    hidden: !table.visible,
    tabColorStyle: { rgbColor: rgbOf(TAB_COLOURS[table.section]) },
    gridProperties,
  };
  const layout = freshLayout(table, title);
  return [
    { addSheet: { properties } },
    ...columnDress(table, layout, table.layout),
    ...colourRequests(table, layout, {}, FIRST_ROWS),
    ...(table.log === null ? [] : [warnAll(table)]),
    {
      setBasicFilter: {
        filter: {
          range: {
            sheetId: table.sheetId,
            startRowIndex: 0,
            startColumnIndex: 0,
            endColumnIndex: columnCount,
          },
        },
      },
    },
  ];
}

function freshLayout(table: AnyTable, title: string): SheetLayout {
  const columns: Record<string, number> = {};
  table.layout.forEach(({ id }, index) => {
    columns[id] = index;
  });
  return {
    sheetId: table.sheetId,
    title,
    rowCount: FIRST_ROWS,
    columnCount: table.layout.length,
    hidden: false,
    columns,
    missing: [],
    renamed: [],
    doubled: [],
    marks: {},
  };
}

function repair(
  table: AnyTable,
  sheet: Sheet,
  spreadsheet: Spreadsheet,
  headerRow: readonly CellValue[],
): SetUpPlan {
  const found = layoutOf(table, sheet, headerRow);
  const columns: Record<string, number> = { ...found.columns };
  const steps: SetUpStep[] = found.doubled.map((column) => ({
    sheet: found.title,
    code: "HEADER_DOUBLED",
    column,
  }));
  const restored = table.layout.filter(({ id }) => found.renamed.some((renamed) => renamed.id === id));
  for (const { id, index } of found.renamed) columns[id] = index;
  const added = table.layout.filter(({ id }) => found.missing.includes(id));
  const firstFree = Math.max(headerRow.length, ...Object.values(columns).map((index) => index + 1));
  added.forEach(({ id }, offset) => {
    columns[id] = firstFree + offset;
  });
  restored.forEach(({ header }) =>
    steps.push({ sheet: found.title, code: "HEADER_RESTORED", column: header }),
  );
  added.forEach(({ header }) => steps.push({ sheet: found.title, code: "COLUMN_ADDED", column: header }));
  const layout: SheetLayout = { ...found, columns };
  return {
    requests: [
      ...widen(layout, firstFree + added.length),
      ...restored.map((column) => headerRequest(table, layout, column)),
      ...columnDress(table, layout, added, protectedIds(sheet)),
      ...marks(
        layout,
        table,
        table.layout.filter((column) => !added.includes(column)),
      ),
      ...repairRequests(table, layout),
      ...staleColours(table, layout, sheet, spreadsheet),
    ],
    steps,
  };
}

/** Colour rules are laid anew only when they differ from what the sheet has: moved columns move their rules along. */
function staleColours(
  table: AnyTable,
  layout: SheetLayout,
  sheet: Sheet,
  spreadsheet: Spreadsheet,
): Request[] {
  const wanted = colourRequests(table, layout, spreadsheet, layout.rowCount);
  const has = JSON.stringify(
    (sheet.conditionalFormats ?? []).map((rule) => rule.booleanRule?.condition?.values),
  );
  const wants = JSON.stringify(
    wanted
      .flatMap(
        ({ addConditionalFormatRule }) =>
          addConditionalFormatRule?.rule?.booleanRule?.condition?.values ?? [],
      )
      .map((value) => [value]),
  );
  return has === wants ? [] : wanted;
}

function widen(layout: SheetLayout, needed: number): Request[] {
  const length = needed - layout.columnCount;
  if (length <= 0) return [];
  return [{ appendDimension: { sheetId: layout.sheetId, dimension: "COLUMNS", length } }];
}

/** Everything that a column gets when it is made: header, note, width, formats, list, mark, warning. */
function columnDress(
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

function headerRequest(table: AnyTable, layout: SheetLayout, column: ColumnLayout): Request {
  const colour = column.computed ? HEADER_COMPUTED : HEADER_TYPED;
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
  const isFirst = table.layout[0]?.id === column.id;
  const isColoured = table.colours.some((rule) => rule.on.includes(column.id));
  return [
    isFirst ? `${table.purpose}.` : "",
    column.help === "" ? "" : `${column.help}.`,
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
function marks(layout: SheetLayout, table: AnyTable, columns: readonly ColumnLayout[]): Request[] {
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

/** Id of the mark and of the warning of a column, unique in the book and the same at every setup. */
function ownId(table: AnyTable, column: ColumnLayout): number {
  return table.sheetId * 1000 + table.layout.findIndex(({ id }) => id === column.id) + 1;
}

function protectedIds(sheet: Sheet): Set<number> {
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

function warnAll(table: AnyTable): Request {
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
