// What the completion writes into «Соответствие» and «Руководители»: only what follows, once, with a line of the log.
import { describe, expect, test } from "vitest";
import { completeConformity } from "../../src/commands/book/completeConformity.ts";
import { completeHeads } from "../../src/commands/book/completeHeads.ts";
import type { Teacher } from "../../src/domain/attestation/bank.ts";
import { emptyRow } from "../../src/workbook/book.ts";
import { teachers } from "../../src/workbook/tables/index.ts";
import { calendar, conformityRow, editions, headRow, settings } from "../domain/attestation/registers.ts";

const GROUND = { calendar, editions, settings, today: "2024-05-06" };
const TEACHER: Teacher = {
  ...emptyRow(teachers),
  id: "КР-0001",
  name: "Зимина Ольга Петровна",
  school: "МБОУ СОШ № 8",
  position: "учитель",
  conformityDue: "2024-05-31",
};
const BANK = new Map([[TEACHER.id, TEACHER]]);
/** No sitting has given extracts. */
const NONE = new Map<string, never>();
const room = (bytes = 100_000): { bytes: number; skipped: number } => ({ bytes, skipped: 0 });
const asNamed = <Row extends { id: string }>(row: Row): { ref: string; row: Row; isNew: boolean }[] => [
  { ref: row.id, row, isNew: false },
];

describe("Строка соответствия", () => {
  const complete = (given: Parameters<typeof conformityRow>[0]) =>
    completeConformity(
      asNamed(conformityRow({ school: "", position: "", name: "", ...given })),
      BANK,
      NONE,
      GROUND,
      room(),
    );

  test("берёт человека и срок из банка данных, вписанного не меняет", () => {
    const [row] = complete({ position: "старший воспитатель" }).rows;
    expect([row?.name, row?.school, row?.position, row?.dueBy]).toEqual([
      "Зимина Ольга Петровна",
      "МБОУ СОШ № 8",
      "старший воспитатель",
      "2024-05-31",
    ]);
  });

  test("ознакомлен с выпиской — банк обновлён сегодня, со строкой журнала; второй раз не пишется ничего", () => {
    const done = complete({
      meeting: "2024-04-26",
      result: "соответствует",
      extract: "2024-05-02",
      acquainted: "2024-05-06",
      dueBy: "2024-05-31",
    });
    const [row] = done.rows;
    if (row === undefined) throw new Error("No row");
    expect([row.bankOn, row.state, row.nextStep]).toEqual(["2024-05-06", "Банк обновлён", ""]);
    expect(done.log.map(({ message }) => message)).toEqual([
      "Банк обновлён: «соответствует», заседание 26.04.2024",
    ]);
    const later = completeConformity(asNamed(row), BANK, NONE, { ...GROUND, today: "2024-05-20" }, room());
    expect([later.changes, later.log]).toEqual([[], []]);
  });

  test("когда результат есть, срок следующего соответствия из банка строку не меняет", () => {
    const [row] = complete({ meeting: "2024-04-26", result: "соответствует", dueBy: "2024-04-30" }).rows;
    expect(row?.dueBy).toBe("2024-04-30");
  });

  test("на что места в шаге нет, ждёт следующего", () => {
    const waiting = room(0);
    expect(completeConformity(asNamed(conformityRow()), BANK, NONE, GROUND, waiting).changes).toEqual([]);
    expect(waiting.skipped).toBe(1);
  });
});

test("законченный цикл руководителя: прошлая аттестация заполнена, ячейки пусты, второй раз — ничего", () => {
  const done = completeHeads(
    asNamed(headRow({ meeting: "2024-04-20", result: "соответствует", registered: "2024-05-03" })),
    NONE,
    GROUND,
    room(),
  );
  const [row] = done.rows;
  if (row === undefined) throw new Error("No row");
  expect([row.lastOn, row.meeting, row.registered, row.dueBy]).toEqual([
    "2024-04-20",
    null,
    null,
    "2029-04-20",
  ]);
  expect(done.log.length).toBe(1);
  expect(completeHeads(asNamed(row), NONE, GROUND, room()).changes).toEqual([]);
});
