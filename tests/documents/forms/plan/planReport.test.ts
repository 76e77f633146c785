// «Отчёт об исполнении плана»: what was done, what confirms it, why not, and the totals.
import { describe, expect, test } from "vitest";
import { planReportForm } from "../../../../src/documents/forms/plan/planReport.ts";
import type { MadePaper } from "../../../../src/documents/form.ts";
import type { Occurrence, PlanItem } from "../../../../src/domain/control/plan.ts";
import { item, occurrence } from "../../../domain/control/samples.ts";
import { paperData } from "../../paperData.ts";
import { cellsOf, codesOf, linesOf, only, rowWith } from "./reading.ts";

const plan: PlanItem[] = [
  item({
    id: "ПЛ-1",
    section: "I",
    sectionTitle: "Информационное направление",
    number: "1",
    activity: "Совещание",
    termText: "сентябрь",
  }),
  item({
    id: "ПЛ-2",
    section: "I",
    sectionTitle: "Информационное направление",
    number: "2",
    activity: "Встречи с коллективами",
    termText: "по заявкам",
  }),
  item({
    id: "ПЛ-3",
    number: "1",
    activity: "Согласование сроков",
    termText: "ежемесячно",
    termKind: "ежемесячно",
  }),
];
const month = (label: string, due: string, over: Partial<Occurrence> = {}): Occurrence =>
  occurrence({ id: `ИС-${label}`, item: "ПЛ-3", place: "План, II.1", label, due, ...over });
const done = (on: string, evidence: string): Partial<Occurrence> => ({
  status: "Исполнено",
  done: on,
  evidence,
});
const occurrences: Occurrence[] = [
  occurrence({ id: "ИС-1", item: "ПЛ-1", due: "2023-09-29", ...done("2023-10-03", "протокол № 1") }),
  month("сентябрь 2023", "2023-09-29", done("2023-09-29", "лист согласования")),
  month("октябрь 2023", "2023-10-31", done("2023-11-02", "лист согласования")),
  month("ноябрь 2023", "2023-11-30"),
  month("декабрь 2023", "2023-12-29", { comment: "школы закрыты на карантин" }),
  month("январь 2024", "2024-01-31"),
  month("февраль 2024", "2024-02-29", { status: "Исключено" }),
];

const report = (over: { plan?: PlanItem[]; occurrences?: Occurrence[] } = {}): MadePaper =>
  only(
    planReportForm.make(paperData({ plan, occurrences, today: "2024-01-15", ...over }), {
      kind: "planReport",
      schoolYear: "2023-2024",
    }),
  );

describe("строки отчёта", () => {
  test("исполненное с опозданием названо вместе со сроком, подтверждение рядом", () => {
    expect(rowWith(report(), "Совещание").slice(4)).toEqual([
      "03.10.2023 (срок 29.09.2023)",
      "протокол № 1",
      "",
    ]);
  });

  test("ежемесячная работа — «2 из 5», с названными месяцами; одинаковое подтверждение один раз", () => {
    const [done = "", evidence, reason] = rowWith(report(), "Согласование сроков").slice(4);
    expect(done.split("\n")).toEqual([
      "2 из 5",
      "с опозданием: октябрь 2023",
      "не исполнено: ноябрь 2023, декабрь 2023",
      "предстоит: январь 2024",
    ]);
    expect(evidence).toBe("лист согласования");
    expect(reason).toBe("ноябрь 2023: не указана\nдекабрь 2023: школы закрыты на карантин");
  });

  test("пункт «по заявкам» исполнен по отметке самого пункта", () => {
    const marked = plan.map((row): PlanItem =>
      row.id === "ПЛ-2"
        ? { ...row, status: "Исполнено", evidence: "заявок не поступало", done: "2024-06-28" }
        : row,
    );
    expect(rowWith(report({ plan: marked }), "Встречи").slice(4)).toEqual([
      "28.06.2024",
      "заявок не поступало",
      "",
    ]);
  });

  test("«Исполнено» без подтверждения исполненным не считается, и об этом сказано", () => {
    const bare = [occurrence({ item: "ПЛ-1", status: "Исполнено", due: "2023-09-29" })];
    const made = report({ occurrences: bare });
    expect(rowWith(made, "Совещание").slice(4)).toEqual(["", "", "нет подтверждения"]);
    expect(made.problems.map(({ text }) => text)).toContain(
      "План, I.1: отмечено «Исполнено», а подтверждения нет. Впишите его в лист «Исполнение».",
    );
  });
});

