import { describe, expect, test } from "vitest";
import type { TermKind } from "../../../src/domain/calendar/term.ts";
import { directive, duesOf, item, occurrence } from "./samples.ts";

const DAY = "2023-09-20";

describe("Исполнения плана", () => {
  test("строка «Исполнено» без подтверждения остаётся открытой и говорит, чего не хватает", () => {
    const [due] = duesOf({ occurrences: [occurrence({ status: "Исполнено", done: DAY })] }, DAY);
    expect(due?.note).toBe("нет подтверждения");
  });

  test("исполненное с подтверждением, исключённое, неисполненное и архивное не напоминаются", () => {
    const occurrences = [
      occurrence({ status: "Исполнено", evidence: "протокол № 3" }),
      occurrence({ status: "Исключено" }),
      occurrence({ status: "Не исполнено" }),
      occurrence({ status: "Архив" }),
    ];
    expect(duesOf({ occurrences }, DAY)).toEqual([]);
  });

  test("исключённый пункт плана не напоминается, хотя строки исполнения открыты", () => {
    expect(duesOf({ plan: [item({ status: "Исключено" })], occurrences: [occurrence()] }, DAY)).toEqual([]);
  });

  test("ключ один и тот же изо дня в день и другой после переноса срока", () => {
    const keyOn = (today: string, due: string): string | undefined =>
      duesOf({ occurrences: [occurrence({ due })] }, today)[0]?.key;
    expect(keyOn("2023-09-05", "2023-09-29")).toBe(keyOn("2023-10-15", "2023-09-29"));
    expect(keyOn("2023-09-05", "2023-09-29")).not.toBe(keyOn("2023-09-05", "2023-10-06"));
  });

  test("ежемесячное считается вместе: исполнено 1 из 2 за октябрь, у других людей — свой счёт", () => {
    const plan = [
      item({ id: "А", termKind: "ежемесячно" }),
      item({ id: "Б", termKind: "ежемесячно" }),
      item({ id: "В", termKind: "ежемесячно", responsible: ["Лебедев И.О."] }),
    ];
    const occurrences = [
      occurrence({ id: "1", item: "А", due: "2023-10-31" }),
      occurrence({ id: "2", item: "Б", due: "2023-10-31", status: "Исполнено", evidence: "список" }),
      occurrence({ id: "3", item: "В", due: "2023-10-31" }),
      occurrence({ id: "4", item: "А", due: "2023-11-30" }),
    ];
    const counts = duesOf({ plan, occurrences }, DAY).map(({ rowId, month }) => [
      rowId,
      month?.done,
      month?.total,
    ]);
    expect(counts).toEqual([
      ["1", 1, 2],
      ["3", 0, 1],
      ["4", 0, 1],
    ]);
  });

  test("«не слать» и «не напоминать до» выключают письма, но не убирают строку", () => {
    const occurrences = [
      occurrence({ id: "1", letters: "не слать" }),
      occurrence({ id: "2", silentUntil: "2023-09-21" }),
      occurrence({ id: "3", silentUntil: DAY }),
    ];
    expect(duesOf({ occurrences }, DAY).map(({ mailed }) => mailed)).toEqual([false, false, true]);
  });

  test("перенос с выходного виден там, где документ называет день; у «сентября» дня нет", () => {
    const moved = (termKind: TermKind): string | null | undefined => {
      const occurrences = [occurrence({ written: "2023-09-30", due: "2023-09-29" })];
      return duesOf({ plan: [item({ termKind })], occurrences }, DAY)[0]?.shiftedFrom;
    };
    expect(moved("до даты")).toBe("2023-09-30");
    expect(moved("месяц")).toBeNull();
  });
});

