// A school year of one plan, from the approval to the end of August, on the bundle that is pushed to Google.
import { beforeAll, describe, expect, test } from "vitest";
import { addDays, type CivilDate } from "../../src/domain/calendar/civil.ts";
import { addWorkingDays } from "../../src/domain/calendar/workingCalendar.ts";
import type { Occurrence } from "../../src/domain/control/plan.ts";
import { mailLog, occurrences, plan } from "../../src/workbook/tables/index.ts";
import { rowsIn } from "../built.ts";
import { calendar, Centre, COORDINATOR, DEPUTY, HEAD, sample, STAFF } from "./centre.ts";
import { daysNaming, yearOf, type ReadLetter } from "./letters.ts";
import { expectNoFlood, expectNothingRepeats } from "./norm.ts";

const APPROVED = "2024-09-04";
const END = "2025-08-31";

/** Every second thing is closed in the evening of its last day, the others two working days earlier. */
const closedOn = (due: CivilDate, index: number): CivilDate =>
  index % 2 === 0 ? due : addWorkingDays(calendar, due, -2);

interface Thing {
  row: Occurrence;
  due: CivilDate;
  closed: CivilDate;
  kind: string;
}

describe("Учебный год по плану: все закрывают свои дела в срок или раньше", () => {
  let centre: Centre;
  let letters: ReadLetter[] = [];
  let things: Thing[] = [];

  beforeAll(() => {
    centre = new Centre(APPROVED, STAFF);
    centre.run("importDocument", { name: "план.txt", text: sample("plan.txt") });
    const kinds = new Map(rowsIn(centre.engine, plan).map(({ id, termKind }) => [id, termKind]));
    things = rowsIn(centre.engine, occurrences).map((row, index) => {
      const due = row.due ?? "";
      return { row, due, closed: closedOn(due, index), kind: kinds.get(row.item) ?? "" };
    });
    centre.run("sendReminders");
    centre.live(APPROVED, addDays(END, 14), (day) => {
      centre.close(things.filter(({ closed }) => closed === day).map(({ row }) => row.id));
    });
    letters = centre.letters;
    console.info("Год по плану, писем:", yearOf(letters));
  }, 120_000);

  const daysOf = ({ row, due }: Thing): CivilDate[] => daysNaming(letters, { place: row.place, day: due });
  const places = (untold: readonly Thing[]): string[] =>
    untold.map(({ row, due }) => `${row.place} ${row.label} ${due}`);
  const singles = (): Thing[] => things.filter(({ kind }) => kind !== "ежемесячно" && kind !== "постоянно");

  test("из 29 пунктов вышло 92 срока, в конце года все исполнены", () => {
    expect(rowsIn(centre.engine, plan).length).toBe(29);
    expect(things.length).toBe(92);
    expect(rowsIn(centre.engine, occurrences).filter(({ status }) => status !== "Исполнено")).toEqual([]);
  });

  test("каждый срок назван в письме раньше, чем его закрыли, и не позже своего дня", () => {
    expect(places(things.filter((thing) => !daysOf(thing).some((day) => day <= thing.closed)))).toEqual([]);
  });

  test("срок, который держат до последнего дня, назван в этот день или накануне", () => {
    const late = singles().filter(({ due, closed }) => closed === due);
    const far = late.filter((thing) => (daysOf(thing).pop() ?? "") < addWorkingDays(calendar, thing.due, -1));
    expect(late.length).toBeGreaterThan(5);
    expect(places(far)).toEqual([]);
  });

  test("по однократному сроку сказаны все ступени лестницы до дня, когда его закрыли", () => {
    const told = new Set(centre.steps.map((step) => step.split("|").slice(1).join("|")));
    const missing = singles().flatMap(({ row, due, closed }) =>
      [14, 7, 3, 1, 0]
        .filter((step) => {
          const day = addWorkingDays(calendar, due, -step);
          return day >= APPROVED && day <= closed;
        })
        .map((step) => `${row.id}@${due}|${step}`)
        .filter((key) => !told.has(key)),
    );
    expect(missing).toEqual([]);
  });

  test("о закрытом больше не напоминают", () => {
    const after = things.filter((thing) => daysOf(thing).some((day) => day > thing.closed));
    expect(places(after)).toEqual([]);
  });

  test("когда закрыто всё, писем нет", () => {
    const last =
      things
        .map(({ closed }) => closed)
        .sort()
        .pop() ?? "";
    expect(last > "2025-08-20").toBe(true);
    expect(letters.filter(({ day }) => day > last)).toEqual([]);
  });

  test("не больше трёх писем и 25 строк человеку в неделю, одно письмо в день, только в рабочие дни", () => {
    expectNoFlood(letters);
  });

  test("ни одна ступень не сказана дважды", () => {
    expectNothingRepeats(centre);
  });

  test("в журнале рассылки столько же строк, сколько прочтёт получатель", () => {
    const sent = rowsIn(centre.engine, mailLog).filter(({ state }) => state === "отправлено");
    expect(sent.map(({ to, date, count }) => [to, date, count]).reverse()).toEqual(
      letters.map(({ to, day, lines }) => [to, day, lines]),
    );
  });

  test("дела коллектива идут координатору, дела начальника и заместителя — им, остальным писем нет", () => {
    const readers = (place: string): string[] => [
      ...new Set(letters.filter((letter) => daysNaming([letter], { place }).length > 0).map(({ to }) => to)),
    ];
    const groupItems = rowsIn(centre.engine, plan).filter(
      ({ responsibleText }) => responsibleText === "Сотрудники МКУ ЦОКО",
    );
    expect(groupItems.map(({ section, number }) => `${section}.${number}`)).toEqual(["I.4", "IV.2", "IV.3"]);
    for (const { section, number } of groupItems)
      expect(readers(`План, ${section}.${number}`)).toEqual([COORDINATOR]);
    expect(readers("План, I.5")).toEqual([COORDINATOR]);
    expect(readers("План, I.1")).toEqual([HEAD]);
    expect(readers("План, III.1")).toEqual([DEPUTY]);
    expect(Object.keys(yearOf(letters)).sort()).toEqual([COORDINATOR, DEPUTY, HEAD].sort());
  });

  test("работа месяца стоит одним разделом с числом исполненного", () => {
    const sections = letters.flatMap(({ entries }) => entries.map(({ section }) => section));
    expect(sections.filter((section) => /^РАБОТА МЕСЯЦА: [0-5] ИЗ 6$/u.test(section)).length).toBeGreaterThan(
      50,
    );
    expect(sections.filter((section) => section.startsWith("ПРОСРОЧЕНО"))).toEqual([]);
  });
});
