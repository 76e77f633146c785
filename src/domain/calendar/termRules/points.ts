// Terms that name their days or months: «сентябрь», «октябрь, декабрь, март», «Февраль - апрель», «15–20 ноября».
import { formatPeriod } from "../russianDates.ts";
import type { TermKind } from "../term.ts";
import { daysOf, type Days } from "../termDays.ts";
import { itemsIn, phrase, type Item } from "../termMarks.ts";
import { remark, type Reading, type ReadingContext, type Span, type TermRule } from "../termReading.ts";

/** Gatherings that are written before the month: «Педсовет август 2017 г.» */
const GATHERINGS =
  "педсовет|педагогический совет|совещание|августовское совещание|конференция|августовская конференция|семинар|вебинар|заседание|собрание|круглый стол|мо|рмо";

export const POINT_RULES: readonly TermRule[] = [
  {
    name: "месяцы, дни и промежутки",
    pattern: phrase("(?:в |во |на |весь |в течение )?(?<items>{ITEMS})"),
    read: (said, context) => readItems(itemsIn(said("items")), context),
  },
  {
    name: "собрание и его время",
    pattern: phrase(`(?:${GATHERINGS}),? (?:в |во )?(?<items>{ITEMS})`),
    read(said, context) {
      return { ...readItems(itemsIn(said("items")), context), notes: [remark(context, "EVENT_WORD")] };
    },
  },
];

/** A single item has no label; several are told apart by theirs. */
export function readItems(items: readonly Item[], context: ReadingContext): Reading {
  const days = daysOf(items, context);
  return {
    kind: kindOf(items),
    spans: days.map((some, place) => spanOf(some, items.length > 1, items[place])),
  };
}

function spanOf({ from, to }: Days, labelled: boolean, item: Item | undefined): Span {
  const span = { label: labelled ? formatPeriod(from, to) : "", from, written: to };
  const isDay = item !== undefined && item.last === null && item.first.day !== null;
  return isDay ? span : { ...span, earliest: from };
}

function kindOf(items: readonly Item[]): TermKind {
  if (items.every((item) => item.last !== null)) return "период";
  if (items.every((item) => item.last === null && item.first.day !== null)) return "дата";
  return items.length === 1 ? "месяц" : "месяцы";
}
