// What the page «Документы» shows: kinds with what each asks for, and the register.
import { formOf, FORMED_KINDS } from "../../../documents/forms/index.ts";
import type { PaperData } from "../../../documents/form.ts";
import { sampleTags } from "./samplePapers.ts";
import { DOCUMENT_KINDS, type DocumentKind } from "../../../domain/documents/documentKinds.ts";
import { WITHOUT_NAMES } from "../../../domain/settings.ts";
import type { DocumentRecord } from "../../../domain/documents/documentRecord.ts";
import type { Run } from "../../../run/run.ts";
import type { Book } from "../../../workbook/book.ts";
import type { AnyTable } from "../../../workbook/table.ts";
import { documents } from "../../../workbook/tables/index.ts";
import type { DocumentKindView, DocumentsView, DocumentView } from "../../contract/documents.ts";
import { optionsOf, readyOf } from "./choices.ts";
import { ownFormName } from "./ownForms.ts";
import { paperData, tablesFor } from "./paperData.ts";

/** The register is long after some years: the newest are shown. */
const MOST_DOCUMENTS = 1000;

/** Dues are not needed to choose from. */
const CHOOSING = FORMED_KINDS.map((kind) => ({
  needs: formOf(kind).needs.filter((register) => register !== "dues"),
}));

/** Sheets that the view needs. */
export const VIEW_TABLES: readonly AnyTable[] = tablesFor(CHOOSING);

/** What the page «Документы» shows: kinds with what they ask to choose, and the register, the newest first. */
export function viewOf(run: Run): DocumentsView {
  const book = run.read(VIEW_TABLES);
  const data = paperData(book, CHOOSING, run.today);
  return {
    today: run.today,
    kinds: FORMED_KINDS.map((kind) => kindView(kind, book, data)),
    documents: book.rows(documents).reverse().flatMap(documentView).slice(0, MOST_DOCUMENTS),
  };
}

function kindView(kind: DocumentKind, book: Book, data: PaperData): DocumentKindView {
  const { title, group, purpose, choices } = DOCUMENT_KINDS[kind];
  const form = formOf(kind);
  const { fields, rows } = sampleTags(kind);
  return {
    id: kind,
    title,
    group,
    purpose,
    choices: [...choices],
    fields: (form.fields ?? []).map(({ id, label, kind: type, default: offered, required = false }) => ({
      id,
      label,
      kind: type,
      default: offered(data),
      required,
    })),
    options: optionsOf(kind, form, data),
    ready: readyOf(kind, form, data),
    template: ownFormName(book, kind),
    tags: { fields: [...fields], rows: [...rows] },
  };
}

/** Rows that people keep themselves may have no state: they are not on the way that the page leads. */
function documentView(record: DocumentRecord): DocumentView[] {
  const { id, kind, title, state, number, date, to, version, made, link, fileName, difference } = record;
  if (state === "") return [];
  return [
    {
      id,
      kind,
      title,
      state,
      number,
      date: date ?? "",
      to,
      version: version ?? 1,
      made: made ?? "",
      link,
      fileName,
      difference,
    },
  ];
}

/** Said with papers of a book that holds codes only. */
export function codesNote({ settings: { names } }: PaperData): string {
  return names === WITHOUT_NAMES
    ? "В книге нет имён: в документе стоят коды. Имена подставит страница на вашем компьютере при просмотре; в файле впишите их сами."
    : "";
}
