// People work in the book while a command thinks: between its read and its commit rows are sorted, columns moved, rows typed.
// The command must hit the right rows, and nothing of theirs may be lost.
import { describe, expect, test } from "vitest";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { AnyTable } from "../../src/workbook/table.ts";
import { directives, staff } from "../../src/workbook/tables/index.ts";
import { bookOf, rowsIn, runWell } from "../built.ts";
import {
  atEachGate,
  columnOf,
  edit,
  expectDistinctIds,
  gathered,
  importing,
  mailing,
  marking,
  refreshing,
  typeRow,
  type Job,
} from "./disturbed.ts";

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
describe.each([importing, marking, refreshing, mailing])("$title, пока человек работает в листе", (job) => {
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
