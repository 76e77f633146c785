// The single stream of due things: every register that knows a deadline turns its open rows into `Due`. Colours, «Сегодня»,
// letters, escalation and statistics read this stream and nothing else.
// Source of who owes what by role and state: life-cycle of a directive and of a plan item.
import type { CivilDate } from "../calendar/civil.ts";
import type { TermKind } from "../calendar/term.ts";
import type { Directive } from "./directive.ts";
import type { LetterMode, Occurrence, PlanItem } from "./plan.ts";
import { isExecuted, isOffControl, isOpenOccurrence, isOurWork, isReported, isSettled } from "./state.ts";

/**
 * What has to happen, which decides how it is reminded: a single term of the plan, a directive, work of a month, a check-point
 * of permanent work, something that others owe us, a directive that the head may take off control, a document that waits for the head's signature, a step of an attestation.
 */
export type DueKind = "срок" | "поручение" | "месяц" | "точка" | "ждём" | "на снятие" | "на подпись" | "шаг";

export interface Due {
  /** Row and day: stays the same from day to day and changes when the day is moved. */
  key: string;
  kind: DueKind;
  /** The work in the words of the document. */
  subject: string;
  /** «октябрь 2023»; empty for a single term. */
  label: string;
  from: CivilDate | null;
  /** Day to which reminders lead: the internal day of the centre's own executor, otherwise the control day. */
  due: CivilDate;
  /** Day from which the thing is overdue, if it is later than `due`. */
  controlDue: CivilDate | null;
  /** Day as the document says it, if it was moved from a day off; «сентябрь» says no day, its last working day is meant. */
  shiftedFrom: CivilDate | null;
  /** Person of the centre who answers; goes before `audience`. */
  executor: string;
  /** People and groups as the document names them, in order, the main one first. */
  audience: readonly string[];
  /** Short name of the school that owes it, whose coordinator hears of it; empty = the centre's own. */
  school: string;
  /** Where the row stands. */
  sheet: string;
  rowId: string;
  /** The row in words: «План, II.6». */
  place: string;
  /** Days of the month on which monthly work is reminded: «5, 10». */
  monthDays: string;
  /** Months before the day on which it is reminded first, the largest first; besides the steps of its kind. */
  monthsBefore: readonly number[];
  /** Executed of all: the monthly work of the same people in the same month; null for other kinds. */
  month: MonthProgress | null;
  /** What keeps the row open though somebody has marked it: «нет подтверждения»; otherwise empty. */
  note: string;
  /** What to do about it, where the kind doesn't say: see `actionFor`. */
  action: string;
  /** False while letters are switched off for the row or put off to a later day. */
  mailed: boolean;
}

/** How far the monthly work of a group of people is: `done` of `total` occurrences. */
export interface MonthProgress {
  /** The month and the people; the same for all rows that are counted together. */
  key: string;
  done: number;
  total: number;
}

export interface DueSources {
  plan: readonly PlanItem[];
  occurrences: readonly Occurrence[];
  directives: readonly Directive[];
  today: CivilDate;
}

/** Everything of the plan and the directives that is still to be done and has a day, past or coming; in the order of the rows. */
export function dueThings({ plan, occurrences, directives, today }: DueSources): Due[] {
  return [...occurrenceDues(plan, occurrences, today), ...directiveDues(directives, today)];
}

/** What the head decides himself: nobody else hears of it, and nobody is late with it. */
export function isForHead({ kind }: Due): boolean {
  return kind === "на снятие" || kind === "на подпись";
}

/** Day from which the thing counts as overdue. */
export function controlDay(due: Due): CivilDate {
  return due.controlDue ?? due.due;
}

/** Day that a thing is to be spoken of on `today`: the internal day until it has passed, then the control day. */
export function dayAhead(due: Due, today: CivilDate): CivilDate {
  return due.due >= today ? due.due : controlDay(due);
}

