// «Заседание» on the host: prepared, held, closed with its results in the registers, extracts; its place in «Сегодня» and letters.
import { describe, expect, test } from "vitest";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { RunResult } from "../../src/local/engine/runState.ts";
import {
  commissions,
  conformity,
  heads,
  journal,
  phrases,
  questions,
  remarks,
  sittings,
  teachers,
  today,
} from "../../src/workbook/tables/index.ts";
import { emptyRow } from "../../src/workbook/book.ts";
import { addRows } from "../../src/workbook/changes.ts";
import type { AnyTable } from "../../src/workbook/table.ts";
import { bookOf, rowsIn, runWell } from "../built.ts";
import { stepsOf } from "./measured.ts";
import { engineFrom } from "./scenes.ts";
import { put } from "./schoolScene.ts";
import { agendaOf, asked, districtBook, heldBook, minutes, prepared, SAT, SCHOOL } from "./sittingScene.ts";

const CLOSE = { id: "ЗС-0001", number: "1" };

function typed(engine: Engine, table: AnyTable, id: string, text: string, row = 1): RunResult {
  const column = bookOf(engine, [table]).layout(table).columns[id] ?? -1;
  const place = { sheetId: table.sheetId, row, column };
  const [fired] = engine.personEdit({ verb: "typeInto", args: [place, text] });
  if (fired === undefined) throw new Error("No edit trigger");
  expect(fired.result.error).toBeNull();
  return fired.result;
}

const linesOf = (engine: Engine, sheet: string): string[] =>
  rowsIn(engine, today).flatMap((row) => (row.sheet === sheet ? [row.what] : []));

