import { describe, expect, test } from "vitest";
import { mergeStaff } from "../../../src/domain/people/mergeStaff.ts";
import type { StaffDraft } from "../../../src/domain/people/staffCsv.ts";
import { member } from "./people.ts";

let line = 0;
const draft = (name: string, position = "", email = "", groups: string[] = []): StaffDraft => ({
  line: ++line,
  name,
  position,
  email,
  groups,
});
const none = { added: [], changed: [], unchanged: [], unclear: [] };

describe("список поверх листа «Сотрудники»", () => {
  const sokolova = member("Соколова М.И.", {
    position: "методист",
    email: "s@example.org",
    groups: ["Методисты"],
  });

  test("новый человек добавляется, тот же список второй раз ничего не меняет", () => {
    const list = [
      draft("Соколова М.И.", "методист", "s@example.org"),
      draft("Лебедев П.П.", "начальник", "l@example.org"),
    ];
    expect(mergeStaff([sokolova], list)).toEqual({ ...none, added: [list[1]], unchanged: [sokolova.id] });
    const both = [sokolova, member("Лебедев П.П.", { position: "начальник", email: "l@example.org" })];
    expect(mergeStaff(both, list)).toMatchObject({ added: [], changed: [], unclear: [] });
  });

  test("инициалы дополняются полным именем, полное инициалами не заменяется", () => {
    const full = draft("Соколова Марина Игоревна", "методист");
    expect(mergeStaff([sokolova], [full]).changed).toEqual([{ id: sokolova.id, patch: { name: full.name } }]);
    const known = { ...sokolova, name: full.name };
    expect(mergeStaff([known], [draft("Соколова М.И.", "методист")])).toEqual({
      ...none,
      unchanged: [known.id],
    });
  });

  test("пустое ничего не стирает, группы прибавляются, плохой адрес хорошего не заменяет", () => {
    const { changed } = mergeStaff([sokolova], [draft("Соколова М.И.", "", "", ["методисты", "Эксперты"])]);
    expect(changed).toEqual([{ id: sokolova.id, patch: { groups: ["Методисты", "Эксперты"] } }]);
    expect(mergeStaff([sokolova], [draft("Соколова М.И.", "методист", "s@")])).toMatchObject({
      added: [],
      changed: [],
    });
  });

  test("новый адрес на той же должности — тот же человек", () => {
    const { changed } = mergeStaff([sokolova], [draft("Соколова М.И.", "методист", "new@example.org")]);
    expect(changed).toEqual([{ id: sokolova.id, patch: { email: "new@example.org" } }]);
  });

  test("однофамильцы с одними инициалами различаются должностью или адресом", () => {
    const other = draft("Соколова М.И.", "учитель", "t@example.org");
    expect(mergeStaff([sokolova], [other])).toEqual({ ...none, added: [other] });
    const twins = [
      draft("Соколова М.И.", "методист", "t@example.org"),
      draft("Соколова М.И.", "методист", "s@example.org"),
    ];
    expect(mergeStaff([sokolova], twins)).toEqual({ ...none, added: [twins[0]], unchanged: [sokolova.id] });
    expect(mergeStaff([], twins).added).toEqual(twins);
  });

  test("сёстры с разными именами не сливаются", () => {
    const list = [
      draft("Соколова Марина Игоревна", "методист"),
      draft("Соколова Мария Игоревна", "методист"),
    ];
    expect(mergeStaff([], list).added).toEqual(list);
  });

  test("строка, которая подходит двоим, ждёт решения человека", () => {
    const two = [
      member("Соколова Марина Игоревна", { email: "" }),
      member("Соколова Мария Ивановна", { email: "" }),
    ];
    const unclear = draft("Соколова М.И.");
    expect(mergeStaff(two, [unclear])).toEqual({
      ...none,
      unclear: [{ draft: unclear, candidates: ["Соколова Марина Игоревна", "Соколова Мария Ивановна"] }],
    });
  });

  test("один человек в двух строках списка — одна строка книги с обеими группами", () => {
    const twice = [
      draft("Заяц О.П.", "методист", "z@example.org", ["А"]),
      draft("О.П. Заяц", "методист", "z@example.org", ["Б"]),
    ];
    expect(mergeStaff([], twice).added).toMatchObject([{ name: "Заяц О.П.", groups: ["А", "Б"] }]);
  });
});
