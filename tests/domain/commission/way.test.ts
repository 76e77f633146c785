// The way of a sitting: its state and terms, what comes on the agenda, what closing it changes.
import { describe, expect, test } from "vitest";
import { agendaProposals, nextNumber, type AgendaGround } from "../../../src/domain/commission/agenda.ts";
import { fitnessOutcome, headOutcome } from "../../../src/domain/commission/closing.ts";
import {
  DECISION_WORDINGS,
  decisionKey,
  decisionWords,
} from "../../../src/domain/commission/decisionWords.ts";
import { presenceCells, presenceOf } from "../../../src/domain/commission/presence.ts";
import { sittingDues } from "../../../src/domain/commission/sittingDues.ts";
import { sittingWords } from "../../../src/domain/commission/sittingProgress.ts";
import { sittingFacts } from "../../../src/domain/commission/sittingSteps.ts";
import {
  DECISIONS_OF,
  QUESTION_KINDS,
  type Question,
  type Sitting,
} from "../../../src/domain/commission/sitting.ts";
import { headFacts } from "../../../src/domain/attestation/dues/headSteps.ts";
import { calendar, conformityRow, editions, headRow, settings } from "../attestation/registers.ts";
import { commissionRow, DAY, MEMBERS, NAMES, questionRow, sittingRow } from "./samples.ts";

const rules = { settings, editions, calendar };
const NOBODY = { staff: [], organisations: [] };

function facts(given: Partial<Sitting>, asked: Question[] = [questionRow()]) {
  return sittingFacts(sittingRow({ present: [], ...given }), asked, MEMBERS, rules);
}

describe("Путь заседания следует из фактов", () => {
  const step = (given: Partial<Sitting>, asked?: Question[]): (string | null)[] => {
    const { state, nextStep, nextDue } = facts(given, asked);
    return [state, nextStep, nextDue];
  };

  test("день → повестка → известить → провести → закрыть", () => {
    expect(step({ on: null })).toEqual(["Готовится", "Назначить день", null]);
    expect(step({}, [])).toEqual(["Готовится", "Составить повестку", "2026-10-26"]);
    expect(step({})).toEqual(["Назначено", "Известить членов комиссии", "2026-10-26"]);
    expect(step({ notified: "2026-10-20" })).toEqual(["Назначено", "Провести", DAY]);
    expect(step({ present: [...NAMES] })).toEqual(["Проведено", "Внести решения и закрыть", "2026-11-09"]);
    expect(step({ cancelled: "2026-11-01" })).toEqual(["Отменено", "", null]);
  });

  test("закрытое ждёт подписи протокола, потом выписок, о которых не спрашивает другой лист", () => {
    const closed = { closed: "2026-11-06", present: [...NAMES] };
    expect(step(closed)).toEqual(["Закрыто", "Подписать протокол", "2026-11-10"]);
    const signed = { ...closed, signed: "2026-11-09" };
    expect(step(signed)).toEqual(["Закрыто", "", null]);
    const candidate = questionRow({ kind: "кандидат в руководители", subject: "" });
    expect(step(signed, [candidate])).toEqual(["Закрыто", "Выдать выписки", "2026-11-09"]);
    expect(step(signed, [{ ...candidate, extract: "2026-11-09" }])).toEqual([
      "Закрыто",
      "Ознакомить с выписками",
      "2026-11-12",
    ]);
  });

  test("всего членов, кворум и редакция — на день заседания", () => {
    const { total, quorum, edition } = facts({ present: NAMES.slice(0, 7) });
    expect([total, quorum, edition]).toEqual([9, "имеется: 7 из 9", "Порядок 2023 г., приказ № 196"]);
    expect(facts({}).quorum).toBe("");
  });
});

describe("Сроки заседаний в общем потоке", () => {
  const tell = (given: Partial<Sitting>, asked: Question[]): string[] => {
    const sitting = sittingRow(given);
    const complete = { ...sitting, ...sittingFacts(sitting, asked, MEMBERS, rules) };
    const dated = asked.map((one) => ({ ...one, extractBy: "2026-11-09", acquaintBy: "2026-11-12" }));
    return sittingDues([complete], dated, NOBODY).map(
      ({ subject, due, sheet }) => `${sheet}: ${subject}, ${due}`,
    );
  };

  test("шаг заседания — один раз; выписка — по имени", () => {
    expect(tell({ present: [] }, [questionRow()])).toEqual([
      "Заседания: Известить членов комиссии: заседание 05.11.2026, 2026-10-26",
    ]);
    const closed = { closed: "2026-11-06", signed: "2026-11-06" };
    const own = questionRow({ subject: "", name: "Белов Иван Петрович" });
    expect(tell(closed, [own])).toEqual([
      "Вопросы заседаний: Выдать выписку из протокола: Белов И.П., 2026-11-09",
    ]);
    expect(tell(closed, [questionRow()])).toEqual([]);
    expect(tell(closed, [questionRow({ extract: "2026-11-06" })])).toEqual([
      "Вопросы заседаний: Ознакомить с выпиской под подпись: Орлова А.П., 2026-11-12",
    ]);
  });

  test("до закрытия о выписках не напоминают, отменённое не напоминает ни о чём", () => {
    const own = questionRow({ subject: "" });
    expect(tell({}, [own])).toEqual([
      "Заседания: Внести решения и закрыть: заседание 05.11.2026, 2026-11-09",
    ]);
    expect(tell({ cancelled: "2026-11-01" }, [own])).toEqual([]);
  });
});

