// Plan and letter as they come: rows, sections, executors, source, title, signature.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readDocument, type DocumentDraft } from "../../src/intake/readDocument.ts";
import { countsAgree, lostWords } from "./accounted.ts";

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), "utf8");
const read = (text: string): DocumentDraft => readDocument({ kind: "text", text });
const PLAN = fixture("plan.txt");
const DIRECTIVES = fixture("directives.txt");

describe("план на год", () => {
  const draft = read(PLAN);
  const item = (section: string, number: string) =>
    draft.plan.find((row) => row.section === section && row.number === number);

  test("29 пунктов в пяти разделах, нумерация в каждом с первого", () => {
    const bySection = ["I", "II", "III", "IV", "V"].map((section) =>
      draft.plan.filter((row) => row.section === section).map(({ number }) => Number(number)),
    );
    expect(bySection.map((numbers) => numbers.length)).toEqual([6, 10, 4, 5, 4]);
    for (const numbers of bySection) expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(new Set(draft.plan.map(({ sectionTitle }) => sectionTitle))).toEqual(
      new Set([
        "Информационное направление",
        "Организационное направление",
        "Методическое направление",
        "Диагностико- аналитическое направление",
        "Контроль",
      ]),
    );
  });

  test("блок утверждения: приказ, номер, дата, кто утвердил", () => {
    expect(draft).toMatchObject({
      kind: "план",
      source: "приказ МКУ ЦОКО муниципального образования Заречный район от 04.09.2024 № 12",
      sourceNumber: "12",
      sourceDate: "2024-09-04",
      author: "МКУ ЦОКО муниципального образования Заречный район",
      year: "2024-2025",
      signer: "Начальник МКУ ЦОКО, М.И.Соколова",
    });
    expect(draft.title).toMatch(/^ПЛАН работы муниципального .* на 2024-2025 учебный год$/);
  });

  test("второй исполнитель из строки после разрыва страницы относится к своему пункту", () => {
    expect(item("I", "5")).toMatchObject({
      activity: "«Прямая линия по аттестации» по телефонам 5-01-01, 5-01-02",
      termText: "постоянно",
      responsibleText: "Лебедева Н.С. – главный сотрудник МКУ ЦОКО\nСотрудники МКУ ЦОКО",
    });
  });

  test("должность, разорванная строками таблицы, остаётся одним исполнителем", () => {
    expect(item("III", "1")?.responsibleText).toBe("Орлова Т.В. Заместитель начальника МКУ ЦОКО");
  });

  test("два исполнителя через запятую остаются как написаны", () => {
    expect(item("III", "3")?.responsibleText).toBe(
      "Орлова Т.В. Заместитель начальника МКУ ЦОКО, руководители ОО",
    );
  });

  test("пункт, разорванный во всех столбцах, собран целиком", () => {
    expect(item("V", "3")).toMatchObject({
      activity:
        "Документарная проверка ОО по аттестации работников, с целью подтверждения соответствия занимаемой должности (списки, представления, выписки из протоколов) ДДТ ст. Заречной, Ключевской, Полянской",
      termText: "Февраль - апрель",
      responsibleText: "Лебедева Н.С. – главный сотрудник МКУ ЦОКО\nОтветственные в ОО",
    });
  });

  test("понято всё; место строки названо", () => {
    expect(draft.notUnderstood).toEqual([]);
    expect([draft.consumed, draft.total]).toEqual([48, 48]);
    expect(item("II", "2")?.place).toBe("строка 26");
    expect(lostWords(PLAN, draft)).toEqual([]);
    expect(countsAgree(PLAN, draft)).toBe(true);
  });

  test("распознанными названы только блок утверждения, заголовки и шапка", () => {
    expect(draft.recognised.map(({ place }) => place)).toEqual(
      [3, 4, 5, 6, 7, 8, 10, 12, 14, 15, 24, 35, 42, 48].map((line) => `строка ${line}`),
    );
  });
});

