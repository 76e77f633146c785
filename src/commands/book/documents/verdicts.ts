// What is to become of each paper: refused, as it was, or a new version of it. Decided on the register as it stands.
import type { MadePaper } from "../../../documents/form.ts";
import { formatDate } from "../../../domain/calendar/civil.ts";
import { DOCUMENT_KINDS } from "../../../domain/documents/documentKinds.ts";
import type { DocumentRecord } from "../../../domain/documents/documentRecord.ts";
import {
  DOUBTFUL,
  holderOfNumber,
  isFrozen,
  lastVersion,
  nextVersion,
} from "../../../domain/documents/documentWay.ts";

export type Verdict =
  | { kind: "refused"; problems: string[] }
  | { kind: "unchanged"; id: string }
  /** `queued`: its row stands in the register already, with other data or with the same. */
  | { kind: "make"; row: DocumentRecord; queued: DocumentRecord | null; last: DocumentRecord | null };

export interface Wanted {
  paper: MadePaper;
  print: string;
}

/**
 * @param id code of a new row
 * @param again keys of papers that are made anew although they are signed, sent or as they were
 */
export function verdictOn(
  { paper, print }: Wanted,
  documents: readonly DocumentRecord[],
  { id, again }: { id: string; again: readonly string[] },
): Verdict {
  const stops = paper.problems.filter(({ level }) => level === "stop").map(({ text }) => text);
  if (stops.length > 0) return { kind: "refused", problems: stops };
  const last = lastVersion(documents, paper.key);
  if (last !== null && DOUBTFUL.includes(last.state)) return { kind: "refused", problems: [doubtOf(last)] };
  const isQueued = last?.state === "в очереди";
  const insists = again.includes(paper.key) && last !== null && isFrozen(last);
  if (last !== null && !isQueued && !insists) {
    if (last.print === print) return { kind: "unchanged", id: last.id };
    if (isFrozen(last)) return { kind: "refused", problems: [frozenWords(last)] };
  }
  const row = isQueued
    ? { ...last, ...contentOf(paper, print) }
    : newRow({ paper, print }, id, nextVersion(documents, paper.key), last);
  const holder = holderOfNumber(row, documents);
  if (holder !== null)
    return { kind: "refused", problems: [`${numberWords(row.number, holder)}. ${NUMBER_CURE}`] };
  return { kind: "make", row, queued: isQueued ? last : null, last: isQueued ? null : last };
}

/** A draft hands its number on to the version that takes its place. */
function newRow(
  { paper, print }: Wanted,
  id: string,
  version: number,
  last: DocumentRecord | null,
): DocumentRecord {
  const isReplaced = last !== null && !isFrozen(last);
  const own = contentOf(paper, print);
  return {
    id,
    kind: DOCUMENT_KINDS[paper.kind].title,
    state: "в очереди",
    version,
    made: null,
    sentForSigning: null,
    sent: null,
    link: "",
    difference: "",
    keepYears: null,
    comment: "",
    warnFrom: null,
    key: paper.key,
    fileId: "",
    ...own,
    number: own.number === "" && isReplaced ? last.number : own.number,
    date: own.date === null && isReplaced ? last.date : own.date,
    fileName: `${id} ${paper.fileName}`,
  };
}

type Content = Pick<DocumentRecord, "title" | "number" | "date" | "to" | "sources" | "print">;

function contentOf({ title, number, date, to, sources }: MadePaper, print: string): Content {
  return { title, number: number ?? "", date: date ?? null, to, sources: [...sources], print };
}

const nameOf = ({ id, title }: DocumentRecord): string => `${id} «${title}»`;

function doubtOf(last: DocumentRecord): string {
  return `${nameOf(last)} не подтверждён: запуск прервался, когда создавался файл. На странице «Документы» нажмите «Найти файл» через минуту-две или «Сделать заново».`;
}

function frozenWords(last: DocumentRecord): string {
  const day = last.date === null ? "" : ` ${formatDate(last.date)}`;
  return `${nameOf(last)} уже ${last.state}${day}: он не меняется. Если нужна новая версия, отметьте «Сделать новую версию».`;
}

export const NUMBER_CURE = "Дайте другой номер или исправьте тот.";

/** «№ 3 в 2026 году уже у документа …»: who has the number that was asked for. */
export function numberWords(number: string, holder: DocumentRecord): string {
  const year = holder.date?.slice(0, 4) ?? "";
  return `№ ${number} в ${year} году уже у документа ${nameOf(holder)}`;
}
