// The chain of an attestation for fitness: the latest day of each step, the state that follows from the dates, what is next, and
// which dates come too late. Chain B1–B10: life-cycles §3.4; terms by the edition in force on the day of the sitting: rules §2.4.
import { addDays, formatDate, type CivilDate } from "../../calendar/civil.ts";
import { addWorkingDays, type WorkingCalendar } from "../../calendar/workingCalendar.ts";
import type { Due } from "../../control/due.ts";
import type { Directory } from "../../people/directory.ts";
import { whoOf } from "../../people/personName.ts";
import type { Conformity, ConformityState } from "../conformity.ts";
import { editionOn, type Edition } from "../rules/editions.ts";
import { stepDues, type AwaitedStep, type StepRegister } from "./stepDues.ts";

export interface ChainContext {
  calendar: WorkingCalendar;
  editions: readonly Edition[];
  /** Working days before the day of a step from which it is coloured as coming. */
  warnDays: number;
}

type LatestDays = Pick<Conformity, "informBy" | "submissionBy" | "ownInfoBy" | "extractBy" | "acquaintBy">;

/** What the dates of the chain give. */
export type ChainFacts = LatestDays & Pick<Conformity, "state" | "nextStep" | "nextDue" | "warnFrom">;

const NO_DAYS: LatestDays = {
  informBy: null,
  submissionBy: null,
  ownInfoBy: null,
  extractBy: null,
  acquaintBy: null,
};

/** Latest days by the edition of the sitting; none while the sitting has no day. */
export function latestDays(
  { meeting, extract }: Pick<Conformity, "meeting" | "extract">,
  { calendar, editions }: Pick<ChainContext, "calendar" | "editions">,
): LatestDays {
  if (meeting === null) return NO_DAYS;
  const { noticeDays, ownInfoDays, extractDays, acquaintDays } = editionOn(editions, meeting);
  const notice = addDays(meeting, -noticeDays);
  const extractBy = addWorkingDays(calendar, meeting, extractDays);
  return {
    informBy: notice,
    submissionBy: notice,
    ownInfoBy: addWorkingDays(calendar, meeting, -ownInfoDays),
    extractBy,
    acquaintBy: addWorkingDays(calendar, extract ?? extractBy, acquaintDays),
  };
}

/** A step of the chain: what shows that it was made, the state that it leads to, what asks for it. */
interface ChainStep {
  state: ConformityState;
  isMade: (row: Conformity) => boolean;
  ask: string;
  due: (row: Conformity, days: LatestDays) => CivilDate | null;
}

const CHAIN: readonly ChainStep[] = [
  {
    state: "Включён в список",
    isMade: ({ listed }) => listed !== null,
    ask: "Издать акт со списком и графиком",
    due: (_, { informBy }) => informBy,
  },
  {
    state: "Ознакомлен с графиком",
    isMade: ({ informed }) => informed !== null,
    ask: "Ознакомить с графиком под подпись",
    due: (_, { informBy }) => informBy,
  },
  {
    state: "Представление внесено",
    isMade: ({ submission }) => submission !== null,
    ask: "Внести представление",
    due: (_, { submissionBy }) => submissionBy,
  },
  {
    state: "Ознакомлен с представлением",
    isMade: ({ submissionSeen }) => submissionSeen !== null,
    ask: "Ознакомить с представлением под подпись",
    due: (_, { submissionBy }) => submissionBy,
  },
  {
    state: "Заседание проведено",
    isMade: ({ meeting, result }) =>
      meeting !== null && (result === "соответствует" || result === "не соответствует"),
    ask: "Провести заседание, вписать решение",
    due: ({ meeting, dueBy }) => meeting ?? dueBy,
  },
  {
    state: "Выписка составлена",
    isMade: ({ extract }) => extract !== null,
    ask: "Составить выписку из протокола",
    due: (_, { extractBy }) => extractBy,
  },
  {
    state: "Ознакомлен с выпиской",
    isMade: ({ acquainted }) => acquainted !== null,
    ask: "Ознакомить с выпиской под подпись",
    due: (_, { acquaintBy }) => acquaintBy,
  },
  {
    state: "Банк обновлён",
    isMade: ({ bankOn }) => bankOn !== null,
    ask: "Отметить в банке данных",
    due: () => null,
  },
];

/** Place of the sitting in the chain. */
const MEETING = 4;

/** State, next step and latest days. The furthest step that was made counts; those left out before it are `chainProblems`. */
export function chainOf(row: Conformity, context: ChainContext): ChainFacts {
  const days = latestDays(row, context);
  if (row.result === "перенесено")
    return next("Перенесено", "Назначить новое заседание, очистить результат", row.dueBy, days, context);
  const made = furthest(row);
  const state = CHAIN[made]?.state ?? "";
  const step = CHAIN[made + 1];
  if (step === undefined) return { ...days, state, nextStep: "", nextDue: null, warnFrom: null };
  const isUnset = row.meeting === null && made < MEETING - 1;
  const day = isUnset ? firstDay(row, context) : step.due(row, days);
  return next(state, isUnset ? `${step.ask}, назначить заседание` : step.ask, day, days, context);
}

