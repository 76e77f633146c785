// What holds for a year of attestation in an invented district of any size, on the bundle that is pushed to Google.
import { beforeAll, describe, expect, test } from "vitest";
import { addDays, type CivilDate } from "../../src/domain/calendar/civil.ts";
import { categories, remarks, schoolBooks, settings } from "../../src/workbook/tables/index.ts";
import { rowsIn } from "../built.ts";
import { calendar } from "./centre.ts";
import { dataOf, DistrictYear, teachersOf } from "./districtYear.ts";
import { yearOf, type ReadLetter } from "./letters.ts";
import { expectNoFlood } from "./norm.ts";

const START = "2025-06-02";
/** The first window of the year closes: who had to file before can't be saved by a list of June. */
const FIRST_WINDOW = "2025-07-19";

interface Counts {
  [state: string]: number;
}

interface Size {
  schools: number;
  teachers: number;
  seed: number;
  /** Months in which the region decides, «9, 10», and the day on which all is over. */
  months: string;
  end: CivilDate;
}

/** Lives the year and asserts its end; on a quiet machine 36 organisations take some three minutes. */
export function describeYear(size: Size): void {
  describe(`Год района (${size.schools} организаций, ${size.teachers} педагогов): от списка июня до банка данных`, () => {
    yearTests(size);
  });
}

