// Steps that rows of the registers await → due things, grouped: one for a step, a day and a school, with a number and a few
// names, never one for each person. What schools owe comes to each school, and to the centre as one line for all of them.
import type { CivilDate } from "../../calendar/civil.ts";
import type { Due, DueKind } from "../../control/due.ts";
import { counted } from "../../language/plural.ts";
import type { Directory } from "../../people/directory.ts";
import { schoolName } from "../../people/schoolKey.ts";

/** A step that one row of a register awaits. */
export interface AwaitedStep {
  rowId: string;
  /** Whom or what it concerns, as it is to be named: «Иванова А.Б.»; empty for the organisation itself. */
  who: string;
  /** As typed in the row. */
  school: string;
  /** «Просмотреть папку» */
  step: string;
  due: CivilDate;
  /** The centre does it itself, a school owes it, or the region is waited for. */
  by: "центр" | "школа" | "регион";
  /** Whether the centre hears in one line of all schools that owe it; left out: it does. */
  isSummed?: boolean;
  /** The step in the centre's line of all schools, where it differs: «Не вернули книги». */
  owed?: string;
  from?: CivilDate | null;
  /** Period or people to be named beside the step. */
  label?: string;
  /** Months before the day on which it is reminded first. */
  monthsBefore?: readonly number[];
}

/** What all steps of a register have in common. */
export interface StepRegister {
  sheet: string;
  /** «педагог», «педагога», «педагогов»: what is counted. */
  noun: readonly [one: string, few: string, many: string];
  /** What the centre does about it, what it does about schools and the region, and what a school does in its own book. */
  actions: { centre: string; awaited: string; school: string };
}

const ORGANISATIONS = ["организация", "организации", "организаций"] as const;
/** So many names stand in a line; the rest is counted. */
const NAMES = 3;

/** Due things in the order of their first rows. */
export function stepDues(steps: readonly AwaitedStep[], register: StepRegister, directory: Directory): Due[] {
  const placed = steps.map((step) => ({ ...step, school: schoolName(step.school, directory) }));
  const own = placed.filter(({ by }) => by === "центр");
  const awaited = placed.filter(({ by }) => by === "регион");
  const owed = placed.filter(({ by, school }) => by === "школа" && school !== "");
  const summed = owed.filter(({ isSummed = true }) => isSummed);
  const { centre, awaited: askAgain, school } = register.actions;
  return [
    ...grouped(own, keyOf).map((group) => dueOf(group, "шаг", centre, register)),
    ...grouped(awaited, keyOf).map((group) => dueOf(group, "ждём", askAgain, register)),
    ...grouped(owed, (step) => `${keyOf(step)}/${step.school}`).map((group) => ({
      ...dueOf(group, "шаг", school, register),
      key: `${register.sheet}:${keyOf(group[0])}/${group[0].school}`,
      school: group[0].school,
    })),
    ...grouped(summed, keyOf).map((group) => summaryOf(group, register)),
  ];
}

type Group = readonly [AwaitedStep, ...AwaitedStep[]];

const keyOf = ({ step, due }: AwaitedStep): string => `${step}@${due}`;

function grouped(steps: readonly AwaitedStep[], key: (step: AwaitedStep) => string): Group[] {
  const groups = new Map<string, [AwaitedStep, ...AwaitedStep[]]>();
  for (const step of steps) {
    const group = groups.get(key(step));
    if (group === undefined) groups.set(key(step), [step]);
    else group.push(step);
  }
  return [...groups.values()];
}

function dueOf(group: Group, kind: DueKind, action: string, { sheet, noun }: StepRegister): Due {
  const [first] = group;
  return {
    key: `${sheet}:${keyOf(first)}`,
    kind,
    subject: named(first.step, namesIn(group.map(({ who }) => who)), noun),
    label: labelOf(group),
    from: first.from ?? null,
    due: first.due,
    controlDue: null,
    shiftedFrom: null,
    executor: "",
    audience: [],
    school: "",
    sheet,
    rowId: first.rowId,
    place: sheet,
    monthDays: "",
    monthsBefore: first.monthsBefore ?? [],
    month: null,
    note: "",
    action,
    mailed: true,
  };
}

/** The centre's line of all schools that owe a step. */
function summaryOf(group: Group, register: StepRegister): Due {
  const [first] = group;
  const schools = namesIn(group.map(({ school }) => school));
  return {
    ...dueOf(group, "ждём", register.actions.awaited, register),
    key: `${register.sheet}:${keyOf(first)}/все`,
    subject: named(first.owed ?? first.step, schools, ORGANISATIONS),
    monthsBefore: [],
  };
}

function namesIn(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name !== "");
}

/** «Просмотреть папку: Иванова А.Б.», «Просмотреть папку: 5 педагогов — Иванова А.Б., Белов П.И., Ким О.Р. и ещё 2». */
function named(
  step: string,
  names: readonly string[],
  [one, few, many]: readonly [string, string, string],
): string {
  if (names.length === 0) return step;
  if (names.length === 1) return `${step}: ${names.join("")}`;
  const shown = names.slice(0, NAMES).join(", ");
  const rest = names.length > NAMES ? ` и ещё ${names.length - NAMES}` : "";
  return `${step}: ${counted(names.length, one, few, many)} — ${shown}${rest}`;
}

function labelOf(group: Group): string {
  return [...new Set(group.map(({ label = "" }) => label))].filter((label) => label !== "").join(", ");
}