/** Without a sitting: the day by which people have to be told, so that fitness is confirmed in time. */
function firstDay({ dueBy }: Conformity, { editions }: ChainContext): CivilDate | null {
  return dueBy === null ? null : addDays(dueBy, -editionOn(editions, dueBy).noticeDays);
}

function furthest(row: Conformity): number {
  return CHAIN.reduce((last, { isMade }, index) => (isMade(row) ? index : last), -1);
}

function next(
  state: ConformityState | "",
  nextStep: string,
  nextDue: CivilDate | null,
  days: LatestDays,
  { calendar, warnDays }: ChainContext,
): ChainFacts {
  const warnFrom = nextDue === null ? null : addWorkingDays(calendar, nextDue, -warnDays);
  return { ...days, state, nextStep, nextDue, warnFrom };
}

/** A date of the chain that is missing or too late. */
export interface ChainProblem {
  column: keyof Conformity;
  message: string;
  cure: string;
}

/** What a documentary check would find: dates left out before a later one, dates past their latest day, a sitting past its term. */
export function chainProblems(
  row: Conformity,
  { editions, calendar }: Pick<ChainContext, "calendar" | "editions">,
): ChainProblem[] {
  const { meeting, dueBy, result } = row;
  const days = latestDays(row, { editions, calendar });
  const made = furthest(row);
  const problems = GAPS.filter(({ step, column }) => step < made && row[column] === null).map(
    ({ column, what }) => ({
      column,
      message: `не вписано: ${what}`,
      cure: "Впишите день по документу организации",
    }),
  );
  if (meeting === null) return problems;
  const { title } = editionOn(editions, meeting);
  for (const { column, latest, what } of LIMITS) {
    const [day, last] = [row[column], days[latest]];
    if (typeof day !== "string" || last === null || day <= last) continue;
    problems.push({
      column,
      message: `${what} ${formatDate(day)} — позже ${formatDate(last)} (заседание ${formatDate(meeting)}, ${title})`,
      cure: "Проверьте день; если он верен, укажите на нарушение организации",
    });
  }
  if (dueBy !== null && meeting > dueBy && result === "") {
    problems.push({
      column: "meeting",
      message: `заседание ${formatDate(meeting)} позже срока ${formatDate(dueBy)}`,
      cure: "Назначьте заседание раньше",
    });
  }
  return problems;
}

const GAPS: readonly { step: number; column: keyof Conformity; what: string }[] = [
  { step: 0, column: "listed", what: "распорядительный акт со списком" },
  { step: 1, column: "informed", what: "когда ознакомлен с графиком" },
  { step: 2, column: "submission", what: "день представления" },
  { step: 3, column: "submissionSeen", what: "когда ознакомлен с представлением" },
  { step: 4, column: "meeting", what: "день заседания" },
  { step: 5, column: "extract", what: "день выписки" },
];

const LIMITS: readonly { column: keyof Conformity; latest: keyof LatestDays; what: string }[] = [
  { column: "informed", latest: "informBy", what: "ознакомлен с графиком" },
  { column: "submissionSeen", latest: "submissionBy", what: "ознакомлен с представлением" },
  { column: "ownInfo", latest: "ownInfoBy", what: "сведения работника поданы" },
  { column: "extract", latest: "extractBy", what: "выписка составлена" },
  { column: "acquainted", latest: "acquaintBy", what: "ознакомлен с выпиской" },
];

const REGISTER: StepRegister = {
  sheet: "Соответствие",
  noun: ["педагог", "педагога", "педагогов"],
  actions: {
    centre: "Впишите дату в лист «Соответствие»",
    awaited: "Уже сделано? Впишите даты в лист «Соответствие»",
    school: "Впишите даты в книгу организации, лист «Соответствие», и верните её в центр",
  },
};

/** Steps of the chain are the school's. */
export function conformityDues(rows: readonly Conformity[], directory: Directory): Due[] {
  const steps = rows.flatMap(({ id, name, teacher, school, nextStep, nextDue }): AwaitedStep[] =>
    nextStep === "" || nextDue === null
      ? []
      : [
          {
            rowId: id,
            who: whoOf(name, teacher),
            school,
            step: `Соответствие: ${nextStep.slice(0, 1).toLowerCase()}${nextStep.slice(1)}`,
            due: nextDue,
            by: "школа",
          },
        ],
  );
  return stepDues(steps, REGISTER, directory);
}
