// What the mail does when people don't: three weeks in which nobody closes anything, and two in which the coordinator is away.
import { beforeAll, describe, expect, test } from "vitest";
import { addDays, weekdayOf, type CivilDate } from "../../src/domain/calendar/civil.ts";
import { addWorkingDays } from "../../src/domain/calendar/workingCalendar.ts";
import { occurrences, staff } from "../../src/workbook/tables/index.ts";
import { rowsIn } from "../built.ts";
import { calendar, Centre, COORDINATOR, DEPUTY, HEAD, sample, STAFF } from "./centre.ts";
import { daysNaming, lettersNaming, type Entry, type ReadLetter } from "./letters.ts";
import { expectNoFlood, expectNothingRepeats } from "./norm.ts";

/** Monday: the last day of everything that the plan says of September. */
const DUE = "2024-09-30";

function centreWithPlan(day: CivilDate): Centre {
  const centre = new Centre(day, STAFF);
  centre.run("importDocument", { name: "план.txt", text: sample("plan.txt") });
  centre.run("sendReminders");
  return centre;
}

const sectionsFor = (letters: readonly ReadLetter[], place: string, to: string): [CivilDate, string][] =>
  letters
    .filter((letter) => letter.to === to)
    .flatMap(({ day, entries }) =>
      entries
        .filter((entry) => entry.place === place)
        .map(({ section }): [CivilDate, string] => [day, section]),
    );

describe("Три недели никто ничего не закрывает", () => {
  let centre: Centre;
  let letters: ReadLetter[] = [];
  let open: { id: string; place: string; activity: string }[] = [];

  beforeAll(() => {
    centre = centreWithPlan("2024-09-25");
    open = rowsIn(centre.engine, occurrences).filter(({ due }) => due === DUE);
    centre.live("2024-09-25", "2024-10-21");
    letters = centre.letters;
  });

  const entriesOf = (to: string, section: string): Entry[] =>
    letters
      .filter((letter) => letter.to === to)
      .flatMap(({ entries }) => entries.filter((entry) => entry.section === section));

  test("срок сентября стоит у двух однократных дел, шести ежемесячных и четырёх постоянных", () => {
    expect(open.length).toBe(12);
  });

  test("просроченное называют на следующий рабочий день, потом раз в неделю", () => {
    const told = sectionsFor(letters, "План, IV.1", COORDINATOR).filter(([day]) => day > DUE);
    expect(told.map(([, section]) => section)).toEqual(["ПРОСРОЧЕНО", "ПРОСРОЧЕНО", "ПРОСРОЧЕНО"]);
    const days = told.map(([day]) => day);
    expect(days[0]).toBe("2024-10-01");
    for (const [index, day] of days.slice(1).entries())
      expect(Math.abs(Date.parse(day) - Date.parse(days[index] ?? "")) / 86_400_000).toBeGreaterThanOrEqual(
        5,
      );
  });

  test("своё просроченное дело начальника — в его же письме, без слов «у сотрудников»", () => {
    const told = sectionsFor(letters, "План, I.1", HEAD).filter(([day]) => day > DUE);
    expect(told.length).toBeGreaterThanOrEqual(3);
    expect(new Set(told.map(([, section]) => section))).toEqual(new Set(["ПРОСРОЧЕНО"]));
  });

  test("через три рабочих дня начальник узнаёт о просрочке сотрудников, с именами, потом раз в неделю", () => {
    const days = daysNaming(letters, { place: "План, IV.1" }, HEAD);
    expect(days[0]).toBe(addWorkingDays(calendar, DUE, 3));
    expect(days.slice(1).map(weekdayOf)).toEqual([1, 1]);
    const late = entriesOf(HEAD, "ПРОСРОЧЕНО У СОТРУДНИКОВ");
    expect(late.length).toBeGreaterThan(0);
    expect(late.every(({ remarks }) => remarks.some((remark) => remark.startsWith("исполнитель: ")))).toBe(
      true,
    );
    const names = late.filter(({ place }) => place === "План, IV.1").flatMap(({ remarks }) => remarks);
    expect(new Set(names)).toEqual(new Set(["исполнитель: Лебедева Наталья Сергеевна"]));
  });

  test("исполнитель узнаёт о просрочке раньше начальника", () => {
    const late = entriesOf(HEAD, "ПРОСРОЧЕНО У СОТРУДНИКОВ").map(({ place }) => place);
    const firstDay = (place: string, section: string): CivilDate =>
      letters.find(({ entries }) =>
        entries.some((entry) => entry.place === place && entry.section === section),
      )?.day ?? "никогда";
    const sooner = late.filter(
      (place) => firstDay(place, "ПРОСРОЧЕНО") >= firstDay(place, "ПРОСРОЧЕНО У СОТРУДНИКОВ"),
    );
    expect(sooner).toEqual([]);
  });

  test("начальнику названа каждая просрочка сотрудников", () => {
    const places = new Set(entriesOf(HEAD, "ПРОСРОЧЕНО У СОТРУДНИКОВ").map(({ work }) => work.slice(0, 40)));
    const missing = open.filter(
      ({ place, activity }) => place !== "План, I.1" && !places.has(activity.slice(0, 40)),
    );
    expect(missing.map(({ place }) => place)).toEqual([]);
  });

  test("и тогда норма держится, письмо одно в день, ступени не повторяются", () => {
    expectNoFlood(letters);
    expectNothingRepeats(centre);
  });

  test("закрыли — и просрочка кончилась в тот же вечер", () => {
    centre.close(open.map(({ id }) => id));
    centre.live("2024-10-22", "2024-10-30");
    const after = centre.letters.filter(({ day }) => day > "2024-10-21");
    expect(after.length).toBeGreaterThan(0);
    expect(
      after.flatMap(({ entries }) => entries).filter(({ section }) => section.startsWith("ПРОСРОЧЕНО")),
    ).toEqual([]);
  });
});

