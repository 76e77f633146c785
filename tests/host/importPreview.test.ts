// «Внести документ» as its page uses it: the preview writes nothing, corrections reach the book, the same document again is nothing
// new, past terms are answered by month.
import { describe, expect, test } from "vitest";
import type { DocumentRequest, ImportReport } from "../../src/commands/contract/index.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { RunResult } from "../../src/local/engine/runState.ts";
import { directives, journal, occurrences, plan, remarks, staff } from "../../src/workbook/tables/index.ts";
import { rowsIn, runWell } from "../built.ts";
import { contentOf, DIRECTIVES, emptyBook, engineFrom, PLAN, staffedBook, workingBook } from "./scenes.ts";

function reportOf({ value }: RunResult): ImportReport {
  if (typeof value !== "object" || value === null || !("data" in value)) throw new Error("отчёта нет");
  return JSON.parse(JSON.stringify(value.data));
}
const preview = (engine: Engine, request: DocumentRequest): ImportReport =>
  reportOf(runWell(engine, "previewImport", [request]));
const enter = (engine: Engine, request: DocumentRequest): ImportReport =>
  reportOf(runWell(engine, "importDocument", [request]));
/** Key of a row by its name. */
function keyOf(report: ImportReport, name: string): string {
  const row = report.rows.find(
    ({ section, number }) => name === (section === "" ? number : `${section}.${number}`),
  );
  return row?.key ?? "";
}
const LETTER = { name: "письмо.txt", text: DIRECTIVES.text };

describe("предпросмотр", () => {
  test.each([
    ["план в пустую книгу", emptyBook, PLAN],
    ["поручения в пустую книгу", emptyBook, LETTER],
    ["тот же план ещё раз", workingBook, PLAN],
    [
      "изменённый план с исправлениями",
      workingBook,
      { ...PLAN, text: PLAN.text.replace("март", "апрель"), takeChanges: true, past: "done" },
    ],
  ])("%s: только чтение, два вызова, книга та же", (_, scene, request) => {
    const engine = engineFrom(scene());
    const before = contentOf(engine);
    const { calls } = runWell(engine, "previewImport", [request]);
    const sheets = calls.log
      .filter(({ service }) => service === "Sheets")
      .map(({ method }) => method.split(".").pop());
    expect(sheets).toEqual(["get", "batchGetByDataFilter"]);
    expect(calls.total).toBeLessThanOrEqual(3);
    expect(contentOf(engine)).toEqual(before);
    expect(rowsIn(engine, journal)).toEqual(rowsIn(engineFrom(scene()), journal));
  });

  test("внесённое совпадает с показанным", () => {
    const engine = engineFrom(staffedBook());
    for (const document of [PLAN, LETTER]) {
      const request: DocumentRequest = {
        ...document,
        corrections: { 2: { termText: "до 20 декабря" }, 3: { skip: true } },
      };
      expect(enter(engine, request)).toEqual(preview(engineFrom(staffedBook()), request));
    }
  });

  test("вопросы строки: непонятный срок, нет адреса, однофамильцы", () => {
    const engine = engineFrom(staffedBook());
    runWell(engine, "importStaff", [
      { csv: "Лебедева Наталья Сергеевна;главный сотрудник МКУ ЦОКО;l2@example.org" },
    ]);
    const text = PLAN.text
      .replace("Орлова Т.В. Заместитель", "Вяземская Т.В. Заместитель")
      .replace("\tмарт\t", "\tкак-нибудь\t");
    const { rows } = preview(engine, { ...PLAN, text });
    expect(rows.filter(({ asksTerm }) => asksTerm).map(({ term }) => term)).toContain("как-нибудь");
    const people = rows.flatMap((row) => row.people);
    expect(people.find(({ label }) => label === "Вяземская Т.В.")).toMatchObject({
      lacksAddress: true,
      remark: "нет адреса",
    });
    expect(people.find(({ label }) => label === "Лебедева Н.С.")).toMatchObject({
      isAmbiguous: true,
      remark: "однофамильцы: уточните, кто именно",
    });
    expect(people.find(({ label }) => label === "Соколова М.И.")).toMatchObject({
      lacksAddress: false,
      remark: "",
    });
  });

  test("что это за документ, его номер и год может сказать человек", () => {
    const text = "1.\tСбор заявлений\tмарт\tОрлова Т.В.\n2.\tОтчёт\tмай\tОрлова Т.В.";
    const request: DocumentRequest = {
      name: "вставленный документ",
      text,
      kind: "план",
      source: "приказ от 02.09.2024 № 3",
      year: "2024-2025",
    };
    expect(preview(engineFrom(emptyBook()), request)).toMatchObject({
      source: "приказ от 02.09.2024 № 3",
      year: "2024-2025",
      added: 2,
    });
  });
});

