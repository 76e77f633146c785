// Directives of a year as a report tells them: what each asked, what was done, how it ends — taken off control, put off, or open.
// Who reports: the executor named first. Structure: documents of the field §5.8.
import { dateFromText, daysBetween, type CivilDate } from "../../../domain/calendar/civil.ts";
import { planYearFrom, schoolYearOf, type PlanYear } from "../../../domain/calendar/planYear.ts";
import type { Directive } from "../../../domain/control/directive.ts";
import { disciplineOf } from "../../../domain/control/discipline.ts";
import { partsByParent } from "../../../domain/control/due.ts";
import { isOffControl, isOurWork, isReported } from "../../../domain/control/state.ts";
import type { FormRequest, PaperData, PaperProblem } from "../../form.ts";
import { initialsLast } from "../../style/names.ts";
import { stop, warn } from "../problems.ts";

/** How the telling of a point ends. */
export type Closing =
  | { kind: "removed"; on: CivilDate | null; by: string }
  | { kind: "remove" }
  | { kind: "postpone"; to: CivilDate; reason: string }
  | { kind: "postponed"; to: CivilDate; basis: string }
  | { kind: "periodic" }
  /** Done by its parts. */
  | { kind: "parts" }
  | { kind: "overdue" }
  | { kind: "ahead" };

export interface Entry {
  directive: Directive;
  executor: string;
  closing: Closing;
  /** Days past the control day; 0 when in time. */
  lateDays: number;
}

export interface DirectiveFigures {
  total: number;
  inTime: number;
  late: number;
  failed: number;
  ahead: number;
  /** N: those whose day has come or that are done. */
  planned: number;
}

export interface DirectivesOfYear {
  year: PlanYear;
  entries: readonly Entry[];
  figures: DirectiveFigures;
  problems: readonly PaperProblem[];
}

/** A new day that the report asks for. */
export interface Postponement {
  to: CivilDate;
  reason: string;
}

export function directivesOfYear(
  data: PaperData,
  request: FormRequest,
  { document, postponed }: { document: string; postponed: string },
): DirectivesOfYear {
  const year = planYearFrom(request.schoolYear ?? "") ?? schoolYearOf(data.today);
  const own = data.directives.filter(
    (each) => isOfYear(each, year) && each.source.toLowerCase().includes(document.toLowerCase()),
  );
  const ours = own.filter(
    ({ role, status }) => isOurWork(role) && status !== "Не к нам" && status !== "Архив",
  );
  const asked = postponementsOf(postponed, ours);
  const parts = partsByParent(ours);
  const entries = inOrder(ours).map((directive) =>
    entryOf(directive, parts.has(directive.id), asked.byId.get(directive.id), data.today),
  );
  return {
    year,
    entries,
    figures: figuresOf(ours, year, data.today),
    problems: [
      ...(entries.length > 0 ? [] : [nothing(year, document)]),
      ...asked.problems,
      ...own
        .filter(({ role }) => role === "")
        .map((each) =>
          warn(
            "NO_ROLE",
            `${placeOf(each)}: роль центра не выбрана, в отчёт пункт не вошёл. Выберите её в листе «Поручения».`,
          ),
        ),
      ...entries.flatMap(entryProblems),
    ],
  };
}

/** By the control day; a point without one by the day of its document. */
function isOfYear({ controlDue, sourceDate, removedOn }: Directive, { start, end }: PlanYear): boolean {
  const day = controlDue ?? sourceDate;
  if (controlDue === null && sourceDate !== null) return sourceDate <= end && (removedOn ?? end) >= start;
  return day !== null && day >= start && day <= end;
}

