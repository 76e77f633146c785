// Russian names of months and weekdays: recognising them in a text, and writing dates as an office does.
import { daysInMonth, formatDate, partsOf, type CivilDate } from "./civil.ts";

export const MONTH_NAMES = [
  "январь",
  "февраль",
  "март",
  "апрель",
  "май",
  "июнь",
  "июль",
  "август",
  "сентябрь",
  "октябрь",
  "ноябрь",
  "декабрь",
] as const;

export const MONTH_GENITIVES = [
  "января",
  "февраля",
  "марта",
  "апреля",
  "мая",
  "июня",
  "июля",
  "августа",
  "сентября",
  "октября",
  "ноября",
  "декабря",
] as const;

/** Monday first. */
export const WEEKDAY_NAMES = [
  "понедельник",
  "вторник",
  "среда",
  "четверг",
  "пятница",
  "суббота",
  "воскресенье",
] as const;

const ROMAN_QUARTERS = ["I", "II", "III", "IV"] as const;

/** All cases and the usual abbreviations, without the dot. */
const MONTH_FORMS: readonly RegExp[] = [
  /^янв(?:ар(?:ь|я|ю|е|ем))?$/u,
  /^фев(?:р|рал(?:ь|я|ю|е|ем))?$/u,
  /^мар(?:т|та|ту|те|том)?$/u,
  /^апр(?:ел(?:ь|я|ю|е|ем))?$/u,
  /^ма(?:й|я|ю|е|ем)$/u,
  /^июн(?:ь|я|ю|е|ем)?$/u,
  /^июл(?:ь|я|ю|е|ем)?$/u,
  /^авг(?:уст(?:а|у|е|ом)?)?$/u,
  /^сен(?:т|тяб|тябр(?:ь|я|ю|е|ем))?$/u,
  /^окт(?:яб|ябр(?:ь|я|ю|е|ем))?$/u,
  /^ноя(?:б|бр(?:ь|я|ю|е|ем))?$/u,
  /^дек(?:аб|абр(?:ь|я|ю|е|ем))?$/u,
];

const WEEKDAY_FORMS: readonly RegExp[] = [
  /^(?:пн|понедельник(?:а|у|ам|и)?)$/u,
  /^(?:вт|вторник(?:а|у|ам|и)?)$/u,
  /^(?:ср|сред(?:а|у|ы|е|ам))$/u,
  /^(?:чт|четверг(?:а|у|ам|и)?)$/u,
  /^(?:пт|пятниц(?:а|у|ы|е|ам))$/u,
  /^(?:сб|суббот(?:а|у|ы|е|ам))$/u,
  /^(?:вс|воскресень(?:е|я|ю|ям))$/u,
];

/** Number (1–12) of the month that a word names in any case or abbreviation («сентября», «сент.»); null if it names none. */
export function monthFrom(word: string): number | null {
  return placeIn(MONTH_FORMS, word);
}

/** Number of the weekday (1 = Monday) that a word names («вторникам», «пт»); null if it names none. */
export function weekdayFrom(word: string): number | null {
  return placeIn(WEEKDAY_FORMS, word);
}

/** «октябрь 2023» */
export function formatMonthYear(date: CivilDate): string {
  return `${monthName(date)} ${partsOf(date).year}`;
}

/** «10 июля» */
export function formatDayMonth(date: CivilDate): string {
  const { month, day } = partsOf(date);
  return `${day} ${MONTH_GENITIVES[month - 1] ?? ""}`;
}

/** «IV квартал 2023 г.» */
export function formatQuarter(date: CivilDate): string {
  const { year, month } = partsOf(date);
  return `${ROMAN_QUARTERS[Math.floor((month - 1) / 3)] ?? ""} квартал ${year} г.`;
}

/** «февраль – апрель 2024», «1–15 октября 2023», «25.09.2023 – 05.10.2023» */
export function formatPeriod(from: CivilDate, to: CivilDate): string {
  if (from === to) return formatDate(from);
  const [start, end] = [partsOf(from), partsOf(to)];
  const oneYear = start.year === end.year;
  const oneMonth = oneYear && start.month === end.month;
  if (start.day === 1 && end.day === daysInMonth(end.year, end.month)) {
    if (oneMonth) return formatMonthYear(from);
    return `${oneYear ? monthName(from) : formatMonthYear(from)} – ${formatMonthYear(to)}`;
  }
  if (oneMonth) return `${start.day}–${formatDayMonth(to)} ${end.year}`;
  return `${formatDate(from)} – ${formatDate(to)}`;
}

function monthName(date: CivilDate): string {
  return MONTH_NAMES[partsOf(date).month - 1] ?? "";
}

function placeIn(forms: readonly RegExp[], word: string): number | null {
  const plain = word.trim().toLowerCase().replace(/\.$/u, "");
  const place = forms.findIndex((form) => form.test(plain));
  return place < 0 ? null : place + 1;
}
