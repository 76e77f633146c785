import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsedText, tableHtml, tableText } from "../../../../../src/local/web/page/grid/clipboard.ts";

describe("таблица на буфере обмена", () => {
  test("строки Excel с переводом строки внутри ячейки", () => {
    expect(parsedText('Срок\t"до 10\nиюля"\r\nИтого\t1,5\r\n')).toEqual([
      ["Срок", "до 10\nиюля"],
      ["Итого", "1,5"],
    ]);
  });

  test("кавычки внутри текста — просто кавычки", () => {
    expect(parsedText('"Ромашка", школа\tМБОУ "Лицей"')).toEqual([['"Ромашка", школа', 'МБОУ "Лицей"']]);
  });

  test("скопированное вставляется таким же", () => {
    const cell = fc.string({ unit: fc.constantFrom("а", "б", " ", '"', "\t", "\n", ",") });
    const width = fc.integer({ min: 1, max: 4 });
    const table = width.chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }),
    );
    fc.assert(
      fc.property(table, (rows) => {
        // A table of one empty last cell is the same text as no cell.
        fc.pre(rows.at(-1)?.at(-1) !== "");
        expect(parsedText(tableText(rows))).toEqual(rows);
      }),
    );
  });

  test("в HTML знаки разметки остаются знаками", () => {
    expect(tableHtml([["<b>&", "две\nстроки"]])).toBe(
      "<table><tr><td>&lt;b&gt;&amp;</td><td>две<br>строки</td></tr></table>",
    );
  });
});
