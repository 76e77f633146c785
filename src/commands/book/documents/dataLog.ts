// «Данные документов»: what each version says, in parts that fit a cell. The next version is compared with it.
import * as z from "zod/mini";
import type { PaperFacts } from "../../../domain/documents/differences.ts";
import type { DocumentData } from "../../../domain/documents/documentRecord.ts";
import type { Run } from "../../../run/run.ts";
import type { Book } from "../../../workbook/book.ts";
import { logRows, removeRow, type Change } from "../../../workbook/changes.ts";
import { documentData } from "../../../workbook/tables/index.ts";
import { cutInParts } from "./parts.ts";

const texts = z.record(z.string(), z.string());
const factsSchema = z.object({ fields: texts, rows: z.array(texts) });

/** The data of a version into the log, instead of those that it had there. */
export function logData(book: Book, id: string, { fields, rows }: PaperFacts, at: string): Change[] {
  const parts = cutInParts(JSON.stringify({ fields, rows }));
  const events = parts.map((data, index): DocumentData => ({
    at,
    key: `${id}/${index + 1}`,
    part: index + 1,
    data,
  }));
  return [...refsOf(book, id).map((ref) => removeRow(documentData, ref)), logRows(documentData, events)];
}

/** What some versions say, by their ids; those that are not there whole are left out. One call, none for no ids. */
export function readData(run: Run, book: Book, ids: readonly string[]): Map<string, PaperFacts> {
  const refs = new Map(ids.map((id): [string, string[]] => [id, refsOf(book, id)]));
  const cells = run.readApart(documentData, [...refs.values()].flat(), book);
  const found = new Map<string, PaperFacts>();
  for (const [id, own] of refs) {
    const facts = factsIn(own.map((ref) => cells.get(ref) ?? "").join(""));
    if (facts !== null) found.set(id, facts);
  }
  return found;
}

/** Refs of the parts in their order. */
function refsOf(book: Book, id: string): string[] {
  return book
    .records(documentData)
    .filter(({ row: { key, part } }) => key === `${id}/${part ?? 0}`)
    .sort((a, b) => (a.row.part ?? 0) - (b.row.part ?? 0))
    .map(({ ref }) => ref);
}

function factsIn(json: string): PaperFacts | null {
  try {
    return factsSchema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}
