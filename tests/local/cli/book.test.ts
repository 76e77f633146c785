// A book kept from the command line: documents and people come in, letters go out, work is closed, rows are shown.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import type { PlanItem } from "../../../src/domain/control/plan.ts";
import type { Table } from "../../../src/workbook/table.ts";
import { occurrences, plan, remarks } from "../../../src/workbook/tables/index.ts";
import { newEngine, rowsIn } from "../../built.ts";
import { answered, attest, commonFolder, fixture, fixtureText } from "./attest.ts";

const TODAY = "2024-10-05";
const STAFF = [
  "ФИО;должность;e-mail;группа",
  "Соколова Марина Игоревна;начальник МКУ ЦОКО;head@example.org;",
  "Орлова Татьяна Викторовна;заместитель начальника МКУ ЦОКО;deputy@example.org;Сотрудники МКУ ЦОКО",
  "Лебедева Наталья Сергеевна;главный сотрудник МКУ ЦОКО;coordinator@example.org;Сотрудники МКУ ЦОКО",
].join("\n");

interface Calls {
  total: number;
  byService: Record<string, number>;
}
interface ImportAnswer {
  letters: unknown[];
  documents: unknown[];
  rows: {
    section: string;
    number: string;
    text: string;
    term: string;
    termKind: string;
    dates: string[];
    people: { label: string; addresses: string[] }[];
    checkpoints: string[];
  }[];
  remarks: { sheet: string; row: string; column: string; message: string; cure: string }[];
  calls: Calls;
  outcome: {
    message: string;
    details: string[];
    data: { added: number; unchanged: number; past: number; changed: unknown[]; notUnderstood: unknown[] };
  };
}
interface RunAnswer {
  letters: { to: string; subject: string; text: string }[];
  documents: unknown[];
  remarks: unknown[];
  calls: Calls;
}
type Row = Record<string, unknown>;

/** The bytes that a program of old Windows would save. */
function windows1251(text: string): Uint8Array {
  const decoder = new TextDecoder("windows-1251");
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (letter) => bytes.get(letter) ?? 63);
}

