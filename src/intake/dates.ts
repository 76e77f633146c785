// The first full date in a text: «05.09.2023», «"05" сентября 2023 г.», «5 сентября 2023 года».
import { matchesOf } from "../xlsx/matches.ts";
import { civil, isValidDay, type CivilDate } from "../domain/calendar/civil.ts";

export interface DateInText {
  date: CivilDate;
  /** Where it begins and ends in the text, the word «от» before it and «г.» after it included. */
  start: number;
  end: number;
}

const MONTHS = ["янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];
const DATE =
  /(?:(?<!\p{L})от\s+)?(?:(?<!\d)(\d{1,2})\s?\.\s?(\d{1,2})\s?\.\s?(\d{4}|\d{2})(?!\d)|[«"“]?\s*(?<!\d)(\d{1,2})\s*[»"”]?\s+(янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)\p{L}*\s+(\d{4}))(?:\s*г(?:ода|\.)?(?!\p{L}))?/giu;

export function findDate(text: string): DateInText | null {
  for (const match of matchesOf(DATE, text)) {
    const month =
      match[2] === undefined ? MONTHS.indexOf((match[5] ?? "").toLowerCase()) + 1 : Number(match[2]);
    const year = Number(match[3] ?? match[6]);
    const fullYear = year < 100 ? 2000 + year : year;
    const day = Number(match[1] ?? match[4]);
    if (!isValidDay(fullYear, month, day)) continue;
    return { date: civil(fullYear, month, day), start: match.index, end: match.index + match[0].length };
  }
  return null;
}
