// Terms without a calendar: on request, by a schedule, when need arises, by the results of something. An occurrence is
// made by a row that a person adds; what only the centre can know is asked.
import { phrase } from "../termMarks.ts";
import { ask, remark, type Reading, type ReadingContext, type Said, type TermRule } from "../termReading.ts";
import type { TermNoteCode } from "../termNotes.ts";
import { fromEvent } from "./relative.ts";

/** Bodies whose schedules come from outside each year. */
const OUTSIDE =
  /(?:^| )(?:иро|гбоу|гку|министерств|минобр|департамент|кра[йя](?: |$)|краев|регион|област|рособр)/u;
const BY = "(?:по|согласно|в соответствии с)";

const question =
  (code: TermNoteCode) =>
  (_: unknown, context: ReadingContext): never =>
    ask(context, code);

export const EVENT_RULES: readonly TermRule[] = [
  {
    name: "по заявкам",
    pattern: phrase("(?:по|при|по мере) (?:заявк|запрос|обращени|требовани|заявлени)[а-я]*{WORDS}"),
    read: () => ({ kind: "по заявкам", spans: [] }),
  },
  {
    name: "по необходимости",
    pattern: phrase(
      "(?:по мере|по|при|в случае) необходимости|при (?:поступлении|наличии|изменении|приеме|возникновении){WORDS}",
    ),
    read: (_, context) => fromEvent(context),
  },
  {
    name: "по графику",
    pattern: phrase(`${BY} (?<which>[а-я]+ым |[а-я]+ому )?(?:план[а-я]*-)?график[а-я]*(?<whose>{WORDS})`),
    read: (said, context) => (isOutside(said) ? outsideSchedule(context) : { kind: "по графику", spans: [] }),
  },
  {
    name: "по плану",
    pattern: phrase(`${BY} (?<which>[а-я]+ым |[а-я]+ому )?план(?:у|ам|ом|а)?(?<whose>{WORDS})`),
    read: (said, context) => (isOutside(said) ? outsideSchedule(context) : ask(context, "OTHER_PLAN")),
  },
  {
    name: "по согласованию",
    pattern: phrase("по согласованию{WORDS}|по договоренности{WORDS}|по мере готовности{WORDS}"),
    read: question("TO_BE_AGREED"),
  },
  {
    name: "по итогам события",
    pattern: phrase("(?:по (?:итогам|результатам|окончании|завершении|факту)|после)(?= ){WORDS}"),
    read: (_, context) => fromEvent(context),
  },
  {
    name: "по итогам четверти",
    pattern: phrase(
      "(?:по (?:итогам|окончании|завершении)|в конце|после) (?:кажд[а-я]+ |[1-4] )?(?:четверт[а-я]+|полугоди[а-я]+|триместр[а-я]*|каникул|(?:учебного )?года)",
    ),
    read: question("SCHOOL_CALENDAR"),
  },
  {
    name: "раз в четверть",
    pattern: phrase(
      "(?:не реже )?(?:1 )?раза? в (?:четверть|триместр)|по четвертям|кажд[а-я]+ четверть|(?:в |во )?[1-4] четверт[а-я]+",
    ),
    read: question("SCHOOL_CALENDAR"),
  },
  {
    name: "каникулы",
    pattern: phrase(
      "(?:в |во время |на |в период |в дни )?(?:(?:осенн|зимн|весенн|летн)[а-я]+ )?каникул[а-я]*|в каникулярн[а-я]+ (?:время|период)",
    ),
    read: question("SCHOOL_CALENDAR"),
  },
  {
    name: "межаттестационный период",
    pattern: phrase("(?:в )?межаттестационн[а-я]+ период[а-я]*"),
    read: question("BETWEEN_ATTESTATIONS"),
  },
];

const isOutside = (said: Said): boolean => OUTSIDE.test(`${said("which")}${said("whose")}`);

function outsideSchedule(context: ReadingContext): Reading {
  return { kind: "по графику", spans: [], human: true, notes: [remark(context, "OUTSIDE_SCHEDULE")] };
}
