// Documents that the add-on has made, as the page lists and shows them: what the register says of a file, and the file itself.
import { documents } from "../../../workbook/tables/index.ts";
import type { KeptDocument } from "../../engine/driveFiles.ts";
import type { DocumentHead, DocumentView } from "../protocol.ts";
import { CallFailure } from "./failure.ts";
import { docxHtml } from "./preview/docxHtml.ts";
import type { ServedBook } from "./servedBook.ts";

const NO_DOCUMENT = "Этого документа в папке «documents» больше нет: его удалили или переименовали.";
const NOT_SHOWN = "Этот файл здесь не показать: его изменили другой программой. Скачайте и откройте его.";

/** The newest first. */
export async function documentsOf(book: ServedBook): Promise<DocumentHead[]> {
  const rows = (await book.session.read([documents])).rows(documents);
  const byFile = new Map(rows.map((row) => [row.fileId, row]));
  return (await book.host.documents()).toReversed().map(({ id, name, fileName, at }) => {
    const row = byFile.get(id);
    if (row === undefined) return { id, title: name, fileName, at, state: "", number: "", date: null };
    const { title, state, number, date } = row;
    return { id, title: title === "" ? name : title, fileName, at, state, number, date };
  });
}

export async function documentOf(book: ServedBook, id: string): Promise<DocumentView> {
  const head = (await documentsOf(book)).find((each) => each.id === id);
  if (head === undefined) throw new CallFailure(NO_DOCUMENT);
  const { bytes } = await documentFile(book, id);
  try {
    return { ...head, html: docxHtml(bytes), bytes: bytes.length };
  } catch {
    throw new CallFailure(NOT_SHOWN);
  }
}

/** The file as it lies in the folder. Throws when it is there no more. */
export async function documentFile(
  book: ServedBook,
  id: string,
): Promise<Pick<KeptDocument, "fileName"> & { bytes: Uint8Array }> {
  const kept = (await book.host.documents()).find((each) => each.id === id);
  const bytes = await book.host.documentBytes(id);
  if (kept === undefined || bytes === null) throw new CallFailure(NO_DOCUMENT);
  return { fileName: kept.fileName, bytes };
}
