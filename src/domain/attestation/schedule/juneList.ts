// The June list of a school: who should be told to apply because the category ends, who may go higher, and what is wrong with
// a wish that came back. Proposals only: the school and the teacher decide. Source: life-cycles §3.1 (state 0), rules §2.4.
import { addYears, addMonths, formatDate, type CivilDate } from "../../calendar/civil.ts";
import { groupBy } from "../../groupBy.ts";
import { positionKey } from "../../people/position.ts";
import type { Settings } from "../../settings.ts";
import type { Application } from "../application.ts";
import { isOpen } from "../applications/lifeCycle.ts";
import type { CategoryRecord, Teacher } from "../bank.ts";
import { firstDayOf, lastDayOf, readMonth, wordMonth } from "../months.ts";
import { applyBy } from "../rules/clocks.ts";
import type { Edition } from "../rules/editions.ts";
import { mayApply } from "../rules/eligibility.ts";
import { standingOf, wordStanding, type Standing } from "../rules/standing.ts";
import type { ApplicationKind } from "../words.ts";

export interface JuneInput {
  teachers: readonly Teacher[];
  history: readonly CategoryRecord[];
  applications: readonly Application[];
  /** «2026-2027»: the school year of the list. */
  schoolYear: string;
  today: CivilDate;
  settings: Pick<Settings, "listHorizon" | "higherAfterYears">;
  editions: readonly Edition[];
}

export interface Proposal {
  /** Code of the teacher. */
  teacher: string;
  name: string;
  /** As the row of the teacher names it. */
  school: string;
  position: string;
  kind: ApplicationKind;
  why: "категория кончается" | "может выше";
  /** «первая до 12.03.2027: подать не позднее 12.12.2026 …» */
  reason: string;
  /** Last safe day of filing; null when nothing ends. */
  applyBy: CivilDate | null;
}

/** Proposals by school as its teachers' rows name it: those whose category ends first, the soonest first. */
export function proposals(input: JuneInput): Map<string, Proposal[]> {
  const histories = groupBy(input.history, ({ teacher }) => teacher);
  const busy = new Set(
    input.applications.filter(isOpen).map(({ teacher, position }) => placeOf(teacher, position)),
  );
  const found = input.teachers
    .filter(isHere)
    .filter(({ id, position }) => !busy.has(placeOf(id, position)))
    .flatMap((teacher) => proposalFor(teacher, histories.get(teacher.id) ?? [], input));
  return groupBy(found.sort(bySoonest), ({ school }) => school);
}

const isHere = ({ status }: Teacher): boolean => status !== "уволен" && status !== "переведён";
const placeOf = (teacher: string, position: string): string => `${teacher}|${positionKey(position)}`;

function bySoonest(a: Proposal, b: Proposal): number {
  const key = (one: Proposal): string => `${one.applyBy ?? "9999"}|${one.name}|${one.teacher}`;
  return key(a) < key(b) ? -1 : 1;
}

/** At most one proposal for a row of the bank: what ends goes before what may be raised. */
function proposalFor(teacher: Teacher, history: readonly CategoryRecord[], input: JuneInput): Proposal[] {
  const { today, editions, settings } = input;
  const standing = standingOf(history, teacher.position, today, editions);
  const last = standing.validUntil === null ? null : applyBy(standing.validUntil, editions);
  const ends = standing.validUntil !== null && standing.validUntil <= addMonths(today, settings.listHorizon);
  const kind = ends ? sameKind(standing) : higherKind(standing);
  if (kind === null || !(ends || isWorthAsking(teacher, standing, kind, input))) return [];
  const { id, name, school, position } = teacher;
  const right = mayApply({ history, position, kind, on: today, editions });
  // Who must wait is proposed too if the day comes within the school year of the list.
  if (!right.may && (right.from === null || right.from > lastDayOfYear(input.schoolYear))) return [];
  const held = wordStanding(standing);
  const higher = ends ? higherKind(standing) : null;
  const also = higher !== null && mayApply({ history, position, kind: higher, on: today, editions }).may;
  const reason = [
    ends && last !== null
      ? `${held}: подать не позднее ${formatDate(last)}`
      : held === "нет"
        ? "без категории"
        : held,
    right.reason,
    also ? `можно и на категорию «${higher ?? ""}»` : "",
  ]
    .filter((part) => part !== "")
    .join("; ");
  const why = ends ? "категория кончается" : "может выше";
  return [{ teacher: id, name, school, position, kind, why, reason, applyBy: last }];
}

/**
 * Nearly everybody may go higher under the Порядок of 2023: proposed are those who intend to, who have held «первая» for some
 * years, and those without a category whose fitness would otherwise have to be attested soon.
 */
