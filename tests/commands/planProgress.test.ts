// Items «по графику» have no days: how far they are is known by a register alone.
import { describe, expect, test } from "vitest";
import { completeBook } from "../../src/commands/book/completeBook.ts";
import type { Head } from "../../src/domain/attestation/heads.ts";
import type { PlanItem } from "../../src/domain/control/plan.ts";
import { heads, plan } from "../../src/workbook/tables/index.ts";
import { apply, districtBook, rows, type District } from "./registers.ts";

const HEADS = "Организация аттестации руководителей образовательных организаций";
const SITTING = "Заседание муниципальной аттестационной комиссии";

const planned = (part: Partial<PlanItem>): Partial<PlanItem> => ({
  id: "ПЛ-0001",
  schoolYear: "2026-2027",
  section: "II",
  number: "9",
  activity: HEADS,
  termText: "по графику",
  status: "Не начато",
  ...part,
});
const OF_THE_YEAR: readonly Partial<Head>[] = [
  { id: "РК-0001", lastOn: "2026-11-02", dueBy: "2031-11-02" },
  { id: "РК-0002", dueBy: "2027-03-15" },
  { id: "РК-0003", dueBy: "2029-03-15" },
];

const book = (part: Partial<PlanItem>, known = OF_THE_YEAR): District =>
  districtBook(rows(plan, [planned(part)]), rows(heads, known));

/** The item as «Обновить книгу» leaves it. */
function refreshed(district: District): PlanItem {
  apply(district, completeBook(district.book, "2026-12-01").changes);
  const [item] = district.book.rows(plan);
  if (item === undefined) throw new Error("Пункта нет");
  return item;
}

describe("пункт плана «по графику»", () => {
  test("аттестация руководителей: сколько прошли из тех, чей срок в этом учебном году", () => {
    const district = book({});
    expect(refreshed(district)).toMatchObject({ register: "руководители", progress: "аттестованы 1 из 2" });
    expect(completeBook(district.book, "2027-04-01").changes).toEqual([]);
  });

  test("в листе «Руководители» пусто — не говорится ничего", () => {
    expect(refreshed(book({}, [])).progress).toBe("");
  });

  test("исполненный пункт помнит, что было известно тогда", () => {
    const part = { status: "Исполнено", evidence: "отчёт", progress: "аттестованы 2 из 2" } as const;
    expect(refreshed(book(part)).progress).toBe("аттестованы 2 из 2");
  });

  test("заседание комиссии о руководителях не рассказывает", () => {
    const { register, progress } = refreshed(book({ activity: SITTING }));
    expect(register).not.toBe("руководители");
    expect(progress).not.toContain("аттестованы");
  });
});

describe("«По реестру» у строки, внесённой раньше", () => {
  const old = { termKind: "по графику", termRead: "по графику | 2026-2027" } as const;

  test("пустая ячейка заполняется по словам пункта", () => {
    expect(refreshed(book({ ...old, register: "" })).register).toBe("руководители");
  });

  test.each(["график", "нет"] as const)("выбранное человеком «%s» остаётся", (register) => {
    expect(refreshed(book({ ...old, register }))).toMatchObject({ register, progress: "" });
  });
});
