// Times, states and edits in the words of a person.
import { describe, expect, test } from "vitest";
import { columnLetters } from "../../../../src/workbook/cellNames.ts";
import { editWords } from "../../../../src/local/web/page/words/edits.ts";
import { dayWords, durationWords, momentWords } from "../../../../src/local/web/page/words/moments.ts";
import {
  letterState,
  livedWords,
  mailWords,
  runFacts,
  sizeWords,
} from "../../../../src/local/web/page/words/states.ts";

const MOSCOW = "Europe/Moscow";
const at = (text: string): number => Date.parse(`${text}+03:00`);

describe("время словами", () => {
  test("вчера, сегодня и завтра называются так, остальное — датой", () => {
    const words = (text: string): string => momentWords(at(text), "2026-11-20", MOSCOW);
    expect(words("2026-11-20T08:00")).toBe("сегодня в 08:00");
    expect(words("2026-11-19T23:59")).toBe("вчера в 23:59");
    expect(words("2026-11-21T00:00")).toBe("завтра в 00:00");
    expect(words("2026-11-18T07:12")).toBe("18.11.2026 07:12");
  });

  test("часы те же, что у книги, где бы ни стоял компьютер", () => {
    expect(momentWords(at("2026-11-20T23:30"), "2026-11-21", "Asia/Yekaterinburg")).toBe("сегодня в 01:30");
  });

  test("день пишется с днём недели, длительность — в миллисекундах или секундах", () => {
    expect(dayWords("2026-11-20")).toBe("20 ноября 2026, пятница");
    expect(durationWords(349.6)).toBe("350 мс");
    expect(durationWords(1830)).toBe("1,8 с");
  });
});

describe("состояния словами", () => {
  test("письмо: лежит здесь, отправлено, не ушло с причиной, не подтверждено", () => {
    expect(letterState({ state: "outbox", reason: "" }).words).toBe("лежит здесь, никому не отправлено");
    expect(letterState({ state: "sent", reason: "" })).toEqual({ words: "отправлено", tone: "good" });
    expect(letterState({ state: "failed", reason: "550 ящик не найден" })).toEqual({
      words: "не ушло: 550 ящик не найден",
      tone: "bad",
    });
    expect(letterState({ state: "unknown", reason: "" }).words).toMatch(/^не подтверждено/);
  });

  test("что сделал запуск: числа с верными окончаниями", () => {
    expect(runFacts({ calls: 1, letters: 0, changed: 0 })).toBe("1 обращение к службам · книга не изменена");
    expect(runFacts({ calls: 14, letters: 3, changed: 21 })).toBe(
      "14 обращений к службам · 3 письма · изменено 21 ячейка",
    );
  });

  test("прожитые дни и письма", () => {
    expect(livedWords({ days: 1, letters: 0 })).toBe("Прожит 1 день, писем не было.");
    expect(livedWords({ days: 11, letters: 2 })).toBe("Прожито 11 дней, пришло 2 письма.");
  });

  test("куда уходит почта и сколько весит файл", () => {
    const settings = { host: "smtp.example.org", port: 465, secure: true, user: "", hasPassword: true };
    expect(mailWords({ ...settings, mode: "outbox", from: "" })).toMatch(/никуда не уходят/);
    expect(mailWords({ ...settings, mode: "smtp", from: "centre@example.org" })).toBe(
      "Письма уходят через smtp.example.org от centre@example.org.",
    );
    expect([sizeWords(640), sizeWords(12_300), sizeWords(1_468_006)]).toEqual([
      "640 байт",
      "12 КБ",
      "1,4 МБ",
    ]);
  });
});

describe("неподтверждённая правка словами", () => {
  test("столбцы называются буквами", () => {
    expect([0, 25, 26, 27, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "AB", "ZZ", "AAA"]);
  });

  test("правка называет лист, ячейку и то, что введено", () => {
    const cells = [
      { row: 4, column: 1, value: "до 10 июля" },
      { row: 5, column: 1, value: null },
    ];
    expect(editWords({ kind: "cells", sheetId: 7, cells }, "План")).toBe(
      "лист «План», B5: «до 10 июля» и ещё 1 ячейка",
    );
    expect(editWords({ kind: "deleteRows", sheetId: 7, at: 11, count: 2 }, "План")).toBe(
      "лист «План», удаление 2 строк со строки 12",
    );
    expect(editWords({ kind: "cells", sheetId: 7, cells: cells.slice(1) }, "План")).toBe(
      "лист «План», B6: очищено",
    );
  });
});
