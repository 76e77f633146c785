import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SITE } from "../../../src/commands/book/lists/siteList.ts";
import type { Application } from "../../../src/domain/attestation/application.ts";
import { applications } from "../../../src/workbook/tables/index.ts";
import { DISTRICT } from "./district.ts";
import { ListBook, verdictsOf } from "./listBook.ts";

const HEADER = "№ заявления\tДата подачи\tФИО\tРайон\tОО\tДолжность\tКатегория\tСтатус\tПричина";
const pasted = (...lines: string[]): string => [HEADER, ...lines].join("\n");
const SOKOLOVA =
  "613\t12.10.2026 14:05\tСоколова Марина Игоревна\tЗаречный район\tСОШ №8\tучитель математики\tвысшая\tПодано\t";

function applicationOf(book: ListBook, id: string): Partial<Application> {
  return book.rows(applications).find((row) => row.id === id) ?? {};
}

describe("таблица ИРО", () => {
  test("находит наше заявление и вписывает номер, день и канал", () => {
    const book = new ListBook(DISTRICT);
    const [row] = book.take(SITE, pasted(SOKOLOVA));
    expect(row?.verdict).toBe("дополнена");
    expect(row?.message).toContain("Соколова Марина Игоревна, МБОУ СОШ № 8");
    expect(row?.message).toContain("«№ заявления» — 613");
    expect(applicationOf(book, "ЗВ-0001")).toMatchObject({
      number: "613",
      filed: "2026-10-12",
      channel: "сайт региона",
      acceptedOn: null,
    });
  });

  test("та же таблица ещё раз ничего не меняет, и на другой день тоже", () => {
    const accepted = SOKOLOVA.replace("Подано", "Подписано отделом аттестации");
    const book = new ListBook(DISTRICT);
    book.take(SITE, pasted(accepted), { document: { seenOn: "2026-10-20" } });
    const [again] = book.take(SITE, pasted(accepted), { document: { seenOn: "2026-10-25" } });
    expect(again).toMatchObject({ verdict: "без изменений", changes: [] });
    expect(again?.differences).toBeUndefined();
    expect(applicationOf(book, "ЗВ-0001").acceptedOn).toBe("2026-10-20");
  });

  test.each([
    ["Отклонено для доработки", { returned: "2026-11-20", returnReason: "нет подписи" }],
    [
      "Заблокировано отделом аттестации",
      { state: "Заблокировано", comment: "Заблокировано на сайте 20.11.2026: нет подписи" },
    ],
    ["Отозвано заявителем", { withdrawn: "2026-11-20", withdrawal: "иное" }],
    ["Принято к рассмотрению", { acceptedOn: "2026-11-20" }],
    ["В отделе аттестации", { number: "613", acceptedOn: null, returned: null }],
  ] as const)("«%s» ведёт к нашим сведениям", (state, facts) => {
    const book = new ListBook(DISTRICT);
    book.take(SITE, pasted(SOKOLOVA.replace("Подано\t", `${state}\tнет подписи`)));
    expect(applicationOf(book, "ЗВ-0001")).toMatchObject(facts);
  });

  test("черновик на сайте ничего не меняет", () => {
    const book = new ListBook(DISTRICT);
    const [row] = book.take(
      SITE,
      pasted(SOKOLOVA.replace("Подано", "Редактируется педагогическим работником")),
    );
    expect(row).toMatchObject({ verdict: "без изменений", changes: [] });
    expect(row?.message).toContain("ещё не подано");
  });

  test("незнакомое слово показано, номер и день вписаны", () => {
    const book = new ListBook(DISTRICT);
    const [row] = book.take(SITE, pasted(SOKOLOVA.replace("Подано", "Этап 7б")));
    expect(row?.message).toContain("на сайте «Этап 7б»: состояние не понято, внесите его сами");
    expect(applicationOf(book, "ЗВ-0001")).toMatchObject({ number: "613", state: "Готов к подаче" });
  });

  test.each([
    ["незнакомое слово", SOKOLOVA.replace("Подано", "Этап 7б"), "«Этап 7б»: состояние не понято"],
    ["неверный день", SOKOLOVA.replace("12.10.2026 14:05", "32.10.2026"), "«32.10.2026» — день не понят"],
  ])("%s в уже внесённой строке: она не понята, а не «без изменений»", (_, line, words) => {
    const book = new ListBook(DISTRICT);
    book.take(SITE, pasted(SOKOLOVA));
    const [row] = book.take(SITE, pasted(line));
    expect(row).toMatchObject({ verdict: "не понята", changes: [] });
    expect(row?.message).toContain(words);
  });

  test("состояние позади книги показано и не применено", () => {
    const book = new ListBook(DISTRICT);
    const line =
      "501\t05.09.2026\tЕлагина О.В.\t\tСОШ № 12\tучитель\tпервая\tОтклонено для доработки\tошибка";
    const [row] = book.take(SITE, pasted(line));
    expect(row?.message).toContain("в книге уже «Заключение направлено»: не меняю");
    expect(applicationOf(book, "ЗВ-0002")).toMatchObject({ returned: null, returnReason: "" });
  });

  test("решение с сайта не берётся: дня решения там нет", () => {
    const book = new ListBook(DISTRICT);
    const [row] = book.take(SITE, pasted("501\t\tЕлагина О.В.\t\t\t\tпервая\tКатегория установлена\t"));
    expect(row?.message).toContain("внесите приказ");
    expect(applicationOf(book, "ЗВ-0002")).toMatchObject({ result: "", decided: null });
  });

  test("подано заново после возврата: новый номер и новый день заменяют прежние", () => {
    const book = new ListBook(DISTRICT);
    book.take(SITE, pasted(SOKOLOVA));
    const back = SOKOLOVA.replace("Подано\t", "Отклонено для доработки\tнет подписи");
    book.take(SITE, pasted(back), { document: { seenOn: "2026-10-15" } });
    expect(applicationOf(book, "ЗВ-0001")).toMatchObject({ returned: "2026-10-15" });
    const anew = SOKOLOVA.replace("613", "640").replace("12.10.2026", "18.10.2026");
    expect(verdictsOf(book.take(SITE, pasted(anew)))).toEqual(["дополнена"]);
    expect(applicationOf(book, "ЗВ-0001")).toMatchObject({ number: "640", filed: "2026-10-18" });
    expect(verdictsOf(book.take(SITE, pasted(anew)))).toEqual(["без изменений"]);
  });

  test("сёстры с одними инициалами: спрашивает и вносит по ответу", () => {
    const book = new ListBook(DISTRICT);
    const line = "613\t12.10.2026\tСоколова М.И.\t\tСОШ № 8\tучитель\tвысшая\tПодано\t";
    const [asked] = book.take(SITE, pasted(line));
    expect(asked).toMatchObject({ verdict: "уточнить", changes: [] });
    expect(asked?.candidates?.map(({ value }) => value)).toEqual(["ЗВ-0001", "КР-0002", "skip"]);
    const [answered] = book.take(SITE, pasted(line), { byLine: { "2": "ЗВ-0001" } });
    expect(answered?.verdict).toBe("дополнена");
    expect(verdictsOf(book.take(SITE, pasted(line)))).toEqual(["без изменений"]);
    expect(applicationOf(book, "ЗВ-0001").number).toBe("613");
  });

  test("чужие районы отходят в сторону, свой без строки в банке назван", () => {
    const book = new ListBook(DISTRICT);
    const rows = book.take(
      SITE,
      pasted(
        "700\t01.10.2026\tСоколова Марина Игоревна\tЛуговский район\tСОШ № 8\tучитель\tвысшая\tПодано\t",
        "701\t01.10.2026\tМорской Пётр Ильич\t\tСОШ № 77\tучитель\tвысшая\tПодано\t",
        "702\t01.10.2026\tСнежная Вера Павловна\tЗаречный\tСОШ № 8\tучитель\tпервая\tПодано\t",
      ),
    );
    expect(verdictsOf(rows)).toEqual(["не наша", "не наша", "не понята"]);
    expect(book.rows(applications).map(({ number }) => number)).toEqual(["", "501", "502"]);
  });

  test("педагог без заявления: новое вносится только по ответу и проходит шаги без графика", () => {
    const windows = [
      {
        id: "СП-0001",
        schoolYear: "2026-2027",
        month: "декабрь 2026",
        opens: "2026-10-01",
        closes: "2026-10-31",
      },
    ];
    const book = new ListBook({ ...DISTRICT, windows });
    const line =
      "620\t14.10.2026\tЛугова Анна Петровна\tЗаречный район\tСОШ № 12\tпедагог-психолог\tпервая\tПодано\t";
    const [asked] = book.take(SITE, pasted(line));
    expect(asked).toMatchObject({ verdict: "уточнить", changes: [] });
    const [added] = book.take(SITE, pasted(line), { byLine: { "2": "КР-0005" } });
    expect(added?.verdict).toBe("новая");
    expect(applicationOf(book, "ЗВ-0004")).toMatchObject({
      teacher: "КР-0005",
      kind: "первая",
      number: "620",
      filed: "2026-10-14",
      listed: "2026-10-14",
      agreedBy: "подано без графика",
      folderResult: "не представлялась",
      month: "декабрь 2026",
      schoolYear: "2026-2027",
    });
    expect(verdictsOf(book.take(SITE, pasted(line), { byLine: { "2": "КР-0005" } }))).toEqual([
      "без изменений",
    ]);
  });

  test("прошлогоднее заявление того же человека не принимается за нынешнее", () => {
    const book = new ListBook(DISTRICT);
    const old = "88\t02.10.2024\tСоколова Марина Игоревна\t\tСОШ № 8\tучитель\tвысшая\tЗаблокировано\t";
    expect(verdictsOf(book.take(SITE, pasted(old, SOKOLOVA)))).toEqual(["без изменений", "дополнена"]);
    expect(applicationOf(book, "ЗВ-0001")).toMatchObject({ number: "613", state: "Готов к подаче" });
  });

  test("номер в книге стоит у другого человека: спрашивает", () => {
    const book = new ListBook(DISTRICT);
    const [row] = book.take(SITE, pasted("501\t\tПолевая Нина Сергеевна\t\tДОУ 5\t\t\tПодано\t"));
    expect(row).toMatchObject({ verdict: "уточнить", changes: [] });
    expect(row?.message).toContain("Елагина Ольга Владимировна");
  });

  test("другой день подачи: отличие показано, ячейка остаётся, пока её не велят взять", () => {
    const book = new ListBook(DISTRICT);
    const line = pasted("501\t07.09.2026\tЕлагина О.В.\t\tСОШ № 12\t\tпервая\t\t");
    const [row] = book.take(SITE, line);
    expect(row?.differences).toEqual([
      { field: "Подано", book: "05.09.2026", list: "07.09.2026", isTaken: false },
    ]);
    expect(applicationOf(book, "ЗВ-0002").filed).toBe("2026-09-05");
    book.take(SITE, line, { takeDifferent: [2] });
    expect(applicationOf(book, "ЗВ-0002").filed).toBe("2026-09-07");
  });

  test("любые повреждённые строки: второй раз ничего нового, чужое не тронуто", () => {
    const cell = fc.oneof(
      fc.constantFrom(
        "613",
        "12.10.2026",
        "Соколова М.И.",
        "Елагина О.В.",
        "СОШ № 12",
        "учитель",
        "первая",
        "Подано",
      ),
      fc.constantFrom(
        "Принято",
        "Заблокировано",
        "отозвано",
        "весной",
        "",
        "—",
        "Полевая Нина Сергеевна",
        "ДОУ 5",
      ),
      fc.string({ maxLength: 8 }).map((text) => text.replace(/[\t\n\r"]/g, "")),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 }), (lines) => {
        const book = new ListBook(DISTRICT);
        const text = pasted(...lines.map((cells) => cells.join("\t")));
        book.take(SITE, text);
        const before = JSON.stringify(book.rows(applications));
        const again = book.take(SITE, text);
        expect(again.flatMap(({ changes }) => changes)).toEqual([]);
        expect(JSON.stringify(book.rows(applications))).toBe(before);
        expect(book.rows(applications)).toHaveLength(3);
      }),
      { numRuns: 60 },
    );
  });
});
