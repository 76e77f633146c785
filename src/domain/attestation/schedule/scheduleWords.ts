// Conflicts and reasons of the schedule in the words of a person: which row, what is wrong, what to do.
import { formatDate, type CivilDate } from "../../calendar/civil.ts";
import { counted } from "../../language/plural.ts";
import { wordMonth, type YearMonth } from "../months.ts";
import type { Applicant } from "./schedule.ts";
import { earliestDay, fitOf, type FilingSpan } from "./scheduleSpans.ts";

export type ConflictCode =
  /** The category ends before the application is decided. */
  | "SAFE_DAY"
  /** Safe only at the beginning of the filing window. */
  | "FILE_EARLY"
  | "OVERLOAD"
  /** Filing before the right to ask has come. */
  | "NOT_YET"
  | "NO_RIGHT"
  /** Not a month of attestation of this school year. */
  | "OUTSIDE"
  | "WISH"
  /** The region has moved the window since. */
  | "WINDOW_MOVED"
  | "CLOSED"
  | "MONTH_UNREAD"
  /** Filed or agreed, so the draft doesn't decide, and nobody has put a month. */
  | "NO_MONTH"
  /** The code stands in no row of the bank: nobody knows what the person holds. */
  | "UNKNOWN_PERSON"
  /** The same person asks for the same category once more. */
  | "TWICE";

/** Why a row has no month, in a few words beside it; what to do is told by its conflict. */
export const WHY_UNPLACED: Readonly<Partial<Record<ConflictCode, string>>> = {
  NO_RIGHT: "нет права подать",
  NOT_YET: "право позже",
  CLOSED: "приём закончен",
  OUTSIDE: "нет месяцев аттестации",
  MONTH_UNREAD: "месяц не понят",
  NO_MONTH: "месяц не вписан",
};

export interface Conflict {
  /** Id of the application. */
  id: string;
  code: ConflictCode;
  text: string;
}

export function conflict(one: Applicant, code: ConflictCode, text: string): Conflict {
  return { id: one.application.id, code, text };
}

const who = ({ application }: Applicant): string => {
  const { id, name, teacher, school } = application;
  const person = name || teacher || "без имени";
  return `Заявления, ${id}: ${person}${school === "" ? "" : `, ${school}`}`;
};

