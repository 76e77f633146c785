// «Проверить книгу»: every problem of every sheet as a remark — where, what is wrong, what to do. Pure; remarks are keyed,
// so that one that is cured disappears by itself and the others stay where people have sorted them.
import { formatDate, partsOf } from "../../domain/calendar/civil.ts";
import type { Term } from "../../domain/calendar/term.ts";
import { wordTermNote } from "../../domain/calendar/termNotes.ts";
import { postOffice, wordAudienceProblem, type AudienceProblem } from "../../domain/control/audience.ts";
import { placeOfItem, termOfItem, type CompletionContext } from "../../domain/control/completion.ts";
import { termOfDirective } from "../../domain/control/directiveCompletion.ts";
import { pointOf } from "../../domain/control/closing.ts";
import type { Directive } from "../../domain/control/directive.ts";
import { dueThings } from "../../domain/control/due.ts";
import type { Occurrence, PlanItem } from "../../domain/control/plan.ts";
import { isSettled } from "../../domain/control/state.ts";
import { plural } from "../../domain/language/plural.ts";
import { isEmail } from "../../domain/people/email.ts";
import { personProblemWords } from "../../domain/people/personProblems.ts";
import { resolveMentions } from "../../domain/people/resolve.ts";
import { SETTINGS, settingsFrom } from "../../domain/settings.ts";
import { headerOf, type Book } from "../../workbook/book.ts";
import type { CellProblem } from "../../workbook/cell.ts";
import type { AnyTable, Table } from "../../workbook/table.ts";
import {
  calendar,
  directives,
  occurrences,
  organisations,
  plan,
  settings,
  staff,
} from "../../workbook/tables/index.ts";
import type { Remark } from "../../workbook/tables/logs.ts";
import { completionContext, settingCells, type FieldData } from "./data.ts";

const UNCLEAR = "требует уточнения";

/** A remark before it has its key. */
type Finding = Omit<Remark, "key">;

/**
 * All remarks on the book.
 * @param book as read, for cells that could not be understood
 * @param data as completed, for everything else
 */
export function findingsOf(book: Book, data: FieldData, today: string): Remark[] {
  const context = completionContext(data, today);
  const found = [
    ...cellFindings(book),
    ...settingFindings(book),
    ...data.plan.flatMap((item) => itemFindings(item, context)),
    ...data.occurrences.flatMap(occurrenceFindings),
    ...data.directives.flatMap((directive) => directiveFindings(directive, context)),
    ...data.directory.staff.flatMap(({ id, name, email }) => emailFinding(staff, id, name, email)),
    ...data.directory.organisations.flatMap(({ id, name, email }) =>
      emailFinding(organisations, id, name, email),
    ),
    ...addresseeFindings(data, today),
    ...calendarFindings(data),
  ];
  return keyed(found);
}

function keyed(findings: readonly Finding[]): Remark[] {
  const remarks = new Map<string, Remark>();
  for (const finding of findings) {
    const key = [finding.sheet, finding.row, finding.column, finding.message].join("|").slice(0, 300);
    if (!remarks.has(key)) remarks.set(key, { key, ...finding });
  }
  return [...remarks.values()];
}

function finding(table: AnyTable, row: string, column: string, message: string, cure: string): Finding {
  return { sheet: table.title, row, column: column === "" ? "" : headerOf(table, column), message, cure };
}

function cellFindings(book: Book): Finding[] {
  return [
    ...tableFindings(book, plan),
    ...tableFindings(book, occurrences),
    ...tableFindings(book, directives),
    ...tableFindings(book, staff),
    ...tableFindings(book, organisations),
    ...tableFindings(book, calendar),
  ];
}

/** Cells that don't hold what their column asks for, and required cells that are empty. */
function tableFindings<Row extends object>(book: Book, table: Table<Row>): Finding[] {
  return book.records(table).flatMap(({ ref, index, row, problems }) => {
    const name = ref.startsWith("#") ? `строка ${index + 1}` : ref;
    const unread = problems.map(({ column, problem }) => finding(table, name, column, ...wordCell(problem)));
    const empty = table.ids
      .filter((id) => table.columns[id].required && isEmpty(row[id]))
      .map((id) =>
        finding(table, name, id, "Обязательная ячейка пуста", `Заполните «${table.columns[id].header}»`),
      );
    return [...unread, ...empty];
  });
}

