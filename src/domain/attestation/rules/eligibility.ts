// Who may apply for which category, from what day, and why: by the edition in force on the day of the application.
// Source: rules of the field §2.2 and §2.4. An answer is advice with its source; nothing is blocked by it.
import { addYears, formatDate, type CivilDate } from "../../calendar/civil.ts";
import { counted } from "../../language/plural.ts";
import type { CategoryRecord } from "../bank.ts";
import type { ApplicationKind } from "../words.ts";
import { editionOn, type Edition } from "./editions.ts";
import { isAdditional } from "./standing.ts";
import { grantsOf, isInForce, refusalsOf, samePosition, wordEnd, type Grant } from "./validity.ts";

export interface Answer {
  may: boolean;
  /** «нельзя: отказ 12.03.2024, повторно не ранее 12.03.2025 (Порядок 2023 г., приказ № 196)» */
  reason: string;
  /** First day, from the day of the question on, on which it may be done by what is known; null: none is known. */
  from: CivilDate | null;
}

export interface Question {
  history: readonly CategoryRecord[];
  position: string;
  kind: ApplicationKind;
  on: CivilDate;
  editions: readonly Edition[];
}

/** May this teacher apply for this category in this position on this day? */
export function mayApply(question: Question): Answer {
  const { on, history, editions } = question;
  const grants = grantsOf(history, editions);
  const verdict = verdictOn(question, grants, on);
  if (verdict.may) return { ...verdict, from: on };
  const from = daysOfChange(question, grants).find((day) => day > on && verdictOn(question, grants, day).may);
  return { ...verdict, from: from ?? null };
}

/** The day from which the same may be asked again after a refusal, by the edition in force then. */
export function reapplyFrom(refused: CivilDate, editions: readonly Edition[]): CivilDate {
  const first = addYears(refused, editionOn(editions, refused).refusalYears);
  return addYears(refused, editionOn(editions, first).refusalYears);
}

type Verdict = Omit<Answer, "from">;

/** What the rules look at on one day. */
interface Moment {
  position: string;
  kind: ApplicationKind;
  on: CivilDate;
  edition: Edition;
  /** Categories decided on by that day. */
  grants: readonly Grant[];
}

function verdictOn(question: Question, known: readonly Grant[], on: CivilDate): Verdict {
  const { position, kind, editions } = question;
  const edition = editionOn(editions, on);
  const moment = { position, kind, on, edition, grants: known.filter(({ from }) => from <= on) };
  const trouble = refusalTrouble(question, on) ?? kindTrouble(moment);
  return {
    may: trouble === null,
    reason: `${trouble === null ? `можно: ${groundOf(moment)}` : `нельзя: ${trouble}`} (${edition.title})`,
  };
}

/** The last refusal of the same category in the same position, while it still stands in the way. */
function refusalTrouble({ history, position, kind, editions }: Question, on: CivilDate): string | null {
  const last = refusalsOf(history).find(
    (refusal) =>
      refusal.category === kind && refusal.decided <= on && samePosition(refusal.position, position),
  );
  if (last === undefined) return null;
  const from = reapplyFrom(last.decided, editions);
  if (on >= from) return null;
  return `отказ ${formatDate(last.decided)}, повторно не ранее ${formatDate(from)}`;
}

function kindTrouble(moment: Moment): string | null {
  if (isAdditional(moment.kind)) return additionalTrouble(moment);
  return moment.kind === "высшая" ? highestTrouble(moment) : null;
}

function additionalTrouble(moment: Moment): string | null {
  const { kind, grants, on, edition } = moment;
  if (!edition.hasExtendedKinds) return `категории «${kind}» в этой редакции нет`;
  if (highestInForce(moment) !== undefined) return null;
  const ended = grants.filter(({ category, until }) => category === "высшая" && until !== null && until < on);
  const last = ended.map(({ until }) => until ?? "").sort()[ended.length - 1];
  return last === undefined
    ? "нужна действующая высшая в любой должности, её нет"
    : `нужна действующая высшая, последняя закончилась ${formatDate(last)}`;
}

/** Who has or had высшая in the position may ask for it again at once. */
function highestTrouble(moment: Moment): string | null {
  const { edition, on } = moment;
  if (highestInPosition(moment) !== undefined) return null;
  const base = baseOfHighest(moment);
  if (base === undefined) return `нужна ${edition.highestRequires}, её нет`;
  const from = addYears(base.from, edition.highestAfterYears);
  if (on >= from) return null;
  const years = counted(edition.highestAfterYears, "год", "года", "лет");
  return `${base.category} установлена ${formatDate(base.from)}, на высшую через ${years}: не ранее ${formatDate(from)}`;
}

/** The fact on which a permission rests. */
function groundOf(moment: Moment): string {
  const { kind } = moment;
  if (isAdditional(kind)) {
    const highest = highestInForce(moment);
    return highest === undefined ? "" : `действует ${wordGrant(highest)}, ${wordEnd(highest)}`;
  }
  if (kind !== "высшая") return "на первую подают при любом стаже";
  const own = highestInPosition(moment);
  if (own !== undefined)
    return `высшая в этой должности установлена ${formatDate(own.from)}, её подтверждают`;
  const base = baseOfHighest(moment);
  return base === undefined ? "" : `${wordGrant(base)}, установлена ${formatDate(base.from)}`;
}

const highestInForce = ({ grants, on }: Moment): Grant | undefined =>
  grants.find((grant) => grant.category === "высшая" && isInForce(grant, on));

const highestInPosition = ({ grants, position }: Moment): Grant | undefined =>
  grants.find((grant) => grant.category === "высшая" && samePosition(grant.position, position));

/** The earliest category that opens the way to высшая. */
function baseOfHighest({ grants, position, edition }: Moment): Grant | undefined {
  return edition.highestRequires === "первая в этой должности"
    ? grants.find(({ category, position: own }) => category === "первая" && samePosition(own, position))
    : grants.find(({ category }) => category === "первая" || category === "высшая");
}

const wordGrant = ({ category, position }: Grant): string => `${category} (${position})`;

/** Days on which an answer can turn into «можно», in order. */
function daysOfChange({ history, editions }: Question, grants: readonly Grant[]): CivilDate[] {
  const days = [
    ...editions.map(({ from }) => from),
    ...grants.map(({ from }) => from),
    ...editions.flatMap(({ highestAfterYears }) =>
      grants.map(({ from }) => addYears(from, highestAfterYears)),
    ),
    ...refusalsOf(history).map(({ decided }) => reapplyFrom(decided, editions)),
  ];
  return [...new Set(days)].sort();
}
