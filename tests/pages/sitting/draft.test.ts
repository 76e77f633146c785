// What is put in for a sitting: what is sent, what counts as unsaved, and that nothing of it gets lost.
import { describe, expect, test } from "vitest";
import type { Proposal } from "../../../src/domain/commission/agenda.ts";
import { moved, withOwn, withoutLine, withProposal } from "../../../src/pages/sitting/agenda.ts";
import { whatGoesWhere } from "../../../src/pages/sitting/closing.ts";
import {
  afterSaving,
  draftOf,
  minutesRequest,
  newDraft,
  sittingRequest,
  unsavedOf,
} from "../../../src/pages/sitting/draft.ts";
import { CHAIR, question, sitting } from "./samples.ts";

const proposal: Proposal = {
  kind: "кандидат в руководители",
  subject: "РК-0009",
  name: "Ветров Павел Игоревич",
  position: "заместитель директора",
  school: "МБОУ СОШ № 1",
  why: "срок до 12.12.2026",
};

describe("повестка", () => {
  test("взятое из предложений дважды не встаёт и снимается той же отметкой", () => {
    const once = withProposal([], proposal);
    expect(withProposal(once, proposal)).toHaveLength(1);
    expect(withoutLine(once, once[0]?.key ?? "")).toEqual([]);
  });

  test("вопросы меняются местами; крайний остаётся на месте", () => {
    const { agenda } = draftOf(sitting());
    expect(moved(agenda, "ВЗ-0001", 1).map(({ id }) => id)).toEqual(["ВЗ-0002", "ВЗ-0001"]);
    expect(moved(agenda, "ВЗ-0001", -1)).toBe(agenda);
  });

  test("два одинаковых своих вопроса — две строки", () => {
    const own = { kind: "иное", name: "Разное", position: "", school: "" } as const;
    const keys = withOwn(withOwn([], own), own).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });
});

describe("несохранённое", () => {
  const saved = draftOf(sitting());

  test("только что открытое сохранять не нужно", () => {
    expect(unsavedOf(saved, saved)).toEqual({ sitting: false, minutes: false });
  });

  test("повестка и ход заседания различаются: отметка явки повестку не меняет", () => {
    const ticked = { ...saved, presence: { ...saved.presence, [CHAIR.name]: "присутствует" as const } };
    expect(unsavedOf(ticked, saved)).toEqual({ sitting: false, minutes: true });
    const ordered = { ...saved, agenda: moved(saved.agenda, "ВЗ-0001", 1) };
    expect(unsavedOf(ordered, saved)).toEqual({ sitting: true, minutes: false });
    expect(unsavedOf({ ...saved, agenda: withProposal(saved.agenda, proposal) }, saved)).toEqual({
      sitting: true,
      minutes: false,
    });
    expect(unsavedOf({ ...saved, agenda: withoutLine(saved.agenda, "ВЗ-0002") }, saved)).toEqual({
      sitting: true,
      minutes: false,
    });
  });

  test("когда повестка записана, голоса, которых сервер ещё не видел, остаются на странице", () => {
    const own = saved.minutes["ВЗ-0001"];
    if (own === undefined) throw new Error("no minutes");
    const voted = {
      ...saved,
      agenda: withProposal(saved.agenda, proposal),
      minutes: { ...saved.minutes, "ВЗ-0001": { ...own, votesFor: 3 } },
    };
    const answered = sitting({
      questions: [question("ВЗ-0001", 1), question("ВЗ-0002", 2), question("ВЗ-0003", 3)],
    });
    const after = afterSaving(voted, voted, answered, "sitting");
    expect(after.agenda.map(({ id }) => id)).toEqual(["ВЗ-0001", "ВЗ-0002", "ВЗ-0003"]);
    expect(after.minutes["ВЗ-0001"]?.votesFor).toBe(3);
    expect(unsavedOf(after, draftOf(answered))).toEqual({ sitting: false, minutes: true });
  });
});

