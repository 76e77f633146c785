import { describe, expect, test } from "vitest";
import { findOrganisations, sameOrganisation } from "../../../src/domain/people/organisationName.ts";
import type { OrganisationName } from "../../../src/domain/people/organisationName.ts";

const titles = (text: string): string[] => findOrganisations(text).map(({ name }) => name.text);

function first(text: string): OrganisationName {
  const found = findOrganisations(text)[0];
  if (found === undefined) throw new Error(`нет организации: ${text}`);
  return found.name;
}

describe("организации в тексте", () => {
  test.each([
    ["в организациях района (СОШ № 8, ДОУ № 10)", ["СОШ № 8", "ДОУ № 10"]],
    ["СОШ №8, 9 и 12", ["СОШ № 8", "СОШ № 9", "СОШ № 12"]],
    ["МБОУ-СОШ №8", ["МБОУ СОШ № 8"]],
    ["школа 8", ["школа № 8"]],
    ["МБОУ СОШ № 8 ст. Ромашковской", ["МБОУ СОШ № 8 ст. Ромашковской"]],
    ["выписки из протоколов) ДДТ ст. Ромашковской, Луговской", ["ДДТ ст. Ромашковской", "ДДТ ст. Луговской"]],
  ])("%s", (text, expected) => {
    expect(titles(text)).toEqual(expected);
  });

  test.each(["8 марта в школе 8 человек", "школа 8 марта", "детский сад", "приказ № 8", "СОШ 2024"])(
    "«%s» — не организация",
    (text) => {
      expect(titles(text)).toEqual([]);
    },
  );

  test("год после номера не продолжает список", () => {
    expect(titles("СОШ № 8, 2024 год")).toEqual(["СОШ № 8"]);
  });
});

describe("одна ли это организация", () => {
  test.each([
    ["школа 8", "МБОУ СОШ № 8"],
    ["МБДОУ № 10", "детский сад № 10"],
    ["д/с № 10", "ДОУ №10"],
    ["СОШ № 8 ст. Ромашковская", "СОШ № 8 станицы Ромашковской"],
    ["МБОУ № 8", "СОШ № 8"],
  ])("«%s» и «%s» — одна", (a, b) => {
    expect(sameOrganisation(first(a), first(b))).toBe(true);
  });

  test.each([
    ["СОШ № 8", "ДОУ № 8"],
    ["СОШ № 8", "СОШ № 18"],
    ["СОШ № 8", "ООШ № 8"],
    ["СОШ № 8 ст. Ромашковской", "СОШ № 8 х. Лугового"],
    ["школа 8", "детский сад № 8"],
  ])("«%s» и «%s» — разные", (a, b) => {
    expect(sameOrganisation(first(a), first(b))).toBe(false);
  });
});
