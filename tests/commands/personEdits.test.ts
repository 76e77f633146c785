// What happens in the book right after a person has typed, pasted, copied or deleted something: the edit trigger at work.
import { describe, expect, test } from "vitest";
import type { Engine } from "../../src/local/engine/engine.ts";
import {
  calendar,
  directives,
  journal,
  occurrences,
  plan,
  remarks,
  settings,
  staff,
  today,
} from "../../src/workbook/tables/index.ts";
import type { Directive } from "../../src/domain/control/directive.ts";
import type { Occurrence, PlanItem } from "../../src/domain/control/plan.ts";
import type { Remark } from "../../src/workbook/tables/logs.ts";
import { rowsIn, runWell } from "../built.ts";
import { engineFrom, staffedBook, workingBook } from "../host/scenes.ts";
import { columnAt, edit, freeRow, paste, rowAt, type } from "./person.ts";

const ROW = {
  schoolYear: "2024-2025",
  section: "II",
  number: "1",
  activity: "Согласование времени аттестации",
  termText: "октябрь",
  responsibleText: "Лебедева Н.С. – главный сотрудник",
} as const;

const itemIn = (engine: Engine, fits: (item: PlanItem) => boolean): PlanItem =>
  one(rowsIn(engine, plan).filter(fits));
const directiveIn = (engine: Engine, number: string): Directive =>
  one(rowsIn(engine, directives).filter((row) => row.number === number));
const occurrencesOf = (engine: Engine, id: string): Occurrence[] =>
  rowsIn(engine, occurrences).filter(({ item }) => item === id);
const remarksOn = (engine: Engine, row: string): Remark[] =>
  rowsIn(engine, remarks).filter((remark) => remark.row === row);

function one<Value>(values: readonly Value[]): Value {
  const [value] = values;
  if (value === undefined || values.length > 1) throw new Error(`найдено: ${values.length}`);
  return value;
}

/** The rows of the plan typed by hand into an empty plan, each in one edit. */
function planned(...rows: Partial<Record<keyof PlanItem, string>>[]): Engine {
  const engine = engineFrom(staffedBook());
  paste(
    engine,
    plan,
    1,
    rows.map((row) => ({ ...ROW, ...row })),
  );
  return engine;
}

describe("новая строка плана", () => {
  test("набранная ячейка за ячейкой получает код, даты, людей и исполнение", () => {
    const engine = engineFrom(staffedBook());
    const row = freeRow(engine, plan);
    for (const id of plan.ids) {
      const text = Object.entries(ROW).find(([key]) => key === id)?.[1];
      if (text !== undefined) type(engine, plan, row, id, text);
    }
    expect(itemIn(engine, () => true)).toMatchObject({
      ...ROW,
      id: "ПЛ-0001",
      termKind: "месяц",
      from: "2024-10-01",
      to: "2024-10-31",
      responsible: ["Лебедева Н.С."],
      status: "Не начато",
      progress: "0 из 1",
      nextDue: "2024-10-31",
    });
    expect(occurrencesOf(engine, "ПЛ-0001")).toHaveLength(1);
    expect(remarksOn(engine, "ПЛ-0001")).toEqual([]);
  });

  test("правок за минуту больше, чем служба позволяет чтений: ни одна не прерывается", () => {
    const engine = engineFrom(staffedBook());
    const row = freeRow(engine, staff);
    for (let index = 0; index < 70; index += 1) type(engine, staff, row, "position", `учитель ${index}`);
    expect(rowsIn(engine, staff).some(({ position }) => position === "учитель 69")).toBe(true);
  }, 60_000);

  test("вставленный блок из трёх строк: три кода, все исполнения, одной командой", () => {
    const engine = engineFrom(staffedBook());
    const fired = paste(engine, plan, 1, [
      { ...ROW },
      { ...ROW, number: "2", termText: "ежемесячно" },
      { ...ROW, number: "3", termText: "до 10 июля" },
    ]);
    expect(rowsIn(engine, plan).map(({ id, progress }) => `${id} ${progress}`)).toEqual([
      "ПЛ-0001 0 из 1",
      "ПЛ-0002 0 из 10",
      "ПЛ-0003 0 из 1",
    ]);
    const codes = rowsIn(engine, occurrences).map(({ id }) => id);
    expect(new Set(codes).size).toBe(12);
    expect(fired.map(({ result }) => result.calls.total <= 6)).toEqual([true]);
  });

  test("то, что произошло само, записано в «Журнал»: лист, строка, что понято", () => {
    const engine = planned({ termText: "ежемесячно" });
    const [line] = rowsIn(engine, journal);
    expect(line).toMatchObject({ sheet: "План", row: "ПЛ-0001" });
    expect(line?.message).toBe(
      "Срок «ежемесячно» понят как «ежемесячно», новых строк в листе «Исполнение»: 10",
    );
    expect(line?.at).toMatch(/^05\.09\.2024 \d\d:\d\d$/);
  });

  test("скопированная строка получает свой код и свои исполнения, у прежней всё остаётся", () => {
    const engine = planned({ termText: "ежемесячно" });
    const original = itemIn(engine, () => true);
    const before = occurrencesOf(engine, "ПЛ-0001");
    const copy = Object.fromEntries(
      plan.ids.map((id): [string, string] => {
        const value = original[id];
        return [id, Array.isArray(value) ? value.join("\n") : typeof value === "string" ? value : ""];
      }),
    );
    paste(engine, plan, 2, [{ ...copy, from: "", to: "", nextDue: "", warnFrom: "", done: "", number: "2" }]);
    expect(rowsIn(engine, plan).map(({ id }) => id)).toEqual(["ПЛ-0001", "ПЛ-0002"]);
    expect(occurrencesOf(engine, "ПЛ-0001")).toEqual(before);
    expect(occurrencesOf(engine, "ПЛ-0002")).toHaveLength(10);
  });

  test("срок, который понимает только человек: «По» создаёт исполнение, замечание исчезает", () => {
    const engine = planned({ termText: "как договоримся" });
    expect(remarksOn(engine, "ПЛ-0001").map(({ column }) => column)).toEqual(["Сроки проведения"]);
    expect(rowsIn(engine, occurrences)).toEqual([]);
    type(engine, plan, 1, "to", "15.10.2024");
    expect(occurrencesOf(engine, "ПЛ-0001").map(({ due }) => due)).toEqual(["2024-10-15"]);
    expect(remarksOn(engine, "ПЛ-0001")).toEqual([]);
  });
});

