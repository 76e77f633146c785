// What the program fills in beside what a person has written: dates of terms, who is meant, occurrences, progress. Run again
// on a row in order it changes nothing; what a person has done with an occurrence is never thrown away.
import { addWorkingDays, controlDate, type WorkingCalendar } from "../calendar/workingCalendar.ts";
import { formatDate, partsOf, type CivilDate } from "../calendar/civil.ts";
import { parseTerm } from "../calendar/parseTerm.ts";
import { planYearFrom, schoolYearOf, calendarYear, type PlanYear } from "../calendar/planYear.ts";
import type { Term, TermContext, TermOccurrence, TermRules } from "../calendar/term.ts";
import type { Directory } from "../people/directory.ts";
import { findOrganisations } from "../people/organisationName.ts";
import { resolveMentions } from "../people/resolve.ts";
import type { Settings } from "../settings.ts";
import type { Directive } from "./directive.ts";
import type { Occurrence, PlanItem, PlanState } from "./plan.ts";
import { isExecuted, isOpenOccurrence } from "./state.ts";

export interface CompletionContext {
  calendar: WorkingCalendar;
  rules: TermRules;
  settings: Settings;
  directory: Directory;
  today: CivilDate;
}

/** What has to change so that an item and its occurrences are complete. New occurrences have no id yet. */
export interface PlanCompletion {
  item: Partial<PlanItem>;
  added: Occurrence[];
  changed: { id: string; part: Partial<Occurrence> }[];
  /** Ids of occurrences that the term no longer gives and nobody has touched. */
  removed: string[];
}

/** The term of a plan item as the program understands it. */
export function termOfItem(item: PlanItem, context: CompletionContext): Term {
  return parseTerm(item.termText, termContext("план", yearOf(item, context.today), null, context));
}

/** The term of a directive; relative terms count from the date of the document. */
export function termOfDirective(directive: Directive, context: CompletionContext): Term {
  const base = directive.sourceDate ?? context.today;
  return parseTerm(
    directive.termText,
    termContext("поручение", calendarYear(partsOf(base).year), directive.sourceDate, context),
  );
}

function yearOf(item: PlanItem, today: CivilDate): PlanYear {
  return planYearFrom(item.schoolYear) ?? schoolYearOf(today);
}

function termContext(
  document: TermContext["document"],
  year: PlanYear,
  documentDate: CivilDate | null,
  { calendar, rules }: CompletionContext,
): TermContext {
  return { document, year, documentDate, calendar, rules };
}

/** Completes one plan item; `own` are the occurrences that it has now. */
export function completeItem(
  item: PlanItem,
  own: readonly Occurrence[],
  context: CompletionContext,
): PlanCompletion {
  const names = {
    responsible: resolveMentions(item.responsibleText, context.directory).map(({ label }) => label),
    objects:
      item.objects.length > 0 ? item.objects : findOrganisations(item.activity).map(({ name }) => name.text),
  };
  const isRead = item.termRead === item.termText && item.termKind !== "";
  const { part, added, removed } = isRead ? answered(item, own, context) : readTerm(item, own, context);
  const kept = own.filter(({ id }) => !removed.includes(id));
  const changed = kept.flatMap((occurrence) => {
    const differing = differences(occurrence, {
      ...wordsOf(item),
      warnFrom: warnDay(occurrence.due, context),
      done:
        occurrence.status === "Исполнено" && occurrence.evidence !== ""
          ? (occurrence.done ?? context.today)
          : occurrence.done,
    });
    return differing === null ? [] : [{ id: occurrence.id, part: differing }];
  });
  const progress = progressOf(item, [...kept, ...added], context);
  return { item: differences(item, { ...names, ...part, ...progress }) ?? {}, added, changed, removed };
}

interface ReadTerm {
  part: Partial<PlanItem>;
  added: Occurrence[];
  removed: string[];
}

