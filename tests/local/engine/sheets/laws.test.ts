// What holds for every batch: values come back as written, nothing is half done, a replay gives the same book, speed.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Workbook } from "../../../../src/local/engine/sheets/workbook.ts";
import { at, columns, example, ID, line, list, marker, OWNER, PLAN, send, values, write } from "./example.ts";

const value = fc.oneof(
  fc.string({ minLength: 1, maxLength: 8 }),
  fc.integer({ min: -50_000, max: 50_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.boolean(),
  fc.constant(null),
);
const grid = fc.array(fc.array(value, { maxLength: 5 }), { minLength: 1, maxLength: 10 });
const range = fc
  .tuple(fc.nat(9), fc.nat(9), fc.nat(4), fc.nat(4))
  .map(([a, b, c, d]) => columns(Math.min(c, d), Math.max(c, d) + 1, Math.min(a, b), Math.max(a, b) + 1));
const look = { userEnteredFormat: { textFormat: { bold: true } }, note: "н" };

/** Requests that may or may not fit the book as it then is. */
const request = fc.oneof(
  fc.tuple(grid, fc.nat(9), fc.nat(4)).map(([rows, row, column]) => write(rows, row, column)),
  range.map((where) => ({ repeatCell: { range: where, cell: look, fields: "userEnteredFormat,note" } })),
  range.map((where) => ({ setDataValidation: { range: where, rule: { ...list("да"), strict: false } } })),
  range.map((where) => ({
    repeatCell: {
      range: where,
      cell: { userEnteredValue: { formulaValue: "=IF(B2>A$1;TODAY()-C3;План!A5)" } },
      fields: "userEnteredValue",
    },
  })),
  range.map((where) => ({ setBasicFilter: { filter: { range: where } } })),
  range.map((where) => ({
    addConditionalFormatRule: {
      rule: {
        ranges: [where],
        booleanRule: {
          condition: { type: "CUSTOM_FORMULA", values: [{ userEnteredValue: "=$B2<C$3" }] },
          format: { backgroundColor: { red: 1 } },
        },
      },
    },
  })),
  fc
    .tuple(range, fc.nat(4))
    .map(([where, dimensionIndex]) => ({ sortRange: { range: where, sortSpecs: [{ dimensionIndex }] } })),
  fc
    .tuple(
      fc.constantFrom("ROWS" as const, "COLUMNS" as const),
      fc.nat(9),
      fc.integer({ min: 1, max: 3 }),
      fc.nat(10),
    )
    .chain(([axis, start, count, to]) =>
      fc.constantFrom<object>(
        { insertDimension: { range: line(axis, start, start + count), inheritFromBefore: start % 2 === 1 } },
        { deleteDimension: { range: line(axis, start, start + count) } },
        { moveDimension: { source: line(axis, start, start + count), destinationIndex: to } },
        {
          updateDimensionProperties: {
            range: line(axis, start, start + count),
            properties: { pixelSize: 50 },
            fields: "pixelSize",
          },
        },
      ),
    ),
  fc
    .tuple(fc.integer({ min: 1, max: 20 }), fc.nat(9))
    .map(([id, row]) => marker(id, { dimensionRange: line("ROWS", row) })),
);

/** Sends a batch that may be refused. @returns true when it was applied */
function attempt(workbook: Workbook, requests: readonly unknown[]): boolean {
  try {
    send(workbook, ...requests);
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === "SheetsError") return false;
    throw error;
  }
}

describe("законы", () => {
  test("записанное читается тем же", () => {
    fc.assert(
      fc.property(grid, (rows) => {
        const workbook = example();
        send(workbook, write(rows));
        const expected = rows.map((row) => row.map((each) => each ?? ""));
        for (const row of expected) while (row.at(-1) === "") row.pop();
        while (expected.at(-1)?.length === 0) expected.pop();
        expect(values(workbook)).toEqual(expected.length === 0 ? undefined : expected);
      }),
    );
  });

  test("отвергнутый пакет не меняет книгу ни на байт; повтор на сохранённой книге даёт ту же книгу", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(request, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
        (batches) => {
          const workbook = example();
          const replayed = example();
          for (const batch of batches) {
            const before = JSON.stringify(workbook.state());
            const again = Workbook.load(JSON.parse(before));
            const applied = attempt(workbook, batch);
            if (!applied) expect(JSON.stringify(workbook.state())).toBe(before);
            expect(attempt(again, batch)).toBe(applied);
            expect(JSON.stringify(again.state())).toBe(JSON.stringify(workbook.state()));
            attempt(replayed, batch);
          }
          expect(JSON.stringify(replayed.state())).toBe(JSON.stringify(workbook.state()));
        },
      ),
      { numRuns: 150 },
    );
  });

  test("вставить и удалить те же строки или столбцы — ничего не изменить", () => {
    const axis = fc.constantFrom("ROWS" as const, "COLUMNS" as const);
    fc.assert(
      fc.property(
        fc.array(request, { maxLength: 6 }),
        axis,
        fc.nat(9),
        fc.integer({ min: 1, max: 4 }),
        (requests, on, start, count) => {
          const workbook = example();
          for (const each of requests) attempt(workbook, [each]);
          const before = JSON.stringify(workbook.state());
          const lines = line(on, start, start + count);
          if (attempt(workbook, [{ insertDimension: { range: lines } }])) {
            send(workbook, { deleteDimension: { range: lines } });
          }
          expect(JSON.stringify(workbook.state())).toBe(before);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("перенести столбец туда и обратно — вернуть значения на место", () => {
    fc.assert(
      fc.property(grid, fc.nat(4), fc.nat(5), (rows, from, to) => {
        const workbook = example();
        send(workbook, write(rows));
        const before = values(workbook);
        const landed = to > from ? to - 1 : to;
        send(workbook, { moveDimension: { source: line("COLUMNS", from), destinationIndex: to } });
        send(workbook, {
          moveDimension: {
            source: line("COLUMNS", landed),
            destinationIndex: landed < from ? from + 1 : from,
          },
        });
        expect(values(workbook)).toEqual(before);
      }),
    );
  });

  test("сортировка оставляет строки целыми", () => {
    const keys = fc.array(fc.oneof(fc.string({ minLength: 1 }), fc.integer(), fc.boolean()), {
      minLength: 1,
      maxLength: 10,
    });
    fc.assert(
      fc.property(keys, (column) => {
        const workbook = example();
        const rows = column.map((key, index) => [index, key, `строка ${index}`]);
        send(workbook, write(rows), {
          sortRange: { range: { sheetId: PLAN }, sortSpecs: [{ dimensionIndex: 1 }] },
        });
        const sorted = values(workbook);
        const restored = Array.isArray(sorted)
          ? sorted.toSorted((a: unknown, b: unknown) => Number(at(a, 0)) - Number(at(b, 0)))
          : [];
        expect(restored).toEqual(rows);
      }),
    );
  });
});

describe("размер и скорость", () => {
  const ROWS = 5000;
  const COLUMNS = 20;

  function big(): Workbook {
    const workbook = example();
    const gridProperties = { rowCount: ROWS, columnCount: 25 };
    const rows = Array.from({ length: ROWS }, (_, row) =>
      Array.from({ length: COLUMNS }, (_, column) => (column % 3 === 0 ? row * column : `значение ${row}`)),
    );
    send(
      workbook,
      { addSheet: { properties: { sheetId: 500, title: "Большой", gridProperties } } },
      write(rows, 0, 0, 500),
      {
        setDataValidation: {
          range: { sheetId: 500, startColumnIndex: 1, endColumnIndex: 2 },
          rule: { ...list("да"), strict: false },
        },
      },
    );
    return workbook;
  }

  function fastest(times: number, work: () => void): number {
    const spent = Array.from({ length: times }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    });
    return Math.min(...spent);
  }

  test("2 000 правок ячеек в пакете на листе в 5 000 строк — не дольше 200 мс и на занятой машине", () => {
    const workbook = big();
    const requests = Array.from({ length: 2000 }, (_, index) =>
      write([[`новое ${index}`]], index * 2, 4, 500),
    );
    expect(fastest(5, () => workbook.batchUpdate({ requests }, OWNER))).toBeLessThan(200);
  });

  test("чтение 5 000 × 20 значений — не дольше 200 мс и на занятой машине", () => {
    const workbook = big();
    expect(fastest(5, () => values(workbook, 500))).toBeLessThan(200);
  });

  test("оформление и проверки целых столбцов в 12 пустых листах занимают в снимке десятки килобайт", () => {
    const workbook = Workbook.create(
      ID,
      { title: "К", locale: "ru_RU", timeZone: "Europe/Moscow" },
      OWNER.email,
    );
    for (let sheetId = 1; sheetId <= 12; sheetId += 1) {
      const gridProperties = { rowCount: ROWS, columnCount: 25 };
      const looks = Array.from({ length: 25 }, (_, column) => {
        const where = { sheetId, startRowIndex: 1, startColumnIndex: column, endColumnIndex: column + 1 };
        const format = { userEnteredFormat: { numberFormat: { type: column % 2 === 0 ? "DATE" : "TEXT" } } };
        return [
          { repeatCell: { range: where, cell: format, fields: "userEnteredFormat.numberFormat" } },
          { setDataValidation: { range: where, rule: list("да", `нет ${column}`) } },
        ];
      }).flat();
      send(
        workbook,
        { addSheet: { properties: { sheetId, title: `Лист ${sheetId}`, gridProperties } } },
        ...looks,
      );
    }
    const rows = workbook.book.sheets.flatMap((sheet) => sheet.rows);
    expect(new Set(rows).size).toBeLessThan(100);
    expect(JSON.stringify(workbook.state()).length).toBeLessThan(60_000);
  });
});