describe("Подготовка", () => {
  test("повестка складывается из тех, кто готов; номер и место предложены", () => {
    const { data } = asked(engineFrom(districtBook()), "sittingsView", {});
    expect(data.proposals.map(({ subject, why }) => [subject, why])).toEqual([
      ["РК-0001", "собеседование проведено 26.08.2024"],
      ["РК-0002", "собеседование проведено 26.08.2024"],
      ["РК-0003", "собеседование проведено 26.08.2024"],
      ["", "график учебного года ещё не утверждали"],
    ]);
    expect(data.draft).toEqual({ commission: "КМ-0001", number: "1", place: "зал управления образования" });
    expect([data.sitting, data.commissions[0]?.problems]).toEqual([null, []]);
  });

  test("назначенное заседание — с кодами, состоянием и сроком шага; предложений больше нет", () => {
    const engine = engineFrom(districtBook());
    const { sitting, proposals } = prepared(engine);
    expect([sitting?.id, sitting?.state, sitting?.nextStep]).toEqual([
      "ЗС-0001",
      "Назначено",
      "Известить членов комиссии",
    ]);
    expect(sitting?.questions.map(({ order, subject }) => `${order} ${subject}`)).toEqual([
      "1 РК-0001",
      "2 РК-0002",
      "3 РК-0003",
      "4 ",
      "5 СО-0001",
    ]);
    expect(proposals).toEqual([]);
    expect(linesOf(engine, sittings.title)).toEqual(["Известить членов комиссии: заседание 05.09.2024"]);
  });

  test("сохранённое дважды не удваивается: ни заседание, ни вопросы", () => {
    const engine = engineFrom(districtBook());
    const { data } = asked(engine, "sittingsView", {});
    const agenda = agendaOf(data);
    const request = { ...data.draft, on: SAT, time: "10:00", form: "очно", invited: [], agenda };
    asked(engine, "saveSitting", request);
    asked(engine, "saveSitting", request);
    expect([rowsIn(engine, sittings).length, rowsIn(engine, questions).length]).toEqual([1, 4]);
  });

  test("порядок меняется, снятый вопрос уходит, новый получает код", () => {
    const engine = engineFrom(districtBook());
    const { sitting } = prepared(engine);
    if (sitting === null) throw new Error("Заседания нет");
    const [first, second] = sitting.questions;
    const known = [second, first].flatMap((question) =>
      question === undefined
        ? []
        : [{ id: question.id, kind: question.kind, subject: question.subject, name: question.name }],
    );
    const rest = { position: "", school: SCHOOL, speaker: "", papers: [] };
    const agenda = [...known, { kind: "иное", subject: "", name: "О плане работы комиссии" }].map((item) => ({
      ...item,
      ...rest,
    }));
    const { id, commission, number, on, time, place } = sitting;
    const saved = asked(engine, "saveSitting", {
      ...{ id, commission, number, on, time, place, form: "очно", invited: [], agenda },
    });
    expect(saved.data.sitting?.questions.map((one) => `${one.order} ${one.id} ${one.name}`)).toEqual([
      "1 ВЗ-0002 Белов Иван Петрович",
      "2 ВЗ-0001 Орлова Анна Павловна",
      "3 ВЗ-0006 О плане работы комиссии",
    ]);
    expect(saved.data.proposals.map(({ subject }) => subject)).toEqual(["РК-0003", ""]);
  });

  test("заседания двух комиссий в один день различимы по названию", () => {
    const engine = engineFrom(heldBook());
    put(engine, [
      addRows(commissions, [{ ...emptyRow(commissions), id: "КМ-0002", name: "Комиссия школы" }]),
    ]);
    const { draft } = asked(engine, "sittingsView", { commission: "КМ-0002" }).data;
    const request = { ...draft, commission: "КМ-0002", on: SAT, time: "", form: "очно", invited: [] };
    const { data } = asked(engine, "saveSitting", { ...request, number: "№ 1", agenda: [] });
    expect(data.sittings.map(({ label }) => label)).toEqual([
      "05.09.2024, протокол № 1, Муниципальная аттестационная комиссия",
      "05.09.2024, протокол № 1, Комиссия школы",
    ]);
  });

  test("вопросы, которые страница не показывала, с повестки не уходят", () => {
    const engine = engineFrom(heldBook());
    const { sitting } = asked(engine, "sittingsView", {}).data;
    if (sitting === null) throw new Error("Заседания нет");
    const shown = sitting.questions.slice(0, 2).map(({ id }) => id);
    const matter = { ...emptyRow(questions), sitting: sitting.id, kind: "иное" as const };
    put(engine, [addRows(questions, [{ ...matter, id: "", name: "О разном" }])]);
    const { id, commission, number, on, time, place } = sitting;
    const head = { id, commission, number, on, time, place, form: "очно", invited: [] };
    const { data, message } = asked(engine, "saveSitting", { ...head, known: shown, agenda: [] });
    expect(data.sitting?.questions.map(({ order, name }) => `${order} ${name}`)).toEqual([
      "1 Сухов Пётр Ильич",
      "2 График аттестации руководителей на 2024-2025 учебный год",
      "3 Зимина Ольга Петровна",
      "4 О разном",
    ]);
    expect(data.sitting?.questions[2]?.decision).toBe("соответствует");
    expect(message).toContain("в повестке 4 вопроса");
  });

  test("отменённое не меняется, его люди снова предлагаются", () => {
    const engine = engineFrom(districtBook());
    const { sitting } = prepared(engine);
    const { data } = asked(engine, "cancelSitting", { id: "ЗС-0001", on: SAT });
    expect([data.sitting?.state, data.proposals.length]).toEqual(["Отменено", 4]);
    const again = engine.run("saveMinutes", [{ ...minutes({ ...data, sitting }), id: "ЗС-0001" }]);
    expect(again.error?.message).toContain("Заседание уже отменено (05.09.2024, протокол № 1)");
  });
});