describe("строка плана изменена", () => {
  test("другой срок: исполненное остаётся, нетронутое заменяется", () => {
    const engine = planned({ termText: "ежемесячно" });
    const september = rowAt(engine, occurrences, ({ label }) => label === "сентябрь 2024");
    type(engine, occurrences, september, "evidence", "протокол № 1");
    type(engine, occurrences, september, "status", "Исполнено");
    type(engine, plan, 1, "termText", "до 10 июля");
    expect(occurrencesOf(engine, "ПЛ-0001").map(({ label, status, due }) => [label, status, due])).toEqual([
      ["сентябрь 2024", "Исполнено", "2024-09-30"],
      ["", "Не начато", "2025-07-10"],
    ]);
    expect(itemIn(engine, () => true).progress).toBe("1 из 2");
  });

  test("удалённый пункт уносит нетронутые сроки, а сделанное остаётся", () => {
    const engine = planned({ termText: "ежемесячно" }, { number: "2" });
    const september = rowAt(engine, occurrences, ({ label }) => label === "сентябрь 2024");
    type(engine, occurrences, september, "comment", "начали");
    edit(engine, { verb: "deleteLines", args: [plan.sheetId, "ROWS", 1] });
    runWell(engine, "refreshBook");
    expect(rowsIn(engine, occurrences).map(({ item, label }) => `${item} ${label}`)).toEqual([
      "ПЛ-0001 сентябрь 2024",
      "ПЛ-0002 ",
    ]);
    expect(
      rowsIn(engine, journal).filter(({ message }) => message.includes("пункта больше нет")),
    ).toHaveLength(9);
  });

  test("столбец, от которого ничего не зависит: не больше одного обращения и ни одной записи", () => {
    const engine = planned({});
    const before = rowsIn(engine, journal);
    const [fired] = type(engine, plan, 1, "proof", "протокол");
    expect(fired?.result.calls.total).toBeLessThanOrEqual(1);
    const other = type(engine, today, 5, "what", "записка себе");
    expect(other[0]?.result.calls.total).toBe(0);
    expect(rowsIn(engine, journal)).toEqual(before);
  });

  test("дни месяца принимаются как вписаны", () => {
    const engine = planned({ termText: "ежемесячно" });
    type(engine, plan, 1, "monthDays", "5, 10");
    expect(itemIn(engine, () => true).monthDays).toBe("5, 10");
  });
});

