// Terms counted from another day: «в 10-дневный срок», «за 30 календарных дней до аттестации», «срочно». Calendar days run from the
// day after the event; a directive is counted from its date (terms of the field, §6.1 rule 10); a plan has no such day.
import { addDays, addMonths, formatDate, type CivilDate } from "../civil.ts";
import { daysOf } from "../termDays.ts";
import { itemsIn, phrase } from "../termMarks.ts";
import { ask, remark, type Reading, type ReadingContext, type TermRule } from "../termReading.ts";
import type { TermRules } from "../term.ts";
import { addWorkingDays } from "../workingCalendar.ts";

interface Amount {
  count: number;
  unit: "день" | "рабочий день" | "неделя" | "месяц";
}

const AMOUNT =
  "(?:(?<count>\\d{1,3}) )?(?<kind>рабоч[а-я]+ |календарн[а-я]+ )?(?<unit>дн[а-я]+|день|недел[а-я]+|месяц[а-я]*)";
const SINCE = "(?: (?:со дня|с дня|с даты|с момента|от даты|после|от) (?<anchor>[^<]+))?";
/** Events that are the signing of the directive itself. */
const OWN_DATE =
  /^(?:его |настоящего |данного )?(?:подписан|документ|письм|поручени|издани[яе]$|регистраци)/u;

/** «Весьма срочно» is one working day by the rules that know the word (domain sources, L40); the other words are settings. */
function urgency(word: string, rules: TermRules): Amount {
  if (word === "весьма срочно") return { count: 1, unit: "рабочий день" };
  if (word === "срочно") return { count: rules.urgentDays, unit: "день" };
  return { count: word === "оперативно" ? rules.promptDays : rules.immediateDays, unit: "день" };
}

export const RELATIVE_RULES: readonly TermRule[] = [
  {
    name: "в течение стольких-то дней",
    pattern: phrase(
      `(?:в течение|не позднее(?: чем)?(?: через)?|в срок не более|не более(?: чем)?|через) ${AMOUNT}${SINCE}`,
    ),
    read: (said, context) => {
      const amount = amountOf(said("count"), said("kind"), said("unit"), context);
      return counted(amount, said("anchor"), context);
    },
  },
  {
    name: "в такой-то срок",
    pattern: phrase(
      `(?:в|в течение) (?:(?<count>\\d{1,3})[- ]+)?(?<unit>дневн|недельн|месячн)[а-я]+ срок[а-я]*${SINCE}`,
    ),
    read: (said, context) => {
      const unit = { дневн: "дней", недельн: "недель", месячн: "месяцев" }[said("unit")] ?? "";
      return counted(amountOf(said("count"), "", unit, context), said("anchor"), context);
    },
  },
  {
    name: "за столько-то дней до события",
    pattern: phrase(`(?:не позднее(?: чем)? )?за ${AMOUNT} до (?:(?<day>{DAY})|(?<event>[^<\\d]+))`),
    read: (said, context) => {
      const amount = amountOf(said("count"), said("kind"), said("unit"), context);
      if (said("day") === "") return fromEvent(context);
      const [days] = daysOf(itemsIn(said("day")), context);
      if (days === undefined) return ask(context, "NOT_UNDERSTOOD");
      const written = counting(days.from, { ...amount, count: -amount.count }, context);
      return { kind: "до даты", spans: [{ label: "", from: null, written }] };
    },
  },
  {
    name: "срочно",
    pattern: phrase("(?<word>весьма срочно|срочно|незамедлительно|немедленно|оперативно)"),
    read: (said, context) => urgent(said("word"), context),
  },
];

/** The day by which a directive without any term is to be executed: a month from its date (domain sources, L39). */
export function monthFromDocument(context: ReadingContext): Reading {
  const documentDate = ownDate(context);
  const written = addMonths(documentDate, 1);
  const notes = [remark(context, "EMPTY_DIRECTIVE", { date: formatDate(written) })];
  return {
    kind: "до даты",
    spans: [{ label: "", from: documentDate, written, earliest: documentDate }],
    notes,
  };
}

/** The time is known only when the event happens; then a person adds the row. */
export function fromEvent(context: ReadingContext): Reading {
  return { kind: "от события", spans: [], notes: [remark(context, "EVENT_ANCHOR")] };
}

function counted(amount: Amount, anchor: string, context: ReadingContext): Reading {
  if (anchor !== "" && !(context.document === "поручение" && OWN_DATE.test(anchor)))
    return fromEvent(context);
  const start = ownDate(context);
  const note = remark(context, "FROM_DOCUMENT", { document: formatDate(start) });
  return { ...untilCounted(start, amount, context), notes: anchor === "" ? [note] : [] };
}

function urgent(word: string, context: ReadingContext): Reading {
  const start = ownDate(context);
  const amount = urgency(word, context.rules);
  const note = remark(context, "URGENT", { document: formatDate(start), days: String(amount.count) });
  return { ...untilCounted(start, amount, context), notes: [note] };
}

function untilCounted(start: CivilDate, amount: Amount, context: ReadingContext): Reading {
  return {
    kind: "до даты",
    spans: [{ label: "", from: start, written: counting(start, amount, context), earliest: start }],
  };
}

function ownDate(context: ReadingContext): CivilDate {
  if (context.document === "план") return ask(context, "ANCHOR_MISSING");
  return context.documentDate ?? ask(context, "NO_DOCUMENT_DATE");
}

function counting(start: CivilDate, { count, unit }: Amount, { calendar }: ReadingContext): CivilDate {
  if (unit === "рабочий день") return addWorkingDays(calendar, start, count);
  if (unit === "месяц") return addMonths(start, count);
  return addDays(start, unit === "неделя" ? count * 7 : count);
}

/** «месяца» alone is one month, «недели» one week; days need their number. */
function amountOf(count: string, kind: string, unit: string, context: ReadingContext): Amount {
  if (unit.startsWith("недел")) return { count: Number(count || 1), unit: "неделя" };
  if (unit.startsWith("месяц")) return { count: Number(count || 1), unit: "месяц" };
  if (count === "") return ask(context, "NOT_UNDERSTOOD");
  return { count: Number(count), unit: kind.startsWith("рабоч") ? "рабочий день" : "день" };
}
