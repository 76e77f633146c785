// Names of people as documents write them: «Соколова М.И.», «М. И.Соколова», «Марина Игоревна Соколова» → their parts.
// Works on running text too, so that a name is found between a position and a body.
import { isFirstName } from "./firstNames.ts";
import { isAbbreviation, isOfficeWord } from "./lexicon.ts";
import { level, tidy, withoutLatinTwins } from "./spelling.ts";

export interface PersonName {
  surname: string;
  /** «Марина», or «М» when only the initial is known; empty when only the surname is. */
  first: string;
  /** «Игоревна», «Али оглы», or «И»; empty when unknown. */
  middle: string;
  initialsOnly: boolean;
}

/** A name and where it stands in the text. */
export interface FoundName {
  name: PersonName;
  start: number;
  end: number;
}

interface Token {
  text: string;
  start: number;
  end: number;
  kind: "word" | "initial";
}

/** Reads a text that is one name and nothing else; null for any other text, also for a surname alone. */
export function parsePersonName(text: string): PersonName | null {
  const whole = tidy(text).replace(/\s+/g, " ");
  const found = findNames(whole)[0];
  return found !== undefined && found.start === 0 && found.end === whole.length ? found.name : null;
}

/** All names in a text of single spaces (`tidy`), in order, with their places in it. */
export function findNames(text: string): FoundName[] {
  const tokens = tokensOf(withoutLatinTwins(text));
  const found: FoundName[] = [];
  for (let at = 0; at < tokens.length;) {
    const run = adjacent(tokens, at, text);
    const match =
      fullName(run) ?? initialsThenSurname(run) ?? surnameThenInitials(run) ?? firstAndSurname(run);
    const first = run[0];
    const last = match === null ? undefined : run[match.length - 1];
    if (match !== null && first !== undefined && last !== undefined) {
      found.push({ name: match.name, start: first.start, end: last.end });
    }
    at += match?.length ?? 1;
  }
  return found;
}

/** «Соколова М.И.»: the form in which a person is named in the book. */
export function shortName(name: PersonName): string {
  const initials = [name.first, name.middle]
    .map((part) => (part === "" ? "" : `${part.charAt(0)}.`))
    .join("");
  return initials === "" ? name.surname : `${name.surname} ${initials}`;
}

/** «Соколова М.И.» of a full name; a name that isn't understood stays as typed, and without a name there is the code. */
export function whoOf(name: string, code: string): string {
  const parsed = parsePersonName(name);
  return parsed === null ? name.trim() || code : shortName(parsed);
}

/** «Соколова Марина Игоревна», as far as the name is known. */
export function fullNameOf(name: PersonName): string {
  return name.initialsOnly ? shortName(name) : `${name.surname} ${name.first} ${name.middle}`.trim();
}

/** The name of somebody of whom only the surname is written. */
export function surnameOnly(word: string): PersonName {
  return { surname: named(withoutLatinTwins(word)), first: "", middle: "", initialsOnly: true };
}

/**
 * True when two names in the nominative case can belong to one person: equal surnames, and first name and patronymic equal
 * as far as both are known; ё is е. Says nothing of namesakes.
 */
export function sameName(a: PersonName, b: PersonName): boolean {
  return (
    level(a.surname) === level(b.surname) && compatible(a.first, b.first) && compatible(a.middle, b.middle)
  );
}

/** True for two parts of a name that do not contradict each other: equal, or one is missing or the initial of the other. */
export function compatible(a: string, b: string): boolean {
  const [x, y] = [level(a), level(b)];
  if (x === "" || y === "") return true;
  return x.length === 1 || y.length === 1 ? x.charAt(0) === y.charAt(0) : x === y;
}

interface Match {
  name: PersonName;
  /** Tokens taken. */
  length: number;
}

