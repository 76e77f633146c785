// Books of schools as shared spreadsheets: made, written anew, taken in, given from hand to hand.
import { describe, expect, test } from "vitest";
import type { Engine } from "../../src/local/engine/engine.ts";
import { patchRow } from "../../src/workbook/changes.ts";
import {
  applications,
  coordinators,
  journal,
  remarks,
  schoolBooks,
  settings,
  teachers,
} from "../../src/workbook/tables/index.ts";
import { rowsIn, runWell } from "../built.ts";
import { DAY, exchange, exchangedOf, put } from "./schoolScene.ts";
import {
  ACCOUNT,
  cellsOf,
  FIRST,
  openTo,
  placeOf,
  setFormula,
  SECOND,
  sheetNamed,
  shown,
  tableOf,
  tablesEngine,
  type,
} from "./tableScene.ts";

const ALL = { issue: { schools: "все" } };
const CHANGED = { issue: { schools: "все", onlyChanged: true } };
const TAKE = { takeTables: "все" };
const SUBJECT = ["Педагоги", "КР-0001", "Предмет, направление"] as const;
const COURSES = ["Педагоги", "КР-0001", "Курсы"] as const;

const teacher = (engine: Engine, id: string) => rowsIn(engine, teachers).find((row) => row.id === id);
const tableRemarks = (engine: Engine) =>
  rowsIn(engine, remarks).filter(({ key }) => /^книга\|таблица/.test(key));

describe("таблица школы", () => {
  test("создаётся тем, у кого есть учётная запись, и открывается только им; остальным файл", () => {
    const engine = tablesEngine();
    const { tables, files, faults } = exchange(engine, ALL);
    expect(faults).toEqual([]);
    expect(tables.map(({ school, issue }) => [school, issue])).toEqual([
      [FIRST, 1],
      [SECOND, 1],
    ]);
    expect(files.map(({ school }) => school)).toEqual(["МБДОУ № 5"]);
    expect(placeOf(engine)).toMatchObject({
      channel: "таблица Google",
      state: "выслана",
      link: tables[0]?.link,
      sharedWith: ACCOUNT,
    });
    expect(openTo(engine)).toEqual([ACCOUNT]);
    expect(
      tableOf(engine).book.sheets.map(({ properties }) => [properties.title, properties.hidden === true]),
    ).toEqual([
      ["Задачи", false],
      ["Педагоги", false],
      ["Заявления", false],
      ["Соответствие", false],
      ["Списки", true],
      ["Служебный", true],
    ]);
    expect(JSON.stringify(cellsOf(tableOf(engine), "Педагоги"))).not.toContain("Горбунова");
  });

  test("свои клетки школа заполняет, ячейки центра и служебные листы закрыты, списки действуют", () => {
    const engine = tablesEngine();
    exchange(engine, ALL);
    const table = tableOf(engine);
    type(table, SUBJECT, "математика");
    expect(shown(table, SUBJECT)).toBe("математика");
    expect(() => type(table, ["Педагоги", "КР-0001", "Код"], "КР-9999")).toThrow("protected");
    expect(() => type(table, ["Служебный", "issue", ""], "9")).toThrow("protected");
    expect(() => type(table, ["Педагоги", "КР-0001", "Состояние"], "в отпуске на море")).toThrow(
      "validation",
    );
    type(table, ["Педагоги", "КР-0001", "Состояние"], "уволен");
    const sheet = sheetNamed(table, "Педагоги");
    const { conditionalFormats } =
      table.book.sheets.find(({ properties }) => properties.sheetId === sheet) ?? {};
    expect(conditionalFormats?.length).toBeGreaterThan(0);
  });

  test("повтор ничего не пишет; изменилось у центра — новый выпуск на месте прежнего", () => {
    const engine = tablesEngine();
    exchange(engine, ALL);
    const before = [rowsIn(engine, journal).length, tableOf(engine).state()];
    expect(exchange(engine, ALL).tables.map(({ isRepeated }) => isRepeated)).toEqual([true, true]);
    expect([rowsIn(engine, journal).length, tableOf(engine).state()]).toEqual(before);
    put(engine, [patchRow(teachers, "КР-0001", { courses: "2026, 72 ч" })]);
    const { fileId } = placeOf(engine);
    expect(exchange(engine, CHANGED).tables.map(({ issue }) => issue)).toEqual([2, 1]);
    expect(placeOf(engine)).toMatchObject({ fileId, issue: 2 });
    expect(shown(tableOf(engine), COURSES)).toBe("2026, 72 ч");
    expect(tableOf(engine).book.sheets).toHaveLength(6);
  });
});

