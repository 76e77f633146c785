// Items of a table → draft rows of directives: a point, its parts («1) Организовать:») and the dashes under each.
import type { Account } from "./account.ts";
import type { DirectiveDraftRow } from "./draft.ts";
import { joinExecutors } from "./executors.ts";
import { remarkGaps, remarkNumbers } from "./itemRemarks.ts";
import type { Item, Items } from "./items.ts";
import { joinBroken, textsOf } from "./lines.ts";
import { startsUpper } from "./looks.ts";

interface Part {
  place: string;
  /** «1», «а»; empty for the point itself. */
  mark: string;
  text: string[];
  checkpoints: string[][];
}

const DASH = /^[-–—•·*▪‒]\s*(?=[\p{L}\d«"(])/u;
/** A list run together in one line: a dash or «2)» right after a mark that ends the words before. */
const INLINE = /(?<=[:;,.])\s+(?=[-–—•]\s?\p{L}|\d{1,2}\)\s)/u;

export function directiveRows({ items }: Items, account: Account): DirectiveDraftRow[] {
  const parents = items.filter((item) => !item.number.includes("."));
  remarkNumbers(parents, account);
  remarkNumbers(
    items.filter((item) => item.number.includes(".")),
    account,
  );
  const rows = items.map(rowsOfPoint);
  const all = rows.flat();
  const whole = rows.map((ofPoint) => ofPoint.map((row) => inheriting(row, all)));
  items.forEach((item, index) => {
    const row = whole[index]?.[0];
    if (row !== undefined) remarkGaps(item.at, { ...row, responsibleText: row.executorText }, account);
  });
  return whole.flat();
}

function rowsOfPoint(item: Item): DirectiveDraftRow[] {
  const executorText = joinExecutors(textsOf(item.texts.responsible));
  const termText = joinBroken(textsOf(item.texts.term));
  const above = /^(.+)\.\d+$/.exec(item.number)?.[1] ?? null;
  return partsOfPoint(item).map((part) => ({
    place: part.place,
    number: part.mark === "" ? item.number : `${item.number}.${part.mark}`,
    parentNumber: part.mark === "" ? above : item.number,
    text: joinBroken(part.text),
    checkpoints: part.checkpoints.map((lines) => joinBroken(lines).replace(/\s*[;,.]$/, "")),
    executorText,
    termText,
  }));
}

/** A part that stands in a row of its own has the executor and the term of its point when it names none. */
function inheriting(row: DirectiveDraftRow, rows: readonly DirectiveDraftRow[]): DirectiveDraftRow {
  const parent = rows.find((each) => each.number === row.parentNumber);
  if (parent === undefined) return row;
  return {
    ...row,
    executorText: row.executorText || parent.executorText,
    termText: row.termText || parent.termText,
  };
}

/** The lines of a point: its own text first, then parts; dashes go to whatever stands above them. */
function partsOfPoint(item: Item): Part[] {
  let part: Part = { place: item.at.place, mark: "", text: [], checkpoints: [] };
  const parts = [part];
  const lines = item.texts.activity.flatMap(({ place, text }) =>
    text.split(INLINE).map((line) => ({ place, line })),
  );
  for (const { place, line } of lines) {
    const mark = partMark(line, item.number, parts.length);
    const last = part.checkpoints[part.checkpoints.length - 1];
    const finished = last === undefined || (/[;.]$/.test(last[last.length - 1] ?? "") && startsUpper(line));
    if (mark !== null) {
      part = { place, mark: mark.mark, text: [mark.rest], checkpoints: [] };
      parts.push(part);
    } else if (DASH.test(line)) {
      part.checkpoints.push([line.replace(DASH, "")]);
    } else if (finished) {
      part.text.push(line);
    } else {
      last.push(line);
    }
  }
  return parts;
}

/** «1) …», «а) …», «4.1. …», or «1. …» when it is the part that is due now. */
function partMark(line: string, point: string, due: number): { mark: string; rest: string } | null {
  const bracket = /^(\d{1,2}|[а-я])\)\s*(\S.*)$/u.exec(line);
  if (bracket !== null) return { mark: bracket[1] ?? "", rest: bracket[2] ?? "" };
  const full = /^(\d{1,3}(?:\.\d{1,2})*)\.(\d{1,2})[.)]?\s+(\S.*)$/u.exec(line);
  if (full !== null && full[1] === point) return { mark: full[2] ?? "", rest: full[3] ?? "" };
  const plain = /^(\d{1,2})\.\s+(\S.*)$/u.exec(line);
  return plain !== null && plain[1] === String(due) ? { mark: plain[1] ?? "", rest: plain[2] ?? "" } : null;
}