describe("Поручения", () => {
  const kinds = (given: Parameters<typeof directive>[0]): (string | undefined)[] =>
    duesOf({ directives: [directive(given)] }, "2012-02-01").map(({ kind }) => kind);

  test("роль центра решает, что напоминать", () => {
    expect(kinds({ role: "исполнитель" })).toEqual(["поручение"]);
    expect(kinds({ role: "соисполнитель" })).toEqual(["поручение"]);
    expect(kinds({ role: "для сведения (ждём результат)" })).toEqual(["ждём"]);
    expect(kinds({ role: "не относится" })).toEqual([]);
    expect(kinds({ role: "" })).toEqual([]);
  });

  test("представленный отчёт ждёт снятия с контроля начальником; без текста отчёта работа не закончена", () => {
    expect(kinds({ status: "Отчёт представлен", report: "исх. № 12" })).toEqual(["на снятие"]);
    const [due] = duesOf({ directives: [directive({ status: "Отчёт представлен" })] }, "2012-02-01");
    expect([due?.kind, due?.note]).toEqual(["поручение", "нет отчёта"]);
  });

  test("снятое с контроля, «Не к нам» и архив не напоминаются, но результата от других ждём и при «Не к нам»", () => {
    expect(kinds({ status: "Снято с контроля" })).toEqual([]);
    expect(kinds({ status: "Не к нам" })).toEqual([]);
    expect(kinds({ status: "Архив" })).toEqual([]);
    expect(kinds({ status: "Не к нам", role: "для сведения (ждём результат)" })).toEqual(["ждём"]);
  });

  test("внутренний исполнитель готовит к внутреннему сроку, контрольный срок виден рядом", () => {
    const [due] = duesOf(
      { directives: [directive({ internalExecutor: "Соколова М.И.", internalDue: "2012-02-08" })] },
      "2012-02-01",
    );
    expect([due?.due, due?.controlDue]).toEqual(["2012-02-08", "2012-02-10"]);
    const [withoutExecutor] = duesOf(
      { directives: [directive({ internalDue: "2012-02-08" })] },
      "2012-02-01",
    );
    expect([withoutExecutor?.due, withoutExecutor?.controlDue]).toEqual(["2012-02-10", null]);
  });

  test("пункт с частями напоминается частями и всплывает сам, когда все они закрыты", () => {
    const parts = (status: "Новое" | "Отчёт представлен"): Parameters<typeof duesOf>[0] => ({
      directives: [
        directive({ id: "4", number: "4" }),
        directive({ id: "4.1", number: "4.1", parent: "4", status: "Отчёт представлен", report: "план" }),
        directive({
          id: "4.2",
          number: "4.2",
          parent: "4",
          status,
          report: status === "Новое" ? "" : "приказ",
        }),
      ],
    });
    const rows = (status: "Новое" | "Отчёт представлен"): string[] =>
      duesOf(parts(status), "2012-02-01").map(({ rowId, kind }) => `${rowId} ${kind}`);
    expect(rows("Новое")).toEqual(["4.1 на снятие", "4.2 поручение"]);
    expect(rows("Отчёт представлен")).toEqual(["4 поручение", "4.1 на снятие", "4.2 на снятие"]);
  });

  test("часть берёт у пункта роль, исполнителей и срок, если своих нет", () => {
    const directives = [
      directive({ id: "4", internalExecutor: "Соколова М.И.", internalDue: "2012-02-08" }),
      directive({ id: "4.1", parent: "4", role: "", executors: [], due: null, controlDue: null }),
    ];
    const [due] = duesOf({ directives }, "2012-02-01");
    expect([due?.rowId, due?.due, due?.controlDue, due?.executor]).toEqual([
      "4.1",
      "2012-02-08",
      "2012-02-10",
      "Соколова М.И.",
    ]);
  });

  test("после переноса срока ключ другой, и напоминания идут к новому дню", () => {
    const before = duesOf({ directives: [directive()] }, "2012-02-01")[0];
    const after = duesOf(
      {
        directives: [
          directive({ status: "Срок перенесён", extendedTo: "2012-02-20", controlDue: "2012-02-20" }),
        ],
      },
      "2012-02-01",
    )[0];
    expect(after?.key).not.toBe(before?.key);
    expect([after?.due, after?.shiftedFrom]).toEqual(["2012-02-20", null]);
  });
});
