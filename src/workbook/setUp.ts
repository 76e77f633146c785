// Setting the book up: a pure list of requests that makes every sheet, or repairs one that people have changed. Their own
// columns, formats, filters, widths and notes stay; run again on a book in order it asks for nothing new.
import type { CellValue } from "./cell.ts";
import { rgbOf } from "./colours.ts";
import { columnDress, headerRequest, marks, protectedIds, warnAll } from "./columnDress.ts";
import { colourRequests, isOwnRule, repairRequests, suggestionRequests, type Places } from "./dress.ts";
import { layoutOf, type Sheet, type SheetLayout, type Spreadsheet } from "./layout.ts";
import type { AnyTable, Section } from "./table.ts";
import { sheetOf } from "./book.ts";

type Request = GoogleAppsScript.Sheets.Schema.Request;

const FIRST_ROWS = 500;
const TAB_COLOURS: Readonly<Record<Section, string>> = {
  control: "#3d7a5c",
  attestation: "#7a4a8c",
  documents: "#2f7f8f",
  people: "#3b6ea5",
  settings: "#8a8f98",
  logs: "#b08a3e",
};

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
  const plans = tables.map((table, index) => {
    const sheet = sheetOf(spreadsheet, table);
    return sheet === null
      ? newSheet(table, index, freeTitle(table.title, spreadsheet))
      : repair(table, sheet, spreadsheet, headers.get(table.sheetId) ?? []);
  });
  const layouts = new Map(plans.map(({ layout }) => [layout.sheetId, layout]));
  const places: Places = ({ table, id }) => {
    const layout = layouts.get(table.sheetId);
    const index = layout?.columns[id];
    return layout === undefined || index === undefined ? null : { title: layout.title, index };
  };
  return {
    requests: [
      ...plans.flatMap(({ requests }) => requests),
      // Last: a list may be taken from a sheet that comes later in the book.
      ...tables.flatMap((table) => {
        const layout = layouts.get(table.sheetId);
        return layout === undefined ? [] : suggestionRequests(table, layout, places, 1, layout.rowCount);
      }),
    ],
    steps: plans.flatMap(({ steps }) => steps),
  };
}

/** What one sheet needs, and where its columns will stand then. */
interface SheetPlan extends SetUpPlan {
  layout: SheetLayout;
}

/** A person's sheet of the same name stays; ours then gets a number. */
function freeTitle(title: string, spreadsheet: Spreadsheet): string {
  const taken = new Set((spreadsheet.sheets ?? []).map((sheet) => sheet.properties?.title?.toLowerCase()));
  let candidate = title;
  for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) candidate = `${title} (${number})`;
  return candidate;
}

function newSheet(table: AnyTable, index: number, title: string): SheetPlan {
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
  const requests: Request[] = [
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
  return { requests, steps: [{ sheet: table.title, code: "SHEET_MADE", column: "" }], layout };
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
): SheetPlan {
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
  // Behind the last column of the grid: one without a header may be somebody's.
  added.forEach(({ id }, offset) => {
    columns[id] = found.columnCount + offset;
  });
  restored.forEach(({ header }) =>
    steps.push({ sheet: found.title, code: "HEADER_RESTORED", column: header }),
  );
  added.forEach(({ header }) => steps.push({ sheet: found.title, code: "COLUMN_ADDED", column: header }));
  const layout: SheetLayout = { ...found, columns };
  return {
    layout,
    requests: [
      ...widen(layout, added.length),
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
    (sheet.conditionalFormats ?? []).filter(isOwnRule).map((rule) => rule.booleanRule?.condition?.values),
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

function widen(layout: SheetLayout, length: number): Request[] {
  if (length === 0) return [];
  return [{ appendDimension: { sheetId: layout.sheetId, dimension: "COLUMNS", length } }];
}
