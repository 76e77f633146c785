// References inside formulas and the texts of rules («=($F2<>"")*($F2<TODAY())», «='Списки'!$A$2:$A»): they follow the lines
// and the sheets that they name, as Google rewrites them.
import type { Axis } from "./model.ts";
import { columnIndex, columnLetters } from "../../../workbook/cellNames.ts";
import { follow, followLine, type LineChange } from "./spans.ts";

/** Where a rule stands on the changed axis before and after: a relative reference to its own line stays with it. */
export interface Anchor {
  readonly before: number;
  readonly after: number;
}

interface Corner {
  readonly column: Coordinate | null;
  readonly row: Coordinate | null;
}

interface Coordinate {
  readonly index: number;
  readonly fixed: boolean;
}

const CORNER = String.raw`\$?[A-Za-z]{1,3}(?:\$?[1-9]\d*)?|\$?[1-9]\d*`;
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)?(?<![\p{L}\d_.$])` +
    String.raw`(?:(${CORNER}):(${CORNER})|(\$?[A-Za-z]{1,3}\$?[1-9]\d*))(?![\p{L}\d_.(!])`,
  "gu",
);

/**
 * Rewrites the references of `text` that name the changed sheet.
 * @param sheet title of the changed sheet
 * @param home title of the sheet where the rule stands: a reference without a title means it
 */
export function followReferences(
  text: string,
  axis: Axis,
  change: LineChange,
  sheet: string,
  home: string,
  anchor: Anchor | null,
): string {
  return text.replace(TOKEN, (whole, title?: string, first?: string, last?: string, single?: string) => {
    const start = cornerOf(first ?? single);
    if (start === null || (title === undefined ? home : unquoted(title)) !== sheet) return whole;
    const end = last === undefined ? start : cornerOf(last);
    if (end === null) return whole;
    const prefix = title === undefined ? "" : `${title}!`;
    const own = title === undefined ? anchor : null;
    const key = axis === "ROWS" ? "row" : "column";
    const sides = followedSides(start[key], end[key], change, own);
    if (sides === null) return "#REF!";
    const corners = [
      { ...start, [key]: sides[0] },
      { ...end, [key]: sides[1] },
    ].map(cornerName);
    return prefix + (last === undefined ? (corners[0] ?? "") : corners.join(":"));
  });
}

/** The references of a formula that comes to stand elsewhere, as copying does it: relative ones move along, or off the grid. */
export function shiftReferences(text: string, rows: number, columns: number): string {
  const shifted = (side: Coordinate | null, by: number): Coordinate | null =>
    side === null || side.fixed ? side : { ...side, index: side.index + by };
  return text.replace(
    TOKEN,
    (whole: string, title?: string, first?: string, last?: string, single?: string) => {
      const corners = [first ?? single, last].map(cornerOf).filter((corner) => corner !== null);
      const moved = corners.map(({ row, column }) => ({
        row: shifted(row, rows),
        column: shifted(column, columns),
      }));
      const isOff = moved.some(({ row, column }) => (row?.index ?? 0) < 0 || (column?.index ?? 0) < 0);
      if (moved.length === 0) return whole;
      return isOff ? "#REF!" : `${title === undefined ? "" : `${title}!`}${moved.map(cornerName).join(":")}`;
    },
  );
}

/** Rewrites what names a deleted sheet. */
export function dropReferences(text: string, gone: string): string {
  return text.replace(TOKEN, (whole: string, title?: string) =>
    title !== undefined && unquoted(title) === gone ? "#REF!" : whole,
  );
}

/** Rewrites the title of a renamed sheet. */
export function renameReferences(text: string, from: string, to: string): string {
  return text.replace(TOKEN, (whole: string, title?: string) => {
    if (title === undefined || unquoted(title) !== from) return whole;
    return `'${to.replaceAll("'", "''")}'${whole.slice(title.length)}`;
  });
}

function followedSides(
  start: Coordinate | null,
  end: Coordinate | null,
  change: LineChange,
  anchor: Anchor | null,
): [Coordinate | null, Coordinate | null] | null {
  const relative = [start, end].some((side) => side !== null && !side.fixed && anchor !== null);
  if (relative) return [followedLine(start, change, anchor), followedLine(end, change, anchor)];
  const span = {
    ...(start === null ? {} : { start: start.index }),
    ...(end === null ? {} : { end: end.index + 1 }),
  };
  const now = follow(span, change)[0];
  if (now === undefined) return null;
  return [
    start === null || now.start === undefined ? null : { ...start, index: now.start },
    end === null || now.end === undefined ? null : { ...end, index: now.end - 1 },
  ];
}

function followedLine(side: Coordinate | null, change: LineChange, anchor: Anchor | null): Coordinate | null {
  if (side === null) return null;
  const moved = followLine(side.index, change);
  if (side.fixed || anchor === null) return { ...side, index: moved ?? side.index };
  const withAnchor = side.index - anchor.before + anchor.after;
  return { ...side, index: side.index === anchor.before ? anchor.after : (moved ?? withAnchor) };
}

function cornerOf(text: string | undefined): Corner | null {
  if (text === undefined) return null;
  const match = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)([1-9]\d*))?$/.exec(text);
  if (match === null) return null;
  const [, columnFixed, letters, rowFixed, row] = match;
  return {
    column: letters === undefined ? null : { index: columnIndex(letters), fixed: columnFixed === "$" },
    row: row === undefined ? null : { index: Number(row) - 1, fixed: rowFixed === "$" },
  };
}

function cornerName({ column, row }: Corner): string {
  const letters = column === null ? "" : `${column.fixed ? "$" : ""}${columnLetters(column.index)}`;
  return `${letters}${row === null ? "" : `${row.fixed ? "$" : ""}${row.index + 1}`}`;
}

function unquoted(title: string): string {
  return title.startsWith("'") ? title.slice(1, -1).replaceAll("''", "'") : title;
}