function isEmpty(value: unknown): boolean {
  return value === "" || value === null || (Array.isArray(value) && value.length === 0);
}

function wordCell({ code, text }: CellProblem): [message: string, cure: string] {
  switch (code) {
    case "NOT_A_DATE":
      return [
        `«${text}» — не дата`,
        "Впишите дату цифрами, например 31.12.2026; слова о сроке пишут в столбец срока",
      ];
    case "DATE_AS_TEXT":
      return [
        `Дата «${text}» записана текстом: сортировка и цвета её не видят`,
        "Впишите её в ячейку заново",
      ];
    case "NOT_A_NUMBER":
      return [`«${text}» — не число`, "Впишите число цифрами"];
    case "NOT_IN_LIST":
      return [`«${text}» нет в списке`, "Выберите значение из списка в ячейке"];
    case "FORMULA_ERROR":
      return [`В ячейке ошибка формулы: ${text}`, "Исправьте формулу или впишите значение"];
  }
}

function settingFindings(book: Book): Finding[] {
  return settingsFrom(settingCells(book)).problems.map(({ key, text, expected }) =>
    finding(
      settings,
      SETTINGS[key].label,
      "value",
      `«${text}» не подходит`,
      `Нужно: ${expected}. Пока действует: ${SETTINGS[key].default === "" ? "пусто" : SETTINGS[key].default}`,
    ),
  );
}

function itemFindings(item: PlanItem, context: CompletionContext): Finding[] {
  const place = placeOfItem(item);
  return [
    ...(item.status === "Исполнено" || (item.termKind === UNCLEAR && item.to !== null)
      ? []
      : termFindings(plan, item.id, "termText", place, termOfItem(item, context))),
    ...peopleFindings(plan, item.id, place, "responsibleText", item.responsibleText, context),
    ...executorFinding(plan, item.id, place, item.internalExecutor, context),
    ...(item.status === "Исполнено" && item.progress === "" && item.evidence === ""
      ? [
          finding(
            plan,
            item.id,
            "evidence",
            `${place}: «Исполнено» не считается — нет подтверждения`,
            "Напишите, чем подтверждается, например «заявок не поступало»",
          ),
        ]
      : []),
  ];
}

function occurrenceFindings(row: Occurrence): Finding[] {
  const place = row.label === "" ? row.place : `${row.place}, ${row.label}`;
  if (row.status === "Исполнено" && row.evidence.trim() === "") {
    return [
      finding(
        occurrences,
        row.id,
        "evidence",
        `${place}: «Исполнено» не считается — нет подтверждения`,
        "Напишите коротко, например «лист регистрации, папка 02-15»",
      ),
    ];
  }
  if (row.letters === "не слать" && (row.status === "Не начато" || row.status === "") && row.due !== null) {
    return [
      finding(
        occurrences,
        row.id,
        "letters",
        `${place}: срок ${formatDate(row.due)} прошёл до внесения в книгу, писем о нём нет`,
        "Отметьте исполнение, поставьте «Архив» или выберите в «Письма» — «слать»",
      ),
    ];
  }
  if (row.silentUntil !== null && row.comment === "") {
    return [
      finding(
        occurrences,
        row.id,
        "comment",
        `${place}: напоминания отложены без причины`,
        "Напишите причину в «Комментарий»",
      ),
    ];
  }
  return [];
}

