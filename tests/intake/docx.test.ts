// Documents as Word and LibreOffice write them: the same rows as from the text.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readDocument, type DocumentDraft } from "../../src/intake/readDocument.ts";

type Parts = Record<string, string>;

const fixture = (name: string): URL => new URL(`../fixtures/${name}`, import.meta.url);

function unzipped(name: string): Parts {
  const files = unzipSync(readFileSync(fixture(name)), { filter: ({ name: part }) => part.endsWith(".xml") });
  return Object.fromEntries(Object.entries(files).map(([part, bytes]) => [part, strFromU8(bytes)]));
}

const read = (parts: Parts): DocumentDraft => readDocument({ kind: "docx", parts });
const withoutPlaces = (draft: DocumentDraft): unknown[] =>
  [...draft.plan, ...draft.directives].map((row) => ({ ...row, place: "" }));

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const run = (text: string): string =>
  `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
const p = (content: string, properties = ""): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith("<") ? content : run(content)}</w:p>`;
const tc = (content: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<w:p") || content.startsWith("<w:tbl") ? content : p(content)}</w:tc>`;
const tr = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => (cell.startsWith("<w:tc") ? cell : tc(cell))).join("")}</w:tr>`;
const tbl = (...rows: string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;
const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const numbered = (id: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const header = tr("№ п/п", "Мероприятия", "Сроки", "Ответственные");
const title = p("ПЛАН") + p("работы на 2025-2026 учебный год");

function document(...content: string[]): Parts {
  return {
    "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="http://x"><w:body>${content.join("")}<w:sectPr/></w:body></w:document>`,
  };
}

describe("файлы LibreOffice", () => {
  test.each(["plan", "directives"])("%s.docx читается так же, как текст", (name) => {
    const draft = read(unzipped(`${name}.docx`));
    const text = readDocument({ kind: "text", text: readFileSync(fixture(`${name}.txt`), "utf8") });
    expect(withoutPlaces(draft)).toEqual(withoutPlaces(text));
    expect(draft.notUnderstood).toEqual([]);
    expect(draft.consumed).toBe(draft.total);
    expect([draft.source, draft.title, draft.year, draft.eventDate, draft.signer]).toEqual([
      text.source,
      text.title,
      text.year,
      text.eventDate,
      text.signer,
    ]);
  });

  test("место — таблица и строка", () => {
    expect(read(unzipped("plan.docx")).plan[0]?.place).toBe("таблица 1, строка 3");
  });
});

