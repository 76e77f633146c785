import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordFailure } from "../../src/commands/wording.ts";
import * as edits from "../../src/local/engine/sheets/personEdits.ts";
import { BookFault } from "../../src/workbook/book.ts";
import { columnLetters } from "../../src/workbook/cellNames.ts";
import { layoutOf, type SheetLayout } from "../../src/workbook/layout.ts";
import { normalHeader } from "../../src/workbook/table.ts";
import { apply, bookOf, newBook, OWNER, structureOf, visit, visits, write } from "./sampleBook.ts";
import { addRows } from "../../src/workbook/changes.ts";

const HEADERS = visits.layout.map(({ header }) => header);

/** Where the columns stand under these headers, in a sheet without marks. */
const layoutUnder = (headers: readonly string[]): SheetLayout => layoutOf(visits, {}, headers);

const faultOf = (work: () => unknown): BookFault | null => {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof BookFault) return error;
    throw error;
  }
};

describe("названия столбцов читаются терпимо", () => {
  test.each([
    "день выезда",
    "ДЕНЬ  ВЫЕЗДА",
    " День\u00a0выезда ",
    "День\nвыезда",
    "«День» выезда",
    '"День выезда"',
    "День вы\u00adезда",
    "День выезда.",
    "День выезда *",
    "День выезда: *",
    "День выезда*.",
  ])("«%s» — это «День выезда»", (header) => {
    expect(normalHeader(header)).toBe(normalHeader("День выезда"));
  });

  test("ё и е не различаются", () => {
    expect(normalHeader("Отчёт")).toBe(normalHeader("ОТЧЕТ"));
  });

  test("разные названия остаются разными", () => {
    expect(normalHeader("С")).not.toBe(normalHeader("По"));
    expect(normalHeader("Срок")).not.toBe(normalHeader("Срок 2"));
    expect(new Set(HEADERS.map(normalHeader)).size).toBe(HEADERS.length);
  });

  test("в любом порядке и с любым оформлением каждый столбец найден на своём месте", () => {
    const dressed = fc.tuple(
      fc.shuffledSubarray(HEADERS, { minLength: HEADERS.length }),
      fc.array(fc.constantFrom("upper", "spaces", "star", "quotes"), { maxLength: 4 }),
      fc.array(fc.constantFrom("Телефон", "", "Примечание школы"), { maxLength: 3 }),
    );
    const wear = (header: string, kinds: readonly string[]): string =>
      kinds.reduce((text, kind) => {
        if (kind === "upper") return text.toUpperCase();
        if (kind === "spaces") return ` ${text.replace(/ /g, "\u00a0 ")} `;
        return kind === "star" ? `${text} *` : `«${text}»`;
      }, header);
    fc.assert(
      fc.property(dressed, ([order, kinds, own]) => {
        const row = [...own, ...order.map((header) => wear(header, kinds))];
        const { columns, missing, doubled } = layoutUnder(row);
        expect([missing, doubled]).toEqual([[], []]);
        for (const { id, header } of visits.layout) {
          expect(columns[id]).toBe(own.length + order.indexOf(header));
        }
      }),
    );
  });

  test("буквы столбцов: A, Z, AA, AZ, BA", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
      "A",
      "Z",
      "AA",
      "AZ",
      "BA",
      "ZZ",
      "AAA",
    ]);
  });
});

