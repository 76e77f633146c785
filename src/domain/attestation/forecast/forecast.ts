// The forecast of directive 7: will a fifth of the teachers pass attestation in the calendar year, quarter by quarter, and whom to
// add when it falls short. Each person counts once a year, at his first place in it. Source: documents of the field §5.10.
import { formatDate, type CivilDate } from "../../calendar/civil.ts";
import type { Directory } from "../../people/directory.ts";
import { spellingKey } from "../../people/spelling.ts";
import type { Application } from "../application.ts";
import type { CategoryRecord, Teacher } from "../bank.ts";
import type { Conformity } from "../conformity.ts";
import { readMonth } from "../months.ts";
import { isOffSchedule, monthIn } from "../schedule/schedule.ts";
import { personKeys } from "../teachers/persons.ts";

export type ForecastKind = "соответствие" | "первая" | "высшая";

/** Part of the teachers that directive 7 asks for. */
const SHARE = 0.2;

export interface ForecastInput {
  teachers: readonly Teacher[];
  history: readonly CategoryRecord[];
  applications: readonly Application[];
  conformity: readonly Conformity[];
  directory: Directory;
  year: number;
  today: CivilDate;
}

/** One person's first place in a year. */
export interface Place {
  person: string;
  /** Row of the bank. */
  teacher: Teacher;
  on: CivilDate;
  quarter: number;
  kind: ForecastKind;
  why: string;
}

export interface Candidate {
  teacher: string;
  name: string;
  school: string;
  why: string;
}

export interface QuarterCounts {
  /** Four quarters of each kind. */
  byKind: Readonly<Record<ForecastKind, readonly number[]>>;
  quarters: readonly number[];
  total: number;
  /** Of the teachers, in percent with one decimal. */
  percent: number;
  /** Total less a fifth of the teachers, rounded up. */
  deviation: number;
}

export interface TwentyPercent {
  year: number;
  /** Unique people in the position of a teacher. */
  teachers: number;
  norm: number;
  plan: QuarterCounts;
  fact: QuarterCounts;
  planned: readonly Place[];
  done: readonly Place[];
  /** Whom to add when the plan falls short: overdue, declared, due later. Empty otherwise. */
  candidates: readonly Candidate[];
}

export function twentyPercent(input: ForecastInput): TwentyPercent {
  const { teachers, directory, year } = input;
  const own = teachers.filter(isTeacher);
  const keys = personKeys(teachers, directory);
  const present = own.filter(isHere);
  const people = new Set(present.map(({ id }) => keys.get(id) ?? id));
  const norm = Math.ceil(people.size * SHARE);
  const planned = firstPlaces(planEvents(input, own), keys, year);
  const done = firstPlaces(factEvents(input, own), keys, year);
  const plan = countsOf(planned, people.size, norm);
  return {
    year,
    teachers: people.size,
    norm,
    plan,
    fact: countsOf(done, people.size, norm),
    planned,
    done,
    candidates: plan.deviation >= 0 ? [] : candidatesFor(present, planned, keys, input),
  };
}

