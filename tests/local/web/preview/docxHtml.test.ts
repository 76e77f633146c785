// The preview of a .docx on the local page: what of its looks is seen, and that nothing of it can run.
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { docxHtml } from "../../../../src/local/web/server/preview/docxHtml.ts";

const STYLES = `<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:jc w:val="center"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:basedOn w:val="Base"/><w:rPr><w:b/><w:caps/></w:rPr></w:style></w:styles>`;

const page = (body: string, styles = STYLES): string =>
  docxHtml(
    zipSync({
      "word/document.xml": strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
      "word/styles.xml": strToU8(styles),
      "word/media/image1.png": strToU8("no picture"),
    }),
  );

const text = (words: string): string => `<w:r><w:t>${words}</w:t></w:r>`;
const cell = (words: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${text(words)}</w:p></w:tc>`;

describe("абзацы", () => {
  test("выравнивание и жирность стиля действуют вместе с его основой", () => {
    const html = page(`<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${text("Протокол")}</w:p>`);
    expect(html).toMatch(
      /<p style="[^"]*text-align:center[^"]*"><span style="font-weight:bold;text-transform:uppercase">Протокол/,
    );
  });

  test("отступы и первая строка — в долях листа", () => {
    const html = page(
      `<w:p><w:pPr><w:jc w:val="both"/><w:ind w:left="4820" w:firstLine="709"/></w:pPr>${text("Утверждено")}</w:p>`,
    );
    expect(html).toContain("text-align:justify;margin:0rem 0rem 0rem 241rem;text-indent:35.45rem");
  });

  test("то, что стоит за табуляцией, уходит к правому краю", () => {
    const html = page(`<w:p><w:r><w:t>Начальник</w:t><w:tab/><w:t>Т.П. Павлова</w:t></w:r></w:p>`);
    expect(html).toContain('<span class="tabbed"><span>Начальник</span><span>Т.П. Павлова</span></span>');
  });

  test("разрыв страницы виден, разрыв строки — новая строка", () => {
    const html = page(
      `<w:p><w:r><w:t>а</w:t><w:br/><w:t>б</w:t></w:r></w:p><w:p><w:r><w:br w:type="page"/></w:r></w:p>`,
    );
    expect(html).toContain("а<br>б");
    expect(html).toContain("<hr>");
  });

  test("текст документа не становится разметкой страницы", () => {
    const html = page(`<w:p>${text("&lt;script&gt;alert(1)&lt;/script&gt;")}</w:p>`);
    expect(html).toContain("&lt;script&gt;alert(1)");
    expect(html).not.toContain("<script");
  });
});

describe("таблицы", () => {
  const borders = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>';
  const grid = '<w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="3000"/></w:tblGrid>';

  test("ширина столбцов, объединение по строке и по столбцу", () => {
    const rows = [
      `<w:tr>${cell("Раздел", '<w:gridSpan w:val="2"/>')}</w:tr>`,
      `<w:tr>${cell("1", '<w:vMerge w:val="restart"/>')}${cell("а")}</w:tr>`,
      `<w:tr>${cell("", "<w:vMerge/>")}${cell("б")}</w:tr>`,
      `<w:tr>${cell("2")}${cell("в")}</w:tr>`,
    ].join("");
    const html = page(`<w:tbl>${borders}${grid}${rows}</w:tbl>`);
    expect(html).toContain(
      '<table class="lined"><colgroup><col style="width:25.00%"><col style="width:75.00%">',
    );
    expect(html).toContain('<td colspan="2">');
    expect(html.match(/rowspan="2"/g)).toHaveLength(1);
    expect(html.match(/<td/g)).toHaveLength(6);
  });

  test("мелкий текст таблицы не растягивает строк, поля ячеек — как в документе", () => {
    const small = '<w:tc><w:p><w:r><w:rPr><w:sz w:val="22"/></w:rPr><w:t>а</w:t></w:r></w:p></w:tc>';
    const margins = '<w:tblPr><w:tblCellMar><w:left w:w="70"/><w:right w:w="70"/></w:tblCellMar></w:tblPr>';
    const html = page(`<w:tbl>${margins}${grid}<w:tr>${small}</w:tr></w:tbl>`);
    expect(html).toContain('style="--margins:0rem 3.5rem 0rem 3.5rem"');
    expect(html).toContain('<p style="font-size:11rem;line-height:1.15">а</p>');
  });

  test("место для подписи — ячейка с одной линией снизу, остальная таблица без линий", () => {
    const line = '<w:tcBorders><w:bottom w:val="single"/></w:tcBorders><w:vAlign w:val="bottom"/>';
    const html = page(`<w:tbl>${grid}<w:tr>${cell("Председатель")}${cell("", line)}</w:tr></w:tbl>`);
    expect(html).toContain('<table class="">');
    expect(html).toContain('<td style="border-bottom:0.5rem solid #000;vertical-align:bottom">');
  });

  test("таблица без линий остаётся без линий", () => {
    const none = '<w:tblPr><w:tblBorders><w:top w:val="none"/></w:tblBorders></w:tblPr>';
    expect(page(`<w:tbl>${none}${grid}<w:tr>${cell("а")}${cell("б")}</w:tr></w:tbl>`)).toContain(
      '<table class="">',
    );
  });
});

test("альбомный лист помещается в ту же ширину, книжный остаётся в свою величину", () => {
  const html = page(
    `<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr></w:pPr></w:p><w:p>${text("а")}</w:p><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`,
  );
  expect(html.match(/class="sheet"/g)).toHaveLength(2);
  expect(html.match(/zoom:0\.7071/g)).toHaveLength(1);
});

test("то, что не документ, так и названо ошибкой", () => {
  expect(() => docxHtml(strToU8("не архив"))).toThrow();
  expect(() => docxHtml(zipSync({ "a.txt": strToU8("а") }))).toThrow();
});
