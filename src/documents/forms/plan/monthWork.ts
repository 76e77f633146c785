// The work of one month, for its plan and for «кто что делает»: terms of the plan, of directives, sittings of commissions.
import { monthOf, type YearMonth } from "../../../domain/attestation/months.ts";
import type { CivilDate } from "../../../domain/calendar/civil.ts";
import { formatDayMonth } from "../../../domain/calendar/russianDates.ts";
import { membersOn } from "../../../domain/commission/members.ts";
import { placeOfItem } from "../../../domain/control/completion.ts";
import { partsByParent } from "../../../domain/control/due.ts";
import type { Occurrence, PlanItem } from "../../../domain/control/plan.ts";
import { isOurWork } from "../../../domain/control/state.ts";
import { initialsLast } from "../../style/names.ts";
import type { FormRequest, PaperData, PaperProblem, Register } from "../../form.ts";
import { monthWords } from "../../style/dates.ts";
import { secretaryOf } from "../commission/sittingFacts.ts";
import { contentOf } from "./directiveEntries.ts";
import { stop, warn } from "../problems.ts";

export const MONTH_REGISTERS: readonly Register[] = [
  "plan",
  "occurrences",
  "directives",
  "commissions",
  "members",
  "sittings",
];

export interface MonthTask {
  /** Code of the row. */
  id: string;
  on: CivilDate;
  /** «12 октября, 10:00», «до 30 октября» */
  when: string;
  what: string;
  /** «План, II.6» */
  place: string;
  /** Who does it, the main one first; empty when nobody is named. */
  people: readonly string[];
}

export interface MonthWork {
  month: YearMonth;
  tasks: readonly MonthTask[];
  problems: readonly PaperProblem[];
}

export function monthWork(data: PaperData, request: FormRequest): MonthWork {
  const month = request.month ?? monthOf(data.today);
  const tasks = [
    ...occurrenceTasks(data, month),
    ...directiveTasks(data, month),
    ...sittingTasks(data, month),
  ].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  return { month, tasks, problems: tasks.length === 0 ? [nothing(month)] : tasks.flatMap(unassigned) };
}

const OUT: readonly Occurrence["status"][] = ["Исключено", "Архив"];

function occurrenceTasks({ plan, occurrences }: PaperData, month: YearMonth): MonthTask[] {
  const items = new Map(plan.map((item) => [item.id, item]));
  return occurrences.flatMap((occurrence): MonthTask[] => {
    const item = items.get(occurrence.item);
    const { due, status, id, activity, place } = occurrence;
    if (due === null || OUT.includes(status) || (item !== undefined && OUT.includes(item.status))) return [];
    if (!isIn(month, occurrence, item)) return [];
    return [
      {
        id,
        on: due,
        when: item?.termKind === "дата" ? formatDayMonth(due) : `до ${formatDayMonth(due)}`,
        what: activity.trim(),
        place: item === undefined ? place : placeOfItem(item),
        people: peopleOf(item?.internalExecutor ?? "", item?.responsible ?? []),
      },
    ];
  });
}

/** Due in the month; work of a period also in the months before its end. */
function isIn(month: YearMonth, { due, from }: Occurrence, item: PlanItem | undefined): boolean {
  if (due === null) return false;
  if (monthOf(due) === month) return true;
  const isPeriod = item?.termKind === "период" && from !== null;
  return isPeriod && monthOf(from) <= month && month < monthOf(due);
}

/** Points of ours; one that has parts is done by them. */
function directiveTasks({ directives }: PaperData, month: YearMonth): MonthTask[] {
  const parts = partsByParent(directives);
  return directives.flatMap((directive): MonthTask[] => {
    const { id, controlDue, role, status, number, internalExecutor, executors } = directive;
    if (controlDue === null || monthOf(controlDue) !== month || !isOurWork(role) || parts.has(id)) return [];
    if (status === "Не к нам" || status === "Архив") return [];
    return [
      {
        id,
        on: controlDue,
        when: `до ${formatDayMonth(controlDue)}`,
        what: contentOf(directive),
        place: `Поручение, п. ${number.trim()}`,
        people: internalExecutor.trim() === "" ? peopleOf("", executors) : [initialsLast(internalExecutor)],
      },
    ];
  });
}

function sittingTasks({ sittings, commissions, members }: PaperData, month: YearMonth): MonthTask[] {
  return sittings.flatMap((sitting): MonthTask[] => {
    const { id, on, time, state, commission: code, chairedBy } = sitting;
    if (on === null || monthOf(on) !== month || state === "Отменено") return [];
    const commission = commissions.find((each) => each.id === code);
    const secretary = secretaryOf(sitting, membersOn(code.trim(), members, on))?.name ?? sitting.secretary;
    return [
      {
        id,
        on,
        when: [formatDayMonth(on), time.trim()].filter((part) => part !== "").join(", "),
        what: `Заседание: ${commission?.name.trim() || "аттестационная комиссия"}`,
        place: "Заседания",
        people: [secretary, chairedBy].filter((name) => name.trim() !== "").map(initialsLast),
      },
    ];
  });
}

/** The centre's own executor goes before whom the document names. */
function peopleOf(internalExecutor: string, named: readonly string[]): string[] {
  const people = [internalExecutor, ...named].map((name) => initialsLast(name));
  return [...new Set(people)].filter((name) => name !== "");
}

const nothing = (month: YearMonth): PaperProblem =>
  stop(
    "NOTHING_DUE",
    `На ${monthWords(month)} в плане, поручениях и заседаниях нет ни одного срока. Выберите другой месяц или внесите план через «Внести документ».`,
  );

function unassigned({ people, place, what, id }: MonthTask): PaperProblem[] {
  if (people.length > 0) return [];
  const sheet = id.startsWith("ИС") ? "План" : place === "Заседания" ? "Заседания" : "Поручения";
  return [warn("NOBODY", `${place}: не назван ответственный – «${what}». Впишите его в листе «${sheet}».`)];
}