/** «учитель», also with his subject; «учитель-логопед» and «учитель-дефектолог» are other positions. */
export function isTeacher({ position }: Pick<Teacher, "position">): boolean {
  return /^учитель(?:$|[\s,(])/u.test(
    position
      .trim()
      .toLowerCase()
      .replace(/\s*[-–—]\s*/gu, "-"),
  );
}

export const isHere = ({ status }: Pick<Teacher, "status">): boolean =>
  status !== "уволен" && status !== "переведён";

type Event = Omit<Place, "person" | "quarter">;

/** What the year promises: applications, sittings, categories that end, fitness that is due. */
function planEvents({ applications, conformity }: ForecastInput, own: readonly Teacher[]): Event[] {
  const byId = new Map(own.map((teacher) => [teacher.id, teacher]));
  const applied = applications.flatMap((application): Event[] => {
    const teacher = byId.get(application.teacher);
    const month = monthIn(application) ?? readMonth(application.wish, application.schoolYear);
    const kind = kindOf(application.kind);
    if (teacher === undefined || month === null || kind === null || isOffSchedule(application)) return [];
    if (!isTeacher(application) || application.withdrawn !== null) return [];
    return [{ teacher, on: `${month}-01`, kind, why: `заявление ${application.id}` }];
  });
  const sittings = conformity.flatMap(({ id, teacher: code, meeting, result }): Event[] => {
    const teacher = byId.get(code);
    if (teacher === undefined || meeting === null || result === "перенесено") return [];
    return [{ teacher, on: meeting, kind: "соответствие", why: `заседание по соответствию, ${id}` }];
  });
  const dues = own.filter(isHere).flatMap((teacher): Event[] => {
    const { category, validUntil, applyBy: last, conformityDue } = teacher;
    const kind = kindOf(category);
    const ending: Event[] =
      kind === null || validUntil === null || last === null
        ? []
        : [
            {
              teacher,
              on: last,
              kind,
              why: `категория до ${formatDate(validUntil)}, подать до ${formatDate(last)}`,
            },
          ];
    const fitness: Event[] =
      conformityDue === null
        ? []
        : [
            {
              teacher,
              on: conformityDue,
              kind: "соответствие",
              why: `соответствие не позднее ${formatDate(conformityDue)}`,
            },
          ];
    return [...ending, ...fitness];
  });
  return [...applied, ...sittings, ...dues];
}

/** What was granted: categories set and fitness confirmed; a refusal is no attestation passed. */
function factEvents({ history, applications, conformity }: ForecastInput, own: readonly Teacher[]): Event[] {
  const byId = new Map(own.map((teacher) => [teacher.id, teacher]));
  const set = history.flatMap(({ teacher: code, event, category, decided, position }): Event[] => {
    const teacher = byId.get(code);
    const kind = kindOf(category);
    if (teacher === undefined || event !== "установлена" || kind === null || decided === null) return [];
    return isTeacher({ position })
      ? [{ teacher, on: decided, kind, why: `решение ${formatDate(decided)}` }]
      : [];
  });
  const granted = applications.flatMap(
    ({ teacher: code, kind: wanted, decided, result, position }): Event[] => {
      const teacher = byId.get(code);
      const kind = kindOf(wanted);
      if (teacher === undefined || result !== "установить" || kind === null || decided === null) return [];
      return isTeacher({ position })
        ? [{ teacher, on: decided, kind, why: `решение ${formatDate(decided)}` }]
        : [];
    },
  );
  const held = conformity.flatMap(({ teacher: code, meeting, result }): Event[] => {
    const teacher = byId.get(code);
    if (teacher === undefined || meeting === null || result !== "соответствует") return [];
    return [{ teacher, on: meeting, kind: "соответствие", why: `заседание ${formatDate(meeting)}` }];
  });
  const told = own.flatMap((teacher): Event[] => {
    const { lastConformity } = teacher;
    if (lastConformity === null) return [];
    return [
      { teacher, on: lastConformity, kind: "соответствие", why: `заседание ${formatDate(lastConformity)}` },
    ];
  });
  return [...set, ...granted, ...held, ...told];
}

function kindOf(category: string): ForecastKind | null {
  return category === "первая" || category === "высшая" ? category : null;
}

/** Each person once, at the first of his events in the year; of one day the category goes before fitness. */
function firstPlaces(events: readonly Event[], keys: ReadonlyMap<string, string>, year: number): Place[] {
  const first = new Map<string, Place>();
  const inYear = events.filter(({ on }) => on.slice(0, 4) === String(year));
  for (const event of inYear.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))) {
    const person = keys.get(event.teacher.id) ?? event.teacher.id;
    if (!first.has(person)) first.set(person, { ...event, person, quarter: quarterOf(event.on) });
  }
  return [...first.values()];
}

