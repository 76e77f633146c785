// What holds for every form of this chapter: whole rows, filled phrases, a file's name that can be kept, nothing left over.
import { describe, expect, test } from "vitest";
import { planForms } from "../../../../src/documents/forms/plan/index.ts";
import type { Form, MadePaper, PaperData } from "../../../../src/documents/form.ts";
import { CATALOGUE } from "../../../../src/documents/words/catalogue.ts";
import { planPhrases } from "../../../../src/documents/words/planPhrases.ts";
import { wordsOf, type Words } from "../../../../src/documents/words/words.ts";
import { safeFileName } from "../../../../src/domain/language/fileName.ts";
import { at } from "../../../domain/attestation/application.ts";
import { schoolOf, teacherOf } from "../../../domain/attestation/bankPeople.ts";
import { conformityRow } from "../../../domain/attestation/registers.ts";
import { directive, item, occurrence } from "../../../domain/control/samples.ts";
import { paperData } from "../../paperData.ts";
import { codesOf, linesOf, tablesOf } from "./reading.ts";

const school = "МБОУ СОШ № 1";
const filled = (over: Partial<PaperData> = {}): PaperData =>
  paperData({
    plan: [
      item({
        schoolYear: "2026-2027",
        source: "приказ МКУ МЦ от 04.09.2026 № 12",
        responsible: ["Соколова М.И."],
      }),
      item({ id: "ПЛ-2", schoolYear: "2026-2027", number: "7", responsible: [] }),
    ],
    occurrences: [
      occurrence({ due: "2026-10-30" }),
      occurrence({ id: "ИС-2", item: "ПЛ-2", due: "2026-10-01", label: "сентябрь 2026" }),
      occurrence({ id: "ИС-3", item: "ПЛ-2", due: "2026-10-29", label: "октябрь 2026" }),
    ],
    directives: [directive({ due: "2026-10-16", sourceDate: "2026-10-01" })],
    teachers: [
      teacherOf({
        name: "Рябова Инна Ильинична",
        school,
        category: "первая",
        validity: "до 12.03.2027",
        validUntil: "2027-03-12",
        applyBy: "2026-12-12",
      }),
      teacherOf({ id: "КР-0002", name: "Белова Вера Ильинична", school }),
    ],
    applications: [
      at("Срок согласован", {
        school,
        position: "учитель",
        name: "Рябова Инна Ильинична",
        schoolYear: "2026-2027",
      }),
    ],
    conformity: [conformityRow({ school, nextStep: "Назначить заседание" })],
    directory: {
      staff: [],
      organisations: [schoolOf({ name: school, coordinator: "Зимина Ольга Петровна" })],
    },
    ...over,
  });

const made = (form: Form, over: Partial<PaperData> = {}): readonly MadePaper[] =>
  form.make(filled(over), { kind: form.kind, schoolYear: "2026-2027", month: "2026-10" });

const textOf = (papers: readonly MadePaper[]): string =>
  papers
    .flatMap((paper) => [
      ...linesOf(paper),
      JSON.stringify(tablesOf(paper)),
      paper.title,
      ...Object.values(paper.fields),
      JSON.stringify(paper.rows),
      ...paper.problems.map(({ text }) => text),
    ])
    .join("\n");

const BARE: Partial<PaperData> = {
  plan: [],
  occurrences: [],
  directives: [],
  teachers: [],
  applications: [],
  conformity: [],
};