const WORD = "\\p{Lu}\\p{L}+(?:[-’'](?!\\p{Ll})\\p{L}+)*";
const KIN = "(?:[ -](?:[Оо]глы|[Оо]глу|[Кк]ызы|[Гг]ызы|[Уу]улу))";
/** Cyrillic only: «I.» is the number of a section. */
const INITIAL = "[А-ЯЁ](?!\\p{L})\\.?";
const TOKENS = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${WORD}${KIN}?(?!\\p{L})|${INITIAL})|(?<=\\p{Lu}\\.)(?:${WORD}|${INITIAL})`,
  "gu",
);

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  TOKENS.lastIndex = 0;
  for (let match = TOKENS.exec(text); match !== null; match = TOKENS.exec(text)) {
    const kind = /^\p{Lu}\.?$/u.test(match[0]) ? "initial" : "word";
    tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length, kind });
  }
  return tokens;
}

/** The token at a place and up to five more that follow it with nothing but a space between. */
function adjacent(tokens: readonly Token[], at: number, text: string): Token[] {
  const run: Token[] = [];
  for (const token of tokens.slice(at, at + 6)) {
    const previous = run[run.length - 1];
    if (previous !== undefined && text.slice(previous.end, token.start).trim() !== "") break;
    run.push(token);
  }
  return run;
}

const PATRONYMIC =
  /(?:[вмнктс]ич|[лм]ьич)(?:а|у|ем|е)?$|[вч]н(?:а|ы|е|у|ой)$|[ -](?:оглы|оглу|кызы|гызы|уулу)$/;
const SURNAME_SHAPE =
  /(?:[оеё]в|[иы]н|[оеё]ва|[иы]на|[цс]кий|[цс]кая|ый|ая|енко|ко|ук|юк|ян|янц|дзе|швили|ых|их|ич|ец|ман|ский|ской)(?:ой|ому|ым|у|а)?$/;

const isPatronymic = (word: string): boolean => PATRONYMIC.test(level(word)) && word.length > 4;
const isName = (token: Token | undefined): token is Token =>
  token?.kind === "word" && !isOfficeWord(token.text);
const isInitial = (token: Token | undefined): token is Token => token?.kind === "initial";
const isDotted = (token: Token | undefined): token is Token => isInitial(token) && token.text.endsWith(".");

/** «Соколова Марина Игоревна», «Марина Игоревна Соколова». */
function fullName(run: readonly Token[]): Match | null {
  const [a, b, c] = run;
  if (!isName(a) || !isName(b) || !isName(c)) return null;
  if (isPatronymic(b.text)) return { name: whole(c.text, a.text, b.text), length: 3 };
  return isPatronymic(c.text) ? { name: whole(a.text, b.text, c.text), length: 3 } : null;
}

/** «Марина Соколова», «Соколова Марина»: only with a first name that is known, or any two office words would do. */
function firstAndSurname(run: readonly Token[]): Match | null {
  const [a, b] = run;
  if (!isName(a) || !isName(b) || isAbbreviation(a.text) !== isAbbreviation(b.text)) return null;
  if (isFirstName(b.text)) return { name: whole(a.text, b.text, ""), length: 2 };
  return isFirstName(a.text) ? { name: whole(b.text, a.text, ""), length: 2 } : null;
}

/** «М.И. Соколова», «М. Соколова». */
function initialsThenSurname(run: readonly Token[]): Match | null {
  const [a, b, c] = run;
  if (!isDotted(a)) return null;
  if (isDotted(b) && isName(c)) return { name: initials(c.text, a, b), length: 3 };
  return isName(b) ? { name: initials(b.text, a), length: 2 } : null;
}

/** «Соколова М.И.», «Соколова М.», but not «ЦОКО» of «ЦОКО М.И. Соколова». */
function surnameThenInitials(run: readonly Token[]): Match | null {
  const [a, b, c] = run;
  if (!isName(a) || !isDotted(b)) return null;
  const second = isInitial(c) && (c.text.endsWith(".") || c.start === b.end) ? c : undefined;
  const length = second === undefined ? 2 : 3;
  if (belongsToNext(a, run[length], run[length + 1])) return null;
  return { name: initials(a.text, b, second), length };
}

/** Whether initials between two capitalised words belong to the second one. */
function belongsToNext(before: Token, after: Token | undefined, afterThat: Token | undefined): boolean {
  if (!isName(after) || isInitial(afterThat)) return false;
  if (isAbbreviation(before.text) !== isAbbreviation(after.text)) return isAbbreviation(before.text);
  const shaped = (token: Token): boolean => SURNAME_SHAPE.test(level(token.text));
  return shaped(after) && !shaped(before);
}

function whole(surname: string, first: string, middle: string): PersonName {
  return { surname: named(surname), first: named(first), middle: named(middle), initialsOnly: false };
}

function initials(surname: string, first: Token, middle?: Token): PersonName {
  const letter = (token: Token | undefined): string => token?.text.charAt(0) ?? "";
  return { surname: named(surname), first: letter(first), middle: letter(middle), initialsOnly: true };
}

/** «ПЕТРОВА-ВОДКИНА» → «Петрова-Водкина»; other spellings stay as they are. */
function named(word: string): string {
  if (word !== word.toUpperCase()) return word;
  return word.replace(/\p{L}+/gu, (part) => {
    const small = part.toLowerCase();
    return KIN_WORD.test(small) ? small : part.charAt(0) + small.slice(1);
  });
}

const KIN_WORD = /^(?:оглы|оглу|кызы|гызы|уулу)$/;
