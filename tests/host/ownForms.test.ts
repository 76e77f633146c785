// The centre's own form from the page to the paper: checked, kept in the book, filled in with its pictures.
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readWord } from "../../src/documents/template/text.ts";
import { templates } from "../../src/workbook/tables/index.ts";
import { rowsIn, runWell } from "../built.ts";
import { dataOf, EXTRACTS, failure, make, PROTOCOL, register, sittingEngine, view } from "./documentScene.ts";

/** Bytes of which no text is made on the way. */
const PICTURE = Uint8Array.from({ length: 3000 }, (_, index) => (index * 37) % 256);

const paragraphOf = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

function docx(...texts: string[]): string {
  const cells = texts.map(paragraphOf).join("");
  const row = (text: string): string => `<w:tr><w:tc>${paragraphOf(text)}</w:tc></w:tr>`;
  const table = `<w:tbl>${row("Слушали")}${row("{{фио}}: {{решение}}")}</w:tbl>`;
  const files = {
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": strToU8(`<w:document><w:body>${cells}${table}</w:body></w:document>`),
    "word/media/image1.png": PICTURE,
  };
  return Buffer.from(zipSync(files)).toString("base64");
}

const form = (content: string, kind = "protocol") => ({ kind, fileName: "Наш протокол.docx", content });

describe("свой бланк", () => {
  test("принятый: документ составлен по нему, строка повторена, картинка цела", () => {
    const engine = sittingEngine(2);
    const { kinds } = view(engine, "saveTemplate", form(docx("Протокол {{номер}}, {{комиссия}}")));
    expect(kinds.find(({ id }) => id === "protocol")?.template).toBe("Наш протокол.docx");
    make(engine, PROTOCOL);
    const [kept] = engine.documents();
    const files = unzipSync(engine.documentBytes(kept?.id ?? "") ?? new Uint8Array());
    const xml = new TextDecoder().decode(files["word/document.xml"]);
    expect(readWord(xml).paragraphs.map(({ text }) => text)).toEqual([
      "Протокол 3, Аттестационная комиссия Заречного района",
      "Слушали",
      expect.stringMatching(/^Берестов А.* соответствует/),
      expect.stringMatching(/^Вишняков А.* соответствует/),
    ]);
    expect(files["word/media/image1.png"]).toEqual(PICTURE);
  });

  test("большой бланк лежит в книге частями, новый занимает место прежнего, другие виды не тронуты", () => {
    const engine = sittingEngine(1);
    const noise = Array.from({ length: 4000 }, (_, index) =>
      ((index * index * 7919) % 99_991).toString(36),
    ).join(" ");
    view(engine, "saveTemplate", form(docx("{{номер}}")));
    view(
      engine,
      "saveTemplate",
      form(docx("{{номер}}", ...[noise, noise].map((text, index) => `${text}${index}`))),
    );
    expect(rowsIn(engine, templates).length).toBeGreaterThan(0);
    expect(new Set(rowsIn(engine, templates).map(({ key }) => key)).size).toBe(
      rowsIn(engine, templates).length,
    );
    expect(make(engine, PROTOCOL).made).toHaveLength(1);
    expect(make(engine, EXTRACTS).made).toHaveLength(1);
    view(engine, "removeTemplate", { kind: "protocol" });
    expect(rowsIn(engine, templates)).toEqual([]);
    expect(make(engine, PROTOCOL).made).toHaveLength(1);
    expect(register(engine).map(({ state }) => state)).toEqual(["заменён", "проект", "проект"]);
  });

  test("вымышленное, оставшееся из образца, названо: оно напечаталось бы как есть", () => {
    const engine = sittingEngine(1);
    const details = (content: string): string =>
      JSON.stringify(runWell(engine, "saveTemplate", [form(content)]).value).split('"data"')[0] ?? "";
    const left = details(docx("Протокол {{номер}} от 2\u00a0октября 2026 г.", "Председатель И.О. Дубравина"));
    expect(left).toContain("осталось вымышленное из образца: «2 октября 2026 г.», «И.О. Дубравина»");
    expect(details(docx("Протокол {{номер}} от {{дата}}"))).toContain('"details":[]');
  });

  test("в образце дни стоят полями, а не вымышленными числами", () => {
    const sample: { content: string } = dataOf(
      runWell(sittingEngine(1), "templateSample", [{ kind: "attendance" }]),
    );
    const files = unzipSync(Buffer.from(sample.content, "base64"));
    const texts = readWord(new TextDecoder().decode(files["word/document.xml"])).paragraphs;
    expect(texts.map(({ text }) => text)).toContain("заседания комиссии {{дата}}");
  });

  test("неизвестное поле названо с местом и похожим, бланк не принят", () => {
    const engine = sittingEngine(1);
    const words = failure(engine, "saveTemplate", form(docx("Председатель: {{председатил}}")));
    expect(words).toContain("Бланк «Протокол заседания» не принят");
    expect(words).toContain("Поле {{председатил}} неизвестно, похоже на {{председатель}}");
    expect(words).toContain("строка «Председатель:");
    expect(rowsIn(engine, templates)).toEqual([]);
  });

  test("не Word, слишком большой, без полей — отказ с причиной", () => {
    const engine = sittingEngine(1);
    expect(failure(engine, "saveTemplate", form("AAAA"))).toContain("не открывается как документ Word");
    expect(failure(engine, "saveTemplate", form("A".repeat(600_000)))).toContain("больше 400 кБ");
    const plain = zipSync({
      "word/document.xml": strToU8(`<w:document>${paragraphOf("текст")}</w:document>`),
    });
    expect(failure(engine, "saveTemplate", form(Buffer.from(plain).toString("base64")))).toContain(
      "нет ни одного поля",
    );
  });

  test("образец каждого вида принимается как свой бланк и содержит все его поля", () => {
    const engine = sittingEngine(1);
    for (const { id, tags, template } of view(engine).kinds) {
      expect(template).toBe("");
      const sample: { content: string } = dataOf(runWell(engine, "templateSample", [{ kind: id }]));
      const files = unzipSync(Buffer.from(sample.content, "base64"));
      const text = readWord(new TextDecoder().decode(files["word/document.xml"]))
        .paragraphs.map((paragraph) => paragraph.text)
        .join("\n");
      for (const tag of [...tags.fields, ...tags.rows])
        expect([id, text]).toEqual([id, expect.stringContaining(`{{${tag}}}`)]);
      expect([id, tags.fields.length > 0]).toEqual([id, true]);
      view(engine, "saveTemplate", { kind: id, fileName: "образец.docx", content: sample.content });
    }
  }, 60_000);
});
