// The way of a document after it is made: проект → на подписи → подписан → направлен, forwards only; and its number.
import type { CivilDate } from "../calendar/civil.ts";
import { bareNumber } from "../language/bareNumber.ts";
import { FROZEN_STATES, type DocumentRecord, type DocumentState } from "./documentRecord.ts";

const WAY: readonly (DocumentState | "")[] = ["проект", "на подписи", "подписан", "направлен"];

/** States in which a document stands for itself: neither replaced nor annulled. */
const LIVE: readonly (DocumentState | "")[] = ["в очереди", "создаётся", "не подтверждено", ...WAY];

/** In the making when a run was broken: nobody knows whether there is a file. */
export const DOUBTFUL: readonly (DocumentState | "")[] = ["создаётся", "не подтверждено"];

export const isFrozen = ({ state }: Pick<DocumentRecord, "state">): boolean => FROZEN_STATES.includes(state);
export const isLive = ({ state }: Pick<DocumentRecord, "state">): boolean => LIVE.includes(state);

/** Only rows that the program has made have a key; what people register themselves is theirs. */
export const isOurs = ({ key }: Pick<DocumentRecord, "key">): boolean => key !== "";

/** True when a document may go from its state to another one; staying is allowed. */
export function mayBecome(from: DocumentState | "", to: DocumentState): boolean {
  if (from === to) return true;
  if (to === "аннулирован") return from !== "заменён";
  const [start, end] = [WAY.indexOf(from), WAY.indexOf(to)];
  return start >= 0 && end > start;
}

/** What follows from the new state of a document; days that are known already stay. */
export function movedTo(
  document: DocumentRecord,
  state: DocumentState,
  today: CivilDate,
): Partial<DocumentRecord> {
  const date = document.date ?? today;
  switch (state) {
    case "на подписи":
      return { state, sentForSigning: document.sentForSigning ?? today };
    case "подписан":
      return { state, date };
    case "направлен":
      return { state, date, sent: document.sent ?? today };
    default:
      return { state };
  }
}

/** The last of the versions that stand for themselves; null when there is none. */
export function lastVersion(documents: readonly DocumentRecord[], key: string): DocumentRecord | null {
  return versionsOf(documents, key)
    .filter(isLive)
    .reduce<DocumentRecord | null>(
      (last, each) => ((each.version ?? 0) >= (last?.version ?? 0) ? each : last),
      null,
    );
}

/** Number of the version after the last one of the document; 1 for a new document. */
export function nextVersion(documents: readonly DocumentRecord[], key: string): number {
  return versionsOf(documents, key).reduce((last, { version }) => Math.max(last, version ?? 0), 0) + 1;
}

const versionsOf = (documents: readonly DocumentRecord[], key: string): DocumentRecord[] =>
  documents.filter((document) => document.key === key);

/**
 * Another document of the same kind with the same number in the same calendar year; null when the number is free. Versions of one
 * document share their number.
 */
export function holderOfNumber(
  document: Pick<DocumentRecord, "id" | "kind" | "key" | "number" | "date">,
  documents: readonly DocumentRecord[],
): DocumentRecord | null {
  const number = bareNumber(document.number).toLowerCase();
  const year = document.date?.slice(0, 4);
  if (number === "" || year === undefined) return null;
  return (
    documents.find(
      (each) =>
        each.id !== document.id &&
        each.kind === document.kind &&
        each.state !== "аннулирован" &&
        bareNumber(each.number).toLowerCase() === number &&
        each.date?.slice(0, 4) === year &&
        (each.key === "" || each.key !== document.key),
    ) ?? null
  );
}