describe("Координатора нет две недели, его замещает заместитель", () => {
  const AWAY = { from: "2024-10-07", to: "2024-10-20" };
  let centre: Centre;
  let letters: ReadLetter[] = [];

  beforeAll(() => {
    centre = centreWithPlan("2024-10-01");
    const coordinator = rowsIn(centre.engine, staff).find(({ email }) => email === COORDINATOR)?.id ?? "";
    centre.type(staff, coordinator, "awayFrom", "07.10.2024");
    centre.type(staff, coordinator, "awayTo", "20.10.2024");
    centre.type(staff, coordinator, "substitute", "Орлова Т.В.");
    centre.live("2024-10-01", "2024-11-02", (day) => {
      const due = rowsIn(centre.engine, occurrences).filter((row) => row.due === day);
      centre.close(due.map(({ id }) => id));
    });
    letters = centre.letters;
  });

  const during = (to: string): ReadLetter[] =>
    letters.filter((letter) => letter.to === to && letter.day >= AWAY.from && letter.day <= AWAY.to);

  test("отсутствующему не пишут, его дела получает заместитель — с именем и сроком замещения", () => {
    expect(during(COORDINATOR)).toEqual([]);
    const instead = during(DEPUTY)
      .flatMap(({ entries }) => entries)
      .filter(({ remarks }) => remarks.includes("вместо: Лебедева Наталья Сергеевна (до 20 октября)"));
    expect(instead.map(({ place }) => place)).toContain("План, II.4 · октябрь 2024");
    expect(instead.every(({ place }) => !place.startsWith("План, III.1"))).toBe(true);
  });

  test("своё и чужое заместителя — в одном письме, норма держится", () => {
    const own = during(DEPUTY).filter(
      (letter) => lettersNaming([letter], { place: "План, III.1" }).length > 0,
    );
    expect(own.some(({ entries }) => entries.length > 1)).toBe(true);
    expectNoFlood(letters);
    expectNothingRepeats(centre);
  });

  test("вернулся — открытые дела снова у него, до и после замещения заместителю чужого не шлют", () => {
    const back = letters.filter(({ to, day }) => to === COORDINATOR && day > AWAY.to);
    expect(daysNaming(back, { place: "План, I.2", day: "2024-10-31" })).toContain("2024-10-31");
    const others = letters.filter(({ to, day }) => to === DEPUTY && (day < AWAY.from || day > AWAY.to));
    expect(others.flatMap(({ entries }) => entries.flatMap(({ remarks }) => remarks)).join()).not.toContain(
      "вместо",
    );
  });

  test("ни один срок не потерян: каждый назван тому, кто был на месте в свой день", () => {
    const due = rowsIn(centre.engine, occurrences).filter(
      (row) => row.due !== null && row.due > addDays("2024-10-01", 1) && row.due <= "2024-10-31",
    );
    expect(due.length).toBeGreaterThan(8);
    const untold = due.filter((row) => daysNaming(letters, { place: row.place, day: row.due }).length === 0);
    expect(untold.map(({ place }) => place)).toEqual([]);
  });
});
