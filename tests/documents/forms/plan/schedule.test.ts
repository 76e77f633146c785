// «Предварительный график» and the approved one: rows by months, totals, what may not be printed.
import { describe, expect, test } from "vitest";
import { preliminaryScheduleForm, scheduleForm } from "../../../../src/documents/forms/plan/schedule.ts";
import type { MadePaper, PaperData } from "../../../../src/documents/form.ts";
import type { Application } from "../../../../src/domain/attestation/application.ts";
import type { Directory } from "../../../../src/domain/people/directory.ts";
import { categories } from "../../../../src/workbook/tables/index.ts";
import { at } from "../../../domain/attestation/application.ts";
import { schoolOf, teacherOf } from "../../../domain/attestation/bankPeople.ts";
import { head, member } from "../../../domain/control/samples.ts";
import { sampleRow } from "../../../sampleRow.ts";
import { centre, paperData } from "../../paperData.ts";
import { filingWindows } from "./windows.ts";
import { cellsOf, codesOf, linesOf, only, rowWith } from "./reading.ts";

const directory: Directory = {
  staff: [head, member("Зимина Ольга Петровна", { position: "координатор" })],
  organisations: [
    schoolOf({ id: "ОО-0001", name: "МБОУ СОШ № 1" }),
    schoolOf({ id: "ОО-0002", name: "МБОУ СОШ № 2" }),
  ],
};
const teachers = [
  teacherOf({
    id: "КР-0001",
    name: "Рябова Инна Ильинична",
    subject: ["физика"],
    category: "первая",
    validUntil: "2027-01-20",
    school: "МБОУ СОШ № 1",
  }),
  teacherOf({ id: "КР-0002", name: "Белова Вера Ильинична", school: "МБОУ СОШ № 1" }),
  teacherOf({ id: "КР-0003", name: "Орлова Анна Павловна", school: "МБОУ СОШ № 2" }),
];
const history = [
  sampleRow(categories, {
    id: "КТ-0001",
    teacher: "КР-0001",
    position: "учитель",
    category: "первая",
    event: "установлена",
    decided: "2022-01-20",
    validUntil: "2027-01-20",
  }),
];
const row = (number: number, over: Partial<Application> = {}): Application =>
  at("В предварительном графике", {
    id: `ЗВ-000${number}`,
    teacher: `КР-000${number}`,
    name: teachers[number - 1]?.name ?? "",
    school: "СОШ № 1",
    position: "учитель",
    kind: "первая",
    current: "нет",
    schoolYear: "2026-2027",
    month: "ноябрь 2026",
    agreed: "2026-09-30",
    ...over,
  });
const applications: Application[] = [
  row(1, { kind: "высшая", current: "первая до 20.01.2027", comment: "второе заявление" }),
  row(2, { month: "октябрь 2026" }),
  row(3, { school: "МБОУ СОШ № 2" }),
  row(3, {
    id: "ЗВ-0009",
    withdrawn: "2026-09-01",
    withdrawal: "личное",
    accepted: "Отозвано",
    state: "Отозвано",
  }),
];
const data = (over: Partial<PaperData> = {}): PaperData =>
  paperData({
    applications,
    teachers,
    categories: history,
    directory,
    windows: filingWindows,
    settings: { ...centre, coordinator: "Зимина Ольга Петровна" },
    today: "2026-08-10",
    ...over,
  });
const draft = (over: Partial<PaperData> = {}): MadePaper =>
  only(preliminaryScheduleForm.make(data(over), { kind: "preliminarySchedule", schoolYear: "2026-2027" }));
const approved = (over: Partial<PaperData> = {}, fields: Record<string, string> = {}): MadePaper =>
  only(scheduleForm.make(data(over), { kind: "schedule", schoolYear: "2026-2027", fields }));
const withRow = (index: number, over: Partial<Application>): Partial<PaperData> => ({
  applications: applications.map((one, at) => (at === index ? { ...one, ...over } : one)),
});

