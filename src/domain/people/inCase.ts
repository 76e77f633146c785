// A name in a case of Russian, as papers need it: «заслушали Иванову Марию Петровну». By the library petrovich, with what it
// gets wrong put right here. Sources of the rules: Граудина, Ицкович, Катлинская, «Грамматическая правильность», § surnames.
import petrovich from "petrovich";
import { genderOfFirstName, type Gender } from "./firstNames.ts";
import { parsePersonName, type PersonName } from "./personName.ts";
import { level } from "./spelling.ts";

export { positionInCase } from "./positionInCase.ts";

export type RussianCase = "genitive" | "dative" | "accusative" | "instrumental" | "prepositional";

type Part = "first" | "middle" | "last";

/**
 * «Иванова Мария Петровна» → «Иванову Марию Петровну», «Иванова М.П.» → «Иванову М.П.». Order and initials stay as typed;
 * what isn't understood stays as typed as a whole, and so does a surname that would need the gender, when nothing tells it.
 */
export function nameInCase(name: string, wanted: RussianCase): string {
  const typed = name.trim();
  const parsed = parsePersonName(typed);
  if (parsed === null) return typed;
  const gender = genderOf(parsed);
  const parts: readonly (readonly [string, Part])[] = [
    [parsed.surname, "last"],
    [parsed.first, "first"],
    [parsed.middle, "middle"],
  ];
  return typed.replace(/\p{L}[\p{L}'’-]+/gu, (word) => {
    const part = parts.find(([text]) => level(text) === level(word))?.[1];
    if (part === undefined) return word;
    const declined = wordInCase(capitalised(word), part, gender, wanted);
    return isAllCapitals(word) ? declined.toUpperCase() : declined;
  });
}

function genderOf({ surname, first, middle }: PersonName): Gender | null {
  return genderOfPatronymic(middle) ?? genderOfFirstName(first) ?? genderOfSurname(surname);
}

function genderOfPatronymic(middle: string): Gender | null {
  if (/(?:на|кызы|гызы)$/u.test(level(middle))) return "female";
  return /(?:ич|оглы|оглу|уулу)$/u.test(level(middle)) ? "male" : null;
}

function genderOfSurname(surname: string): Gender | null {
  if (/(?:[оеё]ва|[иы]на|ая|яя)$/u.test(level(surname))) return "female";
  return /(?:[оеё]в|[иы]н|[^ц]ый|ий)$/u.test(level(surname)) ? "male" : null;
}

/** Where the gender isn't known, a word is declined only if it would be the same for both. */
function wordInCase(word: string, part: Part, gender: Gender | null, wanted: RussianCase): string {
  if (gender !== null) return partInCase(word, part, gender, wanted);
  const [his, hers] = [partInCase(word, part, "male", wanted), partInCase(word, part, "female", wanted)];
  return his === hers ? his : word;
}

function partInCase(word: string, part: Part, gender: Gender, wanted: RussianCase): string {
  if (part === "first") return firstInCase(word, gender, wanted);
  if (part === "middle")
    return STRESSED_MIDDLE.test(word) && wanted === "instrumental"
      ? `${word}ом`
      : petrovich[gender].middle[wanted](word);
  const pieces = word.split("-");
  return pieces
    .map((piece, index) => {
      const stays = index < pieces.length - 1 && NEVER_DECLINED.has(level(piece));
      return stays ? piece : surnameInCase(piece, gender, wanted);
    })
    .join("-");
}

/** Patronymics with the stress on their last vowel: «Ильичом», but «Ивановичем». */
const STRESSED_MIDDLE = /^(?:Ильич|Кузьмич|Лукич|Фомич)$/u;

function firstInCase(word: string, gender: Gender, wanted: RussianCase): string {
  return petrovich[gender].first[wanted](word)
    .replace(/([жчшщ])ы$/u, "$1и")
    .replace(/([жчшщц])ой$/u, "$1ей");
}

/** First parts of double surnames that are no surnames of their own: «Бонч-Бруевича», «Тер-Петросяна»; and French ones in «я». */
const NEVER_DECLINED: ReadonlySet<string> = new Set(
  "аль бен бонч ван дер дон ибн мак сан сент тер фон эль золя петипа".split(" "),
);

type Endings = Readonly<Record<RussianCase, string>>;

/** Surnames that the library declines in a wrong way, by their ends: what is cut off and what stands for it. */
const IRREGULAR: readonly (readonly [end: RegExp, endings: Endings])[] = [
  // Берия, Чкония: a surname in -ия is declined as the first name Мария.
  [/(?<=[бвгджзклмнпрстфх])ия$/u, { genitive: "ии", dative: "ии", accusative: "ию", instrumental: "ией", prepositional: "ии" }],
  // Соловей: the vowel goes, as in the bird's name.
  [/(?<=солов|вороб|мурав)ей$/iu, { genitive: "ья", dative: "ью", accusative: "ья", instrumental: "ьём", prepositional: "ье" }],
  // Кузнец, Стец, Швец: without the vowel three consonants would meet.
  [/(?<=(?:[бвгджзклмнпрстфхцчшщ]|^)[бвгджзклмнпрстфхцчшщ])ец$/iu, { genitive: "еца", dative: "ецу", accusative: "еца", instrumental: "ецом", prepositional: "еце" }],
]; // prettier-ignore

function surnameInCase(word: string, gender: Gender, wanted: RussianCase): string {
  if (NEVER_DECLINED.has(level(word))) return word;
  // A woman's surname that ends in a consonant is never declined; the library declines «Цой».
  if (gender === "female" && /[^аяоеёуюыиэ]$/u.test(word)) return word;
  const irregular = IRREGULAR.find(([end]) => end.test(word));
  if (irregular !== undefined) return word.replace(irregular[0], irregular[1][wanted]);
  // The library knows surnames with е only.
  const declined = withYoOf(word, petrovich[gender].last[wanted](word.replace(/ё/gu, "е")));
  return STRESSED_SURNAME.test(word) ? declined.replace(/ем$/u, "ом") : declined;
}

/** Surnames with the stress on the ending: «Ткачом», «Лещом». */
const STRESSED_SURNAME = /(?:а|я)ч$|^[^аяоеёуюыиэ]*[аяоеёуюыиэ][жчшщц]$/iu;

function withYoOf(typed: string, declined: string): string {
  return declined.replace(/е/gu, (letter, place: number) => (typed.charAt(place) === "ё" ? "ё" : letter));
}

const isAllCapitals = (word: string): boolean => word.length > 1 && word === word.toUpperCase();

const capitalised = (word: string): string =>
  isAllCapitals(word)
    ? word.replace(/\p{L}+/gu, (part) => part.charAt(0) + part.slice(1).toLowerCase())
    : word;
