// The book without names in the built add-on: names go out in steps, codes stay, and a list comes in by codes.
import { describe, expect, test } from "vitest";
import type { Engine } from "../../src/local/engine/engine.ts";
import {
  applications,
  categories,
  experts,
  heads,
  journal,
  settings,
  teachers,
} from "../../src/workbook/tables/index.ts";
import type { AnyTable } from "../../src/workbook/table.ts";
import { bookOf, rowsIn, runWell } from "../built.ts";
import { enter, namedBook } from "./namedScene.ts";
import { engineFrom } from "./scenes.ts";

const data = <Data>(engine: Engine, fn: string, request: unknown = {}): Data => {
  const { value } = runWell(engine, fn, [request]);
  const told: { data: Data } = JSON.parse(JSON.stringify(value));
  return told.data;
};

interface People {
  people: { code: string; name: string }[];
}
const hideAll = (engine: Engine, codes: string[]): void => {
  while (data<{ left: number }>(engine, "hideNames", { codes }).left > 0);
};
const textIn = (engine: Engine, table: AnyTable): string =>
  JSON.stringify(bookOf(engine, [table]).values(table));

describe("книга без имён", () => {
  test("имена уходят из всех листов людей, коды и категории остаются; программа их не возвращает", () => {
    const engine = engineFrom(namedBook());
    const { people } = data<People>(engine, "codedPeople");
    expect(people.map(({ name }) => name).sort()).toEqual([
      "Елагина Ольга Владимировна",
      "Лугова Анна Петровна",
      "Полевая Нина Сергеевна",
      "Соколова Марина Игоревна",
    ]);
    const before = rowsIn(engine, teachers);
    hideAll(
      engine,
      people.map(({ code }) => code),
    );
    const state = data<{ isNameless: boolean; sheets: { named: number }[] }>(engine, "namesState");
    expect(state.isNameless).toBe(true);
    expect(state.sheets.map(({ named }) => named)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(rowsIn(engine, teachers)).toEqual(before.map((row) => ({ ...row, name: "" })));
    runWell(engine, "refreshBook");
    for (const table of [teachers, applications, categories, heads, experts]) {
      for (const { name } of people) expect(textIn(engine, table)).not.toContain(name);
    }
    expect(rowsIn(engine, settings).find(({ key }) => key === "names")?.value).toBe("без имён");
    expect(rowsIn(engine, journal).some(({ message }) => message.startsWith("Имена убраны"))).toBe(true);
  });

  test("имя, которого нет в сохранённом ключе, остаётся в книге", () => {
    const engine = engineFrom(namedBook());
    const { people } = data<People>(engine, "codedPeople");
    const kept = people.find(({ name }) => name.startsWith("Елагина"))?.code ?? "";
    hideAll(
      engine,
      people.map(({ code }) => code).filter((code) => code !== kept),
    );
    expect(rowsIn(engine, teachers).map(({ name }) => name)).toEqual(["", "Елагина Ольга Владимировна"]);
  });

  test("список с кодами: известный дополнен, новый получает строку со своим кодом, второй раз — ничего", () => {
    const engine = engineFrom(namedBook());
    const { people } = data<People>(engine, "codedPeople");
    hideAll(
      engine,
      people.map(({ code }) => code),
    );
    const { codes } = data<{ codes: string[] }>(engine, "reserveCodes", { count: 1, after: "КР-0040" });
    expect(codes).toEqual(["КР-0041"]);
    const text = "ФИО\tОО\tДолжность\tСтаж\nКР-0001\tСОШ № 8\tучитель\t12\nКР-0041\tСОШ № 12\tвоспитатель\t3";
    enter(engine, "teachers", text);
    expect(rowsIn(engine, teachers)).toMatchObject([
      { id: "КР-0001", name: "", experience: 12 },
      { id: "КР-0002", name: "" },
      { id: "КР-0041", name: "", school: "МБОУ СОШ № 12", position: "воспитатель", experience: 3 },
    ]);
    const again = data<{ counts: Record<string, number> }>(engine, "previewList", {
      kind: "teachers",
      name: "",
      text,
    });
    expect(again.counts).toMatchObject({ новая: 0, дополнена: 0, "без изменений": 2 });
  });

  test("таблица ИРО по кодам находит заявление", () => {
    const engine = engineFrom(namedBook());
    const { people } = data<People>(engine, "codedPeople");
    hideAll(
      engine,
      people.map(({ code }) => code),
    );
    const code = rowsIn(engine, applications)[0]?.teacher ?? "";
    enter(
      engine,
      "site",
      `№ заявления\tДата подачи\tФИО\tКатегория\tСтатус\n77\t03.10.2024\t${code}\tпервая\tПодано`,
    );
    expect(rowsIn(engine, applications)[0]).toMatchObject({ number: "77", filed: "2024-10-03", name: "" });
  });

  test("чья строка выбрана: код педагога из любого листа людей, имени в ответе нет", () => {
    const engine = engineFrom(namedBook());
    const selected = (sheetId: number, row: number): unknown => {
      const { value } = runWell(engine, "selectedPerson", [{}], {
        selection: { sheetId, ranges: [{ startRow: row, endRow: row + 1, startColumn: 0, endColumn: 1 }] },
      });
      return value;
    };
    const code = rowsIn(engine, applications)[0]?.teacher;
    expect(selected(applications.sheetId, 1)).toMatchObject({ data: { code } });
    expect(selected(teachers.sheetId, 1)).toMatchObject({
      data: { code: "КР-0001", place: "Педагоги, КР-0001" },
    });
    expect(selected(settings.sheetId, 1)).toMatchObject({ data: { code: "" } });
    expect(JSON.stringify(selected(teachers.sheetId, 1))).not.toContain("Соколова");
  });
});

test("приказ после таблицы ИРО: заявление подаётся и решается, второй раз ничего нового", () => {
  const engine = engineFrom(namedBook());
  const document = { number: "345", on: "2024-12-04", decided: "2024-11-27", protocol: "№ 3 от 27.11.2024" };
  const text =
    "ФИО\tДолжность\tМесто работы\tКатегория\nЕлагина Ольга Владимировна\tучитель\tСОШ № 8\tпервая\nМорской Пётр Ильич\tучитель\tСОШ № 99\tвысшая";
  enter(engine, "orders", text, { document });
  expect(rowsIn(engine, applications)[0]).toMatchObject({
    result: "установить",
    orderNumber: "345",
    decided: "2024-11-27",
  });
  const again = data<{ counts: Record<string, number> }>(engine, "previewList", {
    kind: "orders",
    name: "",
    text,
    document,
  });
  expect(again.counts).toMatchObject({ "без изменений": 1, "не наша": 1, дополнена: 0 });
});
