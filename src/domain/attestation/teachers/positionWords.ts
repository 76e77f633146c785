// A position as lists write it: «Учитель нач. классов» is the position «учитель» with the subject «начальные классы».
// Source: registers of the field §4.16: a category belongs to the position, the subject stands apart.
import { positionKey, stemKey } from "../../people/position.ts";
import { spellingKey, tidy } from "../../people/spelling.ts";
import { POSITIONS, SUBJECTS } from "../words.ts";

export interface PositionAndSubjects {
  position: string;
  subjects: string[];
}

/** Positions whose subject is written after them. */
const WITH_SUBJECT =
  /^(учитель|преподаватель|педагог дополнительного образования)(?![-\p{L}])[ ,:(–-]*(.*?)\)?$/iu;

/** «уч. физики», «преп. химии». */
const SHORT_WITH_SUBJECT: readonly (readonly [written: RegExp, position: string])[] = [
  [/^уч(?:ит)?\.\s*/iu, "учитель "],
  [/^преп(?:од)?\.\s*/iu, "преподаватель "],
];

const SHORT_POSITIONS: readonly (readonly [written: RegExp, position: string])[] = [
  [/^п(?:едагог)?\.? ?д(?:оп)?\.? ?о(?:бр(?:азования)?)?\.?$/u, "педагог дополнительного образования"],
  [/^педагог доп(?:олнительного)?\.? ?обр\p{L}*\.?$/u, "педагог дополнительного образования"],
  [/^соц\p{L}*\.? ?пед\p{L}*\.?$/u, "социальный педагог"],
  [/^муз\p{L}*\.? ?рук\p{L}*\.?$/u, "музыкальный руководитель"],
  [/^(?:педагог ?- ?)?психолог$/u, "педагог-психолог"],
  [/^(?:учитель ?- ?)логопед$/u, "учитель-логопед"],
  [/^ст\p{L}*\.? ?воспитатель$/u, "старший воспитатель"],
  [/^инстр\p{L}*\.? ?по ?(?:фк|ф\/к|физо|физ\p{L}*\.? ?\p{L}*\.?)$/u, "инструктор по физической культуре"],
  [
    /^преподаватель ?- ?организатор (?:обж|обзр|основ безопасности .*)$/u,
    "преподаватель-организатор основ безопасности и защиты Родины",
  ],
];

/** Subjects under other names, by the key of the name. */
const SHORT_SUBJECTS: readonly (readonly [written: RegExp, subject: string])[] = [
  [/^нач\p{L}*\.? ?(?:кл|школ)\p{L}*\.?$/u, "начальные классы"],
  [/^рус\p{L}*\.? ?яз\p{L}*\.?,? ?и? ?лит\p{L}*\.?$/u, "русский язык и литература"],
  [/^(?:физ-?ра|физ\p{L}*\.? ?культ\p{L}*\.?|физкульт\p{L}*|ф\/к|фк)$/u, "физическая культура"],
  [/^изо$/u, "изобразительное искусство"],
  [/^(?:технолог\p{L}*|труд\p{L}*(?: ?\(технолог\p{L}*\))?)$/u, "труд (технология)"],
  [/^(?:обж|обзр|основ\p{L}* безопасности .*)$/u, "ОБЗР"],
  [/^мат\p{L}*\.?$/u, "математика"],
  [/^(?:анг|англ|английск\p{L}*)\.? ?яз\p{L}*\.?$/u, "английский язык"],
  [/^(?:нем|немецк\p{L}*)\.? ?яз\p{L}*\.?$/u, "немецкий язык"],
  [/^(?:фр|франц|французск\p{L}*)\.? ?яз\p{L}*\.?$/u, "французский язык"],
  [/^ин(?:остр)?\p{L}*\.? ?яз\p{L}*\.?$/u, "иностранный язык"],
  [/^рус\p{L}*\.? ?яз\p{L}*\.?$/u, "русский язык"],
  [/^лит(?:ер\p{L}*)?\.?$/u, "литература"],
  [/^орксэ$/u, "ОРКСЭ"],
  [/^однкнр$/u, "ОДНКНР"],
];

/** The position in the words of the list of positions, where it is one of them, and the subjects named after it. */
export function readPosition(text: string): PositionAndSubjects {
  const written = tidy(text).replace(/\s+/g, " ");
  const known = knownPosition(written);
  if (known !== null) return { position: known, subjects: [] };
  const whole = SHORT_WITH_SUBJECT.reduce((line, [short, full]) => line.replace(short, full), written).trim();
  const parts = WITH_SUBJECT.exec(whole);
  const [, position = "", rest = ""] = parts ?? [];
  if (parts === null || rest === "" || !/\p{L}/u.test(rest)) return { position: whole, subjects: [] };
  const subjects = readSubjects(rest);
  // After a comma there may stand a second position: «учитель, классный руководитель».
  const isSubject = !whole.slice(position.length).trim().startsWith(",") || subjects.every(isKnownSubject);
  return isSubject ? { position: position.toLowerCase(), subjects } : { position: whole, subjects: [] };
}

/** Subjects of a cell: known ones in the words of their list, others as written. */
export function readSubjects(text: string): string[] {
  const lines = tidy(text)
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return [...new Set(lines.flatMap(subjectsOf))];
}

function subjectsOf(text: string): string[] {
  const whole = knownSubject(text);
  if (whole !== null) return [whole];
  const parts = text.split(/,| и |\//).map((part) => part.trim());
  const known = parts.map(knownSubject);
  const areKnown = parts.length > 1 && known.every((part) => part !== null);
  return areKnown
    ? known.flatMap((part) => part ?? [])
    : text.split(/,/).map((part) => knownSubject(part) ?? part.trim());
}

const isKnownSubject = (subject: string): boolean => knownSubject(subject) !== null;

function knownPosition(text: string): string | null {
  const short = SHORT_POSITIONS.find(([written]) => written.test(text.toLowerCase().replace(/ё/g, "е")));
  if (short !== undefined) return short[1];
  const key = positionKey(text);
  return POSITIONS.find((position) => positionKey(position) === key) ?? null;
}

function knownSubject(text: string): string | null {
  const plain = text.trim().toLowerCase().replace(/ё/g, "е");
  const short = SHORT_SUBJECTS.find(([written]) => written.test(plain));
  if (short !== undefined) return short[1];
  const key = subjectKey(text);
  return key === "" ? null : (SUBJECTS.find((subject) => subjectKey(subject) === key) ?? null);
}

/** «обществознания», «обществознание»: the stems differ by a letter that both words have. */
function subjectKey(text: string): string {
  return stemKey(spellingKey(text)).replace(/и(?= |$)/gu, "");
}