describe("лист, который меняли люди", () => {
  test("столбец передвинут: строки читаются и пишутся на новом месте", () => {
    const workbook = newBook(visits);
    apply(workbook, [addRows(visits, [visit({ id: "ВЗ-0001" })])]);
    edits.moveColumn(workbook, OWNER, visits.sheetId, 3, 1);
    apply(workbook, [addRows(visits, [visit({ id: "ВЗ-0002", day: "2024-01-15" })])]);
    expect(bookOf(workbook, visits).layout(visits).columns["day"]).toBe(1);
    expect(
      bookOf(workbook, visits)
        .rows(visits)
        .map(({ day }) => day),
    ).toEqual(["2023-10-12", "2024-01-15"]);
  });

  test("свой столбец человека посередине не мешает", () => {
    const workbook = newBook(visits);
    edits.insertBefore(workbook, OWNER, visits.sheetId, "COLUMNS", 2);
    write(workbook, 0, 2, [["Моё"]]);
    apply(workbook, [addRows(visits, [visit({ id: "ВЗ-0001" })])]);
    expect(bookOf(workbook, visits).rows(visits)).toEqual([visit({ id: "ВЗ-0001" })]);
  });

  test("столбец переименован: названы лист, столбец, новое название и что делать", () => {
    const workbook = newBook(visits);
    edits.renameHeader(workbook, OWNER, visits.sheetId, 1, "Учреждение");
    const fault = faultOf(() => bookOf(workbook, visits));
    expect(fault?.code).toBe("COLUMN_RENAMED");
    expect(fault?.facts).toEqual({ sheet: "Выезды", column: "Школа", now: "Учреждение" });
    expect(wordFailure(fault)).toBe(
      "Лист «Выезды»: столбец «Школа» переименован в «Учреждение». Верните название или выполните «Настройка».",
    );
  });

  test.each([1, 7])("название столбца %i стёрто — столбец узнан по пометке", (index) => {
    const workbook = newBook(visits);
    edits.renameHeader(workbook, OWNER, visits.sheetId, index, "");
    const fault = faultOf(() => bookOf(workbook, visits));
    expect(fault?.code).toBe("COLUMN_RENAMED");
    expect(wordFailure(fault)).toContain(`у столбца «${HEADERS[index] ?? ""}» стёрто название`);
  });

  test("два последних названия стёрты, столбцы до того поменяли местами: каждый узнан по-своему", () => {
    const workbook = newBook(visits);
    edits.moveColumn(workbook, OWNER, visits.sheetId, 7, 6);
    edits.renameHeader(workbook, OWNER, visits.sheetId, 6, "");
    edits.renameHeader(workbook, OWNER, visits.sheetId, 7, "");
    const [sheet] = (structureOf(workbook).sheets ?? []).filter(
      ({ properties }) => properties?.sheetId === visits.sheetId,
    );
    const found = layoutOf(visits, sheet ?? {}, HEADERS.slice(0, 6));
    expect(found.missing).toEqual([]);
    expect(found.renamed).toEqual([
      { id: "count", index: 7, header: "" },
      { id: "active", index: 6, header: "" },
    ]);
  });

  test("столбец удалён: сказано, какой и на каком листе", () => {
    const workbook = newBook(visits);
    edits.deleteLines(workbook, OWNER, visits.sheetId, "COLUMNS", 3);
    const fault = faultOf(() => bookOf(workbook, visits));
    expect([fault?.code, fault?.facts]).toEqual([
      "COLUMN_MISSING",
      { sheet: "Выезды", column: "День выезда" },
    ]);
    expect(wordFailure(fault)).toContain("столбец будет добавлен");
  });

  test("столбец стоит дважды: программа не выбирает сама", () => {
    const workbook = newBook(visits);
    edits.insertAfter(workbook, OWNER, visits.sheetId, "COLUMNS", 7);
    write(workbook, 0, 8, [["школа"]]);
    const fault = faultOf(() => bookOf(workbook, visits));
    expect([fault?.code, fault?.facts]).toEqual(["COLUMN_DOUBLED", { sheet: "Выезды", column: "Школа" }]);
  });

  test("лист переименован человеком: читается, и в сообщениях стоит его новое имя", () => {
    const workbook = newBook(visits);
    workbook.batchUpdate(
      {
        requests: [
          {
            updateSheetProperties: {
              properties: { sheetId: visits.sheetId, title: "Наши выезды" },
              fields: "title",
            },
          },
        ],
      },
      OWNER,
    );
    expect(bookOf(workbook, visits).rows(visits)).toEqual([]);
    edits.deleteLines(workbook, OWNER, visits.sheetId, "COLUMNS", 3);
    expect(faultOf(() => bookOf(workbook, visits))?.facts["sheet"]).toBe("Наши выезды");
  });

  test("листа нет: сказано, что его создаст «Настройка»", () => {
    const workbook = newBook(visits);
    workbook.batchUpdate({ requests: [{ deleteSheet: { sheetId: visits.sheetId } }] }, OWNER);
    const fault = faultOf(() => bookOf(workbook, visits));
    expect(wordFailure(fault)).toBe(
      "В книге нет листа «Выезды». Выполните «Настройка»: лист будет создан, остальное не изменится.",
    );
  });
});
