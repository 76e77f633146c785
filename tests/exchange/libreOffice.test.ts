// A school's book as LibreOffice 7.4 has saved it after a school's changes (tests/office/schoolEdits.ts) is read and merged.
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { mergeBook } from "../../src/exchange/merge.ts";
import { ExchangeFault, readBook } from "../../src/exchange/read.ts";
import { stateOf } from "../../src/exchange/state.ts";
import { XlsxFault } from "../../src/xlsx/fault.ts";
import { SCHOOL } from "./school.ts";
import { expectSchoolEdits } from "./schoolEdits.ts";

const file = unzipSync(readFileSync(new URL("../fixtures/schoolBook.xlsx", import.meta.url)));
const parts = Object.fromEntries(Object.entries(file).map(([path, bytes]) => [path, strFromU8(bytes)]));

describe("книга, сохранённая LibreOffice", () => {
  test("узнаётся и сверяется со своим выпуском", () => {
    const returned = readBook(parts);
    expect(returned.mark).toEqual(SCHOOL.mark);
    expectSchoolEdits(mergeBook({ base: stateOf(SCHOOL), current: stateOf(SCHOOL), returned }));
  });

  test("без служебного листа узнаётся по строке на листе «Задачи»", () => {
    const home = parts["xl/workbook.xml"] ?? "";
    const without = { ...parts, "xl/workbook.xml": home.replace(/<sheet name="Служебный"[^>]*\/>/, "") };
    expect(readBook(without).mark).toEqual({ ...SCHOOL.mark, book: "" });
  });

  test("оборванный файл и чужая таблица — отказ с причиной", () => {
    const sheet = parts["xl/worksheets/sheet2.xml"] ?? "";
    expect(() =>
      readBook({ ...parts, "xl/worksheets/sheet2.xml": sheet.slice(0, sheet.length / 2) }),
    ).toThrow(XlsxFault);
    const home = (parts["xl/workbook.xml"] ?? "").replace(/<sheet name="(?!Списки)[^>]*\/>/g, "");
    expect(() => readBook({ ...parts, "xl/workbook.xml": home })).toThrow(ExchangeFault);
  });
});