/** Documents by their day, points by their numbers. */
function inOrder(directives: readonly Directive[]): Directive[] {
  const keyOf = ({ sourceDate, source, number }: Directive): string =>
    [sourceDate ?? "", source, ...(number.match(/\d+/gu) ?? []).map((part) => part.padStart(4, "0"))].join(
      "|",
    );
  return [...directives].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

function entryOf(
  directive: Directive,
  hasParts: boolean,
  asked: Postponement | undefined,
  today: CivilDate,
): Entry {
  const { internalExecutor, executors, controlDue, done } = directive;
  const closing = closingOf(directive, hasParts, asked, today);
  const isOpen = closing.kind === "overdue" || closing.kind === "postpone";
  const last = isOpen ? today : done;
  return {
    directive,
    executor: initialsLast(internalExecutor || (executors[0] ?? "")),
    closing,
    lateDays:
      controlDue === null || last === null || isPeriodic(directive) || hasParts
        ? 0
        : Math.max(0, daysBetween(controlDue, last)),
  };
}

function closingOf(
  directive: Directive,
  hasParts: boolean,
  asked: Postponement | undefined,
  today: CivilDate,
): Closing {
  const { status, removedOn, removedBy, controlDue, extendedTo, extensionBasis } = directive;
  if (status === "Снято с контроля") return { kind: "removed", on: removedOn, by: removedBy.trim() };
  if (isReported(directive)) return { kind: "remove" };
  if (isPeriodic(directive)) return { kind: "periodic" };
  if (hasParts) return { kind: "parts" };
  if (asked !== undefined) return { kind: "postpone", ...asked };
  if (controlDue !== null && controlDue < today) return { kind: "overdue" };
  if (extendedTo !== null) return { kind: "postponed", to: extendedTo, basis: extensionBasis.trim() };
  return { kind: "ahead" };
}

/** A point that ends with a colon says nothing without what follows: «Организовать: мониторинг; тестирование». */
export function contentOf({ text, checkpoints }: Directive): string {
  const lines = checkpoints.map((line) => line.replace(/^[-–—]\s*/u, ""));
  return text.trim().endsWith(":") && lines.length > 0 ? `${text.trim()} ${lines.join("; ")}` : text.trim();
}

/** Permanent work needs neither a day nor a petition. */
export function isPeriodic({ termKind, status }: Directive): boolean {
  return termKind === "постоянно" || status === "На постоянном контроле";
}

/** By the parts of points, as discipline is counted; permanent work is not. */
function figuresOf(ours: readonly Directive[], { start, end }: PlanYear, today: CivilDate): DirectiveFigures {
  const parts = partsByParent(ours);
  const counted = ours.filter((each) => !isPeriodic(each) && each.controlDue !== null);
  const {
    planned: total,
    inTime,
    late,
    notExecuted,
  } = disciplineOf({ occurrences: [], directives: counted }, start, end);
  const ahead = counted.filter(
    (each) =>
      !parts.has(each.id) &&
      !isReported(each) &&
      !isOffControl(each) &&
      each.controlDue !== null &&
      each.controlDue >= today,
  ).length;
  return { total, inTime, late, failed: notExecuted - ahead, ahead, planned: total - ahead };
}

/** «3: 15.11.2026, причина», a line for each; a point is named by its number, or by its code when two documents have it. */
function postponementsOf(
  text: string,
  ours: readonly Directive[],
): { byId: Map<string, Postponement>; problems: PaperProblem[] } {
  const byId = new Map<string, Postponement>();
  const problems: PaperProblem[] = [];
  for (const line of text.split("\n").filter((each) => each.trim() !== "")) {
    const [, name = "", day = "", reason = ""] =
      /^\s*(?:п\.?\s*)?([^\s:]+)\s*:\s*(\d[\d.]*\d)[\s,;–-]+(\S.*)$/u.exec(line) ?? [];
    const to = dateFromText(day);
    const named = ours.filter(({ id, number }) => id === name || bare(number) === bare(name));
    const [point, ...others] = named;
    if (point === undefined || others.length > 0 || to === null)
      problems.push(unreadLine(line, named.length));
    else byId.set(point.id, { to, reason: reason.trim() });
  }
  return { byId, problems };
}

const bare = (number: string): string => number.trim().replace(/\.$/u, "");

function unreadLine(line: string, named: number): PaperProblem {
  const cure =
    named > 1
      ? "такой номер есть в нескольких документах: назовите пункт его кодом, «ПР-0003: 15.11.2026, причина»"
      : "напишите «3: 15.11.2026, причина» – номер пункта, новый срок и объективную причину";
  return stop("POSTPONE_UNREAD", `Просим перенести, «${line.trim()}»: не понято; ${cure}.`);
}

/** «Поручения, п. 4.1, письмо № 47 от 31.01.2026» */
function placeOf({ number, source }: Directive): string {
  return ["Поручения", `п. ${bare(number)}`, source].filter((part) => part !== "").join(", ");
}

function entryProblems({ directive, closing, executor }: Entry): PaperProblem[] {
  const place = placeOf(directive);
  const problems: PaperProblem[] = [];
  if (closing.kind === "overdue")
    problems.push(
      warn(
        "NO_REPORT",
        `${place}: срок прошёл, а отчёта нет. Впишите отчёт в лист «Поручения» или новый срок с причиной в поле «Просим перенести».`,
      ),
    );
  if (directive.status === "Отчёт представлен" && !isReported(directive))
    problems.push(
      warn(
        "EMPTY_REPORT",
        `${place}: отмечено «Отчёт представлен», а отчёт не вписан. Впишите его в столбец «Отчёт».`,
      ),
    );
  if (executor === "")
    problems.push(warn("NOBODY", `${place}: не назван исполнитель. Впишите его в лист «Поручения».`));
  if (directive.controlDue === null && !isPeriodic(directive) && closing.kind !== "parts")
    problems.push(
      warn(
        "NO_TERM",
        `${place}: срок не понят, в итоги пункт не вошёл. Впишите день в «Срок» листа «Поручения».`,
      ),
    );
  return problems;
}

function nothing({ label }: PlanYear, document: string): PaperProblem {
  const which = document === "" ? "" : ` из документа «${document}»`;
  return stop(
    "NO_DIRECTIVES",
    `За ${label} год нет поручений${which}, которые исполняет центр. Внесите их через «Внести документ» или выберите роль «исполнитель» в листе «Поручения».`,
  );
}