/** What to do about a thing and where. */
export function actionFor({ kind, sheet, action }: Due): string {
  if (action !== "") return action;
  switch (kind) {
    case "поручение":
      return `Внесите отчёт в лист «${sheet}»`;
    case "ждём":
      return `Получено? Отметьте в листе «${sheet}»`;
    case "на снятие":
      return `Снимите с контроля или верните на доработку в листе «${sheet}»`;
    default:
      return `Отметьте исполнение в листе «${sheet}»`;
  }
}

const KIND_OF_TERM: Partial<Record<TermKind, DueKind>> = {
  ежемесячно: "месяц",
  еженедельно: "месяц",
  постоянно: "точка",
};

/** Terms in which the document itself names a day. */
const WRITTEN_DAYS: readonly (TermKind | "")[] = ["дата", "до даты", "период", "от события"];

function kindOf(item: PlanItem | undefined): DueKind {
  return item === undefined || item.termKind === "" ? "срок" : (KIND_OF_TERM[item.termKind] ?? "срок");
}

function occurrenceDues(
  plan: readonly PlanItem[],
  occurrences: readonly Occurrence[],
  today: CivilDate,
): Due[] {
  const items = new Map(plan.map((item) => [item.id, item]));
  const months = monthsOf(occurrences, items);
  const dues: Due[] = [];
  for (const occurrence of occurrences) {
    const item = items.get(occurrence.item);
    if (occurrence.due === null || !isOpenOccurrence(occurrence) || isWithdrawn(item)) continue;
    dues.push({
      key: `${occurrence.id}@${occurrence.due}`,
      kind: kindOf(item),
      subject: occurrence.activity,
      label: occurrence.label,
      from: occurrence.from,
      due: occurrence.due,
      controlDue: null,
      shiftedFrom:
        item === undefined || WRITTEN_DAYS.includes(item.termKind)
          ? movedFrom(occurrence.written, occurrence.due)
          : null,
      executor: item?.internalExecutor ?? "",
      audience: item?.responsible ?? [],
      school: "",
      sheet: "Исполнение",
      rowId: occurrence.id,
      place: occurrence.place,
      monthDays: item?.monthDays ?? "",
      monthsBefore: [],
      month: item === undefined ? null : (months.get(monthKey(item, occurrence.due)) ?? null),
      note: occurrence.status === "Исполнено" ? "нет подтверждения" : "",
      action: "",
      mailed: isMailed(occurrence, today),
    });
  }
  return dues;
}

function isWithdrawn(item: PlanItem | undefined): boolean {
  return item !== undefined && (item.status === "Исключено" || item.status === "Архив");
}

function isMailed(
  row: { letters: LetterMode | ""; silentUntil: CivilDate | null },
  today: CivilDate,
): boolean {
  return row.letters !== "не слать" && (row.silentUntil === null || row.silentUntil <= today);
}

function movedFrom(written: CivilDate | null, due: CivilDate): CivilDate | null {
  return written === null || written === due ? null : written;
}

function monthKey(item: PlanItem, due: CivilDate): string {
  return [due.slice(0, 7), item.internalExecutor, ...item.responsible].join("|");
}

/** Counts the monthly work that the same people have in the same month. */
function monthsOf(
  occurrences: readonly Occurrence[],
  items: ReadonlyMap<string, PlanItem>,
): Map<string, MonthProgress> {
  const months = new Map<string, MonthProgress>();
  for (const occurrence of occurrences) {
    const item = items.get(occurrence.item);
    const executed = isExecuted(occurrence);
    if (item === undefined || kindOf(item) !== "месяц" || occurrence.due === null || isWithdrawn(item))
      continue;
    if (!executed && !isOpenOccurrence(occurrence)) continue;
    const key = monthKey(item, occurrence.due);
    const counted = months.get(key) ?? { key, done: 0, total: 0 };
    months.set(key, { key, done: counted.done + (executed ? 1 : 0), total: counted.total + 1 });
  }
  return months;
}

/**
 * Directives by the role of the centre. A point that has parts is due through them; it comes up itself once they are all
 * settled. A row whose role is not filled in gives nothing: «Проверить книгу» reports it.
 */
