// The way of a document: states, versions, numbers, the day by which it is signed.
import { describe, expect, test } from "vitest";
import type { DocumentRecord } from "../../../src/domain/documents/documentRecord.ts";
import { documentDues, signBy } from "../../../src/domain/documents/documentDues.ts";
import {
  holderOfNumber,
  lastVersion,
  mayBecome,
  movedTo,
  nextVersion,
} from "../../../src/domain/documents/documentWay.ts";
import { workingCalendar } from "../../../src/domain/calendar/workingCalendar.ts";
import { CALENDAR_DECREES } from "../../../src/domain/calendar/decrees.ts";
import { emptyRow } from "../../../src/workbook/book.ts";
import { documents } from "../../../src/workbook/tables/index.ts";

const record = (part: Partial<DocumentRecord>): DocumentRecord => ({ ...emptyRow(documents), ...part });
const context = {
  settings: { signingDays: 3 },
  calendar: workingCalendar(CALENDAR_DECREES.flatMap(({ days }) => days)),
};

describe("состояния", () => {
  test.each([
    ["проект", "на подписи", true],
    ["проект", "подписан", true],
    ["на подписи", "направлен", true],
    ["подписан", "аннулирован", true],
    ["подписан", "на подписи", false],
    ["направлен", "подписан", false],
    ["заменён", "подписан", false],
    ["аннулирован", "проект", false],
    ["не подтверждено", "подписан", false],
    ["", "подписан", false],
  ] as const)("%s → %s: %s", (from, to, may) => {
    expect(mayBecome(from, to)).toBe(may);
  });

  test("день подписания и отправки ставится сам, вписанный остаётся", () => {
    expect(movedTo(record({}), "направлен", "2026-10-02")).toEqual({
      state: "направлен",
      date: "2026-10-02",
      sent: "2026-10-02",
    });
    expect(movedTo(record({ date: "2026-09-30" }), "подписан", "2026-10-02").date).toBe("2026-09-30");
  });
});

describe("версии", () => {
  const rows = [
    record({ id: "ДК-0001", key: "a", version: 1, state: "заменён" }),
    record({ id: "ДК-0002", key: "a", version: 2, state: "подписан" }),
    record({ id: "ДК-0003", key: "a", version: 3, state: "аннулирован" }),
  ];

  test("последняя — из тех, что в силе; номер следующей больше всех бывших", () => {
    expect(lastVersion(rows, "a")?.id).toBe("ДК-0002");
    expect(nextVersion(rows, "a")).toBe(4);
    expect([lastVersion(rows, "b"), nextVersion(rows, "b")]).toEqual([null, 1]);
  });
});

describe("номер", () => {
  const mine = record({
    id: "ДК-0002",
    kind: "Протокол заседания",
    key: "b",
    number: " 3 ",
    date: "2026-10-02",
  });
  const other = (part: Partial<DocumentRecord>): DocumentRecord =>
    record({ id: "ДК-0001", kind: "Протокол заседания", key: "a", number: "3", date: "2026-01-15", ...part });

  test.each([
    ["того же вида и года", {}, "ДК-0001"],
    ["другого года", { date: "2025-12-30" }, undefined],
    ["другого вида", { kind: "Повестка заседания" }, undefined],
    ["аннулированный", { state: "аннулирован" }, undefined],
    ["версия того же документа", { key: "b" }, undefined],
    ["внесённый человеком", { key: "" }, "ДК-0001"],
    ["без дня", { date: null }, undefined],
  ] as const)("%s", (_, part, holder) => {
    expect(holderOfNumber(mine, [mine, other(part)])?.id).toBe(holder);
  });
});

describe("на подпись", () => {
  const waiting = (id: string, part: Partial<DocumentRecord> = {}): DocumentRecord =>
    record({
      id,
      kind: "Выписка из протокола",
      title: `Выписка ${id}`,
      state: "на подписи",
      sentForSigning: "2026-10-02",
      ...part,
    });

  test("срок — рабочие дни от отдачи; подписанное никого не ждёт", () => {
    expect(signBy(waiting("ДК-0001"), context)).toBe("2026-10-07");
    expect(signBy(waiting("ДК-0001", { sentForSigning: null, made: "2026-10-01" }), context)).toBe(
      "2026-10-06",
    );
    expect(signBy(waiting("ДК-0001", { state: "подписан" }), context)).toBeNull();
  });

  test("одна строка на вид и день, один документ назван своим именем", () => {
    const dues = documentDues(
      [waiting("ДК-0001"), waiting("ДК-0002"), waiting("ДК-0003", { sentForSigning: "2026-10-05" })],
      context,
    );
    expect(dues.map(({ subject, due, kind }) => [subject, due, kind])).toEqual([
      ["Подписать: Выписка из протокола — 2 документа", "2026-10-07", "на подпись"],
      ["Подписать: Выписка ДК-0003", "2026-10-08", "на подпись"],
    ]);
  });
});