function directiveFindings(directive: Directive, context: CompletionContext): Finding[] {
  if (isSettled(directive)) return [];
  const place = pointOf(directive);
  const found: Finding[] = [];
  if (directive.role === "") {
    found.push(
      finding(
        directives,
        directive.id,
        "role",
        `${place}: не указана роль центра, писем не будет`,
        "Выберите роль; если поручение не наше — «не относится» или «для сведения»",
      ),
    );
  }
  if (directive.termKind !== UNCLEAR || directive.due === null) {
    found.push(
      ...termFindings(directives, directive.id, "termText", place, termOfDirective(directive, context)),
    );
  }
  if (directive.letters === "не слать" && directive.status === "Новое") {
    found.push(
      finding(
        directives,
        directive.id,
        "letters",
        `${place}: срок прошёл до внесения в книгу, писем о нём нет`,
        "Впишите отчёт, поставьте «Архив» или выберите в «Письма» — «слать»",
      ),
    );
  }
  if (directive.status === "Отчёт представлен" && directive.report.trim() === "") {
    found.push(
      finding(
        directives,
        directive.id,
        "report",
        `${place}: «Отчёт представлен» не считается — отчёта нет`,
        "Впишите номер и дату ответа в «Отчёт»",
      ),
    );
  }
  if (directive.extendedTo !== null && directive.extensionBasis === "") {
    found.push(
      finding(
        directives,
        directive.id,
        "extensionBasis",
        `${place}: срок перенесён без основания`,
        "Переносит только тот, кто дал поручение: впишите его письмо",
      ),
    );
  }
  if (/прилагаем\S* форм/iu.test(directive.text) && directive.comment === "") {
    found.push(
      finding(
        directives,
        directive.id,
        "comment",
        `${place}: в поручении названа прилагаемая форма, её нет в книге`,
        "Запросите форму или напишите в «Комментарий», где она лежит",
      ),
    );
  }
  return [...found, ...executorFinding(directives, directive.id, place, directive.internalExecutor, context)];
}

/** What has to be asked about a term; the last sentence of a note is its cure. */
function termFindings(table: AnyTable, id: string, column: string, place: string, term: Term): Finding[] {
  if (!term.human) return [];
  return term.notes.map((note) => {
    const [, reason = "", cure = ""] = /^(.*[.?])\s+([^.?]+[.?])$/su.exec(wordTermNote(note)) ?? [];
    return finding(table, id, column, `${place}: ${reason === "" ? wordTermNote(note) : reason}`, cure);
  });
}

/** People named in an executors' cell who are not in the book, or not clearly. */
function peopleFindings(
  table: AnyTable,
  id: string,
  place: string,
  column: string,
  text: string,
  { directory }: CompletionContext,
): Finding[] {
  return resolveMentions(text, directory).flatMap(({ kind, problem }) => {
    if (problem === null || kind === "группа" || problem.code === "no-email") return [];
    const { reason, cure } = personProblemWords(problem);
    return [finding(table, id, column, `${place}: ${reason}`, cure)];
  });
}

function executorFinding(
  table: AnyTable,
  id: string,
  place: string,
  name: string,
  { directory }: CompletionContext,
): Finding[] {
  const [resolved] = name === "" ? [] : resolveMentions(name, directory);
  if (resolved === undefined || resolved.staffIds.length === 1) return [];
  return [
    finding(
      table,
      id,
      "internalExecutor",
      `${place}: «${name}» не найден в листе «${staff.title}»`,
      "Выберите ФИО, как в листе «Сотрудники»",
    ),
  ];
}

function emailFinding(table: AnyTable, id: string, name: string, email: string): Finding[] {
  if (email === "" || isEmail(email)) return [];
  return [
    finding(
      table,
      id,
      "email",
      `${name}: «${email}» не похоже на адрес почты`,
      "Исправьте адрес, например ivanova@example.org",
    ),
  ];
}

/** Rows of which nobody would hear: one remark for a person or a cause, with the number of rows. */
function addresseeFindings(data: FieldData, today: string): Finding[] {
  const post = postOffice(data.directory, data.settings, today);
  const dues = dueThings({ ...data, today }).filter(({ mailed }) => mailed);
  const groups = new Map<string, AudienceProblem[]>();
  for (const problem of dues.flatMap((due) => post.addresseesOf(due).problems)) {
    const key = JSON.stringify(problem.trouble);
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups.values()].flatMap((problems) => {
    const [first] = problems;
    if (first === undefined) return [];
    const places = [...new Set(problems.map(({ place }) => place))];
    const rest = places.length - 1;
    const { message, cure } = wordAudienceProblem(first);
    const more = rest === 0 ? "" : ` (и ещё ${rest} ${plural(rest, "строка", "строки", "строк")})`;
    return [
      { sheet: first.sheet, row: first.rowId, column: "", message: message.replace(/\.$/, "") + more, cure },
    ];
  });
}

/** Years that terms fall into and the working calendar doesn't know. */
function calendarFindings(data: FieldData): Finding[] {
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
