// A school's book in LibreOffice: opened, looked at, changed, saved; what was said in it comes back.
import { execFileSync } from "node:child_process";
import { afterAll, describe, expect, test } from "vitest";
import { schoolBook } from "../../src/exchange/book.ts";
import { mergeBook } from "../../src/exchange/merge.ts";
import { bookParts } from "../../src/exchange/parts.ts";
import { readBook } from "../../src/exchange/read.ts";
import { stateOf } from "../../src/exchange/state.ts";
import type { MergeResult, SchoolData } from "../../src/exchange/types.ts";
import { SCHOOL } from "../exchange/school.ts";
import { expectSchoolEdits } from "../exchange/schoolEdits.ts";
import { Office, type Parts } from "./calc.ts";
import { SCHOOL_EDITS } from "./schoolEdits.ts";

const office = new Office();
afterAll(() => {
  office.close();
});

const sent = (data: SchoolData): Parts => bookParts(schoolBook(data));
const merged = (parts: Parts, data: SchoolData): MergeResult =>
  mergeBook({ base: stateOf(data), current: stateOf(data), returned: readBook(parts) });

describe("книга школы в LibreOffice", () => {
  test("только сохранённая книга не меняет ничего и остаётся узнаваемой", () => {
    const back = office.saved(sent(SCHOOL));
    expect(readBook(back).mark).toEqual(SCHOOL.mark);
    expect(merged(back, SCHOOL)).toMatchObject({
      verdict: "merged",
      patches: [],
      additions: [],
      remarks: [],
    });
  });

  test("правки, формула, новый порядок строк, переименованный столбец, удалённая и новые строки поняты", () => {
    expectSchoolEdits(merged(office.saved(sent(SCHOOL), SCHOOL_EDITS), SCHOOL));
  });

  test("формулы и ссылки в тексте остаются текстом и после сохранения", () => {
    const harmful = [
      '=HYPERLINK("http://example.org";"x")',
      "+1+1",
      "-2",
      "@SUM(A1)",
      "<b>&amp;</b>",
      "_x0041_",
      "\tтаб",
    ];
    const data: SchoolData = {
      ...SCHOOL,
      teachers: SCHOOL.teachers.map((row) => ({
        ...row,
        subject: harmful,
        courses: harmful[0] ?? "",
        consentNote: "=1+1",
      })),
    };
    const back = office.saved(sent(data));
    for (const [path, xml] of Object.entries(back)) {
      if (path.startsWith("xl/worksheets/")) expect(xml).not.toMatch(/<f[ >]|<hyperlink/);
    }
    expect(merged(back, data)).toMatchObject({ patches: [], remarks: [] });
  });

  test("на страницах всё по-русски, ничего служебного, заголовки на каждой странице", () => {
    const shown = execFileSync("pdftotext", ["-layout", office.pdf(sent(SCHOOL)), "-"], { encoding: "utf8" });
    for (const words of [
      "Выпуск № 3 от 01.09.2026. МБОУ СОШ № 8, код ОО-0008",
      "Вернуть до 20.09.2026",
      "Соколова Марина Игоревна",
      "12.03.2027",
    ])
      expect(shown).toContain(words);
    expect(shown.replace(/\S+@example\.org/g, "")).not.toMatch(/[A-Za-z]{3,}/);
    expect(shown).not.toMatch(/Служебный|Списки/);
  });
});
