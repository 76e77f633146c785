import { describe, expect, test } from "vitest";
import { XlsxFault } from "../../src/xlsx/fault.ts";
import { readXlsx, type XlsxCell } from "../../src/xlsx/readXlsx.ts";
import { libreOfficeBytes, parts, unzipped } from "./parts.ts";

const cellsOf = (file: Record<string, string>): (XlsxCell | undefined)[] =>
  readXlsx(file).sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
const valuesOf = (file: Record<string, string>) => cellsOf(file).map((cell) => cell?.value);
const codeOf = (read: () => unknown): string => {
  try {
    read();
    return "";
  } catch (error) {
    return error instanceof XlsxFault ? error.code : String(error);
  }
};

describe("файл LibreOffice", () => {
  const book = readXlsx(unzipped(libreOfficeBytes()));

  test("листы по порядку, скрытый отмечен", () => {
    expect(book.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ["Пояснения", false],
      ["Старый список", true],
      ["Педагоги 2026", false],
    ]);
  });

  test("текст, число, день, формула с ошибкой, части текста разного вида", () => {
    const rows = new Map(book.sheets[2]?.rows.map(({ index, cells }) => [index, cells]));
    expect(rows.get(5)?.[1]).toEqual({
      value: "Берестова Анна Павловна",
      isDate: false,
      isFormula: false,
      isError: false,
    });
    expect(rows.get(5)?.[5]).toMatchObject({ value: 44267, isDate: true });
    expect(rows.get(5)?.[7]).toMatchObject({ value: 12, isDate: false });
    expect(rows.get(6)?.[0]).toMatchObject({ isFormula: true, isError: true });
    expect(rows.get(7)?.[1]?.value).toBe("Горбунова Вера  Ильинична");
    expect(rows.get(7)?.[3]?.value).toBe("учитель\nинформатики");
    expect(book.sheets[0]?.rows[1]?.cells[0]?.value).toBe(true);
  });

  test("объединённые ячейки названы", () => {
    expect(book.sheets[2]?.merged).toContainEqual({ top: 0, left: 0, bottom: 0, right: 8 });
    expect(book.sheets[2]?.merged).toContainEqual({ top: 5, left: 2, bottom: 6, right: 2 });
  });
});

describe("что пишут другие программы", () => {
  test("общие тексты с частями, подсказки чтения не в счёт, «_x000D_» — не текст", () => {
    const texts =
      '<si><r><t>Соколова </t></r><r><rPr><b/></rPr><t xml:space="preserve">М.И.</t></r><rPh><t>x</t></rPh></si><si><t>а_x000D_\nб &amp; в</t></si>';
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>';
    expect(valuesOf(parts(rows, { texts }))).toEqual(["Соколова М.И.", undefined, "а\nб & в"]);
  });

  test("текст в самой ячейке, логическое, формула с текстом, день по ISO", () => {
    const rows =
      '<row><c t="inlineStr"><is><t>слово</t></is></c><c t="b"><v>1</v></c><c t="str"><f>A1&amp;""</f><v>слово</v></c><c t="d"><v>2021-03-12T00:00:00</v></c></row>';
    expect(cellsOf(parts(rows))).toMatchObject([
      { value: "слово" },
      { value: true },
      { value: "слово", isFormula: true },
      { value: 44267, isDate: true },
    ]);
  });

  test.each([
    [14, "", true],
    [22, "", true],
    [2, "", false],
    [164, "dd.mm.yyyy", true],
    [164, "[$-419]d mmm yyyy;@", true],
    [164, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", true],
    [164, '"дней: "0', false],
    [164, "[Red]0.00", false],
    [164, "hh:mm", false],
    [164, "mmmm", true],
  ])("формат %i «%s»: день — %s", (id, code, isDate) => {
    const own =
      code === ""
        ? ""
        : `<numFmts><numFmt numFmtId="${id}" formatCode="${code.replace(/"/g, "&quot;")}"/></numFmts>`;
    const styles = `${own}<cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs>`;
    expect(cellsOf(parts('<row r="1"><c r="A1" s="1"><v>44267</v></c></row>', { styles }))[0]?.isDate).toBe(
      isDate,
    );
  });

  test("дни, считанные с 1904 года", () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const file = parts('<row r="1"><c r="A1" s="0"><v>42805</v></c></row>', {
      styles,
      book: '<workbookPr date1904="1"/>',
    });
    expect(valuesOf(file)).toEqual([44267]);
  });

  test("имена с приставкой пространства имён", () => {
    const file = parts('<x:row r="3"><x:c r="B3"><x:v>7</x:v></x:c></x:row>');
    expect(readXlsx(file).sheets[0]?.rows).toMatchObject([{ index: 2, cells: [undefined, { value: 7 }] }]);
  });
});

describe("испорченный файл", () => {
  test.each([
    ["не книга", { "word/document.xml": "<w:document/>" }, "DAMAGED"],
    ["пусто", {}, "DAMAGED"],
    ["нет листа", { ...parts(""), "xl/worksheets/sheet1.xml": undefined }, "DAMAGED"],
    [
      "лист оборван",
      { ...parts(""), "xl/worksheets/sheet1.xml": '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>' },
      "DAMAGED",
    ],
    ["столбцов без счёта", parts('<row r="1"><c r="XFD1"><v>1</v></c></row>'), "TOO_BIG"],
  ])("%s", (_, file, code) => {
    const given = Object.fromEntries(
      Object.entries(file).flatMap(([name, xml]): [string, string][] =>
        xml === undefined ? [] : [[name, xml]],
      ),
    );
    expect(codeOf(() => readXlsx(given))).toBe(code);
  });

  test("пустая ячейка с видом в последнем столбце не мешает", () => {
    expect(valuesOf(parts('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>'))).toEqual([1]);
  });
});
