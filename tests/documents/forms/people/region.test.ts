// Список подавших заявления and заключение специалистов: what goes to the region (documents of the field §5.6, §5.7).
import { describe, expect, test } from "vitest";
import type { MadePaper, PaperData } from "../../../../src/documents/form.ts";
import { grantWords } from "../../../../src/documents/forms/people/categoryWords.ts";
import type { Application } from "../../../../src/domain/attestation/application.ts";
import { fieldsOf } from "../../../../src/domain/attestation/lists/listFields.ts";
import { sentRows } from "../../../../src/domain/attestation/lists/listDifferences.ts";
import { monthList } from "../../../../src/domain/attestation/lists/monthLists.ts";
import { editionOn } from "../../../../src/domain/attestation/rules/editions.ts";
import { at } from "../../../domain/attestation/application.ts";
import { EDITIONS } from "../../../domain/attestation/history.ts";
import { teacherOf } from "../../../domain/attestation/bankPeople.ts";
import { cellsOf, codesOf, linesOf } from "../plan/reading.ts";
import { district, expert, one, readyFor, TEACHER } from "./district.ts";

const EXPERTS = ["Зимина Ольга Петровна", "Ушакова Дарья Олеговна"];

const filed = (facts: Partial<Application> = {}): Application =>
  at("Всесторонний анализ", {
    name: "Соколова Марина Игоревна",
    school: "МБОУ СОШ № 1",
    position: "учитель",
    current: "первая до 12.03.2027",
    experts: EXPERTS,
    conclusionOn: null,
    ...facts,
  });

const MONTH = "2026-11";
const LISTED = [
  filed(),
  filed({ id: "ЗВ-0002", teacher: "КР-0002", name: "Белов Игорь Олегович", kind: "высшая", number: "118" }),
];
const ground = district({
  applications: LISTED,
  teachers: [TEACHER, teacherOf({ id: "КР-0002", name: "Белов Игорь Олегович", consent: "есть" })],
});
const current = monthList({
  ...ground,
  kind: "подавшие заявления",
  month: MONTH,
  teachers: new Map(ground.teachers.map((teacher) => [teacher.id, teacher])),
  history: ground.categories,
  override: {},
});

describe("список подавших заявления", () => {
  const list = (data: PaperData): MadePaper => one("filedList", data, { month: MONTH });
  const paper = list(ground);

  test("сопроводительное письмо: кому, сколько человек, за какой месяц, итоги по видам", () => {
    const text = linesOf(paper).join("\n");
    expect(cellsOf(paper)[1]?.[2]).toBe("ГБОУ ИРО");
    expect(text).toContain(
      "Муниципальное казённое учреждение «Методический центр Заречного района» направляет список",
    );
    expect(text).toContain("в ноябре 2026 г., всего 2 человека.");
    expect(text).toContain("В том числе: первая – 1, высшая – 1; впервые – 1, повторно – 1.");
  });

  test("сам список — на альбомном листе, точно такой, каким его дают «Списки месяца»", () => {
    expect(paper.paper.sections.map(({ orientation }) => orientation)).toEqual(["portrait", "landscape"]);
    const columns = fieldsOf("подавшие заявления");
    const cells = cellsOf(paper, 1);
    expect(cells[0]).toEqual(["№", ...columns.map(({ label }) => label)]);
    expect(cells.slice(1)).toEqual(
      current.rows.map((row, index) => [String(index + 1), ...columns.map(({ field }) => row[field])]),
    );
    expect(paper.rows).toHaveLength(2);
    expect(codesOf(paper)).toEqual(["warn NOT_SENT"]);
  });

  const sentLists = sentRows(
    { kind: "подавшие заявления", month: MONTH, version: 2, number: "41", sent: "2026-10-20", override: "" },
    current.rows,
  ).map((row, index) => ({ ...row, id: `СП-${index + 1}` }));

  test("отправленный печатается, каким ушёл: с номером и днём письма", () => {
    const sent = list({ ...ground, sentLists });
    expect(sent).toMatchObject({ number: "41", date: "2026-10-20", problems: [] });
    expect(cellsOf(sent, 1)).toEqual(cellsOf(paper, 1));
    expect(linesOf(sent)).toContain("от 20 октября 2026 г. № 41");
  });

  test("данные с тех пор изменились — печатается всё равно отправленное, об этом предупреждено", () => {
    const changed = LISTED.map((row) => ({ ...row, number: `${row.number}-а` }));
    const sent = list({ ...ground, applications: changed, sentLists });
    expect(cellsOf(sent, 1)).toEqual(cellsOf(paper, 1));
    expect(sent.problems.map(({ text }) => text)).toEqual([
      "Список подавших заявления, ноябрь 2026 г.: печатается отправленная версия 2, с тех пор данные изменились. Новую версию запишите в «Списках месяца»",
    ]);
  });

  test("без согласия человек в список не входит, и это сказано", () => {
    const shy = list({ ...ground, teachers: [TEACHER, teacherOf({ id: "КР-0002", consent: "нет" })] });
    expect(shy.rows).toHaveLength(1);
    expect(codesOf(shy)).toContain("warn NO_CONSENT");
  });

  test("подавших нет — письма нет", () => {
    expect(codesOf(list({ ...ground, applications: [] }))).toEqual(["stop NOBODY"]);
  });
});

