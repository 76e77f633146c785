// Categories in the sentences of papers. Wording of a decision: registers of the field §4.17; the term: by the edition.
import type { Edition } from "../../../domain/attestation/rules/editions.ts";
import type { ApplicationKind, Category } from "../../../domain/attestation/words.ts";
import { counted } from "../../../domain/language/plural.ts";

type Case = "nominative" | "genitive" | "accusative";

const NOUN: Readonly<Record<Case, string>> = {
  nominative: "квалификационная категория",
  genitive: "квалификационной категории",
  accusative: "квалификационную категорию",
};

/** Categories that are adjectives; методист and наставник stand in quotes after the noun. */
const ADJECTIVES: Readonly<Partial<Record<Category, Readonly<Record<Case, string>>>>> = {
  вторая: { nominative: "вторая", genitive: "второй", accusative: "вторую" },
  первая: { nominative: "первая", genitive: "первой", accusative: "первую" },
  высшая: { nominative: "высшая", genitive: "высшей", accusative: "высшую" },
};

/** «первую квалификационную категорию», «квалификационную категорию «педагог-методист»» */
export function categoryInCase(category: Category, wanted: Case): string {
  const adjective = ADJECTIVES[category];
  return adjective === undefined ? `${NOUN[wanted]} «${category}»` : `${adjective[wanted]} ${NOUN[wanted]}`;
}

/**
 * «установить первую квалификационную категорию по должности «учитель» сроком на пять лет»; without a term where the edition
 * names none.
 */
export function grantWords(kind: ApplicationKind, position: string, edition: Edition): string {
  const words = `установить ${categoryInCase(kind, "accusative")}`;
  if (ADJECTIVES[kind] === undefined) return words;
  return `${words} по должности «${position}»${termWords(edition.validityYears)}`;
}

/** The only number of years that an edition has known so far: it is written in words. */
const FIVE = 5;

function termWords(years: number | null): string {
  if (years === null) return "";
  return ` сроком на ${years === FIVE ? "пять лет" : counted(years, "год", "года", "лет")}`;
}
