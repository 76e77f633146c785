// Formulas follow the cells that they name: rows and columns put in, taken out, moved, sorted; sheets renamed and deleted.
import { describe, expect, test } from "vitest";
import { BoundBook, type BookChange } from "../../../../src/local/engine/boundBook.ts";
import { applyEdit } from "../../../../src/local/engine/personEdit.ts";
import { deleteLines, insertBefore, moveColumn } from "../../../../src/local/engine/sheets/personEdits.ts";
import type { Workbook } from "../../../../src/local/engine/sheets/workbook.ts";
import { line, OWNER, send, values } from "../sheets/example.ts";
import { FIRST, formulaAt, NOW, PLAN, russianAt, shown, type, typedBook } from "./typedBook.ts";

/** «План»: a header and three rows of a number and a formula over it; «Лист1» sums them up. */
function book(): Workbook {
  const workbook = typedBook();
  type(workbook, PLAN, [
    ["Число", "Вдвое"],
    ["30", "=A2*2"],
    ["10", "=A3*2"],
    ["20", "=A4*$A$2"],
  ]);
  type(workbook, FIRST, [["=СУММ(План!A2:A4)", "=План!A3", "=СУММ(План!A:A)"]]);
  return workbook;
}

const summary = (workbook: Workbook): string[] =>
  [0, 1, 2].map((column) => formulaAt(workbook, FIRST, 0, column));

describe("ссылки формул", () => {
  test("вставленная внутрь строка входит в диапазон, результат тот же", () => {
    const workbook = book();
    insertBefore(workbook, OWNER, PLAN, "ROWS", 2);
    expect(summary(workbook)).toEqual(["=SUM(План!A2:A5)", "=План!A4", "=SUM(План!A:A)"]);
    expect(formulaAt(workbook, PLAN, 3, 1)).toBe("=A4*2");
    expect(shown(workbook, FIRST, 0, 0)).toBe(60);
  });

  test("удалённая строка сжимает диапазон; ссылка на неё саму — #ССЫЛКА!", () => {
    const workbook = book();
    deleteLines(workbook, OWNER, PLAN, "ROWS", 2);
    expect(summary(workbook)).toEqual(["=SUM(План!A2:A3)", "=#REF!", "=SUM(План!A:A)"]);
    expect(russianAt(workbook, FIRST, 0, 1)).toBe("=#ССЫЛКА!");
    expect(shown(workbook, FIRST, 0, 1)).toBe("#ССЫЛКА!");
    expect(shown(workbook, FIRST, 0, 0)).toBe(50);
  });

  test("перенесённый столбец находят", () => {
    const workbook = book();
    moveColumn(workbook, OWNER, PLAN, 0, 3);
    expect(summary(workbook)).toEqual(["=SUM(План!C2:C4)", "=План!C3", "=SUM(План!C:C)"]);
    expect(formulaAt(workbook, PLAN, 1, 0)).toBe("=C2*2");
    expect(shown(workbook, PLAN, 1, 0)).toBe(60);
  });

  test("сортировка идёт по результатам; ссылки на свою строку остаются на своей, закреплённые — на месте", () => {
    const workbook = book();
    send(workbook, {
      sortRange: {
        range: { sheetId: PLAN, startRowIndex: 1, endRowIndex: 4 },
        sortSpecs: [{ dimensionIndex: 1 }],
      },
    });
    expect([1, 2, 3].map((row) => formulaAt(workbook, PLAN, row, 1))).toEqual(["=A2*2", "=A3*2", "=A4*$A$2"]);
    expect(values(workbook)).toEqual([
      ["Число", "Вдвое"],
      [10, 20],
      [30, 60],
      [20, 200],
    ]);
    expect(summary(workbook)[0]).toBe("=SUM(План!A2:A4)");
  });

  test("лист переименован — формулы знают; удалён — #ССЫЛКА!", () => {
    const workbook = book();
    send(workbook, {
      updateSheetProperties: { properties: { sheetId: PLAN, title: "План на год" }, fields: "title" },
    });
    expect(summary(workbook)[1]).toBe("='План на год'!A3");
    expect(shown(workbook, FIRST, 0, 1)).toBe(10);
    send(workbook, { deleteSheet: { sheetId: PLAN } });
    expect(shown(workbook, FIRST, 0, 1)).toBe("#ССЫЛКА!");
  });

  test("repeatCell сдвигает относительные ссылки", () => {
    const workbook = book();
    send(workbook, {
      repeatCell: {
        range: { sheetId: PLAN, startRowIndex: 1, endRowIndex: 4, startColumnIndex: 2, endColumnIndex: 4 },
        cell: { userEnteredValue: { formulaValue: "=$A2+B2+A$1" } },
        fields: "userEnteredValue",
      },
    });
    expect(formulaAt(workbook, PLAN, 1, 2)).toBe("=$A2+B2+A$1");
    expect(formulaAt(workbook, PLAN, 3, 3)).toBe("=$A4+C4+B$1");
  });

  test("отвергнутый пакет оставляет и результаты прежними", () => {
    const workbook = book();
    expect(shown(workbook, FIRST, 0, 0)).toBe(60);
    const range = { sheetId: PLAN, startRowIndex: 1, endRowIndex: 4 };
    const sort = { sortRange: { range, sortSpecs: [{ dimensionIndex: 1 }] } };
    expect(() =>
      send(workbook, { deleteDimension: { range: line("ROWS", 1) } }, sort, { deleteSheet: { sheetId: 7 } }),
    ).toThrow();
    expect(shown(workbook, FIRST, 0, 0)).toBe(60);
    expect(shown(workbook, PLAN, 1, 1)).toBe(60);
  });
});

test("журнал повторяет сортировку по формуле с сегодняшним днём так, как она прошла тогда", () => {
  const journal: BookChange[] = [];
  const record = (change: BookChange): void => {
    journal.push(structuredClone(change));
  };
  const live = BoundBook.create(OWNER.email, "Europe/Moscow", record);
  const start = live.state();
  live.workbook.now = () => NOW;
  const edit = (work: Parameters<typeof applyEdit>[0]): void => {
    live.change(OWNER.email, (workbook, caller) => applyEdit(work, workbook, caller));
  };
  ["=ЕСЛИ(СЕГОДНЯ()<46055;1;3)", "2", "=ЕСЛИ(СЕГОДНЯ()<46055;3;1)"].forEach((text, row) => {
    edit({ verb: "typeInto", args: [{ sheetId: FIRST, row, column: 0 }, text] });
    edit({ verb: "typeInto", args: [{ sheetId: FIRST, row, column: 1 }, `строка ${row}`] });
  });
  edit({ verb: "sortByColumn", args: [FIRST, 0, "DESCENDING"] });
  const again = BoundBook.load(start, record);
  again.workbook.now = () => NOW + 30 * 86_400_000;
  for (const change of [...journal]) again.replay(change);
  expect(again.state()).toEqual(live.state());
});
