// A person at work in the book while a command thinks: commands with something to change, and what the person does in between.
import { expect } from "vitest";
import type { EngineState } from "../../src/local/engine/data.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { PersonEdit } from "../../src/local/engine/personEdit.ts";
import type { CallRecord, RunResult } from "../../src/local/engine/runState.ts";
import type { AnyTable, Table } from "../../src/workbook/table.ts";
import { directives, occurrences, plan, settings, staff } from "../../src/workbook/tables/index.ts";
import { bookOf, rowsIn } from "../built.ts";
import { contentOf, engineFrom, PLAN, teamBook, workingBook } from "./scenes.ts";

/** A command with a book in which it has something to change. */
export interface Job {
  title: string;
  book: () => EngineState;
  run: (engine: Engine, options?: Parameters<Engine["run"]>[2]) => RunResult;
  /** The sheet in which the person is at work. */
  table: AnyTable;
  sortBy: string;
  /** A column that the command writes. */
  written: string;
}

const changedPlan = {
  name: PLAN.name,
  text: PLAN.text
    .replace("до 10 июля", "до 18 июля")
    .replace(/^III\. /m, "11.\tСверка банка данных педагогов\tдо 4 октября\tЛебедева Н.С.\nIII. "),
  takeChanges: true,
};

/** Ids of rows of both registers that are open. */
export const toMark = (): string[] => {
  const engine = engineFrom(workingBook());
  return [...rowsIn(engine, occurrences).slice(4, 7), ...rowsIn(engine, directives).slice(0, 2)].map(
    ({ id }) => id,
  );
};

export const importing: Job = {
  title: "внесение документа",
  book: workingBook,
  run: (engine, options) => engine.run("importDocument", [changedPlan], options),
  table: plan,
  sortBy: "activity",
  written: "termText",
};

export const marking: Job = {
  title: "отметка исполнения",
  book: workingBook,
  run: (engine, options) => engine.run("markDone", [{ ids: toMark(), evidence: "протокол № 3" }], options),
  table: occurrences,
  sortBy: "activity",
  written: "evidence",
};

export const refreshing: Job = {
  title: "обновление",
  book: unfinishedBook,
  run: (engine, options) => engine.run("refreshBook", [], options),
  table: plan,
  sortBy: "activity",
  written: "responsible",
};

export const mailing: Job = {
  title: "рассылка",
  book: () => teamBook(3),
  run: (engine, options) => engine.run("sendReminders", [], options),
  table: settings,
  sortBy: "label",
  written: "value",
};

/** A row typed and an executor changed while no trigger was there to complete them. */
function unfinishedBook(): EngineState {
  const engine = engineFrom(workingBook());
  const book = bookOf(engine, [plan]);
  const { columns } = book.layout(plan);
  const free = book.values(plan).length;
  const cell = (row: number, id: string, text: string): object => ({
    updateCells: {
      start: { sheetId: plan.sheetId, rowIndex: row, columnIndex: columns[id] ?? 0 },
      rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
      fields: "userEnteredValue",
    },
  });
  const typed = {
    schoolYear: "2024-2025",
    section: "V",
    number: "5",
    activity: "Сверка журналов",
    termText: "до 11 октября",
    responsibleText: "Орлова Т.В.",
  };
  const requests = [
    ...Object.entries(typed).map(([id, text]) => cell(free, id, text)),
    cell(8, "responsibleText", "Орлова Т.В., Лебедева Н.С."),
  ];
  engine.workbook.batchUpdate({ requests }, { email: "centre@example.org" });
  return engine.state();
}

/** Number of the calls in which a command looks again at the cells that it is about to change. */
export function gates(log: readonly CallRecord[]): number[] {
  const reads = log.map(({ method }) => method.endsWith("batchGetByDataFilter"));
  return log.filter((_, index) => reads[index] && reads[index - 1]).map(({ n }) => n);
}

/** Runs the job and lets the person act just before the command looks again. */
export function disturbed(job: Job, gate: number, act: (engine: Engine) => void): Engine {
  const engine = engineFrom(job.book());
  const result = job.run(engine, {
    betweenCalls: (n) => {
      if (n === gate) act(engine);
    },
  });
  expect(result.error).toBeNull();
  return engine;
}

/** Each gate of the command with a disturbed book, and the book after an undisturbed run. */
export function atEachGate(
  job: Job,
  act: (engine: Engine) => void,
  check: (engine: Engine, calm: Engine) => void,
) {
  const calm = engineFrom(job.book());
  const found = gates(job.run(calm).calls.log);
  expect(found.length).toBeGreaterThan(0);
  for (const gate of found) check(disturbed(job, gate, act), calm);
}

export const edit = (engine: Engine, done: PersonEdit): void => {
  engine.personEdit(done);
};

export const columnOf = (engine: Engine, table: AnyTable, id: string): number =>
  bookOf(engine, [table]).layout(table).columns[id] ?? -1;

/** Content without regard to the order of rows. */
export function gathered(engine: Engine): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(contentOf(engine)).map(([name, rows]) => [
      name,
      rows.map((row) => JSON.stringify(row)).sort(),
    ]),
  );
}

export function expectDistinctIds(engine: Engine): void {
  const idsOf = <Row extends { id: string }>(table: Table<Row>): string[] =>
    rowsIn(engine, table).map(({ id }) => id);
  for (const ids of [idsOf(plan), idsOf(occurrences), idsOf(directives), idsOf(staff)]) {
    expect(ids).not.toContain("");
    expect(new Set(ids).size).toBe(ids.length);
  }
}

/** Types a row at the first free place, as a person does: without an ID. */
export function typeRow(engine: Engine, table: AnyTable, cells: Readonly<Record<string, string>>): void {
  const row = bookOf(engine, [table]).values(table).length;
  for (const [id, text] of Object.entries(cells)) {
    const place = { sheetId: table.sheetId, row, column: columnOf(engine, table, id) };
    edit(engine, { verb: "typeInto", args: [place, text] });
  }
}

/** Types a text into the cell of a row that is named by its key. */
export function typeAt(engine: Engine, table: AnyTable, key: string, id: string, text: string): void {
  const row = bookOf(engine, [table]).indexOf(table, key) ?? -1;
  const place = { sheetId: table.sheetId, row, column: columnOf(engine, table, id) };
  edit(engine, { verb: "typeInto", args: [place, text] });
}
