// Представление работодателя: its elements by edition (documents of the field §5.3), prefilled as far as the bank knows.
import { describe, expect, test } from "vitest";
import type { FormRequest, MadePaper } from "../../../../src/documents/form.ts";
import type { Conformity } from "../../../../src/domain/attestation/conformity.ts";
import { conformityRow } from "../../../domain/attestation/registers.ts";
import { codesOf, linesOf } from "../plan/reading.ts";
import { district, make, one, readyFor } from "./district.ts";

const row = (given: Partial<Conformity> = {}): Conformity =>
  conformityRow({ name: "Соколова Марина Игоревна", meeting: "2026-12-15", ...given });

function submission(
  given: Partial<Conformity> = {},
  fields: FormRequest["fields"] = {},
  today = "2026-10-05",
): MadePaper {
  return one("submission", district({ conformity: [row(given)], today }), { people: ["СО-0001"], fields });
}

const has = (paper: MadePaper, words: RegExp): boolean => linesOf(paper).some((line) => words.test(line));

describe("по порядку 2023 года", () => {
  const paper = submission();
  const lines = linesOf(paper);

  test("семь пунктов по порядку, известное вписано, для остального места для руки", () => {
    expect(lines.filter((line) => /^\d\. /.test(line))).toEqual([
      "1. Фамилия, имя, отчество (при наличии): Соколова Марина Игоревна",
      "2. Наименование должности на дату проведения аттестации: учитель",
      "3. Дата заключения по этой должности трудового договора: ____________________ (в этой должности в организации с 01.09.2019)",
      "4. Уровень образования и (или) квалификации по специальности или направлению подготовки: высшее; ____________________",
      "5. Информация о получении дополнительного профессионального образования по профилю педагогической деятельности: 2025, 72 часа",
      "6. Результаты предыдущих аттестаций (в случае их проведения): установлена первая квалификационная категория (учитель, решение от 12.03.2016); соответствие занимаемой должности подтверждено 20.12.2021",
      "7. Мотивированная всесторонняя и объективная оценка результатов профессиональной деятельности работника по выполнению трудовых обязанностей, возложенных на него трудовым договором:",
    ]);
    expect(lines.filter((line) => /^_{40,}$/.test(line))).toHaveLength(9);
  });

  test("личных и профессиональных качеств нет", () => {
    expect(has(paper, /качеств/)).toBe(false);
    expect(has(paper, /[Кк]валификационная характеристика/)).toBe(false);
  });

  test("вписанные качества документ останавливают, и сказано почему", () => {
    expect(submission({}, { qualities: "ответственна" }).problems).toEqual([
      {
        code: "QUALITIES",
        level: "stop",
        text: "Соответствие, СО-0001: Соколова М.И.: Порядок 2023 г., приказ № 196 оценивает только результаты профессиональной деятельности. Очистите поле о качествах",
      },
    ]);
  });

  test("подписывает руководитель организации, знакомится работник; есть вариант отказа от подписи", () => {
    expect(lines).toContain("Руководитель МБОУ СОШ № 1 | А.П. Орлова");
    expect(lines).toContain("С представлением ознакомлен(а):");
    expect(has(paper, /Дополнительные сведения прилагаю \/ не прилагаю/)).toBe(true);
    expect(has(paper, /акт об отказе.*не менее двух/)).toBe(true);
  });

  test("последние дни: ознакомить за 30 календарных дней, свои сведения за 5 рабочих", () => {
    expect(lines).toContain(
      "Ознакомить работника с представлением под подпись нужно не позднее 15.11.2026: за 30 календарных дней до заседания 15.12.2026.",
    );
    expect(has(paper, /Их можно представить в аттестационную комиссию не позднее 08\.12\.2026/)).toBe(true);
  });
});

describe("по порядку 2014 года", () => {
  const paper = submission({ meeting: "2022-12-15" }, {}, "2022-10-05");

  test("оценка и качеств, и результатов; характеристики нет", () => {
    expect(has(paper, /^\d\. .*профессиональных, деловых качеств/)).toBe(true);
    expect(has(paper, /^\d\. .*результатов профессиональной деятельности/)).toBe(true);
    expect(has(paper, /[Кк]валификационная характеристика/)).toBe(false);
    expect(paper.fields["порядок"]).toBe("Порядок 2014 г., приказ № 276");
  });

  test("вписанные качества печатаются", () => {
    const filled = submission({ meeting: "2022-12-15" }, { qualities: "Владеет методикой" }, "2022-10-05");
    expect(linesOf(filled)).toContain("Владеет методикой");
    expect(codesOf(filled)).toEqual([]);
  });
});

test("по порядку 2010 года — ещё квалификационная характеристика и повышение квалификации", () => {
  const paper = submission({ meeting: "2013-04-15" }, {}, "2013-02-01");
  expect(has(paper, /^\d\. Квалификационная характеристика по занимаемой должности/)).toBe(true);
  expect(has(paper, /^\d\. Сведения о прохождении повышения квалификации.*2025, 72 часа/)).toBe(true);
  expect(has(paper, /^\d\. .*профессиональных, деловых качеств/)).toBe(true);
});

test("чего банк не знает, остаётся для руки", () => {
  const paper = one("submission", district({ conformity: [row()], teachers: [], categories: [] }), {
    people: ["СО-0001"],
  });
  const lines = linesOf(paper);
  expect(lines).toContain("3. Дата заключения по этой должности трудового договора: ____________________");
  expect(lines).toContain(
    "6. Результаты предыдущих аттестаций (в случае их проведения): ____________________",
  );
});

test("оценка, вписанная сразу на двоих, не принимается", () => {
  const data = district({ conformity: [row(), row({ id: "СО-0002", name: "Белова Ирина Олеговна" })] });
  const papers = make("submission", data, {
    people: ["СО-0001", "СО-0002"],
    fields: { results: "Всё хорошо" },
  });
  expect(papers.map(codesOf)).toEqual([["stop SHARED"], ["stop SHARED"]]);
});

test("поздно знакомить — предупреждение с последним днём; без дня заседания срок не посчитан", () => {
  expect(submission({}, {}, "2026-11-20").problems.map(({ text }) => text)).toEqual([
    "Соответствие, СО-0001: Соколова М.И.: ознакомить нужно было до 15.11.2026. Перенесите заседание 15.12.2026",
  ]);
  expect(codesOf(submission({ meeting: null }))).toEqual(["warn NO_MEETING"]);
  expect(codesOf(submission({ position: "" }))).toEqual(["stop NO_POSITION"]);
});

test("предложены те, у кого заседание впереди, а представления ещё нет", () => {
  const data = district({
    conformity: [
      row(),
      row({ id: "СО-0002", submission: "2026-10-01" }),
      row({ id: "СО-0003", meeting: "2026-09-01" }),
      row({ id: "СО-0004", meeting: null }),
    ],
  });
  expect(readyFor("submission", data)).toEqual(["СО-0001"]);
});

test("в книге без имён стоит код", () => {
  expect(linesOf(submission({ name: "" }))).toContain("1. Фамилия, имя, отчество (при наличии): КР-0001");
});
