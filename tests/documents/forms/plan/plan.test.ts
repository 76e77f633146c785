// «План работы»: the form of the document that came in, its words, and the way back into the book.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { docxParts } from "../../../../src/documents/docx/docxParts.ts";
import { planForm } from "../../../../src/documents/forms/plan/plan.ts";
import type { MadePaper } from "../../../../src/documents/form.ts";
import type { PlanItem } from "../../../../src/domain/control/plan.ts";
import { readDocument, type PastedBlock } from "../../../../src/intake/readDocument.ts";
import type { DocumentDraft, PlanDraftRow } from "../../../../src/intake/draft.ts";
import { item, occurrence } from "../../../domain/control/samples.ts";
import { paperData } from "../../paperData.ts";
import { cellsOf, codesOf, linesOf, only, rowWith, tablesOf } from "./reading.ts";

const TEXT = readFileSync(new URL("../../../fixtures/plan.txt", import.meta.url), "utf8");
const YEAR = "2024-2025";

/** Rows of the register as the intake of a document makes them. */
function registerOf(draft: DocumentDraft): PlanItem[] {
  return draft.plan.map((row, index) =>
    item({
      id: `ПЛ-${String(index + 1).padStart(4, "0")}`,
      schoolYear: draft.year,
      section: row.section,
      sectionTitle: row.sectionTitle,
      number: row.number,
      activity: row.activity,
      termText: row.termText,
      responsibleText: row.responsibleText,
      source: draft.source,
    }),
  );
}

const planOf = (
  plan: readonly PlanItem[],
  fields: Record<string, string> = {},
  schoolYear = YEAR,
): MadePaper =>
  only(planForm.make(paperData({ plan, today: "2024-10-01" }), { kind: "plan", schoolYear, fields }));

/** The paper as somebody pastes it back: lines before and after, a table of cells. */
function pastedBack(made: MadePaper): DocumentDraft {
  const [before, after] = [linesOf(made).slice(0, -1), linesOf(made).slice(-1)];
  const paragraph = (text: string): PastedBlock => ({ kind: "paragraph", lines: text.split("\n") });
  return readDocument({
    kind: "blocks",
    blocks: [
      ...before.map(paragraph),
      {
        kind: "table",
        rows: cellsOf(made).map((cells) =>
          cells.map((cell) => ({ lines: cell.split("\n"), columns: cells.length === 1 ? 4 : 1, rows: 1 })),
        ),
      },
      ...after.flatMap((text) => text.split(" | ").map(paragraph)),
    ],
  });
}

const words = ({ section, sectionTitle, number, activity, termText, responsibleText }: PlanDraftRow) => ({
  section,
  sectionTitle,
  number,
  activity,
  termText,
  responsibleText,
});

