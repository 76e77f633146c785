// The public copy of the forecast: nobody who has the sums can work out a number of one or two people.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partsShown, tableShown, type Shown } from "../../../src/pages/forecast/smallCells.ts";

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const withSums = (rows: readonly (readonly number[])[]): number[][] => {
  const lines = rows.map((row) => [...row, sum(row)]);
  const [first = []] = lines;
  return [...lines, first.map((_, column) => sum(lines.map((line) => line[column] ?? 0)))];
};

/** Lines of the table that have to add up: its rows and its columns. */
const linesOf = <Cell>(table: readonly (readonly Cell[])[]): Cell[][] => [
  ...table.map((row) => [...row]),
  ...(table[0] ?? []).map((_, column) => table.flatMap((row) => row.slice(column, column + 1))),
];

const hiddenIn = (line: readonly Shown[]): number => line.filter((cell) => cell === "скрыто").length;

describe("«Для публикации»", () => {
  test("без отметки видны все числа", () => {
    expect(partsShown([1, 5], 6, false)).toEqual([1, 5, 6]);
    expect(tableShown([[1, 2, 3]], false)).toEqual([[1, 2, 3]]);
  });

  test("одно скрытое слагаемое нашлось бы вычитанием: скрыто и следующее по величине", () => {
    expect(partsShown([1, 9, 4, 0], 14, true)).toEqual(["скрыто", 9, "скрыто", 0, 14]);
  });

  test("два скрытых слагаемых вычитанием не найти: больше ничего не скрыто", () => {
    expect(partsShown([1, 2, 7], 10, true)).toEqual(["скрыто", "скрыто", 7, 10]);
  });

  test("трое по одному видны по итогу «3»: скрыт и он", () => {
    expect(partsShown([1, 1, 1, 0], 3, true)).toEqual(["скрыто", "скрыто", "скрыто", 0, "скрыто"]);
  });

  test("нули и большие числа остаются", () => {
    expect(partsShown([0, 3, 8], 11, true)).toEqual([0, 3, 8, 11]);
  });

  test("вычитание по столбцам тоже ничего не даёт", () => {
    const shown = tableShown(
      withSums([
        [1, 4, 6],
        [5, 7, 8],
        [9, 3, 12],
      ]),
      true,
    );
    for (const line of linesOf(shown)) expect(hiddenIn(line)).not.toBe(1);
  });

  test("в любой таблице: ни одного числа меньше трёх, ни одной строки и ни одного столбца с одним скрытым", () => {
    const row = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 4 }), (rows) => {
        const table = withSums(rows);
        const shown = tableShown(table, true);
        expect(shown.flat().filter((cell) => cell === 1 || cell === 2)).toEqual([]);
        for (const line of linesOf(shown)) expect(hiddenIn(line)).not.toBe(1);
        shown.forEach((line, at) => {
          line.forEach((cell, column) => {
            if (cell !== "скрыто") expect(cell).toBe(table[at]?.[column]);
          });
        });
      }),
    );
  });
});
