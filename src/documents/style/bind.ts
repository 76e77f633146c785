// Spaces at which a line must not break: «№ 5», «5 сентября», «2026 г.», «М.П. Иванова», «ст. Калиновая», «10 мм».
import { MONTH_GENITIVES } from "../../domain/calendar/russianDates.ts";
import { findNames } from "../../domain/people/personName.ts";

const NO_BREAK = "\u00A0";

/** Shortened words that stand before what they name; after a number they are units, «2026 г.». */
const BEFORE =
  "п|пп|подп|ч|ст|гл|разд|абз|прил|табл|рис|стр|с|л|г|гор|д|корп|кв|каб|ауд|ул|пер|пр|просп|пл|пос|х|с|ст-ца|им|тел|исх|вх|т";
/** Units and shortened words that stand after a number. */
const AFTER =
  "%|мм|см|м|км|г|кг|ч|час|часа|часов|мин|минут|сек|руб|коп|тыс|млн|чел|человек|человека|л|экз|дн|день|дня|дней|лет|год|года|гг|класс|класса|классов|балл|балла|баллов";

/** Each: what is before the space (kept), and what must follow it. */
const BOUND: readonly RegExp[] = [
  /(?<=№) (?=\S)/gu,
  new RegExp(`(?<=(?<![\\p{L}\\p{N}.]|\\d[ ${NO_BREAK}])(?:${BEFORE})\\.) (?=[\\p{L}\\p{N}№«])`, "gu"),
  new RegExp(`(?<=\\d) (?=(?:${AFTER})(?![\\p{L}\\p{N}]))`, "gu"),
  new RegExp(`(?<=(?<!\\d)\\d{1,2}) (?=(?:${MONTH_GENITIVES.join("|")})(?!\\p{L}))`, "gu"),
  /(?<=_) (?=г\.)/gu,
  // A dash doesn't begin a line.
  / (?=[–—])/gu,
];

/** The text with spaces that don't break where a line must not; all else stays the same. */
export function bound(text: string): string {
  return BOUND.reduce((result, place) => result.replace(place, NO_BREAK), withBoundNames(text));
}

/** Initials don't part from each other nor from their surname; a full name may. */
function withBoundNames(text: string): string {
  if (!INITIAL.test(text)) return text;
  const names = findNames(text).filter(({ name }) => name.initialsOnly);
  return names.reduce(
    (result, { start, end }) =>
      result.slice(0, start) + result.slice(start, end).replace(/ /g, NO_BREAK) + result.slice(end),
    text,
  );
}

const INITIAL = /\p{Lu}\./u;
