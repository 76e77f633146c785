// Own words of «Формулировки» with a field that their phrase doesn't have: it would stand in the paper as it was typed.
import type { MadePaper } from "../../../documents/form.ts";
import { stop } from "../../../documents/forms/problems.ts";
import { CATALOGUE } from "../../../documents/words/catalogue.ts";
import { phraseProblems } from "../../../documents/words/words.ts";
import type { Book } from "../../../workbook/book.ts";
import { phrases } from "../../../workbook/tables/index.ts";

/** The papers, those stopped in which such a field stands. */
export function withPhraseStops(papers: readonly MadePaper[], book: Book): readonly MadePaper[] {
  const wrong = phraseProblems(CATALOGUE, book.rows(phrases));
  if (wrong.length === 0) return papers;
  return papers.map((paper) => {
    const text = JSON.stringify([paper.paper, paper.fields, paper.rows]);
    const stops = wrong
      .filter(({ tag }) => text.includes(`{${tag}}`))
      .map(({ key, document, tag }) =>
        stop(
          "PHRASE_TAG",
          `Лист «${phrases.title}», строка «${key}» (${document}): поля {${tag}} в этой фразе нет. Исправьте «Как пишет центр»`,
        ),
      );
    return stops.length === 0 ? paper : { ...paper, problems: [...paper.problems, ...stops] };
  });
}
