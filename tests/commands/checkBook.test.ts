// «Проверить книгу» as its page uses it: every remark with the row that «Показать в листе» takes; a big book in steps.
import { describe, expect, test } from "vitest";
import type { BookCheck, RemarkView } from "../../src/commands/contract/checking.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import { remarks, settings, staff } from "../../src/workbook/tables/index.ts";
import { rowsIn, runWell } from "../built.ts";
import { typeBigBook } from "../host/bigBook.ts";
import { emptyBook, engineFrom, workingBook } from "../host/scenes.ts";
import { rowAt, type } from "./person.ts";

const isCheck = (value: unknown): value is { message: string; data: BookCheck } =>
  typeof value === "object" && value !== null && "data" in value;

function checked(engine: Engine): { message: string; data: BookCheck } {
  const { value } = runWell(engine, "checkBook");
  if (!isCheck(value)) throw new Error("нет результата");
  return value;
}

/** What «Показать в листе» does with a remark. */
const shown = (engine: Engine, { place }: RemarkView): boolean => engine.run("showRow", [place]).ok;

describe("проверка книги", () => {
  test("страница получает то же, что стоит в листе «Замечания»", () => {
    const engine = engineFrom(workingBook());
    const { data, message } = checked(engine);
    expect(data.isWhole).toBe(true);
    const told = data.remarks.map(({ sheet, row, column }) => [sheet, row, column].join("|")).sort();
    const written = rowsIn(engine, remarks).map(({ sheet, row, column }) => [sheet, row, column].join("|"));
    expect(told).toEqual(written.sort());
    expect(told.length).toBeGreaterThan(1);
    expect(message).toContain(String(told.length));
  });

  test("всё, что можно показать, показывается: строка с кодом, строка без него, настройка", () => {
    const engine = engineFrom(workingBook());
    type(
      engine,
      staff,
      rowAt(engine, staff, ({ id }) => id === "СТ-0001"),
      "email",
      "не адрес",
    );
    type(
      engine,
      settings,
      rowAt(engine, settings, ({ key }) => key === "reminderHour"),
      "value",
      "утром",
    );
    const found = checked(engine).data.remarks;
    expect(found.find(({ sheet }) => sheet === settings.title)?.place).toEqual({
      sheet: settings.title,
      rowId: "reminderHour",
    });
    expect(found.find(({ row }) => row === "СТ-0001")?.place).toEqual({
      sheet: staff.title,
      rowId: "СТ-0001",
    });
    const places = found.filter(({ place }) => place !== null);
    expect(places.length).toBeGreaterThan(3);
    expect(places.filter((remark) => !shown(engine, remark))).toEqual([]);
  });

  test("исправленное исчезает со следующей проверкой", () => {
    const engine = engineFrom(workingBook());
    const about = (): number => checked(engine).data.remarks.filter(({ row }) => row === "СТ-0001").length;
    const row = rowAt(engine, staff, ({ id }) => id === "СТ-0001");
    type(engine, staff, row, "email", "не адрес");
    expect(about()).toBe(1);
    type(engine, staff, row, "email", "sokolova@example.org");
    expect(about()).toBe(0);
  });

  test("большая книга проверяется по шагам: остаток убывает, замечания приходят в конце", () => {
    const { records, ...state } = emptyBook();
    const engine = engineFrom({ ...state, records: { ...records, triggers: [] } });
    typeBigBook(engine, 2000);
    const rests: number[] = [];
    let last = checked(engine);
    while (!last.data.isWhole && rests.length < 20) {
      expect(last.data.remarks).toEqual([]);
      expect(last.message).toContain("Проверка не закончена");
      rests.push(last.data.rest);
      last = checked(engine);
    }
    expect(rests.length).toBeGreaterThan(0);
    expect(rests).toEqual([...rests].sort((a, b) => b - a));
    expect(last.data.isWhole).toBe(true);
    expect(last.data.remarks.length).toBeGreaterThan(0);
  });
});
