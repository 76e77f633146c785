// Which category is asked for or given: in a cell of its own, or in the heading of a table and the head of an order.
import { APPLICATION_KINDS, type ApplicationKind } from "../../../domain/attestation/words.ts";
import { level } from "../../../domain/people/spelling.ts";
import { readCategoryCell } from "../categoryCell.ts";

/** Empty for a cell that names none of those that can be applied for. */
export function kindOfCell(cell: string): ApplicationKind | "" {
  const says = readCategoryCell(cell)?.says;
  return APPLICATION_KINDS.find((kind) => kind === says) ?? "";
}

const IN_TEXT: readonly (readonly [kind: ApplicationKind, words: RegExp])[] = [
  ["высшая", /(?<!\p{L})высш(?:ая|ую|ей|ие)/u],
  ["первая", /(?<!\p{L})перв(?:ая|ую|ой)/u],
  ["педагог-методист", /педагог ?[-–] ?методист/u],
  ["педагог-наставник", /педагог ?[-–] ?наставник/u],
];

/** The only category that a text names; empty when it names none or several. */
export function kindInText(text: string): ApplicationKind | "" {
  const named = IN_TEXT.filter(([, words]) => words.test(level(text)));
  return named.length === 1 ? (named[0]?.[0] ?? "") : "";
}
