// Протокол: what its reader reads (documents of the field §5.1), and what it refuses to be made of.
import { describe, expect, test } from "vitest";
import { formOf } from "../../../../src/documents/forms/index.ts";
import type { PaperData } from "../../../../src/documents/form.ts";
import { commissionPhrases } from "../../../../src/documents/words/commissionPhrases.ts";
import { wordsOf } from "../../../../src/documents/words/words.ts";
import { commissionRow, NAMES, sittingRow } from "../../../domain/commission/samples.ts";
import { linesOf, only } from "../plan/reading.ts";
import { ADVISED, district, HEAD, made, PRESENT, QUESTIONS } from "./district.ts";

const protocol = (data: PaperData = district()) => only(made("protocol", data));
const stops = (data: PaperData): string[] =>
  protocol(data)
    .problems.filter(({ level }) => level === "stop")
    .map(({ text }) => text);

/** What the protocol says from «1. СЛУШАЛИ:» up to the next question. */
function ofQuestion(number: number, lines: readonly string[]): string[] {
  const from = lines.indexOf(`${number}. СЛУШАЛИ:`);
  const to = lines.findIndex((line, place) => place > from && /^\d+\. СЛУШАЛИ:$|^Приложения:$/.test(line));
  return lines.slice(from + 1, to);
}

describe("протокол читается", () => {
  const paper = protocol();
  const lines = linesOf(paper);

  test("шапка: комиссия, номер, дата и место", () => {
    expect(lines.slice(0, 4)).toEqual([
      "Муниципальная аттестационная комиссия Заречного района",
      "ПРОТОКОЛ № 3",
      "заседания комиссии",
      "5 ноября 2026 г.\tст. Калиновая",
    ]);
    expect(paper).toMatchObject({
      key: "protocol/ЗС-0001",
      number: "3",
      date: "2026-11-05",
      title: "Протокол № 3 от 05.11.2026",
      fileName: "Протокол № 3 от 05.11.2026",
    });
  });

  test("председательствующий, секретарь, состав по акту и присутствующие с ролями", () => {
    expect(lines).toContain("Председательствующий: Громова В.П., председатель комиссии.");
    expect(lines).toContain("Секретарь: Мельник А.С.");
    expect(lines).toContain(
      "Состав комиссии утверждён актом № 112 от 28 августа 2026 г., всего членов комиссии: 9.",
    );
    expect(lines).toContain("Присутствовали: 8, в том числе:");
    expect(lines).toContain(
      "2) Лаптев О.Ю., заместитель председателя комиссии, главный специалист управления образования;",
    );
  });

  test("об отсутствующих — только имена: причину отсутствия протокол не пишет", () => {
    const data = district({
      sittings: [sittingRow({ present: [...PRESENT], absent: ["Юдина Ольга Викторовна — уважительная"] })],
    });
    const text = linesOf(protocol(data)).join("\n");
    expect(text).toContain("Отсутствовали: Юдина О.В.\n");
    expect(text).not.toContain("Юдина О.В. — уважительная");
  });

  test("приглашённые и строка о кворуме", () => {
    expect(lines).toContain("Приглашены: Киселёв Н.Н.");
    expect(lines).toContain("Кворум имеется: 8 из 9 (не менее 2/3). Заседание правомочно.");
  });

  test("повестка по номерам: о ком — в родительном падеже, с докладчиком", () => {
    const agenda = lines.slice(lines.indexOf("ПОВЕСТКА ДНЯ:") + 1, lines.indexOf("1. СЛУШАЛИ:"));
    expect(agenda).toEqual([
      "1. Об аттестации Орловой Анны Павловны, директора МБОУ СОШ № 1, на соответствие занимаемой должности. Докладчик: методист Соколова Марина Игоревна.",
      "2. Об аттестации Зимина Петра Ильича, кандидата на должность заведующего МБДОУ № 7. Докладчик: Рощина И.Л.",
      "3. Об аттестации Белых Ирины Олеговны, директора МБОУ СОШ № 5, на соответствие занимаемой должности.",
      "4. График аттестации руководителей на 2026-2027 учебный год.",
    ]);
  });

  test("слушали кого (винительный), документы, голоса, решение, результат сообщён", () => {
    expect(ofQuestion(1, lines)).toEqual([
      "Соколову Марину Игоревну, методиста, – об аттестации Орловой Анны Павловны, директора МБОУ СОШ № 1, на соответствие занимаемой должности.",
      "Рассмотрены документы: представление от 02.10.2026; лист теста от 20.10.2026.",
      "ГОЛОСОВАЛИ:",
      "«за» – 7, «против» – 0, «воздержались» – 1.",
      "РЕШИЛИ:",
      "Признать, что Орлова Анна Павловна соответствует занимаемой должности «директор».",
      "Аттестация проведена в присутствии аттестуемого лица, результат сообщён ему после голосования.",
    ]);
  });

  test("член комиссии без должности в строке докладчика назван по роли", () => {
    expect(ofQuestion(2, lines)[0]).toBe(
      "Рощину И.Л., члена комиссии, – об аттестации Зимина Петра Ильича, кандидата на должность заведующего МБДОУ № 7.",
    );
  });

  test("рекомендации и их срок стоят в решении, один раз", () => {
    const text = ofQuestion(3, lines).join("\n");
    expect(text).toContain("рекомендовать: обновить программу развития в срок до 01.03.2027.");
    expect(text.split("обновить программу развития")).toHaveLength(2);
  });

  test("свои слова решения без имени получают человека, рекомендации — отдельную строку", () => {
    const own = { ...ADVISED, wording: "соответствует занимаемой должности" };
    const text = ofQuestion(
      3,
      linesOf(protocol(district({ questions: [...QUESTIONS.slice(0, 2), own] }))).concat("Приложения:"),
    );
    expect(text).toContain(
      "Белых Ирина Олеговна, директор МБОУ СОШ № 5: соответствует занимаемой должности.",
    );
    expect(text).toContain("Рекомендации: обновить программу развития. Срок исполнения: до 01.03.2027.");
  });

  test("приложения перечислены по вопросам", () => {
    expect(lines).toContain("1) к вопросу 1: представление от 02.10.2026; лист теста от 20.10.2026.");
  });

  test("подписи — только присутствующих: председатель, заместитель, секретарь, члены", () => {
    const signed = lines.filter((line) => line.includes(" | "));
    expect(signed).toEqual([
      "Председатель комиссии | В.П. Громова",
      "Заместитель председателя комиссии | О.Ю. Лаптев",
      "Секретарь комиссии | А.С. Мельник",
      "Член комиссии | И.Л. Рощина",
      "Член комиссии | П.И. Сухов",
      "Член комиссии | Е.О. Титова",
      "Член комиссии | Н.А. Уварова",
      "Член комиссии | И.П. Фомин",
    ]);
  });

  test("данные документа: по тегу и по строке на вопрос", () => {
    expect(paper.fields).toMatchObject({ номер: "3", дата: "05.11.2026", всего: "9", присутствовали: "8" });
    expect(paper.rows[0]).toMatchObject({
      фио: "Орлова Анна Павловна",
      голоса: "за – 7, против – 0, воздержались – 1",
    });
    expect(paper.sources).toEqual(["ЗС-0001", "ВЗ-0001", "ВЗ-0002", "ВЗ-0003", "ВЗ-0004"]);
  });
});

