import { describe, expect, test } from "vitest";
import { todayRows, type Heartbeat, type TodayRow } from "../../../src/domain/control/today.ts";
import {
  calendar,
  centreSettings,
  coordinator,
  deputy,
  directive,
  directory,
  duesOf,
  head,
  item,
  occurrence,
} from "./samples.ts";

const ALIVE: Heartbeat = { lastRun: "2023-10-02", triggerOwner: "metod@example.org", mail: "" };

function rowsOn(
  today: string,
  rows: Parameters<typeof duesOf>[0],
  heartbeat: Heartbeat = ALIVE,
  settings = centreSettings,
): TodayRow[] {
  return todayRows({ dues: duesOf(rows, today), directory, settings, calendar, today, heartbeat });
}

describe("Лист «Сегодня»", () => {
  test("группы идут от просроченного к состоянию; далёкого в нём нет", () => {
    const plan = [item(), item({ id: "М", termKind: "ежемесячно" })];
    const occurrences = [
      occurrence({ id: "далеко", due: "2023-12-29" }),
      occurrence({ id: "скоро", due: "2023-10-12" }),
      occurrence({ id: "сегодня", due: "2023-10-02" }),
      occurrence({ id: "просрочено", due: "2023-09-29" }),
      occurrence({ id: "месяц", item: "М", from: "2023-10-01", due: "2023-10-31" }),
      occurrence({ id: "следующий месяц", item: "М", from: "2023-11-01", due: "2023-11-30" }),
    ];
    const directives = [
      directive({
        id: "ждём",
        due: "2023-10-06",
        controlDue: "2023-10-06",
        role: "для сведения (ждём результат)",
      }),
      directive({
        id: "подпись",
        status: "Отчёт представлен",
        report: "исх. № 1",
        due: "2023-10-06",
        controlDue: "2023-10-06",
      }),
    ];
    expect(
      rowsOn("2023-10-02", { plan, occurrences, directives }).map(({ group, rowId }) => `${group}: ${rowId}`),
    ).toEqual([
      "Просрочено: просрочено",
      "Сегодня: сегодня",
      "Скоро: скоро",
      "Работа месяца: месяц",
      "На подпись: подпись",
      "Ждём от других: ждём",
      "Состояние: ",
    ]);
  });

  test("строка говорит, кто, что, где и что делать, и не хранит чисел, которые завтра устареют", () => {
    const [row] = rowsOn("2023-10-02", {
      occurrences: [occurrence({ label: "сентябрь 2023", status: "Исполнено" })],
    });
    expect(row).toEqual({
      group: "Просрочено",
      who: coordinator.name,
      what: "Формирование списков подавших заявления — сентябрь 2023 — нет подтверждения",
      due: "2023-09-29",
      place: "План, II.6",
      sheet: "Исполнение",
      rowId: "ИС-1",
      action: "Отметьте исполнение в листе «Исполнение»",
    });
  });

  test("видно, кто замещает, и строки без писем тоже видны", () => {
    const away = { ...coordinator, awayFrom: "2023-09-25", awayTo: "2023-10-06", substitute: deputy.name };
    const dues = duesOf({ occurrences: [occurrence({ letters: "не слать" })] }, "2023-10-02");
    const [row] = todayRows({
      dues,
      directory: { staff: [away, deputy, head], organisations: [] },
      settings: centreSettings,
      calendar,
      today: "2023-10-02",
      heartbeat: ALIVE,
    });
    expect(row?.who).toBe("Лебедев Игорь Олегович (вместо: Соколова Марина Игоревна)");
  });

  test("состояние рассылки: идёт сама, не начата, не установлена, остановилась, не уходит", () => {
    const states = (heartbeat: Heartbeat, settings = centreSettings): string[] =>
      rowsOn("2023-10-02", {}, heartbeat, settings).map(({ what }) => what);
    expect(states(ALIVE)).toEqual(["Напоминания уходят сами по рабочим дням"]);
    expect(states({ ...ALIVE, lastRun: "2023-09-29" })).toEqual(["Напоминания уходят сами по рабочим дням"]);
    expect(states({ ...ALIVE, lastRun: "2023-09-26" })).toEqual([
      "Напоминания остановились, последний запуск 26.09.2023",
    ]);
    expect(
      states(
        { lastRun: null, triggerOwner: "", mail: "почта не настроена" },
        { ...centreSettings, mailingStarted: "" },
      ),
    ).toEqual([
      "Ежедневный запуск не установлен",
      "Рассылка не начата: первые письма отправляет человек",
      "Письма не уходят: почта не настроена",
    ]);
  });
});
