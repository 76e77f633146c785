// A centre's own form: tags found however Word has cut them, rows repeated, unknown tags named, pictures left alone.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filledForm } from "../../../src/documents/template/fill.ts";
import { countTags, tagProblems, type FormParts } from "../../../src/documents/template/tags.ts";
import { readWord } from "../../../src/documents/template/text.ts";

const KNOWN = { fields: ["председатель", "номер", "дата"], rows: ["фио", "решение", "номер"] };

const run = (text: string): string => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
const line = (...runs: string[]): string =>
  `<w:p w14:paraId="1A2B3C4D"><w:pPr/>${runs.map(run).join("")}</w:p>`;
const cell = (...runs: string[]): string => `<w:tc>${line(...runs)}</w:tc>`;
const table = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((text) => cell(text)).join("")}</w:tr>`).join("")}</w:tbl>`;
const form = (...blocks: string[]): FormParts => ({
  "word/document.xml": `<w:document><w:body>${blocks.join("")}<w:sectPr/></w:body></w:document>`,
  "word/media/image1.png": [-119, 80, 78, 71, 0, 127],
  "word/styles.xml": "<w:styles>{{чужое}}</w:styles>",
});
const textsOf = (parts: FormParts): string[] => {
  const xml = parts["word/document.xml"];
  return typeof xml === "string" ? readWord(xml).paragraphs.map(({ text }) => text) : [];
};
const filled = (parts: FormParts, fields: Record<string, string>, rows: Record<string, string>[] = []) =>
  filledForm(parts, { fields, rows }, KNOWN);

describe("поле бланка", () => {
  test("разрезанное Word на куски находится", () => {
    const parts = form(line("Председатель: {{пред", "седа", "тель}}, № {", "{номер}} от {{дата}}"));
    expect(tagProblems(parts, KNOWN)).toEqual([]);
    expect(
      textsOf(filled(parts, { председатель: "Дубравина И.О.", номер: "3", дата: "01.10.2026" })),
    ).toEqual(["Председатель: Дубравина И.О., № 3 от 01.10.2026"]);
  });

  test("регистр, ё и пробелы в поле не важны", () => {
    const parts = form(line("{{ ПРЕДСЕДАТЕЛЬ }} {{Номер}}"));
    expect(textsOf(filled(parts, { председатель: "Дубравина", номер: "3" }))).toEqual(["Дубравина 3"]);
  });

  test("знаки XML и переносы строк значения не ломают документ", () => {
    const xml = filled(form(line("{{председатель}}")), { председатель: "А & <Б>\nвторая" })[
      "word/document.xml"
    ];
    expect(xml).toContain("А &amp; &lt;Б&gt;</w:t><w:br/><w:t");
  });

  test("оформление — того куска, с которого поле начинается", () => {
    const xml = String(
      filled(form(`<w:p>${run("{{пред")}<w:r><w:t>седатель}} и все</w:t></w:r></w:p>`), {
        председатель: "Дубравина",
      })["word/document.xml"],
    );
    expect(xml).toContain('<w:b/></w:rPr><w:t xml:space="preserve">Дубравина</w:t>');
    expect(xml).toContain('<w:r><w:t xml:space="preserve"> и все</w:t></w:r>');
  });

  test("известное поле, о котором документ молчит, пусто", () => {
    expect(textsOf(filled(form(line("№ {{номер}}.")), {}))).toEqual(["№ ."]);
  });

  test("картинки и стили не тронуты", () => {
    const parts = form(line("{{номер}}"));
    const done = filled(parts, { номер: "3" });
    expect(done["word/media/image1.png"]).toEqual(parts["word/media/image1.png"]);
    expect(done["word/styles.xml"]).toBe("<w:styles>{{чужое}}</w:styles>");
  });

  test("как бы ни был разрезан текст, результат один", () => {
    const whole = "До {{председатель}} между {{номер}} и {{дата}} после";
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: whole.length - 1 }), { maxLength: 12 }),
        (cuts) => {
          const places = [0, ...cuts.sort((a, b) => a - b), whole.length];
          const runs = places.slice(1).map((end, index) => whole.slice(places[index], end));
          const [text] = textsOf(
            filled(form(line(...runs)), { председатель: "Имя", номер: "3", дата: "01.10.2026" }),
          );
          return text === "До Имя между 3 и 01.10.2026 после";
        },
      ),
    );
  });
});

describe("строка таблицы", () => {
  const rows = [
    { фио: "Берестов А.И.", решение: "соответствует", номер: "1" },
    { фио: "Вишняков Б.И.", решение: "не соответствует", номер: "2" },
  ];

  test("с полями строк повторяется, шапка и прочие строки — нет", () => {
    const parts = form(
      line("Протокол № {{номер}}"),
      table(["ФИО", "Решение"], ["{{фио}}", "{{решение}}, дело {{номер}}"], ["Итого", "{{дата}}"]),
    );
    expect(textsOf(filled(parts, { номер: "3", дата: "01.10.2026" }, rows))).toEqual([
      "Протокол № 3",
      "ФИО",
      "Решение",
      "Берестов А.И.",
      "соответствует, дело 1",
      "Вишняков Б.И.",
      "не соответствует, дело 2",
      "Итого",
      "01.10.2026",
    ]);
  });

  test("без строк остаётся одна пустая", () => {
    const parts = form(table(["ФИО"], ["{{фио}}"]));
    expect(textsOf(filled(parts, {}))).toEqual(["ФИО", ""]);
  });

  test("в таблице внутри таблицы повторяется внутренняя", () => {
    const inner = table(["{{фио}}"]);
    const parts = form(`<w:tbl><w:tr><w:tc>${line("Список")}${inner}</w:tc></w:tr></w:tbl>`);
    expect(textsOf(filled(parts, {}, rows))).toEqual(["Список", "Берестов А.И.", "Вишняков Б.И."]);
  });
});

describe("проверка бланка", () => {
  test("неизвестное поле названо с местом и похожим", () => {
    const [problem, ...more] = tagProblems(form(line("Председатель: {{председатил}}")), KNOWN);
    expect(more).toEqual([]);
    expect(problem).toEqual({
      typed: "{{председатил}}",
      place: "Председатель: {{председатил}}",
      like: "председатель",
      isBroken: false,
    });
  });

  test("совсем чужое — без подсказки; скобки без пары названы", () => {
    expect(tagProblems(form(line("{{ку}}")), KNOWN)[0]?.like).toBe("");
    expect(tagProblems(form(line("{{номер и всё")), KNOWN)[0]?.isBroken).toBe(true);
  });

  test("поля считаются и в колонтитулах", () => {
    const parts = { ...form(line("текст")), "word/header1.xml": `<w:hdr>${line("{{номер}}")}</w:hdr>` };
    expect(countTags(parts)).toBe(1);
    expect(String(filled(parts, { номер: "3" })["word/header1.xml"])).toContain(">3<");
  });
});
