// A written workbook: parts that Excel takes without repair, read back by an independent reader and by our own.
import { Workbook } from "@cj-tech-master/excelts";
import { strToU8, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { schoolBook } from "../../src/exchange/book.ts";
import { bookParts } from "../../src/exchange/parts.ts";
import { readXlsx } from "../../src/xlsx/readXlsx.ts";
import { SCHOOL } from "../exchange/school.ts";

const HARMFUL = ['=HYPERLINK("http://example.org")', "+1", "-1", "@SUM(1)"];
const parts = bookParts(
  schoolBook({
    ...SCHOOL,
    teachers: SCHOOL.teachers.map((row, index) => ({
      ...row,
      courses: HARMFUL[index] ?? "",
      consentNote: "а<б>&\u0001«_x0041_»",
    })),
  }),
);
const people = parts["xl/worksheets/sheet2.xml"] ?? "";
const book = new Workbook();

beforeAll(async () => {
  const packed = zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])),
  );
  await book.xlsx.load(packed);
});

/** The order that the schema of a worksheet demands, of the elements that we write. */
const ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetProtection",
  "autoFilter",
  "mergeCells",
  "conditionalFormatting",
  "dataValidations",
  "pageMargins",
  "pageSetup",
  "headerFooter",
];

describe("части файла", () => {
  test("элементы листа стоят в порядке схемы", () => {
    for (const [path, xml] of Object.entries(parts).filter(([name]) => name.startsWith("xl/worksheets/"))) {
      const places = ORDER.map((name) => xml.search(new RegExp(`<${name}[ />]`))).filter(
        (place) => place >= 0,
      );
      expect([path, places]).toEqual([path, [...places].sort((a, b) => a - b)]);
    }
  });

  test("каждая часть названа в перечне, каждый стиль и цвет есть", () => {
    const types = parts["[Content_Types].xml"] ?? "";
    for (const path of Object.keys(parts).filter((name) => !/Content_Types|\.rels$/.test(name)))
      expect(types).toContain(`PartName="/${path}"`);
    const styles = parts["xl/styles.xml"] ?? "";
    const count = (name: string): number =>
      Number(new RegExp(`<${name} count="(\\d+)"`).exec(styles)?.[1] ?? -1);
    for (const xml of Object.values(parts)) {
      for (const [, style] of xml.matchAll(/<c r="[A-Z]+\d+" s="(\d+)"/g))
        expect(Number(style)).toBeLessThan(count("cellXfs"));
      for (const [, colour] of xml.matchAll(/dxfId="(\d+)"/g))
        expect(Number(colour)).toBeLessThan(count("dxfs"));
    }
  });

  test("подсказки и ошибки не длиннее, чем берёт Excel", () => {
    for (const [, title] of people.matchAll(/(?:promptTitle|errorTitle)="([^"]*)"/g))
      expect(title?.length).toBeLessThanOrEqual(32);
    for (const [, prompt] of people.matchAll(/ prompt="([^"]*)"/g))
      expect(prompt?.length).toBeLessThanOrEqual(255);
  });
});

describe("текст человека", () => {
  test("не становится ни формулой, ни ссылкой и помечен как текст", () => {
    expect(Object.values(parts).join("")).not.toMatch(/<f>|<f |<hyperlink/);
    const place = /<c r="([A-Z]+)3" s="(\d+)" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK/.exec(
      people,
    );
    const formats = [
      ...((parts["xl/styles.xml"] ?? "").split("<cellXfs")[1]?.matchAll(/<xf [^>]*>/g) ?? []),
    ].map(([xf]) => xf);
    expect(formats[Number(place?.[2])]).toContain('quotePrefix="1"');
    expect(book.getWorksheet("Педагоги")?.getCell(`${place?.[1] ?? ""}3`).value).toBe(HARMFUL[0]);
  });

  test("угловые скобки, амперсанд и служебные записи остаются собой, управляющие знаки убраны", () => {
    const cells = readXlsx(parts).sheets[1]?.rows[2]?.cells.map((cell) => cell?.value) ?? [];
    expect(cells).toContain("а<б>&«_x0041_»");
  });
});

describe("книгу читает чужая программа", () => {
  test("листы, закрепление, защита и проверки на месте", () => {
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["Задачи", "visible"],
      ["Педагоги", "visible"],
      ["Заявления", "visible"],
      ["Соответствие", "visible"],
      ["Списки", "hidden"],
      ["Служебный", "veryHidden"],
    ]);
    const sheet = book.getWorksheet("Педагоги");
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 2, xSplit: 2 });
    expect(sheet?.getRow(1).hidden).toBe(true);
    expect(sheet?.getCell("A3").value).toBe("КР-0001");
    expect(sheet?.getCell("A3").protection?.locked ?? true).toBe(true);
    expect(sheet?.getCell("B3").protection).toMatchObject({ locked: false });
  });

  test("клетки центра закрыты, клетки организации открыты, в новой строке заявления открыт и код", () => {
    const sheet = book.getWorksheet("Заявления");
    const isOpen = (place: string): boolean => sheet?.getCell(place).protection?.locked === false;
    expect(["A3", "C5", "E5"].map(isOpen)).toEqual([false, false, false]);
    const ids = readXlsx(parts).sheets[2]?.rows[0]?.cells.map((cell) => cell?.value) ?? [];
    const letter = (id: string): string => String.fromCharCode(65 + ids.indexOf(id));
    expect([`${letter("teacher")}6`, `${letter("kind")}6`, `${letter("wish")}5`].map(isOpen)).toEqual([
      true,
      true,
      true,
    ]);
  });
});
