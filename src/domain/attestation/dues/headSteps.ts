// Attestation of heads by the founder's commission: when the next is due, how far the cycle is, what is next; and the end of a
// cycle, which becomes the head's last attestation. Steps C1–C10: life-cycles §3.5; terms are the founder's, here settings.
import { addDays, addMonths, formatDate, type CivilDate } from "../../calendar/civil.ts";
import { addWorkingDays, type WorkingCalendar } from "../../calendar/workingCalendar.ts";
import type { Due } from "../../control/due.ts";
import { numbersIn } from "../../control/ladder.ts";
import type { Directory } from "../../people/directory.ts";
import { whoOf } from "../../people/personName.ts";
import type { Settings } from "../../settings.ts";
import type { Head, HeadState } from "../heads.ts";
import { editionOn, type Edition } from "../rules/editions.ts";
import { stepDues, type AwaitedStep, type StepRegister } from "./stepDues.ts";

export interface HeadContext {
  calendar: WorkingCalendar;
  editions: readonly Edition[];
  settings: Settings;
}

export type HeadFacts = Pick<Head, "dueBy" | "state" | "nextStep" | "nextDue" | "warnFrom">;

const MONTHS_IN_YEAR = 12;

/**
 * By what day the next attestation has to be passed: years after the last one (without one, after the appointment) or the end
 * of the contract, whichever comes first; not before the exemption ends. A candidate is attested before the appointment.
 */
export function headDueBy(
  { candidate, lastOn, appointed, contractUntil, exemptUntil }: Head,
  { headYears }: Pick<Settings, "headYears">,
): CivilDate | null {
  if (candidate === "да") return null;
  const since = lastOn ?? appointed;
  const days = [
    ...(since === null ? [] : [addMonths(since, headYears * MONTHS_IN_YEAR)]),
    ...(contractUntil === null ? [] : [contractUntil]),
  ].sort();
  const [due] = days;
  if (due === undefined) return null;
  return exemptUntil !== null && exemptUntil > due ? exemptUntil : due;
}

interface HeadStep {
  state: HeadState;
  isMade: (head: Head) => boolean;
  ask: string;
  due: (head: Head, context: HeadContext) => CivilDate | null;
}

const onSchedule = ({ scheduled, dueBy }: Head): CivilDate | null => scheduled ?? dueBy;

const STEPS: readonly HeadStep[] = [
  {
    state: "В графике",
    isMade: ({ scheduled }) => scheduled !== null,
    ask: "Включить в график",
    due: ({ dueBy }) => dueBy,
  },
  {
    state: "Уведомлён",
    isMade: ({ notified }) => notified !== null,
    ask: "Уведомить под подпись",
    due: ({ scheduled }, { editions }) =>
      scheduled === null ? null : addDays(scheduled, -editionOn(editions, scheduled).noticeDays),
  },
  {
    state: "Документы приняты",
    isMade: ({ documents }) => documents !== null,
    ask: "Принять документы",
    due: onSchedule,
  },
  {
    state: "Тест пройден",
    isMade: ({ testOn, testResult }) => testOn !== null && testResult === "пройден",
    ask: "Провести тест",
    due: onSchedule,
  },
  {
    state: "Собеседование проведено",
    isMade: ({ interview }) => interview !== null,
    ask: "Провести собеседование",
    due: onSchedule,
  },
  {
    state: "Решение принято",
    isMade: ({ meeting, result }) => meeting !== null && result !== "" && result !== "перенесено",
    ask: "Провести заседание, вписать решение",
    due: ({ meeting, ...head }) => meeting ?? onSchedule({ meeting, ...head }),
  },
  {
    state: "Выписка выдана",
    isMade: ({ extract }) => extract !== null,
    ask: "Выдать выписку",
    due: ({ meeting }, { calendar, editions }) =>
      meeting === null ? null : addWorkingDays(calendar, meeting, editionOn(editions, meeting).extractDays),
  },
  {
    state: "Акт учредителя издан",
    isMade: ({ founderActOn }) => founderActOn !== null,
    ask: "Получить акт учредителя",
    due: ({ meeting }, { settings }) => (meeting === null ? null : addDays(meeting, settings.orderDays)),
  },
  {
    state: "Реестр обновлён",
    isMade: ({ registered }) => registered !== null,
    ask: "Вписать «Реестр обновлён»",
    due: ({ founderActOn }, { calendar, settings }) =>
      founderActOn === null ? null : addWorkingDays(calendar, founderActOn, settings.bankDays),
  },
];

