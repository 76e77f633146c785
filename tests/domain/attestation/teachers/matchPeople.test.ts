import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Teacher } from "../../../../src/domain/attestation/bank.ts";
import {
  findPerson,
  peopleIndex,
  positionsAgree,
  tellApart,
  type PersonSought,
} from "../../../../src/domain/attestation/teachers/matchPeople.ts";
import { schoolOf, teacherOf } from "../bankPeople.ts";

const DIRECTORY = {
  staff: [],
  organisations: [
    schoolOf({
      id: "ОО-0001",
      name: "МБОУ СОШ № 8",
      aliases: ["школа 8", "восьмая школа"],
      locality: "ст. Ромашковская",
    }),
    schoolOf({ id: "ОО-0002", name: "МБОУ СОШ № 12", locality: "х. Луговой" }),
    schoolOf({ id: "ОО-0003", name: "МБДОУ детский сад № 5", aliases: ["ДОУ 5", "«Колосок»"] }),
  ],
};

const row = (name: string, school = "", position = "", subject = ""): PersonSought => ({
  name,
  school,
  position,
  subject,
});

const BANK: Teacher[] = [
  teacherOf({
    id: "КР-0001",
    name: "Соколова Марина Игоревна",
    school: "МБОУ СОШ № 8",
    subject: ["математика"],
  }),
  teacherOf({ id: "КР-0002", name: "Соколова Мария Игоревна", school: "МБОУ СОШ № 8", subject: ["химия"] }),
  teacherOf({ id: "КР-0003", name: "Елагина Ольга Владимировна", school: "МБОУ СОШ № 8" }),
  teacherOf({ id: "КР-0004", name: "Елагина Ольга Владимировна", school: "МБОУ СОШ № 12" }),
  teacherOf({ id: "КР-0005", name: "Лугова-Речная Анна Петровна", school: "восьмая школа" }),
  teacherOf({ id: "КР-0006", name: "Семёнов Пётр Ильич", school: "МБОУ СОШ № 12", subject: ["физика"] }),
  teacherOf({ id: "КР-0007", name: "Полевая Н.С.", school: "«Колосок»", position: "воспитатель" }),
  teacherOf({ id: "КР-0008", name: "Ветрова Дина Олеговна", school: "МБОУ СОШ № 12", position: "учитель" }),
  teacherOf({ id: "КР-0009", name: "Ветрова Дина Олеговна", school: "МБОУ СОШ № 12", position: "методист" }),
  teacherOf({ id: "КР-0010", name: "Ким Су Ён", school: "МБОУ СОШ № 12" }),
];
const INDEX = peopleIndex(BANK, DIRECTORY);
const found = (sought: PersonSought): string => {
  const answer = findPerson(sought, INDEX);
  if (answer.kind === "found") return answer.teacher.id;
  if (answer.kind === "ask") return `уточнить: ${answer.candidates.map(({ id }) => id).join(", ")}`;
  return answer.kind === "unknown" ? "нет в банке" : "не понято";
};

describe("имя в трёх написаниях", () => {
  test.each([
    "Соколова Марина Игоревна",
    "СОКОЛОВА МАРИНА ИГОРЕВНА",
    "соколова марина игоревна",
    "Марина Игоревна Соколова",
    "  Соколова   Марина\nИгоревна ",
    "12. Соколова Марина Игоревна",
    "Cоколова Mарина Игоревна",
  ])("«%s» — та же Соколова", (name) => {
    expect(found(row(name, "СОШ № 8"))).toBe("КР-0001");
  });

  test("инициалы с организацией находят единственного, без организации — спрашивают", () => {
    expect(found(row("Семенов П.И.", "МБОУ СОШ №12"))).toBe("КР-0006");
    expect(found(row("П. И. Семёнов", "МБОУ СОШ №12"))).toBe("КР-0006");
    expect(found(row("Семёнов П И", "МБОУ СОШ №12"))).toBe("КР-0006");
    expect(found(row("Семенов П.И."))).toBe("уточнить: КР-0006");
  });

  test("ё и е, дефис с пробелами, двойная фамилия", () => {
    expect(found(row("Семенов Петр Ильич"))).toBe("КР-0006");
    expect(found(row("Лугова - Речная Анна Петровна", "школа 8"))).toBe("КР-0005");
    expect(found(row("Лугова Анна Петровна"))).toBe("нет в банке");
  });

  test("обе фамилии в скобках: находится по той, что в банке", () => {
    expect(found(row("Заречная (Елагина) Ольга Владимировна", "СОШ 12"))).toBe("КР-0004");
  });

  test("в банке инициалы, в списке полное имя: по организации", () => {
    expect(found(row("Полевая Нина Сергеевна", "ДОУ 5", "воспитатель"))).toBe("КР-0007");
    expect(found(row("Полевая Нина Сергеевна"))).toBe("уточнить: КР-0007");
  });

  test("имя, которого нет в справочнике имён, читается в порядке столбца «ФИО»", () => {
    expect(found(row("Ким Су Ён", "СОШ 12"))).toBe("КР-0010");
  });

  test("код вместо имени", () => {
    expect(found(row("кр-0003"))).toBe("КР-0003");
  });
});

