// Выписка: one person a paper, the five elements, nobody else by name (documents of the field §5.2).
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formOf } from "../../../../src/documents/forms/index.ts";
import type { MadePaper } from "../../../../src/documents/form.ts";
import { nameInCase } from "../../../../src/domain/people/inCase.ts";
import { questionRow, sittingRow } from "../../../domain/commission/samples.ts";
import { linesOf, only } from "../plan/reading.ts";
import { ADVISED, CANDIDATE, district, HEAD, made, PRESENT, QUESTIONS, SCHEDULE } from "./district.ts";

const extractOf = (code: string, data = district()): MadePaper => only(made("extract", data, [code]));
const textOf = (paper: MadePaper): string =>
  [paper.title, paper.fileName, paper.to, ...linesOf(paper), ...Object.values(paper.fields)].join("\n");

describe("выписка читается", () => {
  const paper = extractOf("ВЗ-0001");
  const lines = linesOf(paper);

  test.each([
    ["ФИО", "Фамилия, имя, отчество (при наличии): Орлова Анна Павловна"],
    ["наименование должности", "Наименование должности: директор"],
    ["дата заседания", "Дата заседания комиссии: 5 ноября 2026 г."],
    ["результаты голосования", "Результаты голосования: «за» – 7, «против» – 0, «воздержались» – 1."],
    [
      "принятое решение",
      "Принятое решение: признать, что Орлова Анна Павловна соответствует занимаемой должности «директор».",
    ],
  ])("обязательный элемент: %s", (_, line) => {
    expect(lines).toContain(line);
  });

  test("комиссия, номер протокола, «Выписка верна», ознакомление", () => {
    expect(lines[0]).toBe("Муниципальная аттестационная комиссия Заречного района");
    expect(lines[1]).toBe("ВЫПИСКА ИЗ ПРОТОКОЛА № 3");
    expect(lines.slice(lines.indexOf("Выписка верна:"))[1]).toBe("Секретарь комиссии | А.С. Мельник");
    expect(lines).toContain("С выпиской ознакомлен(а):");
  });

  test("последние дни посчитаны по редакции: выписка за 2 рабочих дня, ознакомление за 3", () => {
    expect(paper.fields).toMatchObject({ составить: "09.11.2026", ознакомить: "12.11.2026" });
    expect(lines.join("\n")).toContain("не позднее 12.11.2026");
  });

  test("ключ, имя файла и адресат — человека", () => {
    expect(paper).toMatchObject({
      key: "extract/ВЗ-0001",
      title: "Выписка из протокола № 3 от 05.11.2026: Орлова А.П.",
      fileName: "Выписка из протокола № 3, Орлова А.П",
      to: "Орлова А.П., МБОУ СОШ № 1",
      sources: ["ЗС-0001", "ВЗ-0001"],
    });
  });
});

test("кандидат назван кандидатом, рекомендации стоят со сроком", () => {
  expect(linesOf(extractOf("ВЗ-0002"))).toContain("Кандидат на должность: заведующий");
  expect(linesOf(extractOf("ВЗ-0003")).join("\n")).toContain(
    "рекомендовать: обновить программу развития в срок до 01.03.2027",
  );
});

test("член комиссии, о котором вопрос, в голосовании не участвовал: так и сказано, без имён других", () => {
  const self = {
    ...HEAD,
    name: "Лаптев Олег Юрьевич",
    excluded: ["Лаптев О.Ю.", "Фомин И.П."],
    votesFor: 6,
    abstained: 0,
  };
  const text = textOf(extractOf("ВЗ-0001", district({ questions: [self] })));
  expect(text).toContain("Аттестуемое лицо в голосовании не участвовало.");
  expect(text).not.toContain("Фомин");
});

test("без выбора — все, о ком решено; график и отложенный вопрос выписки не дают", () => {
  const later = { ...ADVISED, decision: "перенести", putOffTo: "2026-12-10" } as const;
  const papers = formOf("extract").make(district({ questions: [HEAD, CANDIDATE, later, SCHEDULE] }), {
    kind: "extract",
  });
  expect(papers.map(({ key }) => key)).toEqual(["extract/ВЗ-0001", "extract/ВЗ-0002"]);
});

