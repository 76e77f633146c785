// «Внести список» as its page and the command line use it: files of other programs, steps, the journal, the sheet in sight.
import { describe, expect, test, vi } from "vitest";
import type { ListReport } from "../../src/commands/contract/index.ts";
import type { ListRequest } from "../../src/commands/contract/lists.ts";
import { exportXlsx } from "../../src/local/xlsx/exportXlsx.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import { sheetOf } from "../../src/workbook/book.ts";
import type { Spreadsheet } from "../../src/workbook/layout.ts";
import {
  categories,
  coordinators,
  journal,
  organisations,
  teachers,
  windows,
} from "../../src/workbook/tables/index.ts";
import { rowsIn, runWell, structureOf } from "../built.ts";
import { libreOfficeBytes } from "../xlsx/parts.ts";
import { contentOf, emptyBook, engineFrom } from "./scenes.ts";

const ask = (
  engine: Engine,
  fn: string,
  request: Partial<ListRequest>,
): { report: ListReport; message: string } => {
  const { value } = runWell(engine, fn, [request]);
  return JSON.parse(JSON.stringify(value).replace('"data":', '"report":'));
};
const preview = (engine: Engine, request: Partial<ListRequest>) => ask(engine, "previewList", request).report;
const enter = (engine: Engine, request: Partial<ListRequest>) => ask(engine, "importList", request).report;

const SCHOOLS = {
  kind: "schools" as const,
  text: "Краткое название;Тип;Эл. почта\nМБОУ СОШ № 8;СОШ;school8@example.org\nМБОУ СОШ № 12;СОШ;",
};
const TEACHERS = {
  kind: "teachers" as const,
  name: "teachers.xlsx",
  base64: libreOfficeBytes().toString("base64"),
};

function bookWithSchools(): Engine {
  const engine = engineFrom(emptyBook());
  enter(engine, SCHOOLS);
  return engine;
}

describe("список из LibreOffice", () => {
  test("предпросмотр ничего не пишет и обходится двумя чтениями", () => {
    const engine = bookWithSchools();
    const before = contentOf(engine);
    const { calls } = runWell(engine, "previewList", [TEACHERS]);
    expect(calls.log.filter(({ service }) => service === "Sheets")).toHaveLength(2);
    expect(contentOf(engine)).toEqual(before);
  });

  test("внесён один раз; второй раз добавлять нечего; одна строка журнала; лист показан", () => {
    const engine = bookWithSchools();
    const report = enter(engine, TEACHERS);
    expect(report).toMatchObject({ sheet: "Педагоги 2026", left: 0, counts: { новая: 3 } });
    expect(rowsIn(engine, teachers).map(({ name, school, subject }) => [name, school, subject])).toEqual([
      ["Берестова Анна Павловна", "МБОУ СОШ № 8", ["математика"]],
      ["Вишнякова О.И.", "МБОУ СОШ № 8", ["начальные классы"]],
      ["Горбунова Вера Ильинична", "МБОУ СОШ № 12", ["информатика"]],
    ]);
    expect(
      rowsIn(engine, categories).map(({ teacher, category, decided }) => [teacher, category, decided]),
    ).toEqual([
      ["КР-0001", "высшая", "2021-03-12"],
      ["КР-0002", "первая", "2023-12-01"],
    ]);
    expect(preview(engine, TEACHERS).counts).toMatchObject({ новая: 0, дополнена: 0, "без изменений": 3 });
    enter(engine, TEACHERS);
    expect(rowsIn(engine, teachers)).toHaveLength(3);
    const lines = rowsIn(engine, journal).filter(({ message }) =>
      message.startsWith("Внесён список «Педагоги»"),
    );
    expect(lines.map(({ message }) => message)).toEqual([
      "Внесён список «Педагоги» из «teachers.xlsx»: новых 3, дополнено 0",
    ]);
  });

  test("столбец, выбранный человеком, и столбец, от которого он отказался", () => {
    const engine = bookWithSchools();
    const { mapping } = preview(engine, TEACHERS);
    const without = (...fields: string[]) =>
      Object.fromEntries(Object.entries(mapping).filter(([field]) => !fields.includes(field)));
    expect(preview(engine, { ...TEACHERS, mapping: without("position") })).toMatchObject({
      missing: ["Должность"],
      rows: [],
    });
    enter(engine, { ...TEACHERS, mapping: without("category") });
    expect(rowsIn(engine, categories)).toEqual([]);
  });

  test("строка, взятая без одной из клеток, названа; без обязательного столбца строки не перечисляются", () => {
    const engine = bookWithSchools();
    const text =
      "ФИО;ОО;Должность;Категория;Дата присвоения\nЕжова Полина Андреевна;СОШ 8;учитель;первая;13.13.2020";
    const told = (request: object): unknown => runWell(engine, "previewList", [request]).value;
    expect(told({ kind: "teachers", text })).toMatchObject({
      message: "Педагоги: новых 1, дополнено 0, без изменений 0, посмотреть 1.",
      details: [expect.stringContaining("«13.13.2020» не понято")],
    });
    const order = "ФИО;Место работы;Должность;Категория\nЕжова Полина Андреевна;СОШ 8;учитель;первая";
    expect(told({ kind: "orders", text: order })).toMatchObject({ details: [] });
  });

  test.each([
    ["не книга", { base64: Buffer.from("список").toString("base64") }, "«teachers.xlsx» не открывается"],
    ["пусто", { base64: undefined, text: " \n " }, "Таблица не найдена"],
    ["слишком велик", { base64: "A".repeat(16_000_001) }, "слишком велик"],
  ])("%s — понятный отказ", (_, part, words) => {
    const { ok, error } = bookWithSchools().run("previewList", [{ ...TEACHERS, ...part }]);
    expect([ok, error?.message]).toEqual([false, expect.stringContaining(words)]);
  });
});

