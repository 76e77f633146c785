import { describe, expect, test } from "vitest";
import { personProblemWords } from "../../../src/domain/people/personProblems.ts";
import { resolveMentions } from "../../../src/domain/people/resolve.ts";
import { directory, member, school } from "./people.ts";

const book = directory(
  [
    member("Соколова Марина Игоревна"),
    member("Соколова Мария Ивановна"),
    member("Лебедев П.П.", { email: "" }),
    member("Заяц О.П.", { active: false }),
  ],
  [
    school("СОШ № 1", { active: false }),
    school("СОШ № 2", { email: "" }),
    school("СОШ № 3"),
    school("ООШ № 3"),
  ],
);

describe("что не так и что делать", () => {
  test.each([
    [
      "Вольская А.А.",
      "«Вольская А.А.» нет в листе «Сотрудники».",
      "Добавьте строку с адресом или исправьте имя.",
    ],
    [
      "Соколова Н.Н.",
      "«Соколова Н.Н.» нет",
      "Похожи: Соколова Марина Игоревна, Соколова Мария Ивановна. Добавьте",
    ],
    ["Соколова М.И.", "подходят Соколова Марина Игоревна, Соколова Мария Ивановна", "полностью"],
    ["Лебедев П.П.", "Лебедев П.П.", "«Эл. почта» листа «Сотрудники»"],
    ["Заяц О.П.", "снята отметка «Работает»", "другого исполнителя"],
    ["начальник", "должностью «начальник»", "должность"],
    ["педагоги", "«педагоги»", "«Группы»"],
    ["СОШ № 9", "«СОШ № 9» нет в листе «Организации».", "«Иначе пишут»"],
    ["СОШ № 1", "«Действует»", "правопреемника"],
    ["СОШ № 2", "СОШ № 2", "«Эл. почта» листа «Организации»"],
    ["школа № 3", "подходят СОШ № 3, ООШ № 3", "вид организации"],
  ])("«%s»", (text, reason, cure) => {
    const problem = resolveMentions(text, book)[0]?.problem ?? null;
    if (problem === null) throw new Error("нет замечания");
    const words = personProblemWords(problem);
    expect(words.reason).toContain(reason);
    expect(words.cure).toContain(cure);
    expect(`${words.reason} ${words.cure}`).not.toMatch(/[A-Za-z]|\.\./);
  });

  test("длинный перечень сокращён", () => {
    const names = ["А", "Б", "В", "Г", "Д", "Е", "Ж"];
    expect(personProblemWords({ code: "no-email", facts: { names } }).reason).toContain(
      "А, Б, В, Г, Д и ещё 2",
    );
  });
});
