// An invented district: of the size that was asked for, the same for the same seed, with the shares that a district has.
import { describe, expect, test } from "vitest";
import { districtOf } from "../../../src/local/example/district/district.ts";
import { listsOf } from "../../../src/local/example/district/lists.ts";

const DAY = "2025-06-02";
const SMALL = { schools: 36, teachers: 750, seed: 1 };

const share = (part: number, whole: number): number => Math.round((100 * part) / whole);

describe("вымышленный район", () => {
  test.each([
    [1, 1],
    [2, 9],
    [36, 750],
    [75, 1700],
  ])(
    "%i организаций и %i педагогов, у каждой организации есть руководитель, ответственный и педагоги",
    (schools, teachers) => {
      const district = districtOf({ schools, teachers, seed: 5 }, DAY);
      expect(district.schools.length).toBe(schools);
      expect(new Set(district.schools.map(({ name }) => name)).size).toBe(schools);
      expect(district.teachers.length).toBe(teachers);
      for (const list of [district.heads, district.coordinators, district.teachers]) {
        expect(new Set(list.map(({ school }) => school)).size).toBe(schools);
      }
    },
  );

  test("с тем же числом — тот же до буквы, с другим — другой", () => {
    const lists = (seed: number): string => JSON.stringify(listsOf(districtOf({ ...SMALL, seed }, DAY)));
    expect(lists(7)).toBe(lists(7));
    expect(lists(7)).not.toBe(lists(8));
  });

  test("доли — как в районе: чуть больше половины с категорией, есть истекающие и бессрочные, есть однофамильцы", () => {
    const { teachers } = districtOf(SMALL, DAY);
    const held = teachers.filter(({ history }) => history.length > 0);
    expect(share(held.length, teachers.length)).toBeGreaterThan(40);
    expect(share(held.length, teachers.length)).toBeLessThan(60);
    const latest = held.flatMap(({ history }) => history.slice(-1));
    expect(latest.some(({ decided }) => decided >= "2023-09-01")).toBe(true);
    expect(latest.some(({ decided }) => decided < "2023-09-01")).toBe(true);
    expect(latest.every(({ decided }) => decided < DAY)).toBe(true);
    expect(new Set(teachers.map(({ name }) => name.split(" ")[0])).size).toBeLessThan(teachers.length / 2);
  });

  test("адреса почты — только example.org", () => {
    const text = JSON.stringify(listsOf(districtOf(SMALL, DAY)));
    expect((text.match(/@[\w.]+/g) ?? []).every((address) => address === "@example.org")).toBe(true);
  });
});