describe("письмо с поручениями", () => {
  const draft = read(DIRECTIVES);
  const row = (number: string) => draft.directives.find((directive) => directive.number === number);

  test("7 поручений, у четвёртого две части: 9 строк", () => {
    expect(draft.directives.map(({ number, parentNumber }) => [number, parentNumber])).toEqual([
      ["1", null],
      ["2", null],
      ["3", null],
      ["4", null],
      ["4.1", "4"],
      ["4.2", "4"],
      ["5", null],
      ["6", null],
      ["7", null],
    ]);
  });

  test("дефисы под частью — её контрольные строки; исполнитель и срок части — от пункта", () => {
    expect(row("4")).toMatchObject({
      text: "Совершенствовать систему методической поддержки педагогов в межаттестационный период, в том числе:",
      checkpoints: [],
    });
    expect(row("4.1")).toMatchObject({
      place: "строка 48",
      text: "Организовать:",
      checkpoints: [
        "мониторинг профессиональной компетентности (внешний и внутренний аудит)",
        "научно-методическую поддержку педагогов",
        "проведение пробного дистанционного тестирования (на сайте http://example.org)",
        "оказание помощи по разработке конспекта урока (занятия, мероприятия)",
      ],
      executorText: "Руководители муниципальных органов управления образованием",
      termText: "До 01.03.2012 г.",
    });
    expect(row("4.2")?.checkpoints).toHaveLength(4);
  });

  test("дефисы пункта без частей — контрольные строки пункта", () => {
    expect(row("3")?.checkpoints).toEqual([
      "письменных отчётов",
      "отзывов о проведённых занятиях (мероприятиях)",
    ]);
  });

  test("исполнители — по одному в строке, в порядке документа", () => {
    const first = "Руководитель ГКУ ПК ЦОКО Р.А. Орешкина";
    const second = "Ректор ГБОУ ПК ИПКРО Е.А. Снегирёв";
    expect(row("2")?.executorText).toBe(`${first}\n${second}`);
    expect(row("3")?.executorText).toBe(`${second}\n${first}`);
  });

  test("сроки как написаны; другие даты в тексте поручения сроком не становятся", () => {
    expect(draft.directives.map(({ termText }) => termText)).toEqual([
      "До 10.02.2012 г.",
      "До 05.02.2012 г.",
      "До 10.02.2012 г.",
      "До 01.03.2012 г.",
      "До 01.03.2012 г.",
      "До 01.03.2012 г.",
      "постоянно",
      "До 10.02.2012 г.",
      "До 10.02.2012 г.",
    ]);
  });

  test("письмо, дата, номер, повод, обрезанная подпись", () => {
    expect(draft).toMatchObject({
      kind: "поручения",
      source: "письмо № 12-345/6-78 от 30.01.2012",
      sourceNumber: "12-345/6-78",
      sourceDate: "2012-01-30",
      year: "2012",
      eventDate: "2012-01-24",
      author: "департамента образования и науки Приозёрного края",
      signer: "Начальник управления общего и дошкольного образования департамента",
    });
    expect(draft.title).toMatch(/^по итогам семинара с работниками .* состоявшегося 24\.01\.2012 года\.$/);
  });

  test("понято всё", () => {
    expect(draft.notUnderstood).toEqual([]);
    expect([draft.consumed, draft.total]).toEqual([54, 54]);
    expect(lostWords(DIRECTIVES, draft)).toEqual([]);
  });

  test("часть в своей строке таблицы: «4.1» без исполнителя и срока берёт их у пункта", () => {
    const own = read(
      "ПОРУЧЕНИЯ\nпо итогам совещания 12.01.2026.\n№ п/п|Поручение|Исполнитель|Срок\n1.|Провести сверку|Директора школ|до 01.02.2026\n1.1.|Собрать списки||\n1.2.|Сверить списки|Методисты|до 20.01.2026",
    );
    expect(
      own.directives.map(({ number, parentNumber, executorText, termText }) => [
        number,
        parentNumber,
        executorText,
        termText,
      ]),
    ).toEqual([
      ["1", null, "Директора школ", "до 01.02.2026"],
      ["1.1", "1", "Директора школ", "до 01.02.2026"],
      ["1.2", "1", "Методисты", "до 20.01.2026"],
    ]);
    expect(own.eventDate).toBe("2026-01-12");
  });

  test("список, сжатый в одну строку ячейки, разбирается на части и контрольные строки", () => {
    const flat = read(
      "ПОРУЧЕНИЯ\n№ п/п|Поручение|Исполнитель|Срок\n1.|Усилить работу: 1) Провести: - опрос; - семинар. 2) Подготовить отчёт|Директора школ|постоянно",
    );
    expect(flat.directives.map(({ number, text, checkpoints }) => [number, text, checkpoints])).toEqual([
      ["1", "Усилить работу:", []],
      ["1.1", "Провести:", ["опрос", "семинар"]],
      ["1.2", "Подготовить отчёт", []],
    ]);
  });
});

