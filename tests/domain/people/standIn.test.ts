import { describe, expect, test } from "vitest";
import { isAway, standInFor } from "../../../src/domain/people/standIn.ts";
import { directory, member } from "./people.ts";

const away = { awayFrom: "2024-03-04", awayTo: "2024-03-15" };

describe("замещение", () => {
  const anna = member("Соколова А.И.", { ...away, substitute: "Лебедев П.П." });
  const pavel = member("Лебедев П.П.");

  test("в первый и последний день отсутствия письма получает заместитель, до и после — сам человек", () => {
    const book = directory([anna, pavel]);
    for (const date of ["2024-03-04", "2024-03-15"]) {
      expect(standInFor(anna, book, date)).toEqual({ person: pavel, insteadOf: anna });
    }
    for (const date of ["2024-03-03", "2024-03-16"]) {
      expect(standInFor(anna, book, date)).toEqual({ person: anna, insteadOf: null });
    }
  });

  test("заместителя самого замещают", () => {
    const busy = { ...pavel, ...away, substitute: "Громова Р.А." };
    const raisa = member("Громова Р.А.");
    expect(standInFor(anna, directory([anna, busy, raisa]), "2024-03-05")).toEqual({
      person: raisa,
      insteadOf: anna,
    });
  });

  test.each([
    ["по кругу", [anna, { ...pavel, ...away, substitute: "Соколова А.И." }]],
    ["неизвестно кто", [anna]],
    ["больше не работает", [anna, { ...pavel, active: false }]],
    ["тоже отсутствует, и замены нет", [anna, { ...pavel, ...away }]],
    ["однофамильцы", [anna, { ...pavel, id: "1" }, { ...pavel, id: "2" }]],
  ])("замещает %s: работа остаётся у человека", (_, staff) => {
    expect(standInFor(anna, directory(staff), "2024-03-05")).toEqual({ person: anna, insteadOf: null });
  });

  test("без последнего дня отсутствие длится, без дат его нет", () => {
    expect(isAway(member("Заяц О.П.", { awayFrom: "2024-03-04" }), "2025-01-01")).toBe(true);
    expect(isAway(member("Заяц О.П.", { awayFrom: "2024-03-04" }), "2024-03-03")).toBe(false);
    expect(isAway(member("Заяц О.П.", { substitute: "Лебедев П.П." }), "2024-03-04")).toBe(false);
  });
});