describe("школа заполнила таблицу", () => {
  test("правки и новые строки взяты, центр не затёрт; второй приём не вносит ничего", () => {
    const engine = tablesEngine();
    exchange(engine, ALL);
    fillIn(engine);
    put(engine, [patchRow(teachers, "КР-0001", { courses: "2026, 72 ч" })]);
    const first = exchange(engine, TAKE);
    expect(first.taken.map(({ school, verdict }) => [school, verdict])).toEqual([
      [FIRST, "принята"],
      [SECOND, "не тронута"],
    ]);
    expect(teacher(engine, "КР-0001")).toMatchObject({ subject: ["математика"], courses: "2026, 72 ч" });
    expect(rowsIn(engine, teachers).at(-1)).toMatchObject({
      id: "КР-0005",
      school: FIRST,
      position: "учитель",
    });
    expect(rowsIn(engine, applications).at(-1)).toMatchObject({ teacher: "КР-0005", kind: "первая" });
    expect(placeOf(engine)).toMatchObject({ state: "вернулась", returned: DAY });
    const once = contentOf(engine);
    const again = exchange(engine, TAKE);
    expect(again.taken.map(({ verdict }) => verdict)).toEqual(["не тронута", "не тронута"]);
    expect(contentOf(engine)).toEqual(once);
    type(tableOf(engine), SUBJECT, "физика");
    exchange(engine, TAKE);
    expect(teacher(engine, "КР-0001")?.subject).toEqual(["физика"]);
    // A table is one and the same book: what is put back there is meant so.
    type(tableOf(engine), SUBJECT, "");
    exchange(engine, TAKE);
    expect(teacher(engine, "КР-0001")?.subject).toEqual([]);
    expect(rowsIn(engine, teachers)).toHaveLength(5);
  });

  test("новый выпуск сначала берёт вписанное: ничего не стирается, новая строка возвращается с кодом", () => {
    const engine = tablesEngine();
    exchange(engine, ALL);
    fillIn(engine);
    const { taken, tables } = exchange(engine, CHANGED);
    expect(taken.map(({ verdict }) => verdict)).toEqual(["принята"]);
    expect(tables.map(({ issue, isRepeated }) => [issue, isRepeated])).toEqual([
      [2, false],
      [1, true],
    ]);
    expect(teacher(engine, "КР-0001")?.subject).toEqual(["математика"]);
    expect(shown(tableOf(engine), ["Педагоги", "КР-0005", "ФИО"])).toBe("Ежова Полина Андреевна");
    expect(shown(tableOf(engine), SUBJECT)).toBe("математика");
    expect(() => type(tableOf(engine), ["Педагоги", "КР-0001", "Состояние"], "в отпуске")).toThrow(
      "validation",
    );
    expect(exchange(engine, CHANGED).tables.map(({ isRepeated }) => isRepeated)).toEqual([true, true]);
  });

  test("вписанное, пока составлялся выпуск, не стирается: школу назовёт следующий вызов", () => {
    const engine = tablesEngine();
    exchange(engine, ALL);
    put(engine, [patchRow(teachers, "КР-0001", { courses: "2026, 72 ч" })]);
    let reads = 0;
    const result = runWell(engine, "exchangeSchools", [CHANGED], {
      betweenCalls: (_, service, method) => {
        if (service !== "Sheets" || !method.endsWith("spreadsheets.get")) return;
        reads += 1;
        // Structure of the book, both tables; then each table is looked at again before it is written.
        if (reads === 4) type(tableOf(engine), SUBJECT, "химия");
      },
    });
    expect(exchangedOf(result)).toMatchObject({ left: ["ОР-0001"], rest: 1, isWhole: false });
    expect(shown(tableOf(engine), SUBJECT)).toBe("химия");
    exchange(engine, { issue: { schools: ["ОР-0001"] } });
    expect(teacher(engine, "КР-0001")).toMatchObject({ subject: ["химия"], courses: "2026, 72 ч" });
    expect(shown(tableOf(engine), COURSES)).toBe("2026, 72 ч");
  });

  test("правили оба: спрашивается в «Замечаниях», ничего не потеряно", () => {
    const engine = tablesEngine();
    exchange(engine, ALL);
    type(tableOf(engine), COURSES, "2025, 36 ч");
    put(engine, [patchRow(teachers, "КР-0001", { courses: "2026, 72 ч" })]);
    expect(exchange(engine, TAKE).taken[0]?.verdict).toBe("принята с замечаниями");
    expect(teacher(engine, "КР-0001")?.courses).toBe("2026, 72 ч");
    const asked = rowsIn(engine, remarks).filter(({ row }) => row === "КР-0001");
    expect(asked).toMatchObject([{ sheet: "Педагоги", column: "Курсы" }]);
    expect(asked[0]?.message).toContain("2025, 36 ч");
  });

  test("формула школы входит значением или текстом, ошибка формулы не входит", () => {
    const engine = tablesEngine();
    exchange(engine, ALL);
    const table = tableOf(engine);
    type(table, SUBJECT, "=1+1");
    setFormula(table, ["Педагоги", "КР-0001", "Курсы"], '="2026"&", 72 ч"');
    setFormula(table, ["Педагоги", "КР-0002", "Курсы"], "=1/0");
    const { taken } = exchange(engine, TAKE);
    expect(teacher(engine, "КР-0001")).toMatchObject({ subject: ["=1+1"], courses: "2026, 72 ч" });
    expect(teacher(engine, "КР-0002")?.courses).toBe("");
    expect(taken[0]?.receipt).toContain("вместо формулы взято её значение");
    expect(JSON.stringify(engine.workbook.state())).not.toContain("formulaValue");
  });

  test("лист, добавленный школой, остаётся при новом выпуске", () => {
    const engine = tablesEngine();
    exchange(engine, ALL);
    const properties = { sheetId: 1_843_920_384, title: "Мои заметки" };
    tableOf(engine).batchUpdate({ requests: [{ addSheet: { properties } }] }, { email: ACCOUNT });
    put(engine, [patchRow(teachers, "КР-0001", { courses: "2026, 72 ч" })]);
    exchange(engine, CHANGED);
    expect(tableOf(engine).book.sheets.map(({ properties: { title } }) => title)).toContain("Мои заметки");
    expect(shown(tableOf(engine), COURSES)).toBe("2026, 72 ч");
  });
});