describe.each(planForms.map((form) => [form.kind, form] as const))("%s", (_, form) => {
  test("делается из данных", () => {
    const papers = made(form);
    expect(papers.length).toBeGreaterThan(0);
    expect(papers.flatMap(codesOf).join()).not.toContain("stop");
    for (const paper of papers) {
      expect(paper.kind).toBe(form.kind);
      expect(paper.fileName).toBe(safeFileName(paper.fileName));
      expect(paper.sources.length).toBeGreaterThan(0);
    }
  });

  test("в каждой строке таблицы все столбцы", () => {
    for (const { columns, rows } of made(form).flatMap(tablesOf))
      for (const { cells } of rows) {
        const spans = cells.map((cell) => (typeof cell === "string" ? 1 : (cell.span ?? 1)));
        expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns.length);
      }
  });

  test("ни одной незаполненной подстановки", () => {
    expect(textOf(made(form))).not.toMatch(/\{[а-яё]+\}|undefined|null/iu);
  });

  test("теги — строчные русские слова без пробелов", () => {
    const [paper] = made(form);
    const tags = [...Object.keys(paper?.fields ?? {}), ...Object.keys(paper?.rows[0] ?? {})];
    expect(tags.length).toBeGreaterThan(0);
    for (const tag of tags) expect(tag).toMatch(/^[а-яё]+(?:-[а-яё]+)*$/u);
  });

  test("из пустых реестров документ не делается, и сказано почему", () => {
    const papers = made(form, BARE);
    expect(papers.every((paper) => codesOf(paper).some((code) => code.startsWith("stop")))).toBe(true);
  });

  test("без центра и начальника печатается, но об этом сказано", () => {
    const { settings } = filled();
    const unnamed = made(form, { settings: { ...settings, centreName: "", fullCentreName: "", head: "" } });
    expect(codesOf(unnamed[0] ?? raise())).toEqual(
      expect.arrayContaining(["warn NO_CENTRE", "warn NO_HEAD"]),
    );
  });
});

function raise(): never {
  throw new Error("No paper");
}

test("центр говорит своими словами", () => {
  const own = wordsOf(CATALOGUE, [{ key: "plan.approved", own: "УТВЕРЖДАЮ" }]);
  const [form] = planForms;
  expect(linesOf((form === undefined ? undefined : made(form, { words: own })[0]) ?? raise())).toContain(
    "УТВЕРЖДАЮ",
  );
});

test("каждая формулировка где-нибудь стоит", () => {
  const said = new Set<string>();
  const words: Words = {
    say: (key, tags) => {
      said.add(key);
      return wordsOf(CATALOGUE, []).say(key, tags);
    },
  };
  const report = { status: "Отчёт представлен", report: "исх. № 7" } as const;
  const ways: Partial<PaperData>[] = [
    { words },
    {
      words,
      directives: [
        directive({ id: "ПР-1", due: "2026-10-16", done: "2026-10-15", ...report }),
        directive({ id: "ПР-2", number: "2", due: "2026-10-01", done: "2026-10-02", ...report }),
        directive({ id: "ПР-3", number: "3", due: "2026-10-16", status: "Снято с контроля" }),
        directive({
          id: "ПР-4",
          number: "4",
          due: "2026-10-01",
          done: "2026-10-02",
          status: "Снято с контроля",
        }),
        directive({ id: "ПР-5", number: "5", due: "2026-10-01" }),
        directive({ id: "ПР-6", number: "6", due: "2026-10-20", extendedTo: "2026-10-20" }),
        directive({ id: "ПР-7", number: "7", due: "2026-10-20", termKind: "постоянно" }),
        directive({ id: "ПР-8", number: "7.1", parent: "ПР-9", due: "2026-10-20" }),
        directive({ id: "ПР-9", number: "8", due: "2026-10-20" }),
        directive({ id: "ПР-10", number: "10", due: "2026-10-01", progress: "начато" }),
      ],
      dues: [],
      plan: [item({ schoolYear: "2026-2027", responsible: ["Соколова М.И.", "Лебедев И.О."] })],
      teachers: [
        teacherOf({ school, conformityDue: "2026-01-20", applyBy: "2026-12-12" }),
        ...Array.from({ length: 30 }, (_, index) =>
          teacherOf({ id: `КР-${index + 10}`, school, conformityDue: "2027-01-20" }),
        ),
      ],
      applications: [],
      conformity: [],
    },
    { words, applications: [] },
  ];
  for (const over of ways)
    for (const form of planForms)
      form.make(filled(over), {
        kind: form.kind,
        schoolYear: "2026-2027",
        month: "2026-10",
        fields: { postpone: "5: 15.11.2026, болезнь исполнителя", proof: "да", mark: "да" },
      });
  expect(Object.keys(planPhrases).filter((key) => !said.has(key))).toEqual([]);
});
