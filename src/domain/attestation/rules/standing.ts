// Which category a teacher holds in a position on a day. Order of categories: registers of the field §4.16 — методист and наставник
// are additional to высшая, not above it.
import type { CivilDate } from "../../calendar/civil.ts";
import type { CategoryRecord } from "../bank.ts";
import type { Category } from "../words.ts";
import type { Edition } from "./editions.ts";
import { grantsOf, isInForce, samePosition, wordEnd, type Grant } from "./validity.ts";

/** What is held; `category` is empty without one. */
export interface Standing {
  category: Category | "";
  record: CategoryRecord | null;
  /** Null with a category = without end. */
  validUntil: CivilDate | null;
  isIndefinite: boolean;
  isComputed: boolean;
}

const RANK: Readonly<Record<Category, number>> = {
  вторая: 1,
  первая: 2,
  "педагог-методист": 3,
  "педагог-наставник": 3,
  высшая: 4,
};

/** Strongest category in force in a position on a day; of two equal ones that which holds longer. */
export function standingOf(
  history: readonly CategoryRecord[],
  position: string,
  on: CivilDate,
  editions: readonly Edition[],
): Standing {
  const grants = grantsOf(history, editions).filter(
    (grant) => samePosition(grant.position, position) && isInForce(grant, on),
  );
  const strongest = grants.reduce<Grant | null>(
    (best, grant) => (best === null || isStronger(grant, best) ? grant : best),
    null,
  );
  return strongest === null ? NONE : standingBy(strongest);
}

/** «первая до 12.03.2026», «высшая, бессрочно», «нет». */
export function wordStanding({ category, validUntil, isComputed }: Standing): string {
  if (category === "") return "нет";
  const comma = validUntil === null ? "," : "";
  return `${category}${comma} ${wordEnd({ until: validUntil, isComputed })}`;
}

function standingBy({ category, record, until, isComputed }: Grant): Standing {
  return { category, record, validUntil: until, isIndefinite: until === null, isComputed };
}

/** Compares categories: negative when `one` is the weaker. */
export function compareCategories(one: Category, other: Category): number {
  return RANK[one] - RANK[other];
}

/** True for методист and наставник, which are held beside высшая. */
export function isAdditional(category: Category): boolean {
  return category === "педагог-методист" || category === "педагог-наставник";
}

/** True when `one` ends later; without end is later than any day. */
export function endsLater(one: Grant, other: Grant): boolean {
  if (other.until === null) return false;
  return one.until === null || one.until > other.until;
}

const NONE: Standing = {
  category: "",
  record: null,
  validUntil: null,
  isIndefinite: false,
  isComputed: false,
};

function isStronger(one: Grant, other: Grant): boolean {
  const difference = compareCategories(one.category, other.category);
  return difference > 0 || (difference === 0 && endsLater(one, other));
}
