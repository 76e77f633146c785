// What a rule of the terms reads out of a text, before days off are taken into account, and how it asks a question.
import type { CivilDate } from "./civil.ts";
import type { TermContext, TermKind, TermNote } from "./term.ts";
import { termNote, type TermNoteCode } from "./termNotes.ts";

/** One time of work as the text says it. */
export interface Span {
  label: string;
  from: CivilDate | null;
  written: CivilDate;
  /** Last day on which the work may be done, if it is not the written one («до 10 июля» without the day itself). */
  last?: CivilDate;
  /** Day of the term where the rule itself names a working day. */
  due?: CivilDate;
  /** A term moved to before this day makes no sense, so a person is asked. */
  earliest?: CivilDate;
}

export interface Reading {
  kind: TermKind;
  spans: readonly Span[];
  from?: CivilDate;
  to?: CivilDate;
  human?: boolean;
  notes?: readonly TermNote[];
}

export interface ReadingContext extends TermContext {
  /** Text of the term as written, for the notes. */
  text: string;
  /** Months that the term itself excepts («кроме июля»). */
  exceptMonths: readonly number[];
}

/** Text of a named group of the pattern; empty if it was not there. */
export type Said = (group: string) => string;

export interface TermRule {
  name: string;
  /** Matches the whole normalised term. */
  pattern: RegExp;
  /** Throws a TermQuestion where a person has to decide. */
  read(said: Said, context: ReadingContext): Reading;
}

/** Work that is never late as a whole, only occurrence by occurrence. */
export function isRecurring(kind: TermKind): boolean {
  return kind === "еженедельно" || kind === "ежемесячно" || kind === "ежеквартально";
}

/** The term cannot be read without an answer of a person. */
export class TermQuestion extends Error {
  readonly note: TermNote;

  constructor(note: TermNote) {
    super(note.code);
    this.note = note;
  }
}

/** Stops the reading with a question; the text of the term is always among its facts. */
export function ask(
  context: ReadingContext,
  code: TermNoteCode,
  facts: Readonly<Record<string, string>> = {},
): never {
  throw new TermQuestion(termNote(code, { text: context.text.trim(), ...facts }));
}

/** A note that carries the text of the term. */
export function remark(
  context: ReadingContext,
  code: TermNoteCode,
  facts: Readonly<Record<string, string>> = {},
): TermNote {
  return termNote(code, { text: context.text.trim(), ...facts });
}
