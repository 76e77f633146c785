// What a piece of text looks like when nothing but the text itself tells: a number, a page number, a term, an executor, a name.
import { matchKey } from "./lines.ts";

const MONTH =
  "(?:январ|феврал|март|апрел|ма[йя](?!\\p{L})|июн|июл|август|сентябр|октябр|ноябр|декабр|сент|окт|нояб|дек|янв|фев)";
const TERM_STARTS: readonly RegExp[] = [
  new RegExp(`^${MONTH}`, "u"),
  new RegExp(
    `^(?:(?:до|по|к|с|не позднее|срок[:и]?|начало|середина|конец|первая неделя)\\s+)?(?:«?\\d{1,2}»?\\s+)?${MONTH}`,
    "u",
  ),
  /^(?:до|по|к|с|не позднее)?\s*\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?/u,
  /^(?:до|не позднее|к)\s+«?\d{1,2}/u,
  /^(?:постоянно|ежемесячно|ежеквартально|еженедельно|ежегодно|ежедневно|систематически|регулярно|срочно|незамедлительно|оперативно|весь период)/u,
  /^(?:в течение|в течении|по мере|по заявк|по запрос|по график|по план|по отдельн|по согласован|по необходимост|по итогам|по вторник|согласно|каждый|каждую|не реже|в \S+ срок)/u,
  /^(?:\d+\s*)?(?:раза?\s+в|-?я?\s*декад|квартал|полугоди|четверт)/u,
  /^[ivx]+\s+(?:квартал|полугоди|четверт)/u,
];
const LONGEST_TERM = 90;
const LONGEST_EXECUTOR = 250;

/** A post held by one person. */
const POST =
  /^(?:и\.\s?о\.|исполняющ|начальник(?!и)|руководитель|директор(?!а)|ректор|проректор|заведующ(?:ий|ая)|заместитель|зам\.|методист(?!ы)|специалист(?!ы)|председатель|секретарь|главн|ведущ|старш|инспектор(?!ы)|консультант(?!ы)|глава|министр|координатор(?!ы))/u;
/** Many people under one name. */
const GROUP =
  /^(?:руководители|сотрудники|ответственные|работники|методисты|специалисты|педагоги|учителя|воспитатели|директора|начальники|заведующие|заместители|эксперты|члены|администраци|координаторы|инспекторы|главы|все\s)/u;
const BODY =
  /^(?:управлени|отдел|департамент|министерств|комисси|совет|центр|институт|муниципальн|территориальн|образовательн)/u;
const ABBREVIATION = /^[А-ЯЁ]{2,}(?!\p{Ll})/u;
const INITIALS = "[А-ЯЁ]\\.\\s?(?:[А-ЯЁ]\\.)?";
const SURNAME = "[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?";
const NAME = new RegExp(`(?:${SURNAME}\\s+${INITIALS}|${INITIALS}\\s?${SURNAME})`, "u");
const NAME_AT_START = new RegExp(`^${NAME.source}`, "u");
const NAME_ALONE = new RegExp(`^${NAME.source}[.,;]?$`, "u");
const NAME_AT_END = new RegExp(`^(.*[^\\s,])[\\s,]+(${NAME.source})$`, "u");

/** «1.», «1)», «4.1», «№ 3» → «1», «1», «4.1», «3»; null for anything else. */
export function itemNumber(text: string): string | null {
  return /^(?:№\s*|п\.\s*)?(\d{1,3}(?:\.\d{1,2})*)\s*[.)]?$/u.exec(text)?.[1] ?? null;
}

/** «1. Совещание» → number and the rest; null unless there is a mark between them. */
export function numberedText(text: string): { number: string; mark: string; rest: string } | null {
  const match = /^(\d{1,2}(?:\.\d{1,2})*)\s*([.)])\s*(?!\d)(\S.*)$/u.exec(text);
  if (match === null) return null;
  const [, number = "", mark = "", rest = ""] = match;
  return { number, mark, rest };
}

/** «2», «- 2 -», «стр. 2», «Продолжение приложения № 5»: what a page says of itself. */
export function isPageMark(text: string): boolean {
  return (
    /^продолжение\s+(?:приложения|таблицы)(?:\s*№?\s*\d+)?$/iu.test(text) ||
    /^(?:[-–—]\s*)?(?:стр(?:аница|\.)?\s*)?\d{1,3}(?:\s*[-–—])?$/iu.test(text)
  );
}

/** True for a line of dashes or underscores, a frame, a lone dot. */
export function hasNoWords(text: string): boolean {
  return !/[\p{L}\d]/u.test(text);
}

export function looksLikeTerm(text: string): boolean {
  const words = matchKey(text);
  return words.length <= LONGEST_TERM && TERM_STARTS.some((start) => start.test(words));
}

export function looksLikeExecutor(text: string): boolean {
  const words = matchKey(text);
  return (
    text.length <= LONGEST_EXECUTOR &&
    (POST.test(words) ||
      GROUP.test(words) ||
      BODY.test(words) ||
      ABBREVIATION.test(text) ||
      NAME_AT_START.test(text))
  );
}

export const startsWithPost = (text: string): boolean => POST.test(matchKey(text));
export const startsWithGroup = (text: string): boolean => GROUP.test(matchKey(text));
export const startsWithName = (text: string): boolean => NAME_AT_START.test(text);
export const namesPerson = (text: string): boolean => NAME.test(text);
export const isNameAlone = (text: string): boolean => NAME_ALONE.test(text);
export const startsLower = (text: string): boolean => /^[а-яё]/u.test(text);
export const startsUpper = (text: string): boolean => /^[«"(]?[А-ЯЁA-Z]/u.test(text);

/** «Начальник центра М.И.Соколова» → post and name; null if no name ends the text. */
export function splitNameAtEnd(text: string): { post: string; name: string } | null {
  const match = NAME_AT_END.exec(text);
  return match === null ? null : { post: match[1] ?? "", name: match[2] ?? "" };
}
