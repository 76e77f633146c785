import { describe, expect, test } from "vitest";
import { schoolDues } from "../../../../src/domain/attestation/dues/schoolDues.ts";
import type { SchoolBook } from "../../../../src/domain/attestation/schoolBooks.ts";
import { bookRow, settings } from "../registers.ts";

const FIVE = [1, 2, 3, 4, 5].map((number) => `МБОУ СОШ № ${number}`);
const books = (given: Partial<SchoolBook>): SchoolBook[] =>
  FIVE.map((school, index) => bookRow({ id: `ОО-000${index + 1}`, school, ...given }));
const dues = (rows: SchoolBook[], today: string): [string, string, string, string][] =>
  schoolDues(rows, settings, { staff: [], organisations: [] }, today).map(
    ({ kind, school, subject, due }) => [kind, school, subject, due],
  );

describe("Что должны школы", () => {
  test("не вернули книги пять организаций: каждой — своя строка, центру — одна", () => {
    const found = dues(books({ state: "выслана", dueBy: "2026-09-18", issue: 2 }), "2026-09-10");
    expect(found.length).toBe(6);
    expect(found[0]).toEqual(["шаг", FIVE[0], "Вернуть книгу организации", "2026-09-18"]);
    expect(found[5]).toEqual([
      "ждём",
      "",
      "Не вернули книги: 5 организаций — МБОУ СОШ № 1, МБОУ СОШ № 2, МБОУ СОШ № 3 и ещё 2",
      "2026-09-18",
    ]);
  });

  test("вернувшаяся, сверенная и невысланная книга никого не беспокоит; с замечаниями — ждёт ответов", () => {
    for (const state of ["вернулась", "сверена", "не выслана"] as const)
      expect(dues(books({ state, dueBy: "2026-09-18" }), "2026-09-10")).toEqual([]);
    const [first] = dues(books({ state: "вернулась с замечаниями", dueBy: "2026-09-18" }), "2026-09-10");
    expect(first?.[2]).toBe("Ответить на замечания по книге организации");
  });

  test("список аттестуемых спрашивают с 1 июня, пока не сдан; «нет аттестуемых» — тоже ответ", () => {
    expect(dues(books({ list: "не сдан" }), "2026-05-31")).toEqual([]);
    const june = dues(books({ list: "не сдан" }), "2026-06-01");
    expect(june[0]?.slice(1)).toEqual([
      FIVE[0],
      "Сдать список аттестуемых на следующий учебный год",
      "2026-06-20",
    ]);
    expect(june[5]?.[2]).toContain("Не сдали список аттестуемых: 5 организаций");
    expect(dues(books({ list: "сдан" }), "2026-06-25")).toEqual([]);
    expect(dues(books({ list: "нет аттестуемых" }), "2026-06-25")).toEqual([]);
    expect(dues(books({ list: "не сдан" }), "2026-09-01")).toEqual([]);
  });
});
