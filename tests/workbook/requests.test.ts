import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as edits from "../../src/local/engine/sheets/personEdits.ts";
import type { Workbook } from "../../src/local/engine/sheets/workbook.ts";
import {
  addRows,
  logRows,
  patchRow,
  removeRow,
  replaceRows,
  type Change,
} from "../../src/workbook/changes.ts";
import { longText, text } from "../../src/workbook/column.ts";
import { requestsFor, type Request } from "../../src/workbook/requests.ts";
import { columnOf, table } from "../../src/workbook/table.ts";
import {
  apply,
  bookOf,
  gridOf,
  newBook,
  OWNER,
  send,
  structureOf,
  visit,
  visits,
  write,
} from "./sampleBook.ts";
import type { Visit } from "./sampleBook.ts";

const SHEET = visits.sheetId;
const OWN_COLUMN = 3;

const numbered = (count: number, from = 1): Visit[] =>
  Array.from({ length: count }, (_, index) =>
    visit({ id: `ВЗ-${String(from + index).padStart(4, "0")}`, school: `СОШ № ${from + index}` }),
  );

const cellOf = (workbook: Workbook, row: number, column: number): unknown => {
  const sheet = workbook.book.sheets.find(({ properties }) => properties.sheetId === SHEET);
  return sheet?.rows[row]?.cells[column];
};

const sheetSize = (workbook: Workbook): number => bookOf(workbook, visits).layout(visits).rowCount;

const kindsOf = (requests: readonly Request[]): string[] =>
  requests.flatMap((request) => Object.keys(request));

