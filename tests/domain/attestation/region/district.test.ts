// Nobody is flooded and nothing is lost when the registers of a whole district join the plan in the stream of due things.
import { beforeAll, describe, expect, test } from "vitest";
import type { Due } from "../../../../src/domain/control/due.ts";
import { coordinator } from "../../control/samples.ts";
import { daysTold, mondayOf, perWeek, type Sent } from "../../control/simulation.ts";
import { autumn, SCHOOLS } from "../district.ts";

const LATE = new Set(SCHOOLS.slice(0, 7));

describe("Осень района: 36 школ, 84 заявления, 60 соответствий, книги у всех", () => {
  let sent: Sent[] = [];
  let known: Due[] = [];
  let since = new Map<string, string>();
  beforeAll(() => {
    ({ sent, known, since } = autumn((school) => LATE.has(school)));
  });

  test("не больше трёх писем и 25 строк в неделю — координатору района и каждому ответственному", () => {
    const weeks = perWeek(sent);
    expect(weeks.filter(({ letters, lines }) => letters > 3 || lines > 25)).toEqual([]);
    expect(new Set(sent.map(({ digest }) => digest.to.id)).size).toBeGreaterThan(30);
  });

  test("каждый шаг, известный к началу недели, назван не позже своего дня: школе — её, центру — его", () => {
    const steps = known.filter(
      ({ kind, due }) => kind === "шаг" && due >= "2023-09-11" && due <= "2023-10-31",
    );
    const foreseen = steps.filter(({ key, due }) => (since.get(key) ?? due) < mondayOf(due));
    const untold = foreseen.filter(({ key, due }) => !daysTold(sent, key).some((day) => day <= due));
    expect(untold.map(({ key }) => key)).toEqual([]);
    expect(foreseen.length).toBeGreaterThan(80);
  });

  test("письмо ответственному говорит только о его школе, и никто другой о ней в шагах не читает", () => {
    for (const { digest } of sent) {
      const schools = new Set(digest.sections.flatMap(({ lines }) => lines.map(({ due }) => due.school)));
      expect(schools.size).toBe(1);
      expect([...schools]).toEqual([digest.to.organisation]);
    }
  });

  test("об опоздавших школах центр узнаёт одной строкой, начальник о них не слышит", () => {
    const centre = sent.filter(({ digest }) => digest.to.id === coordinator.id);
    const waiting = centre.flatMap(({ digest }) =>
      digest.sections.flatMap(({ title, lines }) => (title === "Ждём от других" ? lines : [])),
    );
    const books = waiting.filter(({ due }) => due.subject.startsWith("Не вернули книги"));
    expect(new Set(books.map(({ due }) => due.subject))).toEqual(
      new Set(["Не вернули книги: 7 организаций — МБОУ СОШ № 1, МБОУ СОШ № 2, МБОУ СОШ № 3 и ещё 4"]),
    );
    const late = sent.flatMap(({ digest }) =>
      digest.sections.flatMap(({ title, lines }) => (title === "Просрочено у сотрудников" ? lines : [])),
    );
    expect(late.filter(({ due }) => due.school !== "")).toEqual([]);
  });

  test("ни одно напоминание не повторяется", () => {
    const keys = sent.flatMap(({ digest }) => digest.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
