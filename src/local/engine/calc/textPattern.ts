// The second argument of ТЕКСТ(): a Russian pattern («# ##0,00», «ДД.ММ.ГГГГ», «d mmmm») in the words of the mirror, so
// that months and days come out in Russian.

const MONTHS = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(" ");
const MONTHS_OF_DAY =
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" ");
const SHORT_MONTHS = "янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.".split(" ");
const DAYS = "понедельник вторник среда четверг пятница суббота воскресенье".split(" ");
const SHORT_DAYS = "пн вт ср чт пт сб вс".split(" ");

const LATIN: ReadonlyMap<string, string> = new Map([
  ["д", "d"],
  ["м", "m"],
  ["г", "y"],
  ["ч", "h"],
  ["с", "s"],
]);

const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;

/**
 * TEXT(value; pattern) for the mirror, which knows the patterns «d», «dd», «m», «mm», «yyyy» and numbers with points.
 * @param value as the mirror spells it
 */
export function russianText(value: string, pattern: string): string {
  const latin = pattern.replace(/[дмгчс]/gi, (letter) => LATIN.get(letter.toLowerCase()) ?? letter);
  return /[dmyhs]/i.test(latin) ? dateText(value, latin) : numberText(value, pattern);
}

/** Words are chosen one by one; the rest of the pattern is calculated around them. */
function dateText(value: string, pattern: string): string {
  const hasDay = /(?<!d)d{1,2}(?!d)/i.test(pattern);
  const pieces = pattern.split(/(mmmm?|dddd?)/i).filter((piece) => piece !== "");
  const parts = pieces.map((piece) => {
    const words = wordsFor(piece.toLowerCase(), hasDay);
    if (words === null) return `TEXT(${value};${quoted(piece)})`;
    const number = piece.toLowerCase().startsWith("m") ? `MONTH(${value})` : `WEEKDAY(${value};2)`;
    return `CHOOSE(${[number, ...words.map(quoted)].join(";")})`;
  });
  return `(${parts.join("&")})`;
}

function wordsFor(piece: string, hasDay: boolean): readonly string[] | null {
  if (piece === "mmmm") return hasDay ? MONTHS_OF_DAY : MONTHS;
  if (piece === "mmm") return SHORT_MONTHS;
  if (piece === "dddd") return DAYS;
  return piece === "ddd" ? SHORT_DAYS : null;
}

/** The mirror groups thousands by points: they become no-break spaces. */
function numberText(value: string, pattern: string): string {
  const points = pattern.replaceAll(",", ".");
  const grouped = points.replace(/(?<=[#0])[ \u00a0](?=[#0])/g, ",");
  const number = `TEXT(${value};${quoted(grouped)})`;
  return grouped === points ? number : `SUBSTITUTE(${number};".";"\u00a0")`;
}
