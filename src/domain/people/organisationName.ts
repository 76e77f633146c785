// Names of educational organisations in running text: «СОШ № 8», «школа 8», «МБДОУ детский сад № 10 ст. …», «СОШ № 8, 9 и 12».
import { level } from "./spelling.ts";

export interface OrganisationName {
  /** Kind as a key: «СОШ», «ДОУ»; «школа» fits every kind of school; empty when only the legal form is written. */
  kind: string;
  /** Empty for a kind without numbers, such as a house of children's creativity. */
  number: string;
  /** «Ромашковской», as written and without «ст.»; empty when not written. */
  locality: string;
  /** As written, but the number always as «№ 8»; in a list the kind is repeated: «СОШ № 8, 9» → «СОШ № 9». */
  text: string;
}

export interface FoundOrganisation {
  name: OrganisationName;
  start: number;
  end: number;
}

/** Kinds with their spellings in small letters. */
const KINDS: readonly (readonly [kind: string, spellings: string])[] = [
  ["СОШ", "средн\\p{L}+ (?:обще)?образовательн\\p{L}+ школ\\p{L}+|сош"],
  ["ООШ", "основн\\p{L}+ (?:обще)?образовательн\\p{L}+ школ\\p{L}+|оош"],
  ["НОШ", "начальн\\p{L}+ (?:обще)?образовательн\\p{L}+ школ\\p{L}+|нош"],
  ["гимназия", "гимнази\\p{L}+"],
  ["лицей", "лице\\p{L}+"],
  ["школа", "школ(?:а|ы|е|у|ой|ам|ах|ами|)|шк"],
  [
    "ДОУ",
    "детск\\p{L}+ сад\\p{L}*|дошкольн\\p{L}+ (?:образовательн\\p{L}+ )?учреждени\\p{L}+|д/с|доу|доо|црр",
  ],
  ["ДДТ", "дома? детского творчества|ддт"],
  ["ЦДТ", "центра? детского творчества|цдт"],
  ["ЦРТ", "црт|цртдю"],
  ["ДЮСШ", "дюсш"],
  ["ДШИ", "дши|дмш"],
  ["СЮН", "сюн"],
  ["СЮТ", "сют"],
];

const KIND_FORMS = KINDS.map(([kind, spellings]) => [kind, new RegExp(`^(?:${spellings})$`, "u")] as const);

const SCHOOLS: readonly string[] = ["школа", "СОШ", "ООШ", "НОШ", "гимназия", "лицей"];
/** A district has one or two of each, so they carry no number. */
const WITHOUT_NUMBER: readonly string[] = ["ДДТ", "ЦДТ", "ЦРТ", "ДЮСШ", "ДШИ", "СЮН", "СЮТ"];

const LEGAL =
  "(?:м[абк]?|г[абк]?|ч)(?:доу|оу)|м[абк]?удод?|муниципальн\\p{L}+ (?:бюджетн|автономн|казенн)\\p{L}+ образовательн\\p{L}+ учреждени\\p{L}+";
const KIND = KINDS.map(([, spellings]) => spellings).join("|");
const GAP = '[\\s«"„–-]*';
const NUMBER = "\\d{1,3}(?![\\p{L}\\d:/]|[.-]\\d)";

const HEAD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<legal>${LEGAL})(?!\\p{L})(?:${GAP}(?<kind>${KIND})(?!\\p{L}))?|(?<bare>${KIND})(?!\\p{L}))` +
    `(?:${GAP}(?<sign>№+|n(?=\\s?\\d))?\\s*(?<number>${NUMBER}))?[»"”]?`,
  "gu",
);
const NEXT_NUMBER = new RegExp(`\\s*(?:,|и(?=\\s))\\s*№?\\s*(${NUMBER})(?=\\s*(?:$|[,;.)\\n]|и\\s))`, "uy");
const PLACE =
  /\s*(?:(?:ст|х|п|с|г|пос|хут)\.|(?:станиц|хутор|поселк|сел|город)\p{L}*)\s*(\p{L}+(?:-\p{L}+)?)/uy;
const NEXT_PLACE = /\s*,\s*(\p{Lu}\p{Ll}+(?:ской|ого))(?!\p{L})/uy;
/** What may follow a number that is written without «№»: «школа 8», but not «школа 8 марта». */
const COUNTED = /^\s+(?!(?:ст|х|п|с|г|пос|хут|им)\.|(?:и|станиц\p{L}*|хутор\p{L}*|имени)\s)\p{Ll}/u;

