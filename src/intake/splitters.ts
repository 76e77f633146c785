// How a line of text is cut into the cells of a table row: at tabs, at upright strokes, at semicolons, at runs of spaces.
import { matchesOf } from "../xlsx/matches.ts";

export interface Splitter {
  /** True if the line is cut into more than one cell, or begins with an empty one. */
  cuts(raw: string): boolean;
  cells(raw: string): string[];
}

const FRAME = /[│┃¦]/g;

const tabs: Splitter = {
  cuts: (raw) => raw.includes("\t"),
  cells: (raw) => raw.split("\t"),
};

/** With a frame the first and the last stroke stand outside the cells. */
function strokes(header: string): Splitter {
  const framed = /^\s*[|│┃¦]/.test(header);
  return {
    cuts: (raw) => /[|│┃¦]/.test(raw),
    cells: (raw) => {
      const line = raw.replace(FRAME, "|");
      return (framed ? line.replace(/^\s*\|/, "").replace(/\|\s*$/, "") : line).split("|");
    },
  };
}

/** Cells of a line of semicolon-separated values; a cell in quotes may hold semicolons and doubled quotes. */
function semicolonCells(raw: string): string[] {
  const cells: string[] = [];
  const cell = /\s*(?:"((?:[^"]|"")*)"\s*(?=;|$)|([^;]*))(;|$)/y;
  for (let more = true; more;) {
    const match = cell.exec(raw);
    cells.push(match?.[1]?.replace(/""/g, '"') ?? match?.[2] ?? "");
    more = match?.[3] === ";";
  }
  return cells;
}

const semicolons: Splitter = { cuts: (raw) => raw.includes(";"), cells: semicolonCells };

/**
 * Runs of spaces. When all gaps of the header are alike, each tab had become that many spaces, and empty cells can be
 * counted; otherwise the columns stand under their headings and a cell belongs to the heading above it.
 */
function spaces(header: string): Splitter {
  const gaps = header.trim().match(/ {2,}/g) ?? [];
  const width = gaps[0]?.length ?? 2;
  const alike = gaps.every((gap) => gap.length === width);
  return alike ? evenSpaces(width) : alignedSpaces(header);
}

function evenSpaces(width: number): Splitter {
  const run = new RegExp(` {${width},}`, "g");
  return {
    cuts: (raw) => raw.trimEnd().search(run) !== -1,
    cells: (raw) =>
      raw
        .trimEnd()
        .replace(run, (gap) => (gap.length % width === 0 ? "\t".repeat(gap.length / width) : "\t"))
        .split("\t"),
  };
}

function alignedSpaces(header: string): Splitter {
  const starts = matchesOf(/(?:^|(?<= {2}))\S+(?: \S+)*/g, header).map((match) => match.index);
  return {
    cuts: (raw) => / {2,}/.test(raw.trimEnd()),
    cells: (raw) => {
      const cells = starts.map(() => "");
      for (const match of matchesOf(/\S+(?: \S+)*/g, raw)) {
        const column = Math.max(0, starts.filter((start) => start <= match.index + 1).length - 1);
        cells[column] = `${cells[column] ?? ""} ${match[0]}`;
      }
      return cells;
    },
  };
}

/** Splitters that may fit a table whose header is this line. */
export function splittersFor(header: string): Splitter[] {
  const fitting: Splitter[] = [];
  if (header.includes("\t")) fitting.push(tabs);
  if (/[|│┃¦]/.test(header)) fitting.push(strokes(header));
  if (header.includes(";")) fitting.push(semicolons);
  if (!header.includes("\t") && / {2,}/.test(header.trim())) fitting.push(spaces(header));
  return fitting;
}