test("отсутствие аттестуемого отмечено без причины", () => {
  const absent = { ...HEAD, attended: "отсутствовал без уважительной причины" } as const;
  const lines = linesOf(protocol(district({ questions: [absent] })));
  expect(lines).toContain(
    "Аттестуемое лицо на заседании отсутствовало без уважительной причины, вопрос рассмотрен в его отсутствие.",
  );
});

test("кто не голосовал, назван: заместитель не голосует о себе", () => {
  const self = {
    ...HEAD,
    name: "Лаптев Олег Юрьевич",
    excluded: ["Лаптев Олег Юрьевич"],
    votesFor: 7,
    abstained: 0,
  };
  const paper = protocol(district({ questions: [self] }));
  expect(paper.problems.filter(({ level }) => level === "stop")).toEqual([]);
  expect(linesOf(paper)).toContain("Не участвовали в голосовании: Лаптев О.Ю.");
});

test("отложенный вопрос не голосуют: причина уважительная, день новый", () => {
  const later = {
    ...HEAD,
    attended: "отсутствовал по уважительной причине",
    votesFor: null,
    votesAgainst: null,
    abstained: null,
    decision: "перенести",
    putOffTo: "2026-12-10",
  } as const;
  const lines = linesOf(protocol(district({ questions: [later] })));
  expect(lines).not.toContain("ГОЛОСОВАЛИ:");
  expect(lines).toContain(
    "Орлова Анна Павловна, директор МБОУ СОШ № 1: перенести аттестацию на 10.12.2026 в связи с отсутствием аттестуемого по уважительной причине.",
  );
});

