// People change or delete the very rows that a command is changing, and work in the log of letters while letters go.
import { describe, expect, test } from "vitest";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { CallRecord } from "../../src/local/engine/runState.ts";
import { directives, mailLog, occurrences, plan, settings } from "../../src/workbook/tables/index.ts";
import { bookOf, rowsIn, runWell } from "../built.ts";
import {
  columnOf,
  disturbed,
  edit,
  expectDistinctIds,
  gates,
  importing,
  mailing,
  marking,
  toMark,
  typeAt,
  typeRow,
} from "./disturbed.ts";
import { addresses, engineFrom } from "./scenes.ts";

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
