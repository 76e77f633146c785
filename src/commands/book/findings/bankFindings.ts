// What has to be asked about the registers of people: rows that can't be right, rows that contradict each other, what is missing.
// Capped: a big district gets so many remarks of a kind and a count of the others.
import type { CategoryRecord, Teacher } from "../../../domain/attestation/bank.ts";
import { editionOn, type Edition } from "../../../domain/attestation/rules/editions.ts";
import { samePosition } from "../../../domain/attestation/rules/validity.ts";
import { isGone } from "../../../domain/attestation/teachers/bankCompletion.ts";
import { formatDate, type CivilDate } from "../../../domain/calendar/civil.ts";
import { groupBy } from "../../../domain/groupBy.ts";
import { counted } from "../../../domain/language/plural.ts";
import type { Directory } from "../../../domain/people/directory.ts";
import { matchOrganisations } from "../../../domain/people/organisationSearch.ts";
import { schoolKey } from "../../../domain/people/schoolKey.ts";
import { spellingKey } from "../../../domain/people/spelling.ts";
import { WITHOUT_NAMES, type Settings } from "../../../domain/settings.ts";
import type { AnyTable } from "../../../workbook/table.ts";
import { categories, organisations, teachers } from "../../../workbook/tables/index.ts";
import { finding, type Finding } from "./finding.ts";

export interface BankGround {
  teachers: readonly Teacher[];
  categories: readonly CategoryRecord[];
  editions: readonly Edition[];
  directory: Directory;
  settings: Settings;
  today: CivilDate;
}

/** Questions about «Педагоги» and «История категорий». */
export function bankFindings(ground: BankGround): Finding[] {
  const { teachers: people, categories: history, directory, settings } = ground;
  const known = new Map(people.map((teacher) => [teacher.id, teacher]));
  return [
    ...schoolFindings(teachers, people, directory),
    ...doubledFindings(people, directory),
    ...consentFindings(people),
    ...(settings.names === WITHOUT_NAMES ? nameFindings(people) : []),
    ...history.flatMap((record) => recordFindings(record, known.get(record.teacher.trim()), ground)),
    ...orphanFindings(history),
  ];
}

/** Organisations that «Организации» doesn't know, or knows several of: each spelling is told once. */
export function schoolFindings(
  table: AnyTable,
  rows: readonly { id: string; school: string }[],
  directory: Directory,
): Finding[] {
  const bySpelling = groupBy(
    rows.filter(({ school }) => school.trim() !== ""),
    ({ school }) => school.trim(),
  );
  return [...bySpelling].flatMap(([school, own]) => {
    const found = matchOrganisations(school, directory).length;
    if (found === 1) return [];
    const where = own.length === 1 ? "" : ` (${counted(own.length, "строка", "строки", "строк")})`;
    return found === 0
      ? [
          finding(
            table,
            own[0]?.id ?? "",
            "school",
            `Организации «${school}» нет в листе «${organisations.title}»${where}`,
            `Исправьте название или впишите его в столбец «Иначе пишут» этой организации в листе «${organisations.title}»`,
          ),
        ]
      : [
          finding(
            table,
            own[0]?.id ?? "",
            "school",
            `«${school}» — так называются ${counted(found, "организация", "организации", "организаций")}${where}`,
            "Напишите краткое название, которое есть только у одной",
          ),
        ];
  });
}

/** One name twice in one position of one school. */
function doubledFindings(people: readonly Teacher[], directory: Directory): Finding[] {
  const working = people.filter((teacher) => teacher.name.trim() !== "" && !isGone(teacher));
  const byPerson = groupBy(
    working,
    ({ name, school }) => `${spellingKey(name)}|${schoolKey(school, directory)}`,
  );
  return [...byPerson.values()].flatMap((rows) =>
    rows.flatMap((row, index) => {
      const first = rows.slice(0, index).find(({ position }) => samePosition(position, row.position));
      if (first === undefined) return [];
      return [
        finding(
          teachers,
          row.id,
          "name",
          `${row.name}, ${row.position}: уже есть строка ${first.id} той же организации и должности`,
          "Если это один человек, удалите лишнюю строку",
        ),
      ];
    }),
  );
}

