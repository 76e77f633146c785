// What a page has taken from the clipboard: tables of cells and the text around them give the same rows as the text.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PastedBlock, PastedCell } from "../../src/intake/pastedBlocks.ts";
import { readDocument, type DocumentDraft } from "../../src/intake/readDocument.ts";
import { planOnPaper, PLAN_TEXT } from "./papers.ts";
import { lostWords } from "./accounted.ts";

const cell = (text: string, columns = 1, rows = 1): PastedCell => ({
  lines: text === "" ? [] : text.split("\n"),
  columns,
  rows,
});
const paragraphs = (...lines: string[]): PastedBlock[] =>
  lines.map((line) => ({ kind: "paragraph", lines: line === "" ? [] : [line] }));
const table = (...rows: (readonly (string | PastedCell)[])[]): PastedBlock => ({
  kind: "table",
  rows: rows.map((cells) => cells.map((each) => (typeof each === "string" ? cell(each) : each))),
});
const read = (...blocks: PastedBlock[]): DocumentDraft => readDocument({ kind: "blocks", blocks });
const withoutPlaces = ({ plan }: DocumentDraft): object[] => plan.map((row) => ({ ...row, place: "" }));

const TITLE = paragraphs("ПЛАН", "работы на 2025-2026 учебный год");
const HEADER = ["№ п/п", "Мероприятия", "Сроки", "Ответственные"];

const PASTED = ((): PastedBlock[] => {
  const { before, rows, after } = planOnPaper();
  const cells = rows.map((row) =>
    row.map((lines) => ({ lines, columns: row.length === 1 ? 4 : 1, rows: 1 })),
  );
  return [...paragraphs(...before), { kind: "table", rows: cells }, ...paragraphs(...after)];
})();

describe("вставленная таблица", () => {
  test("план читается так же, как из текста; место — таблица и строка", () => {
    const draft = read(...PASTED);
    const text = readDocument({ kind: "text", text: PLAN_TEXT });
    expect(withoutPlaces(draft)).toEqual(withoutPlaces(text));
    expect([draft.source, draft.title, draft.year, draft.signer]).toEqual([
      text.source,
      text.title,
      text.year,
      text.signer,
    ]);
    expect(draft.notUnderstood).toEqual([]);
    expect(draft.plan[0]?.place).toBe("таблица 1, строка 3");
  });

  test("ячейка на несколько строк таблицы: срок и люди действуют для каждой", () => {
    const draft = read(
      ...TITLE,
      table(
        HEADER,
        ["1.", "Сбор заявлений", cell("март", 1, 3), cell("Орлова Т.В.\nЛебедева Н.С.", 1, 2)],
        ["2.", "Проверка заявлений"],
        ["3.", "Ответы заявителям", "Соколова М.И."],
        ["4.", "Отчёт", "май", "Орлова Т.В."],
      ),
    );
    expect(
      draft.plan.map(({ number, termText, responsibleText }) => [number, termText, responsibleText]),
    ).toEqual([
      ["1", "март", "Орлова Т.В.\nЛебедева Н.С."],
      ["2", "март", "Орлова Т.В.\nЛебедева Н.С."],
      ["3", "март", "Соколова М.И."],
      ["4", "май", "Орлова Т.В."],
    ]);
  });

  test("шапка в две строки с объединёнными ячейками", () => {
    const draft = read(
      ...TITLE,
      table(
        [cell("№ п/п", 1, 2), cell("Мероприятия", 1, 2), cell("Сроки", 1, 2), cell("Исполнители", 1, 1)],
        ["ответственные"],
        ["1.", "Проверка", "март", "Орлова Т.В."],
      ),
    );
    expect(draft.plan).toMatchObject([{ number: "1", activity: "Проверка", termText: "март" }]);
  });

  test("две таблицы и текст между ними остаются по порядку", () => {
    const row = (number: string, text: string): string[] => [number, text, "март", "Орлова Т.В."];
    const draft = read(
      ...TITLE,
      table(HEADER, row("1.", "Первое")),
      ...paragraphs("", "II. Второй раздел"),
      table(row("1.", "Второе")),
    );
    expect(draft.plan.map(({ section, activity }) => [section, activity])).toEqual([
      ["", "Первое"],
      ["II", "Второе"],
    ]);
  });

  test("без шапки и заголовка: что это, говорит человек", () => {
    const blocks = [table(["1.", "Первое", "март", "Орлова Т.В."], ["2.", "Второе", "май", "Орлова Т.В."])];
    expect(readDocument({ kind: "blocks", blocks }).kind).toBeNull();
    const told = { kind: "план", source: "приказ от 01.09.2025 № 1", year: "2025-2026" } as const;
    const draft = readDocument({ kind: "blocks", blocks }, told);
    expect(draft.plan.map(({ activity }) => activity)).toEqual(["Первое", "Второе"]);
    expect([draft.source, draft.year]).toEqual([told.source, told.year]);
    expect(draft.notUnderstood.map(({ reason }) => reason.split(",")[0])).toEqual([
      "Шапка таблицы не найдена",
    ]);
  });

  test("как бы ни были объединены ячейки, ни одно слово не пропадает", () => {
    const size = fc.integer({ min: 1, max: 1200 });
    const word = fc.constantFrom("март", "1.", "Проверка", "Орлова Т.В.", "", "II. Раздел", "до 10 июля");
    const anyCell = fc.record({ lines: fc.array(word, { maxLength: 3 }), columns: size, rows: size });
    const rows = fc.array(fc.array(anyCell, { maxLength: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(rows, (cells) => {
        const blocks: PastedBlock[] = [...TITLE, table(HEADER), { kind: "table", rows: cells }];
        const draft = readDocument({ kind: "blocks", blocks });
        const source = cells.flat().flatMap(({ lines }) => lines);
        expect(lostWords(source.join("\n"), draft)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