describe("люди", () => {
  test("неизвестный ответственный: замечание; внесён в «Сотрудники» — узнан, замечания нет", () => {
    const engine = planned({ responsibleText: "Зимин П.О. – методист" });
    expect(
      remarksOn(engine, "ПЛ-0001")
        .map(({ message }) => message)
        .join(),
    ).toContain("Зимин П.О.");
    paste(engine, staff, freeRow(engine, staff), [
      { name: "Зимин Павел Олегович", position: "методист", email: "zimin@example.org" },
    ]);
    expect(one(rowsIn(engine, staff).filter(({ name }) => name.startsWith("Зимин"))).id).toBe("СТ-0004");
    expect(itemIn(engine, () => true).responsible).toEqual(["Зимин П.О."]);
    expect(remarksOn(engine, "ПЛ-0001")).toEqual([]);
  });

  test("внутренний исполнитель, которого нет в «Сотрудниках», назван в замечании", () => {
    const engine = planned({});
    type(engine, plan, 1, "internalExecutor", "Незнакомцева А.А.");
    expect(remarksOn(engine, "ПЛ-0001")).toMatchObject([
      { sheet: "План", column: "Внутренний исполнитель", cure: "Выберите ФИО, как в листе «Сотрудники»" },
    ]);
  });
});

describe("«Исполнено»", () => {
  test("без подтверждения остаётся, как вписано, не считается, и сказано, чего не хватает; с ним — считается", () => {
    const engine = planned({});
    type(engine, occurrences, 1, "status", "Исполнено");
    expect(rowsIn(engine, occurrences)[0]).toMatchObject({ status: "Исполнено", done: null });
    expect(itemIn(engine, () => true)).toMatchObject({ progress: "0 из 1", status: "В работе" });
    expect(remarksOn(engine, "ИС-0001")).toMatchObject([
      {
        sheet: "Исполнение",
        column: "Подтверждение",
        message: "План, II.1: «Исполнено» не считается — нет подтверждения",
        cure: "Напишите коротко, например «лист регистрации, папка 02-15»",
      },
    ]);
    type(engine, occurrences, 1, "evidence", "лист регистрации, папка 02-15");
    expect(rowsIn(engine, occurrences)[0]).toMatchObject({ status: "Исполнено", done: "2024-09-05" });
    expect(itemIn(engine, () => true)).toMatchObject({ progress: "1 из 1", status: "Исполнено" });
    expect(remarksOn(engine, "ИС-0001")).toEqual([]);
  });
});

describe("поручение, вписанное в лист", () => {
  const POINT = {
    source: "письмо № 47-11 от 30.08.2024",
    number: "4",
    text: "Совершенствовать поддержку аттестации",
    executorText: "Руководители МОУО",
    role: "исполнитель",
    termText: "до 15.09.2024",
  };

  function directed(...rows: Partial<Record<keyof Directive, string>>[]): Engine {
    const engine = engineFrom(staffedBook());
    paste(
      engine,
      directives,
      1,
      rows.map((row) => ({ ...POINT, ...row })),
    );
    return engine;
  }

  test("код, срок, контрольный срок в пятницу, день документа, часть пункта знает свой пункт", () => {
    const engine = directed({}, { number: "4.1", text: "Провести мониторинг", termText: "до 10.09.2024" });
    expect(directiveIn(engine, "4")).toMatchObject({
      id: "ПР-0001",
      sourceDate: "2024-08-30",
      due: "2024-09-15",
      controlDue: "2024-09-13",
      status: "Новое",
      letters: "слать",
      parent: "",
    });
    expect(directiveIn(engine, "4.1")).toMatchObject({ id: "ПР-0002", parent: "ПР-0001" });
  });

  test("перенос: день, потом основание — одна строка истории, контрольный срок новый, записано в «Журнал»", () => {
    const engine = directed({});
    type(engine, directives, 1, "extendedTo", "29.09.2024");
    expect(remarksOn(engine, "ПР-0001").map(({ column }) => column)).toContain("Основание переноса");
    type(engine, directives, 1, "extensionBasis", "письмо № 47-20 от 12.09.2024");
    runWell(engine, "refreshBook");
    expect(directiveIn(engine, "4")).toMatchObject({
      controlDue: "2024-09-27",
      due: "2024-09-15",
      status: "Срок перенесён",
      extensions: ["13.09.2024 → 29.09.2024: письмо № 47-20 от 12.09.2024"],
    });
    expect(remarksOn(engine, "ПР-0001")).toEqual([]);
    expect(rowsIn(engine, journal).map(({ message }) => message)).toContain(
      "Срок перенесён: 13.09.2024 → 29.09.2024: письмо № 47-20 от 12.09.2024",
    );
  });

  test("роль не указана, форма не приложена, отчёт без номера — о каждом сказано", () => {
    const engine = directed({ role: "", text: "Заполнить прилагаемую форму" });
    expect(remarksOn(engine, "ПР-0001").map(({ column }) => column)).toEqual(["Роль центра", "Комментарий"]);
    type(engine, directives, 1, "role", "исполнитель");
    type(engine, directives, 1, "comment", "форма в папке 3");
    type(engine, directives, 1, "status", "Отчёт представлен");
    expect(remarksOn(engine, "ПР-0001").map(({ column }) => column)).toEqual(["Отчёт"]);
  });
});

