// A position in a case of Russian: its adjectives and its head noun are declined, what follows them stays: «старшего
// воспитателя МБДОУ № 5», «заведующей библиотекой». A position whose head noun isn't known stays as typed.
import type { RussianCase } from "./inCase.ts";

/** Endings of a word in the five cases, in this order. */
const CASES: readonly RussianCase[] = ["genitive", "dative", "accusative", "instrumental", "prepositional"];

/** How words of a kind are declined: their end in the nominative, and what stands in its place. */
type Declension = readonly [end: RegExp, endings: string];

/** «|»: by order of CASES. The first that fits the word is taken. */
const ADJECTIVES: readonly Declension[] = [
  [/(?<=[гкх])(?:ий|ой)$/u, "ого|ому|ого|им|ом"],
  [/(?<=[жш])ой$/u, "ого|ому|ого|им|ом"],
  [/ий$/u, "его|ему|его|им|ем"],
  [/[ыо]й$/u, "ого|ому|ого|ым|ом"],
  [/(?<=[жчшщ])ая$/u, "ей|ей|ую|ей|ей"],
  [/ая$/u, "ой|ой|ую|ой|ой"],
  [/яя$/u, "ей|ей|юю|ей|ей"],
];

/** Nouns by which positions are named, by how they end. */
const NOUNS: readonly Declension[] = [
  [/(?<=секретар)ь$/u, "я|ю|я|ём|е"],
  [/(?<=тел|библиотекар)ь$/u, "я|ю|я|ем|е"],
  [/(?<=сторож)$/u, "а|у|а|ем|е"],
  [
    /(?<=ник|ист|тор|ог|ент|ант|ед|вод|мейстер|эксперт|инженер|тренер|бухгалтер|дирижёр|дирижер|мастер|министр|член|завуч|врач|повар|педиатр|юрисконсульт)$/u,
    "а|у|а|ом|е",
  ],
  [/(?<=^глав|медсестр|сестр|старшин)а$/u, "ы|е|у|ой|е"],
  [/(?<=ниц)а$/u, "ы|е|у|ей|е"],
  [/(?<=^нян)я$/u, "и|е|ю|ей|е"],
];

/** Adjectives that are positions by themselves: what follows is theirs, «заведующий библиотекой». */
const LIKE_NOUNS = /^(?:заведующ|исполняющ|управляющ|служащ|рабоч)(?:ий|ая)$/u;
/** Adjectives that may go without a noun when a preposition follows: «ответственный за аттестацию». */
const ANSWERABLE = /^ответственн(?:ый|ая)$/u;

/** «старший воспитатель МБДОУ № 5» → «старшего воспитателя МБДОУ № 5»; of several posts each is declined. */
export function positionInCase(position: string, wanted: RussianCase): string {
  return position
    .trim()
    .split(/(\s*[,;]\s*|\s+и\s+)/u)
    .map((part, index) => (index % 2 === 0 ? postInCase(part, wanted) : part))
    .join("");
}

function postInCase(post: string, wanted: RussianCase): string {
  const pieces = post.split(/(\s+)/u);
  const declined: string[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    const word = pieces[at] ?? "";
    const noun = nounInCase(word, wanted);
    if (noun !== null) return [...declined, noun, ...pieces.slice(at + 1)].join("");
    const adjective = byTable(ADJECTIVES, word, wanted);
    if (adjective === null) return post;
    const alone =
      LIKE_NOUNS.test(word.toLowerCase()) || (ANSWERABLE.test(word.toLowerCase()) && pieces[at + 2] === "за");
    if (alone) return [...declined, adjective, ...pieces.slice(at + 1)].join("");
    declined.push(adjective, pieces[at + 1] ?? "");
  }
  return post;
}

/** «педагог-психолог» → «педагога-психолога»; the first half of «пресс-секретарь» isn't a noun of its own. */
function nounInCase(word: string, wanted: RussianCase): string | null {
  const halves = word.split("-");
  const declined = halves.map((half) => byTable(NOUNS, half, wanted));
  if (declined[declined.length - 1] === null) return null;
  return declined.map((half, index) => half ?? halves[index] ?? "").join("-");
}

function byTable(table: readonly Declension[], word: string, wanted: RussianCase): string | null {
  const small = word.toLowerCase();
  const found = table.find(([end]) => end.test(small));
  if (found === undefined || !/^\p{L}+$/u.test(small)) return null;
  const ending = found[1].split("|")[CASES.indexOf(wanted)] ?? "";
  const cut = small.length - (found[0].exec(small)?.[0].length ?? 0);
  return word.slice(0, cut) + ending;
}
