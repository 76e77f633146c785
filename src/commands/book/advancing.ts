// What the page «Шаг заявления» shows: applications that the person has selected, or the open ones of a state. Pure.
import {
  APPLICATION_STATES,
  type Application,
  type ApplicationState,
} from "../../domain/attestation/application.ts";
import { advance, isOpen } from "../../domain/attestation/applications/lifeCycle.ts";
import { STATE_RULES } from "../../domain/attestation/applications/lifeCycleStates.ts";
import { sentence } from "../../domain/attestation/applications/lifeCycleWay.ts";
import { offeredStates, questionsOf } from "../../domain/attestation/applications/stepTaken.ts";
import { formatDate } from "../../domain/calendar/civil.ts";
import { whoOf } from "../../domain/people/personName.ts";
import { spellingKey } from "../../domain/people/spelling.ts";
import type { Selection } from "../../google/screen.ts";
import type { Book } from "../../workbook/book.ts";
import { applications, today as todayTable } from "../../workbook/tables/index.ts";
import type {
  AdvancingField,
  AdvancingRow,
  AdvancingView,
  ListedApplications,
  ListRequest,
  StateCount,
} from "../contract/advancing.ts";

export const ADVANCING_TABLES = [applications, todayTable];

/** So many rows fit into a window. */
const MOST = 100;

export function advancingView(book: Book, selected: Selection, today: string): AdvancingView {
  const all = book.rows(applications);
  const chosen = chosenAmong(book, all, selected);
  const open = chosen.filter((row) => row.accepted !== "" && isOpen(row));
  const closed = chosen.filter((row) => row.accepted !== "" && !isOpen(row));
  const begun = chosen.filter(({ accepted }) => accepted === "");
  return {
    chosen: open.slice(0, MOST).map((row) => rowView(row, today)),
    counts: countsOf(all),
    leftOut: [
      ...closed.map((row) => `${wordApplicant(row)}: путь закончен — «${row.accepted}»`),
      ...begun.map((row) => `${wordApplicant(row)}: не хватает кода педагога или категории`),
      ...(open.length > MOST ? [`Выделено строк: ${open.length}, показаны первые ${MOST}`] : []),
    ],
    states: STATE_RULES.map(({ state }) => ({ state, ...questionsOf(state) })),
    fields: fieldsAsked(),
    today,
  };
}

export function listed(book: Book, { state, find }: ListRequest, today: string): ListedApplications {
  const all = book.rows(applications);
  const key = spellingKey(find);
  const fits = ({ name, school, position, month, kind, id }: Application): boolean =>
    [name, school, position, month, kind, id].some((text) => spellingKey(text).includes(key));
  const rows = all.filter((row) => row.accepted === state && isOpen(row) && (key === "" || fits(row)));
  const byDue = [...rows].sort((a, b) => ((a.nextDue ?? "9") < (b.nextDue ?? "9") ? -1 : 1));
  return {
    rows: byDue.slice(0, MOST).map((row) => rowView(row, today)),
    total: rows.length,
    counts: countsOf(all),
  };
}

/** Rows of «Заявления», or in «Сегодня» everybody of whom its rows tell: the same step by the same day. */
function chosenAmong(book: Book, all: readonly Application[], { sheetId, rows }: Selection): Application[] {
  if (sheetId === applications.sheetId)
    return book
      .records(applications)
      .filter(({ index }) => rows.includes(index))
      .map(({ row }) => row);
  if (sheetId !== todayTable.sheetId) return [];
  const ids = book
    .records(todayTable)
    .filter(({ index, row }) => rows.includes(index) && row.sheet === applications.title)
    .map(({ row }) => row.rowId);
  const named = all.filter(({ id }) => ids.includes(id));
  return all.filter((row) =>
    named.some(({ accepted, nextDue }) => row.accepted === accepted && row.nextDue === nextDue),
  );
}

function countsOf(all: readonly Application[]): StateCount[] {
  const counts = new Map<ApplicationState, number>();
  for (const { accepted } of all.filter(isOpen))
    if (accepted !== "") counts.set(accepted, (counts.get(accepted) ?? 0) + 1);
  return APPLICATION_STATES.flatMap((state) => {
    const count = counts.get(state) ?? 0;
    return count === 0 ? [] : [{ state, count }];
  });
}

function rowView(row: Application, today: string): AdvancingRow {
  const { id, kind, month, accepted, nextStep, nextDue } = row;
  return {
    id,
    who: wordApplicant(row),
    what: [kind, month].filter((text) => text !== "").join(", "),
    state: accepted === "" ? "Заявлен в списке ОО" : accepted,
    step: nextStep,
    due: nextDue === null ? "" : formatDate(nextDue),
    isOverdue: nextDue !== null && nextDue < today,
    next: offeredStates(row),
    missing: advance(row, { today }).missing.map(({ message, cure }) => `${sentence(message)}. ${cure}.`),
  };
}

/** «Соколова М.И., учитель, СОШ № 8»; the code where the book keeps no names. */
export function wordApplicant({ name, teacher, id, position, school }: Application): string {
  const person = whoOf(name, teacher.trim() || id);
  return [person, position, school].filter((text) => text.trim() !== "").join(", ");
}

function fieldsAsked(): AdvancingField[] {
  const asked = STATE_RULES.flatMap(({ state }) => {
    const { required, optional } = questionsOf(state);
    return [...required, ...optional];
  });
  return [...new Set(asked)].map((id) => {
    const { header, kind, choices, offers } = applications.columns[id];
    return {
      id,
      label: header,
      kind: kind === "date" ? "day" : choices !== null ? "choice" : kind === "text" ? "text" : "long",
      choices: [...(choices ?? offers ?? [])],
    };
  });
}
