// «План на месяц» and «Кто что делает»: the work of a month from the plan, the directives and the sittings.
import { describe, expect, test } from "vitest";
import { monthPlanForm } from "../../../../src/documents/forms/plan/monthPlan.ts";
import { whoDoesWhatForm } from "../../../../src/documents/forms/plan/whoDoesWhat.ts";
import type { MadePaper, PaperData } from "../../../../src/documents/form.ts";
import { commissions, sittings } from "../../../../src/workbook/tables/index.ts";
import { directive, item, occurrence } from "../../../domain/control/samples.ts";
import { sampleRow } from "../../../sampleRow.ts";
import { paperData } from "../../paperData.ts";
import { cellsOf, codesOf, linesOf, only, rowWith, tablesOf } from "./reading.ts";

const registers: Partial<PaperData> = {
  plan: [
    item({
      id: "ПЛ-1",
      number: "1",
      activity: "Приём списков",
      responsible: ["Соколова М.И.", "Сотрудники центра"],
    }),
    item({
      id: "ПЛ-2",
      number: "2",
      activity: "Мастер-класс",
      termKind: "дата",
      responsible: ["Лебедев И.О."],
    }),
    item({
      id: "ПЛ-3",
      number: "3",
      activity: "Проверка организаций",
      termKind: "период",
      responsible: ["Соколова М.И."],
    }),
    item({
      id: "ПЛ-4",
      number: "4",
      activity: "Анкетирование",
      responsible: ["Сотрудники центра"],
      internalExecutor: "Зимина Ольга Петровна",
    }),
  ],
  occurrences: [
    occurrence({ id: "ИС-0001", item: "ПЛ-1", activity: "Приём списков", due: "2026-10-30" }),
    occurrence({ id: "ИС-0002", item: "ПЛ-2", activity: "Мастер-класс", due: "2026-10-14" }),
    occurrence({
      id: "ИС-0003",
      item: "ПЛ-3",
      activity: "Проверка организаций",
      from: "2026-09-01",
      due: "2026-11-30",
    }),
    occurrence({ id: "ИС-0004", item: "ПЛ-4", activity: "Анкетирование", due: "2026-10-30" }),
    occurrence({ id: "ИС-0005", item: "ПЛ-1", activity: "Приём списков, ноябрь", due: "2026-11-30" }),
    occurrence({
      id: "ИС-0006",
      item: "ПЛ-1",
      activity: "Снятая работа",
      due: "2026-10-20",
      status: "Исключено",
    }),
  ],
  directives: [
    directive({
      id: "ПР-0001",
      number: "3",
      source: "письмо № 41 от 02.10.2026",
      text: "Представить отчёт",
      due: "2026-10-16",
      internalExecutor: "Соколова Марина Игоревна",
      executors: ["руководители МОУО"],
    }),
    directive({
      id: "ПР-0002",
      number: "4",
      text: "Чужое поручение",
      due: "2026-10-16",
      role: "для сведения (ждём результат)",
    }),
  ],
  commissions: [sampleRow(commissions, { id: "КМ-0001", name: "муниципальная аттестационная комиссия" })],
  sittings: [
    sampleRow(sittings, {
      id: "ЗС-0001",
      commission: "КМ-0001",
      on: "2026-10-22",
      time: "10:00",
      secretary: "Белова Ирина Олеговна",
    }),
    sampleRow(sittings, { id: "ЗС-0002", commission: "КМ-0001", on: "2026-10-23", state: "Отменено" }),
  ],
};

const monthPlan = (over: Partial<PaperData> = {}, month = "2026-10"): MadePaper =>
  only(monthPlanForm.make(paperData({ ...registers, ...over }), { kind: "monthPlan", month }));
const who = (over: Partial<PaperData> = {}): MadePaper =>
  only(whoDoesWhatForm.make(paperData({ ...registers, ...over }), { kind: "whoDoesWhat", month: "2026-10" }));