describe("исправления", () => {
  test("срок и люди плана: в книге исправленное, рядом слова документа; «Журнал» говорит, что исправлено", () => {
    const engine = engineFrom(staffedBook());
    const key = keyOf(preview(engine, PLAN), "I.2");
    const corrections = { [key]: { to: "2024-12-10", people: "Соколова М.И." } };
    const { rows } = enter(engine, { ...PLAN, corrections });
    const row = rows.find((each) => each.key === key);
    expect(row).toMatchObject({ dates: ["2024-12-10"], documentTerm: "октябрь" });
    const item = rowsIn(engine, plan).find(({ id }) => id === row?.id);
    expect(item).toMatchObject({
      termText: "по 10.12.2024",
      termKind: "до даты",
      documentTerm: "октябрь",
      responsible: ["Соколова М.И."],
      documentPeople: "Лебедева Н.С. – главный сотрудник МКУ ЦОКО",
    });
    expect(
      rowsIn(engine, journal)
        .filter((event) => event.row === row?.id)
        .map(({ message }) => message),
    ).toEqual(
      expect.arrayContaining([
        "При внесении исправлено, срок: в документе «октябрь», записано «по 10.12.2024»",
      ]),
    );
  });

  test("тот же документ ещё раз, уже без исправлений: ничего нового, ничего не пишется", () => {
    const engine = engineFrom(staffedBook());
    const corrections = {
      2: { to: "2024-12-10" },
      3: { termText: "в течение года", people: "Соколова М.И." },
    };
    enter(engine, { ...PLAN, corrections });
    enter(engine, { ...LETTER, corrections, past: "done" });
    const before = contentOf(engine);
    for (const document of [PLAN, LETTER]) {
      expect(preview(engine, document)).toMatchObject({ rows: [], changed: [], missing: [] });
      expect(enter(engine, document)).toMatchObject({ added: 0, changed: [] });
    }
    expect(contentOf(engine)).toEqual(before);
  });

  test("поручение: исправленный исполнитель меняет роль, срок — контрольный срок", () => {
    const engine = engineFrom(staffedBook(), { today: "2012-01-30" });
    const key = keyOf(preview(engine, LETTER), "2");
    const corrections = {
      [key]: { to: "2012-02-14", people: "Руководители муниципальных органов управления образованием" },
    };
    enter(engine, { ...LETTER, corrections });
    expect(rowsIn(engine, directives).find(({ number }) => number === "2")).toMatchObject({
      role: "исполнитель",
      controlDue: "2012-02-14",
      documentTerm: "До 05.02.2012 г.",
    });
  });

  test("пропущенная строка не вносится, её людей не заводят, остальные — как без неё", () => {
    const whole = engineFrom(emptyBook());
    enter(whole, PLAN);
    const engine = engineFrom(emptyBook());
    const shown = preview(engine, PLAN);
    const skipped = shown.rows.filter(({ peopleText }) => peopleText.includes("Соколова"));
    const report = enter(engine, {
      ...PLAN,
      corrections: Object.fromEntries(skipped.map(({ key }) => [key, { skip: true }])),
    });
    expect(report.added).toBe(shown.added - skipped.length);
    expect(rowsIn(engine, staff).some(({ name }) => name.startsWith("Соколова"))).toBe(false);
    const words = (engine_: Engine): string[] =>
      rowsIn(engine_, plan).map(({ activity, nextDue }) => `${activity} ${nextDue ?? ""}`);
    expect(words(engine)).toEqual(
      words(whole).filter((each) => !skipped.some(({ text }) => each.startsWith(text))),
    );
    expect(
      rowsIn(engine, journal).some(({ message }) =>
        message.startsWith("Не внесено по решению человека: I.1"),
      ),
    ).toBe(true);
  });
});

