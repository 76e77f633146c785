// Time travel of a book whose clock stands: another day is imagined, or the days up to one are lived with their triggers.
import { addDays, type CivilDate } from "../../../domain/calendar/civil.ts";
import type { DayView } from "../protocol.ts";
import { CallFailure, failureOf } from "./failure.ts";
import type { ServedBook } from "./servedBook.ts";

/** Days that may be lived at once: a year and a leap day. */
const MOST_DAYS = 366;

export interface LivedDays {
  days: number;
  letters: number;
  /** Words of the trigger that failed; empty when all ended well. */
  failure: string;
}

function firstDayOf({ identity: { firstDay } }: ServedBook): CivilDate {
  if (firstDay !== null) return firstDay;
  throw new CallFailure(
    "Своя книга живёт по часам компьютера: представить другой день можно только в книге-примере.",
  );
}

/** @param day null for the day at which the book stands by itself */
export async function setDay(book: ServedBook, day: CivilDate | null): Promise<DayView> {
  const first = firstDayOf(book);
  await book.settled();
  await book.host.setDay(day ?? first);
  await book.tellState();
  return book.day();
}

/** Lives the days after today up to the last one; ends early at a trigger that fails. */
export async function liveUntil(book: ServedBook, last: CivilDate): Promise<LivedDays> {
  firstDayOf(book);
  await book.settled();
  const { today } = await book.day();
  if (last <= today) throw new CallFailure("Этот день уже прошёл: выберите день позже.");
  if (last > addDays(today, MOST_DAYS))
    throw new CallFailure("Прожить за один раз можно не больше года: выберите день ближе.");
  return book.atWork("Дни идут", () => live(book, today, last));
}

async function live(book: ServedBook, today: CivilDate, last: CivilDate): Promise<LivedDays> {
  const lived: LivedDays = { days: 0, letters: 0, failure: "" };
  for (let day = addDays(today, 1); day <= last && lived.failure === ""; day = addDays(day, 1)) {
    const results = (await book.host.simulateDay(day)).map(({ result }) => result);
    lived.days += 1;
    lived.letters += results.reduce((sum, { letters }) => sum + letters.length, 0);
    lived.failure = results.map(failureOf).find((words) => words !== "") ?? "";
  }
  return lived;
}
