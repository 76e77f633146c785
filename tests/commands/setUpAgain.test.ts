// «Настройка» on a book that people have worked in: what is theirs stays, what the program needs is put right.
import { describe, expect, test } from "vitest";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { PersonEdit } from "../../src/local/engine/personEdit.ts";
import type { Outcome } from "../../src/commands/outcome.ts";
import {
  calendar,
  directives,
  journal,
  occurrences,
  plan,
  remarks,
  rules,
  settings,
  staff,
  TABLES,
} from "../../src/workbook/tables/index.ts";
import type { AnyTable } from "../../src/workbook/table.ts";
import { bookOf, newEngine, rowsIn, runWell, structureOf } from "../built.ts";
import { contentOf, DAY, emptyBook, engineFrom, workingBook } from "../host/scenes.ts";
import { columnAt, edit, freeRow, rowAt, type } from "./person.ts";

type Sheet = Engine["workbook"]["book"]["sheets"][number];

function setUp(engine: Engine): Outcome {
  const { value } = runWell(engine, "setUp");
  return isOutcome(value) ? value : { message: "", details: [] };
}

const isOutcome = (value: unknown): value is Outcome =>
  typeof value === "object" && value !== null && "message" in value && "details" in value;

function sheetIn(engine: Engine, { sheetId, title }: AnyTable): Sheet {
  const sheet = engine.workbook.book.sheets.find(({ properties }) => properties.sheetId === sheetId);
  if (sheet === undefined) throw new Error(`нет листа «${title}»`);
  return sheet;
}

const headersOf = (engine: Engine, table: AnyTable): string[] =>
  (sheetIn(engine, table).rows[0]?.cells ?? []).map((cell) =>
    String(cell?.userEnteredValue?.stringValue ?? ""),
  );

const titlesOf = (engine: Engine): string[] =>
  engine.workbook.book.sheets.map(({ properties }) => String(properties.title));

/** All of the book but the mark of the last commit and the log of what was done. */
function stateOf(engine: Engine): unknown {
  const { sheets, properties } = engine.workbook.book;
  const others = sheets.filter((sheet) => sheet.properties.sheetId !== journal.sheetId);
  return structuredClone({ properties, others });
}

const properties = (change: object, fields: string): PersonEdit => ({
  requests: [{ updateSheetProperties: { properties: change, fields } }],
});

describe("второй запуск", () => {
  test("на нетронутой книге ничего не меняет и ничего не сообщает", () => {
    const engine = engineFrom(workingBook());
    const before = stateOf(engine);
    const { message, details } = setUp(engine);
    expect(stateOf(engine)).toEqual(before);
    expect(details).toEqual([]);
    expect(message).toContain("Книга проверена");
    expect(engine.triggers).toHaveLength(2);
  });

  test("укладывается в 20 обращений, как и первый", () => {
    const engine = newEngine({ today: DAY });
    expect(runWell(engine, "setUp").calls.total).toBeLessThanOrEqual(20);
    expect(runWell(engine, "setUp").calls.total).toBeLessThanOrEqual(20);
  });

  test("заведует теми же строками: сортировка, фильтр, свои столбцы и порядок людей остаются", () => {
    const engine = engineFrom(workingBook());
    const { sheetId } = plan;
    edit(engine, { verb: "sortByColumn", args: [sheetId, columnAt(engine, plan, "activity"), "DESCENDING"] });
    edit(engine, { verb: "moveColumn", args: [sheetId, columnAt(engine, plan, "activity"), 1] });
    edit(engine, { verb: "insertBefore", args: [sheetId, "COLUMNS", 3] });
    edit(engine, { verb: "typeInto", args: [{ sheetId, row: 0, column: 3 }, "Кабинет"] });
    edit(engine, { verb: "typeInto", args: [{ sheetId, row: 2, column: 3 }, "каб. 5"] });
    edit(engine, { verb: "setNote", args: [{ sheetId, row: 2, column: 3 }, "ключ на вахте"] });
    const before = { state: stateOf(engine), content: contentOf(engine) };
    expect(setUp(engine).details).toEqual([]);
    expect({ state: stateOf(engine), content: contentOf(engine) }).toEqual(before);
  });
});

