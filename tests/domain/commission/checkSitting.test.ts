// A sitting in which all is right, and each thing that can be wrong with it, one at a time.
import { describe, expect, test } from "vitest";
import { checkSitting, type SittingContext } from "../../../src/domain/commission/checkSitting.ts";
import type { Commission, CommissionMember } from "../../../src/domain/commission/commission.ts";
import type { Question, Sitting } from "../../../src/domain/commission/sitting.ts";
import { settings } from "../attestation/registers.ts";
import { commissionRow, contextOf, MEMBERS, memberRow, NAMES, questionRow, sittingRow } from "./samples.ts";

interface Scene {
  sitting?: Partial<Sitting>;
  questions?: Question[];
  question?: Partial<Question>;
  commission?: Partial<Commission>;
  members?: CommissionMember[];
  context?: Partial<SittingContext>;
}

function problems({ sitting, questions, question, commission, members, context }: Scene = {}) {
  return checkSitting(
    sittingRow(sitting),
    questions ?? [questionRow(question)],
    commissionRow(commission),
    members ?? MEMBERS,
    contextOf(context),
  );
}

const codes = (scene?: Scene): string[] => problems(scene).map(({ level, code }) => `${level} ${code}`);

describe("Заседание, на котором всё верно", () => {
  test("ни одной причины не закрыть его", () => {
    expect(problems()).toEqual([]);
  });

  test("каждая причина называет место и говорит, что сделать", () => {
    const all = problems({
      sitting: { present: NAMES.slice(0, 5), chairedBy: "", number: "" },
      question: { decision: "", attended: "" },
    });
    expect(all.length).toBeGreaterThan(4);
    for (const { text } of all) {
      expect(text).toMatch(/^(?:Заседание 05\.11\.2026|Вопрос 1, Орлова А\.П\.|«Муницип.+): /);
      expect(text).toMatch(/[.:] \p{L}|: \p{L}/u);
    }
  });
});

describe("Состав комиссии на день заседания", () => {
  test("без председателя, заместителя или секретаря и с двумя председателями заседать нельзя", () => {
    const without = (index: number): CommissionMember[] =>
      MEMBERS.map((member, at) => (at === index ? { ...member, role: "член комиссии" } : member));
    expect(codes({ members: without(0) })).toContain("stop NO_CHAIR_IN_ACT");
    expect(codes({ members: without(1) })).toEqual(["stop NO_DEPUTY"]);
    expect(codes({ members: without(2) })).toContain("stop NO_SECRETARY_IN_ACT");
    const two = MEMBERS.map((member, at) => (at === 3 ? memberRow(3, { role: "председатель" }) : member));
    expect(codes({ members: two })).toEqual(["stop CHAIRS"]);
  });

  test("акт вне срока полномочий — стоп; чьи дни в составе кончились, тот не считается", () => {
    expect(codes({ commission: { until: "2026-10-31" } })).toEqual(["stop ACT_OUT_OF_TERM"]);
    expect(codes({ commission: { from: "2026-11-06" } })).toEqual(["stop ACT_OUT_OF_TERM"]);
    expect(codes({ commission: { from: null, actOn: null } })).toEqual(["stop NO_TERM"]);
    const gone = MEMBERS.map((member, at) => (at === 8 ? memberRow(8, { until: "2026-10-31" }) : member));
    expect(codes({ members: gone })).toEqual(["stop PRESENT_STRANGER", "stop VOTES_DONT_ADD_UP"]);
  });

  test("мало членов и нет профсоюза — предупреждения", () => {
    const few = MEMBERS.slice(0, 4);
    const scene = {
      members: few,
      sitting: { present: NAMES.slice(0, 4) },
      question: { votesFor: 4 },
    };
    expect(codes(scene)).toEqual(["warn TOO_FEW", "warn NO_UNION"]);
    expect(codes({ ...scene, commission: { minMembers: 3 } })).toEqual(["warn NO_UNION"]);
  });

  test("руководитель школы в её комиссии: предупреждение по Порядку 2023 г., раньше и для заместителя — нет", () => {
    const school = { kind: "организации по соответствию", school: "МБОУ СОШ № 8" } as const;
    const withPosition = (position: string): CommissionMember[] =>
      MEMBERS.map((member, at) => (at === 3 ? memberRow(3, { position }) : member));
    const old = { from: "2019-09-01", actOn: "2019-08-30", until: null };
    const question = { kind: "соответствие педагога" } as const;
    const asked = (position: string, sitting: Partial<Sitting> = {}): string[] =>
      codes({ commission: { ...school, ...old }, members: withPosition(position), question, sitting });
    expect(asked("директор МБОУ СОШ № 8")).toEqual(["warn HEAD_IN_COMMISSION"]);
    expect(asked("директор")).toEqual(["warn HEAD_IN_COMMISSION"]);
    expect(asked("директор МБОУ СОШ № 1")).toEqual([]);
    expect(asked("заместитель директора МБОУ СОШ № 8")).toEqual([]);
    expect(asked("директор МБОУ СОШ № 8", { on: "2022-11-10" })).toEqual([]);
  });
});

