// The register of documents on the page: how it is filtered, which steps a document may take, and the colours of its states.
import type { DocumentView, SetDocumentsRequest } from "../../commands/contract/index.ts";
import type { DocumentState } from "../../domain/documents/documentRecord.ts";

export type StateFilter = "" | "в работе" | DocumentState;

const LAID_ASIDE: readonly DocumentState[] = ["заменён", "аннулирован"];

/** Those that fit, newest first. */
export function found(
  documents: readonly DocumentView[],
  filter: StateFilter,
  sought: string,
): DocumentView[] {
  const words = sought.trim().toLowerCase();
  return documents
    .filter(({ state }) => {
      if (filter === "") return true;
      return filter === "в работе" ? !LAID_ASIDE.includes(state) && state !== "направлен" : state === filter;
    })
    .filter(({ title, number, to }) => `${title} ${number} ${to}`.toLowerCase().includes(words))
    .sort((a, b) => (a.made < b.made ? 1 : a.made > b.made ? -1 : a.id < b.id ? 1 : -1));
}

export function markOf(state: DocumentState): string {
  if (state === "не подтверждено" || state === "создаётся") return "question";
  if (state === "подписан" || state === "направлен") return "done";
  return state === "на подписи" ? "soon" : "plain";
}

export interface Step {
  to: DocumentState;
  /** On the button, before the number of documents. */
  words: string;
  from: readonly DocumentState[];
}

export const STEPS: readonly Step[] = [
  { to: "на подписи", words: "На подпись", from: ["проект"] },
  { to: "подписан", words: "Подписан", from: ["проект", "на подписи"] },
  { to: "направлен", words: "Направлен", from: ["проект", "на подписи", "подписан"] },
  { to: "аннулирован", words: "Аннулировать", from: ["проект", "на подписи", "подписан", "направлен"] },
];

/** Number and day typed for a document, by its code. */
export type Typed = Readonly<Record<string, { number: string; date: string }>>;

/** What is asked for: the state, if any, and the numbers and days that were typed. A day that is known can't be taken away. */
export function setRequest(
  documents: readonly DocumentView[],
  typed: Typed,
  state?: DocumentState,
): SetDocumentsRequest {
  return {
    documents: documents.map(({ id, number, date }) => {
      const own = typed[id] ?? { number, date };
      return {
        id,
        ...(state === undefined ? {} : { state }),
        ...(own.number.trim() === number ? {} : { number: own.number.trim() }),
        ...(own.date === date || own.date === "" ? {} : { date: own.date }),
      };
    }),
  };
}

export const isChanged = ({ id, number, date }: DocumentView, typed: Typed): boolean => {
  const own = typed[id];
  return own !== undefined && (own.number.trim() !== number || (own.date !== date && own.date !== ""));
};
