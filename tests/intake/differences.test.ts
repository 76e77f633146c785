// The same document again, a changed one, one with an item more: what the book is told.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Directive } from "../../src/domain/control/directive.ts";
import type { PlanItem } from "../../src/domain/control/plan.ts";
import { compareDirectives, comparePlan } from "../../src/intake/differences.ts";
import { readDocument, type DirectiveDraftRow, type PlanDraftRow } from "../../src/intake/readDocument.ts";

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), "utf8");
const PLAN = fixture("plan.txt");
const DIRECTIVES = fixture("directives.txt");
const planOf = (text: string): PlanDraftRow[] => readDocument({ kind: "text", text }).plan;
const directivesOf = (text: string): DirectiveDraftRow[] => readDocument({ kind: "text", text }).directives;

function item(row: PlanDraftRow): PlanItem {
  return {
    id: `ПЛ-${row.section}.${row.number}`,
    schoolYear: "2024-2025",
    section: row.section,
    sectionTitle: row.sectionTitle,
    number: row.number,
    activity: row.activity,
    termText: row.termText,
    termKind: "",
    from: null,
    to: null,
    monthDays: "",
    responsibleText: row.responsibleText,
    responsible: [],
    internalExecutor: "",
    objects: [],
    register: "",
    proof: "",
    status: "",
    progress: "",
    nextDue: null,
    warnFrom: null,
    done: null,
    evidence: "",
    source: "",
    termRead: "",
    documentTerm: "",
    documentPeople: "",
  };
}

function directive(row: DirectiveDraftRow): Directive {
  return {
    id: `ПР-${row.number}`,
    source: "письмо № 1 от 30.01.2012",
    sourceDate: null,
    occasion: "",
    number: row.number,
    parent: "",
    text: row.text,
    checkpoints: row.checkpoints,
    executorText: row.executorText,
    executors: [],
    role: "",
    submitTo: "",
    termText: row.termText,
    termKind: "",
    due: null,
    controlDue: null,
    warnFrom: null,
    internalExecutor: "",
    internalDue: null,
    status: "",
    progress: "",
    report: "",
    done: null,
    extendedTo: null,
    extensionBasis: "",
    extensions: [],
    removedOn: null,
    removedBy: "",
    letters: "",
    silentUntil: null,
    comment: "",
    termRead: "",
    documentTerm: "",
    documentPeople: "",
  };
}

const book = planOf(PLAN).map(item);
const letter = directivesOf(DIRECTIVES).map(directive);

describe("план внесён ещё раз", () => {
  test("тот же документ: без изменений все 29, и в другом виде тоже", () => {
    for (const text of [PLAN, PLAN.replace(/\t/g, " | "), PLAN.replace(/–/g, "-")]) {
      const { added, unchanged, changed, missing, renumbered } = comparePlan(planOf(text), book);
      expect([added.length, unchanged.length, changed.length, missing.length, renumbered.length]).toEqual([
        0, 29, 0, 0, 0,
      ]);
    }
  });

  test("изменённый срок и исполнитель: было и стало", () => {
    const text = PLAN.replace("до 10 июля", "до 15 июля").replace(
      "Соколова М.И. - начальник",
      "Орлова Т.В. - начальник",
    );
    const { changed, unchanged } = comparePlan(planOf(text), book);
    expect(unchanged).toHaveLength(27);
    expect(changed.map(({ existing, fields }) => [existing.id, fields])).toEqual([
      [
        "ПЛ-I.1",
        [
          {
            field: "responsibleText",
            was: "Соколова М.И. - начальник МКУ ЦОКО",
            became: "Орлова Т.В. - начальник МКУ ЦОКО",
          },
        ],
      ],
      ["ПЛ-II.2", [{ field: "termText", was: "до 10 июля", became: "до 15 июля" }]],
    ]);
  });

  test("вставленный пункт сдвигает номера, но не меняет остальных", () => {
    const renumbered = PLAN.replace(/(II\. Орг[^]*?)(?=III\.)/, (section) =>
      section
        .replace(/^(\d+)\./gm, (_, number: string) => `${Number(number) + 1}.`)
        .replace("\t\t\t\n", "\t\t\t\n1.\tОбучение операторов сайта\tавгуст\tСотрудники МКУ ЦОКО\n"),
    );
    const differences = comparePlan(planOf(renumbered), book);
    expect(differences.added.map(({ activity }) => activity)).toEqual(["Обучение операторов сайта"]);
    expect(differences.changed).toEqual([]);
    expect(differences.missing).toEqual([]);
    expect(differences.unchanged).toHaveLength(29);
    expect(
      differences.renumbered.map(({ existing, draft }) => [existing.number, draft.number]),
    ).toContainEqual(["10", "11"]);
  });

  test("исключённый пункт назван пропавшим", () => {
    const { missing, changed } = comparePlan(planOf(PLAN.replace(/^3\.\tМониторинг.*\n/m, "")), book);
    expect(missing.map(({ id }) => id)).toEqual(["ПЛ-IV.3"]);
    expect(changed).toEqual([]);
  });

  test("переписанный пункт с тем же номером — изменение, а не новый", () => {
    const { changed, added } = comparePlan(
      planOf(PLAN.replace("Анкетирование педагогов на заседаниях РМО", "Опрос учителей")),
      book,
    );
    expect(added).toEqual([]);
    expect(changed.map(({ existing, fields }) => [existing.id, fields[0]?.became])).toEqual([
      ["ПЛ-IV.2", "Опрос учителей"],
    ]);
  });

  test("одинаковый текст в разных разделах не путается", () => {
    const twice = planOf(
      PLAN.replace(
        /^4\.\tПроверка сайтов.*$/m,
        "$&\n5.\tМониторинг аттестационных материалов на сайтах ОО\tпостоянно\tСотрудники МКУ ЦОКО",
      ),
    );
    const again = comparePlan(twice, twice.map(item));
    expect(again.unchanged).toHaveLength(30);
    expect(again.renumbered).toEqual([]);
  });
});

describe("поручения внесены ещё раз", () => {
  test("тот же документ: без изменений все девять строк", () => {
    const { unchanged, added, changed, missing } = compareDirectives(directivesOf(DIRECTIVES), letter);
    expect([unchanged.length, added.length, changed.length, missing.length]).toEqual([9, 0, 0, 0]);
  });

  test("новая контрольная строка части и новый срок пункта", () => {
    const text = DIRECTIVES.replace(
      "- о конкурсе инновационных проектов;",
      "- о конкурсе инновационных проектов;\n- о наставничестве;",
    ).replace("До 05.02.2012", "До 06.02.2012");
    const { changed } = compareDirectives(directivesOf(text), letter);
    expect(
      changed.map(({ existing, fields }) => [existing.number, fields.map(({ field }) => field)]),
    ).toEqual([
      ["2", ["termText"]],
      ["4.2", ["checkpoints"]],
    ]);
  });
});