function yearTests(size: Size): void {
  let year: DistrictYear;
  let letters: ReadLetter[] = [];

  beforeAll(async () => {
    const began = Date.now();
    year = await DistrictYear.begin(START, size);
    year.centre.type(settings, "attestationMonths", "value", size.months);
    const { centre } = year;
    centre.run("sendReminders");
    console.info("район внесён, с", (Date.now() - began) / 1000);
    const lists = year.issue("список аттестуемых", "2025-06-20");
    live(year, START, "2025-06-08");
    // Two schools are late with their lists.
    const returned = await Promise.all(lists.map((file) => year.listFilled(file)));
    year.takeIn(returned.slice(0, -2));
    live(year, "2025-06-09", "2025-06-23");
    year.takeIn(returned.slice(-2));
    console.info("списки, с", (Date.now() - began) / 1000);
    live(year, "2025-06-24", "2025-07-06");
    centre.run("draftSchedule", { schoolYear: "2025-2026" });
    live(year, "2025-07-07", "2025-08-31");
    console.info("график, с", (Date.now() - began) / 1000);
    const checks = year.issue("сверка", "2025-09-19");
    live(year, "2025-09-01", "2025-09-15");
    year.takeIn(await Promise.all(checks.map((file) => year.verified(file))));
    live(year, "2025-09-16", size.end);
    letters = centre.letters;
    console.info("год, с", (Date.now() - began) / 1000);
    const people = yearOf(letters);
    const schools = Object.entries(people).filter(([to]) => to.startsWith("attest"));
    console.info("Писем:", {
      ...Object.fromEntries(Object.entries(people).filter(([to]) => !to.startsWith("attest"))),
    });
    console.info("Ответственным: больше всего за год", Math.max(...schools.map(([, own]) => own.letters)));
  }, 900_000);

  test("каждая организация сдала список и сверила строки; все педагоги сверены", () => {
    const books = rowsIn(year.centre.engine, schoolBooks);
    expect(books.length).toBe(size.schools);
    expect(books.filter(({ list }) => list !== "сдан" && list !== "нет аттестуемых")).toEqual([]);
    expect(books.filter(({ verified }) => verified === null)).toEqual([]);
    expect(teachersOf(year).filter(({ checked }) => checked === null)).toEqual([]);
  });

  test("сколько предложений школы включили в списки, столько заявлений; каждое дошло до конца", () => {
    const states: Counts = {};
    for (const { accepted } of year.applications) states[accepted] = (states[accepted] ?? 0) + 1;
    console.info("Заявления:", year.wished, states);
    expect(year.applications.length).toBe(year.wished);
    expect(Object.keys(states).sort()).toEqual(["Банк обновлён", "Закрыто: отказ", "Отозвано"]);
  });

  test("решение каждого стоит в истории один раз, днём решения комиссии", () => {
    const history = rowsIn(year.centre.engine, categories).filter(({ application }) => application !== "");
    const decided = year.applications.filter(({ accepted }) => accepted !== "Отозвано");
    const line = (id: string, on: CivilDate | null, event: string): string => `${id} ${on ?? ""} ${event}`;
    expect(history.map((row) => line(row.application, row.decided, row.event)).sort()).toEqual(
      decided
        .map((row) => line(row.id, row.decided, row.result === "установить" ? "установлена" : "отказано"))
        .sort(),
    );
  });

  test("банк данных сходится с независимым подсчётом по истории", () => {
    const history = rowsIn(year.centre.engine, categories);
    const wrong = teachersOf(year).filter((teacher) => {
      const own = history.filter(({ teacher: id, event }) => id === teacher.id && event === "установлена");
      const ends = own.map(({ category, decided, validUntil }) => {
        const given = decided ?? "";
        const five = `${Number(given.slice(0, 4)) + 5}${given.slice(4)}`;
        return { category, until: given >= "2023-09-01" ? "9999" : (validUntil ?? five) };
      });
      const longest = ends.reduce((most, { until }) => (until > most ? until : most), "");
      const best = ends.filter(({ until }) => until === longest);
      const expected = best.some(({ category }) => category === "высшая")
        ? "высшая"
        : (best[0]?.category ?? "");
      const until = longest === "9999" || longest === "" ? null : longest;
      return teacher.category !== expected || teacher.validUntil !== until;
    });
    expect(wrong.map(({ id, category, validity }) => `${id} ${category} ${validity}`)).toEqual([]);
  });

  test("решение принято, пока действует прежняя категория, если её безопасный день был ещё впереди", () => {
    const late = year.applications.filter(({ current, decided }) => {
      const [, date = "", month = "", own = ""] = /до (\d\d)\.(\d\d)\.(\d{4})/.exec(current) ?? [];
      const until = `${own}-${month}-${date}`;
      const isSavable = own !== "" && addDays(until, -90) >= FIRST_WINDOW;
      return isSavable && decided !== null && until < decided;
    });
    expect(late.map(({ id, current, decided }) => `${id} ${current} ${decided ?? ""}`)).toEqual([]);
  });

  test("норма почты выдержана у специалиста и у каждого ответственного", () => {
    expectNoFlood(letters);
    expect(
      Math.max(...Object.values(yearOf(letters)).map(({ mostLetters }) => mostLetters)),
    ).toBeLessThanOrEqual(3);
    const own = yearOf(letters);
    expect(Object.keys(own).filter((to) => to.startsWith("attest")).length).toBeGreaterThan(
      size.schools * 0.8,
    );
  });

  test("прогноз до 2028 года сходится с независимым подсчётом", () => {
    const { quarters } = dataOf<{
      quarters: { title: string; year: number; quarter: number; counts: Counts }[];
    }>(year.centre.run("forecast"));
    const told = quarters.reduce(
      (sum, { counts }) => sum + (counts["кончается первая"] ?? 0) + (counts["кончается высшая"] ?? 0),
      0,
    );
    expect(told).toBe(teachersOf(year).filter(({ validUntil }) => validUntil !== null).length);
  });

  test("в «Замечаниях» нет ничего, что требовало бы человека и осталось без ответа", () => {
    const left = rowsIn(year.centre.engine, remarks).map(({ sheet, message }) => `${sheet}: ${message}`);
    console.info("Замечаний в конце года:", left.length, left.slice(0, 12));
  });
}

function live(year: DistrictYear, from: CivilDate, to: CivilDate): void {
  // Nothing happens on days off: the daily run says so itself and is spared here.
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (calendar.isWorking(day))
      year.centre.live(day, day, (evening) => {
        year.work(evening);
      });
  }
}
