// A letter of directives that comes in: points and their parts with proposed role and executor, differences, a report.
import { wordTermNote } from "../../domain/calendar/termNotes.ts";
import type { CompletionContext } from "../../domain/control/completion.ts";
import { completeDirective, termOfDirective } from "../../domain/control/directiveCompletion.ts";
import type { CentreRole, Directive } from "../../domain/control/directive.ts";
import { coordinatorOf } from "../../domain/people/roles.ts";
import { spellingKey } from "../../domain/people/spelling.ts";
import { compareDirectives } from "../../intake/differences.ts";
import type { DirectiveDraftRow, DocumentDraft } from "../../intake/draft.ts";
import { nextIds } from "../../workbook/table.ts";
import { directives } from "../../workbook/tables/index.ts";
import type { FieldData } from "./data.ts";
import { addressees, type ReportRow } from "./intakeReport.ts";
import { isUndecidedDirective, settlePastDirective, type PastAnswer } from "./past.ts";

export interface DirectiveIntake {
  rows: Directive[];
  changed: ReturnType<typeof compareDirectives>["changed"];
  renumbered: ReturnType<typeof compareDirectives>["renumbered"];
  missing: readonly Directive[];
  unchanged: number;
  /** Rows whose day had passed when the letter was entered, and of which nobody had decided before. */
  past: number;
  /** Those of an earlier intake, as the answer given now settles them. */
  answered: Directive[];
  report: ReportRow[];
}

export function intakeDirectives(
  draft: DocumentDraft,
  data: FieldData,
  context: CompletionContext,
  answer: PastAnswer | null,
): DirectiveIntake {
  const existing = data.directives.filter(({ source }) => source === draft.source);
  const { added, changed, renumbered, missing, unchanged } = compareDirectives(draft.directives, existing);
  const ids = nextIds(
    directives.idPrefix ?? "",
    data.directives.map(({ id }) => id),
    added.length,
  );
  const idByNumber = new Map(existing.map(({ number, id }) => [number, id]));
  added.forEach(({ number }, index) => idByNumber.set(number, ids[index] ?? ""));
  const fresh = added.map((row, index) => {
    const parent = row.parentNumber === null ? "" : (idByNumber.get(row.parentNumber) ?? "");
    return newDirective(row, ids[index] ?? "", parent, draft, data, context);
  });
  const isPast = ({ controlDue }: Directive): boolean => controlDue !== null && controlDue < context.today;
  const gone = new Set(missing);
  const undecided = existing.filter((row) => !gone.has(row) && isUndecidedDirective(row, context.today));
  return {
    rows: fresh.map((row) => (isPast(row) ? settlePastDirective(row, answer) : row)),
    changed,
    renumbered,
    missing,
    unchanged: unchanged.length,
    past: fresh.filter(isPast).length + undecided.length,
    answered: answer === null ? [] : undecided.map((row) => settlePastDirective(row, answer)),
    report: fresh.map((row) => reportRow(row, context)),
  };
}

function newDirective(
  row: DirectiveDraftRow,
  id: string,
  parent: string,
  draft: DocumentDraft,
  data: FieldData,
  context: CompletionContext,
): Directive {
  const role = proposedRole(row.executorText, data.settings.ownGroups);
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
    executorText: row.executorText,
    executors: [],
    role,
    submitTo: addresseeIn(row.text),
    termText: row.termText,
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

function reportRow(row: Directive, context: CompletionContext): ReportRow {
  const term = termOfDirective(row, context);
  return {
    id: row.id,
    section: "",
    number: row.number,
    text: row.text,
    term: row.termText,
    termKind: row.termKind,
    dates: row.controlDue === null ? [] : [row.controlDue],
    questions: term.notes.map(wordTermNote),
    people: addressees(row.executorText, context.directory),
    role: row.role,
    executor: row.internalExecutor,
    internalDue: row.internalDue,
    checkpoints: row.checkpoints,
  };
}