describe("заключение специалистов", () => {
  const conclusion = (facts: Partial<Application> = {}, over: Partial<PaperData> = {}): MadePaper =>
    one("conclusion", district({ applications: [filed(facts)], ...over }), { people: ["ЗВ-0001"] });

  test("кому, о ком, категории, период анализа, источники", () => {
    const lines = linesOf(conclusion({ siteLink: "https://school1.example.org/attest" }));
    expect(lines).toEqual(
      expect.arrayContaining([
        "В аттестационную комиссию министерства образования",
        "ЗАКЛЮЧЕНИЕ",
        "Педагогический работник: Соколова Марина Игоревна",
        "Заявленная категория: первая квалификационная категория",
        "Имеющаяся категория: первая до 12.03.2027",
        "Анализируемый период: с 12.10.2021 по 12.10.2026",
      ]),
    );
    expect(lines.join("\n")).toContain("материалы на сайте организации https://school1.example.org/attest;");
  });

  test("период — с прошлого решения, если банк его знает", () => {
    const paper = conclusion({}, { teachers: [{ ...TEACHER, decided: "2022-03-12" }] });
    expect(linesOf(paper)).toContain("Анализируемый период: с 12.03.2022 по 12.10.2026");
  });

  test.each([
    ["первая", 4, "Стабильные положительные результаты"],
    ["высшая", 5, "положительной динамики"],
    ["педагог-методист", 5, "методическим объединением"],
    ["педагог-наставник", 4, "Наставничество"],
  ] as const)("показатели категории «%s»", (kind, count, words) => {
    const cells = cellsOf(conclusion({ kind }));
    expect(cells).toHaveLength(count + 1);
    expect(cells.map(([, indicator]) => indicator).join("\n")).toContain(words);
  });

  test("вывод открыт, пока его нет, и вписан, когда он есть", () => {
    const open = linesOf(conclusion()).join("\n");
    expect(open).toContain("соответствует / не соответствует (ненужное зачеркнуть) показателям");
    expect(open).toContain(
      "Рекомендуется / не рекомендуется установить первую квалификационную категорию по должности «учитель».",
    );
    const no = linesOf(conclusion({ conclusion: "не соответствует показателям" })).join("\n");
    expect(no).toContain("деятельность педагогического работника не соответствует показателям");
    expect(no).toContain("Не рекомендуется установить");
  });

  test("подписывают оба специалиста", () => {
    expect(linesOf(conclusion()).filter((line) => line.includes(" | "))).toEqual([
      "Специалист, учитель МБОУ СОШ № 2 | О.П. Зимина",
      "Специалист, учитель МБОУ СОШ № 3 | Д.О. Ушакова",
    ]);
  });

  test("когда всё верно, ничто его не держит", () => {
    expect(codesOf(conclusion())).toEqual([]);
  });

  test("специалист из той же организации", () => {
    const experts = [
      expert({ id: "СП-0001", name: "Зимина Ольга Петровна", school: "МБОУ СОШ № 1" }),
      ...district().experts.slice(1),
    ];
    expect(conclusion({}, { experts }).problems).toContainEqual({
      code: "OWN_SCHOOL",
      level: "stop",
      text: "Заявления, ЗВ-0001: Соколова М.И.: Зимина Ольга Петровна: из той же организации (МБОУ СОШ № 1). Назначьте другого",
    });
  });

  test("специалист один или ни одного", () => {
    expect(codesOf(conclusion({ experts: EXPERTS.slice(0, 1) }))).toEqual(["stop FEW_EXPERTS"]);
    expect(codesOf(conclusion({ experts: [] }))).toEqual(["stop NONE"]);
  });

  test("полномочия специалиста кончились", () => {
    const experts = [
      expert({
        id: "СП-0001",
        name: "Зимина Ольга Петровна",
        school: "МБОУ СОШ № 2",
        validUntil: "2026-09-30",
      }),
      ...district().experts.slice(1),
    ];
    expect(conclusion({}, { experts }).problems.map(({ level, text }) => `${level}: ${text}`)).toEqual([
      "stop: Заявления, ЗВ-0001: Соколова М.И.: Зимина Ольга Петровна: полномочия кончились 30.09.2026. Назначьте другого или внесите новый срок в лист «Специалисты»",
    ]);
  });

  test("поздно — предупреждение с днём, к которому нужно было", () => {
    const late = conclusion({ decideBy: "2026-10-10" });
    expect(codesOf(late)).toEqual(["warn LATE"]);
    expect(late.fields["срок"]).toBe("28.09.2026");
  });

  test("предложены те, кому специалисты назначены, а заключения нет", () => {
    const data = district({
      applications: [
        filed(),
        filed({ id: "ЗВ-0002", conclusionOn: "2026-10-01" }),
        filed({ id: "ЗВ-0003", experts: [] }),
      ],
    });
    expect(readyFor("conclusion", data)).toEqual(["ЗВ-0001"]);
  });
});

test.each([
  [
    "2013-04-01",
    "установить высшую квалификационную категорию по должности «воспитатель» сроком на пять лет",
  ],
  [
    "2020-04-01",
    "установить высшую квалификационную категорию по должности «воспитатель» сроком на пять лет",
  ],
  ["2026-04-01", "установить высшую квалификационную категорию по должности «воспитатель»"],
])("слова решения о категории по редакции на %s", (day, words) => {
  expect(grantWords("высшая", "воспитатель", editionOn(EDITIONS, day))).toBe(words);
});
