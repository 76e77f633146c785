// What a person is told or asked about a term: every code that the reading of terms can give, worded in Russian with
// the reason and the cure. The caller adds the place of the row.
import type { TermNote } from "./term.ts";

type Facts = (name: string) => string;
type Wording = (fact: Facts) => string;

const byHand = "впишите даты сами (в плане — «С» и «По», в поручении — «Срок»)";
const giveDates = `Исправьте срок или ${byHand}.`;

const WORDINGS = {
  // Not understood at all
  NOT_UNDERSTOOD: (fact) =>
    `Срок «${fact("text")}» не понят. Напишите его иначе (например, «до 10 июля», «октябрь», «ежемесячно») или ${byHand}.`,
  AMBIGUOUS: (fact) => `Срок «${fact("text")}» можно прочесть по-разному. ${giveDates}`,
  EMPTY: () => "Срок не указан. Впишите его так, как он стоит в утверждённом плане.",
  NO_SUCH_DAY: (fact) => `Срок «${fact("text")}»: такого дня нет в календаре (${fact("day")}). ${giveDates}`,
  END_BEFORE_START: (fact) => `Срок «${fact("text")}»: конец раньше начала. ${giveDates}`,

  // Which year, month or day is meant
  AUGUST: (fact) =>
    `Август есть в начале и в конце учебного года: август ${fact("first")} или ${fact("second")}? Допишите год в сроке.`,
  WHICH_SEPTEMBER: (fact) =>
    `1 сентября начинается учебный год: к 1 сентября ${fact("first")} или ${fact("second")}? Допишите год в сроке.`,
  DAY_WITHOUT_MONTH: (fact) =>
    `В сроке назван день (${fact("day")}), но не месяц. Допишите месяц или, если работа повторяется, слово «ежемесячно».`,
  LEAVES_YEAR: (fact) =>
    `Срок «${fact("text")}» выходит за пределы плана на ${fact("year")} год. Укажите в сроке годы или ${byHand}.`,
  BEFORE_DOCUMENT: (fact) =>
    `Срок «${fact("text")}» без года приходится на время до даты документа (${fact("document")}). Допишите год в сроке.`,
  UNTIL_MONTH: (fact) =>
    `«${fact("text")}»: неясно, входит ли сам месяц. Напишите «до конца …» или «до 1 …» с названием месяца.`,
  END_OF_YEAR: (fact) =>
    `До конца какого года: календарного (31.12.${fact("first")}) или учебного (31.05.${fact("second")})? Напишите в сроке дату.`,
  END_OF_WHAT: (fact) => `«${fact("text")}»: неясно, о каком времени речь. Напишите в сроке дату.`,
  WHICH_QUARTER: (fact) =>
    `Срок «${fact("text")}» не лежит целиком в году плана. Допишите год квартала или ${byHand}.`,
  WHICH_HALF: (fact) =>
    `«${fact("text")}»: полугодие учебного года или календарного? Напишите месяцы, например «сентябрь – декабрь».`,
  TIMES_A_PERIOD: (fact) =>
    `«${fact("text")}»: когда именно, не сказано. Перечислите месяцы в сроке${fact("suggestion") === "" ? "" : `, например: ${fact("suggestion")}`}.`,
  NO_MONTHS: () =>
    "Для этой работы не осталось ни одного месяца. Проверьте исключения в сроке и настройку «Месяцы ежемесячной работы».",

  // Needs a day that only the centre knows
  ANCHOR_MISSING: (fact) => `«${fact("text")}»: не сказано, с какого дня считать. Напишите в сроке дату.`,
  NO_DOCUMENT_DATE: (fact) =>
    `Срок «${fact("text")}» считается от даты документа, а её нет. Впишите дату документа.`,
  SCHOOL_CALENDAR: (fact) =>
    `«${fact("text")}» зависит от учебного календаря. Напишите в сроке даты или ${byHand}.`,
  OTHER_PLAN: (fact) => `«${fact("text")}»: назовите план, возьмите из него даты и ${byHand}.`,
  OUTSIDE_SCHEDULE: (fact) =>
    `«${fact("text")}»: график другой организации, он меняется каждый год. Когда он выйдет, ${byHand}.`,
  TO_BE_AGREED: () => `Срок нужно согласовать. Когда согласуете, ${byHand}.`,
  BETWEEN_ATTESTATIONS: () =>
    `Межаттестационный период у каждого педагога свой. Решите, когда работу проверяют, и ${byHand}.`,

  // Understood, but only as a suggestion
  PREVIOUS_MONTH: (fact) =>
    `До ${fact("day")} числа какого месяца? Напишите «до ${fact("day")} числа месяца, следующего за отчетным» (так и предложено) или «до ${fact("day")} числа текущего месяца».`,
  QUARTER_DAY: (fact) =>
    `До ${fact("day")} числа какого месяца? Напишите «до ${fact("day")} числа последнего месяца квартала» (так и предложено) или «до ${fact("day")} числа месяца, следующего за отчетным».`,
  SHIFT_LEAVES_PERIOD: (fact) =>
    `${fact("written")} — выходной, а предыдущий рабочий день (${fact("due")}) наступает раньше, чем работу можно закончить. Назовите в сроке другой день (следующий рабочий — ${fact("next")}) или ${byHand}.`,
  QUARTER_OR_TERM: (fact) =>
    `«${fact("text")}»: календарный квартал (${fact("from")} – ${fact("to")}) или учебная четверть? Допишите в сроке год квартала или ${byHand}.`,
  APPROXIMATE: (fact) =>
    `«${fact("text")}» — приблизительный срок; предложено: ${fact("from")} – ${fact("to")}. Напишите эти или другие дни в сроке или ${byHand}.`,
  OPEN_END: (fact) =>
    `В сроке «${fact("text")}» нет конца; предложено: по ${fact("to")}. Допишите конец в срок или ${byHand}.`,
  REMARK: (fact) =>
    `В сроке «${fact("text")}» есть оговорка, которую программа не учитывает. Уберите её из срока или ${byHand}.`,

  // For information
  SHIFTED: (fact) =>
    `${fact("written")} — выходной: срок перенесён на ${fact("due")}. Направление переноса — в «Настройках».`,
  TO_DATE: (fact) =>
    `«К ${fact("date")}» понято как «не позднее ${fact("date")}». Если нужно раньше, исправьте срок.`,
  OUTSIDE_YEAR: (fact) =>
    `${fact("date")} вне плана на ${fact("year")} год. Если это опечатка, исправьте срок.`,
  PAST_TERM: (fact) =>
    `Срок ${fact("date")} раньше даты документа (${fact("document")}). Если это опечатка, исправьте год.`,
  EMPTY_DIRECTIVE: (fact) =>
    `Срок в поручении не назван: принят месяц от даты документа, ${fact("date")}. Если он иной, напишите его.`,
  FROM_DOCUMENT: (fact) =>
    `Срок отсчитан от даты документа (${fact("document")}). Если счёт идёт от другого дня, напишите в сроке дату.`,
  URGENT: (fact) =>
    `«${fact("text")}»: срок отсчитан от даты документа (${fact("document")}), дней: ${fact("days")}. Число дней — в «Настройках».`,
  EVENT_ANCHOR: (fact) =>
    `Срок «${fact("text")}» зависит от события. Когда станет известен его день, добавьте строку в «Исполнение» или напишите дату в сроке.`,
  EVENT_WORD: (fact) =>
    `Из срока «${fact("text")}» взято время; само событие оставлено в тексте. Проверьте, что оно есть в плане.`,
  MINIMUM: () => "«Не реже» — наименьшее число раз; больше можно, добавьте строки в «Исполнение».",
  MONTHS_OUTSIDE_MASK: (fact) =>
    `В эти месяцы повторяющаяся работа не ставится: ${fact("months")}. Если нужна, измените настройку «Месяцы ежемесячной работы».`,
  DAILY: () =>
    "Ежедневная работа проверяется раз в квартал. Если нужно чаще, добавьте строки в «Исполнение».",
  ON_ARRIVAL: () =>
    "Работа делается по мере поступления; раз в квартал проверяется, что она идёт. Если проверка не нужна, исключите строки в «Исполнении».",
  REPORT_BY_TENTH: () =>
    "День отчёта в поручении не назван: принято 10-е число следующего месяца. Если он иной, допишите его в срок.",
  REPORT_BY_20_JANUARY: (fact) =>
    `Поручение постоянное: отчёт принят к ${fact("date")}. Если назначен другой день, напишите «постоянно, отчет до …» с датой.`,
  SUBJECT_PERIODS: () =>
    "Это кварталы, о которых поручение; срок самого поручения мог быть назван отдельно. Проверьте его в документе.",
  CALENDAR_YEAR_MISSING: (fact) =>
    `В «Календаре» нет выходных ${fact("year")} года: учтены только субботы, воскресенья и праздники. Внесите переносы, когда выйдет постановление.`,
  MONTH_DAYS_INVALID: (fact) =>
    `Дни месяца «${fact("text")}» не поняты. Напишите числа от 1 до 31 через запятую, например «5, 10».`,
} satisfies Record<string, Wording>;

export type TermNoteCode = keyof typeof WORDINGS;

export const TERM_NOTE_CODES: readonly string[] = Object.keys(WORDINGS);

/** A note with one of the worded codes. */
export function termNote(code: TermNoteCode, facts: Readonly<Record<string, string>> = {}): TermNote {
  return { code, facts };
}

/** The note in Russian: the reason and what to do. */
export function wordTermNote(note: TermNote): string {
  const wordings: Readonly<Record<string, Wording>> = WORDINGS;
  const wording = wordings[note.code];
  return wording === undefined
    ? `Срок требует внимания. ${giveDates}`
    : wording((name) => note.facts[name] ?? "");
}
