// The way of an application: step by step through every state whose needs are all met, never past one that lacks something.
// A pure decision on one row: what follows from its facts and from the state that a person has chosen, and what is missing.
// Source: life-cycles of the field §3.1 and its invariants.
import type { CivilDate } from "../../calendar/civil.ts";
import { CLOSED_STATES, type Application, type ApplicationState } from "../application.ts";
import { isDayField } from "./lifeCycleColumns.ts";
import { placeOf, ruleOf, STATE_RULES, type StateRule } from "./lifeCycleStates.ts";
import {
  EXITS,
  factsFrom,
  isReachedFrom,
  lacksOf,
  namesOf,
  sentence,
  walk,
  type Missing,
  type State,
  type Way,
} from "./lifeCycleWay.ts";

export type { Missing } from "./lifeCycleWay.ts";
export { stepOf, wordStep, type Step, type StepContext, type StepOwner } from "./applicationSteps.ts";

export interface Transition {
  from: ApplicationState | "";
  to: ApplicationState;
  /** Day of the fact; today for a state that has none. */
  on: CivilDate;
  /** Why the way went backwards; empty on the way forward. */
  reason: string;
}

export interface Advance {
  /** Fields that change. */
  part: Partial<Application>;
  transitions: Transition[];
  missing: Missing[];
}

/** An application whose accepted state is not an end of the way. */
export function isOpen({ accepted }: Pick<Application, "accepted">): boolean {
  return accepted === "" || !CLOSED_STATES.some((state) => state === accepted);
}

/** States that can be reached from the accepted one, the main way first. */
export function nextStates({ accepted }: Pick<Application, "accepted">): ApplicationState[] {
  const next = STATE_RULES.filter((rule) => isReachedFrom(rule, accepted));
  const ahead = next.filter((rule) => rule.isMeant === undefined && placeOf(rule.state) > placeOf(accepted));
  return [...ahead, ...next.filter((rule) => !ahead.includes(rule))].map(({ state }) => state);
}

/** Brings a row as far as its facts and the person's choice lead. A row in order changes nothing. */
export function advance(application: Application, { today }: { today: CivilDate }): Advance {
  const { state: chosen, accepted } = application;
  const { row, filled, way } = walkAsChosen(application, today);
  const transitions = transitionsTo(way, row, today);
  const now = transitions[transitions.length - 1]?.to ?? accepted;
  const isTaken =
    chosen === "" || chosen === accepted || chosen === now || transitions.some(({ to }) => to === chosen);
  const since = sinceOf(row, now, transitions, way);
  return {
    part: {
      ...filled,
      ...(now === accepted ? {} : { accepted: now }),
      ...(isTaken && chosen !== now ? { state: now } : {}),
      ...(since === application.since ? {} : { since }),
    },
    transitions,
    missing: unrepeated([
      ...way.missing,
      ...(now === way.end || !isTaken ? [] : [lostGround(row, way)]),
      ...(isTaken ? [] : [refusedChoice(row, chosen, now, way, today)]),
    ]),
  };
}

function unrepeated(missing: readonly Missing[]): Missing[] {
  const first = new Map<string, Missing>();
  for (const each of missing) if (!first.has(each.message)) first.set(each.message, each);
  return [...first.values()];
}

interface Walked {
  /** The row with the day that the choice stands for. */
  row: Application;
  filled: Partial<Application>;
  way: Way;
}

/** The way of the facts; a state that was chosen and lacks nothing but its day gets today's. */
function walkAsChosen(application: Application, today: CivilDate): Walked {
  const way = walk(application, today);
  const { state: chosen, accepted } = application;
  const plain = { row: application, filled: {}, way };
  if (chosen === "" || chosen === accepted || way.path.includes(chosen)) return plain;
  const rule = ruleOf(chosen);
  if (!isReachedFrom(rule, way.end)) return plain;
  const [lack] = rule.needs.filter(({ isMet }) => !isMet(application));
  if (lack === undefined || !isDayField(lack.field)) return plain;
  const filled: Partial<Application> = {};
  filled[lack.field] = today;
  const row = { ...application, ...filled };
  const dated = walk(row, today);
  return dated.path.includes(chosen) ? { row, filled, way: dated } : plain;
}