/** A term that was read before: only an unclear one changes, when somebody has typed its days. */
function answered(item: PlanItem, own: readonly Occurrence[], context: CompletionContext): ReadTerm {
  if (item.termKind !== UNCLEAR) return { part: {}, added: [], removed: [] };
  return { part: {}, ...fitOccurrences(item, own, typedOccurrence(item, context), context) };
}

function readTerm(item: PlanItem, own: readonly Occurrence[], context: CompletionContext): ReadTerm {
  const term = termOfItem(item, context);
  const isUnclear = term.kind === UNCLEAR;
  const typed = item.termRead === "" ? { from: item.from, to: item.to } : { from: null, to: null };
  const days = isUnclear ? typed : { from: term.from, to: term.to };
  const wanted = isUnclear ? typedOccurrence(typed, context) : term.occurrences;
  return {
    part: { termKind: term.kind, ...days, termRead: item.termText },
    ...fitOccurrences(item, own, wanted, context),
  };
}

/** A term that needs a person: the days that somebody typed into «С» and «По» are taken instead. */
const UNCLEAR = "требует уточнения";

function typedOccurrence(
  { from, to }: Pick<PlanItem, "from" | "to">,
  context: CompletionContext,
): TermOccurrence[] {
  if (to === null) return [];
  const due = controlDate(to, context.calendar, context.rules.planShift);
  return [{ label: "", from, written: to, due }];
}

function fitOccurrences(
  item: PlanItem,
  own: readonly Occurrence[],
  wanted: readonly TermOccurrence[],
  context: CompletionContext,
): Pick<ReadTerm, "added" | "removed"> {
  const key = (label: string, written: CivilDate | null): string => `${label}|${written ?? ""}`;
  const wantedKeys = new Set(wanted.map(({ label, written }) => key(label, written)));
  const ownKeys = new Set(own.map(({ label, written }) => key(label, written)));
  return {
    added: wanted
      .filter(({ label, written }) => !ownKeys.has(key(label, written)))
      .map((occurrence) => newOccurrence(item, occurrence, context)),
    removed: own
      .filter(
        (occurrence) => !wantedKeys.has(key(occurrence.label, occurrence.written)) && isUntouched(occurrence),
      )
      .map(({ id }) => id),
  };
}

function isUntouched({ status, done, evidence, comment }: Occurrence): boolean {
  return (status === "" || status === "Не начато") && done === null && evidence === "" && comment === "";
}

function newOccurrence(item: PlanItem, occurrence: TermOccurrence, context: CompletionContext): Occurrence {
  const { label, from, written, due } = occurrence;
  return {
    id: "",
    item: item.id,
    ...wordsOf(item),
    label,
    from,
    written,
    due,
    warnFrom: warnDay(due, context),
    status: "Не начато",
    done: null,
    evidence: "",
    letters: "слать",
    silentUntil: null,
    comment: "",
  };
}

function wordsOf(item: PlanItem): Pick<Occurrence, "place" | "activity"> {
  return { place: placeOfItem(item), activity: item.activity };
}

/** «План, II.6» */
export function placeOfItem(item: PlanItem): string {
  return item.section === "" ? `План, ${item.number}` : `План, ${item.section}.${item.number}`;
}

function warnDay(due: CivilDate | null, { calendar, settings }: CompletionContext): CivilDate | null {
  return due === null ? null : addWorkingDays(calendar, due, -settings.warnDays);
}

/** State, progress and nearest day of an item from its occurrences, without anything that depends on today. */
function progressOf(
  item: PlanItem,
  own: readonly Occurrence[],
  context: CompletionContext,
): Partial<PlanItem> {
  const counted = own.filter(({ status }) => status !== "Исключено" && status !== "Архив");
  const executed = counted.filter(isExecuted);
  const open = counted.filter(isOpenOccurrence);
  const nextDue = earliest(open.map(({ due }) => due));
  if (counted.length === 0) {
    return {
      progress: "",
      nextDue: null,
      warnFrom: null,
      status: item.status === "" ? "Не начато" : item.status,
    };
  }
  const isWhole = executed.length === counted.length;
  return {
    progress: `${executed.length} из ${counted.length}`,
    nextDue,
    warnFrom: warnDay(nextDue, context),
    status: stateOf(counted, executed.length, open.length),
    done: isWhole ? latest(executed.map(({ done }) => done)) : null,
    evidence: isWhole ? unique(executed.map(({ evidence }) => evidence)).join("\n") : "",
  };
}

