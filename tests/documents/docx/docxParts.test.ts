// A .docx as WordprocessingML: parts, tables, what stays on one page, and any text whatsoever.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { heading, paragraph, type Block, type Paper } from "../../../src/documents/blocks.ts";
import { docxParts } from "../../../src/documents/docx/docxParts.ts";
import { readDocx } from "../../../src/intake/docx/docxBlocks.ts";
import { everyBlock } from "./everyBlock.ts";
import { faultsOf, openedPaper } from "./openedDocx.ts";
import { all, attribute, children, strictXml, textOf, type Element } from "./strictXml.ts";

const paperOf = (blocks: readonly Block[], pageNumbers = true): Paper => ({
  title: "Проба",
  pageNumbers,
  sections: [{ orientation: "portrait", blocks }],
});

const opened = openedPaper(everyBlock);
const [plan, signature] = all(opened.body, "w:tbl").slice(1);
const rowsOf = (table: Element | undefined): Element[] => (table === undefined ? [] : all(table, "w:tr"));
const widths = (elements: readonly Element[], name: string): number =>
  elements.reduce((sum, element) => sum + Number(attribute(element, name)), 0);

describe("Файл .docx", () => {
  test("части типизированы, связи ведут к частям, первая — список типов", () => {
    expect(faultsOf(opened)).toEqual([]);
    expect(opened.names[0]).toBe("[Content_Types].xml");
    expect(opened.names).toContain("word/header1.xml");
  });

  test("без номеров страниц колонтитула нет вовсе", () => {
    const plain = openedPaper(paperOf([paragraph("Текст")], false));
    expect(faultsOf(plain)).toEqual([]);
    expect(plain.names.filter((name) => name.includes("header"))).toEqual([]);
    expect(all(plain.body, "w:titlePg")).toHaveLength(0);
  });

  test("одна и та же бумага даёт те же байты, а свойства файла молчат об авторе и времени", () => {
    expect(docxParts(everyBlock)).toEqual(docxParts(everyBlock));
    const properties = [...all(opened.part("docProps/core.xml"), "dc:title"), ...all(opened.part("docProps/core.xml"), "dc:creator"), ...all(opened.part("docProps/core.xml"), "dcterms:created")];
    expect(properties.map((element) => element.children.join(""))).toEqual(["Проба всех частей"]);
  });

  test("только встроенные стили, каждый из них объявлен", () => {
    const styles = all(opened.part("word/styles.xml"), "w:style");
    const declared = styles.map((style) => attribute(style, "w:styleId"));
    const used = ["w:pStyle", "w:tblStyle"].flatMap((name) => all(opened.body, name)).map((style) => attribute(style, "w:val"));
    expect(new Set(used)).toEqual(new Set(["Heading1", "Heading2", "TableGrid"]));
    expect(used.filter((style) => !declared.includes(style))).toEqual([]);
    expect(styles.filter((style) => style.attributes["w:customStyle"] !== undefined)).toEqual([]);
  });

  test("ничего из того, что теряет перевод в Google Документы: рамок с текстом, полей ввода, ссылок, закладок", () => {
    const xml = docxParts(everyBlock)["word/document.xml"] ?? "";
    expect(xml).not.toMatch(/w:sdt|txbx|w:drawing|w:pict|w:hyperlink|w:bookmark|instrText|w:fldSimple/);
  });

  test("первый раздел книжный, второй альбомный; номер — со второй страницы", () => {
    const sections = all(opened.body, "w:sectPr");
    expect(sections.map((section) => all(section, "w:pgSz")[0]?.attributes)).toEqual([
      { "w:w": "11906", "w:h": "16838" },
      { "w:w": "16838", "w:h": "11906", "w:orient": "landscape" },
    ]);
    expect(sections.map((section) => all(section, "w:titlePg").length)).toEqual([1, 0]);
    expect(sections.map((section) => all(section, "w:headerReference").length)).toEqual([1, 1]);
    expect(children(opened.body, "w:sectPr")).toHaveLength(1);
    expect(all(opened.part("word/header1.xml"), "w:fldSimple").map((field) => attribute(field, "w:instr").trim())).toEqual(["PAGE"]);
  });

  test("поля книжного листа: 30, 15, 20, 20 мм", () => {
    const [margins] = all(opened.body, "w:pgMar");
    expect(["left", "right", "top", "bottom"].map((side) => attribute(margins, `w:${side}`))).toEqual(["1701", "850", "1134", "1134"]);
  });
}); // prettier-ignore

