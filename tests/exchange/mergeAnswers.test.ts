// Applications that a school adds, its answers to proposals and questions, the mode without names, and the state of an issue.
import { describe, expect, test } from "vitest";
import { mergeBook } from "../../src/exchange/merge.ts";
import { contentOf, issueState, linked, stateOf } from "../../src/exchange/state.ts";
import type { MergeResult, SchoolData } from "../../src/exchange/types.ts";
import { InSchool, merged, messagesOf } from "./returned.ts";
import { SCHOOL, teacher } from "./school.ts";

const PEOPLE = "Педагоги";
const WISHES = "Заявления";

describe("заявления новой строкой и список июня", () => {
  test("человек назван кодом или именем; остальное о нём ставит центр", () => {
    const result = merged(
      new InSchool(SCHOOL)
        .type(WISHES, "новая 1", { name: "Ветров Павел Андреевич", kind: "первая", wish: "март 2028" })
        .type(WISHES, "новая 2", { teacher: "КР-0003", kind: "педагог-методист" }),
    );
    expect(result.remarks).toEqual([]);
    expect(result.additions.map(({ cells }) => cells)).toEqual([
      {
        name: "Ветров Павел Андреевич",
        teacher: "КР-0002",
        position: "учитель",
        kind: "первая",
        wish: "март 2028",
      },
      {
        name: "Ильина Дарья Олеговна",
        teacher: "КР-0003",
        position: "педагог-психолог",
        kind: "педагог-методист",
      },
    ]);
  });

  test("человек из той же книги, внесённый новой строкой, связан с ней", () => {
    const result = merged(
      new InSchool(SCHOOL)
        .type(PEOPLE, "новая 1", { name: "Громова Ирина Сергеевна", position: "учитель" })
        .type(WISHES, "новая 1", { name: "Громова Ирина Сергеевна", kind: "первая" }),
    );
    expect(result.additions[1]).toMatchObject({
      table: "applications",
      teacherKey: "новая 1",
      cells: { teacher: "" },
    });
  });

  test("незнакомый человек и уже открытое заявление — вопрос, а не строка", () => {
    const result = merged(
      new InSchool(SCHOOL)
        .type(WISHES, "новая 1", { name: "Никому Неизвестный Человек", kind: "первая" })
        .type(WISHES, "новая 2", { teacher: "КР-0001", kind: "высшая" }),
    );
    expect(result.additions).toEqual([]);
    expect(messagesOf(result)).toEqual([
      "Новая строка не внесена: «Никому Неизвестный Человек» нет в листе «Педагоги».",
      "Такая строка уже ведётся (ЗВ-0001), новая не внесена.",
    ]);
  });

  test("на предложения отвечено: «да» вносит, «нет» не вносит, без ответа ждёт", () => {
    const free = { ...SCHOOL, applications: [] };
    const answered = (book: InSchool): MergeResult =>
      mergeBook({ base: stateOf(free), current: stateOf(free), returned: book.back() });
    const yes = answered(
      new InSchool(free)
        .type(WISHES, "предложение 1", { include: "да", wish: "октябрь 2027" })
        .type(WISHES, "предложение 2", { include: "нет" }),
    );
    expect(yes.proposals).toEqual({ included: 1, declined: 1, unanswered: 0 });
    expect(yes.additions).toMatchObject([
      { key: "предложение 1", cells: { teacher: "КР-0001", kind: "высшая", wish: "октябрь 2027" } },
    ]);
    expect(yes.remarks).toEqual([]);
    expect(answered(new InSchool(free)).proposals).toEqual({ included: 0, declined: 0, unanswered: 2 });
    const half = answered(new InSchool(free).type(WISHES, "предложение 1", { wish: "октябрь 2027" }));
    expect(half.remarks).toMatchObject([
      { kind: "bad", message: "Предложение заполнено, но на него не отвечено." },
    ]);
  });

  test("«да», которое стало «нет» после внесения, спрошено", () => {
    const free = { ...SCHOOL, applications: [] };
    const book = new InSchool(free).type(WISHES, "предложение 1", { include: "да" });
    const first = mergeBook({ base: stateOf(free), current: stateOf(free), returned: book.back() });
    const base =
      first.base === null
        ? null
        : linked(first.base, [{ table: "applications", key: "предложение 1", id: "ЗВ-0001" }]);
    const again = merged(book, SCHOOL, base);
    expect(again).toMatchObject({ additions: [], patches: [], remarks: [] });
    const changed = merged(book.type(WISHES, "предложение 1", { include: "нет" }), SCHOOL, base);
    expect(changed.remarks).toMatchObject([{ kind: "ask", id: "ЗВ-0001" }]);
  });
});

describe("без имён", () => {
  const nameless: SchoolData = {
    ...SCHOOL,
    names: false,
    teachers: SCHOOL.teachers.map((row) => ({ ...row, name: "" })),
    applications: [],
    conformity: [],
    proposals: [],
  };
  const back = (book: InSchool): MergeResult =>
    mergeBook({ base: stateOf(nameless), current: stateOf(nameless), returned: book.back() });

  test("вписанное имя не берётся и нигде не повторяется", () => {
    const result = back(
      new InSchool(nameless)
        .type(PEOPLE, "КР-0001", { name: "Соколова Марина Игоревна", experience: 15 })
        .type(PEOPLE, "новая 1", { name: "Громова Ирина Сергеевна", position: "тьютор" }),
    );
    expect(result.patches).toMatchObject([{ cells: { experience: 15 } }]);
    expect(result.additions).toMatchObject([{ cells: { position: "тьютор" } }]);
    expect(result.remarks).toHaveLength(2);
    expect(JSON.stringify([result.remarks, result.additions, result.receipt])).not.toMatch(
      /Соколова|Громова/,
    );
  });
});

describe("ответы и состояние выпуска", () => {
  test("ответы листа «Задачи» прочитаны, непонятый спрошен", () => {
    const book = new InSchool(SCHOOL)
      .answer("Все строки проверены", "Да")
      .answer("Кто проверил", "Ильина Д.О.")
      .answer("Список аттестуемых", "сдали")
      .answer("Сообщение центру", "Нужна форма");
    const result = merged(book);
    expect(result.answers).toEqual({
      checked: "да",
      checkedBy: "Ильина Д.О.",
      list: "",
      message: "Нужна форма",
    });
    expect(result.remarks).toMatchObject([
      { kind: "bad", cure: "Выберите одно из: подан; аттестуемых нет." },
    ]);
  });

  test("состояние выпуска переживает хранение по частям и не теряет ни клетки", () => {
    const many: SchoolData = {
      ...SCHOOL,
      teachers: Array.from({ length: 600 }, (_, index) =>
        teacher({
          id: `КР-${index}`,
          name: `Петрова Анна ${index}`,
          subject: ["физика", "химия"],
          experience: index,
        }),
      ),
    };
    const state = linked(stateOf(many), [{ table: "teachers", key: "новая 1", id: "КР-9" }]);
    const parts = issueState(state);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(45_000);
    const back = contentOf(parts);
    const book = new InSchool(many);
    expect(back?.links).toEqual(state.links);
    expect(mergeBook({ base: back, current: stateOf(many), returned: book.back() })).toMatchObject({
      patches: [],
      remarks: [],
    });
    expect(contentOf(parts.slice(0, -1))).toBeNull();
  });
});
