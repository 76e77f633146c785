// What has to come out of the book that was changed in LibreOffice by tests/office/schoolEdits.ts.
import { expect } from "vitest";
import { serialOf } from "../../src/domain/calendar/civil.ts";
import type { MergeResult } from "../../src/exchange/types.ts";

export function expectSchoolEdits(result: MergeResult): void {
  expect(result.verdict).toBe("merged");
  expect(result.answers.checked).toBe("да");
  const patches = Object.fromEntries(result.patches.map(({ id, cells }) => [id, cells]));
  expect(patches).toEqual({
    "КР-0001": { courses: '=HYPERLINK("http://example.org";"курсы")' },
    "КР-0002": { experience: 7, since: serialOf("2021-08-25") },
  });
  expect(result.additions).toMatchObject([
    { table: "teachers", key: "новая 2", cells: { name: "Громова Ирина Сергеевна", position: "тьютор" } },
    {
      table: "applications",
      key: "новая 1",
      teacherKey: "новая 2",
      cells: { kind: "первая", position: "тьютор" },
    },
  ]);
  expect(result.remarks.map(({ kind, row, column }) => [kind, row, column])).toEqual([
    ["told", "", "Курсы"],
    ["told", "", "Стаж, лет"],
    ["bad", "КР-0001 Соколова М.И.", "Не подлежит до"],
    ["ask", "КР-0003 Ильина Д.О.", ""],
  ]);
}
