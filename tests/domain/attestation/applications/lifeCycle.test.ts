// The way of an application: each transition, each refusal, and that nothing is ever skipped or lost.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Application } from "../../../../src/domain/attestation/application.ts";
import { advance, isOpen, nextStates } from "../../../../src/domain/attestation/applications/lifeCycle.ts";
import { headerOfField } from "../../../../src/domain/attestation/applications/lifeCycleColumns.ts";
import { STATE_RULES } from "../../../../src/domain/attestation/applications/lifeCycleStates.ts";
import { applications } from "../../../../src/workbook/tables/index.ts";
import { at, BLANK, WAY } from "../application.ts";

const TODAY = "2026-12-01";

const run = (row: Application, today = TODAY) => {
  const { part, transitions, missing } = advance(row, { today });
  const after = { ...row, ...part };
  return { after, transitions, missing, words: missing.map(({ message, cure }) => `${message}. ${cure}`) };
};

describe("каждый шаг делает вписанное", () => {
  test.each(WAY.slice(1).map(([state, facts], index) => [WAY[index]?.[0] ?? "", state, facts] as const))(
    "«%s» → «%s»",
    (from, to, facts) => {
      const { after, transitions, missing } = run({ ...at(from), ...facts });
      expect(transitions).toMatchObject([{ from, to }]);
      expect(after).toMatchObject({ state: to, accepted: to });
      expect(missing).toEqual([]);
    },
  );

  test("новая строка с кодом и категорией — «Заявлен в списке ОО», днём списка", () => {
    const { after } = run({ ...BLANK, teacher: "КР-0001", kind: "высшая", listed: "2026-06-10" });
    expect(after).toMatchObject({ state: "Заявлен в списке ОО", since: "2026-06-10" });
  });

  test("всё вписано разом: пройдены все состояния по одному, каждое своим днём", () => {
    const { state, accepted, ...facts } = at("Приказ издан");
    expect([state, accepted]).toEqual(["Приказ издан", "Приказ издан"]);
    const { transitions } = run({ ...facts, state: "", accepted: "" });
    expect(transitions.map(({ to }) => to)).toEqual(WAY.slice(0, 12).map(([each]) => each));
    expect(transitions.find(({ to }) => to === "Заявление подано")?.on).toBe("2026-10-12");
  });

  test("папку не представляли: путь идёт дальше без дня просмотра", () => {
    const { after } = run(at("Срок согласован", { folderResult: "не представлялась" }));
    expect(after.accepted).toBe("Готов к подаче");
  });

  test("отказ: «Отказано», после банка «Закрыто: отказ»", () => {
    const decided = run(at("Заключение направлено", { decided: "2026-11-20", result: "отказать" }));
    expect(decided.after.accepted).toBe("Отказано");
    const closed = run({ ...decided.after, bankOn: "2026-11-21" });
    expect(closed.after.accepted).toBe("Закрыто: отказ");
    expect(isOpen(closed.after)).toBe(false);
  });

  test("заключение уже есть — назначение специалистов само собой разумеется", () => {
    const { after } = run(at("Принято к рассмотрению", { conclusionOn: "2026-11-05" }));
    expect(after.accepted).toBe("Всесторонний анализ");
  });

  test("повторный прогон ничего не меняет", () => {
    for (const [state] of WAY) {
      const first = run(at(state)).after;
      expect(advance(first, { today: TODAY })).toEqual({ part: {}, transitions: [], missing: [] });
    }
  });
});

