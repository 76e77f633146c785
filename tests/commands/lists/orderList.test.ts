import { describe, expect, test } from "vitest";
import type { DecidedRow } from "../../../src/commands/book/lists/decided.ts";
import { ORDERS } from "../../../src/commands/book/lists/orderList.ts";
import type { Application } from "../../../src/domain/attestation/application.ts";
import { orderHead } from "../../../src/intake/lists/kinds/orderList.ts";
import { applications, categories } from "../../../src/workbook/tables/index.ts";
import { cpuTime } from "../../local/engine/calc/cpuTime.ts";
import { DISTRICT } from "./district.ts";
import { ListBook, verdictsOf } from "./listBook.ts";

const HEAD = [
  "ПРИКАЗ",
  "от 04.12.2026 № 345",
  "Об установлении квалификационных категорий",
  "На основании решения аттестационной комиссии (протокол от 27.11.2026 № 3) приказываю установить категории:",
];
const COLUMNS = "№ п/п\tФИО\tДолжность\tМесто работы\tРайон\tКатегория";
const order = (...rows: string[]): string => [...HEAD, COLUMNS, ...rows].join("\n");
const ELAGINA = "17\tЕлагина Ольга Владимировна\tучитель\tМБОУ СОШ № 12\tЗаречный район\tпервая";
const AFTER_HEAD = String(HEAD.length + 2);

const applicationOf = (book: ListBook, id: string): Partial<Application> =>
  book.rows(applications).find((row) => row.id === id) ?? {};

describe("приказ", () => {
  test("номер, дата, решение и протокол читаются из заголовка", () => {
    expect(orderHead(HEAD)).toEqual({
      number: "345",
      on: "2026-12-04",
      decided: "2026-11-27",
      protocol: "№ 3 от 27.11.2026",
    });
    expect(orderHead(["Приказ министерства от «4» декабря 2026 г. N 01-12/345", "высшую категорию"])).toEqual(
      {
        number: "01-12/345",
        on: "2026-12-04",
        kind: "высшая",
      },
    );
  });

  test("находит своих среди чужих и ставит решение и приказ", () => {
    const book = new ListBook(DISTRICT);
    const rows = book.take(
      ORDERS,
      order(
        "16\tЕлагина Ольга Владимировна\tучитель\tМБОУ СОШ № 12\tЛуговский район\tпервая",
        ELAGINA,
        "18\tМорской Пётр Ильич\tучитель\tМБОУ СОШ № 1\tг. Приморск\tвысшая",
      ),
    );
    expect(verdictsOf(rows)).toEqual(["не наша", "дополнена", "не наша"]);
    expect(applicationOf(book, "ЗВ-0002")).toMatchObject({
      result: "установить",
      decided: "2026-11-27",
      protocol: "№ 3 от 27.11.2026",
      orderNumber: "345",
      orderOn: "2026-12-04",
    });
  });

  test("второй раз ничего нового; банк к тому времени обновлён, заявление закрыто", () => {
    const book = new ListBook(DISTRICT);
    book.take(ORDERS, order(ELAGINA));
    const closed = book
      .rows(applications)
      .map((row) =>
        row.id === "ЗВ-0002" ? ({ ...row, state: "Банк обновлён", accepted: "Банк обновлён" } as const) : row,
      );
    const later = new ListBook({ ...DISTRICT, applications: closed });
    const rows = later.take(ORDERS, order(ELAGINA));
    expect(rows).toMatchObject([{ verdict: "без изменений", changes: [] }]);
  });

  test("заявление ещё в начале пути: категория всё равно внесена в банк, один раз, и сказано, чего не хватает", () => {
    const early = DISTRICT.applications?.map((row) =>
      row.id === "ЗВ-0002"
        ? ({ ...row, state: "", accepted: "Заявлен в списке ОО", month: "" } as const)
        : row,
    );
    const book = new ListBook({ ...DISTRICT, ...(early === undefined ? {} : { applications: early }) });
    const [row] = book.take(ORDERS, order(ELAGINA));
    expect(row?.message).toContain("категория внесена в банк, но заявление остаётся «Заявлен в списке ОО»");
    const granted = { category: "первая", event: "установлена", decided: "2026-11-27" };
    expect(book.rows(categories)).toMatchObject([granted]);
    book.take(ORDERS, order(ELAGINA));
    expect(book.rows(categories)).toHaveLength(1);
  });

  test("без дня решения ничего не вносится: категория действует с него", () => {
    const book = new ListBook(DISTRICT);
    const { rows, remarks } = book.ask(ORDERS, [HEAD[0], HEAD[1], COLUMNS, ELAGINA].join("\n"));
    expect(rows.flatMap(({ changes }) => changes)).toEqual([]);
    expect(remarks[0]).toContain("дату решения комиссии");
  });

  test("кого ждали и в приказе нет — назван; отсутствие не становится отказом", () => {
    const book = new ListBook(DISTRICT);
    const { remarks } = book.ask(ORDERS, order(ELAGINA));
    expect(remarks[0]).toContain("отсутствие — ещё не отказ");
    expect(remarks.slice(1)).toEqual([expect.stringContaining("Полевая Нина Сергеевна")]);
    book.take(ORDERS, order(ELAGINA));
    expect(applicationOf(book, "ЗВ-0003").result).toBe("");
  });

  test("наш педагог без заявления: строка истории предложена и вносится по ответу один раз", () => {
    const book = new ListBook(DISTRICT);
    const text = order("5\tЛугова А.П.\tпедагог - психолог\tСОШ № 12\tЗаречный р-н\tвысшая");
    expect(verdictsOf(book.take(ORDERS, text))).toEqual(["уточнить"]);
    expect(book.rows(categories)).toEqual([]);
    const byLine = { [AFTER_HEAD]: "КР-0005" };
    expect(verdictsOf(book.take(ORDERS, text, { byLine }))).toEqual(["новая"]);
    expect(book.rows(categories)).toMatchObject([
      {
        id: "КТ-0001",
        teacher: "КР-0005",
        position: "педагог-психолог",
        category: "высшая",
        event: "установлена",
        decided: "2026-11-27",
        order: "№ 345 от 04.12.2026",
      },
    ]);
    expect(verdictsOf(book.take(ORDERS, text, { byLine }))).toEqual(["без изменений"]);
    expect(book.rows(categories)).toHaveLength(1);
  });

  test("категория и должность стоят над частью таблицы", () => {
    const book = new ListBook(DISTRICT);
    const columns = "№ п/п\tФИО\tМесто работы";
    const text = [
      ...HEAD,
      columns,
      "Установить первую квалификационную категорию по должности «учитель»",
      "1\tЕлагина Ольга Владимировна\tМБОУ СОШ № 12 Заречного района",
      "Установить высшую квалификационную категорию по должности «учитель»",
      "1\tСоколова Марина Игоревна\tМБОУ СОШ № 8 Заречного района",
    ].join("\n");
    expect(verdictsOf(book.take(ORDERS, text))).toEqual(["дополнена", "дополнена"]);
    expect(applicationOf(book, "ЗВ-0001")).toMatchObject({ result: "установить", orderNumber: "345" });
  });

  test("в книге отказ, в приказе категория: спрашивает и ничего не пишет, пока не велят взять", () => {
    const refused = (DISTRICT.applications ?? []).map((row) =>
      row.id === "ЗВ-0002" ? ({ ...row, result: "отказать", decided: "2026-11-27" } as const) : row,
    );
    const book = new ListBook({ ...DISTRICT, applications: refused });
    const [asked] = book.take(ORDERS, order(ELAGINA));
    expect(asked).toMatchObject({ verdict: "уточнить", changes: [] });
    expect(applicationOf(book, "ЗВ-0002").orderNumber).toBe("");
    book.take(ORDERS, order(ELAGINA), { takeDifferent: true });
    expect(applicationOf(book, "ЗВ-0002")).toMatchObject({ result: "установить", orderNumber: "345" });
  });

  test("сменила фамилию: не угадывается, но показана та же школа, имя и отчество", () => {
    const book = new ListBook(DISTRICT);
    const [row] = book.take(
      ORDERS,
      order("3\tРечная Ольга Владимировна\tучитель\tСОШ № 12\tЗаречный район\tпервая"),
    );
    expect(row).toMatchObject({ verdict: "уточнить", changes: [] });
    expect(row?.message).toContain("возможно, сменилась фамилия");
  });

  test("600 строк приказа против 12 000 педагогов — меньше секунды", () => {
    const big = bigDistrict();
    const book = new ListBook(big.rows);
    const before = book.book();
    expect(before.rows(applications)).toHaveLength(300);
    let rows: DecidedRow[] = [];
    const spent = cpuTime(() => {
      ({ rows } = book.ask(ORDERS, order(...big.lines)));
    });
    expect(rows.filter(({ verdict }) => verdict === "дополнена")).toHaveLength(100);
    expect(rows.filter(({ verdict }) => verdict === "не наша")).toHaveLength(500);
    expect(spent).toBeLessThan(1000);
  });
});