function stateOf(counted: readonly Occurrence[], executed: number, open: number): PlanState {
  if (executed === counted.length) return "Исполнено";
  if (open === 0) return "Не исполнено";
  const started = counted.some(({ status }) => status !== "" && status !== "Не начато");
  return started ? "В работе" : "Не начато";
}

/** What has to change so that a directive is complete. */
export function completeDirective(directive: Directive, context: CompletionContext): Partial<Directive> {
  const isRead = directive.termRead === directive.termText && directive.termKind !== "";
  const term = isRead ? {} : termPart(directive, context);
  const dated = { ...directive, ...term };
  const newDay = dated.extendedTo ?? (dated.termKind === UNCLEAR ? dated.due : null);
  const controlDue =
    newDay === null ? dated.controlDue : controlDate(newDay, context.calendar, context.rules.directiveShift);
  const internalDue =
    dated.internalDue ??
    (controlDue !== null && isInternal(dated)
      ? addWorkingDays(context.calendar, controlDue, -context.settings.internalLead)
      : null);
  return (
    differences(directive, {
      ...term,
      executors: resolveMentions(directive.executorText, context.directory).map(({ label }) => label),
      controlDue,
      warnFrom: warnDay(controlDue, context),
      internalDue,
      extensions: extensionsOf(directive, controlDue),
      status: directive.status === "" ? "Новое" : directive.status,
    }) ?? {}
  );
}

const isInternal = ({ internalExecutor, role, termKind }: Directive): boolean =>
  internalExecutor !== "" && (role === "исполнитель" || role === "соисполнитель") && termKind !== "постоянно";

function termPart(directive: Directive, context: CompletionContext): Partial<Directive> {
  const term = termOfDirective(directive, context);
  if (term.kind === UNCLEAR) {
    const typed = directive.termRead === "" ? directive.due : null;
    return { termKind: UNCLEAR, due: typed, controlDue: null, termRead: directive.termText };
  }
  const first = term.occurrences[0];
  return {
    termKind: term.kind,
    due: term.kind === "постоянно" ? null : (first?.written ?? null),
    controlDue: first?.due ?? null,
    termRead: directive.termText,
  };
}

/** History of extensions: a line for each new day that somebody has typed. */
function extensionsOf(directive: Directive, controlDue: CivilDate | null): string[] {
  const { extendedTo, extensions, extensionBasis, controlDue: before } = directive;
  if (extendedTo === null || before === controlDue) return extensions;
  const was = before === null ? "срока не было" : formatDate(before);
  return [
    ...extensions,
    `${was} → ${formatDate(extendedTo)}${extensionBasis === "" ? "" : `: ${extensionBasis}`}`,
  ];
}

/** The fields of `wanted` that `row` doesn't have yet, or null when it has all. */
function differences<Row extends object>(row: Row, wanted: Partial<Row>): Partial<Row> | null {
  const part: Partial<Row> = {};
  let count = 0;
  for (const key in wanted) {
    if (JSON.stringify(row[key]) === JSON.stringify(wanted[key])) continue;
    part[key] = wanted[key];
    count += 1;
  }
  return count === 0 ? null : part;
}

function earliest(dates: readonly (CivilDate | null)[]): CivilDate | null {
  return dates.reduce(
    (first, date) => (date !== null && (first === null || date < first) ? date : first),
    null,
  );
}

function latest(dates: readonly (CivilDate | null)[]): CivilDate | null {
  return dates.reduce((last, date) => (date !== null && (last === null || date > last) ? date : last), null);
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
