// How far the facts of an application lead, and what stops them: every state in turn, none without all that it needs.
// Source: life-cycles of the field §3.1 and its invariants.
import { formatDate, type CivilDate } from "../../calendar/civil.ts";
import type { Application, ApplicationState } from "../application.ts";
import { headerOfField, isDayField, type ApplicationField } from "./lifeCycleColumns.ts";
import {
  BEFORE_DECISION,
  isBlank,
  placeOf,
  ruleOf,
  STATE_RULES,
  type Need,
  type StateRule,
} from "./lifeCycleStates.ts";

export type State = ApplicationState | "";

/** Why a state is not counted, and how to answer. */
export interface Missing {
  /** Column to look at. */
  field: ApplicationField;
  message: string;
  cure: string;
}

/** How far the facts lead. */
export interface Way {
  path: ApplicationState[];
  end: State;
  /** The state that comes next and what it lacks; null at an end. */
  next: StateRule | null;
  lacks: Missing[];
  /** What must be asked because facts go further than the way. */
  missing: Missing[];
}

export function walk(application: Application, today: CivilDate): Way {
  const path: ApplicationState[] = [];
  let end: State = "";
  let next = successor(end, application);
  let lacks: Missing[] = [];
  while (next !== null) {
    lacks = lacksOf(application, next, today);
    if (lacks.length > 0) break;
    end = next.state;
    path.push(end);
    next = successor(end, application);
  }
  const missing = next !== null && speaksOfMore(application, next) ? lacks : stale(application, end);
  return givenUp(application, { path, end, next, lacks, missing }, today);
}

export const EXITS: readonly StateRule[] = [ruleOf("Отозвано"), ruleOf("Заблокировано")];

/** The state that comes after another: a side way when a fact means it, else the main way. */
function successor(state: State, application: Application): StateRule | null {
  const ahead = STATE_RULES.filter(
    (rule) => isReachedFrom(rule, state) && placeOf(rule.state) > placeOf(state) && !EXITS.includes(rule),
  );
  const meant = ahead.find(({ isMeant }) => isMeant?.(application) === true);
  return meant ?? ahead.find(({ isMeant }) => isMeant === undefined) ?? null;
}

export function isReachedFrom({ from }: StateRule, state: State): boolean {
  return state === "" ? from.length === 0 : from.includes(state);
}

/** Withdrawn or blocked: the way ends before a decision, wherever it stands. */
function givenUp(application: Application, way: Way, today: CivilDate): Way {
  const exit = EXITS.find(({ isMeant }) => isMeant?.(application) === true);
  if (exit === undefined || way.end === "") return way;
  const lacks = lacksOf(application, exit, today);
  if (lacks.length > 0) return { ...way, missing: [...way.missing, ...lacks] };
  const { withdrawn, decided } = application;
  const isLate = !BEFORE_DECISION.some((state) => state === way.end);
  if (isLate && (withdrawn === null || decided === null || withdrawn >= decided))
    return { ...way, missing: [...way.missing, tooLate(exit, decided)] };
  const path = way.path.filter((state) => BEFORE_DECISION.includes(state));
  return { path: [...path, exit.state], end: exit.state, next: null, lacks: [], missing: [] };
}

function tooLate({ state, needs }: StateRule, decided: CivilDate | null): Missing {
  const on = decided === null ? "" : ` ${formatDate(decided)}`;
  return {
    field: needs[0]?.field ?? "state",
    message: `«${state}» не засчитано: решение${on} уже принято`,
    cure: `Проверьте даты; если решение верно, сотрите отметку «${state}»`,
  };
}

/** What a state lacks: needs, days that have not come, days out of order. */
export function lacksOf(application: Application, rule: StateRule, today: CivilDate): Missing[] {
  const unmet = rule.needs.filter(({ isMet }) => !isMet(application));
  const [first] = unmet;
  const asked: Missing[] =
    first === undefined
      ? []
      : [
          {
            field: first.field,
            message: `«${rule.state}» не засчитано: ${wordUnmet(application, unmet)}`,
            cure: sentence(unmet.map(({ ask }) => ask).join("; ")),
          },
        ];
  return [...asked, ...early(application, rule, today), ...disordered(application, rule)];
}

