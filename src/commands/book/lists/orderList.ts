// «Внести приказ»: ours are found among hundreds of the region; the decision and the order go to their applications, and where
// there is none, a row of the history is offered. Source: rules of the field §2.2, L62: only positive decisions are published.
import type { Application } from "../../../domain/attestation/application.ts";
import { advance } from "../../../domain/attestation/applications/lifeCycle.ts";
import { placeOf as placeOfState } from "../../../domain/attestation/applications/lifeCycleStates.ts";
import type { Missing } from "../../../domain/attestation/applications/lifeCycleWay.ts";
import type { CategoryRecord, Teacher } from "../../../domain/attestation/bank.ts";
import {
  findApplication,
  type ApplicationSought,
} from "../../../domain/attestation/region/findApplication.ts";
import {
  factsOfOrder,
  isDecidedBy,
  isInHistory,
  mayBeDecidedBy,
  missingInOrder,
  recordOfOrder,
  wordOrder,
  type Order,
} from "../../../domain/attestation/region/orderTable.ts";
import { tellApart } from "../../../domain/attestation/teachers/matchPeople.ts";
import type { ApplicationKind } from "../../../domain/attestation/words.ts";
import { formatDate } from "../../../domain/calendar/civil.ts";
import { groupBy } from "../../../domain/groupBy.ts";
import { settingsFrom } from "../../../domain/settings.ts";
import type { ListDraft } from "../../../intake/lists/kind.ts";
import { ORDER_LIST, orderHead, orderOf, soughtInOrder } from "../../../intake/lists/kinds/orderList.ts";
import { emptyRow, type Book } from "../../../workbook/book.ts";
import { addRowsIfAny, type Change } from "../../../workbook/changes.ts";
import { nextIds } from "../../../workbook/table.ts";
import { applications, categories, settings } from "../../../workbook/tables/index.ts";
import { settingCells } from "../data.ts";
import { ApplicationRegister, REGISTER_OF_APPLICATIONS } from "./applicationRegister.ts";
import { takesList, type DecidedRow, type ListAnswers, type ListHandling } from "./decided.ts";
import { districtRemarks, isForeign } from "./foreignLines.ts";
import { laidOver, wordPart } from "./laidOver.ts";
import { answeredLine, questionOf, settled } from "./questions.ts";

export const ORDERS: ListHandling = {
  kind: ORDER_LIST,
  tables: [...REGISTER_OF_APPLICATIONS, categories, settings],
  documentOf: orderHead,
  decide(book, drafts, answers, today) {
    const order = orderOf(answers.document);
    if (order === null) return drafts.map(({ line }) => settled(line, "не понята", NO_ORDER));
    const place = placeOf(book, drafts.length, order, answers, today);
    return drafts.map((draft) => decidedLine(draft, place));
  },
  remarks(book, drafts, answers, today) {
    const order = orderOf(answers.document);
    const absent = order === null ? [NO_ORDER] : absentOnes(book, drafts, order, answers, today);
    return [...absent, ...districtRemarks(drafts, districtOf(book))];
  },
};

const NO_ORDER = "Впишите номер и дату приказа и дату решения комиссии: без них категорию не записать.";

/** What the lines are laid over. */
interface Place {
  order: Order;
  register: ApplicationRegister;
  history: History;
  district: string;
  answers: ListAnswers;
  /** yyyy-MM-dd */
  today: string;
  /** Applications that the lines so far have named. */
  named: Set<string>;
}

const districtOf = (book: Book): string => settingsFrom(settingCells(book)).settings.districtName;

function placeOf(book: Book, lines: number, order: Order, answers: ListAnswers, today: string): Place {
  return {
    order,
    register: new ApplicationRegister(book, 0),
    history: new History(book, lines),
    district: districtOf(book),
    answers,
    today,
    named: new Set(),
  };
}

/** «История категорий» with what the lines above have added. */
class History {
  private readonly byTeacher: Map<string, CategoryRecord[]>;
  private readonly freshIds: string[];

  constructor(book: Book, mostNew: number) {
    const rows = book.rows(categories);
    this.byTeacher = groupBy(rows, ({ teacher }) => teacher);
    this.freshIds = nextIds(
      categories.idPrefix ?? "",
      rows.map(({ id }) => id),
      mostNew,
    );
  }

  of({ id }: Teacher): CategoryRecord[] {
    return this.byTeacher.get(id) ?? [];
  }

  add(part: Partial<CategoryRecord> & { teacher: string }): Change[] {
    const row: CategoryRecord = { ...emptyRow(categories), ...part, id: this.freshIds.shift() ?? "" };
    this.byTeacher.set(row.teacher, [...(this.byTeacher.get(row.teacher) ?? []), row]);
    return addRowsIfAny(categories, [row]);
  }
}

function decidedLine(draft: ListDraft, place: Place): DecidedRow {
  const sought = soughtInOrder(draft, place.answers.document);
  const row = decided(draft, sought, place);
  return answeredLine(row, place.answers, (value) => {
    const { application, teacher } = place.register.answered(value);
    if (application !== null) return taken(draft, application, place);
    return teacher === null || sought.kind === "" ? null : recorded(draft, teacher, sought.kind, place);
  });
}

