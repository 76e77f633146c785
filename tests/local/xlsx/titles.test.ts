import fc from "fast-check";
import { expect, test } from "vitest";
import { freeTitle, safeTitles } from "../../../src/local/xlsx/titles.ts";

test("название без запретных знаков остаётся как есть", () => {
  expect(safeTitles(["Поручения", "Журнал рассылки"]).get("Журнал рассылки")).toBe("Журнал рассылки");
});

test("запретные знаки заменены понятными", () => {
  const titles = safeTitles(["Школы: 2026/27 [черновик]?", "'Итоги*'"]);
  expect([...titles.values()]).toEqual(["Школы – 2026-27 (черновик)", "’Итоги’"]);
});

test("два длинных названия с одинаковым началом различаются номером", () => {
  const titles = safeTitles([
    "Педагогические работники школ района Северный",
    "Педагогические работники школ района Южный",
  ]);
  expect([...titles.values()]).toEqual([
    "Педагогические работники школ р",
    "Педагогические работники шк (2)",
  ]);
});

test("занятое название и «History», которое Excel оставил себе, получают номер", () => {
  expect(freeTitle("списки", ["Списки"])).toBe("списки (2)");
  expect(freeTitle("History", [])).toBe("History (2)");
});

test("любые названия становятся допустимыми и разными", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: "binary", maxLength: 40 }), { maxLength: 12 }), (titles) => {
      const safe = [...safeTitles(titles).values()];
      expect(new Set(safe.map((title) => title.toLowerCase())).size).toBe(titles.length);
      for (const title of safe) expect(title).toMatch(/^(?!\s*$)[^\\/?*[\]:']{1,31}$/s);
    }),
  );
});
