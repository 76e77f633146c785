// Organisations found by their own name.
import { describe, expect, test } from "vitest";
import { matchOrganisations } from "../../../src/domain/people/organisationSearch.ts";
import { schoolName } from "../../../src/domain/people/schoolKey.ts";
import { directory, school } from "./people.ts";

const DISTRICT = directory(
  [],
  [
    school("МБДОУ детский сад № 5 «Колокольчик»"),
    school("МБДОУ № 7", { fullName: 'Муниципальное учреждение "Детский сад № 7 "Ромашка""' }),
    school("МБДОУ № 9 «Ромашка»"),
    school("ДДТ «Радуга»"),
    school("МБОУ «СОШ № 3»"),
  ],
);
const found = (text: string): string[] => matchOrganisations(text, DISTRICT).map(({ name }) => name);

describe("организация по собственному имени", () => {
  test.each([
    "Колокольчик",
    "«Колокольчик»",
    "детский сад «Колокольчик»",
    "МБДОУ колокольчик",
    "д/с Колокольчик",
  ])("«%s» — единственный в районе", (text) => {
    expect(found(text)).toEqual(["МБДОУ детский сад № 5 «Колокольчик»"]);
    expect(schoolName(text, DISTRICT)).toBe("МБДОУ детский сад № 5 «Колокольчик»");
  });

  test("имя носят несколько: подходят все, программа не выбирает сама", () => {
    expect(found("Ромашка")).toEqual(["МБДОУ № 7", "МБДОУ № 9 «Ромашка»"]);
    expect(schoolName("Ромашка", DISTRICT)).toBe("Ромашка");
  });

  test("с номером решает номер", () => {
    expect(found("детский сад № 9 «Ромашка»")).toEqual(["МБДОУ № 9 «Ромашка»"]);
    expect(found("детский сад № 8 «Колокольчик»")).toEqual([]);
  });

  test.each(["школа «Колокольчик»", "детский сад «Радуга»", "Колокол", "СОШ", "МБДОУ", ""])(
    "«%s» — ничьё имя",
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  test("номер в кавычках — не собственное имя", () => {
    expect(found("МБОУ СОШ № 3")).toEqual(["МБОУ «СОШ № 3»"]);
    expect(found("СОШ № 33")).toEqual([]);
  });
});
