// «Отчёт об исполнении поручений»: reference, content, what was done, petition; the table and the figures of discipline.
import { describe, expect, test } from "vitest";
import { directivesReportForm } from "../../../../src/documents/forms/plan/directivesReport.ts";
import type { MadePaper } from "../../../../src/documents/form.ts";
import type { Directive } from "../../../../src/domain/control/directive.ts";
import { directive } from "../../../domain/control/samples.ts";
import { paperData } from "../../paperData.ts";
import { cellsOf, codesOf, linesOf, only, rowWith } from "./reading.ts";

const LETTER = "письмо № 5-12 от 01.10.2026";
const point = (number: string, over: Partial<Directive> = {}): Directive =>
  directive({
    id: `ПР-${number}`,
    number,
    source: LETTER,
    sourceDate: "2026-10-01",
    due: "2026-11-10",
    executors: ["Соколова М.И."],
    text: `Работа ${number}`,
    ...over,
  });

const directives: Directive[] = [
  point("1", {
    status: "Отчёт представлен",
    report: "исх. № 77",
    done: "2026-11-09",
    progress: "02.11 проект приказа согласован",
    submitTo: "отдел аттестации",
  }),
  point("2", {
    status: "Снято с контроля",
    report: "исх. № 78",
    done: "2026-11-13",
    removedOn: "2026-11-16",
    removedBy: "начальник управления",
  }),
  point("3"),
  point("4", { text: "Организовать поддержку", due: "2026-12-01" }),
  point("4.1", {
    parent: "ПР-4",
    text: "Провести мониторинг",
    due: "2026-12-01",
    checkpoints: ["- внешний аудит", "внутренний аудит"],
  }),
  point("5", { termText: "постоянно", termKind: "постоянно", due: null, controlDue: "2027-01-20" }),
  point("6", { role: "для сведения (ждём результат)" }),
  point("7", { role: "" }),
];

const report = (fields: Record<string, string> = {}, rows: Directive[] = directives): MadePaper =>
  only(
    directivesReportForm.make(paperData({ directives: rows, today: "2026-11-20" }), {
      kind: "directivesReport",
      schoolYear: "2026-2027",
      fields,
    }),
  );

/** Lines of one point. */
function told(made: MadePaper, number: string): string[] {
  const lines = linesOf(made);
  const from = lines.indexOf(`Пункт ${number}: ${LETTER}`);
  const to = lines.findIndex((line, index) => index > from && /^(?:Пункт \d|Сводная)/u.test(line));
  return lines.slice(from + 1, to);
}

describe("по каждому пункту четыре части", () => {
  test("ссылка, содержание, что сделано, просьба снять с контроля", () => {
    expect(told(report(), "1")).toEqual([
      "Поручение: Работа 1",
      "Исполнитель: Соколова М.И.; срок: 10.11.2026.",
      "Сделано:",
      "02.11 проект приказа согласован",
      "Представлено: исх. № 77, 9 ноября 2026 г.",
      "Поручение исполнено. Просим снять пункт 1 с контроля.",
    ]);
  });

  test("снятое с контроля — кем и когда", () => {
    expect(told(report(), "2").pop()).toBe(
      "Поручение исполнено. Пункт 2 снят с контроля (начальник управления, 16 ноября 2026 г.).",
    );
  });

  test("перенос: новый срок и причина, которые назвал человек", () => {
    const made = report({ postpone: "п. 3: 15.12.2026, болезнь исполнителя." });
    expect(told(made, "3").pop()).toBe(
      "Просим перенести срок исполнения пункта 3 до 15 декабря 2026 г. Причина: болезнь исполнителя.",
    );
    expect(codesOf(made)).not.toContain("warn NO_REPORT");
  });

  test("постоянное просьбы не требует, пункт с частями исполняется частями", () => {
    const made = report();
    expect(told(made, "5").pop()).toBe("Поручение исполняется постоянно.");
    expect(told(made, "4").pop()).toBe("Исполнение – по частям пункта, ниже.");
    expect(told(made, "4.1")).toContain("– внешний аудит");
    expect(told(made, "4.1").pop()).toBe("Работа продолжается, срок не наступил.");
  });

  test("перенесённый срок назван с основанием", () => {
    const made = report({}, [
      point("3", {
        due: "2026-12-15",
        extendedTo: "2026-12-15",
        extensionBasis: "письмо № 90 от 05.11.2026",
      }),
    ]);
    expect(told(made, "3").pop()).toBe(
      "Работа продолжается: срок перенесён на 15 декабря 2026 г.: письмо № 90 от 05.11.2026.",
    );
  });
});