describe("план на месяц", () => {
  test("по дням: мероприятия в свой день, сроки «до», заседания со временем, период до своего конца", () => {
    expect(cellsOf(monthPlan()).slice(1)).toEqual([
      ["14 октября", "Мастер-класс", "План, II.2", "Лебедев И.О."],
      ["до 16 октября", "Представить отчёт", "Поручение, п. 3", "Соколова М.И."],
      ["22 октября, 10:00", "Заседание: муниципальная аттестационная комиссия", "Заседания", "Белова И.О."],
      ["до 30 октября", "Приём списков", "План, II.1", "Соколова М.И.\nСотрудники центра"],
      ["до 30 октября", "Анкетирование", "План, II.4", "Зимина О.П.\nСотрудники центра"],
      ["до 30 ноября", "Проверка организаций", "План, II.3", "Соколова М.И."],
    ]);
  });

  test("один лист: книжный, без номеров страниц, подписан начальником", () => {
    const made = monthPlan();
    expect(made.paper.sections).toHaveLength(1);
    expect(made.paper).toMatchObject({ pageNumbers: false, sections: [{ orientation: "portrait" }] });
    expect(made.fileName).toBe("План на октябрь 2026");
    expect(linesOf(made)).toContain(
      "муниципального казённого учреждения «Методический центр Заречного района» по аттестации педагогических кадров на октябрь 2026 г.",
    );
    expect(made.problems).toEqual([]);
  });

  const busy = (count: number): Partial<PaperData> => ({
    occurrences: Array.from({ length: count }, (_, index) =>
      occurrence({
        id: `ИС-${index}`,
        item: "ПЛ-1",
        due: "2026-10-30",
        activity:
          "Рассмотрение на заседаниях методических объединений порядка формирования накопительных папок",
      }),
    ),
  });
  test("чем больше работы, тем мельче буквы; что не поместится на лист, о том сказано", () => {
    expect(tablesOf(monthPlan())[0]?.fontSize).toBe(12);
    expect(tablesOf(monthPlan(busy(14)))[0]?.fontSize).toBeLessThan(12);
    expect(codesOf(monthPlan(busy(14)))).toEqual([]);
    expect(codesOf(monthPlan(busy(80)))).toEqual(["warn TOO_LONG"]);
  });

  test("месяц без сроков не печатается; без выбора берётся текущий месяц", () => {
    expect(codesOf(monthPlan({}, "2027-08"))).toEqual(["stop NOTHING_DUE"]);
    expect(
      only(monthPlanForm.make(paperData({ ...registers, today: "2026-11-02" }), { kind: "monthPlan" })).key,
    ).toBe("monthPlan/2026-11");
  });

  test("работа без ответственного печатается, но названа", () => {
    const made = monthPlan({ plan: [item({ id: "ПЛ-1", number: "1", responsible: [] })] });
    expect(made.problems.map(({ text }) => text)).toContain(
      "План, II.1: не назван ответственный – «Приём списков». Впишите его в листе «План».",
    );
  });

  test("пункт с частями заменён своими частями", () => {
    const directives = [
      directive({ id: "ПР-1", number: "4", text: "Совершенствовать поддержку", due: "2026-10-16" }),
      directive({
        id: "ПР-2",
        number: "4.1",
        parent: "ПР-1",
        text: "Организовать:",
        checkpoints: ["мониторинг", "пробное тестирование"],
        due: "2026-10-16",
      }),
    ];
    const texts = cellsOf(monthPlan({ directives })).map(([, what]) => what);
    expect(texts).toContain("Организовать: мониторинг; пробное тестирование");
    expect(texts).not.toContain("Совершенствовать поддержку");
  });
});

describe("кто что делает", () => {
  test("люди по алфавиту, потом группы; у каждого свои дела и кто основной", () => {
    const made = who();
    expect(
      cellsOf(made)
        .filter((cells) => cells.length === 1)
        .flat(),
    ).toEqual([
      "Белова И.О. – 1 дело",
      "Зимина О.П. – 1 дело",
      "Лебедев И.О. – 1 дело",
      "Соколова М.И. – 3 дела",
      "Сотрудники центра – 2 дела",
    ]);
    expect(rowWith(made, "Мастер-класс")[3]).toBe("исполнитель");
    const shares = cellsOf(made).filter(([, what]) => what === "Приём списков");
    expect(shares.map(([, , , part]) => part)).toEqual([
      "основной исполнитель",
      "соисполнитель, основной – Соколова М.И.",
    ]);
  });

  test("дела без исполнителя стоят последними под своим заголовком", () => {
    const made = who({ plan: [] });
    expect(
      cellsOf(made)
        .filter((cells) => cells.length === 1)
        .flat()
        .pop(),
    ).toBe("Исполнитель не назван – 3 дела");
    expect(codesOf(made)).toEqual(["warn NOBODY", "warn NOBODY", "warn NOBODY"]);
  });
});
