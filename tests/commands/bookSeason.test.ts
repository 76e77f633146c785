// What a school's book asks for by itself: the list of June before its day, the verification of September before its day.
import { describe, expect, test } from "vitest";
import { roundOf } from "../../src/commands/book/exchange/matrix.ts";
import type { District, School } from "../../src/commands/book/exchange/schools.ts";
import type { SchoolBook } from "../../src/domain/attestation/schoolBooks.ts";
import { CALENDAR_DECREES } from "../../src/domain/calendar/decrees.ts";
import { workingCalendar } from "../../src/domain/calendar/workingCalendar.ts";
import { defaultSettings } from "../../src/domain/settings.ts";
import { emptyRow } from "../../src/workbook/book.ts";
import { organisations, schoolBooks } from "../../src/workbook/tables/index.ts";

const calendar = workingCalendar(CALENDAR_DECREES.flatMap(({ days }) => days));

function round(today: string, book: Partial<SchoolBook> | null = null): ReturnType<typeof roundOf> {
  const district: District = {
    today,
    settings: defaultSettings(),
    calendar,
    editions: [],
    schools: [],
    history: new Map(),
  };
  const school: School = {
    organisation: { ...emptyRow(organisations), id: "ОО-0001", name: "МБОУ СОШ № 1", active: true },
    coordinator: null,
    book: book === null ? null : { ...emptyRow(schoolBooks), ...book },
    ref: null,
    issues: [],
    teachers: [],
    applications: [],
    conformity: [],
  };
  return roundOf(school, {}, district);
}

describe("о чём спрашивает книга без указаний", () => {
  test("в мае и июне — список на следующий учебный год, вернуть к дню настройки", () => {
    expect(round("2026-05-20")).toMatchObject({
      listYear: "2026-2027",
      list: "не сдан",
      dueBy: "2026-06-20",
    });
    expect(round("2026-06-20")).toMatchObject({ listYear: "2026-2027", dueBy: "2026-06-20" });
    expect(round("2026-06-22").listYear).toBe("");
  });

  test("список уже спрошен: вернувшаяся книга остаётся вернувшейся", () => {
    const asked: Partial<SchoolBook> = { listYear: "2026-2027", list: "сдан", state: "вернулась" };
    expect(round("2026-06-15", asked)).toMatchObject({ state: "вернулась", list: "сдан" });
  });

  test("перед 20 сентября — сверка, один раз за осень; в ноябре — ничего", () => {
    expect(round("2026-09-01")).toMatchObject({ verifyFrom: "2026-09-01", dueBy: "2026-09-20" });
    expect(round("2026-09-10", { verifyFrom: "2026-09-01" }).verifyFrom).toBe("2026-09-01");
    expect(round("2026-11-10")).toMatchObject({ verifyFrom: null, listYear: "" });
  });
});