function directiveDues(directives: readonly Directive[], today: CivilDate): Due[] {
  const byId = new Map(directives.map((directive) => [directive.id, directive]));
  const parts = partsByParent(directives);
  return directives.flatMap((directive) => {
    const own = parts.get(directive.id) ?? [];
    if (own.some((part) => !isSettled(part))) return [];
    const due = directiveDue(
      completed(directive, byId.get(directive.parent)),
      today,
      own.some((part) => part.role !== "не относится"),
    );
    return due === null ? [] : [due];
  });
}

/** Parts of each point, by the id of the point. */
export function partsByParent(directives: readonly Directive[]): Map<string, Directive[]> {
  const parts = new Map<string, Directive[]>();
  for (const directive of directives) {
    if (directive.parent !== "")
      parts.set(directive.parent, [...(parts.get(directive.parent) ?? []), directive]);
  }
  return parts;
}

/** A part takes what it does not say itself from its point: role, executors, term. */
function completed(part: Directive, point: Directive | undefined): Directive {
  if (point === undefined) return part;
  const ownTerm = part.controlDue !== null;
  const ownExecutor = part.internalExecutor !== "";
  return {
    ...part,
    role: part.role === "" ? point.role : part.role,
    executors: part.executors.length === 0 ? point.executors : part.executors,
    internalExecutor: ownExecutor ? part.internalExecutor : point.internalExecutor,
    internalDue: part.internalDue ?? (ownTerm ? null : point.internalDue),
    due: ownTerm ? part.due : point.due,
    controlDue: ownTerm ? part.controlDue : point.controlDue,
    extendedTo: ownTerm ? part.extendedTo : point.extendedTo,
    termKind: part.termKind === "" ? point.termKind : part.termKind,
  };
}

function directiveDue(directive: Directive, today: CivilDate, partsSettled: boolean): Due | null {
  const kind = directiveKind(directive);
  const control = directive.controlDue ?? directive.due;
  if (kind === null || control === null) return null;
  const internal =
    kind === "поручение" &&
    directive.internalExecutor !== "" &&
    directive.internalDue !== null &&
    directive.internalDue < control;
  const due = internal ? (directive.internalDue ?? control) : control;
  return {
    key: internal ? `${directive.id}@${due}/${control}` : `${directive.id}@${due}`,
    kind,
    subject: subjectOf(directive),
    label: "",
    from: kind === "на снятие" ? directive.done : null,
    due,
    controlDue: internal ? control : null,
    shiftedFrom: movedFrom(directive.extendedTo ?? directive.due, control),
    executor: directive.internalExecutor,
    audience: isOurWork(directive.role) ? directive.executors : [],
    school: "",
    sheet: "Поручения",
    rowId: directive.id,
    place:
      directive.source === ""
        ? `Поручения, п. ${directive.number}`
        : `Поручения, п. ${directive.number}, ${directive.source}`,
    monthDays: "",
    monthsBefore: [],
    month: null,
    note: directiveNote(directive, partsSettled),
    action: "",
    mailed: isMailed(directive, today),
  };
}

/** A point that ends with a colon says nothing without its check-points: «Организовать: мониторинг; тестирование». */
function subjectOf({ text, checkpoints }: Directive): string {
  return text.trim().endsWith(":") && checkpoints.length > 0
    ? `${text.trim()} ${checkpoints.join("; ")}`
    : text;
}

function directiveKind(directive: Directive): DueKind | null {
  const { role, status, termKind } = directive;
  if (role === "для сведения (ждём результат)") {
    return status === "Снято с контроля" || status === "Архив" || isReported(directive) ? null : "ждём";
  }
  if (!isOurWork(role) || isOffControl(directive)) return null;
  if (isReported(directive)) return "на снятие";
  return termKind === "постоянно" ? "точка" : "поручение";
}

function directiveNote(directive: Directive, partsSettled: boolean): string {
  if (directive.status === "Отчёт представлен" && !isReported(directive)) return "нет отчёта";
  return partsSettled && !isReported(directive) ? "все части исполнены, закройте пункт" : "";
}