describe("пока записывается, печатают дальше", () => {
  const sent = { ...draftOf(sitting()), agenda: withProposal(draftOf(sitting()).agenda, proposal) };
  const answered = sitting({
    place: "каб. 12 (уточнено)",
    questions: [question("ВЗ-0001", 1), question("ВЗ-0002", 2), question("ВЗ-0003", 3)],
  });

  test("вписанное за это время остаётся, новые вопросы получают свои коды", () => {
    const now = { ...sent, agenda: moved(sent.agenda, "ВЗ-0001", 1), chairedBy: CHAIR.name };
    const after = afterSaving(now, sent, answered, "sitting");
    expect(after.agenda.map(({ id }) => id)).toEqual(["ВЗ-0002", "ВЗ-0001", "ВЗ-0003"]);
    expect(after.chairedBy).toBe(CHAIR.name);
    expect(after.head.place).toBe("каб. 12 (уточнено)");
  });

  test("голоса, исправленные за это время, остаются исправленными", () => {
    const own = sent.minutes["ВЗ-0001"];
    if (own === undefined) throw new Error("no minutes");
    const now = { ...sent, minutes: { ...sent.minutes, "ВЗ-0001": { ...own, votesFor: 5 } } };
    const after = afterSaving(now, sent, answered, "minutes");
    expect(after.minutes["ВЗ-0001"]?.votesFor).toBe(5);
    expect(afterSaving(sent, sent, answered, "minutes").minutes).toHaveProperty("ВЗ-0003");
  });
});

describe("вопросы, которые за это время внёс другой", () => {
  const draft = draftOf(sitting());
  const answered = sitting({
    questions: [question("ВЗ-0001", 1), question("ВЗ-0002", 2), question("ВЗ-0003", 3)],
  });

  test("приходят в повестку с любым ответом, и снять их можно, только увидев", () => {
    expect(sittingRequest(draft).known).toEqual(["ВЗ-0001", "ВЗ-0002"]);
    for (const half of ["sitting", "minutes"] as const) {
      const after = afterSaving(draft, draft, answered, half);
      expect(after.agenda.map(({ id }) => id)).toEqual(["ВЗ-0001", "ВЗ-0002", "ВЗ-0003"]);
      expect(sittingRequest(after).known).toContain("ВЗ-0003");
      expect(unsavedOf(after, draftOf(answered))).toEqual({ sitting: false, minutes: false });
    }
    const typing = { ...draft, agenda: moved(draft.agenda, "ВЗ-0001", 1) };
    expect(afterSaving(typing, draft, answered, "sitting").agenda.map(({ id }) => id)).toEqual([
      "ВЗ-0002",
      "ВЗ-0001",
      "ВЗ-0003",
    ]);
  });
});

describe("что уходит на сервер", () => {
  test("новое заседание — без кода, вопросы повестки — в её порядке, документы — по строкам", () => {
    const draft = newDraft({
      today: "2026-11-20",
      commissions: [],
      sittings: [],
      sitting: null,
      proposals: [],
      draft: { commission: "КМ-0001", number: "4", place: "каб. 12" },
    });
    const agenda = withProposal(draft.agenda, proposal).map((line) => ({
      ...line,
      papers: "представление от 02.09.2026\n\n характеристика ",
    }));
    const request = sittingRequest({ ...draft, agenda });
    expect(request).not.toHaveProperty("id");
    expect(request.agenda).toEqual([
      expect.objectContaining({
        subject: "РК-0009",
        papers: ["представление от 02.09.2026", "характеристика"],
      }),
    ]);
    expect(request.agenda[0]).not.toHaveProperty("id");
    expect(request.agenda[0]).not.toHaveProperty("key");
  });

  test("вопрос, снятый с повестки, в ход заседания не уходит", () => {
    const draft = draftOf(sitting());
    const request = minutesRequest({ ...draft, agenda: withoutLine(draft.agenda, "ВЗ-0001") });
    expect(request.questions.map(({ id }) => id)).toEqual(["ВЗ-0002"]);
    expect(request.presence).toHaveLength(4);
  });
});

test("перед закрытием сказано, что куда запишется", () => {
  expect(
    whatGoesWhere([
      question("ВЗ-0001", 1, { decision: "соответствует" }),
      question("ВЗ-0002", 2, { kind: "кандидат в руководители", decision: "перенести" }),
      question("ВЗ-0003", 3, { kind: "соответствие педагога", decision: "соответствует" }),
      question("ВЗ-0004", 4, { kind: "иное", subject: "", decision: "принять к сведению" }),
    ]),
  ).toEqual([
    "В лист «Руководители» запишутся решения по 2 вопросам (соответствует — 1, перенести — 1).",
    "В лист «Соответствие» запишутся решения по 1 вопросу (соответствует — 1).",
    "Останутся только в протоколе решения по 1 вопросу.",
  ]);
});
