// People work in the book while a command thinks: between its read and its commit rows are sorted, columns moved, rows typed
// and deleted. The command must hit the right rows, and nothing of theirs may be lost.
import { describe, expect, test } from "vitest";
import type { EngineState } from "../../src/local/engine/data.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { PersonEdit } from "../../src/local/engine/personEdit.ts";
import type { CallRecord, RunResult } from "../../src/local/engine/runState.ts";
import type { AnyTable, Table } from "../../src/workbook/table.ts";
import { directives, mailLog, occurrences, plan, settings, staff } from "../../src/workbook/tables/index.ts";
import { bookOf, rowsIn, runWell } from "../built.ts";
import { addresses, contentOf, engineFrom, PLAN, teamBook, workingBook } from "./scenes.ts";

/** A command with a book in which it has something to change. */
interface Job {
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

const toMark = (): string[] => {
  const engine = engineFrom(workingBook());
  return [...rowsIn(engine, occurrences).slice(4, 7), ...rowsIn(engine, directives).slice(0, 2)].map(
    ({ id }) => id,
  );
};

const JOBS: Job[] = [
  {
    title: "внесение документа",
    book: workingBook,
    run: (engine, options) => engine.run("importDocument", [changedPlan], options),
    table: plan,
    sortBy: "activity",
    written: "termText",
  },
  {
    title: "отметка исполнения",
    book: workingBook,
    run: (engine, options) => engine.run("markDone", [{ ids: toMark(), evidence: "протокол № 3" }], options),
    table: occurrences,
    sortBy: "activity",
    written: "evidence",
  },
  {
    title: "обновление",
    book: unfinishedBook,
    run: (engine, options) => engine.run("refreshBook", [], options),
    table: plan,
    sortBy: "activity",
    written: "responsible",
  },
  {
    title: "рассылка",
    book: () => teamBook(3),
    run: (engine, options) => engine.run("sendReminders", [], options),
    table: settings,
    sortBy: "label",
    written: "value",
  },
];

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
function gates(log: readonly CallRecord[]): number[] {
  const reads = log.map(({ method }) => method.endsWith("batchGetByDataFilter"));
  return log.filter((_, index) => reads[index] && reads[index - 1]).map(({ n }) => n);
}

/** Runs the job and lets the person act just before the command looks again. */
function disturbed(job: Job, gate: number, act: (engine: Engine) => void): Engine {
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
function atEachGate(job: Job, act: (engine: Engine) => void, check: (engine: Engine, calm: Engine) => void) {
  const calm = engineFrom(job.book());
  const found = gates(job.run(calm).calls.log);
  expect(found.length).toBeGreaterThan(0);
  for (const gate of found) check(disturbed(job, gate, act), calm);
}

const edit = (engine: Engine, done: PersonEdit): void => {
  engine.personEdit(done);
};

const columnOf = (engine: Engine, table: AnyTable, id: string): number =>
  bookOf(engine, [table]).layout(table).columns[id] ?? -1;

/** Content without regard to the order of rows. */
function gathered(engine: Engine): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(contentOf(engine)).map(([name, rows]) => [
      name,
      rows.map((row) => JSON.stringify(row)).sort(),
    ]),
  );
}

function expectDistinctIds(engine: Engine): void {
  const idsOf = <Row extends { id: string }>(table: Table<Row>): string[] =>
    rowsIn(engine, table).map(({ id }) => id);
  for (const ids of [idsOf(plan), idsOf(occurrences), idsOf(directives), idsOf(staff)]) {
    expect(ids).not.toContain("");
    expect(new Set(ids).size).toBe(ids.length);
  }
}

/** Text of the person's own column by the key of the row. */
function ownColumn(engine: Engine, table: AnyTable): Record<string, string> {
  const values = bookOf(engine, [table]).values(table);
  const own = values[0]?.indexOf("Моя пометка") ?? -1;
  const key = columnOf(engine, table, table.keyColumn);
  return Object.fromEntries(
    values.slice(1).flatMap((cells) => (cells[own] ? [[String(cells[key]), String(cells[own])]] : [])),
  );
}

/** A column of one's own among ours, with a word on each of the first rows. */
function addOwnColumn(engine: Engine, { sortBy, table }: Job): void {
  const at = columnOf(engine, table, sortBy);
  const rows = bookOf(engine, [table]).refs(table).slice(1, 9);
  edit(engine, { verb: "insertBefore", args: [table.sheetId, "COLUMNS", at] });
  edit(engine, { verb: "typeInto", args: [{ sheetId: table.sheetId, row: 0, column: at }, "Моя пометка"] });
  rows.forEach((ref, index) => {
    const place = { sheetId: table.sheetId, row: index + 1, column: at };
    edit(engine, { verb: "typeInto", args: [place, `пометка к ${ref}`] });
  });
}