function decided(draft: ListDraft, sought: ApplicationSought, place: Place): DecidedRow {
  const { line } = draft;
  const { register, order } = place;
  const foreign = isForeign(draft, place.district);
  if (foreign === true) return settled(line, "не наша", "другой район");
  const found = findApplication(sought, register.index, (one) => mayBeDecidedBy(one, order));
  switch (found.kind) {
    case "unread":
      return settled(line, "не понята", `«${sought.name}» — не имя человека; строка не вносится`);
    case "unknown":
      if (found.similar.length > 0) {
        return ask(line, sought, "возможно, сменилась фамилия", [], found.similar, place);
      }
      return foreign === false
        ? settled(line, "не понята", "в банке данных такого человека нет: внесите его в «Педагоги»")
        : settled(line, "не наша", "в банке данных такого человека нет");
    case "found":
      return taken(draft, found.application, place);
    case "person":
      return withoutApplication(line, sought, found.teacher, place);
    case "ask":
      return ask(line, sought, found.reason, found.applications, found.people, place);
  }
}

/** The decision and the order go to the application; the bank follows from it by itself. */
function taken({ line }: ListDraft, application: Application, place: Place): DecidedRow {
  const { register, order, answers, named } = place;
  named.add(register.refOf(application));
  const person = register.wordPerson(application.teacher);
  const facts = factsOfOrder(order);
  const { part, differences } = laidOver(applications, application, facts, takesList(answers, line));
  const isOpposed = differences.some(({ isTaken }) => !isTaken);
  // An order is taken whole: its number beside a refusal or another day of decision would be a third truth.
  const changes = isOpposed
    ? []
    : [...register.patch(application, part), ...decidedAhead(application, place)];
  const told = isOpposed
    ? "в книге другое решение; возьмите из приказа или исправьте сами"
    : [wordPart(applications, part), wordGap(application, place)].filter((words) => words !== "").join("; ");
  return {
    line,
    verdict: isOpposed ? "уточнить" : changes.length === 0 ? "без изменений" : "дополнена",
    message: told === "" ? person : `${person}: ${told}`,
    ...(differences.length === 0 ? {} : { differences }),
    changes,
  };
}

/** The way of the application lacks earlier facts: it doesn't reach the order by itself. */
function gapOf(application: Application, { today }: Place): Missing | null {
  const { part, missing } = advance(application, { today });
  const reached = placeOfState(part.accepted ?? application.accepted);
  return reached >= placeOfState("Приказ издан") ? null : (missing[0] ?? null);
}

/** A published decision is in force whatever the book lacks: the bank gets it at once, once. */
function decidedAhead(application: Application, place: Place): Change[] {
  const { register, history, order } = place;
  const { teacher } = register.answered(application.teacher);
  const { kind } = application;
  if (teacher === null || kind === "" || gapOf(application, place) === null) return [];
  if (isInHistory(history.of(teacher), teacher.position, kind, order)) return [];
  return history.add(recordOfOrder(teacher, kind, order));
}

function wordGap(application: Application, place: Place): string {
  const gap = gapOf(application, place);
  if (gap === null) return "";
  return `категория внесена в банк, но заявление остаётся «${application.accepted}»: ${gap.message}`;
}

/** Somebody of ours whose application the book doesn't have: the history may get the decision itself. */
function withoutApplication(
  line: number,
  sought: ApplicationSought,
  teacher: Teacher,
  place: Place,
): DecidedRow {
  const { register, history, order } = place;
  const person = register.wordPerson(teacher.id);
  const { kind } = sought;
  if (kind === "") {
    return settled(line, "не понята", `${person}: категория не названа ни в строке, ни над таблицей`);
  }
  if (isInHistory(history.of(teacher), teacher.position, kind, order)) {
    return settled(line, "без изменений", `${person}: ${kind}, в истории категорий уже есть`);
  }
  return ask(line, sought, "заявления в книге нет", [], [teacher], place);
}

function recorded({ line }: ListDraft, teacher: Teacher, kind: ApplicationKind, place: Place): DecidedRow {
  const { history, order, register } = place;
  const person = register.wordPerson(teacher.id);
  if (isInHistory(history.of(teacher), teacher.position, kind, order)) {
    return settled(line, "без изменений", `${person}: ${kind}, в истории категорий уже есть`);
  }
  const changes = history.add(recordOfOrder(teacher, kind, order));
  const message = `${person}: в историю категорий — ${kind}, решение ${formatDate(order.decided)}, приказ ${wordOrder(order)}`;
  return { line, verdict: "новая", message, changes };
}

function ask(
  line: number,
  { name, kind }: ApplicationSought,
  reason: string,
  fitting: readonly Application[],
  people: readonly Teacher[],
  { register }: Place,
): DecidedRow {
  const [only, other] = people;
  const who = only !== undefined && other === undefined ? tellApart(only) : `«${name}»`;
  const offer = `записать в историю категорий (${kind})`;
  const choices = { applications: fitting, people: kind === "" ? [] : people, offer };
  return questionOf(line, `${who}: ${reason}`, register, choices);
}

/** Those of ours who were expected in the order. */
function absentOnes(
  book: Book,
  drafts: readonly ListDraft[],
  order: Order,
  answers: ListAnswers,
  today: string,
): string[] {
  const place = placeOf(book, drafts.length, order, answers, today);
  for (const draft of drafts) decidedLine(draft, place);
  const all = book.rows(applications);
  const isOurs = place.named.size > 0 || all.some((application) => isDecidedBy(application, order));
  const absent = isOurs ? missingInOrder(all, place.named, order) : [];
  if (absent.length === 0) return [];
  const lines = absent.map((application) => place.register.wordApplication(application));
  return [
    `В приказе нет тех, кого ждали (${absent.length}). В нём только положительные решения, отсутствие — ещё не отказ: узнайте решение.`,
    ...lines,
  ];
}
