// The states of an application as a table: from which each is reached, what it needs, on what day it was reached, and which
// days must stand in order. Headers in the texts are those of the sheet «Заявления».
// Source: life-cycles of the field §3.1.
import {
  APPLICATION_STATES,
  type Application,
  type ApplicationState,
  type CommissionDecision,
} from "../application.ts";
import { readMonth } from "../months.ts";
import type { ApplicationField, DayField } from "./lifeCycleColumns.ts";

/** Something without which a state is not counted. */
export interface Need {
  field: ApplicationField;
  isMet: (application: Application) => boolean;
  /** How to answer: «впишите «Подано»». */
  ask: string;
  /** Given in advance by good practice: it doesn't say that the state has been reached. */
  isEarly?: true;
}

export interface StateRule {
  state: ApplicationState;
  /** States from which it is reached; empty: the beginning. */
  from: readonly ApplicationState[];
  needs: readonly Need[];
  /** The day of the fact, where the state has one. */
  day: DayField | null;
  /** Pairs of days: the first must not be before the second. */
  order: readonly (readonly [DayField, DayField])[];
  /** Facts that lead off the main way into this state; states of the main way have none. */
  isMeant?: (application: Application) => boolean;
  /** What choosing it says by itself. */
  implies?: Partial<Application>;
  /** How to come back to it, where the way does. */
  again?: string;
  /** Columns worth asking together with the needs. */
  also: readonly ApplicationField[];
}

/** Every state before the commission's decision: from each of them the way may be given up. */
export const BEFORE_DECISION: readonly ApplicationState[] = APPLICATION_STATES.slice(
  0,
  APPLICATION_STATES.indexOf("Категория установлена"),
);

const filled = (field: ApplicationField, ask: string): Need => ({
  field,
  isMet: (application) => !isBlank(application[field]),
  ask,
});
const either = (field: ApplicationField, other: ApplicationField, ask: string): Need => ({
  field,
  isMet: (application) => !isBlank(application[field]) || !isBlank(application[other]),
  ask,
});

/** The application was given back after it was filed for the last time. */
export const isReturned = ({ filed, returned }: Application): boolean =>
  returned !== null && (filed === null || filed <= returned);

const decision = (wanted: CommissionDecision): readonly Need[] => [
  filled("decided", "впишите «Дата решения»"),
  {
    field: "result",
    isMet: ({ result }) => result === wanted,
    ask: "выберите «Решение»: «установить» или «отказать»",
  },
];
const DECISION_ORDER = [
  ["decided", "filed"],
  ["decided", "acceptedOn"],
  ["decided", "started"],
] as const;