describe.each(JOBS)("$title, пока человек работает в листе", (job) => {
  const { table } = job;
  const { sheetId } = table;

  test.each(["ASCENDING", "DESCENDING"] as const)(
    "отсортирован лист (%s): изменены те же строки",
    (order) => {
      atEachGate(
        job,
        (engine) =>
          edit(engine, { verb: "sortByColumn", args: [sheetId, columnOf(engine, table, job.sortBy), order] }),
        (engine, calm) => {
          expect(gathered(engine)).toEqual(gathered(calm));
        },
      );
    },
  );

  test("передвинут столбец, в который пишет команда: записано в него же", () => {
    atEachGate(
      job,
      (engine) => {
        const from = columnOf(engine, table, job.written);
        edit(engine, { verb: "moveColumn", args: [sheetId, from, from + 2] });
      },
      (engine, calm) => {
        expect(gathered(engine)).toEqual(gathered(calm));
      },
    );
  });

  test("вставлена строка посередине: изменены те же строки", () => {
    atEachGate(
      job,
      (engine) => edit(engine, { verb: "insertBefore", args: [sheetId, "ROWS", 3] }),
      (engine, calm) => {
        expect(gathered(engine)).toEqual(gathered(calm));
      },
    );
  });

  test("вставлен свой столбец: пометки остались у своих строк", () => {
    atEachGate(
      job,
      (engine) => addOwnColumn(engine, job),
      (engine, calm) => {
        expect(gathered(engine)).toEqual(gathered(calm));
        const own = ownColumn(engine, table);
        expect(Object.keys(own).length).toBe(8);
        for (const [key, word] of Object.entries(own)) expect(word).toBe(`пометка к ${key}`);
      },
    );
  });

  test("вписана новая строка: она цела, номера не повторяются", () => {
    atEachGate(
      job,
      (engine) => {
        typeDirective(engine);
        typePerson(engine);
      },
      (engine) => {
        runWell(engine, "refreshBook");
        expectDistinctIds(engine);
        expect(rowsIn(engine, directives)).toContainEqual(
          expect.objectContaining({
            number: "17",
            text: "Сверить списки экспертов",
            termText: "до 20.09.2024",
          }),
        );
        expect(rowsIn(engine, staff)).toContainEqual(
          expect.objectContaining({ name: "Яхонтова Анна Борисовна", email: "yahontova@example.org" }),
        );
      },
    );
  });
});

/** Types a row at the first free place, as a person does: without an ID. */
function typeRow(engine: Engine, table: AnyTable, cells: Readonly<Record<string, string>>): void {
  const row = bookOf(engine, [table]).values(table).length;
  for (const [id, text] of Object.entries(cells)) {
    const place = { sheetId: table.sheetId, row, column: columnOf(engine, table, id) };
    edit(engine, { verb: "typeInto", args: [place, text] });
  }
}

function typeDirective(engine: Engine): void {
  typeRow(engine, directives, {
    source: "письмо № 8 от 02.09.2024",
    number: "17",
    text: "Сверить списки экспертов",
    executorText: "Методисты",
    termText: "до 20.09.2024",
  });
}

function typePerson(engine: Engine): void {
  typeRow(engine, staff, { name: "Яхонтова Анна Борисовна", email: "yahontova@example.org" });
}

const [importing, marking, , mailing] = JOBS;
if (importing === undefined || marking === undefined || mailing === undefined) throw new Error("No jobs");

/** Types a text into the cell of a row that is named by its key. */
function typeAt(engine: Engine, table: AnyTable, key: string, id: string, text: string): void {
  const row = bookOf(engine, [table]).indexOf(table, key) ?? -1;
  const place = { sheetId: table.sheetId, row, column: columnOf(engine, table, id) };
  edit(engine, { verb: "typeInto", args: [place, text] });
}

