// A directive's new term: what becomes of its days, and the line of history that remains.
// Source: only the body that gave a directive changes its term, so a basis is required; the day is moved from a day off by the
// same rule as the first one.
import { formatDate, type CivilDate } from "../calendar/civil.ts";
import {
  addWorkingDays,
  controlDate,
  type Shift,
  type WorkingCalendar,
} from "../calendar/workingCalendar.ts";
import { pointOf, type Patch } from "./closing.ts";
import type { Directive } from "./directive.ts";
import type { Refusal } from "./refusals.ts";
import { isSettled } from "./state.ts";

export interface Extension {
  directive: Directive;
  /** Parts of the point: those that share its day are extended with it. */
  parts: readonly Directive[];
  /** The new day, as the giver wrote it. */
  to: CivilDate;
  /** «письмо министерства № 47-1500/12-14 от 08.02.2012» */
  basis: string;
  calendar: WorkingCalendar;
  /** Setting «Срок поручения в выходной». */
  shift: Shift;
  /** Setting «Внутренний срок раньше контрольного на», working days. */
  internalLead: number;
}

/** New days for the point and for its open parts with the same day, or the reason why not. The old day goes into the history. */
export function extendDirective(extension: Extension): Patch<Directive>[] | Refusal {
  const { directive, parts, to, basis, calendar, shift } = extension;
  const { id, status } = directive;
  const refuse = (code: Refusal["code"], facts: Refusal["facts"]): Refusal => ({
    id,
    code,
    place: pointOf(directive),
    facts,
  });
  const day = controlDate(to, calendar, shift);
  if (isSettled(directive)) return refuse("NOT_OPEN", { status });
  if (basis.trim() === "") return refuse("NO_BASIS", {});
  if (directive.controlDue !== null && day <= directive.controlDue) {
    return refuse("NOT_LATER", { was: formatDate(directive.controlDue), to: formatDate(day) });
  }
  const together = parts.filter((part) => !isSettled(part) && part.controlDue === directive.controlDue);
  return [directive, ...together].map((row) => ({ id: row.id, fields: extended(row, day, extension) }));
}

function extended(
  row: Directive,
  day: CivilDate,
  { to, basis, calendar, internalLead }: Extension,
): Partial<Directive> {
  const was = row.controlDue === null ? "срока не было" : formatDate(row.controlDue);
  return {
    status: "Срок перенесён",
    extendedTo: to,
    controlDue: day,
    internalDue: row.internalDue === null ? null : addWorkingDays(calendar, day, -internalLead),
    extensionBasis: basis.trim(),
    extensions: [...row.extensions, `${was} → ${formatDate(to)}: ${basis.trim()}`],
  };
}