describe("сводная таблица и дисциплина", () => {
  test("пункт, исполнитель, срок, исполнено, просрочка, статус", () => {
    const made = report();
    expect(cellsOf(made)[0]).toEqual([
      "№ п.",
      "Поручение",
      "Исполнитель",
      "Срок",
      "Исполнено (дата, документ)",
      "Просрочка, дн.",
      "Статус",
    ]);
    expect(rowWith(made, "Работа 2")).toEqual([
      "2",
      "Работа 2",
      "Соколова М.И.",
      "10.11.2026",
      "13.11.2026, исх. № 78",
      "3",
      "снято с контроля, исполнено с нарушением срока",
    ]);
    expect(rowWith(made, "Работа 3").slice(3)).toEqual(["10.11.2026", "", "10", "не исполнено"]);
    expect(rowWith(made, "Работа 5").slice(3)).toEqual(["постоянно", "", "", "исполняется постоянно"]);
  });

  test("Ко — исполненные от тех, срок которых наступил; в срок — отдельно", () => {
    const lines = linesOf(report());
    expect(lines).toContain(
      "Всего поручений со сроком: 4; исполнено в срок: 1; исполнено с нарушением срока: 1; не исполнено: 1; срок не наступил: 1.",
    );
    expect(lines.join("\n")).toContain("Ко = n / N × 100 % = 2 / 3 × 100 % = 66,7 %");
    expect(lines).toContain("В срок: 1 из 3 (33,3 %).");
  });

  test("таблица на альбомном листе после текста", () => {
    expect(report().paper.sections.map(({ orientation }) => orientation)).toEqual(["portrait", "landscape"]);
  });
});

describe("что названо и что не даёт печатать", () => {
  test("чужое в отчёт не входит, невыбранная роль и просрочка без отчёта названы", () => {
    const made = report();
    expect(linesOf(made).join()).not.toContain("Пункт 6:");
    expect(codesOf(made)).toEqual(["warn NO_ROLE", "warn NO_REPORT"]);
    expect(made.problems[1]?.text).toContain(`Поручения, п. 3, ${LETTER}: срок прошёл, а отчёта нет`);
    expect(made.to).toBe("отдел аттестации");
  });

  test("непонятый перенос останавливает: как написать", () => {
    const made = report({ postpone: "3 до декабря" });
    expect(codesOf(made)).toContain("stop POSTPONE_UNREAD");
    expect(made.problems.map(({ text }) => text).join()).toContain("«3: 15.11.2026, причина»");
  });

  test("номер, который есть в двух документах, называют кодом", () => {
    const rows = [point("3"), { ...point("3"), id: "ПР-9", source: "письмо № 8 от 02.10.2026" }];
    expect(codesOf(report({ postpone: "3: 15.12.2026, болезнь" }, rows))).toContain("stop POSTPONE_UNREAD");
    expect(codesOf(report({ postpone: "ПР-9: 15.12.2026, болезнь" }, rows))).not.toContain(
      "stop POSTPONE_UNREAD",
    );
  });

  test("отчёт по одному документу; нет поручений — нет отчёта", () => {
    const rows = [point("1"), { ...point("2"), id: "ПР-9", source: "письмо № 8 от 02.10.2026" }];
    expect(report({ document: "№ 8" }, rows).sources).toEqual(["ПР-9"]);
    expect(codesOf(report({ document: "№ 99" }, rows))).toEqual(["stop NO_DIRECTIVES"]);
  });
});