describe("Таблица", () => {
  test("ширины столбцов и ячеек складываются в ширину листа", () => {
    for (const table of all(opened.body, "w:tbl")) {
      const whole = Number(attribute(all(table, "w:tblW")[0], "w:w"));
      expect([9354, 14570]).toContain(whole);
      expect(widths(all(table, "w:gridCol"), "w:w")).toBe(whole);
      const columns = all(table, "w:gridCol").length;
      for (const row of all(table, "w:tr")) {
        expect(widths(all(row, "w:tcW"), "w:w")).toBe(whole);
        const spans = all(row, "w:tc").map((cell) => Number(all(cell, "w:gridSpan")[0]?.attributes["w:val"] ?? 1));
        expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns);
      }
    }
  });

  test("шапка повторяется на каждой странице, строки не рвутся", () => {
    const rows = rowsOf(plan);
    expect(rows.map((row) => all(row, "w:tblHeader").length)).toEqual([1, ...rows.slice(1).map(() => 0)]);
    expect(rows.filter((row) => all(row, "w:cantSplit").length === 0)).toEqual([]);
  });

  test("строка раздела накрывает все столбцы и не остаётся внизу страницы одна", () => {
    const section = rowsOf(plan)[1];
    expect(all(section ?? strictXml(""), "w:gridSpan").map((span) => attribute(span, "w:val"))).toEqual(["4"]);
    expect(all(section ?? strictXml(""), "w:keepNext")).toHaveLength(1);
  });

  test("строка короче таблицы дополнена пустыми ячейками, длиннее — ошибка программы", () => {
    const columns = ["А", "Б", "В"].map((header) => ({ header, width: 1 }));
    const short = openedPaper(paperOf([{ kind: "table", columns, rows: [{ cells: ["1", "2"] }] }]));
    expect(short.tables[0]).toEqual([["А", "Б", "В"], ["1", "2", ""]]);
    const long = paperOf([{ kind: "table", columns, rows: [{ cells: ["1", "2", "3", "4"] }] }]);
    expect(() => docxParts(long)).toThrow(RangeError);
  });

  test("две таблицы подряд не срастаются, после последней есть абзац", () => {
    const table: Block = { kind: "table", columns: [{ header: "А", width: 1 }], rows: [{ cells: ["1"] }] };
    const { body } = openedPaper(paperOf([table, table]));
    const kinds = body.children.map((child) => (typeof child === "string" ? child : child.name));
    expect(kinds).toEqual(["w:tbl", "w:p", "w:tbl", "w:p", "w:sectPr"]);
  });
}); // prettier-ignore