export const STATE_RULES: readonly StateRule[] = [
  {
    state: "Заявлен в списке ОО",
    from: [],
    needs: [
      filled("teacher", "впишите «Код педагога» из листа «Педагоги»"),
      filled("kind", "выберите «Категория»"),
    ],
    day: "listed",
    order: [],
    also: ["listed", "wish"],
  },
  {
    state: "В предварительном графике",
    from: ["Заявлен в списке ОО", "Срок согласован"],
    again: "срок переносится: сотрите «Согласовано» и впишите новый «Месяц аттестации»",
    needs: [
      {
        field: "month",
        isMet: ({ month, schoolYear }) => readMonth(month, schoolYear) !== null,
        ask: "впишите «Месяц аттестации», например «октябрь 2026»",
      },
    ],
    day: null,
    order: [],
    also: [],
  },
  {
    state: "Срок согласован",
    from: ["В предварительном графике"],
    needs: [filled("agreed", "впишите день в «Согласовано»")],
    day: "agreed",
    order: [],
    also: ["agreedBy"],
  },
  {
    state: "Папка на просмотре",
    from: ["Срок согласован", "На доработке"],
    again: "папку посмотрели снова: впишите новый «Итог просмотра»",
    needs: [
      either(
        "folderOn",
        "folderResult",
        "впишите день в «Папка просмотрена»; папку не показывали — выберите в «Итог просмотра» «не представлялась»",
      ),
    ],
    day: "folderOn",
    order: [],
    also: ["folderResult", "folderNotes"],
  },
  {
    state: "На доработке",
    from: ["Папка на просмотре", "Готов к подаче"],
    isMeant: ({ folderResult }) => folderResult === "на доработке",
    implies: { folderResult: "на доработке" },
    needs: [
      {
        field: "folderResult",
        isMet: ({ folderResult }) => folderResult === "на доработке",
        ask: "выберите в «Итог просмотра» «на доработке»",
      },
      filled("folderNotes", "впишите «Замечания к папке»: без них нечего дорабатывать"),
    ],
    day: "folderOn",
    order: [],
    also: ["folderFixBy"],
  },
  {
    state: "Готов к подаче",
    from: ["Папка на просмотре"],
    needs: [
      {
        field: "folderResult",
        isMet: ({ folderResult }) => folderResult !== "" && folderResult !== "на доработке",
        ask: "впишите «Итог просмотра»; папку не показывали — выберите «не представлялась»",
      },
    ],
    day: "folderOn",
    order: [],
    also: [],
  },
  {
    state: "Заявление подано",
    from: ["Готов к подаче", "Возвращено"],
    again: "заявление подали снова: впишите новый день в «Подано»",
    needs: [
      filled("filed", "впишите день в «Подано»"),
      filled("number", "впишите «№ заявления»; номера нет — «б/н»"),
    ],
    day: "filed",
    order: [],
    also: ["channel"],
  },
  {
    state: "Возвращено",
    from: ["Заявление подано", "Включён в список"],
    isMeant: (application) =>
      isReturned(application) || (application.returned === null && application.returnReason !== ""),
    needs: [
      filled("returned", "впишите день в «Возвращено»"),
      filled("returnReason", "впишите «Причина возврата»"),
    ],
    day: "returned",
    order: [["returned", "filed"]],
    also: [],
  },
  {
    state: "Включён в список",
    from: ["Заявление подано"],
    needs: [filled("regionListOn", "впишите день в «Список отправлен»")],
    day: "regionListOn",
    order: [["regionListOn", "filed"]],
    also: ["regionList"],
  },
  {
    state: "Принято к рассмотрению",
    from: ["Включён в список"],
    needs: [either("acceptedOn", "started", "впишите день в «Принято к рассмотрению»")],
    day: "acceptedOn",
    order: [
      ["acceptedOn", "filed"],
      ["started", "filed"],
    ],
    also: ["started"],
  },
  {
    state: "Всесторонний анализ",
    from: ["Принято к рассмотрению"],
    needs: [{ ...either("experts", "conclusionOn", "впишите «Специалисты»"), isEarly: true }],
    day: null,
    order: [],
    also: [],
  },
  {
    state: "Заключение направлено",
    from: ["Всесторонний анализ"],
    needs: [
      filled("conclusionOn", "впишите день в «Заключение»"),
      filled("conclusion", "выберите «Вывод заключения»"),
      filled("conclusionSent", "впишите день в «Заключение направлено»"),
    ],
    day: "conclusionSent",
    order: [
      ["conclusionOn", "filed"],
      ["conclusionSent", "conclusionOn"],
    ],
    also: [],
  },
  {
    state: "Категория установлена",
    from: ["Заключение направлено"],
    implies: { result: "установить" },
    needs: decision("установить"),
    day: "decided",
    order: DECISION_ORDER,
    also: ["protocol"],
  },
  {
    state: "Отказано",
    from: ["Заключение направлено"],
    isMeant: ({ result }) => result === "отказать",
    implies: { result: "отказать" },
    needs: decision("отказать"),
    day: "decided",
    order: DECISION_ORDER,
    also: ["protocol"],
  },
  {
    state: "Приказ издан",
    from: ["Категория установлена"],
    needs: [filled("orderNumber", "впишите «Приказ №»"), filled("orderOn", "впишите «Дата приказа»")],
    day: "orderOn",
    order: [["orderOn", "decided"]],
    also: ["orderLink"],
  },
  {
    state: "Банк обновлён",
    from: ["Приказ издан"],
    needs: [filled("bankOn", "впишите день в «Банк обновлён»")],
    day: "bankOn",
    order: [["bankOn", "decided"]],
    also: [],
  },
  {
    state: "Закрыто: отказ",
    from: ["Отказано"],
    needs: [filled("bankOn", "впишите день в «Банк обновлён»")],
    day: "bankOn",
    order: [["bankOn", "decided"]],
    also: [],
  },
  {
    state: "Отозвано",
    from: BEFORE_DECISION,
    isMeant: ({ withdrawn, withdrawal }) => withdrawn !== null || withdrawal !== "",
    needs: [
      filled("withdrawn", "впишите день в «Отозвано»"),
      filled("withdrawal", "выберите «Причина отзыва»"),
    ],
    day: "withdrawn",
    order: [],
    also: [],
  },
  {
    state: "Заблокировано",
    from: BEFORE_DECISION,
    isMeant: ({ state }) => state === "Заблокировано",
    needs: [filled("comment", "напишите причину в «Комментарий»")],
    day: null,
    order: [],
    also: [],
  },
];

export function ruleOf(state: ApplicationState): StateRule {
  const rule = STATE_RULES.find((each) => each.state === state);
  if (rule === undefined) throw new Error(`A state has no rule: ${state}`);
  return rule;
}

/** Place on the way: a later state has a greater one. */
export const placeOf = (state: ApplicationState | ""): number =>
  state === "" ? -1 : APPLICATION_STATES.indexOf(state);

export function isBlank(value: Application[ApplicationField]): boolean {
  if (value === null) return true;
  return typeof value === "string" ? value.trim() === "" : value.every((line) => line.trim() === "");
}