describe("что записано, то и прочитано", () => {
  const book = newBook(visits);

  /** Texts that a spreadsheet would like to take for something else. */
  const temptation = fc.constantFrom(
    "=1+1",
    "+7 900 000-00-00",
    "@все",
    "-5",
    "'007",
    "007",
    "4.1",
    "01.02.2023",
    "1/2",
    "10%",
    "ИСТИНА",
    "TRUE",
    '=IMPORTRANGE("x";"A1")',
    '=ГИПЕРССЫЛКА("http://example.org")',
    "1e5",
    "12:30",
    "#REF",
    "№ 4",
    "а\nб",
  );
  const anyText = fc.oneof(temptation, fc.string({ unit: "grapheme" }), fc.string());

  test("любой текст остаётся тем же текстом: не формулой, не датой, не числом", () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), (texts) => {
        const rows = texts.map((purpose, index) => visit({ id: `ВЗ-000${index + 1}`, purpose }));
        apply(book, [replaceRows(visits, rows)]);
        const grid = gridOf(book, visits);
        texts.forEach((purpose, index) => {
          expect(grid[index + 1]?.[2]).toBe(purpose);
          expect(cellOf(book, index + 1, 2)).toMatchObject(
            purpose === "" ? {} : { userEnteredValue: { stringValue: purpose } },
          );
        });
      }),
      { numRuns: 60 },
    );
  });

  test("запись всех видов столбцов читается обратно без потерь", () => {
    const word = fc
      .string({ unit: fc.constantFrom(..."абвгдеЁ №«»-."), minLength: 1 })
      .filter((text_) => text_.trim() === text_);
    const someVisit = fc.record({
      school: word,
      purpose: word,
      day: fc.constantFrom(null, "2023-10-12", "2026-12-31"),
      state: fc.constantFrom("" as const, "новый" as const, "готов" as const),
      people: fc.array(word, { maxLength: 3 }),
      count: fc.option(fc.integer({ min: 0, max: 500 })),
      active: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(someVisit, { minLength: 1, maxLength: 4 }), (given) => {
        const rows = given.map((row, index) => ({ id: `ВЗ-000${index + 1}`, ...row }));
        apply(book, [replaceRows(visits, rows)]);
        expect(bookOf(book, visits).rows(visits)).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });
});

describe("чужие столбцы", () => {
  /** A person's own column in the middle, with a value in every row. */
  function withOwnColumn(): Workbook {
    const workbook = newBook(visits);
    apply(workbook, [addRows(visits, numbered(3))]);
    edits.insertBefore(workbook, OWNER, SHEET, "COLUMNS", OWN_COLUMN);
    write(workbook, 0, OWN_COLUMN, [["Моё"], ["раз"], ["два"], ["три"], ["ниже"]]);
    return workbook;
  }
  const own = (workbook: Workbook): unknown[] => gridOf(workbook, visits).map((row) => row[OWN_COLUMN] ?? "");

  test.each<[string, Change[]]>([
    ["правка", [patchRow(visits, "ВЗ-0002", visit({ id: "ВЗ-0002", purpose: "Иная" }))]],
    ["новые строки", [addRows(visits, numbered(1, 4))]],
    ["замена всех строк", [replaceRows(visits, numbered(2, 7))]],
  ])("%s: ячейки человека не тронуты", (_, changes) => {
    const workbook = withOwnColumn();
    const before = own(workbook);
    apply(workbook, changes);
    expect(own(workbook)).toEqual(before);
  });

  test("строка, убранная программой, уходит целиком, остальные остаются при своих ячейках", () => {
    const workbook = withOwnColumn();
    apply(workbook, [removeRow(visits, "ВЗ-0001"), removeRow(visits, "ВЗ-0003")]);
    expect(own(workbook)).toEqual(["Моё", "два", "ниже"]);
  });

  test("оформление, заметки и списки ячеек при записи не меняются", () => {
    const workbook = newBook(visits);
    apply(workbook, [addRows(visits, numbered(1))]);
    edits.setNote(workbook, OWNER, { sheetId: SHEET, row: 1, column: 2 }, "моя заметка");
    const before = cellOf(workbook, 1, 2);
    apply(workbook, [patchRow(visits, "ВЗ-0001", { purpose: "Иная цель" })]);
    expect(cellOf(workbook, 1, 2)).toEqual({
      ...(typeof before === "object" ? before : {}),
      userEnteredValue: { stringValue: "Иная цель" },
    });
  });
});

describe("порядок и место", () => {
  test("правки, новые строки, удаления и журнал в одном пакете попадают в свои строки", () => {
    const workbook = newBook(visits);
    apply(workbook, [addRows(visits, numbered(5))]);
    const requests = apply(workbook, [
      removeRow(visits, "ВЗ-0002"),
      removeRow(visits, "ВЗ-0004"),
      addRows(visits, numbered(1, 6)),
      patchRow(visits, "ВЗ-0005", { state: "готов" }),
      logRows(visits, numbered(1, 9)),
      addRows(visits, numbered(1, 7)),
    ]);
    expect(
      bookOf(workbook, visits)
        .rows(visits)
        .map(({ id, state }) => `${id} ${state}`),
    ).toEqual([
      "ВЗ-0009 новый",
      "ВЗ-0001 новый",
      "ВЗ-0003 новый",
      "ВЗ-0005 готов",
      "ВЗ-0006 новый",
      "ВЗ-0007 новый",
    ]);
    const removed = requests.flatMap(({ deleteDimension }) => deleteDimension?.range?.startIndex ?? []);
    expect(removed).toEqual([4, 2]);
  });

  test("записи журнала — под заголовком, новые сверху, прежние сдвинуты, а не затёрты", () => {
    const workbook = newBook(visits);
    apply(workbook, [logRows(visits, numbered(2, 1))]);
    apply(workbook, [logRows(visits, numbered(2, 3))]);
    expect(
      bookOf(workbook, visits)
        .rows(visits)
        .map(({ id }) => id),
    ).toEqual(["ВЗ-0003", "ВЗ-0004", "ВЗ-0001", "ВЗ-0002"]);
    expect(gridOf(workbook, visits)[0]?.[0]).toBe("Код");
  });

  test("новые строки встают под последней занятой, хотя выше есть пустые", () => {
    const workbook = newBook(visits);
    write(workbook, 7, 0, [["ВЗ-0001", "СОШ № 1"]]);
    apply(workbook, [addRows(visits, numbered(1, 2))]);
    expect(bookOf(workbook, visits).indexOf(visits, "ВЗ-0002")).toBe(8);
  });

  test("строки одного добавления могут заполнять разные столбцы: ни одна ячейка не теряется", () => {
    const workbook = newBook(visits);
    const rows = [{ id: "ВЗ-0001" }, { id: "ВЗ-0002", school: "СОШ № 2" }];
    apply(workbook, [{ kind: "add", table: visits, rows }]);
    expect(bookOf(workbook, visits).rows(visits)).toMatchObject([{ school: "" }, { school: "СОШ № 2" }]);
  });

  test("замена более длинного списка очищает оставшиеся строки", () => {
    const workbook = newBook(visits);
    apply(workbook, [replaceRows(visits, numbered(4))]);
    apply(workbook, [replaceRows(visits, numbered(1, 8))]);
    expect(gridOf(workbook, visits).slice(1)).toEqual([
      ["ВЗ-0008", "СОШ № 8", "Проверка папок", 45_211, "новый", "", "", "да"],
    ]);
    apply(workbook, [replaceRows(visits, [])]);
    expect(bookOf(workbook, visits).rows(visits)).toEqual([]);
  });
});

describe("лист заполнен доверху", () => {
  test("добавлены строки с теми же форматами, списками, подсказками и цветами", () => {
    const workbook = newBook(visits);
    const before = sheetSize(workbook);
    apply(workbook, [addRows(visits, numbered(before + 10))]);
    expect(sheetSize(workbook)).toBeGreaterThan(before + 10);
    const first = cellOf(workbook, 5, 4);
    const last = cellOf(workbook, sheetSize(workbook) - 1, 4);
    expect(last).toMatchObject({
      dataValidation: { condition: { type: "ONE_OF_LIST" } },
      userEnteredFormat: { numberFormat: { type: "TEXT" }, wrapStrategy: "WRAP" },
    });
    expect(first).toMatchObject(typeof last === "object" && last !== null ? last : {});
    const rules = coloured(workbook);
    expect(rules).toHaveLength(visits.colours.length);
    for (const { ranges } of rules) expect(ranges?.[0]?.endRowIndex).toBe(sheetSize(workbook));
  });

  test("свой цвет человека остаётся, цвета программы не двоятся, хотя строки добавлены дважды", () => {
    const workbook = newBook(visits);
    const mine = {
      ranges: [{ sheetId: SHEET, startColumnIndex: 1, endColumnIndex: 2 }],
      booleanRule: {
        condition: { type: "TEXT_CONTAINS", values: [{ userEnteredValue: "ДОУ" }] },
        format: { textFormat: { bold: true } },
      },
    };
    send(workbook, [{ addConditionalFormatRule: { index: 0, rule: mine } }]);
    apply(workbook, [addRows(visits, numbered(450)), addRows(visits, numbered(450, 451))]);
    const types = coloured(workbook).map(({ booleanRule }) => booleanRule?.condition?.type);
    expect(types).toEqual(["CUSTOM_FORMULA", "CUSTOM_FORMULA", "TEXT_CONTAINS"]);
    expect(bookOf(workbook, visits).rows(visits)).toHaveLength(900);
    expect(sheetSize(workbook)).toBeLessThan(1_300);
  });

  test("место есть — строение листа не трогается", () => {
    const workbook = newBook(visits);
    expect(kindsOf(apply(workbook, [addRows(visits, numbered(3))]))).toEqual(["updateCells"]);
  });

  const coloured = (workbook: Workbook): GoogleAppsScript.Sheets.Schema.ConditionalFormatRule[] =>
    (structureOf(workbook).sheets ?? []).find(({ properties }) => properties?.sheetId === SHEET)
      ?.conditionalFormats ?? [];
});

describe("скрытый лист", () => {
  const hide = (workbook: Workbook, hidden: boolean): void => {
    send(workbook, [{ updateSheetProperties: { properties: { sheetId: SHEET, hidden }, fields: "hidden" } }]);
  };
  const isHidden = (workbook: Workbook): boolean => bookOf(workbook, visits).layout(visits).hidden;

  test("показывается, когда в нём появилась первая строка, и больше против воли человека не открывается", () => {
    const workbook = newBook(visits);
    hide(workbook, true);
    apply(workbook, [addRows(visits, numbered(1))]);
    expect(isHidden(workbook)).toBe(false);
    hide(workbook, true);
    apply(workbook, [addRows(visits, numbered(1, 2))]);
    apply(workbook, [patchRow(visits, "ВЗ-0001", { state: "готов" })]);
    expect(isHidden(workbook)).toBe(true);
  });
});

describe("подсказки из другого листа", () => {
  interface Guest {
    id: string;
    host: string;
    note: string;
  }
  const guests = table<Guest>(
    "Гости",
    {
      id: text("Код"),
      host: text("Кто встречает", { suggest: () => columnOf(visits, "school") }),
      note: longText("Заметка"),
    },
    { name: "guests", sheetId: 502, purpose: "Гости", section: "control", key: "id" },
  );
  const ruleAt = (workbook: Workbook, row: number): unknown =>
    workbook.book.sheets.find(({ properties }) => properties.sheetId === guests.sheetId)?.rows[row]?.cells[1]
      ?.dataValidation;
  const offering = (source: string): object => ({
    condition: { type: "ONE_OF_RANGE", values: [{ userEnteredValue: source }] },
  });

  test("ячейка предлагает значения столбца, хотя его лист создаётся позже, и принимает другое", () => {
    const workbook = newBook(guests, visits);
    expect(ruleAt(workbook, 1)).toMatchObject(offering("='Выезды'!$B$2:$B"));
    expect(ruleAt(workbook, 1)).not.toHaveProperty("strict");
    apply(workbook, [addRows(guests, [{ id: "1", host: "кто-то ещё", note: "" }])]);
    expect(bookOf(workbook, guests).rows(guests)[0]?.host).toBe("кто-то ещё");
  });

  test("новые строки полного листа предлагают то же, где бы столбец ни стоял теперь", () => {
    const workbook = newBook(guests, visits);
    edits.moveColumn(workbook, OWNER, visits.sheetId, 1, 4);
    edits.renameHeader(workbook, OWNER, visits.sheetId, 3, "Учреждение");
    const many = Array.from({ length: 600 }, (_, index) => ({ id: String(index), host: "", note: "" }));
    apply(workbook, [addRows(guests, many)]);
    expect(ruleAt(workbook, 599)).toMatchObject(offering("='Выезды'!$D$2:$D"));
  });
});

test("5 000 правок строк складываются в пакет за доли секунды", () => {
  const workbook = newBook(visits);
  apply(workbook, [addRows(visits, numbered(5_000))]);
  const book = bookOf(workbook, visits);
  const changes = numbered(5_000).map(({ id }) =>
    patchRow(visits, id, { state: "готов" as const, count: 1 }),
  );
  const started = process.cpuUsage();
  expect(requestsFor(changes, book)).toHaveLength(10_000);
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1_000).toBeLessThan(1_000);
});
