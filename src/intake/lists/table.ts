// Finds the table of a list among the lines of a sheet or of a pasted text: its header even below a title and in two rows,
// its rows without totals, numbers of columns and headers repeated on each page.
import { spellingKey, tidy } from "../../domain/people/spelling.ts";
import { guessMapping, type ListField, type ReadTable, type TableRow } from "./kind.ts";

/** A line as the file or the clipboard has it. */
export interface GridLine {
  /** Number of the line or of the row of the sheet, from 1. */
  line: number;
  cells: readonly string[];
  /** Columns covered by a wide cell, by the column where it begins; a pasted text knows none. */
  spans: Readonly<Record<number, number>>;
}

interface Header {
  /** Index of its first line and how many lines it has. */
  at: number;
  height: number;
  cells: string[];
  /** How many fields it names. */
  known: number;
}

/** A title, an addressee and an approval may stand above the table. */
const DEEPEST_HEADER = 40;
const TOTAL = /^(?:итого|всего|общее количество|подпись|исполнитель)(?!\p{L})/u;
/** A row of one wide cell parts the list: the school whose teachers follow. */
const WIDE = 3;

export function readTable(lines: readonly GridLine[], fields: readonly ListField[]): ReadTable {
  const header = findHeader(lines, fields);
  const width = Math.max(0, ...lines.map(({ cells }) => cells.length));
  if (header === null) {
    const rows = lines.map(({ line, cells }): TableRow => ({ line, cells: [...cells], heading: "" }));
    return { headers: padded([], width), rows, skipped: [] };
  }
  const above = lines.slice(0, header.at).map((line) => skip(line, "стоит над таблицей"));
  const below = rowsBelow(lines.slice(header.at + header.height), header.cells, fields);
  return { ...below, headers: padded(header.cells, width), skipped: [...above, ...below.skipped] };
}

/** How many fields of the kind the header names: tells which sheet holds the list. */
export function headerScore(lines: readonly GridLine[], fields: readonly ListField[]): number {
  return findHeader(lines, fields)?.known ?? 0;
}

function rowsBelow(
  lines: readonly GridLine[],
  header: readonly string[],
  fields: readonly ListField[],
): Pick<ReadTable, "rows" | "skipped"> {
  const rows: TableRow[] = [];
  const skipped: ReadTable["skipped"] = [];
  const partsByHeading = fields.filter(({ required }) => required).length > 1;
  let heading = "";
  for (const line of lines) {
    const reason = noRow(line, header);
    if (reason !== "") skipped.push(skip(line, reason));
    else if (partsByHeading && isHeading(line, header)) {
      heading = textIn(line);
      skipped.push(skip(line, "заголовок внутри таблицы"));
    } else rows.push({ line: line.line, cells: [...line.cells], heading });
  }
  return { rows, skipped };
}

/** Why a line below the header is no row of the list; empty when it is one. */
function noRow({ cells }: GridLine, header: readonly string[]): string {
  const filled = cells.filter((cell) => cell !== "");
  if (TOTAL.test(spellingKey(filled[0] ?? ""))) return "итоговая строка";
  if (filled.length > 2 && filled.every((cell, index) => cell === String(index + 1)))
    return "номера столбцов";
  const keys = header.map(spellingKey);
  const repeats = cells.filter((cell, index) => cell !== "" && spellingKey(cell) === keys[index]).length;
  return repeats > 1 && repeats === filled.length ? "повторённая шапка" : "";
}

function isHeading({ cells, spans }: GridLine, header: readonly string[]): boolean {
  const filled = cells.flatMap((cell, index) => (cell === "" ? [] : [index]));
  const [only] = filled;
  if (only === undefined || filled.length > 1) return false;
  const isWide = (spans[only] ?? 1) >= WIDE;
  return isWide || header.filter((cell) => cell !== "").length >= WIDE;
}

/** The header that names most fields: of one line, or of two where these name more together. Two fields at least. */
function findHeader(lines: readonly GridLine[], fields: readonly ListField[]): Header | null {
  let best: Header | null = null;
  lines.slice(0, DEEPEST_HEADER).forEach((line, at) => {
    const next = lines[at + 1];
    const single = [...line.cells];
    // A line of one cell is a title or the heading of a part of the table, not half of a header.
    const isWhole =
      next === undefined || [line, next].some(({ cells }) => filledIn(cells) < 2) || isOfValues(next);
    const candidates = isWhole ? [single] : [single, joined(line, next)];
    candidates.forEach((cells, index) => {
      const known = Object.keys(guessMapping(cells, fields)).length;
      if (known >= leastKnown(fields) && known > (best?.known ?? 0))
        best = { at, height: index + 1, cells, known };
    });
  });
  return best;
}

/** A row of the list, not the lower half of a header: it has a number of its own, a day or an address in it. */
const isOfValues = ({ cells }: GridLine): boolean =>
  cells.some((cell) => /^\d+[.)]?$|\d\.\d\d\.\d|\S@\S/.test(cell.trim()));

const filledIn = (cells: readonly string[]): number => cells.filter((cell) => cell !== "").length;

/** A list of one required field, such as names of organisations, may have a header of one cell. */
const leastKnown = (fields: readonly ListField[]): number =>
  Math.min(2, fields.filter(({ required }) => required).length);

/** «Категория» over «какая» and «дата» gives «Категория какая», «Категория дата». */
function joined(top: GridLine, bottom: GridLine): string[] {
  const width = Math.max(top.cells.length, bottom.cells.length);
  const covers = Object.keys(top.spans).length > 0;
  let above = "";
  let until = 0;
  return Array.from({ length: width }, (_, column) => {
    const own = top.cells[column] ?? "";
    if (own !== "") {
      above = own;
      until = column + (covers ? (top.spans[column] ?? 1) : width);
    }
    const below = bottom.cells[column] ?? "";
    if (below === "") return own;
    const title = column < until ? above : "";
    return title === below ? below : `${title} ${below}`.trim();
  });
}

const textIn = ({ cells }: GridLine): string => tidy(cells.filter((cell) => cell !== "").join(" "));
const skip = (line: GridLine, reason: string): ReadTable["skipped"][number] => ({
  line: line.line,
  text: textIn(line),
  reason,
});
const padded = (cells: readonly string[], width: number): string[] =>
  Array.from({ length: Math.max(width, cells.length) }, (_, index) => tidy(cells[index] ?? ""));
