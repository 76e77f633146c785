// Everything of a sheet but its rows, as the page shows it.
import type { Book, Sheet } from "../sheets/model.ts";
import { boxOf } from "../sheets/ranges.ts";
import type { Block, SheetForm } from "../../web/protocol.ts";
import { checkView, type RangeLists, type RuleBlocks } from "./checks.ts";
import { hexOf } from "./styles.ts";

/** Width of a column that nobody has set, in pixels. */
const COLUMN_WIDTH = 100;

export function sheetForm(
  sheet: Sheet,
  rules: readonly RuleBlocks[],
  book: Book,
  lists: RangeLists,
): SheetForm {
  const { gridProperties, hidden, sheetId, tabColor, title } = sheet.properties;
  return {
    sheetId,
    title,
    tabColour: tabColor === undefined ? null : hexOf(tabColor),
    hidden: hidden === true,
    rowCount: sheet.rows.length,
    columnCount: sheet.columns.length,
    frozenRows: gridProperties?.frozenRowCount ?? 0,
    frozenColumns: gridProperties?.frozenColumnCount ?? 0,
    columns: sheet.columns.map(({ hiddenByUser, pixelSize }) => ({
      width: pixelSize ?? COLUMN_WIDTH,
      hidden: hiddenByUser === true,
    })),
    checks: rules.map((rule) => checkView(rule, book, lists)),
    filter: filterBlock(sheet),
  };
}

function filterBlock(sheet: Sheet): Block | null {
  const range = sheet.basicFilter?.range;
  if (range === undefined) return null;
  const { bottom, left, right, top } = boxOf(sheet, range);
  return { startRow: top, endRow: bottom, startColumn: left, endColumn: right };
}
