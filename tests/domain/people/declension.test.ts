import { describe, expect, test } from "vitest";
import { isFormOf } from "../../../src/domain/people/declension.ts";
import { parsePersonName, surnameOnly } from "../../../src/domain/people/personName.ts";

function isForm(written: string, known: string): boolean {
  const [a, b] = [parsePersonName(written) ?? surnameOnly(written), parsePersonName(known)];
  return b !== null && isFormOf(a, b);
}

describe("имя в другом падеже", () => {
  test.each([
    ["Соколовой М.И.", "Соколова Марина Игоревна"],
    ["Соколовой Марине Игоревне", "Соколова Марина Игоревна"],
    ["Соколовой", "Соколова М.И."],
    ["М.И. Соколову", "Соколов Михаил Ильич"],
    ["Лебедевым П.П.", "Лебедев П.П."],
    ["Петровой-Водкиной К.С.", "Петрова-Водкина К.С."],
    ["Горлевой А.П.", "Горлёва А.П."],
  ])("«%s» — это %s", (written, known) => {
    expect(isForm(written, known)).toBe(true);
  });

  test("«Соколова М.И.» — женщина, а не родительный падеж от «Соколов М.И.»", () => {
    expect(isForm("Соколова М.И.", "Соколов М.И.")).toBe(false);
  });

  test("другие инициалы — другой человек", () => {
    expect(isForm("Соколовой М.А.", "Соколова М.И.")).toBe(false);
    expect(isForm("Соколовой Марии Ивановне", "Соколова Марина Игоревна")).toBe(false);
  });
});