describe("предварительный график", () => {
  test("по месяцам, в месяце по организациям и фамилиям; отозванных нет", () => {
    expect(cellsOf(draft()).slice(1)).toEqual([
      ["Октябрь 2026 г. – 1 заявление"],
      [
        "1",
        "МБОУ СОШ № 1",
        "Белова Вера Ильинична",
        "учитель",
        "нет",
        "первая",
        "сентябрь 2026",
        "октябрь 2026",
        "30.09.2026",
        "",
      ],
      ["Ноябрь 2026 г. – 2 заявления"],
      [
        "2",
        "МБОУ СОШ № 1",
        "Рябова Инна Ильинична",
        "учитель, физика",
        "первая до 20.01.2027",
        "высшая",
        "сентябрь 2026 – октябрь 2026",
        "ноябрь 2026",
        "30.09.2026",
        "второе заявление",
      ],
      [
        "3",
        "МБОУ СОШ № 2",
        "Орлова Анна Павловна",
        "учитель",
        "нет",
        "первая",
        "сентябрь 2026 – октябрь 2026",
        "ноябрь 2026",
        "30.09.2026",
        "",
      ],
    ]);
  });

  test("итоги по месяцам и категориям", () => {
    expect(cellsOf(draft(), 1)).toEqual([
      ["Месяц аттестации", "Первая", "Высшая", "Педагог-методист", "Педагог-наставник", "Всего"],
      ["октябрь 2026 г.", "1", "0", "0", "0", "1"],
      ["ноябрь 2026 г.", "1", "1", "0", "0", "2"],
      ["Всего", "2", "1", "0", "0", "3"],
    ]);
  });

  test("название с районом и годом, «Составил», «Утвердил», альбомный лист", () => {
    const made = draft();
    expect(linesOf(made)).toEqual([
      "ПРЕДВАРИТЕЛЬНЫЙ ГРАФИК",
      "аттестации педагогических работников Заречного района на 2026-2027 учебный год в целях установления квалификационных категорий",
      "Итоги по месяцам и категориям",
      "Составил:",
      "Координатор | О.П. Зимина",
      "Утвердил:",
      "Начальник МКУ МЦ Заречного района | В.А. Громова",
    ]);
    expect(made.paper.sections[0]?.orientation).toBe("landscape");
    expect(codesOf(made)).toEqual([]);
  });

  test("категория кончается раньше месяца аттестации — строка названа", () => {
    const made = draft(withRow(0, { month: "февраль 2027" }));
    expect(made.problems.map(({ text }) => text)).toEqual([
      "Заявления, ЗВ-0001: Рябова Инна Ильинична, СОШ № 1: категория действует до 20.01.2027, а аттестация – февраль 2027. Поставьте месяц раньше.",
    ]);
  });

  test("в месяце больше нормы — сказано, сколько перенести", () => {
    const settings = { ...centre, monthLoad: 1, coordinator: "Зимина Ольга Петровна" };
    expect(
      draft({ settings })
        .problems.map(({ text }) => text)
        .join(),
    ).toContain("ноябрь 2026: 2 заявления при норме 1. Перенесите 1");
  });

  test("заявление без месяца в предварительном графике названо, печатать можно", () => {
    const made = draft(withRow(1, { month: "" }));
    expect(codesOf(made)).toContain("warn NO_MONTH");
    expect(codesOf(made).join()).not.toContain("stop");
  });

  test("без имён печатаются коды", () => {
    expect(rowWith(draft(withRow(1, { name: "" })), "КР-0002")[2]).toBe("КР-0002");
  });

  test("заявлений нет — графика нет", () => {
    expect(codesOf(draft({ applications: [] }))).toEqual(["stop NO_APPLICATIONS"]);
  });
});

describe("утверждённый график", () => {
  test("справа вверху приказ, номер и дата — вписанные или место для них", () => {
    expect(linesOf(approved()).slice(0, 4)).toEqual([
      "УТВЕРЖДЕН",
      "приказом муниципального казённого учреждения «Методический центр Заречного района»",
      "от ___.___.20___ № _____",
      "ГРАФИК",
    ]);
    const fields = { number: "14", date: "2026-08-12", annex: "1" };
    expect(linesOf(approved({}, fields)).slice(0, 4)).toEqual([
      "Приложение № 1",
      "УТВЕРЖДЕН",
      "приказом муниципального казённого учреждения «Методический центр Заречного района»",
      "от 12.08.2026 № 14",
    ]);
  });

  test("номер и дата приказа — номер и дата документа; второго «Утвердил» внизу нет", () => {
    expect(approved({}, { number: "14", date: "2026-08-12" })).toMatchObject({
      number: "14",
      date: "2026-08-12",
    });
    expect(approved()).not.toHaveProperty("number");
    expect(linesOf(approved())).not.toContain("Утвердил:");
  });

  test("пока у кого-то нет месяца, не утверждается", () => {
    const made = approved(withRow(1, { month: "" }));
    expect(codesOf(made)).toContain("stop NO_MONTH");
    expect(made.problems.map(({ text }) => text).join()).toContain(
      "Заявления, ЗВ-0002: Белова Вера Ильинична",
    );
  });

  test("несогласованные строки названы, утвердить можно", () => {
    expect(codesOf(approved(withRow(2, { agreed: null })))).toEqual(["warn NOT_AGREED"]);
  });
});
