import { describe, expect, test } from "vitest";
import { digestsFor, type DigestSources } from "../../src/domain/control/digest.ts";
import { letterOf, type Letter, type Letterhead } from "../../src/letters/letter.ts";
import {
  calendar,
  centreSettings,
  coordinator,
  deputy,
  directive,
  directory,
  duesOf,
  head,
  item,
  member,
  occurrence,
} from "../domain/control/samples.ts";

const LETTERHEAD: Letterhead = {
  centreName: "Методический центр",
  phone: "8 (800) 000-00-00",
  bookLink: "",
  senderName: "Аттестация: напоминания",
  replyTo: "metod@example.org",
};

function letters(
  today: string,
  rows: Parameters<typeof duesOf>[0],
  given: Partial<DigestSources> = {},
  letterhead = LETTERHEAD,
): Letter[] {
  const sources = {
    dues: duesOf(rows, today),
    directory,
    settings: centreSettings,
    calendar,
    today,
    delivered: new Set<string>(),
    sentThisWeek: new Map(),
    ...given,
  };
  return digestsFor(sources).digests.map((digest) => letterOf(digest, letterhead));
}

function letter(
  today: string,
  rows: Parameters<typeof duesOf>[0],
  given: Partial<DigestSources> = {},
  letterhead = LETTERHEAD,
): Letter {
  const [only] = letters(today, rows, given, letterhead);
  if (only === undefined) throw new Error("No letter");
  return only;
}