describe("файлы Word", () => {
  test("раздел — объединённая строка, исполнители — абзацами и с переносом строки", () => {
    const draft = read(
      document(
        title,
        tbl(
          header,
          tr(tc("I. Контроль", span(4))),
          tr(
            "1.",
            "Проверка",
            "март",
            tc(
              p("Орлова Т.В. Заместитель") +
                p("начальника МКУ ЦОКО") +
                p("<w:r><w:t>Сотрудники</w:t><w:br/><w:t>МКУ ЦОКО</w:t></w:r>"),
            ),
          ),
        ),
      ),
    );
    expect(draft.plan).toMatchObject([
      {
        section: "I",
        sectionTitle: "Контроль",
        number: "1",
        responsibleText: "Орлова Т.В. Заместитель начальника МКУ ЦОКО\nСотрудники МКУ ЦОКО",
      },
    ]);
  });

  test("номера ставит сам Word, списка в файле нет: считаются по порядку, в каждом разделе с первого", () => {
    const item = (text: string): string => tr(tc(p("<w:r/>", numbered(5))), text, "март", "Орлова Т.В.");
    const draft = read(
      document(
        title,
        tbl(
          header,
          tr(tc("I. Первый", span(4))),
          item("А"),
          item("Б"),
          tr(tc("II. Второй", span(4))),
          item("В"),
        ),
      ),
    );
    expect(draft.plan.map(({ section, number, activity }) => [section, number, activity])).toEqual([
      ["I", "1", "А"],
      ["I", "2", "Б"],
      ["II", "1", "В"],
    ]);
    expect(draft.notUnderstood.filter(({ reason }) => reason.includes("У строки нет номера"))).toHaveLength(
      0,
    );
  });

  test("номера по спискам файла: римские разделы, пункты, точки и части", () => {
    const level = (format: string, text: string): string =>
      `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const parts = document(
      p("ПОРУЧЕНИЯ"),
      tbl(
        tr("№ п/п", "Поручение", "Исполнитель", "Срок"),
        tr(
          tc(p("<w:r/>", numbered(1))),
          tc(
            p("Усилить работу:") +
              p("Провести:", numbered(2)) +
              p("опрос;", numbered(3)) +
              p("семинар", numbered(3)) +
              p("Подготовить отчёт", numbered(2)),
          ),
          "Директора школ",
          "постоянно",
        ),
        tr(tc(p("<w:r/>", numbered(1))), "Второе", "Директора школ", "постоянно"),
      ),
    );
    const numbering = `<w:numbering>${[level("decimal", "%1."), level("decimal", "%1)"), level("bullet", "·")]
      .map((one, index) => `<w:abstractNum w:abstractNumId="${index}">${one}</w:abstractNum>`)
      .join(
        "",
      )}${[0, 1, 2].map((index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`).join("")}</w:numbering>`;
    const draft = read({ ...parts, "word/numbering.xml": numbering });
    expect(draft.directives.map(({ number, text, checkpoints }) => [number, text, checkpoints])).toEqual([
      ["1", "Усилить работу:", []],
      ["1.1", "Провести:", ["опрос", "семинар"]],
      ["1.2", "Подготовить отчёт", []],
      ["2", "Второе", []],
    ]);
  });

  test("исправления: удалённого нет, вставленное есть; ссылки, поля и элементы управления читаются", () => {
    const activity = `<w:del><w:r><w:delText>Старое</w:delText></w:r></w:del><w:ins><w:r><w:t>Новое</w:t></w:r></w:ins><w:hyperlink><w:r><w:t xml:space="preserve"> на сайте</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r><w:sdt><w:sdtContent><w:r><w:t xml:space="preserve"> A &amp; Б &#1042;</w:t></w:r></w:sdtContent></w:sdt>`;
    const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc("2.")}${tc("Удалённая строка")}${tc("март")}${tc("Орлова Т.В.")}</w:tr>`;
    const draft = read(
      document(title, tbl(header, tr("1.", tc(p(activity)), "март", "Орлова Т.В."), deleted)),
    );
    expect(draft.plan.map((row) => row.activity)).toEqual(["Новое на сайте A & Б В"]);
  });

  test("срок, объединённый по вертикали, относится ко всем пунктам; номер — к одному", () => {
    const restart = '<w:vMerge w:val="restart"/>';
    const draft = read(
      document(
        title,
        tbl(
          header,
          tr("1.", "Первый", tc("март", restart), "Орлова Т.В."),
          tr("2.", "Второй", tc("", "<w:vMerge/>"), "Орлова Т.В."),
          tr(tc("3.", restart), tc("Третий,"), "май", "Орлова Т.В."),
          tr(tc("", "<w:vMerge/>"), tc("в два приёма"), "", "Лебедева Н.С."),
        ),
      ),
    );
    expect(
      draft.plan.map(({ number, activity, termText, responsibleText }) => [
        number,
        activity,
        termText,
        responsibleText,
      ]),
    ).toEqual([
      ["1", "Первый", "март", "Орлова Т.В."],
      ["2", "Второй", "март", "Орлова Т.В."],
      ["3", "Третий, в два приёма", "май", "Орлова Т.В.\nЛебедева Н.С."],
    ]);
  });

  test("утверждение и подпись — в таблицах без рамок, надпись — в текстовом поле", () => {
    const box = p(
      "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Секретно</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:t>Секретно</w:t></mc:Fallback></mc:AlternateContent></w:r>",
    );
    const draft = read(
      document(
        box,
        tbl(tr("", tc(p("УТВЕРЖДЕН") + p("приказом МКУ ЦОКО") + p("от 01.09.2025 № 5")))),
        title,
        tbl(header, tr("1.", "Проверка", "март", "Орлова Т.В.")),
        tbl(tr("Начальник МКУ ЦОКО", "", "М.И. Соколова")),
      ),
    );
    expect(draft).toMatchObject({
      source: "приказ МКУ ЦОКО от 01.09.2025 № 5",
      signer: "Начальник МКУ ЦОКО, М.И. Соколова",
    });
    expect(draft.notUnderstood.map(({ text }) => text)).toEqual(["Секретно"]);
  });

  test("таблица продолжается другой таблицей с повторённой шапкой; таблица вложена в таблицу", () => {
    const one = tbl(header, tr("1.", "Первый", "март", "Орлова Т.В."));
    const two = tbl(header, tr("2.", "Второй", "май", tc(p("Орлова Т.В.") + tbl(tr("Лебедева Н.С.")))));
    const draft = read(document(title, tbl(tr(tc(one + p("")))), two));
    expect(draft.plan.map(({ number, responsibleText }) => [number, responsibleText])).toEqual([
      ["1", "Орлова Т.В."],
      ["2", "Орлова Т.В.\nЛебедева Н.С."],
    ]);
    expect(draft.notUnderstood.filter(({ text }) => text !== "")).toEqual([]);
  });

  test("другое имя пространства имён", () => {
    const parts = document(title, tbl(header, tr("1.", "Проверка", "март", "Орлова Т.В.")));
    const other = (parts["word/document.xml"] ?? "").replace(/(<\/?|\s)w:/g, "$1ns0:");
    expect(read({ "word/document.xml": other }).plan).toHaveLength(1);
  });

  test("документ без таблицы: текст с табуляциями в абзацах", () => {
    const lines = [
      "№ п/п\tмероприятия\tсроки\tответственные",
      "I. Контроль",
      "1.\tПроверка\tмарт\tОрлова Т.В.",
    ];
    const tabbed = lines.map((line) => p(line.split("\t").map(run).join("<w:r><w:tab/></w:r>")));
    expect(read(document(title, ...tabbed)).plan).toMatchObject([
      { section: "I", number: "1", termText: "март" },
    ]);
  });

  test("таблица без шапки: столбцы в обычном порядке, об этом сказано", () => {
    const draft = read(
      document(title, tbl(tr(tc("I. Контроль", span(4))), tr("1.", "Проверка", "март", "Орлова Т.В."))),
    );
    expect(draft.plan).toMatchObject([{ section: "I", number: "1", termText: "март" }]);
    expect(draft.notUnderstood[0]?.reason).toContain("Шапка таблицы не найдена");
  });

  test("колонтитулы и сноски не пропадают", () => {
    const parts = document(title, tbl(header, tr("1.", "Проверка", "март", "Орлова Т.В.")));
    const draft = read({
      ...parts,
      "word/footer1.xml": `<w:ftr>${p("Проект")}</w:ftr>`,
      "word/footnotes.xml": `<w:footnotes><w:footnote>${p("кроме филиалов")}</w:footnote></w:footnotes>`,
    });
    expect(
      draft.notUnderstood.filter(({ place }) => place === "колонтитул или сноска").map(({ text }) => text),
    ).toEqual(["Проект", "кроме филиалов"]);
  });
});

describe("испорченный файл", () => {
  const source = unzipped("directives.docx");
  const xml = source["word/document.xml"] ?? "";

  test("обрезанный и испорченный XML не роняет чтение", () => {
    fc.assert(
      fc.property(fc.nat(xml.length), fc.nat(xml.length), fc.string({ maxLength: 5 }), (cut, at, garbage) => {
        const spoilt = (xml.slice(0, at) + garbage + xml.slice(at + 3)).slice(0, cut);
        const draft = read({ ...source, "word/document.xml": spoilt });
        expect(draft.consumed).toBeLessThanOrEqual(draft.total);
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  test("файл без документа внутри: сказано, что текста нет", () => {
    expect(read({}).notUnderstood[0]?.reason).toContain("нет текста");
  });
});