describe("итоги", () => {
  test("по разделам и всего: сроки, исполнено, с опозданием, не исполнено, впереди, процент", () => {
    expect(cellsOf(report(), 1).slice(1)).toEqual([
      ["I. Информационное направление", "2", "2", "1", "1", "0", "1", "50 %"],
      ["II. Организационное направление", "1", "5", "2", "1", "2", "1", "40 %"],
      ["Всего по плану", "3", "7", "3", "2", "2", "2", "42,9 %"],
    ]);
  });

  test("то же словами под таблицей и на какую дату", () => {
    const lines = linesOf(report());
    expect(lines).toContain("по состоянию на 15 января 2024 г.");
    expect(lines).toContain(
      "Всего сроков по плану: 7; исполнено: 3 (42,9 %), из них с опозданием: 2; не исполнено: 2; срок не наступил: 2. Из наступивших исполнено 60 %.",
    );
  });

  test("числа строки складываются: исполнено, не исполнено и впереди — все сроки", () => {
    for (const [, , terms, finished, , failed, ahead] of cellsOf(report(), 1).slice(1))
      expect(Number(finished) + Number(failed) + Number(ahead)).toBe(Number(terms));
  });

  test("сроки архива и исключённые не считаются", () => {
    const archived = occurrences.map((row): Occurrence =>
      row.id === "ИС-ноябрь 2023" ? { ...row, status: "Архив" } : row,
    );
    expect(cellsOf(report({ occurrences: archived }), 1)[2]?.slice(2, 7)).toEqual(["4", "2", "1", "1", "1"]);
  });
});

test("три месяца подряд названы первым и последним, как бы ни был отсортирован лист", () => {
  const months = ["2024-04-30", "2024-02-29", "2024-03-29", "2024-05-31"].map((due, index) =>
    month(["апрель 2024", "февраль 2024", "март 2024", "май 2024"][index] ?? "", due),
  );
  const [finished] = rowWith(report({ occurrences: months }), "Согласование сроков").slice(4);
  expect(finished).toBe("0 из 4\nпредстоит: февраль 2024 – май 2024");
});

test("год прошёл: работа «по заявкам» без отметки не исполнена", () => {
  const made = only(
    planReportForm.make(paperData({ plan: plan.slice(1, 2), today: "2024-09-02" }), {
      kind: "planReport",
      schoolYear: "2023-2024",
    }),
  );
  expect(rowWith(made, "Встречи").pop()).toBe("не указана");
  expect(cellsOf(made, 1).pop()).toEqual(["Всего по плану", "1", "1", "0", "0", "1", "0", "0 %"]);
  expect(made.problems.map(({ text }) => text)).toContain(
    "План, I.2: год прошёл, исполнения нет. Отметьте статус и подтверждение в листе «План».",
  );
});

test("неисполненный срок без причины назван: где и что вписать", () => {
  expect(report().problems).toEqual([
    {
      code: "NO_REASON",
      level: "warn",
      text: "План, II.1 (ноябрь 2023): не исполнено, причина не указана. Отметьте исполнение или впишите причину в «Комментарий» листа «Исполнение».",
    },
  ]);
});

test("отчёт без плана не делается", () => {
  expect(codesOf(report({ plan: [] }))).toContain("stop NO_ITEMS");
});