describe("выступили", () => {
  const withSpeech = (spoke: string) =>
    only(formOf("protocol").make(district(), { kind: "protocol", fields: { spoke } }));

  test("строка с номером вопроса встаёт под этот вопрос", () => {
    const lines = linesOf(withSpeech("2. Фомин И.П. поддержал кандидатуру"));
    expect(ofQuestion(1, lines)).not.toContain("ВЫСТУПИЛИ:");
    const second = ofQuestion(2, lines);
    expect(second[second.indexOf("ВЫСТУПИЛИ:") + 1]).toBe("Фомин И.П. поддержал кандидатуру.");
  });

  test.each(["Фомин И.П. поддержал", "9. Фомин И.П. поддержал"])(
    "«%s»: к какому вопросу, не понято — протокола нет",
    (line) => {
      const [problem] = withSpeech(line).problems;
      expect(problem).toMatchObject({ code: "SPOKE_NOWHERE", level: "stop" });
      expect(problem?.text).toContain("Начните строку с его номера");
    },
  );
});

describe("протокол не делается, и сказано, где и почему", () => {
  const sitting = sittingRow({ present: [...PRESENT] });

  test("нет кворума", () => {
    const data = district({ sittings: [{ ...sitting, present: NAMES.slice(0, 5) }] });
    expect(stops(data).join("\n")).toContain(
      "Заседание 05.11.2026: кворума нет: присутствуют 5 из 9, нужно не меньше 6",
    );
  });

  test("голоса не сходятся", () => {
    const data = district({ questions: [{ ...HEAD, votesFor: 6 }] });
    expect(stops(data)).toEqual([
      "Вопрос 1, Орлова А.П.: всего 7 голосов, а голосовать могли 8 членов комиссии. Исправьте голоса, явку или «Не голосуют»",
    ]);
  });

  test("нет председательствующего", () => {
    const data = district({ sittings: [{ ...sitting, chairedBy: "" }] });
    expect(stops(data)).toEqual([
      "Заседание 05.11.2026: не вписано, кто председательствует. Выберите председателя или заместителя",
    ]);
  });

  test("человек из повестки без решения", () => {
    const data = district({ questions: [{ ...HEAD, decision: "" }] });
    expect(stops(data)).toEqual(["Вопрос 1, Орлова А.П.: нет решения. Выберите его из списка"]);
  });

  test("акт о составе кончился до заседания", () => {
    const data = district({ commissions: [commissionRow({ until: "2026-10-31" })] });
    expect(stops(data).join("\n")).toContain("Акт № 112 в этот день не действует");
  });

  test("номер протокола уже занят в этом году", () => {
    const other = sittingRow({ id: "ЗС-0009", on: "2026-09-10" });
    const data = district({ sittings: [sitting, other] });
    expect(stops(data)).toEqual([
      "Заседание 05.11.2026: протокол № 3 в 2026 году уже есть: заседание 10.09.2026 (ЗС-0009). Впишите другой номер",
    ]);
  });

  test("когда всё верно, ничто его не держит", () => {
    expect(stops(district())).toEqual([]);
  });
});

test("слова решения центр может сказать по-своему", () => {
  const words = wordsOf(commissionPhrases, [
    { key: "decision.head.positive", own: "считать аттестованным(ой): {фио}" },
  ]);
  expect(linesOf(protocol(district({ words })))).toContain(
    "Считать аттестованным(ой): Орлова Анна Павловна.",
  );
});

test("без выбора протокол — последнего проведённого заседания", () => {
  const data = district({
    sittings: [
      sittingRow({ id: "ЗС-0001", present: [...PRESENT] }),
      sittingRow({ id: "ЗС-0002", on: "2026-12-10", number: "4" }),
      sittingRow({ id: "ЗС-0003", on: "2026-11-06", number: "5", cancelled: "2026-11-01" }),
    ],
  });
  expect(only(formOf("protocol").make(data, { kind: "protocol" })).key).toBe("protocol/ЗС-0001");
  expect(only(formOf("agenda").make(data, { kind: "agenda" })).key).toBe("agenda/ЗС-0002");
});