function isWorthAsking(
  { intention, conformityDue }: Teacher,
  { record }: Standing,
  kind: ApplicationKind,
  { schoolYear, today, settings }: JuneInput,
): boolean {
  if (intention !== "") return intention === kind;
  if (record === null) {
    return conformityDue !== null && conformityDue <= addMonths(today, settings.listHorizon);
  }
  const { decided } = record;
  return decided !== null && addYears(decided, settings.higherAfterYears) <= lastDayOfYear(schoolYear);
}

function sameKind({ category }: Standing): ApplicationKind | null {
  if (category === "") return null;
  return category === "вторая" ? "первая" : category;
}

/** Who has none may ask for «первая», who has «первая» for «высшая»; what lies beside «высшая» is nobody's next step by itself. */
function higherKind({ category }: Standing): ApplicationKind | null {
  if (category === "" || category === "вторая") return "первая";
  return category === "первая" ? "высшая" : null;
}

const lastDayOfYear = (schoolYear: string): CivilDate => `${Number(schoolYear.slice(0, 4)) + 1}-08-31`;

export interface WishProblem {
  code:
    | "NO_KIND"
    | "NO_TEACHER"
    | "NO_RIGHT"
    | "NOT_YET"
    | "DUPLICATE"
    | "OTHER_POSITION"
    | "TOO_LATE"
    | "NOT_A_MONTH";
  text: string;
}

export interface WishContext {
  /** Row of the bank; null when its code is in no row. */
  teacher: Teacher | null;
  history: readonly CategoryRecord[];
  /** All applications, this one too. */
  applications: readonly Application[];
  today: CivilDate;
  editions: readonly Edition[];
}

/** What is wrong with a line of a June list; a row is never refused for it, people are told. */
export function wishProblems(application: Application, context: WishContext): WishProblem[] {
  const { teacher, applications } = context;
  const { kind, position } = application;
  const found: WishProblem[] = [];
  if (teacher === null) {
    found.push({
      code: "NO_TEACHER",
      text: `кода «${application.teacher}» нет в листе «Педагоги». Впишите код или внесите педагога`,
    });
  } else if (position.trim() !== "" && positionKey(position) !== positionKey(teacher.position)) {
    found.push({
      code: "OTHER_POSITION",
      text: `должность «${position}», а в банке данных «${teacher.position}». Исправьте одну из них`,
    });
  }
  const own = placeOf(application.teacher, position);
  const double = applications.find(
    (other) =>
      other.id !== application.id &&
      other.kind === kind &&
      isOpen(other) &&
      isOpen(application) &&
      placeOf(other.teacher, other.position) === own,
  );
  if (double !== undefined)
    found.push({
      code: "DUPLICATE",
      text: `такое же заявление уже идёт: ${double.id}. Оставьте одно, второе отзовите`,
    });
  return [...found, ...rightProblems(application, context), ...monthProblems(application, context)];
}

function rightProblems(application: Application, { history, today, editions }: WishContext): WishProblem[] {
  const { kind, position, filed, wish, schoolYear } = application;
  if (kind === "")
    return [{ code: "NO_KIND", text: "не указано, на какую категорию. Выберите её в столбце «Категория»" }];
  const month = readMonth(wish, schoolYear);
  const on = filed ?? (month === null ? today : firstDayOf(month));
  const right = mayApply({
    history,
    position,
    kind,
    on: on < today && filed === null ? today : on,
    editions,
  });
  if (right.may) return [];
  return right.from === null
    ? [{ code: "NO_RIGHT", text: `на категорию «${kind}» ${right.reason}. Исправьте категорию или отзовите` }]
    : [{ code: "NOT_YET", text: `${right.reason}; можно с ${formatDate(right.from)}. Выберите месяц позже` }];
}

/** The category must not end before the month in which the region decides. */
function monthProblems(application: Application, { history, today, editions }: WishContext): WishProblem[] {
  const { wish, schoolYear, position } = application;
  if (wish.trim() === "") return [];
  const month = readMonth(wish, schoolYear);
  if (month === null)
    return [
      {
        code: "NOT_A_MONTH",
        text: `желаемый месяц «${wish.trim()}» не понят. Напишите, например, «октябрь 2026»`,
      },
    ];
  const standing = standingOf(history, position, today, editions);
  if (standing.validUntil === null || standing.validUntil >= lastDayOf(month)) return [];
  return [
    {
      code: "TOO_LATE",
      text: `${wordStanding(standing)}: кончается раньше, чем решат за ${wordMonth(month)}; подать не позднее ${formatDate(applyBy(standing.validUntil, editions))}. Выберите месяц раньше`,
    },
  ];
}