describe("боковые пути", () => {
  test("папка на доработке и снова просмотрена", () => {
    const sent = run(at("Папка на просмотре", { folderResult: "на доработке", folderNotes: "нет сканов" }));
    expect(sent.after.accepted).toBe("На доработке");
    const back = run({ ...sent.after, folderResult: "готова", folderOn: "2026-10-20" });
    expect(back.transitions.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      "На доработке → Папка на просмотре",
      "Папка на просмотре → Готов к подаче",
    ]);
  });

  test("замечания нашлись, когда папка уже считалась готовой", () => {
    const { after } = run(at("Готов к подаче", { folderResult: "на доработке", folderNotes: "нет отзыва" }));
    expect(after.accepted).toBe("На доработке");
  });

  test("на доработку без замечаний — не засчитано", () => {
    const { after, words } = run(at("Папка на просмотре", { folderResult: "на доработке" }));
    expect(after.accepted).toBe("Папка на просмотре");
    expect(words).toEqual([
      "«На доработке» не засчитано: не заполнен столбец «Замечания к папке». Впишите «Замечания к папке»: без них нечего дорабатывать",
    ]);
  });

  test("возвращено регионом и подано заново", () => {
    const back = run(at("Заявление подано", { returned: "2026-10-14", returnReason: "неполный перечень" }));
    expect(back.after.accepted).toBe("Возвращено");
    const again = run({ ...back.after, filed: "2026-10-16", number: "131" });
    expect(again.transitions).toEqual([
      { from: "Возвращено", to: "Заявление подано", on: "2026-10-16", reason: "" },
    ]);
  });

  test("возвращено без причины — не засчитано", () => {
    const { after, words } = run(at("Заявление подано", { returned: "2026-10-14" }));
    expect(after.accepted).toBe("Заявление подано");
    expect(words.join()).toContain("Впишите «Причина возврата»");
  });

  test("после возврата без новой подачи список не засчитан", () => {
    const { after, words } = run(
      at("Заявление подано", {
        returned: "2026-10-14",
        returnReason: "неполный перечень",
        regionListOn: "2026-10-20",
      }),
    );
    expect(after.accepted).toBe("Возвращено");
    expect(words.join()).toContain("Впишите новый день в «Подано»");
  });

  test.each(WAY.slice(0, 10).map(([state]) => state))("отозвать можно из «%s»", (state) => {
    const { after } = run(at(state, { withdrawn: "2026-11-30", withdrawal: "не готов" }));
    expect(after).toMatchObject({ accepted: "Отозвано", state: "Отозвано", since: "2026-11-30" });
  });

  test("отозвано без причины — не засчитано", () => {
    const { after, words } = run(at("Срок согласован", { withdrawn: "2026-11-30" }));
    expect(after.accepted).toBe("Срок согласован");
    expect(words.join()).toContain("Выберите «Причина отзыва»");
  });

  test("отозвать после решения нельзя", () => {
    const { after, words } = run(
      at("Категория установлена", { withdrawn: "2026-11-30", withdrawal: "личное" }),
    );
    expect(after.accepted).toBe("Категория установлена");
    expect(words.join()).toContain("решение 20.11.2026 уже принято");
  });

  test("заблокировано: выбирают, причину пишут в комментарий", () => {
    const choice = at("Заявление подано", { state: "Заблокировано" });
    const refused = run(choice);
    expect(refused.after.accepted).toBe("Заявление подано");
    expect(refused.words).toEqual([
      "«Заблокировано» не засчитано: не заполнен столбец «Комментарий». Напишите причину в «Комментарий»",
    ]);
    const blocked = run({ ...choice, comment: "материалы не представлены в срок" });
    expect(blocked.after.accepted).toBe("Заблокировано");
    expect(run(blocked.after).transitions).toEqual([]);
  });

  test("срок перенесён: согласование стёрто — снова предварительный график", () => {
    const { after, transitions } = run(at("Срок согласован", { agreed: null, month: "декабрь 2026" }));
    expect(transitions).toMatchObject([{ from: "Срок согласован", to: "В предварительном графике" }]);
    expect(after.state).toBe("В предварительном графике");
  });
});

describe("вписано больше, чем можно засчитать", () => {
  test("подано, а папку не смотрели: сказано, чего не хватает и как ответить", () => {
    const { after, words } = run(at("Папка на просмотре", { filed: "2026-10-12", number: "117" }));
    expect(after.accepted).toBe("Папка на просмотре");
    expect(words).toEqual([
      "«Готов к подаче» не засчитано: не заполнен столбец «Итог просмотра». Впишите «Итог просмотра»; папку не показывали — выберите «не представлялась»",
    ]);
  });

  test("подано без номера", () => {
    const { after, words } = run(at("Готов к подаче", { filed: "2026-10-12" }));
    expect(after.accepted).toBe("Готов к подаче");
    expect(words.join()).toContain("Впишите «№ заявления»; номера нет — «б/н»");
  });

  test("решение раньше подачи", () => {
    const { after, words } = run(
      at("Заключение направлено", { decided: "2026-02-01", result: "установить" }),
    );
    expect(after.accepted).toBe("Заключение направлено");
    expect(words.join()).toContain("«Дата решения» 01.02.2026 раньше, чем «Подано» 12.10.2026");
  });

  test("день ещё не наступил; в этот день состояние меняется само", () => {
    const row = at("Приказ издан", { bankOn: "2026-12-05" });
    expect(run(row).after.accepted).toBe("Приказ издан");
    expect(run(row).words.join()).toContain("день 05.12.2026 в «Банк обновлён» ещё не наступил");
    expect(run(row, "2026-12-05").after.accepted).toBe("Банк обновлён");
  });

  test("специалисты, названные заранее, вопросов не вызывают", () => {
    expect(run(at("Срок согласован", { experts: ["Зимина Ольга Петровна"] })).missing).toEqual([]);
  });

  test("обычное ожидание — не вопрос", () => {
    for (const [state] of WAY) expect(run(at(state)).missing).toEqual([]);
  });
});