describe("кому открыта", () => {
  test("сменился ответственный: прежнему закрыта, новому открыта, вписанное прежним взято", () => {
    const engine = tablesEngine();
    exchange(engine, ALL);
    type(tableOf(engine), SUBJECT, "математика");
    put(engine, [patchRow(coordinators, "ОТ-0001", { account: "novaya@example.org" })]);
    exchange(engine, TAKE);
    expect(openTo(engine)).toEqual(["novaya@example.org"]);
    expect(placeOf(engine).sharedWith).toBe("novaya@example.org");
    expect(teacher(engine, "КР-0001")?.subject).toEqual(["математика"]);
  });

  test("учётной записи больше нет: вписанное взято, таблица закрыта, дальше файл", () => {
    const engine = tablesEngine();
    exchange(engine, ALL);
    type(tableOf(engine), SUBJECT, "математика");
    put(engine, [patchRow(coordinators, "ОТ-0001", { account: "" })]);
    const { files, tables } = exchange(engine, ALL);
    expect(files.map(({ school }) => school)).toEqual([FIRST, "МБДОУ № 5"]);
    expect(tables.map(({ school }) => school)).toEqual([SECOND]);
    expect(openTo(engine)).toEqual([]);
    expect(placeOf(engine)).toMatchObject({ channel: "файл", sharedWith: "" });
    expect(teacher(engine, "КР-0001")?.subject).toEqual(["математика"]);
  });

  test("настройка «файл»: таблицы не создаются", () => {
    const engine = tablesEngine();
    put(engine, [patchRow(settings, "schoolBookKind", { value: "файл" })]);
    const { calls, value } = runWell(engine, "exchangeSchools", [ALL]);
    expect(calls.log.some(({ method }) => method.endsWith("create"))).toBe(false);
    expect(value).toMatchObject({ data: { tables: [] } });
  });
});

test("письмо школе с таблицей: адрес вместо вложения", () => {
  const engine = tablesEngine();
  const { letters } = runWell(engine, "mailSchoolBooks", [{ issue: { schools: [FIRST] } }]);
  expect(letters).toHaveLength(1);
  expect(JSON.stringify(letters)).toContain(placeOf(engine).link);
  expect(JSON.stringify(letters)).not.toContain(".xlsx");
});

describe("таблица не открывается", () => {
  test("замечание одно, остальные школы идут дальше; адрес очищен — создана новая", () => {
    const engine = tablesEngine();
    exchange(engine, ALL);
    const place = placeOf(engine);
    put(engine, [patchRow(schoolBooks, place.id, { fileId: "удалена" })]);
    type(tableOf(engine, SECOND), ["Педагоги", "КР-0003", "Курсы"], "2026, 16 ч", "soh2@example.org");
    for (let round = 1; round <= 2; round += 1) {
      const { faults } = exchange(engine, TAKE);
      expect(faults.map(({ school }) => school)).toEqual([FIRST]);
      expect(tableRemarks(engine)).toMatchObject([{ row: place.id, sheet: "Книги школ" }]);
    }
    expect(tableRemarks(engine)[0]?.message).toContain("таблица школы не открывается");
    expect(teacher(engine, "КР-0003")?.courses).toBe("2026, 16 ч");
    put(engine, [patchRow(schoolBooks, place.id, { link: "" })]);
    const { tables, faults } = exchange(engine, ALL);
    expect([tables.length, faults]).toEqual([2, []]);
    expect(openTo(engine)).toEqual([ACCOUNT]);
    expect(tableRemarks(engine)).toEqual([]);
  });
});

/** The first school has changed a cell and added a teacher with an application. */
function fillIn(engine: Engine): void {
  const table = tableOf(engine);
  type(table, SUBJECT, "математика");
  type(table, ["Педагоги", "новая 1", "ФИО"], "Ежова Полина Андреевна");
  type(table, ["Педагоги", "новая 1", "Должность"], "учитель");
  type(table, ["Заявления", "новая 1", "ФИО"], "Ежова Полина Андреевна");
  type(table, ["Заявления", "новая 1", "Категория"], "первая");
}

function contentOf(engine: Engine): object[] {
  return [
    rowsIn(engine, teachers),
    rowsIn(engine, applications),
    rowsIn(engine, schoolBooks),
    rowsIn(engine, remarks),
  ];
}