describe("Явка и кворум", () => {
  test("шесть из девяти — кворум, пять из девяти — нет", () => {
    const came = (count: number): Scene => ({
      sitting: { present: NAMES.slice(0, count) },
      question: { votesFor: count },
    });
    expect(codes(came(6))).toEqual([]);
    expect(codes(came(5))).toEqual(["stop NO_QUORUM"]);
    const [problem] = problems(came(5));
    expect(problem?.text).toContain("присутствуют 5 из 9, нужно не меньше 6");
    expect(codes({ ...came(5), context: { settings: { ...settings, quorum: "1/2" } } })).toEqual([]);
  });

  test("председательствует председатель или заместитель, и он на месте; секретарь на месте", () => {
    expect(codes({ sitting: { chairedBy: NAMES[1] } })).toEqual([]);
    expect(codes({ sitting: { chairedBy: NAMES[4] } })).toEqual(["stop CHAIR_NOT_ENTITLED"]);
    const absent = { present: NAMES.slice(1), chairedBy: NAMES[0] };
    expect(codes({ sitting: absent, question: { votesFor: 8 } })).toEqual(["stop CHAIR_ABSENT"]);
    expect(codes({ sitting: { chairedBy: "", secretary: "" } })).toEqual([
      "stop NO_CHAIR",
      "stop NO_SECRETARY",
    ]);
    expect(codes({ sitting: { secretary: NAMES[5] } })).toEqual(["warn SECRETARY_ACTING"]);
    expect(codes({ sitting: { secretary: "Чужой Иван Петрович" } })).toEqual(["stop SECRETARY_ABSENT"]);
  });

  test("имена узнаются и с инициалами", () => {
    const present = NAMES.map((name) => name.replace(/ (\p{L})\p{L}+ (\p{L})\p{L}+/u, " $1.$2."));
    expect(codes({ sitting: { present, chairedBy: "Громова В.П." } })).toEqual([]);
  });
});

describe("Номер протокола", () => {
  const other = (given: Partial<Sitting>): Partial<SittingContext> => ({
    sittings: [sittingRow(), sittingRow({ id: "ЗС-0002", on: "2026-02-10", ...given })],
  });

  test("не повторяется у комиссии в календарном году", () => {
    expect(codes({ context: other({ number: "3" }) })).toEqual(["stop NUMBER_TAKEN"]);
    expect(codes({ context: other({ number: "№ 3" }) })).toEqual(["stop NUMBER_TAKEN"]);
    expect(codes({ context: other({ number: "2" }) })).toEqual([]);
    expect(codes({ context: other({ on: "2025-11-05" }) })).toEqual([]);
    expect(codes({ context: other({ commission: "КМ-0002" }) })).toEqual([]);
    expect(codes({ context: other({ cancelled: "2026-02-09" }) })).toEqual([]);
  });

  test("без номера протокола нет", () => {
    expect(codes({ sitting: { number: " " } })).toEqual(["stop NO_NUMBER"]);
  });
});