/** All educational organisations named in a text, in order, with their places; lists of numbers and places are taken apart. */
export function findOrganisations(text: string): FoundOrganisation[] {
  const flat = level(text);
  const found: FoundOrganisation[] = [];
  HEAD.lastIndex = 0;
  for (let match = HEAD.exec(flat); match !== null; match = HEAD.exec(flat)) {
    const { legal = "", kind: spelling, bare = "", sign, number = "" } = match.groups ?? {};
    const kind = kindOf(spelling ?? bare, legal);
    const counted = number !== "" && sign === undefined && COUNTED.test(text.slice(HEAD.lastIndex));
    if (counted || (number === "" && !WITHOUT_NUMBER.includes(kind))) continue;
    const title = titleOf(text.slice(match.index, HEAD.lastIndex), number);
    const first = withPlace(
      text,
      flat,
      { kind, number, locality: "", text: title },
      match.index,
      HEAD.lastIndex,
    );
    const all = [first, ...following(text, flat, first)];
    found.push(...all);
    HEAD.lastIndex = all[all.length - 1]?.end ?? HEAD.lastIndex;
  }
  return found;
}

/** Kind and number with which a text names an organisation first, also without a number: «детский сад «Колокольчик»». */
export function firstHead(text: string): { kind: string; number: string; start: number; end: number } | null {
  HEAD.lastIndex = 0;
  const match = HEAD.exec(level(text));
  if (match === null) return null;
  const { legal = "", kind = "", bare = "", number = "" } = match.groups ?? {};
  return { kind: kindOf(kind || bare, legal), number, start: match.index, end: HEAD.lastIndex };
}

/** True when both can name one organisation: same number, kinds and places that do not contradict each other. */
export function sameOrganisation(a: OrganisationName, b: OrganisationName): boolean {
  return a.number === b.number && kindsAgree(a.kind, b.kind) && placesAgree(a.locality, b.locality);
}

function kindOf(spelling: string, legal: string): string {
  const kind = KIND_FORMS.find(([, form]) => form.test(spelling))?.[0];
  return kind ?? (legal.endsWith("доу") ? "ДОУ" : "");
}

/** True when one organisation can be called both: a school in general is each of the schools. */
export function kindsAgree(a: string, b: string): boolean {
  if (a === b || a === "" || b === "") return true;
  return (a === "школа" || b === "школа") && SCHOOLS.includes(a) && SCHOOLS.includes(b);
}

function placesAgree(a: string, b: string): boolean {
  return a === "" || b === "" || placeStem(a) === placeStem(b);
}

/** «Ромашковской» and «Ромашковская» have one stem. */
function placeStem(place: string): string {
  return level(place)
    .replace(/^.*\.\s*/, "")
    .replace(/(?:ая|ой|ую|ий|ый|ого|ому|ое|ом|а|у|е|ы|и|о|я|ю|ь)$/, "");
}

/** «МБОУ-СОШ №8» → «МБОУ СОШ № 8». */
function titleOf(written: string, number: string): string {
  const head = written
    .replace(/[«»"„”]/g, " ")
    .replace(/^(\p{Lu}+)\s*[–-]\s*(?=\p{Lu})/u, "$1 ")
    .replace(number === "" ? /$^/ : /\s*(?:[№Nn]+)?\s*\d+\s*$/, "");
  return `${head.replace(/\s+/g, " ").trim()}${number === "" ? "" : ` № ${number}`}`;
}

function withPlace(
  text: string,
  flat: string,
  name: OrganisationName,
  start: number,
  end: number,
): FoundOrganisation {
  PLACE.lastIndex = end;
  const place = PLACE.exec(flat);
  if (place === null) return { name, start, end };
  const stop = PLACE.lastIndex;
  const locality = text.slice(stop - (place[1] ?? "").length, stop);
  return {
    name: { ...name, locality, text: `${name.text} ${text.slice(end, stop).replace(/\s+/g, " ").trim()}` },
    start,
    end: stop,
  };
}

/** The rest of a list: «СОШ № 8, 9 и 12», «ДДТ ст. Ромашковской, Луговской». */
function following(text: string, flat: string, first: FoundOrganisation): FoundOrganisation[] {
  const rest: FoundOrganisation[] = [];
  for (let last = first; ;) {
    const next = nextNumber(flat, last) ?? nextPlace(text, last);
    if (next === null) return rest;
    rest.push(next);
    last = next;
  }
}

function nextNumber(flat: string, { name, end }: FoundOrganisation): FoundOrganisation | null {
  if (name.number === "" || name.locality !== "") return null;
  NEXT_NUMBER.lastIndex = end;
  const number = NEXT_NUMBER.exec(flat)?.[1];
  if (number === undefined) return null;
  const text = name.text.replace(/\d+$/, number);
  const stop = NEXT_NUMBER.lastIndex;
  return { name: { ...name, number, text }, start: stop - number.length, end: stop };
}

function nextPlace(text: string, { name, end }: FoundOrganisation): FoundOrganisation | null {
  if (name.number !== "" || name.locality === "") return null;
  NEXT_PLACE.lastIndex = end;
  const locality = NEXT_PLACE.exec(text)?.[1];
  if (locality === undefined) return null;
  const stop = NEXT_PLACE.lastIndex;
  const title = name.text.slice(0, name.text.length - name.locality.length) + locality;
  return { name: { ...name, locality, text: title }, start: stop - locality.length, end: stop };
}
