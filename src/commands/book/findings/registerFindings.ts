// All remarks on the registers of people, capped kind by kind: cells, the data bank, coordinators, experts, windows, rules.
import type { Coordinator } from "../../../domain/attestation/coordinators.ts";
import type { Expert } from "../../../domain/attestation/experts.ts";
import { readMonth } from "../../../domain/attestation/months.ts";
import type { RuleProblem } from "../../../domain/attestation/rules/editions.ts";
import type { FilingWindow } from "../../../domain/attestation/windows.ts";
import type { CivilDate } from "../../../domain/calendar/civil.ts";
import { groupBy } from "../../../domain/groupBy.ts";
import type { Directory } from "../../../domain/people/directory.ts";
import { answersOn } from "../../../domain/people/schoolCoordinators.ts";
import { schoolKey } from "../../../domain/people/schoolKey.ts";
import type { Book } from "../../../workbook/book.ts";
import {
  applications,
  categories,
  commissions,
  conformity,
  coordinators,
  experts,
  heads,
  members,
  questions,
  rules,
  sittings,
  teachers,
  windows,
} from "../../../workbook/tables/index.ts";
import type { Registers } from "../completeRegisters.ts";
import { applicationFindings } from "./applicationFindings.ts";
import { bankFindings, schoolFindings } from "./bankFindings.ts";
import { capped } from "./capped.ts";
import { tableFindings } from "./cellFindings.ts";
import { finding, type Finding } from "./finding.ts";
import { sittingFindings } from "./sittingFindings.ts";

/**
 * @param book with its cells as people left them and its rows named, for cells that could not be understood
 * @param registers as completed, for everything else
 */
export function registerFindings(book: Book, registers: Registers, today: CivilDate): Finding[] {
  const { directory } = registers;
  return capped([
    ...tableFindings(book, teachers),
    ...tableFindings(book, categories),
    ...tableFindings(book, applications),
    ...tableFindings(book, conformity),
    ...tableFindings(book, heads),
    ...tableFindings(book, commissions),
    ...tableFindings(book, members),
    ...tableFindings(book, sittings),
    ...tableFindings(book, questions),
    ...tableFindings(book, experts),
    ...tableFindings(book, coordinators),
    ...tableFindings(book, windows),
    ...bankFindings({ ...registers, today }),
    ...applicationFindings({ ...registers, today }),
    ...schoolFindings(coordinators, registers.coordinators, directory),
    ...schoolFindings(heads, registers.heads, directory),
    ...schoolFindings(commissions, registers.commissions, directory),
    ...schoolFindings(questions, registers.questions, directory),
    ...sittingFindings({ ...registers, today }),
    ...coordinatorFindings(registers.coordinators, directory, today),
    ...expertFindings(
      registers.experts,
      registers.teachers.map(({ id }) => id),
    ),
    ...windowFindings(registers.windows),
    ...ruleFindings(registers.ruleProblems),
  ]);
}

/** Two people who answer for one organisation on the same day: nothing closes by itself. */
function coordinatorFindings(
  people: readonly Coordinator[],
  directory: Directory,
  today: CivilDate,
): Finding[] {
  const bySchool = groupBy(
    people.filter((each) => answersOn(each, today)),
    ({ school }) => schoolKey(school, directory),
  );
  return [...bySchool.values()]
    .filter((current) => current.length > 1)
    .map((current) =>
      finding(
        coordinators,
        current[current.length - 1]?.id ?? "",
        "to",
        `${current[0]?.school ?? ""}: сейчас отвечают двое и больше — ${current.map(({ name }) => name).join(", ")}`,
        "Прежнему впишите последний день в «По»",
      ),
    );
}

function expertFindings(people: readonly Expert[], codes: readonly string[]): Finding[] {
  const known = new Set(codes);
  return people
    .filter(({ teacher }) => teacher.trim() !== "" && !known.has(teacher.trim()))
    .map(({ id, teacher }) =>
      finding(
        experts,
        id,
        "teacher",
        `Педагога с кодом «${teacher}» нет в листе «${teachers.title}»`,
        "Исправьте код или очистите ячейку, если специалист не из района",
      ),
    );
}

/** Nothing is sent from a window that can't be right. */
function windowFindings(rows: readonly FilingWindow[]): Finding[] {
  const unread = rows
    .filter(({ month, schoolYear }) => month.trim() !== "" && readMonth(month, schoolYear) === null)
    .map(({ id, month }) =>
      finding(windows, id, "month", `«${month}» — не месяц`, "Напишите словом и с годом: «октябрь 2026»"),
    );
  const backwards = rows
    .filter(({ opens, closes }) => opens !== null && closes !== null && closes < opens)
    .map(({ id }) =>
      finding(windows, id, "closes", "Приём кончается раньше, чем начинается", "Исправьте одну из дат"),
    );
  return [...unread, ...backwards, ...doubledWindows(rows)];
}

function doubledWindows(rows: readonly FilingWindow[]): Finding[] {
  const byVersion = groupBy(
    rows.filter(({ month, schoolYear }) => readMonth(month, schoolYear) !== null),
    ({ month, schoolYear, version }) => `${readMonth(month, schoolYear) ?? ""}|${version ?? 1}`,
  );
  return [...byVersion.values()]
    .filter((same) => same.length > 1)
    .map((same) =>
      finding(
        windows,
        same[same.length - 1]?.id ?? "",
        "version",
        `${same[0]?.month ?? ""}: строк одной версии ${same.length}, действует нижняя`,
        "Поставьте новой строке большую версию",
      ),
    );
}

function ruleFindings(problems: readonly RuleProblem[]): Finding[] {
  return problems.map(({ edition, label, text, expected }) =>
    finding(
      rules,
      `${edition}: ${label}`,
      "value",
      `«${text}» не подходит, действует прежнее значение`,
      `Нужно: ${expected}`,
    ),
  );
}
