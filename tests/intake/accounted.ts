// Checks that a reading lost nothing: each word of the source, as often as it stands there, is in a field of the draft,
// among the recognised lines or among those not understood.
import type { DocumentDraft } from "../../src/intake/readDocument.ts";

/** Reasons that speak of rows which were kept: their text is a copy and must not stand in for a lost word. */
const REMARK =
  /^(?:Пункт внесён|У строки нет номера|У заголовка раздела|Номер \S+ уже есть|После пункта|В разделе не найдено|Не найден|Шапка таблицы не найдена|В документе)/;

function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const visible = text.replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, "");
    for (const word of visible.match(/[\p{L}\d]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function wordsOfDraft(draft: DocumentDraft): string[] {
  const left = draft.notUnderstood.filter(({ reason }) => !REMARK.test(reason)).map(({ text }) => text);
  const plan = draft.plan.flatMap((row) => [row.number, row.activity, row.termText, row.responsibleText]);
  const directives = draft.directives.flatMap((row) => {
    const parent = draft.directives.find(({ number }) => number === row.parentNumber);
    const own = [row.number, row.text, ...row.checkpoints];
    if (parent?.executorText !== row.executorText) own.push(row.executorText);
    if (parent?.termText !== row.termText) own.push(row.termText);
    return own;
  });
  const recognised = draft.recognised.map(({ text }) => text);
  return [...left, ...plan, ...directives, ...recognised, draft.signer];
}

/** Words that the source holds more often than the draft does. */
export function lostWords(source: string, draft: DocumentDraft): string[] {
  const kept = countWords(wordsOfDraft(draft));
  return [...countWords([source])]
    .filter(([word, count]) => count > (kept.get(word) ?? 0))
    .map(([word]) => word);
}

/** True if the counts of lines agree with what was left over. */
export function countsAgree(source: string, draft: DocumentDraft): boolean {
  const lines = source
    .split(/\r\n|[\n\r]/)
    .filter((line) => line.replace(/[\s\u00AD\u200B-\u200F\u2060\uFEFF]/g, "") !== "");
  const left = draft.notUnderstood.filter(({ reason }) => !REMARK.test(reason));
  const whole = left.length === 0 ? draft.consumed === draft.total : draft.consumed < draft.total;
  return draft.total === lines.length && whole;
}
