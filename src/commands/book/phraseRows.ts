// Filling «Формулировки»: phrases of the program come and follow it, the centre's own words stay.
import { CATALOGUE } from "../../documents/words/catalogue.ts";
import { phraseProblems, phraseRows } from "../../documents/words/words.ts";
import type { Phrase } from "../../domain/documents/phrase.ts";
import type { Book } from "../../workbook/book.ts";
import { patchRow, type Change } from "../../workbook/changes.ts";
import { phrases } from "../../workbook/tables/index.ts";
import { finding, type Finding } from "./findings/finding.ts";

/** Phrases that the sheet doesn't have. */
export function missingPhrases(book: Book): Phrase[] {
  const known = new Set(book.rows(phrases).map(({ key }) => key));
  return phraseRows(CATALOGUE, []).filter(({ key }) => !known.has(key));
}

/** The program's words and explanations as they are now. */
export function stalePhrases(book: Book): Change[] {
  const rows = book.rows(phrases);
  const now = new Map(phraseRows(CATALOGUE, rows).map((row) => [row.key, row]));
  return book.records(phrases).flatMap(({ ref, row }) => {
    const fresh = now.get(row.key);
    if (fresh === undefined) return [];
    const { document, text, help } = fresh;
    if (row.document === document && row.text === text && row.help === help) return [];
    return [patchRow(phrases, ref, { document, text, help })];
  });
}

/** Own words with tags that would stand in the document as typed. */
export function phraseFindings(book: Book): Finding[] {
  return phraseProblems(CATALOGUE, book.rows(phrases)).map(({ key, document, tag }) => {
    const known = (CATALOGUE[key]?.text ?? "").match(/\{[^{}]+\}/g) ?? [];
    const cure =
      known.length === 0 ? "Уберите его: здесь ничего не подставляется" : `Можно: ${known.join(", ")}`;
    return finding(phrases, key, "own", `${document}: поля {${tag}} в этой фразе нет`, cure);
  });
}