describe("состояние выбрал человек", () => {
  test("не хватало только дня — вписан сегодняшний", () => {
    const { after, transitions } = run(at("Готов к подаче", { number: "117", state: "Заявление подано" }));
    expect(after).toMatchObject({ filed: TODAY, accepted: "Заявление подано", state: "Заявление подано" });
    expect(transitions).toEqual([{ from: "Готов к подаче", to: "Заявление подано", on: TODAY, reason: "" }]);
  });

  test("не хватает ещё и номера — не засчитано, выбранное стоит в клетке", () => {
    const { after, words } = run(at("Готов к подаче", { state: "Заявление подано" }));
    expect(after).toMatchObject({ filed: null, accepted: "Готов к подаче", state: "Заявление подано" });
    expect(words).toEqual([
      "«Заявление подано» не засчитано: не заполнен столбец «№ заявления». Впишите «№ заявления»; номера нет — «б/н»",
    ]);
  });

  test("месяц без года не подходит — названо, что вписано", () => {
    const { words } = run(at("Заявлен в списке ОО", { month: "сентябрь", schoolYear: "" }));
    expect(words).toEqual([
      "«В предварительном графике» не засчитано: «сентябрь» не подходит для столбца «Месяц аттестации». Впишите «Месяц аттестации», например «октябрь 2026»",
    ]);
  });

  test("через несколько состояний нельзя: названо, что сначала", () => {
    const { after, words } = run(at("Готов к подаче", { state: "Приказ издан" }));
    expect(after.accepted).toBe("Готов к подаче");
    expect(words).toEqual([
      "из «Готов к подаче» нельзя в «Приказ издан». Сначала «Заявление подано». Впишите день в «Подано»; впишите «№ заявления»; номера нет — «б/н»",
    ]);
  });

  test("отозвать с причиной — день сегодняшний", () => {
    const { after } = run(at("Срок согласован", { state: "Отозвано", withdrawal: "личное" }));
    expect(after).toMatchObject({ accepted: "Отозвано", withdrawn: TODAY });
  });

  test("выбранное не засчитано, потом дела дошли до него и дальше", () => {
    const chosen = run(at("Готов к подаче", { state: "Включён в список" })).after;
    const { after, missing } = run({ ...chosen, ...at("Принято к рассмотрению"), ...pickState(chosen) });
    expect(after).toMatchObject({ accepted: "Принято к рассмотрению", state: "Принято к рассмотрению" });
    expect(missing).toEqual([]);
  });

  test("назад — только с причиной, и когда вписанное позже стёрто", () => {
    const back = at("Заявление подано", { state: "Готов к подаче" });
    expect(run(back).words).toEqual([
      "из «Заявление подано» назад в «Готов к подаче» — только с причиной. Сотрите «Подано», «№ заявления» и напишите причину в «Комментарий»; или верните в «Состояние» «Заявление подано»",
    ]);
    const erased = { ...back, filed: null, number: "" };
    expect(run(erased).after.accepted).toBe("Заявление подано");
    const { after, transitions } = run({ ...erased, comment: "подали на чужую должность" });
    expect(after.accepted).toBe("Готов к подаче");
    expect(transitions).toMatchObject([{ reason: "подали на чужую должность" }]);
  });

  test("стёрли основание засчитанного: состояние держится, программа спрашивает", () => {
    const { after, words } = run(at("Категория установлена", { decided: null }));
    expect(after.accepted).toBe("Категория установлена");
    expect(words.join()).toContain("больше не подтверждается строкой");
  });

  test("перенос срока выбором: сказано, что стереть", () => {
    const { words } = run(at("Срок согласован", { state: "В предварительном графике" }));
    expect(words).toEqual([
      "из «Срок согласован» нельзя в «В предварительном графике». Срок переносится: сотрите «Согласовано» и впишите новый «Месяц аттестации»",
    ]);
  });

  test("стёртое состояние возвращается само", () => {
    expect(run(at("Срок согласован", { state: "" })).after.state).toBe("Срок согласован");
  });
});