/** One remark for all: the consents are gathered on paper, school by school. */
function consentFindings(people: readonly Teacher[]): Finding[] {
  const missing = people.filter((teacher) => teacher.consent !== "есть" && !isGone(teacher));
  if (missing.length === 0) return [];
  const message = `Согласие на обработку персональных данных не отмечено: ${counted(missing.length, "строка", "строки", "строк")}`;
  const cure = "Отметьте «есть» у тех, чьё согласие хранится, и где; остальных запросите у организаций";
  return [finding(teachers, "", "consent", message, cure)];
}

function nameFindings(people: readonly Teacher[]): Finding[] {
  return people
    .filter(({ name, id }) => name.trim() !== "" && name.trim() !== id)
    .map(({ id }) =>
      finding(
        teachers,
        id,
        "name",
        "Книга ведётся без имён, а имя вписано",
        "Уберите имя в файл-ключ или выберите в «Настройках» «с именами»",
      ),
    );
}

/** A date before the attestation of today's kind existed. */
const EARLIEST = "2000-01-01";

/** What may be wrong with a row of the history. */
interface RecordRule {
  column: keyof CategoryRecord;
  isBroken: (record: CategoryRecord, teacher: Teacher | undefined, ground: BankGround) => boolean;
  message: (record: CategoryRecord) => string;
  cure: string;
}

const RECORD_RULES: readonly RecordRule[] = [
  {
    column: "teacher",
    isBroken: ({ teacher }, known) => teacher.trim() !== "" && known === undefined,
    message: ({ teacher }) => `Педагога с кодом «${teacher}» нет в листе «${teachers.title}»`,
    cure: "Исправьте код или внесите педагога; пока строка не учитывается",
  },
  {
    column: "decided",
    isBroken: ({ decided }, _, { today }) => decided !== null && decided > today,
    message: ({ decided }) => `Решение ${word(decided)} — день ещё не наступил`,
    cure: "Исправьте дату решения",
  },
  {
    column: "decided",
    isBroken: ({ decided }) => decided !== null && decided < EARLIEST,
    message: ({ decided }) => `Решение ${word(decided)} — слишком давно`,
    cure: "Проверьте год решения",
  },
  {
    column: "validUntil",
    isBroken: ({ event, decided, validUntil }, _, { editions }) =>
      event === "установлена" &&
      decided !== null &&
      validUntil !== null &&
      editionOn(editions, decided).validityYears === null,
    message: ({ decided, validUntil }) =>
      `Решение ${word(decided)} бессрочное, а вписан срок до ${word(validUntil)}: срок не учитывается`,
    cure: "Уберите срок или исправьте дату решения",
  },
  {
    column: "validUntil",
    isBroken: ({ decided, validUntil }) => decided !== null && validUntil !== null && validUntil < decided,
    message: ({ decided, validUntil }) =>
      `Срок до ${word(validUntil)} кончается раньше решения ${word(decided)}`,
    cure: "Исправьте одну из дат",
  },
  {
    column: "validUntil",
    isBroken: ({ event, validUntil }) => event === "продлена" && validUntil === null,
    message: () => "Категория продлена, а до какого дня — не вписано: продление не учитывается",
    cure: "Впишите новый последний день в «Действует до»",
  },
  {
    column: "basis",
    isBroken: ({ event, basis }) =>
      (event === "продлена" || event === "признана бессрочной") && basis.trim() === "",
    message: ({ event }) => `«${event}» без основания`,
    cure: "Впишите номер и дату акта в «Основание»",
  },
];

function recordFindings(record: CategoryRecord, teacher: Teacher | undefined, ground: BankGround): Finding[] {
  return RECORD_RULES.filter(({ isBroken }) => isBroken(record, teacher, ground)).map(
    ({ column, message, cure }) => finding(categories, record.id, column, message(record), cure),
  );
}

/** Prolonged or recognised, but by which decision it was set isn't in the book. */
function orphanFindings(history: readonly CategoryRecord[]): Finding[] {
  const byTeacher = groupBy(history, ({ teacher }) => teacher.trim());
  return history
    .filter(({ event }) => event === "продлена" || event === "признана бессрочной")
    .filter(
      ({ teacher, category, position }) =>
        !(byTeacher.get(teacher.trim()) ?? []).some(
          (other) =>
            other.event === "установлена" &&
            other.category === category &&
            samePosition(other.position, position),
        ),
    )
    .map(({ id, event, category }) =>
      finding(
        categories,
        id,
        "event",
        `Категория «${category}» ${event}, а строки «установлена» нет`,
        "Внесите решение, которым категория установлена; должность напишите одинаково",
      ),
    );
}

const word = (date: CivilDate | null): string => (date === null ? "" : formatDate(date));