describe("однофамильцы", () => {
  test("сёстры с одинаковыми инициалами в одной школе: по инициалам не выбирается ни одна", () => {
    expect(found(row("Соколова М.И.", "МБОУ СОШ № 8"))).toBe("уточнить: КР-0001, КР-0002");
  });

  test("предмет различает сестёр", () => {
    expect(found(row("Соколова М.И.", "МБОУ СОШ № 8", "учитель", "химия"))).toBe("КР-0002");
    expect(found(row("Соколова М.И.", "МБОУ СОШ № 8", "учитель математики"))).toBe("КР-0001");
  });

  test("полные тёзки в двух школах: без организации спрашиваем, с организацией находим", () => {
    expect(found(row("Елагина Ольга Владимировна"))).toBe("уточнить: КР-0003, КР-0004");
    expect(found(row("Елагина Ольга Владимировна", "СОШ № 12"))).toBe("КР-0004");
  });

  test("одна фамилия никого не находит", () => {
    expect(found(row("Семёнов", "СОШ № 12"))).toBe("не понято");
  });

  test("другая организация: не угадывается, хотя имя единственное", () => {
    expect(found(row("Семёнов Пётр Ильич", "МБОУ СОШ № 8"))).toBe("уточнить: КР-0006");
    expect(found(row("Семёнов Пётр Ильич", "Гимназия «Росток»"))).toBe("уточнить: КР-0006");
  });

  test("две должности одного человека: решает должность", () => {
    expect(found(row("Ветрова Дина Олеговна", "СОШ № 12", "методист"))).toBe("КР-0009");
    expect(found(row("Ветрова Дина Олеговна", "СОШ № 12"))).toBe("уточнить: КР-0008, КР-0009");
    expect(found(row("Ветрова Дина Олеговна", "СОШ № 12", "педагог-психолог"))).toBe(
      "уточнить: КР-0008, КР-0009",
    );
  });

  test("строка, по которой различают, называет школу, должность, предмет и код", () => {
    expect(BANK.slice(0, 1).map(tellApart)).toEqual([
      "Соколова Марина Игоревна — МБОУ СОШ № 8, учитель (математика), КР-0001",
    ]);
  });
});

test("сменила фамилию: не угадываем, но показываем, кто в той же организации с тем же именем и отчеством", () => {
  const answer = findPerson(row("Морская Марина Игоревна", "СОШ № 8"), INDEX);
  expect(answer).toEqual({ kind: "unknown", similar: BANK.slice(0, 1) });
});

test("должности: «учитель математики» — учитель, «учитель-логопед» — другая", () => {
  expect(positionsAgree("учитель", "Учитель математики")).toBe(true);
  expect(positionsAgree("педагог доп. образования", "педагог дополнительного образования")).toBe(true);
  expect(positionsAgree("учитель", "учитель - логопед")).toBe(false);
  expect(positionsAgree("инструктор", "инструктор-методист")).toBe(false);
  expect(positionsAgree("воспитатель", "старший воспитатель")).toBe(false);
});

test("найденный всегда носит эту фамилию, а испорченная ячейка не роняет поиск", () => {
  const pieces = fc.constantFrom(
    "Соколова",
    "Марина",
    "Игоревна",
    "М.",
    "И.",
    "Елагина",
    "О",
    "№",
    "12",
    "(",
    "—",
    "",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), fc.string(), (words, noise) => {
      const name = `${words.join(" ")}${noise}`;
      const answer = findPerson(row(name, "СОШ № 8"), INDEX);
      if (answer.kind !== "found") return;
      const [surname = ""] = answer.teacher.name.split(" ");
      expect(name.toLowerCase()).toContain(surname.toLowerCase());
    }),
    { numRuns: 300 },
  );
});