test("следующие состояния: сначала основной путь", () => {
  expect(nextStates(at("Папка на просмотре"))).toEqual([
    "Готов к подаче",
    "На доработке",
    "Отозвано",
    "Заблокировано",
  ]);
  expect(nextStates(at("Заключение направлено")).slice(0, 2)).toEqual(["Категория установлена", "Отказано"]);
  expect(nextStates(at("Банк обновлён"))).toEqual([]);
});

test("столбцы в сообщениях названы так, как в листе «Заявления»", () => {
  const headers = new Set(applications.layout.map(({ header }) => header));
  const values = new Set(applications.layout.flatMap(({ choices }) => choices ?? []));
  for (const { needs, order, also } of STATE_RULES) {
    const fields = [...needs.map(({ field }) => field), ...order.flat()];
    for (const field of fields) expect(headerOfField(field)).toBe(applications.columns[field].header);
    for (const field of also) expect(applications.columns[field]).toBeDefined();
    for (const { ask } of needs)
      for (const [, name = ""] of ask.matchAll(/«([^»]+)»/gu))
        expect(headers.has(name) || values.has(name) || OTHER.includes(name), name).toBe(true);
  }
});
const OTHER = ["Педагоги", "октябрь 2026", "б/н"];

describe("свойства", () => {
  const facts = WAY.flatMap(([, part]) => Object.entries(part)).filter(([field]) => field !== "agreedBy");
  const enter = (row: Application, [field, value]: readonly [string, unknown]): Application =>
    run({ ...row, [field]: value }).after;

  test("в каком порядке ни впиши, состояние то же и ни одно не пропущено", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: 3 }), (order) => {
        const passed: string[] = [];
        let row = BLANK;
        for (const [field, value] of order) {
          const { after, transitions } = run({ ...row, [field]: value });
          for (const { from, to } of transitions) {
            expect(from).toBe(passed[passed.length - 1] ?? "");
            passed.push(to);
          }
          row = after;
        }
        expect(passed).toEqual(WAY.slice(0, passed.length).map(([state]) => state));
        const sorted = facts.filter((fact) => order.includes(fact)).reduce(enter, BLANK);
        expect(row.accepted).toBe(sorted.accepted);
        const atOnce = run({ ...BLANK, ...Object.fromEntries(order) }).after;
        expect(row.accepted).toBe(atOnce.accepted);
      }),
      { numRuns: 150 },
    );
  });

  test("какие правки ни вноси, вписанное человеком не теряется, а второй прогон ничего не меняет", () => {
    const typed = [
      ...facts,
      ["state", "Заявление подано"],
      ["state", "Отозвано"],
      ["state", "Заблокировано"],
      ["state", "Приказ издан"],
      ["result", "отказать"],
      ["folderResult", "на доработке"],
      ["folderNotes", "нет отзыва"],
      ["returned", "2026-10-14"],
      ["returnReason", "исправления"],
      ["withdrawn", "2026-11-01"],
      ["withdrawal", "личное"],
      ["decided", null],
      ["agreed", null],
      ["filed", "2026-10-16"],
      ["comment", "ошибка ввода"],
    ] as const;
    const own = ["state", "accepted", "since"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...typed), { maxLength: 30 }), (edits) => {
        let row = BLANK;
        for (const [field, value] of edits) {
          const before: Application = { ...row, [field]: value };
          const { after } = run(before);
          for (const [key, was] of Object.entries(before))
            if (!own.includes(key) && was !== null)
              expect([key, Reflect.get(after, key)]).toEqual([key, was]);
          expect(advance(after, { today: TODAY })).toMatchObject({ part: {}, transitions: [] });
          row = after;
        }
      }),
      { numRuns: 200 },
    );
  });
});

const pickState = ({ state, accepted }: Application) => ({ state, accepted });