describe("то, что сделал человек, остаётся", () => {
  test("ширина, перенос строк, выравнивание, скрытый столбец, цвет и заметка в ячейке", () => {
    const engine = engineFrom(workingBook());
    const { sheetId } = plan;
    const column = columnAt(engine, plan, "activity");
    const cell = {
      sheetId,
      startRowIndex: 1,
      endRowIndex: 2,
      startColumnIndex: column,
      endColumnIndex: column + 1,
    };
    const line = { sheetId, dimension: "COLUMNS" as const };
    edit(engine, {
      requests: [
        {
          updateDimensionProperties: {
            range: { ...line, startIndex: column, endIndex: column + 1 },
            properties: { pixelSize: 512 },
            fields: "pixelSize",
          },
        },
        {
          updateDimensionProperties: {
            range: { ...line, startIndex: 1, endIndex: 2 },
            properties: { hiddenByUser: true },
            fields: "hiddenByUser",
          },
        },
        {
          repeatCell: {
            range: cell,
            cell: {
              note: "обсудить",
              userEnteredFormat: {
                wrapStrategy: "CLIP",
                horizontalAlignment: "RIGHT",
                backgroundColorStyle: { rgbColor: { red: 1, green: 1, blue: 0 } },
              },
            },
            fields: "note,userEnteredFormat(wrapStrategy,horizontalAlignment,backgroundColorStyle)",
          },
        },
      ],
    });
    const before = stateOf(engine);
    setUp(engine);
    expect(stateOf(engine)).toEqual(before);
  });

  test("своё условное форматирование, снятый фильтр, скрытые и показанные листы, порядок вкладок", () => {
    const engine = engineFrom(workingBook());
    edit(engine, {
      requests: [
        {
          addConditionalFormatRule: {
            index: 0,
            rule: {
              ranges: [{ sheetId: plan.sheetId, startColumnIndex: 4, endColumnIndex: 5 }],
              booleanRule: {
                condition: { type: "TEXT_CONTAINS", values: [{ userEnteredValue: "ДОУ" }] },
                format: { textFormat: { italic: true } },
              },
            },
          },
        },
        { clearBasicFilter: { sheetId: plan.sheetId } },
      ],
    });
    edit(engine, properties({ sheetId: occurrences.sheetId, hidden: true }, "hidden"));
    edit(engine, properties({ sheetId: settings.sheetId, hidden: false }, "hidden"));
    const before = stateOf(engine);
    setUp(engine);
    expect(stateOf(engine)).toEqual(before);
  });

  test("значения настроек и дни календаря, которые человек изменил или удалил", () => {
    const engine = engineFrom(emptyBook());
    const name = rowAt(engine, settings, ({ key }) => key === "centreName");
    type(engine, settings, name, "value", "МКУ «Методический центр»");
    const holiday = rowAt(engine, calendar, ({ date }) => date === "2026-01-09");
    edit(engine, { verb: "deleteLines", args: [calendar.sheetId, "ROWS", holiday] });
    const before = { days: rowsIn(engine, calendar), values: rowsIn(engine, settings) };
    setUp(engine);
    expect(rowsIn(engine, calendar)).toEqual(before.days);
    expect(rowsIn(engine, settings)).toEqual(before.values);
  });

  test("удалённая настройка возвращается со значением по умолчанию, переименованная подпись — тоже", () => {
    const engine = engineFrom(emptyBook());
    const before = rowsIn(engine, settings);
    const ladder = rowAt(engine, settings, ({ key }) => key === "ladder");
    edit(engine, { verb: "deleteLines", args: [settings.sheetId, "ROWS", ladder] });
    const shift = rowAt(engine, settings, ({ key }) => key === "planShift");
    type(engine, settings, shift, "label", "Куда двигать");
    setUp(engine);
    const byKey = (rows: typeof before): typeof before => [...rows].sort((a, b) => (a.key < b.key ? -1 : 1));
    expect(byKey(rowsIn(engine, settings))).toEqual(byKey(before));
  });

  test("правила Порядка: изменённое остаётся, удалённое возвращается, вписанная редакция получает код", () => {
    const engine = engineFrom(emptyBook());
    const shipped = rowsIn(engine, rules);
    type(
      engine,
      rules,
      rowAt(engine, rules, ({ key }) => key === "P2023.refusalYears"),
      "value",
      "2",
    );
    edit(engine, {
      verb: "deleteLines",
      args: [rules.sheetId, "ROWS", rowAt(engine, rules, ({ key }) => key === "P2010.title")],
    });
    const free = freeRow(engine, rules);
    type(engine, rules, free, "edition", "P2029");
    type(engine, rules, free, "label", "Действует с");
    type(engine, rules, free, "value", "01.09.2029");
    setUp(engine);
    const now = new Map(rowsIn(engine, rules).map(({ key, value }) => [key, value]));
    expect(now.size).toBe(shipped.length + 1);
    expect(now.get("P2023.refusalYears")).toBe("2");
    expect(now.get("P2029.from")).toBe("01.09.2029");
    for (const { key, value } of shipped)
      if (key !== "P2023.refusalYears") expect([key, now.get(key)]).toEqual([key, value]);
  });

  test("лист человека с нашим названием: его лист не тронут, наш получает номер и работает", () => {
    const engine = newEngine({ today: DAY });
    edit(engine, {
      requests: [{ addSheet: { properties: { sheetId: 77, title: "Сотрудники" } } }],
    });
    edit(engine, { verb: "typeInto", args: [{ sheetId: 77, row: 0, column: 0 }, "Мой список"] });
    setUp(engine);
    const own = engine.workbook.book.sheets.find((sheet) => sheet.properties.sheetId === 77);
    expect(own?.rows[0]?.cells[0]?.userEnteredValue).toEqual({ stringValue: "Мой список" });
    expect(sheetIn(engine, staff).properties.title).toBe("Сотрудники (2)");
    const executor = sheetIn(engine, plan).rows[5]?.cells[columnAt(engine, plan, "internalExecutor")];
    expect(executor?.dataValidation?.condition?.values).toEqual([
      { userEnteredValue: "='Сотрудники (2)'!$B$2:$B" },
    ]);
    runWell(engine, "importStaff", [{ csv: "Соколова Марина Игоревна;методист;sokolova@example.org;" }]);
    expect(rowsIn(engine, staff)).toHaveLength(1);
    const titles = titlesOf(engine);
    setUp(engine);
    expect(titlesOf(engine)).toEqual(titles);
  });

  test("лист, переименованный человеком, остаётся под его названием", () => {
    const engine = engineFrom(workingBook());
    edit(engine, properties({ sheetId: plan.sheetId, title: "План ММЦ 2024" }, "title"));
    expect(setUp(engine).details).toEqual([]);
    expect(sheetIn(engine, plan).properties.title).toBe("План ММЦ 2024");
    expect(rowsIn(engine, plan).length).toBeGreaterThan(20);
  });

  test("пустой начальный лист новой книги убран, а с записями человека оставлен", () => {
    const fresh = newEngine({ today: DAY });
    setUp(fresh);
    expect(titlesOf(fresh)).toEqual(TABLES.map(({ title }) => title));
    const used = newEngine({ today: DAY });
    edit(used, { verb: "typeInto", args: [{ sheetId: 0, row: 3, column: 1 }, "мои заметки"] });
    setUp(used);
    expect(titlesOf(used)).toContain("Лист1");
  });
});