/** When the next attestation is due, the furthest step of the cycle, and what is next. Others' act is waited for. */
export function headFacts(row: Head, context: HeadContext): HeadFacts {
  const { settings, calendar } = context;
  const head = { ...row, dueBy: headDueBy(row, settings) };
  const made = STEPS.reduce((last, { isMade }, index) => (isMade(head) ? index : last), -1);
  const state = STEPS[made]?.state ?? "Не в графике";
  const step = STEPS[made + 1];
  const isSettled = made < 0 && head.candidate === "да" && head.lastResult !== "";
  if (step === undefined || isSettled)
    return { dueBy: head.dueBy, state, nextStep: "", nextDue: null, warnFrom: null };
  const nextDue = step.due(head, context);
  return {
    dueBy: head.dueBy,
    state,
    nextStep: step.ask,
    nextDue,
    warnFrom: warnDay(nextDue, made, settings, calendar),
  };
}

/** A head who isn't in the schedule yet is coloured as long before as the first reminder comes. */
function warnDay(
  day: CivilDate | null,
  made: number,
  settings: Settings,
  calendar: WorkingCalendar,
): CivilDate | null {
  if (day === null) return null;
  const [months] = numbersIn(settings.headMonths);
  return made < 0 && months !== undefined
    ? addMonths(day, -months)
    : addWorkingDays(calendar, day, -settings.warnDays);
}

const EMPTY_CYCLE = {
  scheduled: null,
  notified: null,
  documents: null,
  testOn: null,
  testResult: "",
  interview: null,
  meeting: null,
  result: "",
  protocol: "",
  extract: null,
  founderAct: "",
  founderActOn: null,
  registered: null,
} as const satisfies Partial<Head>;

/** The cycle that has ended becomes the last attestation and its cells are free for the next one; null while it goes on. */
export function endOfCycle(head: Head): { part: Partial<Head>; message: string } | null {
  const { registered, meeting, result, protocol, founderAct, founderActOn } = head;
  if (registered === null || meeting === null || result === "" || result === "перенесено") return null;
  const dated = founderActOn === null ? "" : `от ${formatDate(founderActOn)}`;
  const last = {
    lastOn: meeting,
    lastResult: result,
    lastProtocol: protocol,
    lastAct: [founderAct, dated].filter((text) => text !== "").join(" "),
  };
  const day = formatDate(meeting);
  const message = `Аттестация ${day} завершена: «${result}»${protocol === "" ? "" : `, протокол ${protocol}`}, реестр обновлён ${formatDate(registered)}`;
  return { part: { ...last, ...EMPTY_CYCLE }, message };
}

const REGISTER: StepRegister = {
  sheet: "Руководители",
  noun: ["руководитель", "руководителя", "руководителей"],
  actions: {
    centre: "Впишите дату шага в лист «Руководители»",
    awaited: "Уже есть? Впишите дату в лист «Руководители»",
    school: "",
  },
};

/** Steps of heads are the centre's and the founder's. Who isn't in the schedule is reminded of by months first. */
export function headDues(
  rows: readonly Head[],
  { headMonths }: Pick<Settings, "headMonths">,
  directory: Directory,
): Due[] {
  const months = numbersIn(headMonths);
  const steps = rows.flatMap((head): AwaitedStep[] => [
    ...(head.nextStep === "" || head.nextDue === null ? [] : [stepOfHead(head, head.nextDue, months)]),
    ...(head.recommendationsBy === null ? [] : [recommended(head, head.recommendationsBy)]),
  ]);
  return stepDues(steps, REGISTER, directory);
}

function stepOfHead(
  { id, name, school, state, nextStep }: Head,
  due: CivilDate,
  months: readonly number[],
): AwaitedStep {
  const isAct = state === "Выписка выдана";
  return {
    rowId: id,
    who: `${whoOf(name, id)} (${school})`,
    school: "",
    step: `Руководители: ${nextStep.slice(0, 1).toLowerCase()}${nextStep.slice(1)}`,
    due,
    by: isAct ? "регион" : "центр",
    monthsBefore: state === "Не в графике" ? months : [],
  };
}

function recommended({ id, name, school }: Head, due: CivilDate): AwaitedStep {
  return {
    rowId: id,
    who: `${whoOf(name, id)} (${school})`,
    school: "",
    step: "Руководители: проверить исполнение рекомендаций; проверено — очистите «Исполнить рекомендации до»",
    due,
    by: "центр",
  };
}
