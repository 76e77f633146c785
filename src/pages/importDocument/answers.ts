// What a person has said about the document so far; it goes along with the document to the preview and to the import alike.
import type {
  DocumentKind,
  DocumentRequest,
  ImportReport,
  ImportRow,
  PastAnswer,
  RowCorrection,
} from "../../commands/contract/index.ts";
import type { Taken } from "./taken.ts";

export interface Answers {
  /** Empty: the document says it itself. */
  kind: DocumentKind | "";
  source: string;
  year: string;
  corrections: Readonly<Record<string, RowCorrection>>;
  /** Empty: it is decided later. */
  past: PastAnswer | "";
  pastByMonth: Readonly<Record<string, PastAnswer>>;
  /** Ids of rows of the book that take the words of the new document. */
  taken: readonly string[];
}

export const NO_ANSWERS: Answers = {
  kind: "",
  source: "",
  year: "",
  corrections: {},
  past: "",
  pastByMonth: {},
  taken: [],
};

export function requestOf({ content }: Taken, answers: Answers): DocumentRequest {
  const { kind, source, year, corrections, past, pastByMonth, taken } = answers;
  return {
    ...content,
    ...(kind === "" ? {} : { kind }),
    source,
    year,
    corrections,
    ...(past === "" ? {} : { past }),
    pastByMonth,
    takeChanges: [...taken],
  };
}

/** Parts of the answers on which the reading rests: another one asks for another preview. */
export function readingKey({ kind, source, year, corrections }: Answers): string {
  return JSON.stringify([kind, source.trim(), year.trim(), corrections]);
}

/** Something in the row is for a person to decide. */
export function hasQuestion({ asksTerm, people, isSkipped }: ImportRow): boolean {
  const isUnclear = people.some(({ isAmbiguous, lacksAddress }) => isAmbiguous || lacksAddress);
  return !isSkipped && (asksTerm || isUnclear || people.length === 0);
}

/** «II.2», «п. 4.1» */
export function nameOf({ section, number }: Pick<ImportRow, "section" | "number">): string {
  return section === "" ? `п. ${number}` : `${section}.${number}`;
}

/** Directives are known again by their document; one in which neither number nor date was found has to be told. */
export function lacksSource(report: ImportReport, taken: Taken, { source }: Answers): boolean {
  return source.trim() === "" && (!/\d/.test(report.source) || report.source === taken.content.name);
}

/** How many rows «Внести» writes. */
export function writtenRows({ rows, changed }: ImportReport, { taken }: Answers): number {
  const added = rows.filter(({ isSkipped }) => !isSkipped).length;
  return added + changed.filter(({ id }) => taken.includes(id)).length;
}

/** People of ours to whom no letter can go, with the rows that name them. */
export function withoutAddress(rows: readonly ImportRow[]): { name: string; where: string[] }[] {
  const found = new Map<string, string[]>();
  for (const row of rows) {
    if (row.isSkipped) continue;
    for (const { label, kind, lacksAddress } of row.people) {
      if (lacksAddress && kind === "человек") found.set(label, [...(found.get(label) ?? []), nameOf(row)]);
    }
  }
  return [...found].map(([name, where]) => ({ name, where }));
}