describe("На одной странице", () => {
  const keptTexts = (): string[] =>
    all(opened.body, "w:p")
      .filter((element) => all(element, "w:keepNext").length > 0)
      .map(textOf);

  test("последний абзац — с подписью, последняя строка таблицы — тоже, через пустую строку", () => {
    const kept = keptTexts();
    expect(kept.filter((text) => text.startsWith("Аттестационная комиссия"))).toHaveLength(1);
    expect(kept).toContain("Консультация для школ по заявлениям: часть 40");
    expect(kept).not.toContain("Консультация для школ по заявлениям: часть 39");
  });

  test("подпись прямо под таблицей: держатся и последняя строка, и просвет между ними", () => {
    const paper: Paper = {
      title: "",
      pageNumbers: false,
      sections: [
        {
          orientation: "portrait",
          blocks: [
            {
              kind: "table",
              columns: [{ header: "", width: 1 }],
              rows: [{ cells: ["раз"] }, { cells: ["два"] }],
            },
            { kind: "signature", position: "Начальник", name: "В.А. Громова" },
          ],
        },
      ],
    };
    const body = docxParts(paper)["word/document.xml"] ?? "";
    const kept = (body.match(/<w:p>.*?<\/w:p>/gu) ?? [])
      .slice(0, 3)
      .map((one) => one.includes("<w:keepNext/>"));
    expect(kept).toEqual([false, true, true]);
  });

  test("заголовок держится за тем, что под ним", () => {
    const styles = all(opened.part("word/styles.xml"), "w:style").filter((style) => attribute(style, "w:styleId").startsWith("Heading"));
    expect(styles.map((style) => all(style, "w:keepNext").length)).toEqual([1, 1]);
  }); // prettier-ignore

  test("подписи подряд стоят в одной таблице, дата — под должностью", () => {
    const texts = rowsOf(signature).map((row) => textOf(row));
    expect(texts).toEqual(["Начальник МКУ МЦ Заречного районаВ.А.\u00A0Громова"]);
    const both = opened.tables[3]?.map((row) => row.join("|"));
    expect(both).toEqual(["Председатель комиссии||||В.А.\u00A0Громова", "Секретарь аттестационной комиссии муниципального образования||||П.П.\u00A0Петров", "___ __________ 20__\u00A0г."]);
  }); // prettier-ignore
});

describe("Текст", () => {
  /** What XML lacks and kinds of line ends are the only things that a file may lose. */
  const expected = (text: string): string =>
    [...text.replace(/\r\n?|[\u2028\u2029]/g, "\n")]
      .filter((letter) => /^(?:[\t\n]|[^\p{Cc}\p{Cs}\uFFFE\uFFFF])$/u.test(letter))
      .join("");
  const spaced = (text: string): string => text.replace(/\u00A0/g, " ");
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom("\uD83D", "\uDE00", "\u0000", "\u000B", "\uFFFF", "&", "<", "]]>", " ", "\t", "\n", "\r") }),
  ); // prettier-ignore

  test("любой текст даёт правильный XML и возвращается тем же, кроме знаков, которых в XML нет", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (body, cell, title) => {
        const columns = [
          { header: cell, width: 1 },
          { header: "Б", width: 2 },
        ];
        const blocks: Block[] = [paragraph(body), heading(title), { kind: "table", columns, rows: [{ cells: [cell, { text: [{ text: body, bold: true }] }] }] }];
        const back = openedPaper({ ...paperOf(blocks), title });
        const texts = [body, title, cell, "Б", cell, body].map(expected);
        expect(back.texts.slice(0, 6).map(spaced)).toEqual(texts.map(spaced));
        const [name] = all(back.part("docProps/core.xml"), "dc:title");
        expect(name?.children.join("")).toBe(expected(title));
      }),
      { numRuns: 200 },
    );
  }); // prettier-ignore

  test("формула, разметка и адрес в ячейке — просто текст", () => {
    const texts = ['=HYPERLINK("https://example.org","x")', "<b>жирно</b> & <script>", "https://example.org/?a=1&b=2"];
    const columns = texts.map(() => ({ header: "", width: 1 }));
    const back = openedPaper(paperOf([{ kind: "table", columns, rows: [{ cells: texts }] }]));
    expect(back.tables).toEqual([[texts]]);
  });

  test("приём документа читает таблицу обратно теми же ячейками", () => {
    const cells = ["1.", "Консультация № 5 для школ:\nзаявления, ст. 49", "до 10 сентября 2026 г.", "Иванова М.П.\nПетров П.П."];
    const columns = cells.map((_, index) => ({ header: `Столбец ${index}`, width: 1 }));
    const paper = paperOf([heading("ПЛАН"), { kind: "table", columns, rows: [{ cells: ["I. Раздел"] }, { cells }] }]);
    const rows = readDocx(docxParts(paper)).blocks.flatMap((block) => (block.kind === "row" ? [block] : []));
    const texts = rows.map((row) => row.cells.map((cell) => cell.pieces.map((piece) => piece.text).join("\n")));
    expect(texts[1]?.[0]).toBe("I. Раздел");
    expect(texts[2]).toEqual(cells);
  });
}); // prettier-ignore
