// «Документы» without names: a title becomes the kind and the codes of the rows that it was made from, the data of the versions go.
// The files stay: they are people's to keep or to delete.
import type { DocumentRecord } from "../../../domain/documents/documentRecord.ts";
import { isOurs } from "../../../domain/documents/documentWay.ts";
import type { Book } from "../../../workbook/book.ts";
import { patchRow, removeRow, type Change } from "../../../workbook/changes.ts";
import { documentData, documents } from "../../../workbook/tables/index.ts";

/** So many codes stand in a title. */
const MOST_CODES = 3;

/** Changes of the register after which it names nobody: codes in place of titles, and no data of versions. */
export function documentsWithoutNames(book: Book): Change[] {
  const rows = book.records(documents).flatMap(({ ref, row }) => {
    const part = { title: codedTitle(row), fileName: row.id, to: "", difference: "" };
    const isCoded = row.title === part.title && row.fileName === row.id && row.to + row.difference === "";
    return !isOurs(row) || isCoded ? [] : [patchRow(documents, ref, part)];
  });
  return [...rows, ...book.records(documentData).map(({ ref }) => removeRow(documentData, ref))];
}

/** «Выписка из протокола: ЗС-0001, ВЗ-0003» */
function codedTitle({ kind, sources }: DocumentRecord): string {
  const codes = sources.slice(0, MOST_CODES).join(", ");
  return codes === "" ? kind : `${kind}: ${codes}`;
}
