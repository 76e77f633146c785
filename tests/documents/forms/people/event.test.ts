// Программа and приглашение by an item of the plan, and the file that puts the meeting into a calendar.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FormRequest, MadePaper } from "../../../../src/documents/form.ts";
import { calendarFile } from "../../../../src/documents/forms/people/calendarFile.ts";
import type { PlanItem } from "../../../../src/domain/control/plan.ts";
import { plan } from "../../../../src/workbook/tables/index.ts";
import { sampleRow } from "../../../sampleRow.ts";
import { cellsOf, codesOf, linesOf } from "../plan/reading.ts";
import { readCalendar } from "./calendarReader.ts";
import { district, make, one } from "./district.ts";

const ITEM: PlanItem = sampleRow(plan, {
  id: "ПЛ-0012",
  section: "III",
  number: "2",
  activity: "Семинар ответственных за аттестацию",
});
const FIELDS = {
  day: "2026-11-20",
  time: "10:00",
  end: "12:30",
  place: "МБОУ СОШ № 1, кабинет 4",
  questions: "10:10 О сроках подачи заявлений\n10:40 О накопительной папке",
  speakers: "Соколова М.И.\nБелова И.О.",
};

const event = (
  kind: "programme" | "invitation",
  fields: FormRequest["fields"] = FIELDS,
  today = "2026-10-05",
): MadePaper => one(kind, district({ plan: [ITEM], today }), { planItem: "ПЛ-0012", fields });

describe("программа", () => {
  const paper = event("programme");

  test("утверждает начальник; день, время, место", () => {
    const lines = linesOf(paper);
    expect(lines.slice(0, 4)).toEqual([
      "УТВЕРЖДАЮ",
      "Начальник МКУ МЦ Заречного района",
      "____________ В.А. Громова",
      "___ __________ 20__ г.",
    ]);
    expect(lines).toEqual(
      expect.arrayContaining([
        "ПРОГРАММА",
        "Семинар ответственных за аттестацию",
        "Дата: 20 ноября 2026 г.",
        "Время: 10:00–12:30",
        "Место: МБОУ СОШ № 1, кабинет 4",
      ]),
    );
  });

  test("вопросы по времени, выступающие по порядку", () => {
    expect(cellsOf(paper)).toEqual([
      ["№", "Время", "Вопрос", "Выступающий"],
      ["1", "10:10", "О сроках подачи заявлений", "Соколова М.И."],
      ["2", "10:40", "О накопительной папке", "Белова И.О."],
    ]);
  });

  test("без времён столбца времени нет; без вопросов нет программы", () => {
    const plain = event("programme", { ...FIELDS, questions: "О разном", speakers: "" });
    expect(cellsOf(plain)[0]).toEqual(["№", "Вопрос", "Выступающий"]);
    expect(codesOf(event("programme", { ...FIELDS, questions: "", speakers: "" }))).toEqual([
      "stop NO_QUESTIONS",
    ]);
  });
});