describe("план в форме утверждённого документа", () => {
  const draft = readDocument({ kind: "text", text: TEXT });
  const made = planOf(registerOf(draft), { annex: "3" });

  test("справа вверху приложение и чем утверждён, потом название, таблица, подпись начальника", () => {
    expect(linesOf(made)).toEqual([
      "Приложение № 3",
      "УТВЕРЖДЕН",
      "приказом МКУ ЦОКО муниципального образования Заречный район",
      "от 04.09.2024 № 12",
      "ПЛАН",
      "работы муниципального казённого учреждения «Методический центр Заречного района» по аттестации педагогических кадров на 2024-2025 учебный год",
      "Начальник МКУ МЦ Заречного района | В.А. Громова",
    ]);
  });

  test("четыре столбца, пять разделов во всю ширину, двадцать девять пунктов с номерами своего раздела", () => {
    const [header, ...rows] = cellsOf(made);
    expect(header).toEqual(["№ п/п", "мероприятия", "сроки проведения", "ответственные"]);
    const sections = rows.filter((cells) => cells.length === 1).flat();
    expect(sections).toEqual([
      "I. Информационное направление",
      "II. Организационное направление",
      "III. Методическое направление",
      "IV. Диагностико- аналитическое направление",
      "V. Контроль",
    ]);
    expect(rows.filter((cells) => cells.length === 4)).toHaveLength(29);
    expect(rowWith(made, "Заседание муниципальной")[0]).toBe("10.");
  });

  test("ничто не мешает печати", () => {
    expect(made.problems).toEqual([]);
  });

  test("строка раздела не остаётся внизу страницы одна", () => {
    const [table] = tablesOf(made);
    const sections = table?.rows.filter(({ cells }) => cells.length === 1) ?? [];
    expect(sections.every(({ keepNext }) => keepNext === true)).toBe(true);
  });

  test("внесённый и снова напечатанный план при внесении даёт те же строки, год, приказ", () => {
    const again = pastedBack(made);
    expect(again.plan.map(words)).toEqual(draft.plan.map(words));
    expect(again).toMatchObject({ year: draft.year, source: draft.source, notUnderstood: [] });
  });

  test("то же — из файла .docx: строки, год, приказ, подпись; лишних строк нет", () => {
    const again = readDocument({ kind: "docx", parts: docxParts(made.paper) });
    expect(again.plan.map(words)).toEqual(draft.plan.map(words));
    expect(again).toMatchObject({
      year: draft.year,
      source: draft.source,
      signer: "Начальник МКУ МЦ Заречного района, В.А. Громова",
    });
    expect(again.notUnderstood).toEqual([]);
  });

  test("порядок листа не важен: разделы и номера встают по порядку", () => {
    const sorted = [...registerOf(draft)].sort((a, b) => (a.activity < b.activity ? -1 : 1));
    expect(cellsOf(planOf(sorted))).toEqual(cellsOf(made));
  });
});

describe("слова документа", () => {
  test("где при внесении исправили срок и ответственных, печатаются слова документа", () => {
    const plan = [
      item({
        termText: "до 10.07.2024",
        documentTerm: "до 31 июня",
        responsibleText: "Соколова М.И.",
        documentPeople: "методисты",
      }),
    ];
    const made = planOf(plan, {}, "2023-2024");
    expect(rowWith(made, "Формирование списков")).toEqual([
      "6.",
      "Формирование списков подавших заявления",
      "до 31 июня",
      "методисты",
    ]);
  });

  const executors = fc.constantFrom(
    "Соколова М.И. – главный сотрудник МКУ ЦОКО",
    "Лебедев И.О. Заместитель начальника МКУ ЦОКО, руководители ОО",
    "Сотрудники МКУ ЦОКО",
    "Ответственные в ОО",
    "методисты",
    "директор школы",
    "Громова В.А.",
    "Заместитель начальника МКУ ЦОКО",
    "руководители МО",
  );
  test("несколько ответственных в одной ячейке при внесении остаются теми же строками", () => {
    fc.assert(
      fc.property(fc.uniqueArray(executors, { minLength: 1, maxLength: 4 }), (people) => {
        const plan = [1, 2].map((number) =>
          item({
            id: `ПЛ-${number}`,
            number: String(number),
            activity: `Работа по аттестации ${number}`,
            responsibleText: people.join("\n"),
            schoolYear: YEAR,
            source: "приказ МКУ ЦОКО от 04.09.2024 № 12",
          }),
        );
        const [row] = pastedBack(planOf(plan)).plan;
        expect(row?.responsibleText.split("\n")).toEqual(people);
      }),
    );
  });
});

