// The letters about one document of directives: ours and others', with parts, an extension, removal from control.
import { beforeAll, describe, expect, test } from "vitest";
import type { CivilDate } from "../../src/domain/calendar/civil.ts";
import type { Directive } from "../../src/domain/control/directive.ts";
import { directives } from "../../src/workbook/tables/index.ts";
import { rowsIn } from "../built.ts";
import { Centre, COORDINATOR, HEAD, sample, STAFF } from "./centre.ts";
import { daysNaming, type ReadLetter } from "./letters.ts";
import { expectNoFlood, expectNothingRepeats } from "./norm.ts";

const RECEIVED = "2012-01-30";

function centreWithDirectives(day: CivilDate, answers: object = {}): Centre {
  const centre = new Centre(day, STAFF);
  centre.run("importDocument", { name: "поручения.txt", text: sample("directives.txt"), ...answers });
  return centre;
}

/** The row of a point, «4.1». */
function point(centre: Centre, number: string): Directive {
  const row = rowsIn(centre.engine, directives).find((each) => each.number === number);
  if (row === undefined) throw new Error(`Нет пункта ${number}`);
  return row;
}

const placeOf = ({ number, source }: Directive): string => `Поручения, п. ${number}, ${source}`;

describe("Поручения, внесённые в день письма", () => {
  let centre: Centre;
  let letters: ReadLetter[] = [];
  const days = (number: string, to: string, day?: CivilDate): CivilDate[] =>
    daysNaming(letters, { place: placeOf(point(centre, number)), day: day ?? null }, to);
  const sections = (number: string): Set<string> => {
    const place = placeOf(point(centre, number));
    return new Set(
      letters.flatMap(({ entries }) =>
        entries.filter((entry) => entry.place === place).map(({ section }) => section),
      ),
    );
  };

  beforeAll(() => {
    centre = centreWithDirectives(RECEIVED);
    centre.run("sendReminders");
    centre.live(RECEIVED, "2012-03-30", (day) => {
      const close = (...numbers: string[]): void =>
        centre.close(
          numbers.map((number) => point(centre, number).id),
          "исх. № 15",
        );
      if (day === "2012-02-02")
        centre.run("extendTerm", {
          id: point(centre, "6").id,
          to: "2012-02-24",
          basis: "письмо от 02.02.2012 № 3",
        });
      if (day === "2012-02-07") close("1");
      if (day === "2012-02-10")
        centre.run("takeOffControl", { id: point(centre, "1").id, by: "Соколова М.И." });
      if (day === "2012-02-14") close("4.1");
      if (day === "2012-02-20") close("2", "3", "4.2");
      if (day === "2012-02-22") close("6");
      if (day === "2012-02-28") close("4", "7");
      if (day === "2012-03-02")
        for (const number of ["4", "4.1", "4.2", "6", "7"])
          centre.run("takeOffControl", { id: point(centre, number).id, by: "Соколова М.И." });
    });
    letters = centre.letters;
  });

  test("наши — с внутренним исполнителем и сроком на два рабочих дня раньше контрольного", () => {
    const { role, internalExecutor, internalDue, controlDue } = point(centre, "1");
    expect({ role, internalExecutor, internalDue, controlDue }).toEqual({
      role: "исполнитель",
      internalExecutor: "Лебедева Наталья Сергеевна",
      internalDue: "2012-02-08",
      controlDue: "2012-02-10",
    });
  });

  test("письма идут внутреннему исполнителю по лестнице к внутреннему сроку и кончаются с отчётом", () => {
    expect(days("1", COORDINATOR)).toEqual(["2012-01-30", "2012-02-03", "2012-02-07"]);
  });

  test("отчёт представлен — начальник узнаёт, что можно снять с контроля; снял — писем больше нет", () => {
    expect(days("1", HEAD)).toEqual(["2012-02-08"]);
    expect(sections("1")).toContain("НА СНЯТИЕ С КОНТРОЛЯ");
    expect(letters.filter(({ day, to }) => to === HEAD && day > "2012-03-02")).toEqual([]);
  });

  test("чужое: до срока молчим, после срока напоминаем спросить, раз в неделю, пока не получено", () => {
    expect(point(centre, "2").role).toBe("для сведения (ждём результат)");
    expect(sections("2")).toEqual(new Set(["ЖДЁМ ОТ ДРУГИХ"]));
    const asked = days("2", COORDINATOR);
    expect(asked[0]).toBe("2012-02-06");
    expect(asked.length).toBe(3);
    expect(days("2", HEAD)).toEqual([]);
  });

  test("части раньше пункта: сам пункт напоминают, когда исполнены все его части", () => {
    expect(days("4.1", COORDINATOR).every((day) => day <= "2012-02-14")).toBe(true);
    expect(days("4.1", COORDINATOR).length).toBeGreaterThan(0);
    expect(days("4.2", COORDINATOR)).not.toEqual([]);
    const own = days("4", COORDINATOR);
    expect(own.length).toBeGreaterThan(0);
    expect(own.every((day) => day > "2012-02-20")).toBe(true);
  });

  test("перенос срока: прежний день больше не напоминают, лестница ведёт к новому", () => {
    const { due, controlDue, internalDue, extensions } = point(centre, "6");
    expect([due, controlDue, internalDue]).toEqual(["2012-02-10", "2012-02-24", "2012-02-21"]);
    expect(extensions).toEqual(["10.02.2012 → 24.02.2012: письмо от 02.02.2012 № 3"]);
    expect(days("6", COORDINATOR, "2012-02-08").every((day) => day <= "2012-02-02")).toBe(true);
    expect(days("6", COORDINATOR, "2012-02-21").filter((day) => day > "2012-02-07").length).toBeGreaterThan(
      2,
    );
  });

  test("просроченное — в письме исполнителя и, через три рабочих дня, в письме начальника", () => {
    const late = days("7", COORDINATOR).filter((day) => day > "2012-02-10");
    expect(late[0]).toBe("2012-02-13");
    expect(sections("7")).toContain("ПРОСРОЧЕНО");
    expect(days("7", HEAD).filter((day) => day <= "2012-02-28")[0]).toBe("2012-02-15");
  });

  test("постоянное без дня писем не даёт, после снятия всех пунктов писем нет", () => {
    expect(sections("5")).toEqual(new Set());
    expect(letters.filter(({ day }) => day > "2012-03-02")).toEqual([]);
  });

  test("норма держится, ничто не повторяется", () => {
    expectNoFlood(letters);
    expectNothingRepeats(centre);
  });
});

