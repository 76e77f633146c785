// Rows for the tests of this room: every field filled, the interesting ones given by the test. All people are invented.
import { CALENDAR_DECREES } from "../../../src/domain/calendar/decrees.ts";
import { workingCalendar } from "../../../src/domain/calendar/workingCalendar.ts";
import type { Directive } from "../../../src/domain/control/directive.ts";
import { dueThings, type Due } from "../../../src/domain/control/due.ts";
import type { Occurrence, PlanItem } from "../../../src/domain/control/plan.ts";
import type { Directory, StaffMember } from "../../../src/domain/people/directory.ts";
import { defaultSettings, type Settings } from "../../../src/domain/settings.ts";

export const calendar = workingCalendar(CALENDAR_DECREES.flatMap((decree) => decree.days));

export const settings: Settings = { ...defaultSettings(), mailingStarted: "2023-09-05" };

export function member(name: string, given: Partial<StaffMember> = {}): StaffMember {
  return {
    id: `СТ-${name}`,
    name,
    position: "методист",
    email: `p${name.length}${name.charCodeAt(0)}@example.org`,
    groups: ["Сотрудники центра"],
    organisation: "",
    aliases: [],
    awayFrom: null,
    awayTo: null,
    substitute: "",
    active: true,
    ...given,
  };
}

export const coordinator = member("Соколова Марина Игоревна", { position: "главный сотрудник" });
export const head = member("Громова Вера Андреевна", { position: "начальник" });
export const deputy = member("Лебедев Игорь Олегович", { position: "заместитель начальника" });
export const directory: Directory = { staff: [coordinator, head, deputy], organisations: [] };
export const centreSettings: Settings = { ...settings, head: head.name, coordinator: coordinator.name };

export function item(given: Partial<PlanItem> = {}): PlanItem {
  return {
    id: "ПЛ-1",
    schoolYear: "2023-2024",
    section: "II",
    sectionTitle: "Организационное направление",
    number: "6",
    activity: "Формирование списков подавших заявления",
    termText: "сентябрь",
    termKind: "месяц",
    from: null,
    to: null,
    monthDays: "",
    responsibleText: coordinator.name,
    responsible: [coordinator.name],
    internalExecutor: "",
    objects: [],
    register: "",
    proof: "",
    status: "",
    progress: "",
    nextDue: null,
    warnFrom: null,
    done: null,
    evidence: "",
    source: "",
    termRead: "",
    documentTerm: "",
    documentPeople: "",
    ...given,
  };
}

export function occurrence(given: Partial<Occurrence> = {}): Occurrence {
  const due = given.due === undefined ? "2023-09-29" : given.due;
  return {
    id: "ИС-1",
    item: "ПЛ-1",
    place: "План, II.6",
    activity: "Формирование списков подавших заявления",
    label: "",
    from: null,
    written: due,
    due,
    computedDue: due,
    warnFrom: null,
    status: "Не начато",
    done: null,
    evidence: "",
    letters: "слать",
    registered: "",
    silentUntil: null,
    comment: "",
    ...given,
  };
}

export function directive(given: Partial<Directive> = {}): Directive {
  const due = given.due === undefined ? "2012-02-10" : given.due;
  return {
    id: "ПР-1",
    source: "письмо № 5-12 от 31.01.2012",
    sourceDate: "2012-01-31",
    occasion: "",
    number: "1",
    parent: "",
    text: "Разграничить полномочия специалистов",
    checkpoints: [],
    executorText: "Руководители муниципальных органов управления образованием",
    executors: ["Руководители муниципальных органов управления образованием"],
    role: "исполнитель",
    submitTo: "",
    termText: "До 10.02.2012 г.",
    termKind: "до даты",
    due,
    controlDue: due,
    warnFrom: null,
    internalExecutor: "",
    internalDue: null,
    status: "Новое",
    progress: "",
    report: "",
    done: null,
    extendedTo: null,
    extensionBasis: "",
    extensions: [],
    removedOn: null,
    removedBy: "",
    letters: "слать",
    silentUntil: null,
    comment: "",
    termRead: "",
    documentTerm: "",
    documentPeople: "",
    ...given,
  };
}

/** Due things of the given rows on a day. */
export function duesOf(
  rows: { plan?: PlanItem[]; occurrences?: Occurrence[]; directives?: Directive[] },
  today: string,
): Due[] {
  return dueThings({ plan: [item()], occurrences: [], directives: [], today, ...rows });
}
