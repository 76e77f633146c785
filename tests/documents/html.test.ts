// The preview of a paper: it shows all of it, and nothing that a text says becomes markup.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { heading, paragraph, type Paper } from "../../src/documents/blocks.ts";
import { htmlOf } from "../../src/documents/html.ts";
import { everyBlock } from "./docx/everyBlock.ts";

const paperOf = (text: string): Paper => ({
  title: text,
  pageNumbers: false,
  sections: [
    {
      orientation: "portrait",
      blocks: [
        heading(text),
        paragraph([{ text, bold: true, underline: true }]),
        { kind: "table", columns: [{ header: text, width: 1 }], rows: [{ cells: [text] }] },
        { kind: "signature", position: text, name: text },
      ],
    },
  ],
});

const TAGS =
  "html head meta title style body div p h1 h2 b i u span table colgroup col thead tbody tr th td".split(" ");
const tagsIn = (html: string): string[] =>
  [...html.matchAll(/<\/?([^\s>]+)/g)].map(([, tag = ""]) => tag).filter((tag) => tag !== "!doctype");

describe("Просмотр документа", () => {
  test("любой текст остаётся текстом: разметки больше, чем у самой бумаги, не бывает", () => {
    const tags = tagsIn(htmlOf(paperOf("а")));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("<script>alert(1)</script>", '"><img src=x onerror=1>', "&lt;")), (text) => {
        expect(tagsIn(htmlOf(paperOf(`я${text.replace(/\t/g, "")}`)))).toEqual(tags);
      }),
    );
  });

  test("ни сценариев, ни ссылок наружу", () => {
    const html = htmlOf(everyBlock);
    expect([...new Set(tagsIn(html))].filter((tag) => !TAGS.includes(tag))).toEqual([]);
    expect(html).not.toMatch(/https?:|src=|href=|url\(|@import| on\w+=/);
  });

  test("разделы стоят листами, книжным и альбомным, шапка таблицы — заголовками столбцов", () => {
    const html = htmlOf(everyBlock);
    expect([...html.matchAll(/class="sheet" style="width:(\d+)mm/g)].map(([, width]) => width)).toEqual(["210", "297"]);
    expect(html).toContain('<th scope="col">Мероприятие</th>');
    expect(html).toContain('<td colspan="4" style="text-align:center;font-weight:bold">I. Организация аттестации</td>');
  });
}); // prettier-ignore
