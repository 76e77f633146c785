// Lists from the command line: what their text doesn't tell is told by options.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answered, attest, commonFolder } from "./attest.ts";

interface ListAnswer {
  rows: { verdict: string; message: string }[];
  outcome: { data: { missing: string[]; document: { id: string; value: string }[] } };
}

const TEACHERS = [
  "ФИО;Место работы;Должность",
  "Ветрова Анна Игоревна;МБОУ СОШ № 8;учитель",
  "Морская Вера Ильинична;МБОУ СОШ № 8;учитель",
].join("\n");
const ORDER = [
  "ФИО;Место работы;Должность;Категория",
  "Ветрова Анна Игоревна;МБОУ СОШ № 8;учитель;первая",
].join("\n");

describe("приказ из командной строки", () => {
  const folder = commonFolder();
  const on = ["--data", join(folder, "книга"), "--today", "2026-12-15"];
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  test("номер, дата приказа и дата решения называются ключами, когда в тексте их нет", () => {
    attest("import", "--list", "teachers", file("педагоги.csv", TEACHERS), ...on);
    const order = ["import", "--list", "orders", file("приказ.csv", ORDER), ...on];
    expect(attest(...order).out).toMatch(/не хватает — Приказ №[^]*--decided 2026-12-03/u);

    const told = answered<ListAnswer>(
      ...order,
      ...["--order", "345", "--ordered", "2026-12-10", "--decided", "2026-12-03"],
    );
    expect(told.outcome.data.missing).toEqual([]);
    expect(told.outcome.data.document).toMatchObject([
      { id: "number", value: "345" },
      { id: "on", value: "2026-12-10" },
      { id: "decided", value: "2026-12-03" },
      {},
      {},
    ]);
    expect(told.rows.map(({ verdict }) => verdict)).toEqual(["уточнить"]);
  });

  test("к другому списку ключи приказа не подходят, и это сказано", () => {
    const list = file("ещё педагоги.csv", TEACHERS);
    const { code, err } = attest("import", "--list", "teachers", list, "--decided", "2026-12-03", ...on);
    expect([code === 0, err]).toEqual([false, expect.stringContaining("только для приказа")]);
  });
});