test("выписки можно взять по вопросам нескольких заседаний сразу", () => {
  const second = sittingRow({ id: "ЗС-0002", on: "2026-11-12", number: "4", present: [...PRESENT] });
  const data = district({
    sittings: [...district().sittings, second],
    questions: [...QUESTIONS, questionRow({ id: "ВЗ-0009", sitting: "ЗС-0002", votesFor: 8 })],
  });
  const papers = formOf("extract").make(data, { kind: "extract", questions: ["ВЗ-0001", "ВЗ-0009"] });
  expect(papers.map(({ title }) => title)).toEqual([
    "Выписка из протокола № 3 от 05.11.2026: Орлова А.П.",
    "Выписка из протокола № 4 от 12.11.2026: Орлова А.П.",
  ]);
});

describe("выписка не делается", () => {
  test("ошибка другого вопроса её не держит, своя и общая держат", () => {
    const spoilt = district({ questions: [HEAD, { ...CANDIDATE, votesFor: 3 }] });
    const stops = (code: string): string[] =>
      extractOf(code, spoilt)
        .problems.filter(({ level }) => level === "stop")
        .map(({ code: problem }) => problem);
    expect(stops("ВЗ-0001")).toEqual([]);
    expect(stops("ВЗ-0002")).toEqual(["VOTES_DONT_ADD_UP"]);
    const noQuorum = district({ sittings: [sittingRow({ present: PRESENT.slice(0, 5) })] });
    expect(extractOf("ВЗ-0001", noQuorum).problems.map(({ code }) => code)).toContain("NO_QUORUM");
  });

  test.each(["Зимина Петра Ильича", "Зимин П.И.", "Зимину"])(
    "в рекомендациях назван другой аттестуемый: «%s»",
    (name) => {
      const advice = { ...ADVISED, recommendations: `перенять опыт: ${name}` };
      const problems = extractOf("ВЗ-0003", district({ questions: [HEAD, CANDIDATE, advice] })).problems;
      expect(problems).toContainEqual({
        code: "NAMES_ANOTHER",
        level: "stop",
        text: "Вопрос 3, Белых И.О.: в решении или рекомендациях названо другое лицо (Зимин П.И.), в выписке его быть не должно. Исправьте слова решения",
      });
    },
  );
});

test("опоздавшая выписка делается с предупреждением", () => {
  const late = extractOf("ВЗ-0001", district({ today: "2026-11-20" }));
  expect(late.problems).toEqual([
    {
      code: "LATE",
      level: "warn",
      text: "Вопрос 1, Орлова А.П.: выписку нужно было составить до 09.11.2026. Выдайте её сразу",
    },
  ]);
});

const SURNAMES = [
  "Авдеев",
  "Бобров",
  "Воронин",
  "Голубев",
  "Дроздов",
  "Ершов",
  "Жуков",
  "Зябликов",
  "Иволгин",
  "Карасёв",
];

test("ни одна выписка не называет никого другого из повестки", () => {
  const decision = fc.constantFrom("соответствует", "не соответствует", "соответствует с рекомендациями");
  const person = fc.record({ woman: fc.boolean(), decision, speaker: fc.nat(9), refused: fc.nat(8) });
  fc.assert(
    fc.property(fc.array(person, { minLength: 2, maxLength: SURNAMES.length }), (people) => {
      const names = people.map(({ woman }, index) =>
        woman ? `${SURNAMES[index] ?? ""}а Нина Ивановна` : `${SURNAMES[index] ?? ""} Иван Иванович`,
      );
      const questions = people.map((each, index) =>
        questionRow({
          id: `ВЗ-${index + 1}`,
          order: index + 1,
          subject: `РК-${index + 1}`,
          name: names[index] ?? "",
          speaker: names[each.speaker % names.length] ?? "",
          papers: [`представление на ${nameInCase(names[(index + 1) % names.length] ?? "", "accusative")}`],
          votesFor: 8 - each.refused,
          votesAgainst: each.refused,
          decision: each.decision,
          recommendations: each.decision === "соответствует с рекомендациями" ? "обновить программу" : "",
          recommendBy: "2027-03-01",
        }),
      );
      const papers = made(
        "extract",
        district({ questions }),
        questions.map(({ id }) => id),
      );
      expect(papers).toHaveLength(people.length);
      papers.forEach((paper, index) => {
        const text = textOf(paper);
        expect(text).toContain(names[index]);
        const others = SURNAMES.slice(0, people.length).filter((_, place) => place !== index);
        expect(others.filter((surname) => text.includes(surname))).toEqual([]);
      });
    }),
    { numRuns: 40 },
  );
});
