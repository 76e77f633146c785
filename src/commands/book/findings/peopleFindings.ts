// People: names that the book doesn't know, addresses that are none, rows of which nobody would hear.
import { postOffice, wordAudienceProblem } from "../../../domain/control/audience.ts";
import { groupBy } from "../../../domain/groupBy.ts";
import { counted } from "../../../domain/language/plural.ts";
import type { Directory } from "../../../domain/people/directory.ts";
import { isEmail } from "../../../domain/people/email.ts";
import { personProblemWords } from "../../../domain/people/personProblems.ts";
import { resolveMentions } from "../../../domain/people/resolve.ts";
import type { AnyTable } from "../../../workbook/table.ts";
import { coordinators, organisations, staff } from "../../../workbook/tables/index.ts";
import { duesOf, type FieldData } from "../data.ts";
import { findingAt, type Finding, type Spot } from "./finding.ts";

/** People named in an executors' cell who are not in the book, or not clearly. */
export function peopleFindings(spot: Spot, column: string, text: string, directory: Directory): Finding[] {
  return resolveMentions(text, directory).flatMap(({ kind, problem }) => {
    if (problem === null || kind === "группа" || problem.code === "no-email") return [];
    const { reason, cure } = personProblemWords(problem);
    return [findingAt(spot, column, reason, cure)];
  });
}

/** The centre's own executor, when the cell names nobody of the staff. */
export function executorFindings(spot: Spot, name: string, directory: Directory): Finding[] {
  const [resolved] = name === "" ? [] : resolveMentions(name, directory);
  if (resolved === undefined || resolved.staffIds.length === 1) return [];
  const message = `«${name}» не найден в листе «${staff.title}»`;
  return [findingAt(spot, "internalExecutor", message, `Выберите ФИО, как в листе «${staff.title}»`)];
}

/** Addresses of people and organisations that no letter could reach. */
export function emailFindings({ directory, coordinators: appointed }: FieldData): Finding[] {
  const codes = new Set(appointed.map(({ id }) => id));
  return [
    ...directory.staff.filter(({ id }) => !codes.has(id)).flatMap((row) => emailFinding(staff, row)),
    ...appointed.flatMap((row) => emailFinding(coordinators, row)),
    ...directory.organisations.flatMap((row) => emailFinding(organisations, row)),
  ];
}

function emailFinding(
  table: AnyTable,
  { id, name, email }: { id: string; name: string; email: string },
): Finding[] {
  if (email === "" || isEmail(email)) return [];
  const message = `«${email}» не похоже на адрес почты`;
  const cure = "Исправьте адрес, например ivanova@example.org";
  return [findingAt({ table, id, place: name }, "email", message, cure)];
}

/** Rows of which nobody would hear: one remark for a person or a cause, with the number of rows. */
export function addresseeFindings(data: FieldData, today: string): Finding[] {
  const post = postOffice(data.directory, data.settings, today);
  const dues = duesOf(data, today).filter(({ mailed }) => mailed);
  const problems = dues.flatMap((due) => post.addresseesOf(due).problems);
  const groups = groupBy(problems, ({ trouble }) => JSON.stringify(trouble));
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const places = [...new Set(same.map(({ place }) => place))];
    const rest = places.length - 1;
    const { message, cure } = wordAudienceProblem(first);
    const more = rest === 0 ? "" : ` И ещё ${counted(rest, "строка", "строки", "строк")}.`;
    return [{ sheet: first.sheet, row: first.rowId, column: "", message: message + more, cure }];
  });
}
