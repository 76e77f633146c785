// «Что сегодня» and «Показать в листе»: whose things come first, what is said of the mailing, which row comes to the front.
import { describe, expect, test } from "vitest";
import type { TodayList } from "../../src/commands/contract/index.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { RunOptions, RunResult } from "../../src/local/engine/runState.ts";
import { directives, mailLog, occurrences, plan, staff } from "../../src/workbook/tables/index.ts";
import { bookOf, rowsIn, runWell, structureOf } from "../built.ts";
import { rowAt } from "../commands/person.ts";
import { typeBigBook } from "./bigBook.ts";
import { emptyBook, engineFrom, FRIDAY, staffedBook, teamBook, workingBook } from "./scenes.ts";

function listOf({ value }: RunResult): TodayList {
  if (typeof value !== "object" || value === null || !("data" in value)) throw new Error("списка нет");
  return JSON.parse(JSON.stringify(value.data));
}

const listFor = (engine: Engine, options: RunOptions = {}): TodayList =>
  listOf(runWell(engine, "todayThings", [{}], options));

describe("«Что сегодня»", () => {
  test("меню открывает панель одним вызовом; она сама спрашивает список", () => {
    const { calls, dialogs } = runWell(engineFrom(workingBook()), "showToday");
    expect(dialogs.map(({ kind, title }) => `${kind} ${title}`)).toEqual(["sidebar Что сегодня"]);
    expect(calls.total).toBe(1);
  });

  test("свои дела первыми, чужие за ними; группы по порядку", () => {
    const engine = engineFrom(teamBook(3), { today: FRIDAY });
    const { day, me, things } = listFor(engine, { user: "Worker2@example.org" });
    expect([day, me]).toEqual(["пятница, 6 сентября", "Вишнякова Анна Борисовна"]);
    expect(things.map(({ group, isMine, who }) => [group, isMine, who.slice(0, 3)])).toEqual([
      ["Сегодня", true, "Виш"],
      ["Скоро", true, "Виш"],
      ["Сегодня", false, "Бер"],
      ["Сегодня", false, "Гор"],
      ["Скоро", false, "Бер"],
      ["Скоро", false, "Гор"],
    ]);
    expect(things[0]).toMatchObject({
      place: "План, I.3",
      when: "сегодня, пт 6 сентября",
      sheet: "Исполнение",
      work: "исполнение",
    });
  });

  test("кого в книге нет, тот видит дела всех", () => {
    const { me, things } = listFor(engineFrom(teamBook(2)), { user: "guest@example.org" });
    expect(me).toBe("");
    expect(things.some(({ isMine }) => isMine)).toBe(false);
  });

  test("в пустой книге дел нет, о рассылке сказано, что делать", () => {
    const { things, mailing } = listFor(engineFrom(emptyBook()));
    expect(things).toEqual([]);
    expect(mailing).toEqual([
      {
        what: "Рассылка не начата: первые письма отправляет человек",
        action: "Выполните «Напомнить…» в меню «Аттестация»",
      },
    ]);
  });

  test("поручение закрывают отчётом, представленное снимают с контроля, чужого ждут", () => {
    const engine = engineFrom(workingBook(), { today: "2012-02-20" });
    const works = (): Map<string, string | null> =>
      new Map(listFor(engine).things.map(({ rowId, work }) => [rowId, work]));
    const idOf = (role: string): string =>
      rowsIn(engine, directives).find((row) => row.role === role && works().has(row.id))?.id ?? "";
    const [ours, theirs] = [idOf("исполнитель"), idOf("для сведения (ждём результат)")];
    expect([works().get(ours), works().get(theirs)]).toEqual(["отчёт", "получение"]);
    runWell(engine, "markDone", [{ ids: [ours], evidence: "письмо № 5" }]);
    expect(works().get(ours)).toBe("снятие");
  });

  test("отмеченное из списка уходит", () => {
    const engine = engineFrom(teamBook(1), { today: FRIDAY });
    const [first] = listFor(engine).things;
    runWell(engine, "markDone", [{ ids: [first?.rowId], evidence: "протокол № 1" }]);
    expect(listFor(engine).things.map(({ rowId }) => rowId)).not.toContain(first?.rowId);
  });

  test("большая книга приводится в порядок шагами: каждый говорит, сколько строк осталось", () => {
    const engine = engineFrom(staffedBook());
    typeBigBook(engine, 3000);
    const rests: number[] = [];
    let last = listFor(engine);
    for (; !last.isWhole && rests.length < 20; last = listFor(engine)) rests.push(last.rest);
    expect(rests.length).toBeGreaterThan(0);
    expect(rests).toEqual([...rests].sort((a, b) => b - a));
    expect(last.isWhole).toBe(true);
    expect(last.things.length).toBeGreaterThan(0);
    expect(rowsIn(engine, occurrences).length).toBe(3000);
  }, 120_000);
});