describe("Поручения, внесённые с опозданием, 14 февраля", () => {
  const LATE = "2012-02-14";

  test("без ответа о прошедших сроках: о них молчат, о будущих пишут", () => {
    const centre = centreWithDirectives(LATE);
    centre.run("sendReminders");
    centre.live(LATE, "2012-02-29");
    const places = new Set(centre.letters.flatMap(({ entries }) => entries.map(({ place }) => place)));
    const told = ["1", "2", "3", "4.1", "4.2", "6", "7"].filter((number) =>
      places.has(placeOf(point(centre, number))),
    );
    expect(told).toEqual(["4.1", "4.2"]);
  });

  test("«контролировать»: о прошедших пишут исполнителю, начальнику о них не сообщают", () => {
    const centre = centreWithDirectives(LATE, { past: "control" });
    centre.run("sendReminders");
    centre.live(LATE, "2012-02-29");
    const named = (number: string, to: string): CivilDate[] =>
      daysNaming(centre.letters, { place: placeOf(point(centre, number)) }, to);
    for (const number of ["1", "6", "7"]) {
      expect(named(number, COORDINATOR)[0]).toBe(LATE);
      expect(named(number, COORDINATOR).length).toBeGreaterThan(1);
      expect(named(number, HEAD)).toEqual([]);
    }
    expect(named("2", COORDINATOR)[0]).toBe(LATE);
    expectNoFlood(centre.letters);
    expectNothingRepeats(centre);
  });
});
