// The reading of a written term: the one rule that matches it, with exceptions («кроме июля»), reports and remarks taken apart first.
import { finishTerm } from "./finishTerm.ts";
import { normaliseTerm } from "./normaliseTerm.ts";
import { MONTH_NAMES } from "./russianDates.ts";
import type { Term, TermContext, TermNote } from "./term.ts";
import { itemsIn, phrase } from "./termMarks.ts";
import { termNote } from "./termNotes.ts";
import { ask, isRecurring, remark, TermQuestion, type Reading, type ReadingContext } from "./termReading.ts";
import { TERM_READING_RULES } from "./termRules/all.ts";
import { monthFromDocument } from "./termRules/relative.ts";
import { withReport } from "./termRules/wholeYear.ts";

/** A longer text is no term but a sentence that got into its cell. */
const LONGEST_TERM = 200;

/** A directive's own year is the one it means anyway; a school-year plan has two. */
const THIS_YEAR = /(?<=>) (?:текущего года|т г|с г)$/u;
const EXCEPTION = phrase(
  "(?<head>.+?),? \\(?(?:кроме|за исключением|исключая) (?<months>{MONTH}(?:(?:-|, | и ){MONTH})*)\\)?",
);
const REPORT = phrase("(?<head>.+?),? (?:с )?отчет[а-я]* (?<preposition>до|к|не позднее|по) (?<day>{DAY})");
const REMARK = phrase(
  "(?<head>.+?) ?\\((?<remark>[^()]*)\\)|(?<headBefore>.+?),? (?:по согласованию.*|по мере готовности|при необходимости|ориентировочно|предварительно)",
);

/**
 * Reads a term of a plan or a directive. Never throws on a text: what is not understood or has two meanings comes back as
 * «требует уточнения» with `human` and a note that says what to ask. `text` is kept as it is.
 * Source: terms of the field, §6.1 (rules) and §6.2 (variants).
 */
export function parseTerm(text: string, context: TermContext): Term {
  const reading = { ...context, text, exceptMonths: [] };
  try {
    return finishTerm(read(lineOf(text, reading), reading), reading);
  } catch (question) {
    if (!(question instanceof TermQuestion)) throw question;
    return {
      text,
      kind: "требует уточнения",
      from: null,
      to: null,
      occurrences: [],
      human: true,
      notes: [question.note],
    };
  }
}

function lineOf(text: string, context: ReadingContext): string {
  if (text.length > LONGEST_TERM) return ask(context, "NOT_UNDERSTOOD");
  const line = normaliseTerm(text);
  return context.document === "поручение" ? line.replace(THIS_YEAR, "") : line;
}

function read(line: string, context: ReadingContext): Reading {
  if (line === "") return context.document === "план" ? ask(context, "EMPTY") : monthFromDocument(context);
  return (
    byRule(line, context) ??
    withoutMonths(line, context) ??
    andReport(line, context) ??
    withRemark(line, context) ??
    ask(context, "NOT_UNDERSTOOD")
  );
}

function byRule(line: string, context: ReadingContext): Reading | null {
  const matching = TERM_READING_RULES.filter((rule) => rule.pattern.test(line));
  const [rule] = matching;
  if (rule === undefined) return null;
  if (matching.length > 1) return ask(context, "AMBIGUOUS");
  const groups = rule.pattern.exec(line)?.groups;
  return rule.read((name) => groups?.[name] ?? "", context);
}

/** «ежемесячно, кроме июля», «… (за исключением мая – июля)» */
function withoutMonths(line: string, context: ReadingContext): Reading | null {
  const groups = EXCEPTION.exec(line)?.groups;
  if (groups === undefined) return null;
  const exceptMonths = monthsNamed(groups["months"] ?? "");
  const reading = read(groups["head"] ?? "", { ...context, exceptMonths });
  if (!isRecurring(reading.kind)) return toConfirm(reading, context);
  return { ...reading, notes: [...(reading.notes ?? []), ...outsideMask(exceptMonths, context)] };
}

/** «постоянно, отчет до 1 июня» */
function andReport(line: string, context: ReadingContext): Reading | null {
  const groups = REPORT.exec(line)?.groups;
  const [day] = itemsIn(groups?.["day"] ?? "");
  if (groups === undefined || day === undefined) return null;
  return withReport(read(groups["head"] ?? "", context), day, groups["preposition"] ?? "", context);
}

/** «2 раза в год (декабрь, май)» is one term; «декабрь (по мере готовности)» is a term with a reservation to confirm. */
function withRemark(line: string, context: ReadingContext): Reading | null {
  const groups = REMARK.exec(line)?.groups;
  if (groups === undefined) return null;
  const head = groups["head"] ?? groups["headBefore"] ?? "";
  const joined = head.includes("<") ? null : byRule(`${head}, ${groups["remark"] ?? ""}`, context);
  return joined ?? toConfirm(read(head, context), context);
}

function toConfirm(reading: Reading, context: ReadingContext): Reading {
  return { ...reading, human: true, notes: [...(reading.notes ?? []), remark(context, "REMARK")] };
}

/** «мая – июля» → 5, 6, 7; a stretch may run over the New Year. */
function monthsNamed(text: string): number[] {
  const stretches = itemsIn(text).map(({ first, last }) => {
    const length = last === null ? 1 : ((last.month - first.month + 12) % 12) + 1;
    return Array.from({ length }, (_, step) => ((first.month - 1 + step) % 12) + 1);
  });
  return stretches.reduce((all, some) => [...all, ...some], []);
}

/** The months that the text does not except but the settings do. */
function outsideMask(excepted: readonly number[], { document, year, rules }: ReadingContext): TermNote[] {
  if (document !== "план" || year.kind !== "учебный") return [];
  const months = MONTH_NAMES.filter(
    (_, place) => !excepted.includes(place + 1) && !rules.recurringMonths.includes(place + 1),
  );
  return months.length === 0 ? [] : [termNote("MONTHS_OUTSIDE_MASK", { months: months.join(", ") })];
}
