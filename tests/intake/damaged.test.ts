// Damaged documents: the same plan and letter as people send them, and a thousand at random.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDocument, type DocumentDraft } from "../../src/intake/readDocument.ts";
import { countsAgree, lostWords } from "./accounted.ts";

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), "utf8");
const PLAN = fixture("plan.txt");
const DIRECTIVES = fixture("directives.txt");
const PLAN_HEADER = "№ п/п\tмероприятия\tсроки проведения\tответственные";
const STACKED_HEADER = "\t№ п\\п\n\tПоручение\n\tИсполнитель\n\tСроки исполнения\n";

const read = (text: string): DocumentDraft => readDocument({ kind: "text", text });

function rowsOf(draft: DocumentDraft): unknown[] {
  return [...draft.plan, ...draft.directives].map((row) => ({ ...row, place: "" }));
}

const eachLine = (text: string, change: (line: string) => string): string =>
  text.split("\n").map(change).join("\n");
const numbers = (mark: string) => (text: string) => text.replace(/^(\t?)(\d+)\.(?=\t|$)/gm, `$1$2${mark}`);
const quoted = (cell: string): string => (/[;"]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** Ways in which a document comes differently and means the same. */
const HARMLESS: readonly (readonly [string, (text: string) => string])[] = [
  ["концы строк Windows", (text) => text.replace(/\n/g, "\r\n")],
  ["пустые строки удалены", (text) => text.replace(/\n\s*(?=\n)/g, "")],
  ["пустых строк вдвое больше", (text) => text.replace(/\n/g, "\n\n")],
  ["табуляции стали двумя пробелами", (text) => text.replace(/\t/g, "  ")],
  ["табуляции стали четырьмя пробелами", (text) => text.replace(/\t/g, "    ")],
  ["табуляции стали чертами", (text) => text.replace(/\t/g, " | ")],
  [
    "таблица в рамке из черт",
    (text) =>
      eachLine(text, (line) => (/\S.*\t|\t.*\t/.test(line) ? `| ${line.replace(/\t/g, " | ")} |` : line)),
  ],
  [
    "ячейки через точку с запятой",
    (text) => eachLine(text, (line) => (line.includes("\t") ? line.split("\t").map(quoted).join(";") : line)),
  ],
  ["пробелы в концах строк обрезаны", (text) => eachLine(text, (line) => line.trimEnd())],
  ["неразрывные пробелы", (text) => text.replace(/ /g, "\u00a0")],
  ["мягкие переносы", (text) => text.replace(/педагог/g, "пе\u00adда\u00adгог")],
  ["номера со скобкой", numbers(")")],
  ["номера без точки", numbers("")],
  [
    "римские цифры набраны русскими буквами",
    (text) =>
      text
        .replace(/^III\./gm, "ІІІ.")
        .replace(/^II\./gm, "П.")
        .replace(/^V\./gm, "У.")
        .replace(/^I\./gm, "l."),
  ],
  ["«Раздел I.»", (text) => text.replace(/^([IVX]+)\./gm, "Раздел $1.")],
  [
    "шапка прописными и с лишними пробелами",
    (text) => text.replace(PLAN_HEADER, "№  П/П\tМЕРОПРИЯТИЯ \t СРОКИ  ПРОВЕДЕНИЯ\tОТВЕТСТВЕННЫЕ"),
  ],
  [
    "в шапке латинские буквы",
    (text) => text.replace("\tмероприятия\t", "\tмeрoприятия\t").replace("Поручение", "Пopучение"),
  ],
  [
    "шапка и номера страниц повторены",
    (text) => text.replace(/^(\t?[35]\.)/gm, `- 2 -\n\n2\n\n${PLAN_HEADER}\n$1`),
  ],
];

describe("документ в другом виде читается так же", () => {
  test.each(HARMLESS)("%s", (_, change) => {
    for (const text of [PLAN, DIRECTIVES]) {
      const draft = read(change(text));
      const original = read(text);
      expect(rowsOf(draft)).toEqual(rowsOf(original));
      expect(draft.notUnderstood).toEqual([]);
      expect([draft.source, draft.title, draft.year, draft.signer]).toEqual([
        original.source,
        original.title,
        original.year,
        original.signer,
      ]);
    }
  });

  test("разделы арабскими цифрами становятся римскими", () => {
    let section = 0;
    const draft = read(PLAN.replace(/^[IVX]+\. /gm, () => `${++section}. `));
    expect(rowsOf(draft)).toEqual(rowsOf(read(PLAN)));
    expect(draft.notUnderstood).toEqual([]);
  });

  test("поручения без табуляций, по ячейке в строке", () => {
    const draft = read(eachLine(DIRECTIVES, (line) => line.trim()));
    expect(rowsOf(draft)).toEqual(rowsOf(read(DIRECTIVES)));
  });

  test("план по ячейке в строке: 29 пунктов, сроки и исполнители на местах", () => {
    const draft = read(
      PLAN.split("\n")
        .flatMap((line) => line.split("\t").filter((cell) => cell.trim() !== ""))
        .join("\n"),
    );
    const original = read(PLAN);
    expect(draft.plan.map(({ section, number, termText }) => [section, number, termText])).toEqual(
      original.plan.map(({ section, number, termText }) => [section, number, termText]),
    );
    expect(
      draft.plan.filter((row, index) => row.responsibleText !== original.plan[index]?.responsibleText),
    ).toHaveLength(0);
    expect(draft.signer).toBe(original.signer);
  });

  test("столбцы в другом порядке и лишние столбцы: лишние сообщены по одному разу", () => {
    const moved = eachLine(PLAN, (line) => {
      const [number = "", activity = "", term = "", responsible = ""] = line.split("\t");
      if (!line.includes("\t")) return line;
      const header = number.startsWith("№");
      const item = /^\d/.test(number);
      return [
        number,
        term,
        activity,
        header ? "Форма" : item ? "очно" : "",
        responsible,
        header ? "Отметка об исполнении" : "",
      ].join("\t");
    });
    const draft = read(moved);
    expect(rowsOf(draft)).toEqual(rowsOf(read(PLAN)));
    expect(draft.notUnderstood).toHaveLength(1);
    expect(draft.notUnderstood[0]?.place).toBe("столбец «Форма»");
    expect(draft.notUnderstood[0]?.reason).toContain("Столбец «Форма» в книгу не вносится");
  });
});

describe("о сомнениях сказано", () => {
  const reasons = (draft: DocumentDraft): string[] => draft.notUnderstood.map(({ reason }) => reason);

  test("потерянный номер считается по порядку", () => {
    for (const draft of [read(PLAN.replace(/^3\.\t/gm, "\t")), read(DIRECTIVES.replace("\t3.\n", ""))]) {
      expect(draft.plan.length + draft.directives.length).toBeOneOf([29, 9]);
      expect(reasons(draft).every((reason) => reason.includes("по порядку принят № 3"))).toBe(true);
      expect(reasons(draft)).toHaveLength(draft.kind === "план" ? 5 : 1);
    }
  });

  test("пункт без срока остаётся", () => {
    const draft = read(PLAN.replace("\tдо 10 июля\t", "\t\t"));
    expect(draft.plan).toHaveLength(29);
    expect(draft.plan[7]).toMatchObject({ section: "II", number: "2", termText: "" });
    expect(reasons(draft)).toEqual([expect.stringContaining("без срока")]);
  });

  test("поручение без срока остаётся, исполнители на месте", () => {
    const draft = read(DIRECTIVES.replace("\n\tДо 05.02.2012 г.", ""));
    expect(draft.directives[1]?.termText).toBe("");
    expect(draft.directives[1]?.executorText.split("\n")).toHaveLength(2);
    expect(reasons(draft)).toEqual([expect.stringContaining("без срока")]);
  });

  test("два пункта с одним номером: внесены оба", () => {
    const draft = read(
      PLAN.replace(/^(2\.\tАнкетирование.*)$/m, "$1\n2.\tОпрос педагогов\tапрель\tСотрудники МКУ ЦОКО"),
    );
    expect(draft.plan.filter(({ section, number }) => section === "IV" && number === "2")).toHaveLength(2);
    expect(reasons(draft)).toEqual([expect.stringContaining("Номер 2 уже есть (строка 44)")]);
  });

  test("пропавший пункт виден по номерам", () => {
    const draft = read(PLAN.replace(/^4\.\tПредварительный.*\n/m, ""));
    expect(draft.plan).toHaveLength(28);
    expect(reasons(draft)).toEqual([expect.stringContaining("После пункта 3 сразу идёт 5")]);
  });

  test("раздел без номера получает его по порядку", () => {
    const draft = read(PLAN.replace("V. Контроль", "Контроль"));
    expect(draft.plan[25]).toMatchObject({ section: "V", sectionTitle: "Контроль" });
    expect(reasons(draft)).toEqual([expect.stringContaining("принят раздел V")]);
  });

  test("без шапки столбцы берутся в обычном порядке", () => {
    for (const text of [PLAN, DIRECTIVES]) {
      const draft = read(text.replace(`${PLAN_HEADER}\n`, "").replace(STACKED_HEADER, ""));
      expect(rowsOf(draft)).toEqual(rowsOf(read(text)));
      expect(reasons(draft)).toEqual([expect.stringContaining("Шапка таблицы не найдена")]);
    }
  });

  test("чужой текст посреди таблицы и после подписи не попадает в пункты", () => {
    const draft = read(
      `${PLAN.replace("II. Орган", "\nПримечание редактора\n\nII. Орган")}\n\nТекст с оборота листа`,
    );
    expect(rowsOf(draft)).toEqual(rowsOf(read(PLAN)));
    expect(draft.notUnderstood.map(({ text }) => text)).toEqual([
      "Примечание редактора",
      "Текст с оборота листа",
    ]);
  });

  test("ни план, ни поручения: всё осталось непонятым, с причиной", () => {
    const draft = read("Справка о работе школы\n\nСекция первая");
    expect(draft.kind).toBeNull();
    expect(draft.notUnderstood.map(({ text }) => text)).toEqual(["Справка о работе школы", "Секция первая"]);
    expect(reasons(draft)[0]).toContain("Добавьте заголовок");
  });

  test("пустой документ", () => {
    expect(reasons(read(" \n\t\n"))).toEqual([expect.stringContaining("нет текста")]);
  });

  test("каждая причина — по-русски и говорит, что делать", () => {
    const draft = read(
      PLAN.replace(/^3\./gm, "\t").replace("на 2024-2025 учебный год", "").replace("от 04.09.2024 № 12", ""),
    );
    expect(reasons(draft).length).toBeGreaterThan(3);
    for (const reason of reasons(draft))
      expect(reason).toMatch(/(?:Сверьте|Впишите|впишите|Добавьте|Поправьте)/);
  });
});

/** One way to spoil a text, at a place told by numbers from 0 to 1. */
interface Damage {
  kind: number;
  at: number;
  within: number;
  garbage: string;
}

const DAMAGES: readonly ((lines: string[], at: number, damage: Damage) => void)[] = [
  (lines, at) => lines.splice(at, 1),
  (lines, at) => lines.splice(at, 0, lines[at] ?? ""),
  (lines, at, { within }) => {
    const line = lines[at] ?? "";
    const cut = Math.floor(within * line.length);
    lines.splice(at, 1, line.slice(0, cut), line.slice(cut));
  },
  (lines, at) => lines.splice(at, 2, (lines[at] ?? "") + (lines[at + 1] ?? "")),
  (lines, at) => lines.splice(at, 2, `${lines[at] ?? ""} ${lines[at + 1] ?? ""}`),
  (lines, at) => lines.splice(at, 1, (lines[at] ?? "").replace("\t", "")),
  (lines, at) => lines.splice(at, 1, (lines[at] ?? "").replace("\t", "\t\t")),
  (lines, at) => lines.splice(at, 1, (lines[at] ?? "").replace(/\t/g, "   ")),
  (lines, at) => lines.splice(at, 1, (lines[at] ?? "").replace(/\t/g, "|")),
  (lines, at, { within, garbage }) => {
    const line = lines[at] ?? "";
    const place = Math.floor(within * line.length);
    lines.splice(at, 1, line.slice(0, place) + garbage.slice(0, 1) + line.slice(place + 1));
  },
  (lines, at, { garbage }) => lines.splice(at, 0, garbage),
  (lines, at, { garbage }) => lines.splice(at, 0, `\t${garbage}`),
  (lines, at, { within }) => lines.splice(at, 0, ...lines.splice(Math.floor(within * lines.length), 3)),
  (lines, at) => lines.splice(at, 0, "", "", "- 3 -", ""),
  (lines, at) => lines.splice(at, 0, lines.find((line) => line.includes("п/п")) ?? "№ п/п"),
  (lines, at, { within }) => lines.splice(at, Math.floor(within * 8)),
];

function spoil(text: string, damages: readonly Damage[]): string {
  const lines = text.split("\n");
  for (const damage of damages) DAMAGES[damage.kind]?.(lines, Math.floor(damage.at * lines.length), damage);
  return lines.join("\n");
}

const GARBAGE = [
  "Продолжение приложения",
  "II.",
  "3",
  "4.",
  "1) ещё",
  "— — —",
  "до 5 мая",
  "Директор",
  "абв",
  "x;y;z",
  "| | 5",
  "М.И.Соколова",
  "I",
  "№",
  "-слово",
  "\u00ad",
  "2.Текст.",
  "V. Новый раздел",
  "а) под\tпункт",
];

const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.nat(DAMAGES.length - 1),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  within: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  garbage: fc.oneof(fc.constantFrom(...GARBAGE), fc.string({ maxLength: 12, unit: "grapheme" })),
});

