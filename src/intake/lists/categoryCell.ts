// What a cell about a teacher's category says: «высш.», «1 кв. кат.», «соотв.», «б/к», «первая до 12.03.2026 (пр. № 5)».
import type { CivilDate } from "../../domain/calendar/civil.ts";
import type { Category } from "../../domain/attestation/words.ts";
import { level, tidy } from "../../domain/people/spelling.ts";
import { findDate } from "../dates.ts";

export interface CategoryCell {
  /** «соответствие», «молодой специалист» and «нет» are no categories; «не понята» is left to a person. */
  says: Category | "соответствие" | "молодой специалист" | "нет" | "не понята";
  /** Days and the order that stand in the same cell; null and empty when they don't. */
  decided: CivilDate | null;
  validUntil: CivilDate | null;
  order: string;
}

const WORDS: readonly (readonly [says: CategoryCell["says"], words: RegExp])[] = [
  ["молодой специалист", /мол(?:\.|од\p{L}*) ?спец/u],
  [
    "нет",
    /^(?:нет|-+|–|—|без(?! срок)(?:\s?кат\p{L}*\.?.*)?|б ?[/.]? ?к\.?|не имеет|не аттестован\p{L}*|0)$/u,
  ],
  ["нет", /без (?:квалификационной |кв\.? ?)?категори/u],
  ["педагог-методист", /пед(?:агог|\.)? ?-? ?методист/u],
  ["педагог-наставник", /пед(?:агог|\.)? ?-? ?наставник/u],
  ["высшая", /^в(?:к|кк)$|(?<!\p{L})высш|^высш/u],
  [
    "первая",
    /(?<!\p{L})перв(?:ая|ую|ой|\.|$| )|^1(?:$|[ -]?(?:я|ая|к|\p{L}*кат))|^i(?:$|[ -]?(?:я|ая|к|\p{L}*кат))|^пк?к$/u,
  ],
  [
    "вторая",
    /(?<!\p{L})втор(?:ая|ую|ой|\.|$| )|^2(?:$|[ -]?(?:я|ая|к|\p{L}*кат))|^ii(?:$|[ -]?(?:я|ая|к|\p{L}*кат))/u,
  ],
  ["соответствие", /соотв|(?<!\p{L})сзд(?!\p{L})|занимаем/u],
];

/** Null for an empty cell. */
export function readCategoryCell(text: string): CategoryCell | null {
  const plain = level(tidy(text)).replace(/\s+/g, " ");
  if (plain === "") return null;
  // «I» and «1» may be typed in any alphabet: a Cyrillic «І» is no letter of ours.
  const words = plain.replace(/і/g, "i").replace(/[«»"]/g, "");
  const says = WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? "не понята";
  return { says, ...daysIn(text), order: orderIn(text) };
}

/** «до 12.03.2026» is the end, another day is that of the decision. */
function daysIn(text: string): Pick<CategoryCell, "decided" | "validUntil"> {
  const days: Pick<CategoryCell, "decided" | "validUntil"> = { decided: null, validUntil: null };
  let rest = text;
  for (let found = findDate(rest); found !== null; found = findDate(rest)) {
    const isEnd = /(?<!\p{L})(?:до|по)\s*$/iu.test(rest.slice(0, found.start));
    if (isEnd) days.validUntil ??= found.date;
    else days.decided ??= found.date;
    rest = rest.slice(found.end);
  }
  return days;
}

function orderIn(text: string): string {
  const match = /(?:приказ|пр\.)[^№]{0,40}(№\s?[\p{L}\d/.-]+(?:\s+от\s+\d{1,2}\.\d{1,2}\.\d{2,4})?)/iu.exec(
    text,
  );
  return match?.[1] ?? "";
}