/** Steps from the accepted state to the end of the way; none when the way has lost it and no reason is given. */
function transitionsTo({ path, end }: Way, row: Application, today: CivilDate): Transition[] {
  const { accepted, state: chosen, comment } = row;
  const known = path.indexOf(accepted === "" ? "Заявлен в списке ОО" : accepted);
  const start = accepted === "" ? 0 : known >= 0 ? known + 1 : entranceFrom(accepted, path);
  if (start !== null) return chain(accepted, path.slice(start), row, today);
  const reason = comment.trim();
  if (chosen !== end || end === "" || reason === "") return [];
  return [{ from: accepted, to: end, on: today, reason }];
}

/** Place in the path that can be entered from a state that is not on it; the last one, if several can. */
function entranceFrom(accepted: ApplicationState, path: readonly ApplicationState[]): number | null {
  const places = path.flatMap((state, index) => (ruleOf(state).from.includes(accepted) ? [index] : []));
  return places[places.length - 1] ?? null;
}

function chain(
  from: State,
  states: readonly ApplicationState[],
  row: Application,
  today: CivilDate,
): Transition[] {
  return states.map((to, index) => ({
    from: states[index - 1] ?? from,
    to,
    on: dayOf(row, to) ?? today,
    reason: "",
  }));
}

function dayOf(row: Application, state: ApplicationState): CivilDate | null {
  const { day } = ruleOf(state);
  return day === null ? null : row[day];
}

/** The day on which the state was reached; a day that somebody corrects is followed. */
function sinceOf(
  row: Application,
  now: State,
  transitions: readonly Transition[],
  { end }: Way,
): CivilDate | null {
  const last = transitions[transitions.length - 1];
  if (last !== undefined) return last.on;
  return (now === "" || now !== end ? null : dayOf(row, now)) ?? row.since;
}

/** The accepted state has lost what it rested on. */
function lostGround({ accepted }: Application, { end, next, lacks }: Way): Missing {
  const [lack] = lacks;
  const answer = lack === undefined ? "Верните стёртое" : lack.cure;
  return {
    field: lack?.field ?? next?.needs[0]?.field ?? "state",
    message: `состояние «${accepted}» больше не подтверждается строкой`,
    cure: `${answer} — или выберите в «Состояние» «${end}» и напишите причину в «Комментарий»`,
  };
}

/** Why the state that a person has chosen is not counted. */
function refusedChoice(
  row: Application,
  chosen: ApplicationState,
  now: State,
  way: Way,
  today: CivilDate,
): Missing {
  const rule = ruleOf(chosen);
  const isNext = isReachedFrom(rule, now);
  if (isNext && rule.again !== undefined && placeOf(chosen) < placeOf(now))
    return { field: "state", message: cannot(now, chosen), cure: sentence(rule.again) };
  const [lack] = isNext ? lacksOf(chosenWithDay(row, rule, today), rule, today) : [];
  if (lack !== undefined) return lack;
  if (placeOf(chosen) < placeOf(now)) return backwards(row, chosen, now);
  const { next, lacks } = way;
  const ahead = EXITS.includes(rule) || next === null ? "" : `сначала «${next.state}»`;
  const cure = [ahead, ...(ahead === "" ? [] : lacks.map((each) => each.cure))].filter((text) => text !== "");
  return {
    field: "state",
    message: cannot(now, chosen),
    cure: cure.length === 0 ? `Верните в «Состояние» «${now}»` : sentence(cure.join(". ")),
  };
}

/** The day itself need not be asked: the choice stands for today's. */
function chosenWithDay(row: Application, { needs }: StateRule, today: CivilDate): Application {
  const days = needs.flatMap(({ field, isMet }) => (isDayField(field) && !isMet(row) ? [field] : []));
  const [day] = days;
  return day === undefined || days.length > 1 ? row : { ...row, [day]: today };
}

const cannot = (now: State, chosen: State): string =>
  now === "" ? `начать сразу с «${chosen}» нельзя` : `из «${now}» нельзя в «${chosen}»`;

function backwards(row: Application, chosen: ApplicationState, now: State): Missing {
  const extra = factsFrom(row, placeOf(chosen) + 1);
  const asks = [
    extra.length === 0 ? "" : `сотрите ${namesOf(extra)}`,
    row.comment.trim() === "" ? "напишите причину в «Комментарий»" : "",
  ].filter((ask) => ask !== "");
  return {
    field: "state",
    message: `из «${now}» назад в «${chosen}» — только с причиной`,
    cure: sentence(`${asks.join(" и ")}${asks.length === 0 ? "" : "; или "}верните в «Состояние» «${now}»`),
  };
}
