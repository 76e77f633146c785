// Terms: what was not understood about one, and years that the working calendar doesn't know.
import { partsOf } from "../../../domain/calendar/civil.ts";
import type { Term } from "../../../domain/calendar/term.ts";
import { wordTermNote } from "../../../domain/calendar/termNotes.ts";
import { calendar } from "../../../workbook/tables/index.ts";
import type { FieldData } from "../data.ts";
import { finding, findingAt, type Finding, type Spot } from "./finding.ts";

const OWN_DAYS = "Напишите срок яснее или впишите даты сами.";

/** What has to be asked about a term; the last sentence of a note is its cure. */
export function termFindings(spot: Spot, { human, notes }: Term): Finding[] {
  if (!human) return [];
  return notes.map((note) => {
    const words = wordTermNote(note);
    const [, reason = words, cure = OWN_DAYS] = /^(.*[.?])\s+(\p{Lu}.*)$/su.exec(words) ?? [];
    return findingAt(spot, "termText", reason, cure);
  });
}

/** Years that terms fall into and the working calendar doesn't know. */
export function calendarFindings(data: FieldData): Finding[] {
  const dates = [
    ...data.occurrences.map(({ due }) => due),
    ...data.directives.map(({ controlDue }) => controlDue),
  ];
  const years = new Set(dates.flatMap((date) => (date === null ? [] : [partsOf(date).year])));
  return [...years]
    .filter((year) => !data.calendar.covers(year))
    .sort((a, b) => a - b)
    .map((year) =>
      finding(
        calendar,
        String(year),
        "",
        `Нет производственного календаря на ${year} год: учтены только выходные и постоянные праздники`,
        `Внесите переносы ${year} года по постановлению Правительства`,
      ),
    );
}