describe("что стоит вокруг таблицы", () => {
  const table = "\n№ п/п\tмероприятия\tсроки\tответственные\n1.\tСовещание\tсентябрь\tОрлова Т.В.\n";

  test.each([
    [
      "УТВЕРЖДЕН\nприказом МКУ ЦОКО\nот «05» сентября 2025 г. № 14-а",
      "приказ МКУ ЦОКО от 05.09.2025 № 14-а",
      "2025-09-05",
    ],
    [
      "Приложение к приказу управления образования № 7 от 1.9.2025",
      "приказ управления образования от 01.09.2025 № 7",
      "2025-09-01",
    ],
    [
      "Утверждено распоряжением главы района от 02.09.2025 г. №55",
      "распоряжение главы района от 02.09.2025 № 55",
      "2025-09-02",
    ],
    [
      "УТВЕРЖДАЮ\nНачальник МКУ ЦОКО\n________ М.И. Соколова\n03.09.2025",
      "утверждено Начальник МКУ ЦОКО М.И. Соколова от 03.09.2025",
      "2025-09-03",
    ],
  ])("утверждение: %j", (block, source, date) => {
    const draft = read(`${block}\n\nПЛАН\nработы на 2025-2026 учебный год\n${table}`);
    expect([draft.source, draft.sourceDate, draft.year]).toEqual([source, date, "2025-2026"]);
  });

  test.each([
    ["ПЛАН РАБОТЫ НА 2025/26 УЧЕБНЫЙ ГОД", "2025-2026"],
    ["П Л А Н\nработы на 2026 год", "2026"],
    ["План работы по итогам 2024-2025 учебного года на 2025-2026 учебный год", "2025-2026"],
    ["План работы", ""],
  ])("год плана: %j", (title, year) => {
    expect(read(`${title}\n${table}`).year).toBe(year);
  });

  test("текст между заголовком и таблицей не теряется и в заголовок не попадает", () => {
    const draft = read(`ПЛАН\nработы на 2025-2026 учебный год\n\nЦель: повышение качества\n${table}`);
    expect(draft.title).toBe("ПЛАН работы на 2025-2026 учебный год");
    expect(draft.notUnderstood.map(({ text }) => text)).toContain("Цель: повышение качества");
  });

  test.each([
    ["Начальник МКУ ЦОКО\t\t\tМ.И.Соколова", "Начальник МКУ ЦОКО, М.И.Соколова"],
    ["Начальник МКУ ЦОКО ____________ Соколова М.И.", "Начальник МКУ ЦОКО, Соколова М.И."],
    [
      "Заместитель начальника\nуправления образования\n\nТ.В. Орлова",
      "Заместитель начальника управления образования, Т.В. Орлова",
    ],
  ])("подпись: %j", (signature, signer) => {
    const draft = read(`ПЛАН\nна 2025 год\n${table}\n${signature}\n\nИсп. Петрова, 5-01-03`);
    expect(draft.signer).toBe(signer);
    expect(draft.plan[0]?.responsibleText).toBe("Орлова Т.В.");
    expect(draft.notUnderstood.map(({ text }) => text)).toContain("Исп. Петрова, 5-01-03");
  });
});
