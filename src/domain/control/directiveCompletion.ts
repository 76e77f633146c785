// What the program fills in beside a directive: the days of its term, its executors, the history of its extensions, and which
// point it is a part of. Run again on a row in order it changes nothing.
// Source: life-cycle of a directive; «Срок перенесён» keeps the history, the new day moves the control day.
import { addWorkingDays, controlDate } from "../calendar/workingCalendar.ts";
import { civil, formatDate, isValidDay, partsOf, type CivilDate } from "../calendar/civil.ts";
import { parseTerm } from "../calendar/parseTerm.ts";
import { calendarYear } from "../calendar/planYear.ts";
import { monthFrom } from "../calendar/russianDates.ts";
import type { Term } from "../calendar/term.ts";
import { resolveMentions } from "../people/resolve.ts";
import { differences, termContext, UNCLEAR, warnDay, type CompletionContext } from "./completion.ts";
import type { Directive } from "./directive.ts";
import { isOurWork, isSettled } from "./state.ts";

/** The term of a directive; relative terms count from the date of the document. */
export function termOfDirective(directive: Directive, context: CompletionContext): Term {
  const signed = signedOn(directive);
  const year = calendarYear(partsOf(signed ?? context.today).year);
  return parseTerm(directive.termText, termContext("поручение", year, signed, context));
}

/** Date of the document: its own field, or what the words of a row typed by hand say, «письмо № 47-11 от 31.01.2012». */
function signedOn({ source, sourceDate }: Directive): CivilDate | null {
  if (sourceDate !== null) return sourceDate;
  const words = /(?:^|\s)от\s+(\d{1,2})(?:[./]|\s+)(\d{1,2}|[а-яё]+)(?:[./]|\s+)(20\d\d)(?!\d)/iu.exec(
    source,
  );
  if (words === null) return null;
  const [day, year] = [Number(words[1]), Number(words[3])];
  const named = words[2] ?? "";
  const month = monthFrom(named) ?? Number(named);
  return isValidDay(year, month, day) ? civil(year, month, day) : null;
}

/** What has to change so that a directive is complete. */
export function completeDirective(directive: Directive, context: CompletionContext): Partial<Directive> {
  const term = termOfDirective(directive, context);
  const dated = { ...directive, ...(isRead(directive) ? {} : termPart(directive, term, context)) };
  const controlDue = isSettled(directive) ? dated.controlDue : controlDay(dated, term, context);
  const extensions = extensionsOf(directive, controlDue);
  return (
    differences(directive, {
      ...dated,
      executors: resolveMentions(directive.executorText, context.directory).map(({ label }) => label),
      controlDue,
      warnFrom: warnDay(controlDue, context),
      internalDue: internalDay(directive, dated, controlDue, context),
      extensions,
      status: stateOf(directive, extensions),
    }) ?? {}
  );
}

function isRead(directive: Directive): boolean {
  return directive.termKind !== "" && directive.termRead === readingOf(directive);
}

/** What the reading of a term rests on: a document of another day gives other days. */
function readingOf(directive: Directive): string {
  const signed = signedOn(directive);
  return signed === null ? directive.termText : `${directive.termText} | ${formatDate(signed)}`;
}

function termPart(directive: Directive, term: Term, context: CompletionContext): Partial<Directive> {
  const read = { termKind: term.kind, termRead: readingOf(directive), sourceDate: signedOn(directive) };
  if (term.kind === UNCLEAR) {
    return { ...read, due: directive.termRead === "" ? directive.due : null, controlDue: null };
  }
  const first = term.occurrences[0];
  const controlDue = first?.due ?? null;
  return {
    ...read,
    due: term.kind === "постоянно" ? null : (first?.written ?? null),
    controlDue,
    letters: directive.letters === "" ? lettersAt(controlDue, context.today) : directive.letters,
  };
}

/** Work taken in late mails nobody until somebody decides. */
function lettersAt(controlDue: CivilDate | null, today: CivilDate): Directive["letters"] {
  return controlDue !== null && controlDue < today ? "не слать" : "слать";
}

/**
 * By the calendar and the rules of now: the day of the extension, else the day of the term, else the day that somebody has
 * typed over it. The check-point of permanent work stays as it is.
 */
function controlDay(
  { extendedTo, due, controlDue }: Directive,
  term: Term,
  { calendar, rules }: CompletionContext,
): CivilDate | null {
  const [first] = term.occurrences;
  if (extendedTo === null && due !== null && due === first?.written) return first.due;
  const day = extendedTo ?? due;
  return day === null ? controlDue : controlDate(day, calendar, rules.directiveShift);
}

/** The internal day goes with the control day unless somebody has set another one. */
function internalDay(
  before: Directive,
  { internalDue, internalExecutor, role, termKind }: Directive,
  controlDue: CivilDate | null,
  { calendar, settings }: CompletionContext,
): CivilDate | null {
  const ahead = (day: CivilDate): CivilDate => addWorkingDays(calendar, day, -settings.internalLead);
  const isTyped =
    internalDue !== null && (before.controlDue === null || internalDue !== ahead(before.controlDue));
  const isWanted = internalExecutor !== "" && isOurWork(role) && termKind !== "постоянно";
  return isTyped || !isWanted || controlDue === null ? internalDue : ahead(controlDue);
}

const RETRACTED = "перенос отменён";

/** History of extensions: a line for each new day that somebody has typed or taken back, with its basis as soon as it is there. */
function extensionsOf(directive: Directive, controlDue: CivilDate | null): string[] {
  const { extendedTo, extensions, extensionBasis, controlDue: before } = directive;
  const last = extensions[extensions.length - 1];
  const was = before === null ? "срока не было" : formatDate(before);
  const isMoved = before !== controlDue;
  if (extendedTo === null) {
    const isInForce = last !== undefined && !last.endsWith(RETRACTED);
    return isMoved && isInForce && controlDue !== null
      ? [...extensions, `${was} → ${formatDate(controlDue)}: ${RETRACTED}`]
      : extensions;
  }
  const basis = extensionBasis.trim() === "" ? "" : `: ${extensionBasis.trim()}`;
  const arrow = `→ ${formatDate(extendedTo)}`;
  if (isMoved) return [...extensions, `${was} ${arrow}${basis}`];
  return last?.endsWith(arrow) === true ? [...extensions.slice(0, -1), last + basis] : extensions;
}

/** A new row is «Новое»; a new day makes an open one «Срок перенесён». */
function stateOf(directive: Directive, extensions: readonly string[]): Directive["status"] {
  const { status, extendedTo } = directive;
  if (status === "") return extendedTo === null ? "Новое" : "Срок перенесён";
  const isMoved = extendedTo !== null && extensions.length > directive.extensions.length;
  return isMoved && !isSettled(directive) ? "Срок перенесён" : status;
}

/** Id of the point that «4.1» of the same document is a part of; "" when there is none. */
export function parentOf(directive: Directive, all: readonly Directive[]): string {
  const [, point = ""] = /^(.+)\.[^.]+$/.exec(directive.number.trim().replace(/\.$/, "")) ?? [];
  if (point === "") return "";
  const parent = all.find(
    ({ number, source }) => source === directive.source && number.trim().replace(/\.$/, "") === point,
  );
  return parent?.id ?? "";
}
