// A book made by an earlier version of the program, whose declarations have grown since.
import { describe, expect, test } from "vitest";
import { layoutOf } from "../../src/workbook/layout.ts";
import { date, idColumn, text } from "../../src/workbook/column.ts";
import { sheetOf } from "../../src/workbook/book.ts";
import type { Sheet, Spreadsheet } from "../../src/workbook/layout.ts";
import { ownId } from "../../src/workbook/columnDress.ts";
import { setUpPlan, type SetUpStep } from "../../src/workbook/setUp.ts";
import { table, type AnyTable } from "../../src/workbook/table.ts";
import { TABLES } from "../../src/workbook/tables/index.ts";
import { callSheets } from "../../src/local/engine/sheets/service.ts";
import { Workbook } from "../../src/local/engine/sheets/workbook.ts";

const ID = "book-1";
const OWNER = { email: "owner@example.org" };
const RAW = { valueRenderOption: "UNFORMATTED_VALUE", dateTimeRenderOption: "SERIAL_NUMBER" };
const OPTIONS = { name: "visits", sheetId: 501, purpose: "Выезды", section: "control", key: "id" } as const;

interface Visit {
  id: string;
  school: string;
  day: string | null;
}

const before = table<Visit>(
  "Выезды",
  { id: idColumn(), school: text("Школа"), day: date("День", { computed: true }) },
  OPTIONS,
);
const after = table<Visit & { phone: string; done: string | null }>(
  "Выезды",
  {
    id: idColumn(),
    phone: text("Телефон"),
    school: text("Школа"),
    done: date("Выполнено", { computed: true }),
    day: date("День", { computed: true }),
  },
  OPTIONS,
);

function newBook(): Workbook {
  return Workbook.create(ID, { title: "Книга", locale: "ru_RU", timeZone: "Europe/Moscow" }, OWNER.email);
}

function structure(book: Workbook): Spreadsheet {
  const reply = callSheets(
    book,
    "spreadsheets.get",
    [
      ID,
      {
        fields:
          "sheets(properties,conditionalFormats,protectedRanges,data(columnMetadata(developerMetadata)))",
      },
    ],
    OWNER,
  );
  return typeof reply === "object" && reply !== null ? reply : {};
}

const visits = (book: Workbook): Sheet => sheetOf(structure(book), before) ?? {};

const headers = (book: Workbook): string[] => (book.values("'Выезды'", RAW).values?.[0] ?? []).map(String);

function setUp(book: Workbook, declared: AnyTable): SetUpStep[] {
  const now = structure(book);
  const rows = new Map(sheetOf(now, declared) === null ? [] : [[declared.sheetId, headers(book)]]);
  const { requests, steps } = setUpPlan(now, [declared], rows);
  if (requests.length > 0) callSheets(book, "spreadsheets.batchUpdate", [{ requests }, ID], OWNER);
  return steps;
}

describe("столбцы, которых в прежней версии не было", () => {
  test("добавляются справа, где бы они ни стояли в новом описании", () => {
    const book = newBook();
    setUp(book, before);
    expect(headers(book)).toEqual(["Код", "Школа", "День"]);
    expect(setUp(book, after).map(({ code, column }) => `${code} ${column}`)).toEqual([
      "COLUMN_ADDED Телефон",
      "COLUMN_ADDED Выполнено",
    ]);
    expect(headers(book)).toEqual(["Код", "Школа", "День", "Телефон", "Выполнено"]);
  });

  test("получают свои пометки: переименованный новый столбец узнаётся", () => {
    const book = newBook();
    setUp(book, before);
    setUp(book, after);
    const renamed = ["Код", "Школа", "День", "Тел.", "Выполнено"];
    expect(layoutOf(after, visits(book), renamed).renamed).toEqual([
      { id: "phone", index: 3, header: "Тел." },
    ]);
  });

  test("заполняемые программой предупреждают о правке, и каждый — один раз", () => {
    const book = newBook();
    setUp(book, before);
    setUp(book, after);
    const columns = (visits(book).protectedRanges ?? []).map(({ range }) => range?.startColumnIndex);
    expect(columns).toEqual([0, 2, 4]);
  });
});

test("пометки всех столбцов книги различны", () => {
  const ids = TABLES.flatMap((declared) => declared.layout.map((column) => ownId(declared, column)));
  expect(new Set(ids).size).toBe(ids.length);
  expect(Math.max(...ids)).toBeLessThan(2 ** 31);
});