describe("«Показать в листе»", () => {
  const show = (engine: Engine, sheet: string, rowId: string): RunResult =>
    engine.run("showRow", [{ sheet, rowId }]);

  test("строка выделена, где бы она ни стояла; книга не меняется и никого не ждёт", () => {
    const engine = engineFrom(workingBook());
    const [, , third] = rowsIn(engine, occurrences);
    const result = show(engine, "Исполнение", third?.id ?? "");
    const row = rowAt(engine, occurrences, ({ id }) => id === third?.id);
    expect(result.activated).toMatchObject({
      sheetId: occurrences.sheetId,
      ranges: [{ startRow: row, endRow: row + 1 }],
    });
    expect(result.calls.log.map(({ method }) => method)).toEqual([
      "getActiveSpreadsheet",
      "spreadsheets.get",
      "spreadsheets.values.batchGetByDataFilter",
      "getActiveSpreadsheet",
      "activate",
    ]);
  });

  test("после сортировки показана та же строка", () => {
    const engine = engineFrom(workingBook());
    const before = rowsIn(engine, plan).map(({ id }) => id);
    const column = bookOf(engine, [plan]).layout(plan).columns["activity"] ?? 0;
    engine.personEdit({
      requests: [
        {
          sortRange: {
            range: { sheetId: plan.sheetId, startRowIndex: 1, endRowIndex: before.length + 1 },
            sortSpecs: [{ dimensionIndex: column, sortOrder: "DESCENDING" }],
          },
        },
      ],
    });
    const id = before[0] ?? "";
    const row = rowAt(engine, plan, (item) => item.id === id);
    expect(show(engine, "План", id).activated?.ranges[0]?.startRow).toBe(row);
  });

  test("скрытый лист сначала показывается", () => {
    const engine = engineFrom(workingBook());
    runWell(engine, "sendReminders");
    const hidden = (): boolean =>
      structureOf(engine).sheets?.find(({ properties }) => properties?.sheetId === mailLog.sheetId)
        ?.properties?.hidden ?? false;
    expect(hidden()).toBe(true);
    const key = rowsIn(engine, mailLog)[0]?.key ?? "";
    const { activated, calls } = show(engine, "Журнал рассылки", key);
    expect(activated?.sheetId).toBe(mailLog.sheetId);
    expect(hidden()).toBe(false);
    expect(calls.log.map(({ method }) => method)).toContain("showSheet");
  });

  test("строки больше нет — сказано, что делать; ничего не выделено", () => {
    const engine = engineFrom(workingBook());
    const { activated, error } = show(engine, "Поручения", "ПР-9999");
    expect(error?.message).toBe("Лист «Поручения»: строки ПР-9999 больше нет. Нажмите «Обновить».");
    expect(activated).toBeNull();
  });

  test("показать строку можно, пока другая команда держит книгу", () => {
    const engine = engineFrom(workingBook());
    const [person] = rowsIn(engine, staff);
    let inner: RunResult | null = null;
    runWell(engine, "refreshBook", [], {
      betweenCalls: (n) => {
        if (n === 4) inner = show(engine, "Сотрудники", person?.id ?? "");
      },
    });
    expect(inner).toMatchObject({ ok: true, activated: { sheetId: staff.sheetId } });
  });
});