describe("то, что сломано, исправлено, и об этом сказано", () => {
  /** Values of the rows must outlive any repair. */
  function repaired(breakIt: (engine: Engine) => void): { engine: Engine; details: readonly string[] } {
    const engine = engineFrom(workingBook());
    const before = contentOf(engine);
    breakIt(engine);
    const { details } = setUp(engine);
    expect(contentOf(engine)).toEqual(before);
    return { engine, details };
  }

  const headerCell = (engine: Engine, column: number): PersonEdit => ({
    verb: "typeInto",
    args: [{ sheetId: directives.sheetId, row: 0, column }, ""],
  });

  test("заголовок в другом регистре и с пробелами не считается поломкой и остаётся как есть", () => {
    const { engine, details } = repaired((book) => {
      edit(book, { verb: "renameHeader", args: [plan.sheetId, 4, "  МЕРОПРИЯТИЕ * "] });
    });
    expect(details).toEqual([]);
    expect(headersOf(engine, plan)[4]).toBe("  МЕРОПРИЯТИЕ * ");
  });

  test("переименованный столбец получает своё название обратно", () => {
    const { engine, details } = repaired((book) => {
      edit(book, { verb: "renameHeader", args: [plan.sheetId, 4, "Что делаем"] });
    });
    expect(details).toEqual(["Лист «План»: столбцу возвращено название «Мероприятие»"]);
    expect(headersOf(engine, plan)[4]).toBe("Мероприятие");
  });

  test("стёртое название возвращается, в том числе у самого правого столбца", () => {
    const { engine, details } = repaired((book) => {
      const last = headersOf(book, directives).length - 1;
      edit(book, headerCell(book, last));
      edit(book, headerCell(book, 3));
    });
    expect(details).toHaveLength(2);
    expect(details.every((line) => line.includes("возвращено название"))).toBe(true);
    expect(headersOf(engine, directives)).toEqual(directives.layout.map(({ header }) => header));
  });

  test("удалённый столбец добавлен в конец, за столбцами людей, с форматом, списком и пояснением", () => {
    const engine = engineFrom(workingBook());
    const { sheetId } = occurrences;
    const width = headersOf(engine, occurrences).length;
    edit(engine, { verb: "insertAfter", args: [sheetId, "COLUMNS", width - 1] });
    edit(engine, { verb: "typeInto", args: [{ sheetId, row: 4, column: width }, "без заголовка"] });
    edit(engine, {
      verb: "deleteLines",
      args: [sheetId, "COLUMNS", columnAt(engine, occurrences, "status")],
    });
    const command = engine.run("refreshBook");
    expect(command.error?.message).toContain("нет столбца «Статус». Выполните «Настройка»");
    expect(setUp(engine).details).toEqual(["Лист «Исполнение»: добавлен столбец «Статус»"]);
    const column = columnAt(engine, occurrences, "status");
    expect(column).toBe(width);
    const { rows } = sheetIn(engine, occurrences);
    expect(rows[0]?.cells[column]?.note).toContain("считается только вместе с подтверждением");
    expect(rows[9]?.cells[column]?.dataValidation?.condition?.type).toBe("ONE_OF_LIST");
    expect(rows[4]?.cells[width - 1]?.userEnteredValue).toEqual({ stringValue: "без заголовка" });
    runWell(engine, "refreshBook");
    const formulas = sheetIn(engine, occurrences).conditionalFormats.map(
      ({ booleanRule }) => booleanRule?.condition?.values?.[0]?.userEnteredValue ?? "",
    );
    expect(formulas).toHaveLength(occurrences.colours.length);
    expect(formulas.every((formula) => !formula.includes("#REF"))).toBe(true);
    expect(setUp(engine).details).toEqual([]);
  });

  test("удалённый лист создан заново, остальные не тронуты", () => {
    const engine = engineFrom(workingBook());
    const before = contentOf(engine);
    edit(engine, { requests: [{ deleteSheet: { sheetId: remarks.sheetId } }] });
    expect(setUp(engine).details).toEqual(["Создан лист «Замечания»"]);
    expect(contentOf(engine)).toEqual({ ...before, remarks: [] });
    runWell(engine, "refreshBook");
    expect(rowsIn(engine, remarks).length).toBeGreaterThan(0);
  });

  test("столбец стоит дважды: настройка не выбирает сама, называет лист и столбец и ничего не меняет", () => {
    const engine = engineFrom(workingBook());
    edit(engine, { verb: "insertBefore", args: [plan.sheetId, "COLUMNS", 0] });
    const place = { sheetId: plan.sheetId, row: 0, column: 0 };
    const [fired] = engine.personEdit({ verb: "typeInto", args: [place, "мероприятие"] });
    const before = stateOf(engine);
    const words = "Лист «План»: столбец «Мероприятие» встречается дважды";
    expect(fired?.result.error?.message).toContain(words);
    expect(engine.run("setUp").error?.message).toContain(words);
    expect(stateOf(engine)).toEqual(before);
  });

  test("вставленный столбец, сдвинувший остальные, не сбивает ни меток, ни цветов", () => {
    const engine = engineFrom(workingBook());
    edit(engine, { verb: "insertBefore", args: [plan.sheetId, "COLUMNS", 0, 2] });
    setUp(engine);
    const layout = bookOf(engine, [plan]).layout(plan);
    expect(layout.marks).toEqual(layout.columns);
    const [done] = sheetIn(engine, plan).conditionalFormats;
    const coloured = (done?.ranges ?? []).map(({ startColumnIndex }) => startColumnIndex);
    expect(coloured).toEqual(["number", "nextDue", "status"].map((id) => layout.columns[id]));
  });
});

test("разделы показаны и скрыты так, как задумано: на виду то, с чем работают каждый день", () => {
  const engine = engineFrom(emptyBook());
  const hidden = (structureOf(engine).sheets ?? []).flatMap(({ properties: own }) =>
    own?.hidden === true ? [own.title] : [],
  );
  expect(hidden).toEqual([
    "История категорий",
    "Соответствие",
    "Руководители",
    "Комиссии",
    "Члены комиссий",
    "Заседания",
    "Вопросы заседаний",
    "Специалисты",
    "Сроки подачи",
    "Книги школ",
    "Отправленные списки",
    "Документы",
    "Ответственные",
    "Организации",
    "Календарь",
    "Порядок аттестации",
    "Формулировки",
    "Настройки",
    "Журнал рассылки",
    "Журнал",
    "Выпуски книг",
    "Данные документов",
    "Бланки",
  ]);
});
