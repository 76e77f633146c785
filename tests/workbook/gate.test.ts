import { describe, expect, test } from "vitest";
import * as edits from "../../src/local/engine/sheets/personEdits.ts";
import type { Workbook } from "../../src/local/engine/sheets/workbook.ts";
import {
  addRows,
  logRows,
  patchRow,
  removeRow,
  replaceRows,
  type Change,
} from "../../src/workbook/changes.ts";
import { stillHolds } from "../../src/workbook/gate.ts";
import { requestsFor } from "../../src/workbook/requests.ts";
import { apply, bookOf, newBook, OWNER, send, visit, visits, write } from "./sampleBook.ts";

const SHEET = visits.sheetId;

function threeVisits(): Workbook {
  const workbook = newBook(visits);
  const rows = ["СОШ № 1", "СОШ № 2", "СОШ № 3"].map((school, index) =>
    visit({ id: `ВЗ-000${index + 1}`, school }),
  );
  apply(workbook, [addRows(visits, rows)]);
  return workbook;
}

/** Whether a change decided before `people` did something may still be committed. */
function holds(change: Change, people: (workbook: Workbook) => unknown): boolean {
  const workbook = threeVisits();
  const before = bookOf(workbook, visits);
  people(workbook);
  return stillHolds([change], before, bookOf(workbook, visits));
}

const type = (row: number, column: number, text: string) => (workbook: Workbook) =>
  edits.typeInto(workbook, OWNER, { sheetId: SHEET, row, column }, text);
const insertAbove = (workbook: Workbook) => edits.insertBefore(workbook, OWNER, SHEET, "ROWS", 1, 2);
const nothing = (): void => undefined;

describe("правка строки", () => {
  const done = patchRow(visits, "ВЗ-0002", { state: "готов" });

  test("держится, пока её ячейка прежняя, даже если правили соседнюю", () => {
    expect(holds(done, nothing)).toBe(true);
    expect(holds(done, type(2, 1, "Другая школа"))).toBe(true);
    expect(holds(done, type(1, 4, "готов"))).toBe(true);
  });

  test("не держится, когда ту же ячейку изменил человек или строку удалили", () => {
    expect(holds(done, type(2, 4, "готов"))).toBe(false);
    expect(holds(done, (workbook) => edits.deleteLines(workbook, OWNER, SHEET, "ROWS", 2))).toBe(false);
  });

  test("следует за строкой: вставка, сортировка и перенос столбца не мешают, меняется та же строка", () => {
    const workbook = threeVisits();
    const before = bookOf(workbook, visits);
    insertAbove(workbook);
    edits.sortByColumn(workbook, OWNER, SHEET, 1, "DESCENDING");
    edits.moveColumn(workbook, OWNER, SHEET, 4, 1);
    const now = bookOf(workbook, visits);
    expect(stillHolds([done], before, now)).toBe(true);
    send(workbook, requestsFor([done], now));
    const states = bookOf(workbook, visits)
      .rows(visits)
      .map(({ id, state }) => `${id} ${state}`);
    expect(states.sort()).toEqual(["ВЗ-0001 новый", "ВЗ-0002 готов", "ВЗ-0003 новый"]);
  });
});

describe("строка без кода", () => {
  test("названа по месту: держится, только если на этом месте та же строка", () => {
    const workbook = threeVisits();
    write(workbook, 4, 1, [["СОШ № 4"]]);
    const named = patchRow(visits, "#4", { id: "ВЗ-0004" });
    const before = bookOf(workbook, visits);
    expect(stillHolds([named], before, bookOf(workbook, visits))).toBe(true);
    insertAbove(workbook);
    expect(stillHolds([named], before, bookOf(workbook, visits))).toBe(false);
  });
});

describe("новые строки", () => {
  test("держатся при любых правках, пока код свободен", () => {
    const added = addRows(visits, [visit({ id: "ВЗ-0004" })]);
    expect(holds(added, insertAbove)).toBe(true);
    expect(holds(added, (workbook) => write(workbook, 6, 0, [["ВЗ-0004", "СОШ № 9"]]))).toBe(false);
  });
});

describe("удаление строки и замена листа целиком", () => {
  test("строка удаляется, только если в ней никто ничего не изменил", () => {
    const removed = removeRow(visits, "ВЗ-0002");
    expect(holds(removed, insertAbove)).toBe(true);
    expect(holds(removed, type(2, 2, "важно!"))).toBe(false);
  });

  test("лист заменяется, только если его строки прежние", () => {
    const replaced = replaceRows(visits, [visit({ id: "ВЗ-0009" })]);
    expect(holds(replaced, nothing)).toBe(true);
    expect(holds(replaced, insertAbove)).toBe(true);
    expect(holds(replaced, type(3, 1, "Другая школа"))).toBe(false);
  });
});

test("записи журнала не ждут никого", () => {
  expect(holds(logRows(visits, [visit({ id: "ВЗ-0001" })]), type(1, 1, "что угодно"))).toBe(true);
});