describe("приглашение", () => {
  test("письмо: кому, что, когда, где, о чём, куда ответить", () => {
    const paper = event("invitation", {
      ...FIELDS,
      addressees: "Директору МБОУ СОШ № 1\nОрловой А.П.",
      number: "55",
    });
    const lines = linesOf(paper);
    expect(cellsOf(paper)[1]?.[2]).toBe("Директору МБОУ СОШ № 1\nОрловой А.П.");
    expect(lines).toContain(
      "Муниципальное казённое учреждение «Методический центр Заречного района» приглашает принять участие в мероприятии «Семинар ответственных за аттестацию», которое состоится 20 ноября 2026 г. в 10:00 по адресу: МБОУ СОШ № 1, кабинет 4.",
    );
    expect(lines).toContain("1. О сроках подачи заявлений (Соколова М.И.)");
    expect(lines).toContain("Просим подтвердить участие по телефону 8 (86100) 5-55-01.");
    expect(paper).toMatchObject({ number: "55", to: "Директору МБОУ СОШ № 1, Орловой А.П." });
  });

  test("без адресатов — всем руководителям организаций", () => {
    expect(event("invitation").to).toBe("Руководителям образовательных организаций");
  });

  test("файл встречи: московское время в UTC, место и вопросы", () => {
    const { attachment } = event("invitation");
    expect(attachment).toMatchObject({ name: "event.ics", mimeType: "text/calendar" });
    expect(readCalendar(attachment?.content ?? "")).toEqual({
      calendar: {
        VERSION: "2.0",
        PRODID: "-//attestation//invitation//RU",
        CALSCALE: "GREGORIAN",
        METHOD: "PUBLISH",
      },
      events: [
        {
          UID: encodeURIComponent("invitation/ПЛ-0012/2026-11"),
          DTSTAMP: "20261005T000000Z",
          DTSTART: "20261120T070000Z",
          DTEND: "20261120T093000Z",
          SUMMARY: "Семинар ответственных за аттестацию",
          LOCATION: "МБОУ СОШ № 1, кабинет 4",
          DESCRIPTION: "1. О сроках подачи заявлений\n2. О накопительной папке",
        },
      ],
    });
  });

  test("встреча перенесена в том же месяце — тот же ключ: календарь передвинет её, а не добавит вторую", () => {
    const moved = event("invitation", { ...FIELDS, day: "2026-11-25" });
    expect(moved.key).toBe(event("invitation").key);
    expect(event("invitation", { ...FIELDS, day: "2026-12-04" }).key).not.toBe(moved.key);
  });
});

describe("мероприятие без нужного", () => {
  test.each([
    [{ day: "" }, "План, III.2: не указан день. Впишите его, например 12.11.2026"],
    [{ time: "утром" }, "План, III.2: начало не указано или не понято. Впишите его как 10:00"],
    [{ end: "25:00" }, "План, III.2: окончание «25:00» не понято. Впишите его как 12:00"],
    [{ end: "9:00" }, "План, III.2: окончание 09:00 не позже начала 10:00. Исправьте время"],
    [{ place: "" }, "План, III.2: не указано место. Впишите адрес или кабинет"],
  ])("%j", (spoilt, text) => {
    for (const kind of ["programme", "invitation"] as const)
      expect(event(kind, { ...FIELDS, ...spoilt }).problems).toEqual([
        expect.objectContaining({ level: "stop", text }),
      ]);
  });

  test("без дня или времени нет и файла встречи", () => {
    expect(event("invitation", { ...FIELDS, day: "" }).attachment).toBeUndefined();
  });

  test("лишние выступающие замечены; пункта плана нет — нет и документа", () => {
    expect(codesOf(event("programme", { ...FIELDS, questions: "О разном" }))).toEqual(["warn SPEAKERS"]);
    expect(make("programme", district(), { planItem: "ПЛ-0099", fields: FIELDS })).toEqual([]);
  });
});

describe("файл встречи", () => {
  const meeting = {
    key: "invitation/ПЛ-1",
    title: "Совещание",
    place: "зал",
    description: "",
    day: "2026-01-01",
    from: "02:30",
    to: null,
    made: "2025-12-20",
  };

  test("ночь первого января в Москве — ещё прошлый год по UTC; без окончания — два часа", () => {
    const [event] = readCalendar(calendarFile(meeting)).events;
    expect(event).toMatchObject({ DTSTART: "20251231T233000Z", DTEND: "20260101T013000Z" });
  });

  test("любые названия, места и вопросы читаются назад такими же", () => {
    const text = fc.string({ unit: fc.constantFrom(..."Ёжик №«»;,\\:n \n😀a"), maxLength: 200 });
    fc.assert(
      fc.property(text, text, text, (title, place, description) => {
        const [event] = readCalendar(calendarFile({ ...meeting, title, place, description })).events;
        expect(event?.["SUMMARY"]).toBe(title);
        expect(event?.["LOCATION"]).toBe(place);
        expect(event?.["DESCRIPTION"] ?? "").toBe(description);
      }),
    );
  });
});