test("книга, которую выгрузила сама программа, читается обратно без новых строк", async () => {
  const engine = bookWithSchools();
  enter(engine, TEACHERS);
  const whole = engine.read("spreadsheets.get", [engine.bookId, { includeGridData: true }]);
  const { sheets = [], ...rest }: Spreadsheet = typeof whole === "object" && whole !== null ? whole : {};
  const read = sheets.filter(({ properties }) =>
    ["Педагоги", "Организации"].includes(properties?.title ?? ""),
  );
  const bytes = await exportXlsx({ ...rest, sheets: read });
  const base64 = Buffer.from(bytes).toString("base64");
  const back = preview(engine, { kind: "teachers", name: "книга.xlsx", base64, sheet: "Педагоги" });
  expect(back.rows.map(({ verdict, message }) => [verdict, message])).toEqual(
    back.rows.map(({ message }) => ["без изменений", message]),
  );
  expect(back.rows).toHaveLength(3);
  expect(
    preview(engine, { kind: "schools", name: "книга.xlsx", base64, sheet: "Организации" }).counts,
  ).toMatchObject({
    новая: 0,
    "без изменений": 2,
  });
});

describe("другие списки", () => {
  test("новый ответственный: вопрос, ответ закрывает прежнюю строку днём раньше", () => {
    const engine = bookWithSchools();
    const head = "ОО;ФИО ответственного;Дата назначения;Эл. почта\n";
    enter(engine, {
      kind: "coordinators",
      text: `${head}СОШ 8;Лугова Анна Петровна;01.09.2022;lugova@example.org`,
    });
    expect(sheetOf(structureOf(engine), coordinators)?.properties?.hidden ?? false).toBe(false);
    const next = {
      kind: "coordinators" as const,
      text: `${head}школа № 8;Полевая Нина Сергеевна;02.09.2024;`,
    };
    const [asked] = preview(engine, next).rows;
    expect(asked).toMatchObject({
      verdict: "уточнить",
      message: expect.stringContaining("уже отвечает Лугова Анна Петровна"),
    });
    enter(engine, { ...next, answers: { 2: "close" } });
    expect(rowsIn(engine, coordinators).map(({ name, from, to }) => [name, from, to])).toEqual([
      ["Лугова Анна Петровна", "2022-09-01", "2024-09-01"],
      ["Полевая Нина Сергеевна", "2024-09-02", null],
    ]);
    expect(preview(engine, next).counts).toMatchObject({ "без изменений": 1 });
  });

  test("сроки подачи: изменившиеся — новая версия, прежние — не новость", () => {
    const engine = engineFrom(emptyBook());
    const list = (from: string) => ({
      kind: "windows" as const,
      text: `Месяц аттестации;Приём с;Приём по\nоктябрь 2026;${from};20.09.2026\nвесной;01.02.2027;10.02.2027`,
    });
    expect(enter(engine, list("01.09.2026")).counts["новая"]).toBe(1);
    enter(engine, list("05.09.2026"));
    expect(
      rowsIn(engine, windows).map(({ month, schoolYear, opens, version }) => [
        month,
        schoolYear,
        opens,
        version,
      ]),
    ).toEqual([
      ["октябрь 2026", "2026-2027", "2026-09-01", 1],
      ["октябрь 2026", "2026-2027", "2026-09-05", 2],
    ]);
    const old = preview(engine, list("01.09.2026")).rows;
    expect(old.map(({ verdict }) => verdict)).toEqual(["без изменений", "не понята"]);
    expect(old[0]?.message).toContain("действует версия 2");
  });

  test("организация узнаётся по полному названию и дополняется", () => {
    const engine = bookWithSchools();
    const text =
      "Краткое название;Полное название;Педагогов\nшкола 8;Муниципальное бюджетное общеобразовательное учреждение средняя общеобразовательная школа № 8;41";
    expect(enter(engine, { kind: "schools", text }).counts["дополнена"]).toBe(1);
    expect(rowsIn(engine, organisations)[0]).toMatchObject({
      name: "МБОУ СОШ № 8",
      staffCount: 41,
      email: "school8@example.org",
    });
  });
});

