// Cells that name one of a closed list in their own words: employment, education, yes or no; and a number of years.
import {
  AGE_GROUPS,
  INTENTIONS,
  TEACHER_STATES,
  type AgeGroup,
  type Consent,
  type Education,
  type Employment,
  type Intention,
  type TeacherState,
  type YesNo,
} from "../../domain/attestation/words.ts";
import { level, spellingKey, tidy } from "../../domain/people/spelling.ts";

type Words<Value> = readonly (readonly [value: Value, words: RegExp])[];

const EMPLOYMENT: Words<Employment> = [
  ["внутреннее совместительство", /внутр/u],
  ["внешнее совместительство", /внеш/u],
  ["основная", /^осн|штат|постоян/u],
];
const EDUCATION: Words<Education> = [
  ["обучается", /обуча|студент|заочн/u],
  ["высшее", /^в(?:ысш|\/о|о$|\.)|бакалавр|магистр|специалитет/u],
  ["СПО", /^спо|средн\p{L}*[ .-]*(?:проф|спец)|ср\p{L}*[ .-]*(?:проф|спец)/u],
  ["иное", /\p{L}/u],
];
const YES: Words<YesNo> = [
  ["да", /^(?:да|\+|1|есть|v|x|х|✓|является)$/u],
  ["нет", /^(?:нет|-|0|–|—)$/u],
];

const CONSENT: Words<Consent> = [
  ["нет", /^(?:нет|не |-|0|–|—|отказ)/u],
  ["есть", /^(?:есть|да|\+|1|v|x|х|✓|получено|имеется|подписано)/u],
];

const wordsIn = <Value>(text: string, words: Words<Value>): Value | "" =>
  words.find(([, pattern]) => pattern.test(level(tidy(text))))?.[0] ?? "";

/** The one of a closed list that is written in any case and punctuation. */
export function choiceIn<Value extends string>(text: string, values: readonly Value[]): Value | "" {
  const key = spellingKey(text);
  return values.find((value) => spellingKey(value) === key) ?? "";
}

export const readEmployment = (text: string): Employment | "" => wordsIn(text, EMPLOYMENT);
export const readEducation = (text: string): Education | "" => wordsIn(text, EDUCATION);
export const readYesNo = (text: string): YesNo | "" => wordsIn(text, YES);
export const readConsent = (text: string): Consent | "" => wordsIn(text, CONSENT);
export const readAgeGroup = (text: string): AgeGroup | "" => choiceIn(text, AGE_GROUPS);
export const readIntention = (text: string): Intention | "" => choiceIn(text, INTENTIONS);
export const readTeacherState = (text: string): TeacherState | "" => choiceIn(text, TEACHER_STATES);

/** Whole years of «12», «12 лет», «12,5», «12 л. 3 мес.»; null for anything else. */
export function readYears(text: string): number | null {
  const years = /^(\d{1,2})(?:[.,]\d+)?(?:\s*(?:г|л)\p{L}*\.?(?:[\s,и]*\d{1,2}\s*м\p{L}*\.?)?)?$/iu.exec(
    tidy(text),
  );
  return years === null ? null : Number(years[1]);
}
