// Parameters of an edition: how each is called in the sheet, what its cell may hold, and how it is read.
import { dateFromText, type CivilDate } from "../../calendar/civil.ts";
import { HIGHEST_REQUIRES } from "../words.ts";
import type { Edition } from "./editions.ts";

export type ParameterKey = Exclude<keyof Edition, "id">;

interface Parameter<Value> {
  label: string;
  help: string;
  /** What the cell may hold, in the words of a person. */
  expected: string;
  /** Null for a text that doesn't fit. */
  read: (text: string) => { value: Value } | null;
}

type Declarations = { readonly [Key in ParameterKey]: Parameter<Edition[Key]> };

const WITHOUT_END = /^(?:без срока|бессрочно)$/iu;
const LONGEST_YEARS = 50;
const LONGEST_DAYS = 365;

const DECLARED: Declarations = {
  title: {
    label: "Как называть",
    help: "Так редакция названа в пояснениях",
    expected: "название, например «Порядок 2023 г., приказ № 196»",
    read: (text) => (text === "" ? null : { value: text }),
  },
  from: {
    label: "Действует с",
    help: "Правила подачи — по дню заявления, срок категории — по дню решения, соответствие — по дню заседания",
    expected: "дата, например 01.09.2029",
    read: (text) => valueOrNull(dateFromText(text)),
  },
  to: {
    label: "Действует по",
    help: "Пусто — последний день не назван; следующая редакция сменяет эту со своего первого дня",
    expected: "дата, например 31.08.2029, или пусто",
    read: readEnd,
  },
  validityYears: {
    label: "Категория действует, лет",
    help: "«без срока» — бессрочно. Решает день решения комиссии; прежние категории сохраняют свой срок",
    expected: `целое число от 1 до ${LONGEST_YEARS} или «без срока»`,
    read: (text) => (WITHOUT_END.test(text) ? { value: null } : readWhole(text, 1, LONGEST_YEARS)),
  },
  highestRequires: {
    label: "Для высшей нужна",
    help: "Кто может подать на высшую впервые в этой должности; у кого высшая есть или была в ней — подаёт снова",
    expected: HIGHEST_REQUIRES.join("; "),
    read: (text) => valueOrNull(HIGHEST_REQUIRES.find((word) => word === text.toLowerCase())),
  },
  highestAfterYears: years(
    "Высшая впервые — через, лет",
    "После той категории, что для неё нужна; 0 — сразу",
  ),
  hasExtendedKinds: {
    label: "Есть педагог-методист и педагог-наставник",
    help: "На них подают при действующей высшей в любой должности",
    expected: "да или нет",
    read: (text) => (/^(?:да|нет)$/iu.test(text) ? { value: text.toLowerCase() === "да" } : null),
  },
  refusalYears: years("После отказа на ту же категорию — через, лет", "Со дня решения об отказе"),
  reviewDays: days("Рассмотреть заявление, календарных дней", "Со дня подачи"),
  attestDays: days("Решить, календарных дней", "От начала аттестации до решения"),
  totalDays: days("Всего, календарных дней", "От подачи до решения"),
  conformityYears: {
    label: "Соответствие — раз в, лет",
    help: "Для тех, у кого нет действующей категории",
    expected: `целое число от 1 до ${LONGEST_YEARS}`,
    read: (text) => readWhole(text, 1, LONGEST_YEARS),
  },
  conformityAfterYears: years(
    "Первое соответствие — через, лет",
    "Работы в этой должности в этой организации",
  ),
  noticeDays: days("Ознакомить до заседания за, календарных дней", "С графиком и с представлением"),
  ownInfoDays: days("Сведения работника до заседания за, рабочих дней", "Дополнительные, если он их подаёт"),
  extractDays: days("Выписка после заседания, рабочих дней", "Составляет секретарь комиссии"),
  acquaintDays: days("Ознакомить с выпиской, рабочих дней", "После её составления"),
};

/** Parameters in the order of the sheet. */
export const PARAMETERS: readonly { key: ParameterKey; label: string; help: string; expected: string }[] =
  Object.keys(DECLARED)
    .filter(isParameterKey)
    .map((key) => {
      const { label, help, expected } = DECLARED[key];
      return { key, label, help, expected };
    });

export function isParameterKey(key: string): key is ParameterKey {
  return key in DECLARED;
}

/** Puts the text of a cell into its parameter; false when it doesn't fit: the parameter stays as it was. */
export function assignParameter<Key extends ParameterKey>(edition: Edition, key: Key, text: string): boolean {
  const read = DECLARED[key].read(text.trim());
  if (read === null) return false;
  edition[key] = read.value;
  return true;
}

function years(label: string, help: string): Parameter<number> {
  return counted(label, help, LONGEST_YEARS);
}

function days(label: string, help: string): Parameter<number> {
  return counted(label, help, LONGEST_DAYS);
}

function counted(label: string, help: string, most: number): Parameter<number> {
  return {
    label,
    help,
    expected: `целое число от 0 до ${most}`,
    read: (text) => readWhole(text, 0, most),
  };
}

function readWhole(text: string, least: number, most: number): { value: number } | null {
  const value = /^\d+$/.test(text) ? Number(text) : -1;
  return value >= least && value <= most ? { value } : null;
}

function readEnd(text: string): { value: CivilDate | null } | null {
  return text === "" ? { value: null } : valueOrNull(dateFromText(text));
}

function valueOrNull<Value>(value: Value | null | undefined): { value: Value } | null {
  return value === null || value === undefined ? null : { value };
}
