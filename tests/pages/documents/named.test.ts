// Names in the preview of a document of a book without names.
import { expect, test } from "vitest";
import { withNames } from "../../../src/pages/documents/named.ts";

const KEY = [
  { code: "КР-0001", name: "Соколова Мария Ивановна", school: "" },
  { code: "КР-0012", name: "<Ветров> & сын", school: "" },
];

test("коды, которые есть в ключе, становятся именами; чужие и части других слов остаются", () => {
  expect(withNames("<p>КР-0001, КР-0002, КР-00011, АКР-0001</p>", KEY)).toBe(
    "<p>Соколова Мария Ивановна, КР-0002, КР-00011, АКР-0001</p>",
  );
});

test("имя из файла не становится разметкой", () => {
  expect(withNames("<p>КР-0012</p>", KEY)).toBe("<p>&lt;Ветров&gt; &amp; сын</p>");
});

test("без ключа документ показан как есть", () => {
  expect(withNames("<p>КР-0001</p>", [])).toBe("<p>КР-0001</p>");
});
