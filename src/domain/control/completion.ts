// What the program fills in beside what a person has written: dates of terms, who is meant, occurrences, progress. Run again
// on a row in order it changes nothing; what a person has done with an occurrence is never thrown away.
import { addWorkingDays, controlDate, type WorkingCalendar } from "../calendar/workingCalendar.ts";
import type { CivilDate } from "../calendar/civil.ts";
import { parseTerm } from "../calendar/parseTerm.ts";
import { planYearFrom, schoolYearOf, type PlanYear } from "../calendar/planYear.ts";
import type { Term, TermContext, TermOccurrence, TermRules } from "../calendar/term.ts";
import type { Directory } from "../people/directory.ts";
import { findOrganisations } from "../people/organisationName.ts";
import { resolveMentions } from "../people/resolve.ts";
import type { Settings } from "../settings.ts";
import type { Occurrence, PlanItem, PlanState } from "./plan.ts";
import { registerOf } from "./planRegister.ts";
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

function yearOf(item: PlanItem, today: CivilDate): PlanYear {
  return planYearFrom(item.schoolYear) ?? schoolYearOf(today);
}

export function termContext(
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
  const { part, days, isNew } = daysOf(item, own, context);
  const { added, removed } = isNew ? fitOccurrences(item, own, days, context) : { added: [], removed: [] };
  const dueNow = new Map(days.map((day) => [keyOf(day), day.due]));
  const kept = own.filter(({ id }) => !removed.includes(id));
  const current = kept.map((occurrence) => ({ ...occurrence, ...redated(occurrence, dueNow, context) }));
  const changed = kept.flatMap((occurrence, index) => {
    const differing = differences(occurrence, { ...current[index], ...wordsOf(item) });
    return differing === null ? [] : [{ id: occurrence.id, part: differing }];
  });
  const progress = progressOf(item, [...current, ...added], context);
  const register = item.register === "" ? { register: registerOf(item.activity) } : {};
  const completed = { ...names, ...part, ...progress, ...register };
  return { item: differences(item, completed) ?? {}, added, changed, removed };
}

/** What the reading of a term rests on: another year gives other days. */
function readingOf({ termText, schoolYear }: PlanItem): string {
  return schoolYear === "" ? termText : `${termText} | ${schoolYear}`;
}

/** Days of an open occurrence by the calendar and the rules of now; a day that somebody has set by hand stays. */
function redated(
  occurrence: Occurrence,
  dueNow: ReadonlyMap<string, CivilDate>,
  context: CompletionContext,
): Partial<Occurrence> {
  const { due, computedDue, done } = occurrence;
  if (isExecuted(occurrence)) return { done: done ?? context.today };
  if (!isOpenOccurrence(occurrence)) return {};
  const isOwn = due !== null && due === computedDue;
  const day = isOwn ? (dueNow.get(keyOf(occurrence)) ?? due) : due;
  return { due: day, computedDue: isOwn ? day : computedDue, warnFrom: warnDay(day, context) };
}

/** Days that a term gives by the calendar of now; `isNew` when the rows have to be fitted to them. */
interface TermDays {
  part: Partial<PlanItem>;
  days: readonly TermOccurrence[];
  isNew: boolean;
}

/**
 * Reads a new or a changed term; one that was read before keeps its rows, unless a person has answered it. A copied row has none
 * of its own yet.
 */
function daysOf(item: PlanItem, own: readonly Occurrence[], context: CompletionContext): TermDays {
  const term = termOfItem(item, context);
  const isUnclear = term.kind === UNCLEAR;
  const isKnown = item.termKind !== "" && item.termRead === readingOf(item);
  const isTyped = isKnown ? isAnswered(item, term) : isUnclear && item.termRead === "";
  const suggested = isUnclear ? { from: null, to: null } : { from: term.from, to: term.to };
  const span = isTyped ? { from: item.from, to: item.to } : suggested;
  return {
    part: isKnown ? {} : { termKind: term.kind, ...span, termRead: readingOf(item) },
    days: isTyped ? typedOccurrence(span, context) : isUnclear ? [] : term.occurrences,
    isNew: !isKnown || own.length === 0 || mayBeAnswered(term),
  };
}

/** A person has typed into «С» and «По» other days than a doubtful term suggests: they hold, and nothing is asked any more. */
export function isAnswered({ from, to }: PlanItem, term: Term): boolean {
  if (!mayBeAnswered(term) || to === null) return false;
  return term.kind === UNCLEAR || to !== term.to || from !== term.from;
}

/** Work that recurs can't be answered by one period. */
function mayBeAnswered({ human, occurrences }: Term): boolean {
  return human && occurrences.length <= 1;
}

/** A term that needs a person: the days that somebody typed into «С» and «По» are taken instead. */
export const UNCLEAR = "требует уточнения";

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
): Pick<PlanCompletion, "added" | "removed"> {
  const wantedKeys = new Set(wanted.map(keyOf));
  const ownKeys = new Set(own.map(keyOf));
  return {
    added: wanted
      .filter((occurrence) => !ownKeys.has(keyOf(occurrence)))
      .map((occurrence) => newOccurrence(item, occurrence, context)),
    removed: own
      .filter((occurrence) => !wantedKeys.has(keyOf(occurrence)) && isUntouched(occurrence))
      .map(({ id }) => id),
  };
}

/** What makes an occurrence the same one however its term was read: its period and its written day. */
function keyOf({ label, written }: { label: string; written: CivilDate | null }): string {
  return `${label}|${written ?? ""}`;
}

/** Nobody has written anything into the row. */
export function isUntouched({ status, done, evidence, comment, silentUntil }: Occurrence): boolean {
  const isNew = status === "" || status === "Не начато";
  return isNew && done === null && evidence === "" && comment === "" && silentUntil === null;
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
    computedDue: due,
    warnFrom: warnDay(due, context),
    status: "Не начато",
    done: null,
    evidence: "",
    // Work taken in late mails nobody until somebody decides.
    letters: due < context.today ? "не слать" : "слать",
    registered: "",
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

export function warnDay(due: CivilDate | null, { calendar, settings }: CompletionContext): CivilDate | null {
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

/** The fields of `wanted` that `row` doesn't have yet, or null when it has all. */
export function differences<Row extends object>(row: Row, wanted: Partial<Row>): Partial<Row> | null {
  const part: Partial<Row> = {};
  let count = 0;
  for (const key in wanted) {
    if (isSame(row[key], wanted[key])) continue;
    part[key] = wanted[key];
    count += 1;
  }
  return count === 0 ? null : part;
}

/** Cells hold texts, numbers, days, or lists of texts. */
function isSame(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((value, index) => value === b[index]);
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
