// The papers of the invented district: every kind of document, made by its form of what its page offers at first.
import { optionsOf, readyOf } from "../../src/commands/book/documents/choices.ts";
import { paperData } from "../../src/commands/book/documents/paperData.ts";
import { papersOf } from "../../src/commands/book/documents/papers.ts";
import { samplePapers } from "../../src/commands/book/documents/samplePapers.ts";
import type { MadePaper } from "../../src/documents/form.ts";
import { formOf } from "../../src/documents/forms/index.ts";
import { DOCUMENT_KINDS, type Choice, type DocumentKind } from "../../src/domain/documents/documentKinds.ts";
import { Session } from "../../src/local/cli/session.ts";
import { fillExample } from "../../src/local/example/fillExample.ts";
import type { Book } from "../../src/workbook/book.ts";
import { TABLES } from "../../src/workbook/tables/index.ts";

export const KINDS: readonly DocumentKind[] = Object.keys(DOCUMENT_KINDS).filter(
  (kind): kind is DocumentKind => kind in DOCUMENT_KINDS,
);

/** So many of the documents that are made for each organisation, person or question. */
const OF_MANY = 3;

/** What a person types for an event; papers of other kinds have no such fields. */
const EVENT: Readonly<Record<string, string>> = {
  day: "2026-10-20",
  time: "10:00",
  end: "12:00",
  place: "ст. Калиновая, ул. Садовая, 1",
  questions: "10:20 О сроках подачи заявлений\n11:00 О материалах на сайте организации",
  speakers: "Лебедева Н.С.\nОрлова Т.В.",
};

/** The example as it is shown on a day, all its sheets. */
export async function districtBook(
  folder: string,
  built: { addOn: string; host: string },
  example: string,
  today: string,
): Promise<Book> {
  const session = await Session.open(folder, built, today);
  try {
    await fillExample(session.exampleHost(), example, today);
    return await session.read(TABLES);
  } finally {
    await session.close();
  }
}

/** Papers that may go out. Where the example has nobody for a kind, those of the invented centre from which forms learn. */
export function papersOfKind(book: Book, kind: DocumentKind, today: string): readonly MadePaper[] {
  const sound = offeredPapers(book, kind, today).filter(
    ({ problems }) => !problems.some(({ level }) => level === "stop"),
  );
  return sound.length > 0 ? sound : samplePapers(kind);
}

function offeredPapers(book: Book, kind: DocumentKind, today: string): readonly MadePaper[] {
  const form = formOf(kind);
  const data = paperData(book, [form], today);
  const options = optionsOf(kind, form, data);
  const ready = readyOf(kind, form, data);
  const first = (choice: Choice): string | undefined => options[choice]?.[0]?.id;
  const several = (choice: Choice): string[] => {
    const offered = ready[choice] ?? [];
    const ids = offered.length > 0 ? offered : (options[choice] ?? []).map(({ id }) => id);
    return ids.slice(0, OF_MANY);
  };
  return papersOf(form, data, {
    kind,
    schoolYear: first("schoolYear"),
    month: first("month"),
    sitting: first("sitting"),
    planItem: first("planItem"),
    schools: several("schools"),
    people: several("people"),
    questions: several("questions"),
    fields: EVENT,
  });
}
