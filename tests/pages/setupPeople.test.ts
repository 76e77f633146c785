// What «Настройка» sends of the people typed into it.
import { describe, expect, test } from "vitest";
import type { SetupPerson } from "../../src/commands/contract/settingUp.ts";
import { draftOf, emptyDraft, problemsOf, requestOf } from "../../src/pages/setup/people.ts";

const KNOWN: SetupPerson = {
  id: "СТ-0001",
  name: "Егорова Ольга Петровна",
  position: "методист",
  email: "efimova@example.org",
  groups: ["Сотрудники центра", "Экспертная группа"],
};

describe("люди в «Настройке»", () => {
  test("нетронутое и пустое не отправляется", () => {
    expect(requestOf([draftOf(KNOWN, 0), emptyDraft("new1")])).toEqual({ changed: [], added: [] });
  });

  test("отправляется только исправленное, без пробелов по краям", () => {
    const draft = {
      ...draftOf(KNOWN, 0),
      email: " olga@example.org ",
      groups: "Сотрудники центра; Эксперты",
    };
    expect(requestOf([draft]).changed).toEqual([
      { id: "СТ-0001", patch: { email: "olga@example.org", groups: ["Сотрудники центра", "Эксперты"] } },
    ]);
  });

  test("строка без кода и новая уходят целиком", () => {
    const nameless = { ...draftOf({ ...KNOWN, id: "" }, 0), position: "директор" };
    const fresh = { ...emptyDraft("new1"), name: "Жукова Инна Львовна" };
    expect(requestOf([nameless, fresh])).toEqual({
      changed: [],
      added: [
        { name: KNOWN.name, position: "директор", email: KNOWN.email, groups: KNOWN.groups },
        { name: "Жукова Инна Львовна", position: "", email: "", groups: [] },
      ],
    });
  });

  test("ошибки: имя пусто при заполненной строке, адрес не адрес; пустой адрес — не ошибка", () => {
    expect(problemsOf({ ...emptyDraft("a"), email: "кто@" })).toEqual({
      name: "Впишите фамилию, имя и отчество.",
      email: "«кто@» не похоже на адрес, например ivanova@example.org.",
    });
    expect(problemsOf(emptyDraft("a"))).toEqual({ name: "", email: "" });
    expect(problemsOf({ ...draftOf(KNOWN, 0), email: "" })).toEqual({ name: "", email: "" });
  });
});
