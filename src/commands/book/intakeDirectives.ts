// A letter of directives that comes in: points and their parts with proposed role and executor, differences, a report.
import { wordTermNote } from "../../domain/calendar/termNotes.ts";
import type { CompletionContext } from "../../domain/control/completion.ts";
import { completeDirective, termOfDirective } from "../../domain/control/directiveCompletion.ts";
import type { CentreRole, Directive } from "../../domain/control/directive.ts";
import { coordinatorOf } from "../../domain/people/roles.ts";
import { spellingKey } from "../../domain/people/spelling.ts";
import { correctedRows, type CorrectedRow } from "../../intake/corrections.ts";
import { compareDirectives } from "../../intake/differences.ts";
import type { DirectiveDraftRow, DocumentDraft } from "../../intake/draft.ts";
import { nextIds } from "../../workbook/table.ts";
import { directives } from "../../workbook/tables/index.ts";
import type { ImportRow } from "../contract/importing.ts";
import type { IntakeAnswers } from "./answers.ts";
import { differingRows, rowsOf, type Differing } from "./changedRows.ts";
import type { FieldData } from "./data.ts";
import { addressees } from "./intakeReport.ts";
import {
  answerFor,
  isUndecidedDirective,
  pastDirectives,
  settlePastDirective,
  type PastTerm,
} from "./past.ts";

export interface DirectiveIntake {
  directives: Directive[];
  /** Rows of the book with other words in the document, and those words. */
  differing: Differing<Directive, DirectiveDraftRow>[];
  missing: readonly Directive[];
  unchanged: number;
  /** Rows whose day had passed when the letter was entered, and of which nobody had decided before. */
  past: PastTerm[];
  /** Those of an earlier intake, as the answer given now settles them. */
  answered: Directive[];
  rows: ImportRow[];
}

type NewRow = CorrectedRow<DirectiveDraftRow>;

export function intakeDirectives(
  draft: DocumentDraft,
  data: FieldData,
  context: CompletionContext,
  { past, takeChanges, corrections }: IntakeAnswers,
): DirectiveIntake {
  const existing = data.directives.filter(({ source }) => source === draft.source);
  const corrected = correctedRows(
    draft.directives,
    ({ termText, executorText }) => ({ term: termText, people: executorText }),
    corrections,
  );
  const compared = compareDirectives(draft.directives, existing);
  const rows = rowsOf(compared.added, corrected);
  const kept = rows.filter(({ isSkipped }) => !isSkipped);
  const differing = differingRows(compared, corrected, NAMING, takeChanges);
  const ids = nextIds(
    directives.idPrefix ?? "",
    data.directives.map(({ id }) => id),
    kept.length,
  );
  const idByNumber = new Map(existing.map(({ number, id }) => [number, id]));
  kept.forEach((row, index) => idByNumber.set(row.draft.number, ids[index] ?? ""));
  const idOf = new Map(kept.map((row, index) => [row, ids[index] ?? ""]));
  const made = rows.map((row) => {
    const { parentNumber } = row.draft;
    const parent = parentNumber === null ? "" : (idByNumber.get(parentNumber) ?? "");
    return { row, directive: newDirective(row, idOf.get(row) ?? "", parent, draft, data, context) };
  });
  const fresh = made.filter(({ row }) => !row.isSkipped).map(({ directive }) => directive);
  const isPast = ({ controlDue }: Directive): boolean => controlDue !== null && controlDue < context.today;
  const gone = new Set(compared.missing);
  const undecided = existing.filter((row) => !gone.has(row) && isUndecidedDirective(row, context.today));
  return {
    directives: fresh.map((row) =>
      isPast(row) ? settlePastDirective(row, answerFor(row.controlDue, past)) : row,
    ),
    differing,
    missing: compared.missing,
    unchanged: existing.length - compared.missing.length - differing.length,
    past: pastDirectives([...undecided, ...fresh.filter(isPast)]),
    answered: undecided.flatMap((row) => {
      const answer = answerFor(row.controlDue, past);
      return answer === null ? [] : [settlePastDirective(row, answer)];
    }),
    rows: made.map(({ row, directive }) => reportRow(row, directive, context)),
  };
}

const NAMING = {
  table: directives,
  place: ({ number }: Directive) => `Поручения, п. ${number}`,
  text: ({ text }: Directive) => text,
  numbers: [
    {
      field: "number",
      was: ({ number }: Directive) => number,
      became: ({ number }: DirectiveDraftRow) => number,
    },
  ],
};

function newDirective(
  { draft: row, words }: NewRow,
  id: string,
  parent: string,
  draft: DocumentDraft,
  data: FieldData,
  context: CompletionContext,
): Directive {
  const role = proposedRole(words.people, data.settings.ownGroups);
  const isOurs = role === "исполнитель";
  const blank: Directive = {
    id,
    source: draft.source,
    sourceDate: draft.sourceDate,
    occasion: draft.title,
    number: row.number,
    parent,
    text: row.text,
    checkpoints: row.checkpoints,
    executorText: words.people,
    executors: [],
    role,
    submitTo: addresseeIn(row.text),
    termText: words.term,
    termKind: "",
    due: null,
    controlDue: null,
    warnFrom: null,
    internalExecutor: isOurs ? (coordinatorOf(context.directory, data.settings.coordinator)?.name ?? "") : "",
    internalDue: null,
    status: "Новое",
    progress: "",
    report: "",
    done: null,
    extendedTo: null,
    extensionBasis: "",
    extensions: [],
    removedOn: null,
    removedBy: "",
    letters: "слать",
    silentUntil: null,
    comment: "",
    termRead: "",
    documentTerm: words.documentTerm,
    documentPeople: words.documentPeople,
  };
  return { ...blank, ...completeDirective(blank, context) };
}

/** A proposal that the report shows and a person may change: ours if the document names us in one of our ways. */
function proposedRole(executorText: string, ownGroups: string): CentreRole | "" {
  const executors = spellingKey(executorText);
  if (executors === "") return "";
  const own = ownGroups
    .split(";")
    .map((name) => spellingKey(name))
    .filter((name) => name !== "");
  return own.some((name) => executors.includes(name)) ? "исполнитель" : "для сведения (ждём результат)";
}

/** «…представить в ГКУ КК ЦОКО»: the body named by its abbreviation after «представить … в». */
function addresseeIn(text: string): string {
  const match = /представить(?:\s[^.;(]{0,60}?)?\sв\s+((?:[А-ЯЁ]{2,}\s?)+)/u.exec(text);
  return (match?.[1] ?? "").trim();
}

function reportRow(
  { key, draft, words, isSkipped }: NewRow,
  row: Directive,
  context: CompletionContext,
): ImportRow {
  const term = termOfDirective(row, context);
  return {
    key,
    place: draft.place,
    id: row.id,
    section: "",
    sectionTitle: "",
    number: row.number,
    text: row.text,
    term: row.termText,
    termKind: row.termKind,
    dates: row.controlDue === null ? [] : [row.controlDue],
    questions: term.notes.map(wordTermNote),
    asksTerm: term.human,
    people: addressees(row.executorText, row.role, context.directory),
    peopleText: row.executorText,
    documentTerm: words.documentTerm,
    documentPeople: words.documentPeople,
    isSkipped,
    role: row.role,
    executor: row.internalExecutor,
    internalDue: row.internalDue,
    checkpoints: row.checkpoints,
  };
}
