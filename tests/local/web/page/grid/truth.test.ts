import { describe, expect, test } from "vitest";
import type { Movement } from "../../../../../src/local/engine/sheets/movements.ts";
import { Truth } from "../../../../../src/local/web/page/grid/truth.ts";
import type { BookPatch, EditAnswer, RowView } from "../../../../../src/local/web/protocol.ts";
import { bookOf, row, sheetOf } from "./sample.ts";

/** A truth whose server answers when the test says so. */
function openTruth() {
  const said: string[] = [];
  const answers: { answer: (answer: EditAnswer) => void; fail: (error: Error) => void; version: number }[] =
    [];
  const truth = new Truth(
    (_edit, version) => new Promise((answer, fail) => answers.push({ answer, fail, version })),
    (message) => said.push(message),
    () => undefined,
  );
  truth.show(bookOf(sheetOf([row({ v: "Срок" }), row({ v: "старое" }), row({ v: "ниже" })])));
  const shown = (at: number): string => {
    const sheet = truth.sheet(7);
    return sheet === null ? "нет листа" : truth.text(sheet, at, 0);
  };
  const type = (at: number, value: string): Promise<EditAnswer | null> =>
    truth.send({ kind: "cells", sheetId: 7, cells: [{ row: at, column: 0, value }] });
  return { truth, said, answers, shown, type };
}

const inserted = (at: number): Movement => ({
  kind: "lines",
  sheetId: 7,
  title: "План",
  axis: "ROWS",
  change: { kind: "insert", at, count: 1 },
});

const rowsPatch = (version: number, ...rows: [number, RowView][]): BookPatch => ({
  version,
  styles: [],
  sheets: [{ kind: "rows", sheetId: 7, rows }],
});

describe("напечатанное и правда сервера", () => {
  test("видно сразу, а ответ поправляет", async () => {
    const { answers, shown, type, truth } = openTruth();
    const sent = type(1, "1,50");
    expect(shown(1)).toBe("1,50");
    expect(truth.pending).toBe(1);
    answers[0]?.answer({ version: 6, refused: "", patch: rowsPatch(6, [1, row({ v: 1.5 })]) });
    expect(await sent).not.toBeNull();
    expect(shown(1)).toBe("1,5");
    expect(truth.pending).toBe(0);
  });

  test("чужая правка той же строки не стирает ещё не подтверждённое", async () => {
    const { answers, shown, type, truth } = openTruth();
    const sent = type(1, "моё");
    truth.apply(rowsPatch(6, [1, row({ v: "старое" }, { v: "чужое" })]));
    expect(shown(1)).toBe("моё");
    answers[0]?.answer({ version: 7, refused: "", patch: null });
    await sent;
    expect(shown(1)).toBe("моё");
    expect(truth.sheet(7)?.rows[1]?.cells[1]).toEqual({ v: "чужое" });
  });

  test("отказ возвращает прежнее и говорит почему", async () => {
    const { answers, said, shown, type } = openTruth();
    const sent = type(1, "что попало");
    answers[0]?.answer({ version: 5, refused: "Выберите значение из списка.", patch: null });
    expect(await sent).toBeNull();
    expect(shown(1)).toBe("старое");
    expect(said).toEqual(["Выберите значение из списка."]);
  });

  test("без связи прежнее возвращается, а напечатанное остаётся в сообщении", async () => {
    const { answers, said, shown, type } = openTruth();
    const sent = type(1, "важное");
    answers[0]?.fail(new Error("Программа не отвечает."));
    expect(await sent).toBeNull();
    expect(shown(1)).toBe("старое");
    expect(said).toEqual(["Не сохранено: Программа не отвечает. Введено: «важное»."]);
  });

  test("вставленные выше строки уносят неподтверждённое вместе с его строкой", () => {
    const { shown, type, truth } = openTruth();
    void type(1, "моё");
    truth.apply({
      version: 6,
      styles: [],
      sheets: [{ kind: "splice", sheetId: 7, at: 1, removed: 0, rows: [row({ v: "новая" })] }],
      moves: [inserted(1)],
    });
    expect([shown(1), shown(2), shown(3)]).toEqual(["новая", "моё", "ниже"]);
  });

  test("правка уходит с версией книги, в которой она сделана", () => {
    const { answers, type, truth } = openTruth();
    void type(1, "раз");
    truth.apply(rowsPatch(6, [2, row({ v: "чужое" })]));
    void type(1, "два");
    expect(answers.map(({ version }) => version)).toEqual([5, 6]);
  });

  test("ответ, до которого не дошли чужие правки, строк не путает: книга читается заново", async () => {
    const { answers, shown, type, truth } = openTruth();
    const sent = type(1, "моё");
    answers[0]?.answer({ version: 9, refused: "", patch: rowsPatch(9, [2, row({ v: "моё" })]) });
    await sent;
    expect([shown(1), shown(2), truth.shown.version]).toEqual(["старое", "ниже", 5]);
  });

  test("из двух правок одной ячейки видна последняя, ответ на первую её не стирает", async () => {
    const { answers, shown, type } = openTruth();
    const first = type(1, "раз");
    void type(1, "два");
    answers[0]?.answer({ version: 6, refused: "", patch: rowsPatch(6, [1, row({ v: "раз" })]) });
    await first;
    expect(shown(1)).toBe("два");
  });

  test("ширина столбца меняется, не дожидаясь ответа", () => {
    const { truth } = openTruth();
    void truth.send({ kind: "columnWidth", sheetId: 7, column: 1, width: 333 });
    expect(truth.sheet(7)?.columns[1]?.width).toBe(333);
  });
});
