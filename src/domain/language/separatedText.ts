// A table written as text: cells parted by a tab, «;» or a comma, in quotes where they hold a separator or a line break.

export interface SeparatedRecord {
  /** Line of the text on which it begins, from 1. */
  line: number;
  /** Without spaces around. */
  cells: string[];
}

export type Separator = "\t" | ";" | ",";

const SEPARATORS: readonly Separator[] = ["\t", ";", ","];

/** Records of a text; blank ones are left out. A quote that is never closed is taken for a letter, as all others are then. */
export function recordsOf(text: string, separator: Separator): SeparatedRecord[] {
  const lines = plain(text);
  return cut(lines, separator, true) ?? cut(lines, separator, false) ?? [];
}

/** The separator of the first line that has text. */
export function firstSeparator(text: string): Separator {
  const first = plain(text)
    .split("\n")
    .find((line) => line.trim() !== "");
  return SEPARATORS.find((separator) => unquoted(first ?? "").includes(separator)) ?? ";";
}

/** A tab wherever there is one, as nobody types it; else what most lines have: titles above a table have commas too. */
export function usualSeparator(text: string): Separator {
  const lines = unquoted(plain(text)).split("\n");
  if (lines.some((line) => line.includes("\t"))) return "\t";
  const filled = lines.filter((line) => line.trim() !== "").length;
  const inMost = (separator: Separator): boolean =>
    lines.filter((line) => line.includes(separator)).length * 2 > filled;
  return SEPARATORS.find(inMost) ?? firstSeparator(text);
}

const plain = (text: string): string => text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
const unquoted = (text: string): string => text.replace(/"[^"]*"/g, "");

/** Null when a quote is never closed. */
function cut(text: string, separator: Separator, hasQuotes: boolean): SeparatedRecord[] | null {
  const records: SeparatedRecord[] = [];
  let record: SeparatedRecord = { line: 1, cells: [] };
  let line = 1;
  let cell = "";
  let quoted = false;
  for (let at = 0; at <= text.length; at++) {
    const letter = text.charAt(at);
    if (quoted && letter !== "") {
      if (letter !== '"') cell += letter;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at);
      else quoted = false;
      if (letter === "\n") line++;
    } else if (hasQuotes && letter === '"' && cell.trim() === "") {
      quoted = true;
      cell = "";
    } else if (letter === separator || letter === "\n" || letter === "") {
      record.cells.push(cell.trim());
      cell = "";
      if (letter === separator) continue;
      if (record.cells.some((value) => value !== "")) records.push(record);
      record = { line: ++line, cells: [] };
    } else cell += letter;
  }
  return quoted ? null : records;
}