const SURNAMES = ["Соколова", "Елагина", "Лугова", "Полевая", "Речная", "Садовая", "Ветрова", "Снежная"];
const FIRST = ["Анна", "Мария", "Ольга", "Нина", "Вера", "Дина"];
const MIDDLE = ["Игоревна", "Петровна", "Олеговна", "Ильинична", "Юрьевна"];
const nameOf = (index: number): string =>
  `${SURNAMES[index % 8] ?? ""}-${syllables(index)} ${FIRST[index % 6] ?? ""} ${MIDDLE[index % 5] ?? ""}`;

/** A second part of the surname for each thousand of people: «Бава», «Бада» … */
function syllables(index: number): string {
  const letters = "бвгдзклмнр";
  const [a = "", b = ""] = [letters[Math.floor(index / 1000) % 10], letters[Math.floor(index / 100) % 10]];
  return `${a.toUpperCase()}а${b}ова`;
}

function bigDistrict() {
  const school = (index: number): string => `МБОУ СОШ № ${(index % 350) + 1}`;
  const people = Array.from({ length: 12_000 }, (_, index) => ({
    id: `КР-${String(index + 1).padStart(5, "0")}`,
    name: nameOf(index),
    school: school(index),
    position: "учитель",
  }));
  const running = people.slice(0, 300).map(({ id, school: own }, index) => ({
    ...{ id: `ЗВ-${String(index + 1).padStart(4, "0")}`, teacher: id, school: own, position: "учитель" },
    kind: "первая" as const,
    accepted: "Заключение направлено" as const,
  }));
  const organisations = Array.from({ length: 350 }, (_, index) => ({
    id: `ОО-${String(index + 1).padStart(4, "0")}`,
    name: school(index),
  }));
  const ours = people
    .slice(0, 100)
    .map(({ name, school: own }) => `1\t${name}\tучитель\t${own}\tЗаречный район\tпервая`);
  const others = Array.from(
    { length: 500 },
    (_, index) => `1\tЛесная Алла ${MIDDLE[index % 5] ?? ""}\tучитель\tМБОУ СОШ № ${index}\t\tвысшая`,
  );
  const rows = { district: "Заречного района", teachers: people, applications: running, organisations };
  return { rows, lines: [...others, ...ours] };
}
