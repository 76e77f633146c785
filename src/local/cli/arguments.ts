// The command line: verbs, their operands and options.
import { parseArgs } from "node:util";
import { isCivilDate, type CivilDate } from "../../domain/calendar/civil.ts";
import { CliFailure } from "./failure.ts";

const PAST_ANSWERS = ["control", "archive", "done"] as const;
type PastAnswer = (typeof PAST_ANSWERS)[number];

export interface CommandLine {
  verb: string;
  operands: string[];
  /** Data folder; null for the one that the verb uses by itself. */
  data: string | null;
  today: CivilDate | null;
  from: CivilDate | null;
  to: CivilDate | null;
  /** Day by which school books should come back. */
  due: CivilDate | null;
  json: boolean;
  staff: string | null;
  /** Kind of the list that the file holds; null for a document. */
  list: string | null;
  /** Of an order on categories, where its text doesn't tell: its number, its day, and the day of the decision. */
  order: string | null;
  ordered: CivilDate | null;
  decided: CivilDate | null;
  past: PastAnswer | null;
  takeChanges: boolean;
  /** Port of the server; null for the usual one. */
  port: number | null;
  /** Size of an invented district, and what makes it the same again; null for the usual ones. */
  schools: number | null;
  teachers: number | null;
  seed: number | null;
}

export const USAGE = `Команды (npm run attest -- КОМАНДА):
  import ФАЙЛ               внести план или поручения (.txt, .docx)
         --past control|archive|done   что делать со сроками, которые уже прошли
         --take-changes     взять из нового документа то, что отличается
  import --staff ФАЙЛ.csv   внести сотрудников: «ФИО;должность;e-mail;группа»
  import --list ВИД ФАЙЛ    внести список (.xlsx, .csv): teachers, heads, coordinators, experts, schools, windows,
                            applications, site, orders
         --take-changes     взять из списка то, что отличается
         --order НОМЕР --ordered ДАТА --decided ДАТА   для orders, если в тексте нет: номер и дата приказа,
                            дата решения комиссии
  run КОМАНДА [JSON]        выполнить команду меню или триггер (setUp, sendReminders, …)
  show ЛИСТ                 строки листа (plan, occurrences, directives, remarks, mailLog, …)
  simulate --from ДАТА --to ДАТА       прожить дни по порядку: утренние напоминания
  export ФАЙЛ.xlsx          вся книга для Excel и LibreOffice
  example                   наполнить пустую книгу вымышленным районом
         --schools N --teachers M --seed S
  exchange ПАПКА            книги школ (.xlsx): принять вернувшиеся, выложить новые выпуски и квитанции
         --due ДАТА         до какого дня вернуть
  restore КОПИЯ.zip         вернуть книгу из резервной копии
  start                     книга на экране: адрес печатается, остановить — Ctrl+C
         --port ЧИСЛО       другой порт вместо 8080
Для всех: --data ПАПКА, --today ГГГГ-ММ-ДД, --json`;

/** How many words a verb takes after its name. */
const OPERANDS: Readonly<Record<string, number>> = {
  import: 1,
  run: 2,
  show: 1,
  simulate: 0,
  export: 1,
  exchange: 1,
  restore: 1,
  start: 0,
  example: 0,
};

/** @throws CliFailure naming what is wrong and how to write it */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const { values, positionals } = parsed(argv);
  const [verb = "", ...operands] = positionals;
  const extra = operands[OPERANDS[verb] ?? operands.length];
  if (extra !== undefined)
    throw new CliFailure(`Лишнее слово «${extra}»: имя файла с пробелами возьмите в кавычки.`);
  return {
    verb,
    operands,
    data: values.data ?? null,
    today: day("--today", values.today),
    from: day("--from", values.from),
    to: day("--to", values.to),
    due: day("--due", values.due),
    json: values.json ?? false,
    staff: values.staff ?? null,
    list: values.list ?? null,
    order: values.order ?? null,
    ordered: day("--ordered", values.ordered),
    decided: day("--decided", values.decided),
    past: pastAnswer(values.past),
    takeChanges: values["take-changes"] ?? false,
    port: port(values.port),
    schools: count("--schools", values.schools),
    teachers: count("--teachers", values.teachers),
    seed: count("--seed", values.seed),
  };
}

const OPTIONS = {
  data: { type: "string" },
  today: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  due: { type: "string" },
  json: { type: "boolean" },
  staff: { type: "string" },
  list: { type: "string" },
  order: { type: "string" },
  ordered: { type: "string" },
  decided: { type: "string" },
  past: { type: "string" },
  "take-changes": { type: "boolean" },
  port: { type: "string" },
  schools: { type: "string" },
  teachers: { type: "string" },
  seed: { type: "string" },
} as const;

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new CliFailure(wordOption(error instanceof Error ? error.message : ""));
  }
}

/** What is wrong with an option, from the words of Node, which name it in quotes. */
function wordOption(message: string): string {
  const option = /'(--?[\w-]+)/.exec(message)?.[1] ?? "";
  const known = Object.entries(OPTIONS).find(([name]) => option === `--${name}`);
  if (known === undefined) return `Непонятный ключ ${option}. Список ключей: npm run attest -- help`;
  const [, { type }] = known;
  return type === "boolean" ? `Ключ ${option} пишут без значения.` : `После ключа ${option} нужно значение.`;
}

function day(option: string, text: string | undefined): CivilDate | null {
  if (text === undefined) return null;
  if (isCivilDate(text)) return text;
  throw new CliFailure(
    `${option}: дата «${text}» не понята. Напишите год, месяц и день так: ${option} 2026-11-22`,
  );
}

function port(text: string | undefined): number | null {
  if (text === undefined) return null;
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 65_535) return number;
  throw new CliFailure(`--port: «${text}» не подходит. Нужно число от 1 до 65535, например: --port 8081`);
}

/** The largest invented district: the whole of a krai would have to be split into files. */
const MOST = 100_000;

function count(option: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= MOST) return number;
  throw new CliFailure(
    `${option}: «${text}» не подходит. Нужно число от 1 до ${MOST}, например: ${option} 36`,
  );
}

function pastAnswer(text: string | undefined): PastAnswer | null {
  if (text === undefined) return null;
  const answer = PAST_ANSWERS.find((candidate) => candidate === text);
  if (answer === undefined)
    throw new CliFailure(`--past: «${text}» не подходит. Есть: ${PAST_ANSWERS.join(", ")}`);
  return answer;
}