describe("испорченный документ: ничего не пропадает", () => {
  test.each([
    ["план", PLAN],
    ["поручения", DIRECTIVES],
  ])("500 испорченных вариантов: %s", (_, text) => {
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 8 }), (damages) => {
        const spoilt = spoil(text, damages);
        const draft = read(spoilt);
        expect(lostWords(spoilt, draft)).toEqual([]);
        expect(countsAgree(spoilt, draft)).toBe(true);
      }),
      { numRuns: 500, seed: 20120131 },
    );
  });

  test("любой текст вообще: чтение не падает и ничего не теряет", () => {
    const line = fc.array(
      fc.oneof(
        fc.constantFrom(
          "\t",
          "|",
          ";",
          "  ",
          "ПЛАН",
          "Поручения",
          "№ п/п",
          "Срок",
          "Ответственные",
          "Мероприятия",
          ...GARBAGE,
        ),
        fc.string({ maxLength: 6 }),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const text = lines.map((parts) => parts.join(" ")).join("\n");
        const draft = read(text);
        expect(lostWords(text, draft)).toEqual([]);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test("сам сторож видит пропажу", () => {
    const draft = read(PLAN);
    const [first] = draft.plan;
    expect(lostWords(PLAN, { ...draft, plan: draft.plan.slice(1) })).not.toEqual([]);
    expect(
      first === undefined
        ? []
        : lostWords(PLAN, { ...draft, plan: [{ ...first, activity: "" }, ...draft.plan.slice(1)] }),
    ).not.toEqual([]);
    expect(lostWords(`${PLAN}\nпотеряно`, draft)).toEqual(["потеряно"]);
  });
});