describe("Что предлагается в повестку", () => {
  const ground = (given: Partial<AgendaGround>): AgendaGround => ({
    heads: [],
    conformity: [],
    sittings: [],
    questions: [],
    directory: NOBODY,
    settings,
    today: DAY,
    ...given,
  });
  const people = (given: Partial<AgendaGround>, commission = commissionRow()): string[] =>
    agendaProposals(commission, ground(given))
      .filter(({ subject }) => subject !== "")
      .map(({ subject, kind, why }) => `${subject} ${kind}: ${why}`);

  test("руководители: кто прошёл собеседование, кто в графике, у кого подходит срок; ближайшие первыми", () => {
    const heads = [
      headRow({ id: "РК-0001", dueBy: "2030-01-01" }),
      headRow({ id: "РК-0002", dueBy: "2027-03-01" }),
      headRow({ id: "РК-0003", scheduled: "2026-11-20" }),
      headRow({
        id: "РК-0004",
        scheduled: "2026-11-10",
        state: "Собеседование проведено",
        interview: "2026-11-02",
      }),
      headRow({ id: "РК-0005", candidate: "да" }),
      headRow({ id: "РК-0006", scheduled: "2026-10-01", result: "соответствует" }),
      headRow({ id: "РК-0007", scheduled: "2026-12-20", result: "перенесено" }),
    ];
    expect(people({ heads })).toEqual([
      "РК-0004 соответствие руководителя: собеседование проведено 02.11.2026",
      "РК-0003 соответствие руководителя: по графику 20.11.2026",
      "РК-0007 соответствие руководителя: перенесено на 20.12.2026",
      "РК-0002 соответствие руководителя: срок до 01.03.2027",
      "РК-0005 кандидат в руководители: кандидат",
    ]);
    const asked = { sittings: [sittingRow()], questions: [questionRow({ subject: "РК-0003" })] };
    expect(people({ heads: heads.slice(2, 3), ...asked })).toEqual([]);
    const over = { ...asked, sittings: [sittingRow({ cancelled: DAY })] };
    expect(people({ heads: heads.slice(2, 3), ...over })).toHaveLength(1);
  });

  test("комиссия организации: педагоги этой организации без результата", () => {
    const commission = commissionRow({ kind: "организации по соответствию", school: "МБОУ СОШ № 1" });
    const conformity = [
      conformityRow({ id: "СО-0001", meeting: "2026-11-20" }),
      conformityRow({ id: "СО-0002", school: "МБОУ СОШ № 2", meeting: "2026-11-20" }),
      conformityRow({ id: "СО-0003", result: "соответствует" }),
      conformityRow({ id: "СО-0004", dueBy: "2026-11-15" }),
    ];
    expect(people({ conformity }, commission)).toEqual([
      "СО-0004 соответствие педагога: срок до 15.11.2026",
      "СО-0001 соответствие педагога: заседание назначено на 20.11.2026",
    ]);
  });

  test("утверждение графика предлагается, пока его не было на заседании этого учебного года", () => {
    const last = (given: Partial<AgendaGround>) => agendaProposals(commissionRow(), ground(given))[0];
    const name = "График аттестации руководителей на 2026-2027 учебный год";
    expect(last({})?.name).toBe(name);
    const questions = [questionRow({ kind: "утверждение графика", subject: "", name })];
    expect(last({ sittings: [sittingRow({ closed: DAY })], questions })).toBeUndefined();
  });

  test("следующий номер протокола — в календарном году и своей комиссии", () => {
    const all = [
      sittingRow({ number: "3" }),
      sittingRow({ number: "№ 7", on: "2025-10-01" }),
      sittingRow({ number: "9", commission: "КМ-0002" }),
    ];
    expect([nextNumber("КМ-0001", DAY, all), nextNumber("КМ-0001", "2027-01-15", all)]).toEqual(["4", "1"]);
  });
});