describe("в книге написано иначе", () => {
  const CHANGED = {
    ...PLAN,
    text: PLAN.text.replace("\tиюнь\t", "\tмай\t").replace("\tдо 10 июля\t", "\tдо 20 июля\t"),
  };

  test("взята одна строка: она изменилась и пересчитана, о другой — замечание", () => {
    const engine = engineFrom(workingBook());
    const { changed } = preview(engine, CHANGED);
    expect(changed.map(({ place, fields }) => [place, fields])).toEqual([
      ["План, II.1", [{ field: "Сроки проведения", was: "июнь", became: "май" }]],
      ["План, II.2", [{ field: "Сроки проведения", was: "до 10 июля", became: "до 20 июля" }]],
    ]);
    enter(engine, { ...CHANGED, takeChanges: changed.slice(0, 1).map(({ id }) => id) });
    const item = (number: string): object | undefined =>
      rowsIn(engine, plan).find((each) => each.section === "II" && each.number === number);
    expect(item("1")).toMatchObject({ termText: "май", nextDue: "2025-05-30" });
    expect(item("2")).toMatchObject({ termText: "до 10 июля" });
    const told = rowsIn(engine, remarks).filter(({ key }) => key.startsWith("внесение|"));
    expect(told.map(({ row }) => row)).toEqual([changed[1]?.id]);
  });
});

describe("прошедшие сроки по месяцам", () => {
  const LATE = "2024-11-20";
  const states = (engine: Engine): Record<string, string> =>
    Object.fromEntries(
      rowsIn(engine, occurrences)
        .filter(({ due }) => due !== null && due < LATE)
        .map(({ due, status, letters }) => [due?.slice(0, 7), `${status}, ${letters}`]),
    );

  test("месяц со своим ответом, остальные — по общему; без ответа записано без писем", () => {
    const engine = engineFrom(staffedBook(), { today: LATE });
    const { past, pastMonths } = preview(engine, PLAN);
    expect(pastMonths.map(({ title }) => title)).toEqual(["сентябрь 2024", "октябрь 2024"]);
    expect(pastMonths.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(past);
    const report = enter(engine, { ...PLAN, pastByMonth: { "2024-09": "done" } });
    expect(report.pastAnswer).toBe(
      "сентябрь 2024 — отмечены исполненными ранее; октябрь 2024 — без писем, ещё не решено",
    );
    expect(states(engine)).toEqual({ "2024-09": "Исполнено, не слать", "2024-10": "Не начато, не слать" });
  });

  test("то, что не решено, спрашивается снова и решается повторным внесением", () => {
    const engine = engineFrom(staffedBook(), { today: LATE });
    enter(engine, { ...PLAN, pastByMonth: { "2024-09": "archive" } });
    expect(preview(engine, PLAN).pastMonths.map(({ month }) => month)).toEqual(["2024-10"]);
    enter(engine, { ...PLAN, past: "control" });
    expect(states(engine)).toEqual({ "2024-09": "Архив, не слать", "2024-10": "Не начато, слать" });
    expect(preview(engine, PLAN).past).toBe(0);
  });
});

test("список сотрудников: показ ничего не пишет и говорит то же, что внесение", () => {
  const engine = engineFrom(staffedBook());
  const csv =
    "Соколова Марина Игоревна;директор;;\nБерезина Анна Олеговна;методист;berezina@example.org;Кадры";
  const before = contentOf(engine);
  const shown = runWell(engine, "previewStaff", [{ csv }]);
  expect(contentOf(engine)).toEqual(before);
  expect(shown.calls.log.filter(({ service }) => service === "Sheets")).toHaveLength(2);
  expect(runWell(engine, "importStaff", [{ csv }]).value).toEqual(shown.value);
});
