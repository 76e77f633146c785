// What has changed between two versions of a document, in words.
import { describe, expect, test } from "vitest";
import { differencesOf } from "../../../src/domain/documents/differences.ts";

const said = (fields: Record<string, string>, rows: Record<string, string>[] = []) => ({ fields, rows });

describe("разница версий", () => {
  test("поле: было и стало, с прописной буквы", () => {
    expect(differencesOf(said({ кворум: "6 из 9" }), said({ кворум: "7 из 9" }))).toEqual([
      "Кворум: было 6 из 9, стало 7 из 9",
    ]);
  });

  test("пустое названо пустым, длинное укорочено, поле появилось и пропало", () => {
    const lines = differencesOf(said({ срок: "до мая", а: "" }), said({ а: "б".repeat(200) }));
    expect(lines).toEqual(["Срок: было до мая, стало пусто", `А: было пусто, стало ${"б".repeat(100)}…`]);
  });

  test("длинные тексты показаны там, где расходятся", () => {
    const long = "Слушали Лебедеву Нину Сергеевну, секретаря комиссии, об аттестации ".repeat(3);
    const [line] = differencesOf(said({ слушали: `${long}первого` }), said({ слушали: `${long}второго` }));
    expect(line).toMatch(/^Слушали: было ….{10,40}первого, стало ….{10,40}второго$/);
  });

  test("строки узнаются по тому, что их называет, а не по месту", () => {
    const was = said({}, [
      { номер: "1", фио: "Берестов А.И.", решение: "соответствует" },
      { номер: "2", фио: "Вишняков Б.И.", решение: "соответствует" },
    ]);
    const now = said({}, [
      { номер: "2", фио: "Вишняков Б.И.", решение: "перенести" },
      { номер: "3", фио: "Ежов В.И.", решение: "соответствует" },
    ]);
    expect(differencesOf(was, now)).toEqual([
      "Номер 2, решение: было соответствует, стало перенести",
      "Добавлено: номер 3",
      "Убрано: номер 1",
    ]);
  });

  test("не больше двенадцати строк, остальное посчитано", () => {
    const fields = (value: string) =>
      Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`поле ${i}`, value]));
    const lines = differencesOf(said(fields("а")), said(fields("б")));
    expect(lines).toHaveLength(13);
    expect(lines[12]).toBe("и ещё 8");
  });

  test("данные те же — изменились слова или бланк", () => {
    expect(differencesOf(said({ а: "1" }), said({ а: "1" }))).toEqual([
      "Изменились слова или бланк документа",
    ]);
  });
});