describe("«Замечания»", () => {
  test("исправленное исчезает, остальные стоят там, куда их поставил человек", () => {
    const engine = planned(
      { responsibleText: "Зимин П.О." },
      { number: "2", responsibleText: "Кораблёва Р.Р." },
      { number: "3", responsibleText: "Мостовая Д.Д." },
    );
    edit(engine, {
      verb: "sortByColumn",
      args: [remarks.sheetId, columnAt(engine, remarks, "row"), "DESCENDING"],
    });
    const before = rowsIn(engine, remarks);
    type(
      engine,
      plan,
      rowAt(engine, plan, ({ number }) => number === "2"),
      "responsibleText",
      "Лебедева Н.С.",
    );
    const cured = before.filter(({ row }) => row === "ПЛ-0002");
    expect(cured.length).toBeGreaterThan(0);
    const after = rowsIn(engine, remarks);
    const kept = before.filter((remark) => !cured.includes(remark));
    expect(after.filter(({ key }) => kept.some((remark) => remark.key === key))).toEqual(
      kept.filter(({ key }) => after.some((remark) => remark.key === key)),
    );
    expect(after.some(({ row }) => row === "ПЛ-0002")).toBe(false);
  });

  test("замечания о документе остаются, пока их не удалит человек, и потом не возвращаются", () => {
    const engine = engineFrom(staffedBook());
    const text = [
      "ПЛАН",
      "работы на 2024-2025 учебный год",
      "№ п/п\tМероприятия\tСроки проведения\tОтветственные",
      "I. Информационное направление\t\t\t",
      "1.\tСовещание с ответственными\tоктябрь\tЛебедева Н.С.",
      "непонятная строка посреди таблицы",
      "2.\tПрямая линия\tноябрь\tЛебедева Н.С.",
      "Исполнитель: Зимин П.О., 5-01-01, вн. 14, каб. 7 (по вторникам)",
    ].join("\n");
    runWell(engine, "importDocument", [{ name: "план.txt", text }]);
    const ofImport = (): Remark[] => rowsIn(engine, remarks).filter(({ key }) => key.startsWith("внесение|"));
    const told = ofImport();
    expect(told.length).toBeGreaterThan(0);
    runWell(engine, "refreshBook");
    expect(ofImport()).toEqual(told);
    for (const { key } of told) {
      const row = rowAt(engine, remarks, (remark) => remark.key === key);
      edit(engine, { verb: "deleteLines", args: [remarks.sheetId, "ROWS", row] });
    }
    runWell(engine, "refreshBook");
    expect(ofImport()).toEqual([]);
  });

  test("неподходящая настройка: названа, сказано, что нужно и что пока действует", () => {
    const engine = engineFrom(staffedBook());
    type(
      engine,
      settings,
      rowAt(engine, settings, ({ key }) => key === "warnDays"),
      "value",
      "неделя",
    );
    expect(remarksOn(engine, "Жёлтый цвет за")).toMatchObject([
      {
        sheet: "Настройки",
        column: "Значение",
        message: "«неделя» не подходит",
        cure: "Нужно: целое число от 0 до 365. Пока действует: 5",
      },
    ]);
  });

  test("новый выходной в «Календаре» сдвигает открытые сроки, в «Журнале» — было и стало", () => {
    const engine = planned({ termText: "до 16 октября" });
    expect(rowsIn(engine, occurrences)[0]?.due).toBe("2024-10-16");
    const row = freeRow(engine, calendar);
    paste(engine, calendar, row, [{ date: 45_581, kind: "выходной", note: "местный" }]);
    expect(rowsIn(engine, occurrences)[0]?.due).toBe("2024-10-15");
    expect(rowsIn(engine, journal)[0]?.message).toBe(
      "Срок пересчитан по календарю: было 16.10.2024, стало 15.10.2024",
    );
  });

  test("каждое замечание рабочей книги называет лист и лечение, без английских слов", () => {
    const engine = engineFrom(workingBook());
    const all = rowsIn(engine, remarks);
    expect(all.length).toBeGreaterThan(0);
    for (const { sheet, message, cure } of all) {
      expect([sheet, message, cure].every((text) => text !== "")).toBe(true);
      expect(`${sheet} ${message} ${cure}`.replace(/\S+@\S+/g, "")).not.toMatch(/[A-Za-z]{3,}/);
      expect(message).not.toMatch(/undefined|null|\.\.|NaN/);
    }
  });
});
