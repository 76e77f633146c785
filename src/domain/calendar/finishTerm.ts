// From what a rule read to the finished term: days off are taken into account, and everything a person should know is noted.
import { formatDate, lastOfMonth, partsOf, type CivilDate } from "./civil.ts";
import type { Term, TermNote, TermOccurrence } from "./term.ts";
import { termNote } from "./termNotes.ts";
import { isRecurring, type Reading, type ReadingContext, type Span } from "./termReading.ts";
import { controlDate, workingDayOnOrAfter, type Shift } from "./workingCalendar.ts";

/** A time of work as read and as it stands after the shift. */
interface Finished {
  span: Span;
  occurrence: TermOccurrence;
}

/** Turns a reading into a term: occurrences in order of time, their days shifted by the setting of the document's kind. */
export function finishTerm(reading: Reading, context: ReadingContext): Term {
  const shift = context.document === "план" ? context.rules.planShift : context.rules.directiveShift;
  const spans = [...reading.spans].sort((one, other) => compare(one.written, other.written));
  const all = spans.map((span) => ({ span, occurrence: occurrenceOf(span, shift, context) }));
  const tooEarly = all.filter(isTooEarly);
  const last = spans[spans.length - 1];
  return {
    text: context.text,
    kind: reading.kind,
    from: reading.from ?? spans[0]?.from ?? null,
    to: reading.to ?? (last === undefined ? null : lastDay(last)),
    occurrences: all.map(({ occurrence }) => occurrence),
    human: reading.human === true || tooEarly.length > 0,
    notes: [
      ...(reading.notes ?? []),
      ...tooEarly.map((finished) => leavesPeriod(finished, context)),
      ...all.filter(({ span, occurrence }) => isMoved(span, occurrence, reading)).map(shifted),
      ...outsideNotes(reading, spans, context),
      ...missingYears(all, context),
    ],
  };
}

const compare = (one: CivilDate, other: CivilDate): number => (one < other ? -1 : one > other ? 1 : 0);
const lastDay = (span: Span): CivilDate => span.last ?? span.written;

function occurrenceOf(span: Span, shift: Shift, { calendar }: ReadingContext): TermOccurrence {
  const due = span.due ?? controlDate(lastDay(span), calendar, shift);
  const from = span.from !== null && due < span.from ? due : span.from;
  return { label: span.label, from, written: span.written, due };
}

function isTooEarly({ span, occurrence }: Finished): boolean {
  return span.earliest !== undefined && occurrence.due < span.earliest;
}

function leavesPeriod({ span, occurrence }: Finished, { calendar }: ReadingContext): TermNote {
  return termNote("SHIFT_LEAVES_PERIOD", {
    written: formatDate(span.written),
    due: formatDate(occurrence.due),
    next: formatDate(workingDayOnOrAfter(calendar, span.written)),
  });
}

/** A named day that was moved is told; the end of a month and recurring work are moved as a matter of course. */
function isMoved(span: Span, occurrence: TermOccurrence, { kind }: Reading): boolean {
  if (span.due !== undefined || isRecurring(kind) || occurrence.due === lastDay(span)) return false;
  if (span.earliest !== undefined && occurrence.due < span.earliest) return false;
  const { year, month } = partsOf(span.written);
  return kind === "дата" || kind === "до даты" || span.written !== lastOfMonth(year, month);
}

function shifted({ span, occurrence }: Finished): TermNote {
  return termNote("SHIFTED", { written: formatDate(lastDay(span)), due: formatDate(occurrence.due) });
}

/** Days named outright are kept as they are, and told when they lie outside the plan's year or before the directive. */
function outsideNotes(reading: Reading, spans: readonly Span[], context: ReadingContext): TermNote[] {
  if (context.document === "план") {
    const { start, end, label } = context.year;
    const days = spans.map((span) => outsideDay(span, start, end, reading)).filter((day) => day !== null);
    if (days.length === 0) return [];
    return [termNote("OUTSIDE_YEAR", { date: days.map(formatDate).join(", "), year: label })];
  }
  const { documentDate } = context;
  if (documentDate === null || isRecurring(reading.kind)) return [];
  const past = spans.filter((span) => span.written < documentDate);
  return past.map((span) =>
    termNote("PAST_TERM", { date: formatDate(span.written), document: formatDate(documentDate) }),
  );
}

function outsideDay(span: Span, start: CivilDate, end: CivilDate, { kind }: Reading): CivilDate | null {
  const begin = span.from ?? span.written;
  if (begin < start || begin > end) return begin;
  return !isRecurring(kind) && span.written > end ? span.written : null;
}

function missingYears(all: readonly Finished[], { calendar }: ReadingContext): TermNote[] {
  const years = new Set<number>();
  for (const { occurrence } of all) {
    years.add(partsOf(occurrence.written).year);
    years.add(partsOf(occurrence.due).year);
  }
  const missing = [...years].filter((year) => !calendar.covers(year));
  return missing.map((year) => termNote("CALENDAR_YEAR_MISSING", { year: String(year) }));
}