describe("Ход и закрытие", () => {
  test("записанное возвращается с тем, чего не хватает", () => {
    const engine = engineFrom(districtBook());
    const view = prepared(engine);
    const half = minutes(view);
    const present = half.presence.map((one, index) => (index < 3 ? one : { ...one, presence: "" as const }));
    const { message, data } = asked(engine, "saveMinutes", { ...half, presence: present });
    expect([data.sitting?.state, data.sitting?.total, data.sitting?.needed]).toEqual(["Проведено", 6, 4]);
    const texts = data.sitting?.problems.map(({ text }) => text) ?? [];
    expect(texts[0]).toBe(
      "Заседание 05.09.2024: кворума нет: присутствуют 3 из 6, нужно не меньше 4. Проверьте явку или перенесите заседание",
    );
    expect(message).toMatch(/^Записано\. До закрытия осталось исправить: \d+\.$/);
    expect(rowsIn(engine, remarks).some(({ message: text }) => text.includes("кворума нет"))).toBe(true);
    expect(data.sitting?.questions.map(({ proposed }) => proposed)).toEqual([
      ...["соответствует", "", "соответствует", "утвердить", "соответствует"],
    ]);
    const refused = asked(engine, "closeSitting", CLOSE);
    expect(refused.message).toMatch(/^Заседание не закрыто: \d+ причин/);
    expect(rowsIn(engine, heads).every(({ result }) => result === "")).toBe(true);
  });

  test("закрытие переносит решения в листы, и всё дальнейшее уже посчитано", () => {
    const engine = engineFrom(heldBook());
    const { message, data } = asked(engine, "closeSitting", CLOSE);
    expect(message).toBe("Заседание закрыто: протокол № 1 от 05.09.2024. В листы перенесено: 4 решения.");
    expect([data.sitting?.state, data.sitting?.nextStep, data.sitting?.nextDue]).toEqual([
      "Закрыто",
      "Подписать протокол",
      "2024-09-10",
    ]);
    expect(
      rowsIn(engine, heads).map((head) => [head.result, head.meeting, head.protocol, head.nextDue]),
    ).toEqual([
      ["соответствует", SAT, "№ 1 от 05.09.2024", "2024-09-09"],
      ["перенесено", "2024-10-10", "№ 1 от 05.09.2024", "2024-10-10"],
      ["соответствует с рекомендациями", SAT, "№ 1 от 05.09.2024", "2024-09-09"],
    ]);
    expect(rowsIn(engine, heads)[2]?.recommendationsBy).toBe("2025-02-03");
    const [teacher, other] = rowsIn(engine, conformity);
    expect([teacher?.result, teacher?.protocol, teacher?.extractBy, other?.result]).toEqual([
      "соответствует",
      "№ 1 от 05.09.2024",
      "2024-09-09",
      "",
    ]);
    expect(linesOf(engine, questions.title)).toEqual([]);
    expect(linesOf(engine, heads.title)[0]).toContain("выдать выписку: 2 руководителя");
    const told = rowsIn(engine, journal).map(({ message: line }) => line);
    expect(told).toContain("Орлова А.П.: «соответствует», протокол № 1 от 05.09.2024");
    expect(data.proposals.map(({ subject, why }) => [subject, why])).toEqual([
      ["РК-0002", "перенесено на 10.10.2024"],
    ]);
    expect(asked(engine, "closeSitting", CLOSE).message).toContain("уже закрыто");
  });

  test("номер, занятый в этом году, и завтрашний день закрыть не дают", () => {
    const engine = engineFrom(heldBook());
    asked(engine, "closeSitting", CLOSE);
    const { data } = asked(engine, "sittingsView", {});
    expect(data.draft.number).toBe("2");
    const tomorrow = { ...data.draft, number: "1", on: "2024-09-06", time: "", form: "очно", invited: [] };
    const next = asked(engine, "saveSitting", { ...tomorrow, agenda: [] }).data.sitting;
    const refused = asked(engine, "closeSitting", { id: next?.id ?? "", number: "1" });
    const words = refused.details.join("\n");
    expect(words).toContain("протокол № 1 в 2024 году уже есть: заседание 05.09.2024 (ЗС-0001)");
    expect(words).toContain("Заседание 06.09.2024 ещё не прошло");
  });

  test("вопрос, вписанный в лист и ещё без кода, закрыть заседание не даёт", () => {
    const engine = engineFrom(heldBook());
    const matter = { ...emptyRow(questions), id: "", sitting: CLOSE.id, kind: "иное" as const };
    put(engine, [addRows(questions, [{ ...matter, name: "О разном" }])]);
    expect(asked(engine, "closeSitting", CLOSE).details.join()).toContain("нет кода: 1");
    runWell(engine, "refreshBook");
    expect(asked(engine, "closeSitting", CLOSE).details.join()).toContain("О разном: нет решения");
  });

  test("«№ 1» — тот же номер протокола, что «1»: знак не удваивается", () => {
    const engine = engineFrom(heldBook());
    const { message } = asked(engine, "closeSitting", { ...CLOSE, number: "№ 1" });
    expect(message).toContain("протокол № 1 от 05.09.2024");
    expect(rowsIn(engine, sittings)[0]?.number).toBe("1");
  });

  test("день подписания раньше заседания не отметить", () => {
    const engine = engineFrom(heldBook());
    asked(engine, "closeSitting", CLOSE);
    const early = engine.run("markSitting", [{ id: CLOSE.id, signed: "2024-09-04" }]);
    expect(early.error?.message).toContain("день 04.09.2024 раньше заседания (05.09.2024, протокол № 1)");
    expect(rowsIn(engine, sittings)[0]?.signed).toBeNull();
  });

  test("выписка отмечается один раз: на странице, в «Вопросах» или в «Руководителях»", () => {
    const engine = engineFrom(heldBook());
    const early = engine.run("markSitting", [{ id: "ЗС-0001", signed: "2024-09-06" }]);
    expect(early.error?.message).toContain("ещё не закрыто");
    asked(engine, "closeSitting", CLOSE);
    const marks = [{ id: "ВЗ-0001", extract: "2024-09-06", acquainted: "2024-09-09" }];
    asked(engine, "markSitting", { id: "ЗС-0001", signed: "2024-09-06", questions: marks });
    const ofQuestion = (index: number): string | null => rowsIn(engine, questions)[index]?.extract ?? null;
    const ofHead = (index: number): string | null => rowsIn(engine, heads)[index]?.extract ?? null;
    expect([ofQuestion(0), ofHead(0)]).toEqual(["2024-09-06", "2024-09-06"]);
    typed(engine, heads, "extract", "09.09.2024", 3);
    expect(ofQuestion(2)).toBe("2024-09-09");
    typed(engine, questions, "extract", "06.09.2024", 5);
    expect(rowsIn(engine, conformity)[0]?.extract).toBe("2024-09-06");
    expect(linesOf(engine, questions.title)).toEqual(["Ознакомить с выпиской под подпись: Сухов П.И."]);
    asked(engine, "markSitting", { id: "ЗС-0001", questions: [{ id: "ВЗ-0001", extract: "" }] });
    expect([ofQuestion(0), ofHead(0)]).toEqual([null, null]);
  });

  test("подтверждённое соответствие доходит до банка данных", () => {
    const engine = engineFrom(heldBook());
    asked(engine, "closeSitting", CLOSE);
    expect(rowsIn(engine, teachers)[0]?.conformityDue).toBe("2029-09-05");
  });
});

