// «Замечания» brought in line with what was found: cured ones go, new ones come, the others stay where people have sorted them.
// Three kinds live side by side and leave each other alone: of the book, of the registers, of documents that came in.
import type { Book } from "../../workbook/book.ts";
import { addRows, addRowsIfAny, removeRow, weightOf, type Change } from "../../workbook/changes.ts";
import { remarks } from "../../workbook/tables/index.ts";
import type { Remark } from "../../workbook/tables/logs.ts";
import type { Finding } from "./findings/finding.ts";
import { isImportRemark } from "./importRemarks.ts";

const REGISTERS = "реестры|";
const KEY_LENGTH = 300;

/** True for a remark of the check of the registers: the check of the rest of the book doesn't clear it. */
export function isRegisterRemark({ key }: Remark): boolean {
  return key.startsWith(REGISTERS);
}

/** True for a remark of the check of the book without the registers. */
export function isBookRemark(remark: Remark): boolean {
  return !isImportRemark(remark) && !isRegisterRemark(remark);
}

/** Findings with their keys; the same problem of the same cell is told once. */
export function keyed(findings: readonly Finding[], prefix = ""): Remark[] {
  const remarks = new Map<string, Remark>();
  for (const finding of findings) {
    const { sheet, row, column, message } = finding;
    const key = `${prefix}${[sheet, row, column, message].join("|")}`.slice(0, KEY_LENGTH);
    if (!remarks.has(key)) remarks.set(key, { key, ...finding });
  }
  return [...remarks.values()];
}

/** Findings of the registers with keys of their own. */
export function keyedOfRegisters(findings: readonly Finding[]): Remark[] {
  return keyed(findings, REGISTERS);
}

/**
 * Changes of «Замечания» of one kind.
 * @param isOwn tells the kind: remarks of others are left alone
 * @param bytes size of the step; what doesn't fit waits for another step
 */
export function remarkChanges(
  book: Book,
  found: readonly Remark[],
  isOwn: (remark: Remark) => boolean,
  bytes: number,
): { changes: Change[]; isWhole: boolean } {
  const wanted = new Set(found.map(({ key }) => key));
  const records = book.records(remarks);
  const present = new Set(records.map(({ row }) => row.key));
  const gone = records
    .filter(({ ref, row }) => isOwn(row) && (ref.startsWith("#") || !wanted.has(row.key)))
    .map(({ ref }) => removeRow(remarks, ref));
  const news = found.filter(({ key }) => !present.has(key));
  let left = bytes;
  const fits = (change: Change): boolean => (left -= weightOf(change)) > 0;
  const removed = gone.filter(fits);
  const added = news.filter((remark) => fits(addRows(remarks, [remark])));
  return {
    changes: [...removed, ...addRowsIfAny(remarks, added)],
    isWhole: left > 0,
  };
}