describe("чем утверждён и какой год", () => {
  const one = (over: Partial<PlanItem> = {}): PlanItem =>
    item({ schoolYear: YEAR, source: "приказ МКУ ЦОКО от 04.09.2024 № 12", ...over });

  test("план на календарный год так и назван", () => {
    const made = planOf([one({ schoolYear: "2024" })], {}, "2024");
    expect(linesOf(made).join("\n")).toContain("педагогических кадров на 2024 год");
    expect(made.fileName).toBe("План работы на 2024 год");
  });

  test("без выбора печатается план текущего учебного года, а если есть только календарный — он", () => {
    const make = (plan: PlanItem[]): string =>
      only(planForm.make(paperData({ plan, today: "2024-10-01" }), { kind: "plan" })).key;
    expect(make([one({ schoolYear: "2024" }), one()])).toBe("plan/2024-2025");
    expect(make([one({ schoolYear: "2024" })])).toBe("plan/2024");
  });

  test("приказ, который назвал человек, встаёт вместо основания пунктов", () => {
    const made = planOf([one()], { approval: "Приказ МКУ МЦ № 15 от 06.09.2024" });
    expect(made.fields["утвержден"]).toBe("приказом МКУ МЦ\nот 06.09.2024 № 15");
  });

  test("утверждает тот приказ, который назван у большинства пунктов", () => {
    const plan = [
      one(),
      one({ id: "ПЛ-2", number: "7", source: "приказ МКУ ЦОКО от 01.02.2025 № 3" }),
      one({ id: "ПЛ-3", number: "8" }),
    ];
    expect(planOf(plan).fields["утвержден"]).toBe("приказом МКУ ЦОКО\nот 04.09.2024 № 12");
  });

  test("без приказа план печатается, но об этом сказано", () => {
    expect(codesOf(planOf([one({ source: "" })]))).toEqual(["warn NO_APPROVAL"]);
  });
});

describe("чего в плане быть не должно", () => {
  test("план без строк не печатается", () => {
    const made = planOf([]);
    expect(codesOf(made)).toContain("stop NO_ITEMS");
    expect(made.problems[0]?.text).toContain("внесите план через «Внести документ»");
  });

  test("исключённый пункт не напечатан и назван, остальные номера не сдвинуты", () => {
    const made = planOf([
      item({ schoolYear: YEAR, status: "Исключено" }),
      item({
        id: "ПЛ-2",
        number: "7",
        schoolYear: YEAR,
        activity: "Мониторинг",
        source: "приказ от 04.09.2024 № 1",
      }),
    ]);
    expect(cellsOf(made).map(([number]) => number)).toEqual([
      "№ п/п",
      "II. Организационное направление",
      "7.",
    ]);
    expect(made.problems.map(({ text }) => text).join()).toContain("План, II.6: пункт исключён");
  });

  test("пустая ячейка и повторный номер названы по месту", () => {
    const rows = [
      item({ schoolYear: YEAR, termText: "" }),
      item({ id: "ПЛ-2", schoolYear: YEAR, activity: "Другая работа" }),
    ];
    const texts = planOf(rows, { approval: "приказ от 04.09.2024 № 1" }).problems.map(({ text }) => text);
    expect(texts).toEqual([
      "План, II.6: пусто «Сроки проведения». Впишите в листе «План».",
      "План, II.6: такой номер в разделе уже есть. Исправьте «№ п/п» в листе «План».",
    ]);
  });
});

test("по просьбе добавлены столбцы «чем подтверждается» и «отметка об исполнении», лист альбомный", () => {
  const plan = [item({ schoolYear: "2023-2024", proof: "протокол", source: "приказ от 05.09.2023 № 8" })];
  const occurrences = [occurrence({ status: "Исполнено", done: "2023-09-28", evidence: "протокол № 1" })];
  const made = only(
    planForm.make(paperData({ plan, occurrences }), {
      kind: "plan",
      schoolYear: "2023-2024",
      fields: { proof: "да", mark: "Да" },
    }),
  );
  expect(cellsOf(made)[0]?.slice(4)).toEqual(["чем подтверждается", "отметка об исполнении"]);
  expect(rowWith(made, "Формирование").slice(4)).toEqual(["протокол", "28.09.2023"]);
  expect(made.paper.sections[0]?.orientation).toBe("landscape");
  expect(made.rows[0]).toMatchObject({
    раздел: "II. Организационное направление",
    номер: "6.",
    отметка: "28.09.2023",
  });
});