export function wordPlace(one: Applicant, month: YearMonth): string {
  const { safeDay } = one.limits;
  if (one.wish === month) return "по пожеланию";
  const parts = [
    safeDay === null ? "" : `${one.held}: подать не позднее ${formatDate(safeDay)}`,
    one.limits.from === null ? "" : `право с ${formatDate(one.limits.from)}`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "поровну по месяцам" : parts.join("; ");
}

export function wordNoRight(one: Applicant): string {
  const kind = one.application.kind;
  return `${who(one)}: на категорию «${kind}» подать ${one.noRight}. Исправьте категорию или отзовите заявление.`;
}

export function wordNotYet(one: Applicant, span: FilingSpan): string {
  return `${who(one)}: приём на ${wordMonth(span.month)} закрывается ${formatDate(span.closes)}, а подать ${one.notYet}. Поставьте более поздний месяц.`;
}

export function wordNotSafe(one: Applicant, span: FilingSpan, today: CivilDate): string {
  const { safeDay } = one.limits;
  const last = safeDay === null ? "" : formatDate(safeDay);
  const first = formatDate(earliestDay(span, one.limits, today));
  const cure =
    safeDay !== null && safeDay < today
      ? "Безопасный день прошёл: подавайте как можно раньше и предупредите, что в оплате будет перерыв"
      : "Поставьте более ранний месяц или договоритесь с регионом о приёме раньше";
  return `${who(one)}: категория «${one.held}», последний безопасный день подачи ${last}, а подать на ${wordMonth(span.month)} можно не раньше ${first}. ${cure}.`;
}

export function wordEarlyFiling(one: Applicant, span: FilingSpan): string {
  const last = one.limits.safeDay === null ? "" : formatDate(one.limits.safeDay);
  const end = span.isEntered
    ? `приём закрывается ${formatDate(span.closes)}`
    : `подача на этот месяц — до ${formatDate(span.closes)}`;
  return `${who(one)}: подать не позднее ${last}, раньше конца приёма: категория «${one.held}», ${end}. Предупредите заявителя.`;
}

export function wordNoSpan(one: Applicant, spans: readonly FilingSpan[]): Conflict {
  const last = spans[spans.length - 1];
  if (last === undefined)
    return conflict(
      one,
      "OUTSIDE",
      `${who(one)}: в этом учебном году нет месяцев аттестации. Проверьте «Месяцы аттестации» в настройках.`,
    );
  if (one.limits.from !== null && last.closes < one.limits.from)
    return conflict(
      one,
      "NOT_YET",
      `${who(one)}: подать ${one.notYet}, а последний приём этого учебного года закрывается ${formatDate(last.closes)}. Перенесите заявление на следующий учебный год.`,
    );
  return conflict(
    one,
    "CLOSED",
    `${who(one)}: приём заявлений этого учебного года закончился ${formatDate(last.closes)}. Перенесите заявление на следующий учебный год.`,
  );
}

export function wordWishUnmet(
  one: Applicant,
  month: YearMonth,
  spans: readonly FilingSpan[],
  today: CivilDate,
): string {
  const text = one.application.wish.trim();
  const given = `поставлен ${wordMonth(month)}`;
  const { wish } = one;
  if (wish === null)
    return `${who(one)}: желаемый месяц «${text}» не понят, ${given}. Напишите, например, «октябрь 2026».`;
  return `${who(one)}: желаемый месяц ${wordMonth(wish)} не подошёл (${whyNot(one, wish, spans, today)}), ${given}. Согласуйте его с организацией.`;
}

function whyNot(one: Applicant, wish: YearMonth, spans: readonly FilingSpan[], today: CivilDate): string {
  const span = spans.find(({ month }) => month === wish);
  if (span === undefined) return "в этом месяце аттестации нет";
  const day = one.limits.safeDay === null ? "" : formatDate(one.limits.safeDay);
  switch (fitOf(span, one.limits, today)) {
    case "закрыто":
      return `приём закрыт ${formatDate(span.closes)}`;
    case "нет права":
      return one.notYet;
    case "поздно":
      return `категория «${one.held}», подать надо не позднее ${day}`;
    case "рано":
      return `подать пришлось бы до ${day}, раньше конца приёма, а есть месяц без спешки`;
    case "впору":
      return "месяц заполнен, больше по настройке не ставим";
  }
}

export function wordOutside(one: Applicant, month: YearMonth): string {
  return `${who(one)}: ${wordMonth(month)} — не месяц аттестации этого учебного года. Поставьте другой месяц или исправьте «Месяцы аттестации» в настройках.`;
}

export function wordMonthUnread(one: Applicant): string {
  return `${who(one)}: месяц аттестации «${one.application.month.trim()}» не понят. Напишите, например, «октябрь 2026».`;
}

export function wordNoMonth(one: Applicant): string {
  const { filed, agreed, accepted, state } = one.application;
  const why =
    filed !== null
      ? `заявление подано ${formatDate(filed)}`
      : agreed !== null
        ? `срок согласован ${formatDate(agreed)}`
        : `состояние «${accepted || state}»`;
  return `${who(one)}: ${why}, а месяца аттестации нет, и график его уже не ставит. Впишите «Месяц аттестации».`;
}

export function wordUnknownPerson(one: Applicant): string {
  const code = one.application.teacher.trim();
  const why = code === "" ? "код педагога не вписан" : `педагога с кодом «${code}» нет в листе «Педагоги»`;
  return `${who(one)}: ${why}, его категория и срок неизвестны, месяц поставлен без них. Исправьте код или внесите педагога и постройте график заново.`;
}

/** @param first application of the same person for the same category */
export function wordTwice(one: Applicant, first: string): string {
  return `${who(one)}: на «${one.application.kind}» уже заявлен этот же человек — ${first}. Оставьте одно: у лишнего впишите «Отозвано» и причину или удалите строку.`;
}

export function wordClosed(one: Applicant, span: FilingSpan): string {
  return `${who(one)}: приём на ${wordMonth(span.month)} закрыт ${formatDate(span.closes)}, а заявление не подано. Поставьте другой месяц.`;
}

export function wordWindowMoved(
  one: Applicant,
  before: { opens: CivilDate; closes: CivilDate },
  now: FilingSpan,
): string {
  const period = (window: { opens: CivilDate; closes: CivilDate }): string =>
    `${formatDate(window.opens)} – ${formatDate(window.closes)}`;
  return `${who(one)}: приём на ${wordMonth(now.month)} передвинут, был ${period(before)}, стал ${period(now)}, и этот месяц больше не подходит. Поставьте другой месяц.`;
}

export function wordOverload(month: YearMonth, count: number, limit: number): string {
  return `${wordMonth(month)}: ${counted(count, "заявление", "заявления", "заявлений")} при норме ${limit}. Перенесите ${count - limit} в другие месяцы или измените «Заявлений в месяц, не больше» в настройках.`;
}
