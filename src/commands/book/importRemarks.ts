// Remarks about a document that came in: what was not understood and what it says otherwise. They outlive the checks of the
// book: a person clears them, or a new reading of the same document.
import type { Book } from "../../workbook/book.ts";
import { addRowsIfAny, removeRow, type Change } from "../../workbook/changes.ts";
import { remarks } from "../../workbook/tables/index.ts";
import type { Remark } from "../../workbook/tables/logs.ts";
import type { ImportReport } from "../contract/importing.ts";

const IMPORT = "внесение|";
/** Begins the keys of remarks on returned school books. */
export const SCHOOL_BOOK = "книга|";

/** True for a remark that something brought in has left: the next check of the book doesn't clear it. */
export function isImportRemark({ key }: Remark): boolean {
  return key.startsWith(IMPORT) || key.startsWith(SCHOOL_BOOK);
}

/** New remarks on an import; those of an earlier reading of the same document that no longer hold go. */
export function importRemarkChanges(book: Book, report: ImportReport, sheet: string): Change[] {
  const prefix = `${IMPORT}${report.source}|`;
  const wanted = importRemarks(prefix, report, sheet);
  const keys = new Set(wanted.map(({ key }) => key));
  const records = book.records(remarks);
  const present = new Set(records.map(({ row }) => row.key));
  const gone = records.filter(({ row }) => row.key.startsWith(prefix) && !keys.has(row.key));
  const news = wanted.filter(({ key }) => !present.has(key));
  return [...gone.map(({ ref }) => removeRow(remarks, ref)), ...addRowsIfAny(remarks, news)];
}

function importRemarks(prefix: string, report: ImportReport, sheet: string): Remark[] {
  const unread = report.notUnderstood.map(({ place, text, reason }) => ({
    key: `${prefix}${place}|${text}`.slice(0, 300),
    sheet,
    row: place,
    column: "",
    message: `Не понято при внесении: «${text}»`,
    cure: `${reason} Когда разберётесь, удалите эту строку.`,
  }));
  const left = report.changed.filter(({ isTaken }) => !isTaken);
  const differing = left.flatMap(({ id, place, fields }) =>
    fields.map(({ field, was, became }) => ({
      key: `${prefix}${id}|${field}|${became}`.slice(0, 300),
      sheet,
      row: id,
      column: field,
      message: `${place}: в новом документе иначе — «${became}», в книге «${was}»`,
      cure: "Исправьте ячейку, если новый документ верен, и удалите эту строку",
    })),
  );
  const missing = report.missing.map(({ id, place }) => ({
    key: `${prefix}${id}|нет`.slice(0, 300),
    sheet,
    row: id,
    column: "",
    message: `${place}: в новом документе этой строки нет`,
    cure: "Если её исключили, поставьте «Исключено» или удалите её, затем удалите это замечание",
  }));
  return unique([...unread, ...differing, ...missing]);
}

function unique(rows: readonly Remark[]): Remark[] {
  return [...new Map(rows.map((row) => [row.key, row])).values()];
}