/** What a reader of the HTML sees, tags and line breaks aside. */
const seen = (html: string): string =>
  html
    .replace(/<br>|<\/(?:p|li|h2|ul|b|span)>/gu, "\n")
    .replace(/<[^>]*>/gu, "")
    .replace(/&lt;/gu, "<")
    .replace(/&gt;/gu, ">")
    .replace(/&quot;/gu, '"')
    .replace(/&#39;/gu, "'")
    .replace(/&amp;/gu, "&");

describe("Тема письма", () => {
  test("называет сегодняшние сроки, просрочку и день письма, с правильными падежами", () => {
    const occurrences = [
      occurrence({ id: "1" }),
      occurrence({ id: "2" }),
      occurrence({ id: "3", due: "2023-09-28" }),
    ];
    expect(letter("2023-09-29", { occurrences }).subject).toBe(
      "Аттестация: сегодня 2 срока, просрочено 1 — 29 сентября",
    );
  });

  test("работа месяца в последний день — тоже сегодняшний срок", () => {
    const plan = [item({ termKind: "ежемесячно" })];
    expect(letter("2023-09-29", { plan, occurrences: [occurrence()] }).subject).toBe(
      "Аттестация: сегодня 1 срок — 29 сентября",
    );
  });

  test("одна строка не длиннее 200 знаков", () => {
    const occurrences = [occurrence({ activity: "Первая строка\nвторая строка ".repeat(40) })];
    const { subject } = letter("2023-09-29", { occurrences });
    expect(subject.length).toBeLessThanOrEqual(200);
    expect(subject).not.toMatch(/[\r\n]/u);
  });
});

describe("Что прочтёт получатель", () => {
  test("обращение по имени и отчеству, без них — нейтральное", () => {
    expect(letter("2023-09-29", { occurrences: [occurrence()] }).text).toMatch(
      /^Здравствуйте, Марина Игоревна!/u,
    );
    const short = member("Соколова М.И.");
    const { text, toName } = letter(
      "2023-09-29",
      { occurrences: [occurrence()] },
      { directory: { staff: [short, head], organisations: [] } },
    );
    expect(text).toMatch(/^Здравствуйте!/u);
    expect(toName).toBe("Соколова М.И.");
  });

  test("строка говорит, что, где, когда и что сделать", () => {
    const { text } = letter("2023-09-26", { occurrences: [occurrence({ label: "сентябрь 2023" })] });
    expect(text).toContain(
      [
        "СКОРО",
        "• Формирование списков подавших заявления",
        "  План, II.6 · сентябрь 2023 — пт 29 сентября, через 3 рабочих дня",
        "→ Отметьте исполнение в листе «Исполнение»",
      ].join("\n"),
    );
  });

  test("завтрашнее названо завтрашним, сегодняшнее — сегодняшним, просроченное — со днями", () => {
    const textOn = (today: string): string => letter(today, { occurrences: [occurrence()] }).text;
    expect(textOn("2023-09-28")).toContain("План, II.6 — завтра, пт 29 сентября");
    expect(textOn("2023-09-29")).toContain("План, II.6 — сегодня, пт 29 сентября");
    expect(textOn("2023-10-02")).toContain("План, II.6 — пт 29 сентября, просрочено на 3 дня");
  });

  test("перенос с выходного объяснён: срок в воскресенье 5 февраля перенесён на пятницу", () => {
    const directives = [
      directive({ due: "2012-02-05", controlDue: "2012-02-03", internalExecutor: "Соколова М.И." }),
    ];
    expect(letter("2012-02-02", { directives }).text).toContain(
      "срок в воскресенье 5 февраля перенесён на пятницу 3 февраля",
    );
  });

  test("у внутреннего срока виден контрольный, после него — наоборот", () => {
    const directives = [directive({ internalExecutor: "Соколова М.И.", internalDue: "2012-02-08" })];
    const { text } = letter("2012-02-08", { directives });
    expect(text).toContain("Поручения, п. 1, письмо № 5-12 от 31.01.2012 — сегодня, ср 8 февраля");
    expect(text).toContain("внутренний срок; контрольный — пт 10 февраля");
    expect(text).toContain("→ Внесите отчёт в лист «Поручения»");
    expect(letter("2012-02-10", { directives }).text).toContain(
      "контрольный срок; внутренний был ср 8 февраля",
    );
  });

  test("отмеченное без подтверждения говорит, чего не хватает", () => {
    expect(letter("2023-09-29", { occurrences: [occurrence({ status: "Исполнено" })] }).text).toContain(
      "нет подтверждения",
    );
  });

  test("заместителю сказано, вместо кого и до какого дня", () => {
    const away = { ...coordinator, awayFrom: "2023-09-25", awayTo: "2023-10-06", substitute: deputy.name };
    const { text, to } = letter(
      "2023-09-29",
      { occurrences: [occurrence()] },
      { directory: { staff: [away, deputy, head], organisations: [] } },
    );
    expect(text).toContain("вместо: Соколова Марина Игоревна (до 6 октября)");
    expect(to).toBe(deputy.email);
  });

  test("начальнику — кто просрочил", () => {
    const toHead = letters("2023-10-04", { occurrences: [occurrence()] }).find(({ to }) => to === head.email);
    expect(toHead?.subject).toBe("Аттестация: у сотрудников просрочено 1 — 4 октября");
    expect(toHead?.text).toContain("исполнитель: Соколова Марина Игоревна");
  });

  test("работа месяца — с числом исполненного", () => {
    const plan = [item({ id: "А", termKind: "ежемесячно" }), item({ id: "Б", termKind: "ежемесячно" })];
    const occurrences = [
      occurrence({ id: "1", item: "А" }),
      occurrence({ id: "2", item: "Б", status: "Исполнено", evidence: "есть" }),
    ];
    expect(letter("2023-09-29", { plan, occurrences }).text).toContain("РАБОТА МЕСЯЦА: 1 ИЗ 2");
  });

  test("у контрольной точки день назван один раз", () => {
    const plan = [item({ termKind: "постоянно" })];
    const occurrences = [occurrence({ label: "контрольная точка 29.09.2023" })];
    const { text, subject } = letter("2023-09-25", { plan, occurrences });
    expect(text).toContain("ПОСТОЯННАЯ РАБОТА\n");
    expect(text).toContain("План, II.6 · контрольная точка — пт 29 сентября, через 4 рабочих дня");
    expect(subject).toBe("Аттестация: 1 контрольная точка — 25 сентября");
  });

  test("лишнее сверх нормы сказано одной строкой по разделам", () => {
    const occurrences = Array.from({ length: 30 }, (_, index) =>
      occurrence({ id: `ИС-${index}`, due: "2023-10-20" }),
    );
    expect(letter("2023-10-02", { occurrences }).text).toContain(
      "И ещё 6 дел: скоро — 6. Все дела — в листе «Сегодня».",
    );
  });

  test("длинное дело сокращено на слове и не теряет места", () => {
    const { text } = letter("2023-09-29", {
      occurrences: [occurrence({ activity: "Документарная проверка планов подготовки, ".repeat(9) })],
    });
    const line = text.split("\n").find((each) => each.startsWith("•")) ?? "";
    expect(line.length).toBeLessThanOrEqual(142);
    expect(line).toMatch(/[а-яё]…$/u);
  });

  test("подпись центра и телефон; ссылка — только настоящая", () => {
    const rows = { occurrences: [occurrence()] };
    expect(letter("2023-09-29", rows).text.endsWith("Методический центр\nТелефон: 8 (800) 000-00-00")).toBe(
      true,
    );
    expect(letter("2023-09-29", rows).text).not.toContain("Книга:");
    expect(
      letter("2023-09-29", rows, {}, { ...LETTERHEAD, bookLink: "https://example.org/b" }).text,
    ).toContain("Книга: https://example.org/b");
    expect(
      letter("2023-09-29", rows, {}, { ...LETTERHEAD, bookLink: "javascript:alert(1)" }).html,
    ).not.toContain("javascript:");
  });
});

describe("HTML письма", () => {
  const occurrences = [
    occurrence({ activity: `Сверка <b>"списков"</b> & 'папок' <script>alert(1)</script>` }),
  ];

  test("чужой текст не становится разметкой", () => {
    const { html } = letter("2023-09-29", { occurrences });
    expect(html).not.toMatch(/<script|<b>"|'папок'/u);
    expect(seen(html)).toContain(`Сверка <b>"списков"</b> & 'папок' <script>alert(1)</script>`);
  });

  test("говорит всё то же, что и текст", () => {
    const plan = [item(), item({ id: "Т", termKind: "постоянно" })];
    const rows = {
      plan,
      occurrences: [
        ...occurrences,
        occurrence({ id: "2", due: "2023-09-26", written: "2023-09-30" }),
        occurrence({ id: "3", item: "Т" }),
      ],
    };
    const { text, html } = letter("2023-09-29", rows);
    const words = (line: string): string[] => line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const inHtml = new Set(words(seen(html)));
    expect(words(text).filter((word) => !inHtml.has(word))).toEqual([]);
  });

  test("читается с телефона: одна колонка, ширина до 640, буквы не мельче 16", () => {
    const { html } = letter("2023-09-29", { occurrences });
    expect(html).toContain("max-width:640px");
    expect([...html.matchAll(/font-size:(\d+)px/gu)].every(([, size]) => Number(size) >= 16)).toBe(true);
    expect(html).not.toContain("<table");
    expect(html).toContain('name="viewport"');
  });

  test("число не отрывается от своего слова на узком экране", () => {
    const { html } = letter("2023-09-29", {
      occurrences: [occurrence({ activity: "Проверка папок СОШ № 3" })],
    });
    expect(html).toContain("СОШ №\u00a03");
    expect(html).toContain("сегодня, пт 29\u00a0сентября");
  });

  test("в письме нет ни одного английского слова", () => {
    const { text, subject } = letter("2023-09-29", { occurrences: [occurrence()] });
    expect(`${subject}\n${text}`).not.toMatch(/[A-HJ-UW-Za-z]{2,}/u);
  });
});