describe("Что закрытие переносит в листы", () => {
  const held = { number: "3", on: DAY };

  test("руководителю: заседание, решение, протокол, рекомендации со сроком", () => {
    const recommended = questionRow({
      decision: "соответствует с рекомендациями",
      recommendations: "обновить программу развития",
      recommendBy: "2027-04-01",
    });
    expect(headOutcome(recommended, held)).toEqual({
      result: "соответствует с рекомендациями",
      protocol: "№ 3 от 05.11.2026",
      meeting: DAY,
      recommendations: "обновить программу развития",
      recommendationsBy: "2027-04-01",
    });
  });

  test("кого перенесли, у того впереди новое заседание, и книга ждёт его в тот день", () => {
    const part = headOutcome(questionRow({ decision: "перенести", putOffTo: "2026-12-10" }), held);
    const head = { ...headRow({ scheduled: DAY, interview: "2026-11-02" }), ...part };
    const { nextStep, nextDue } = headFacts(head, rules);
    expect([head.result, nextStep, nextDue]).toEqual([
      "перенесено",
      "Провести заседание, вписать решение",
      "2026-12-10",
    ]);
  });

  test("педагогу: рекомендаций лист не знает; перенесённого знакомят с графиком и представлением заново", () => {
    const teacher = { kind: "соответствие педагога", extract: "2026-11-06" } as const;
    expect(
      fitnessOutcome(questionRow({ ...teacher, decision: "соответствует с рекомендациями" }), held),
    ).toEqual({
      result: "соответствует",
      protocol: "№ 3 от 05.11.2026",
      meeting: DAY,
      extract: "2026-11-06",
    });
    expect(
      fitnessOutcome(questionRow({ ...teacher, decision: "перенести", putOffTo: "2026-12-10" }), held),
    ).toEqual({
      result: "",
      protocol: "№ 3 от 05.11.2026",
      meeting: "2026-12-10",
      informed: null,
      submissionSeen: null,
    });
  });
});

describe("Слова решения", () => {
  const edition = { title: "Порядок 2023 г." };

  test("у каждого решения, которое бывает у вопроса, есть свои слова, и лишних нет", () => {
    const keys = QUESTION_KINDS.flatMap((kind) =>
      DECISIONS_OF[kind].map((decision) => decisionKey({ kind, decision })),
    );
    expect([...keys].sort()).toEqual(Object.keys(DECISION_WORDINGS).sort());
  });

  test("ни одного незаполненного места", () => {
    for (const kind of QUESTION_KINDS) {
      for (const decision of DECISIONS_OF[kind]) {
        const whole = questionRow({
          ...{ kind, decision, recommendations: "учесть", recommendBy: "2027-04-01", putOffTo: "2026-12-10" },
        });
        expect(decisionWords(whole, edition)).not.toMatch(/[{}]/);
      }
    }
  });

  test("соответствие, рекомендации, перенос, график, свои слова", () => {
    const words = (given: Partial<Question>): string => decisionWords(questionRow(given), edition);
    expect(words({})).toBe(
      "признать, что Орлова Анна Павловна соответствует занимаемой должности «директор»",
    );
    expect(
      words({
        decision: "соответствует с рекомендациями",
        recommendations: "обновить программу развития.",
        recommendBy: "2027-04-01",
      }),
    ).toContain("; рекомендовать: обновить программу развития в срок до 01.04.2027");
    expect(
      words({
        decision: "перенести",
        putOffTo: "2026-12-10",
        attended: "отсутствовал по уважительной причине",
      }),
    ).toBe("перенести аттестацию на 10.12.2026 в связи с отсутствием аттестуемого по уважительной причине");
    expect(words({ kind: "утверждение графика", decision: "утвердить", name: "График на 2026 год" })).toBe(
      "утвердить: график на 2026 год",
    );
    expect(words({ wording: " считать аттестованным " })).toBe("считать аттестованным");
    expect(words({ decision: "" })).toBe("");
  });
});

test("явка: имена и уважительность, причина нигде не хранится", () => {
  const cells = presenceCells([
    { name: NAMES[0], presence: "присутствует" },
    { name: NAMES[1], presence: "уважительная" },
    { name: NAMES[2], presence: "без уважительной причины" },
    { name: NAMES[3], presence: "" },
  ]);
  expect(cells.absent).toEqual([
    "Лаптев Олег Юрьевич — уважительная",
    "Мельник Анна Сергеевна — без уважительной причины",
  ]);
  expect(NAMES.slice(0, 4).map((name) => presenceOf(name, cells))).toEqual([
    "присутствует",
    "уважительная",
    "без уважительной причины",
    "",
  ]);
});

test("ход пункта плана о заседаниях — закрытые заседания учебного года и последний протокол", () => {
  const closed = { closed: DAY };
  const all = [
    sittingRow({ on: "2026-09-04", number: "2", signed: "2026-09-05", ...closed }),
    sittingRow({ on: "2026-10-30", number: "3", ...closed }),
    sittingRow({ on: "2026-12-10" }),
    sittingRow({ on: "2026-05-10", ...closed }),
  ];
  expect(sittingWords(DAY, all)).toBe("2 заседания, протокол № 3 не подписан");
  expect(sittingWords(DAY, all.slice(0, 1))).toBe("1 заседание, протокол № 2 подписан 05.09.2026");
  expect(sittingWords(DAY, all.slice(2, 3))).toBe("");
});