/** More than one step takes. */
const COUNT = 1300;

test("большой список вносится по шагам не больше 1,5 МБ", () => {
  const engine = bookWithSchools();
  const names = ["Анна", "Вера", "Нина", "Ольга", "Марина", "Тамара", "Елена", "Ирина"];
  const middles = ["Павловна", "Игоревна", "Сергеевна"];
  const rows = Array.from({ length: COUNT }, (_, index) => {
    const surname = `Лугов${"абвгдежзик".charAt(index % 10)}${"лмнопрстуф".charAt(Math.floor(index / 10) % 10)}ская`;
    const [name, middle] = [names[Math.floor(index / 100) % 8], middles[Math.floor(index / 800)]];
    return `${surname} ${name ?? ""} ${middle ?? ""};СОШ 8;учитель;первая;12.03.2021;10`;
  });
  const text = ["ФИО;ОО;Должность;Категория;Дата присвоения;Стаж", ...rows].join("\n");
  const spy = vi.spyOn(engine.workbook, "batchUpdate");
  let steps = 0;
  let added = 0;
  for (let left = 1; left > 0; steps += 1) {
    const report = enter(engine, { kind: "teachers", text });
    added += report.counts["новая"];
    left = report.left;
  }
  const sizes = spy.mock.calls.map(([body]) => Buffer.byteLength(JSON.stringify(body)));
  expect(Math.max(...sizes)).toBeLessThan(1_500_000);
  expect(steps).toBeGreaterThan(1);
  expect([added, rowsIn(engine, teachers).length, rowsIn(engine, categories).length]).toEqual([
    COUNT,
    COUNT,
    COUNT,
  ]);
});