const orderOf = ({ on, kind, teacher }: Event): string =>
  `${on}|${kind === "соответствие" ? 2 : 1}|${teacher.id}`;

export function quarterOf(date: CivilDate): number {
  return Math.ceil(Number(date.slice(5, 7)) / 3);
}

function countsOf(places: readonly Place[], teachers: number, norm: number): QuarterCounts {
  const of = (kind: ForecastKind | null): number[] =>
    [1, 2, 3, 4].map(
      (quarter) =>
        places.filter((place) => place.quarter === quarter && (kind === null || place.kind === kind)).length,
    );
  return {
    byKind: { соответствие: of("соответствие"), первая: of("первая"), высшая: of("высшая") },
    quarters: of(null),
    total: places.length,
    percent: percentOf(places.length, teachers),
    deviation: places.length - norm,
  };
}

function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
}

/** People outside the plan, one row each: fitness overdue, then who has said so, then whose term comes next. */
function candidatesFor(
  present: readonly Teacher[],
  planned: readonly Place[],
  keys: ReadonlyMap<string, string>,
  { year }: ForecastInput,
): Candidate[] {
  const taken = new Set(planned.map(({ person }) => person));
  const offered = present
    .flatMap((teacher) => {
      const reason = whyAdd(teacher, year);
      return reason === null ? [] : [{ teacher, ...reason }];
    })
    .sort((a, b) => (`${a.order}|${a.teacher.id}` < `${b.order}|${b.teacher.id}` ? -1 : 1));
  const candidates: Candidate[] = [];
  for (const { teacher, why } of offered) {
    const person = keys.get(teacher.id) ?? teacher.id;
    if (taken.has(person)) continue;
    taken.add(person);
    candidates.push({ teacher: teacher.id, name: teacher.name, school: teacher.school, why });
  }
  return candidates;
}

function whyAdd(teacher: Teacher, year: number): { order: string; why: string } | null {
  const { conformityDue, intention, applyBy: last, validUntil } = teacher;
  if (conformityDue !== null && Number(conformityDue.slice(0, 4)) < year)
    return {
      order: `1${conformityDue}`,
      why: `соответствие просрочено: не позднее ${formatDate(conformityDue)}`,
    };
  if (intention !== "" && spellingKey(intention) !== spellingKey("не планирует"))
    return { order: "2", why: `заявлено намерение: ${intention}` };
  if (last !== null && validUntil !== null && Number(last.slice(0, 4)) > year)
    return {
      order: `3${last}`,
      why: `категория до ${formatDate(validUntil)}, подать до ${formatDate(last)}`,
    };
  if (conformityDue !== null)
    return { order: `3${conformityDue}`, why: `соответствие не позднее ${formatDate(conformityDue)}` };
  return null;
}

/** Teachers, plan and fact by kind of organisation; a person counts where his first row of the year stands. */
export function kindCounts(
  { planned, done }: Pick<TwentyPercent, "planned" | "done">,
  { teachers, directory }: Pick<ForecastInput, "teachers" | "directory">,
  kindOfSchool: (school: string) => string,
): { kind: string; teachers: number; plan: number; fact: number; percent: number }[] {
  const keys = personKeys(teachers, directory);
  const kinds = new Map<string, string>();
  for (const { id, school } of teachers.filter((teacher) => isTeacher(teacher) && isHere(teacher))) {
    const person = keys.get(id) ?? id;
    if (!kinds.has(person)) kinds.set(person, kindOfSchool(school));
  }
  const all = [...kinds.values()];
  const of = (places: readonly Place[], kind: string): number =>
    places.filter(({ person, teacher }) => (kinds.get(person) ?? kindOfSchool(teacher.school)) === kind)
      .length;
  return [...new Set(all)].sort().map((kind) => {
    const count = all.filter((own) => own === kind).length;
    const plan = of(planned, kind);
    return { kind, teachers: count, plan, fact: of(done, kind), percent: percentOf(plan, count) };
  });
}