/** «не заполнен столбец «№ заявления»»; what stands in a cell and will not do is named: «не подходит «сентябрь»». */
function wordUnmet(application: Application, unmet: readonly Need[]): string {
  const [wrong] = unmet.flatMap(({ field }) => {
    const value = application[field];
    return typeof value === "string" && !isBlank(value) ? [{ field, value }] : [];
  });
  if (wrong !== undefined) return `«${wrong.value}» не подходит для столбца ${namesOf([wrong.field])}`;
  const word = unmet.length === 1 ? "не заполнен столбец" : "не заполнены столбцы";
  return `${word} ${namesOf(unmet.map(({ field }) => field))}`;
}

function early(application: Application, rule: StateRule, today: CivilDate): Missing[] {
  return daysOf(rule).flatMap((field) => {
    const day = isDayField(field) ? application[field] : null;
    if (day === null || day <= today) return [];
    return [
      {
        field,
        message: `«${rule.state}» не засчитано: день ${formatDate(day)} в «${headerOfField(field)}» ещё не наступил`,
        cure: "Проверьте дату; если она верна, состояние сменится в этот день",
      },
    ];
  });
}

const daysOf = ({ needs, order, day }: StateRule): ApplicationField[] => [
  ...new Set([
    ...needs.map(({ field }) => field).filter(isDayField),
    ...order.map(([later]) => later),
    ...(day === null ? [] : [day]),
  ]),
];

function disordered(application: Application, rule: StateRule): Missing[] {
  return rule.order.flatMap(([later, earlier]) => {
    const [day, before] = [application[later], application[earlier]];
    if (day === null || before === null || day >= before) return [];
    return [
      {
        field: later,
        message:
          `«${rule.state}» не засчитано: «${headerOfField(later)}» ${formatDate(day)} раньше, ` +
          `чем «${headerOfField(earlier)}» ${formatDate(before)}`,
        cure: "Исправьте ту из двух дат, которая ошибочна",
      },
    ];
  });
}

/** True when the row holds something that belongs to this state or to one after it. */
function speaksOfMore(application: Application, next: StateRule): boolean {
  return factsFrom(application, placeOf(next.state)).length > 0;
}

/** Filled columns that states from a place on need. */
export function factsFrom(application: Application, place: number): ApplicationField[] {
  const later = STATE_RULES.filter((rule) => placeOf(rule.state) >= place && !EXITS.includes(rule));
  const fields = later.flatMap(({ needs }) => needs.filter(({ isEarly }) => isEarly !== true));
  return [...new Set(fields.map(({ field }) => field))].filter((field) => !isBlank(application[field]));
}

/** Facts after a side way whose own fact has not been answered: filed while the folder is mended, listed while it is returned. */
function stale(application: Application, end: State): Missing[] {
  const { returned } = application;
  if (end === "На доработке" && factsFrom(application, placeOf("Заявление подано")).length > 0)
    return [sideWay(end, "folderResult", "впишите новый «Итог просмотра»")];
  const isNewer = (field: ApplicationField): boolean => {
    const day = isDayField(field) ? application[field] : null;
    return day !== null && returned !== null && day > returned;
  };
  if (end === "Возвращено" && factsFrom(application, placeOf("Включён в список")).some(isNewer))
    return [sideWay(end, "filed", "впишите новый день в «Подано»")];
  return [];
}

function sideWay(end: State, field: ApplicationField, ask: string): Missing {
  return { field, message: `вписано больше, чем засчитано: сейчас «${end}»`, cure: sentence(ask) };
}

export const namesOf = (fields: readonly ApplicationField[]): string =>
  fields.map((field) => `«${headerOfField(field)}»`).join(", ");

export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