describe("человек меняет ту самую ячейку, которую меняет команда", () => {
  test("подтверждение, вписанное рукой, остаётся: решение принято заново", () => {
    const [first = "", ...others] = toMark();
    const [gate = 0] = gates(marking.run(engineFrom(marking.book())).calls.log);
    const engine = disturbed(marking, gate, (book) => {
      typeAt(book, occurrences, first, "evidence", "справка от 04.09.2024");
    });
    const rows = [...rowsIn(engine, occurrences), ...rowsIn(engine, directives)];
    const row = rowsIn(engine, occurrences).find(({ id }) => id === first);
    expect(row).toMatchObject({ status: "Исполнено", evidence: "справка от 04.09.2024; протокол № 3" });
    expect(rows.filter(({ id, done }) => others.includes(id) && done !== null).length).toBe(others.length);
  });

  test("строка, отмеченная рукой, не отмечается второй раз", () => {
    const [first = ""] = toMark();
    const [gate = 0] = gates(marking.run(engineFrom(marking.book())).calls.log);
    const engine = disturbed(marking, gate, (book) => {
      typeAt(book, occurrences, first, "done", "03.09.2024");
      typeAt(book, occurrences, first, "evidence", "справка");
      typeAt(book, occurrences, first, "status", "Исполнено");
    });
    expect(rowsIn(engine, occurrences).find(({ id }) => id === first)).toMatchObject({
      status: "Исполнено",
      done: "2024-09-03",
      evidence: "справка",
    });
  });

  test("номер, который команда хотела дать новой строке, занят человеком: взят следующий", () => {
    const [gate = 0] = gates(importing.run(engineFrom(importing.book())).calls.log);
    const engine = disturbed(importing, gate, (book) => {
      typeRow(book, plan, {
        id: "ПЛ-0030",
        section: "V",
        number: "9",
        activity: "Своё дело",
        termText: "май",
      });
    });
    runWell(engine, "refreshBook");
    expectDistinctIds(engine);
    const activities = rowsIn(engine, plan).map(({ activity }) => activity);
    expect(activities).toEqual(expect.arrayContaining(["Своё дело", "Сверка банка данных педагогов"]));
  });

  test("дата начала рассылки, вписанная человеком, остаётся его", () => {
    const [gate = 0] = gates(mailing.run(engineFrom(mailing.book())).calls.log);
    const engine = disturbed(mailing, gate, (book) => {
      typeAt(book, settings, "mailingStarted", "value", "2024-09-02");
    });
    const value = rowsIn(engine, settings).find(({ key }) => key === "mailingStarted")?.value;
    expect(value).toBe("2024-09-02");
    expect(engine.letters.length).toBe(3);
  });

  test("человек правит при каждой попытке: после трёх команда отступает и ничего не меняет", () => {
    const engine = engineFrom(marking.book());
    const [first = "", ...others] = toMark();
    let edits = 0;
    const result = marking.run(engine, {
      betweenCalls: (_, service, method) => {
        if (service === "Sheets" && method.endsWith("batchGetByDataFilter")) {
          edits += 1;
          typeAt(engine, occurrences, first, "evidence", `правка ${edits}`);
        }
      },
    });
    expect(result.error?.message).toMatch(/сейчас правят люди.*Повторите чуть позже/);
    const rows = [...rowsIn(engine, occurrences), ...rowsIn(engine, directives)];
    expect(rows.filter(({ id }) => others.includes(id)).every(({ done }) => done === null)).toBe(true);
    expect(rowsIn(engine, occurrences).find(({ id }) => id === first)?.evidence).toBe(`правка ${edits}`);
  });
});

test("строка, которую отмечают, удалена: остальные отмечены, чужие не задеты, о пропавшей сказано", () => {
  const [first = "", ...others] = toMark();
  const [gate = 0] = gates(marking.run(engineFrom(marking.book())).calls.log);
  const engine = engineFrom(marking.book());
  const result = marking.run(engine, {
    betweenCalls: (n) => {
      if (n !== gate) return;
      const row = bookOf(engine, [occurrences]).indexOf(occurrences, first) ?? -1;
      edit(engine, { verb: "deleteLines", args: [occurrences.sheetId, "ROWS", row] });
    },
  });
  expect(result.error).toBeNull();
  expect(result.value).toMatchObject({ data: { refused: [{ id: first }] } });
  const closed = [...rowsIn(engine, occurrences), ...rowsIn(engine, directives)].filter(
    ({ done }) => done !== null,
  );
  expect(closed.map(({ id }) => id).sort()).toEqual([...others].sort());
});

describe("человек работает в «Журнале рассылки», пока уходят письма", () => {
  const second = (log: readonly CallRecord[]): number =>
    log.filter(({ method }) => method === "sendEmail")[1]?.n ?? 0;

  const told = (engine: Engine): string[] => engine.letters.map(({ to }) => to.join());

  test.each(["at", "key", "to", "state"])(
    "отсортировал его по столбцу %s: никто не получает второго письма",
    (id) => {
      for (const order of ["ASCENDING", "DESCENDING"] as const) {
        const engine = engineFrom(mailing.book());
        const gate = second(mailing.run(engineFrom(mailing.book())).calls.log);
        const sort = (): void => {
          const column = columnOf(engine, mailLog, id);
          edit(engine, { verb: "sortByColumn", args: [mailLog.sheetId, column, order] });
        };
        mailing.run(engine, {
          betweenCalls: (n) => {
            if (n === gate) sort();
          },
        });
        sort();
        mailing.run(engine);
        sort();
        mailing.run(engine);
        expect(told(engine).sort()).toEqual(addresses(3));
        expect(rowsIn(engine, mailLog).some(({ state }) => state === "не подтверждено")).toBe(false);
      }
    },
  );

  test("вставил сверху пустую строку: записи целы, никто не получает второго письма", () => {
    const engine = engineFrom(mailing.book());
    const gate = second(mailing.run(engineFrom(mailing.book())).calls.log);
    mailing.run(engine, {
      betweenCalls: (n) => {
        if (n === gate) edit(engine, { verb: "insertBefore", args: [mailLog.sheetId, "ROWS", 1] });
      },
    });
    mailing.run(engine);
    expect(told(engine).sort()).toEqual(addresses(3));
  });
});
