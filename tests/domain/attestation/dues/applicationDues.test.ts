import { describe, expect, test } from "vitest";
import type { Application } from "../../../../src/domain/attestation/application.ts";
import { applicationDues } from "../../../../src/domain/attestation/dues/applicationDues.ts";
import type { Due } from "../../../../src/domain/control/due.ts";
import type { Directory } from "../../../../src/domain/people/directory.ts";
import { directory, school } from "../../people/people.ts";
import { at } from "../application.ts";
import { calendar, settings } from "../registers.ts";

const SCHOOLS: Directory = directory(
  [],
  [school("МБОУ СОШ № 1", { aliases: ["школа 1"] }), school("МБДОУ № 4")],
);
const NO_WINDOWS = { settings, calendar, windows: new Map() };
const WINDOWS = {
  settings,
  calendar,
  windows: new Map([["2026-11", { opens: "2026-09-20", closes: "2026-10-19" }]]),
};
const NAMES = ["Зимина Ольга Петровна", "Белов Пётр Ильич", "Ким Олег Романович", "Ушакова Вера Львовна"];

function people(
  count: number,
  state: Application["state"],
  given: (index: number) => Partial<Application> = () => ({}),
): Application[] {
  return Array.from({ length: count }, (_, index) =>
    at(state, {
      id: `ЗВ-000${index + 1}`,
      teacher: `КР-000${index + 1}`,
      name: NAMES[index] ?? `Петров Иван ${index}`,
      school: "МБОУ СОШ № 1",
      ...given(index),
    }),
  );
}

const dues = (rows: Application[], context = WINDOWS): Due[] => applicationDues(rows, context, SCHOOLS);
const lines = (all: readonly Due[]): [string, string, string, string][] =>
  all.map(({ kind, school: owner, subject, due }) => [kind, owner, subject, due]);

describe("Шаги заявлений в потоке сроков", () => {
  test("папки пяти педагогов одного дня — одна строка центру, с тремя именами и числом", () => {
    const own = dues(people(5, "Папка на просмотре")).filter(
      ({ rowId, kind, subject }) =>
        rowId === "ЗВ-0001" && kind === "шаг" && subject.startsWith("Просмотреть"),
    );
    expect(lines(own)).toEqual([
      [
        "шаг",
        "",
        "Просмотреть папку и вписать итог: 5 педагогов — Зимина О.П., Белов П.И., Ким О.Р. и ещё 2",
        "2026-10-05",
      ],
    ]);
    expect(own[0]?.action).toBe("Откройте «Шаг заявления»");
  });

  test("согласовать срок должна каждая школа: своя строка каждой, центру — одна обо всех", () => {
    const rows = people(3, "В предварительном графике", (index) => ({
      school: index === 2 ? "МБДОУ № 4" : index === 1 ? "школа 1" : "МБОУ СОШ № 1",
    }));
    expect(lines(dues(rows, NO_WINDOWS))).toEqual([
      ["шаг", "МБОУ СОШ № 1", "Согласовать срок: 2 педагога — Зимина О.П., Белов П.И.", "2026-10-09"],
      ["шаг", "МБДОУ № 4", "Согласовать срок: Ким О.Р.", "2026-10-09"],
      ["ждём", "", "Согласовать срок: 2 организации — МБОУ СОШ № 1, МБДОУ № 4", "2026-10-09"],
    ]);
  });

  test("согласовать, показать папку и просмотреть её — три разных дня по порядку", () => {
    const dayOf = (state: Application["state"]): string => dues(people(1, state))[0]?.due ?? "";
    expect([
      dayOf("В предварительном графике"),
      dayOf("Срок согласован"),
      dayOf("Папка на просмотре"),
    ]).toEqual(["2026-09-25", "2026-09-28", "2026-10-05"]);
  });

  test("решения региона центр ждёт, а не делает", () => {
    const [due] = dues(people(1, "Заключение направлено", () => ({ decideBy: "2026-12-20" })));
    expect([due?.kind, due?.subject]).toEqual(["ждём", "Принять решение: Зимина О.П."]);
  });

  test("о заключении специалиста спрашивают координатора, специалист назван рядом", () => {
    const [due] = dues(people(1, "Всесторонний анализ", () => ({ decideBy: "2026-12-20" })));
    expect([due?.kind, due?.school, due?.label]).toEqual(["шаг", "", "Зимина О.П."]);
  });

  test("приём закрывается: центр узнаёт, сколько ещё не подали; школа — о своих", () => {
    const rows = [
      ...people(2, "Готов к подаче"),
      at("Заявление подано", { id: "ЗВ-0009", name: NAMES[3] ?? "" }),
    ];
    const closing = dues(rows).filter(({ due }) => due === "2026-10-19");
    expect(lines(closing)).toEqual([
      [
        "шаг",
        "",
        "Приём заявлений на ноябрь 2026 — до 19 октября, не подали: 2 педагога — Зимина О.П., Белов П.И.",
        "2026-10-19",
      ],
    ]);
    expect(dues(rows).filter(({ school: owner }) => owner !== "").length).toBe(1);
  });

  test("пока сроки приёма не внесены, о подаче не пишется ничего", () => {
    expect(dues(people(3, "Готов к подаче"), NO_WINDOWS)).toEqual([]);
    expect(dues(people(3, "Срок согласован"), NO_WINDOWS)).toEqual([]);
  });

  test("закрытые и отозванные заявления не напоминаются", () => {
    expect(dues([at("Банк обновлён"), at("Готов к подаче", { accepted: "Отозвано" })])).toEqual([]);
  });

  test("в книге без имён названы коды", () => {
    const [due] = dues(people(1, "Папка на просмотре", () => ({ name: "" })));
    expect(due?.subject).toContain("КР-0001");
  });
});