describe("Книга из командной строки", () => {
  const folder = commonFolder();
  const dir = join(folder, "книга");
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const on = (day: string): string[] => ["--data", dir, "--today", day];
  /** The rows as the book holds them, without a process. */
  const rows = <Held extends object>(table: Table<Held>): Held[] => {
    const engine = newEngine({ dir });
    const held = rowsIn(engine, table);
    engine.close();
    return held;
  };
  const show = (sheet: string, day = TODAY): Row[] => answered<Row[]>("show", sheet, ...on(day));
  let first: ImportAnswer;

  beforeAll(() => {
    const staff = file("сотрудники.csv", STAFF);
    first = answered<ImportAnswer>("import", fixture("plan.txt"), "--staff", staff, ...on(TODAY));
  });

  test("план с людьми: 29 строк с разделом, номером, текстом, сроком, датами и адресами", () => {
    expect(first.rows.length).toBe(29);
    expect(first.outcome.data.notUnderstood).toEqual([]);
    expect(first.rows.find(({ section, number }) => section === "II" && number === "2")).toMatchObject({
      text: "Составление предварительного графика аттестации на следующий учебный год",
      term: "до 10 июля",
      termKind: "до даты",
      dates: ["2025-07-10"],
      people: [{ label: "Лебедева Н.С.", addresses: ["coordinator@example.org"] }],
    });
    expect(first.rows.find(({ section, number }) => section === "V" && number === "3")?.people).toMatchObject(
      [{ label: "Лебедева Н.С." }, { label: "Ответственные в ОО", addresses: [] }],
    );
    expect([first.letters, first.documents]).toEqual([[], []]);
  });

  test("сроки, прошедшие до внесения, посчитаны, оставлены без писем и поставлены вопросом", () => {
    const past = show("occurrences").filter(({ due }) => String(due) < TODAY);
    expect(first.outcome.data.past).toBe(past.length);
    expect(past.length).toBe(12);
    expect(new Set(past.map(({ letters }) => letters))).toEqual(new Set(["не слать"]));
    expect(new Set(past.map(({ status }) => status))).toEqual(new Set(["Просрочено"]));
    expect(first.outcome.details).toContain(
      "12 сроков прошли до внесения: записаны без писем. Решите: исполнено ранее, в архив или контролировать.",
    );
    expect(first.remarks.filter(({ message }) => message.includes("прошёл до внесения")).length).toBe(12);
  });

  test("show печатает строки по именам столбцов, даты — год-месяц-день, состояние — на названный день", () => {
    const items = show("plan");
    expect(items[0]).toMatchObject({
      id: "ПЛ-0001",
      schoolYear: "2024-2025",
      section: "I",
      number: "1",
      termText: "сентябрь",
      termKind: "месяц",
      from: "2024-09-01",
      to: "2024-09-30",
      responsible: ["Соколова М.И."],
      status: "Просрочено",
      done: null,
      evidence: "",
    });
    expect(Object.keys(items[0] ?? {})).toEqual(
      expect.arrayContaining(["activity", "responsibleText", "responsible", "status", "done", "evidence"]),
    );
    const row = show("occurrences", "2024-09-30")[0];
    expect(row).toMatchObject({
      id: "ИС-0001",
      item: "ПЛ-0001",
      label: "",
      from: "2024-09-01",
      due: "2024-09-30",
    });
    expect(row?.["status"]).toBe("Не начато");
    expect(Object.keys(show("remarks")[0] ?? {})).toEqual(
      expect.arrayContaining(["sheet", "row", "column", "message", "cure"]),
    );
  });

  test("тот же план ничего не добавляет: текстом, текстом старой Windows, документом Word", () => {
    const old = file("план-1251.txt", windows1251(fixtureText("plan.txt")));
    for (const again of [fixture("plan.txt"), old, fixture("plan.docx")]) {
      const { outcome } = answered<ImportAnswer>("import", again, ...on(TODAY));
      expect([outcome.data.added, outcome.data.unchanged, outcome.data.changed]).toEqual([0, 29, []]);
    }
    expect([rows(plan).length, rows(occurrences).length]).toEqual([29, 92]);
  });

  test("изменённый план показывает отличия и ничего не меняет, пока не велят взять", () => {
    const changed = file(
      "план-2.txt",
      fixtureText("plan.txt").replace(
        "формирования накопительных папок\tноябрь",
        "формирования накопительных папок\tдекабрь",
      ),
    );
    const seen = attest("import", changed, ...on(TODAY));
    expect(seen.out).toContain("отличаются от книги: 1 строка");
    expect(seen.out).toContain("Отличие, План, I.4, «Сроки проведения»: было «ноябрь», стало «декабрь»");
    const item = (): PlanItem | undefined =>
      rows(plan).find(({ section, number }) => section === "I" && number === "4");
    expect(item()).toMatchObject({ termText: "ноябрь", to: "2024-11-30" });
    const differs = (): boolean =>
      rows(remarks).some(({ message }) => message.includes("в новом документе иначе"));
    expect(differs()).toBe(true);
    expect(attest("import", changed, "--take-changes", ...on(TODAY)).out).toContain(
      "взято из нового документа: 1 строка",
    );
    expect(differs()).toBe(false);
    expect(item()).toMatchObject({ termText: "декабрь", to: "2024-12-31" });
  });

  test("ответ о прошедших сроках можно дать и потом, тем же документом", () => {
    answered<ImportAnswer>("import", fixture("plan.txt"), "--past", "done", ...on(TODAY));
    const past = rows(occurrences).filter(({ due }) => due !== null && due < TODAY);
    expect(new Set(past.map(({ status }) => status))).toEqual(new Set(["Исполнено"]));
    expect(rows(remarks).filter(({ message }) => message.includes("прошёл до внесения"))).toEqual([]);
  });

  test("поручения из Word: 9 строк, части, исполнители по порядку, срок с выходного", () => {
    const { rows } = answered<ImportAnswer>("import", fixture("directives.docx"), ...on("2012-01-30"));
    expect(rows.map(({ number }) => number)).toEqual(["1", "2", "3", "4", "4.1", "4.2", "5", "6", "7"]);
    expect(rows[4]?.checkpoints.length).toBe(4);
    const directives = show("directives", "2012-02-13");
    const point = (number: string): Row | undefined => directives.find((row) => row["number"] === number);
    expect(point("2")).toMatchObject({
      source: "письмо № 12-345/6-78 от 30.01.2012",
      executors: ["Орешкина Р.А.", "Снегирёв Е.А."],
      role: "для сведения (ждём результат)",
      due: "2012-02-05",
      controlDue: "2012-02-03",
    });
    expect(point("4.1")).toMatchObject({
      parent: point("4")?.["id"],
      termText: "До 01.03.2012 г.",
      status: "Новое",
    });
    expect(point("1")).toMatchObject({ status: "Просрочено", role: "исполнитель" });
  });

  test("run sendReminders: письма с адресом, темой и текстом, счёт вызовов по службам; второй раз — ничего", () => {
    const day = "2024-10-25";
    const sent = answered<RunAnswer>("run", "sendReminders", ...on(day));
    expect(Object.keys(sent).slice(0, 4)).toEqual(["letters", "documents", "remarks", "calls"]);
    expect(sent.letters.length).toBeGreaterThan(0);
    for (const { to, subject, text } of sent.letters) {
      expect(to).toMatch(/^[a-z]+@example\.org$/u);
      expect(subject).toMatch(/^Аттестация: .* — 25 октября$/u);
      expect(text).toMatch(/^Здравствуйте, /u);
    }
    const { total, byService } = sent.calls;
    expect(Object.values(byService).reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(byService["MailApp"]).toBeGreaterThanOrEqual(sent.letters.length);
    expect(answered<RunAnswer>("run", "sendReminders", ...on(day)).letters).toEqual([]);
    const states = show("mailLog", day).filter(({ state }) => state === "отправлено");
    expect(states.map(({ to }) => to).sort()).toEqual(sent.letters.map(({ to }) => to).sort());
    expect(states[0]).toMatchObject({ date: day, key: expect.stringContaining(day) });
  });

  test("run markDone с данными: отмечено с подтверждением, без него — отказ с причиной", () => {
    const id = rows(occurrences).find(({ due }) => due === "2024-10-31")?.id;
    const refused = attest("run", "markDone", JSON.stringify({ ids: [id] }), ...on("2024-11-01"));
    expect(refused.out).toContain("не указано, чем подтверждается исполнение");
    const done = attest(
      "run",
      "markDone",
      JSON.stringify({ ids: [id], evidence: "протокол № 3" }),
      ...on("2024-11-01"),
    );
    expect(done).toEqual({ code: 0, out: "Исполнено: 1 строка.\n", err: "" });
    expect(show("occurrences", "2024-11-01").find((each) => each["id"] === id)).toMatchObject({
      status: "Исполнено с опозданием",
      done: "2024-11-01",
      evidence: "протокол № 3",
    });
  });

  test("simulate проживает дни по порядку; прожитый день писем больше не даёт", () => {
    const days = (from: string, to: string): string[] => ["--data", dir, "--from", from, "--to", to];
    const lived = answered<{ letters: { date: string }[] }>("simulate", ...days("2024-11-25", "2024-11-29"));
    const dates = lived.letters.map(({ date }) => date);
    expect(dates.length).toBeGreaterThan(0);
    expect(dates).toEqual([...dates].sort());
    expect(attest("simulate", ...days("2024-11-29", "2024-11-30")).out).toBe("Писем всего: 0.\n");
  });

  test("export пишет книгу, которую открывает чужой распаковщик", () => {
    const book = join(folder, "книга.xlsx");
    expect(attest("export", book, ...on(TODAY)).out).toBe(`Книга записана: ${book}\n`);
    const parts = unzipSync(readFileSync(book));
    const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
    for (const sheet of ["Сегодня", "План", "Исполнение", "Поручения", "Сотрудники"])
      expect(workbook).toContain(`name="${sheet}"`);
  });

  test("человеку show печатает заголовки листа и дни по-русски", () => {
    const { out } = attest("show", "plan", ...on(TODAY));
    expect(out).toContain("Код: ПЛ-0001 | Учебный год: 2024-2025 | Раздел: I");
    expect(out).toContain("По: 30.09.2024");
    expect(out).not.toMatch(/[A-Za-z]{4,}|\d{4}-\d\d-\d\d/u);
  });

  test("малая команда отвечает быстрее двух секунд", () => {
    const started = performance.now();
    expect(attest("show", "settings", ...on(TODAY)).code).toBe(0);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