describe("Вопросы", () => {
  test("у каждого есть решение, подходящее к виду, и отметка, был ли человек", () => {
    expect(codes({ question: { decision: "", attended: "" } })).toEqual([
      "stop NO_ATTENDANCE",
      "stop NO_DECISION",
    ]);
    expect(codes({ question: { decision: "утвердить" } })).toContain("stop WRONG_DECISION");
    expect(codes({ questions: [] })).toEqual(["stop NO_QUESTIONS"]);
  });

  test("голоса сходятся с присутствующими без исключённых", () => {
    expect(codes({ question: { votesFor: 8 } })).toEqual(["stop VOTES_DONT_ADD_UP"]);
    expect(codes({ question: { votesFor: 8, abstained: 1 } })).toEqual([]);
    expect(codes({ question: { votesFor: 8, excluded: [NAMES[7]] } })).toEqual([]);
    expect(codes({ question: { votesFor: 9, excluded: [NAMES[7]] } })).toEqual(["stop VOTES_DONT_ADD_UP"]);
    expect(codes({ question: { votesFor: null, votesAgainst: null, abstained: null } })).toEqual([
      "stop NOT_VOTED",
    ]);
    expect(codes({ question: { votesFor: 10, votesAgainst: -1 } })).toEqual(["stop VOTES_NOT_WHOLE"]);
  });

  test("секретарь не голосует, если так говорят настройки или акт", () => {
    const silent = { settings: { ...settings, secretaryVotes: "нет" } };
    expect(codes({ context: silent })).toEqual(["stop VOTES_DONT_ADD_UP"]);
    expect(codes({ context: silent, question: { votesFor: 8 } })).toEqual([]);
    const members = MEMBERS.map((member, at) => (at === 2 ? memberRow(2, { votes: "да" }) : member));
    expect(codes({ context: silent, members })).toEqual([]);
  });

  test("член комиссии о себе не голосует", () => {
    const self = { name: NAMES[4], votesFor: 9 };
    expect(codes({ question: self })).toEqual(["stop VOTES_ON_HIMSELF"]);
    expect(codes({ question: { ...self, votesFor: 8, excluded: ["Сухов П.И."] } })).toEqual([]);
    expect(codes({ question: { excluded: ["Чужой Иван Петрович"] } })).toEqual(["stop EXCLUDED_STRANGER"]);
  });

  test("ничья — в пользу работника: «не соответствует» при ней противоречит голосам", () => {
    const tie = { votesFor: 4, votesAgainst: 4, abstained: 0, excluded: [NAMES[8]] };
    expect(codes({ question: { ...tie, decision: "соответствует" } })).toEqual([]);
    expect(codes({ question: { ...tie, decision: "не соответствует" } })).toEqual(["stop AGAINST_VOTES"]);
    const few = { votesFor: 4, votesAgainst: 3, abstained: 2 };
    expect(codes({ question: { ...few, decision: "соответствует" } })).toEqual(["stop AGAINST_VOTES"]);
  });

  test("рекомендации — со сроком после заседания", () => {
    const decision = "соответствует с рекомендациями";
    const recommendations = "обновить программу развития";
    expect(codes({ question: { decision } })).toEqual(["stop NO_RECOMMENDATIONS"]);
    expect(codes({ question: { decision, recommendations } })).toEqual(["stop RECOMMENDATIONS_WITHOUT_TERM"]);
    expect(codes({ question: { decision, recommendations, recommendBy: "2026-11-05" } })).toEqual([
      "stop RECOMMENDATIONS_TOO_EARLY",
    ]);
    expect(codes({ question: { decision, recommendations, recommendBy: "2027-04-01" } })).toEqual([]);
  });

  test("перенос по уважительной причине: новый день не раньше чем через 30 дней", () => {
    const put = {
      decision: "перенести",
      attended: "отсутствовал по уважительной причине",
      votesFor: null,
      votesAgainst: null,
      abstained: null,
    } as const;
    expect(codes({ question: put })).toEqual(["stop PUT_OFF_WITHOUT_DAY"]);
    expect(codes({ question: { ...put, putOffTo: "2026-11-05" } })).toEqual(["stop PUT_OFF_BACK"]);
    expect(codes({ question: { ...put, putOffTo: "2026-12-04" } })).toEqual(["stop PUT_OFF_TOO_SOON"]);
    expect(codes({ question: { ...put, putOffTo: "2026-12-05" } })).toEqual([]);
  });

  test("кто отсутствовал по уважительной причине, того не решают; без причины — решают", () => {
    const teacher = { kind: "соответствие педагога", subject: "СО-0001" } as const;
    const reason = { attended: "отсутствовал по уважительной причине" } as const;
    expect(codes({ question: { ...teacher, ...reason } })).toEqual(["stop MUST_PUT_OFF"]);
    expect(codes({ question: reason })).toEqual(["warn MUST_PUT_OFF"]);
    const none = { attended: "отсутствовал без уважительной причины" } as const;
    expect(codes({ question: { ...teacher, ...none } })).toEqual([]);
  });

  test("график утверждают большинством; «принять к сведению» можно без голосования", () => {
    const schedule = {
      kind: "утверждение графика",
      subject: "",
      attended: "",
      decision: "утвердить",
    } as const;
    expect(codes({ question: schedule })).toEqual([]);
    const half = { votesFor: 4, votesAgainst: 4, excluded: [NAMES[8]] };
    expect(codes({ question: { ...schedule, ...half } })).toEqual(["stop AGAINST_VOTES"]);
    const noted = {
      kind: "иное",
      decision: "принять к сведению",
      votesFor: null,
      votesAgainst: null,
    } as const;
    expect(codes({ question: { ...schedule, ...noted, abstained: null } })).toEqual([]);
  });

  test("один человек в повестке один раз; без кода строки — предупреждение", () => {
    expect(codes({ questions: [questionRow(), questionRow({ id: "ВЗ-0002", order: 2 })] })).toEqual([
      "stop SUBJECT_TWICE",
    ]);
    expect(codes({ question: { subject: "" } })).toEqual(["warn NO_SUBJECT"]);
  });

  test("о человеке без должности решения не написать; другим вопросам она не нужна", () => {
    expect(codes({ question: { position: " " } })).toEqual(["stop NO_POSITION"]);
    expect(codes({ question: { kind: "иное", subject: "", position: "", decision: "утвердить" } })).toEqual(
      [],
    );
  });
});

test("без комиссии и без дня не проверить ничего другого", () => {
  const [alone] = checkSitting(sittingRow(), [], null, [], contextOf());
  expect(alone?.code).toBe("NO_COMMISSION");
  expect(codes({ sitting: { on: null } })).toEqual(["stop NO_DAY"]);
  expect(codes({ sitting: { cancelled: "2026-11-01" } })).toEqual(["stop CANCELLED"]);
  expect(codes({ sitting: { on: "2026-11-07" } })).toEqual(["warn DAY_OFF"]);
});
