// A centre's name after «план работы», «приказом»: «муниципальное учреждение «Центр»» → «муниципального учреждения «Центр»».
// Abbreviations and what stands in quotes or depends on the head noun stay as they are.

/** Head nouns of such names, nominative → genitive. */
const HEADS: Readonly<Record<string, string>> = {
  учреждение: "учреждения",
  управление: "управления",
  центр: "центра",
  отдел: "отдела",
  кабинет: "кабинета",
  институт: "института",
  служба: "службы",
  организация: "организации",
};

const PHRASE = new RegExp(
  `((?:(?<![\\p{L}-])[\\p{L}-]+(?:ое|ее|ый|ий|ой|ая|яя)\\s+(?:и\\s+)?)*)(?<![\\p{L}-])(${Object.keys(HEADS).join("|")})(?![\\p{L}-])`,
  "giu",
);

/** The name in the genitive case, as far as its head nouns are known. */
export function organisationInGenitive(name: string): string {
  return name
    .trim()
    .split(/(«[^»]*»|"[^"]*")/u)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(PHRASE, declined)))
    .join("");
}

function declined(_: string, adjectives: string, head: string): string {
  const words = adjectives.replace(/[\p{L}-]{3,}/gu, adjective);
  const genitive = HEADS[head.toLowerCase()] ?? head;
  return words + (startsUpper(head) ? genitive.charAt(0).toUpperCase() + genitive.slice(1) : genitive);
}

function adjective(word: string): string {
  if (/(?:ая|яя)$/u.test(word)) return word.slice(0, -2) + (word.endsWith("яя") ? "ей" : "ой");
  const stem = word.slice(0, -2);
  return stem + (/(?:ее|[^кгх]ий)$/u.test(word) ? "его" : "ого");
}

const startsUpper = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase();