test("слова решения на странице — те, что центр вписал в «Формулировки»", () => {
  const engine = engineFrom(heldBook());
  const words = (): string[] =>
    (asked(engine, "sittingsView", {}).data.sitting?.questions ?? []).map((question) => question.words);
  expect(words()[0]).toBe("признать, что Орлова Анна Павловна соответствует занимаемой должности «директор»");
  const own = "считать аттестованным на соответствие: {фио}, {должность}";
  put(engine, [addRows(phrases, [{ ...emptyRow(phrases), key: "decision.head.positive", own }])]);
  expect(words()[0]).toBe("считать аттестованным на соответствие: Орлова Анна Павловна, директор");
  expect(words()[4]).toContain("Зимина Ольга Петровна соответствует");
});

test("без имён: в вопросах остаются коды, и решение переходит по ним", () => {
  const engine = engineFrom(heldBook());
  const codes = ["РК-0001", "РК-0002", "РК-0003", "КР-0001", "КР-0002"];
  runWell(engine, "hideNames", [{ codes }]);
  expect(rowsIn(engine, questions).map(({ name }) => name)).toEqual([
    "РК-0001",
    "РК-0002",
    "РК-0003",
    "График аттестации руководителей на 2024-2025 учебный год",
    "КР-0001",
  ]);
  expect(asked(engine, "closeSitting", CLOSE).message).toContain("В листы перенесено: 4 решения");
});

describe("Цена", () => {
  test("каждая команда: два чтения, не больше трёх вызовов записи; посмотреть — два чтения", () => {
    const engine = engineFrom(districtBook());
    const view = prepared(engine);
    const runs = [
      runWell(engine, "saveMinutes", [minutes(view)]),
      runWell(engine, "closeSitting", [CLOSE]),
      runWell(engine, "markSitting", [{ id: "ЗС-0001", signed: SAT }]),
    ];
    for (const run of runs) {
      const { committed, rest } = stepsOf(run);
      expect(committed.length).toBe(1);
      expect(committed[0]?.length).toBeLessThanOrEqual(5);
      expect(rest.length).toBeLessThanOrEqual(4);
    }
    const looked = runWell(engine, "sittingsView", [{}]);
    expect([looked.calls.byService["Sheets"], stepsOf(looked).committed.length]).toEqual([2, 0]);
    expect(stepsOf(runWell(engine, "refreshBook")).committed.length).toBe(0);
    expect(typed(engine, sittings, "number", "5").calls.total).toBeLessThanOrEqual(6);
    expect(typed(engine, sittings, "comment", "в малом зале").calls.total).toBeLessThanOrEqual(1);
  });
});
