// How a letter speaks of days and of work: «пт 29 сентября, через 3 рабочих дня», «просрочено на 2 дня».
import { daysBetween, formatDate, weekdayOf, type CivilDate } from "../domain/calendar/civil.ts";
import { formatDayMonth } from "../domain/calendar/russianDates.ts";
import { controlDay } from "../domain/control/due.ts";
import type { DigestLine } from "../domain/control/sections.ts";
import { counted } from "../domain/language/plural.ts";

const SHORT_WEEKDAYS = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"];
/** After «в» and «на». */
const WEEKDAYS_ACCUSATIVE = [
  "понедельник",
  "вторник",
  "среду",
  "четверг",
  "пятницу",
  "субботу",
  "воскресенье",
];
/** Longest text of a piece of work in a letter; the whole text stands in the book. */
const SUBJECT_LENGTH = 140;

/** «пт 29 сентября» */
export function shortDay(date: CivilDate): string {
  return `${SHORT_WEEKDAYS[weekdayOf(date) - 1] ?? ""} ${formatDayMonth(date)}`;
}

/** When a line is due, seen from the day of the letter. */
export function wordDay({ due, day, workingDays }: DigestLine, today: CivilDate): string {
  const ahead = daysBetween(today, day);
  if (due.kind === "ждём") return `ждали ${shortDay(day)}`;
  if (due.kind === "на снятие") return `контрольный срок ${shortDay(day)}`;
  if (due.kind === "на подпись") return `на подписи, срок — ${shortDay(day)}`;
  if (ahead < 0) return `${shortDay(day)}, просрочено на ${counted(-ahead, "день", "дня", "дней")}`;
  if (ahead === 0) return `сегодня, ${shortDay(day)}`;
  if (ahead === 1) return `завтра, ${shortDay(day)}`;
  return workingDays < 1
    ? shortDay(day)
    : `${shortDay(day)}, через ${counted(workingDays, "рабочий день", "рабочих дня", "рабочих дней")}`;
}

/** «октябрь 2023»; of «контрольная точка 29.12.2023» the first two words, since the day is told beside it. */
export function wordLabel({ due, day }: DigestLine): string {
  return due.label.replace(` ${formatDate(day)}`, "");
}

/** What else is to be known of the day: that it is the centre's own, that it was moved, that it has been missed once. */
export function wordRemarks({ due, day, insteadOf, who }: DigestLine): string[] {
  const remarks: string[] = [];
  if (who !== "") remarks.push(`исполнитель: ${who}`);
  if (insteadOf !== null)
    remarks.push(
      insteadOf.awayTo === null
        ? `вместо: ${insteadOf.name}`
        : `вместо: ${insteadOf.name} (до ${formatDayMonth(insteadOf.awayTo)})`,
    );
  if (due.controlDue !== null && day === due.due)
    remarks.push(`внутренний срок; контрольный — ${shortDay(due.controlDue)}`);
  if (due.controlDue !== null && day === due.controlDue)
    remarks.push(`контрольный срок; внутренний был ${shortDay(due.due)}`);
  if (due.shiftedFrom !== null)
    remarks.push(`срок в ${inAccusative(due.shiftedFrom)} перенесён на ${inAccusative(controlDay(due))}`);
  if (due.note !== "") remarks.push(due.note);
  return remarks;
}

/** «воскресенье 5 февраля» after «в» or «на». */
function inAccusative(date: CivilDate): string {
  return `${WEEKDAYS_ACCUSATIVE[weekdayOf(date) - 1] ?? ""} ${formatDayMonth(date)}`;
}

/** The work in one line, cut at a word when it is long. */
export function shortSubject(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= SUBJECT_LENGTH) return line;
  const cut = line.slice(0, SUBJECT_LENGTH - 1);
  const atWord = cut.lastIndexOf(" ") > SUBJECT_LENGTH / 2 ? cut.slice(0, cut.lastIndexOf(" ")) : cut;
  return `${atWord.replace(/[\s,.;:–—«(-]+$/u, "")}…`;
}
