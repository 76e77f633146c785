import { describe, expect, test } from "vitest";
import { defaultSettings, SETTINGS, settingsFrom } from "../../src/domain/settings.ts";

const KEYS = Object.keys(SETTINGS);

describe("значения по умолчанию", () => {
  test("у каждой настройки есть название, пояснение и значение её рода", () => {
    const defaults: Readonly<Record<string, string | number>> = defaultSettings();
    for (const [key, { label, help, default: value }] of Object.entries(SETTINGS)) {
      expect(label).toMatch(/^[«А-ЯЁ]/u);
      expect(help).not.toBe("");
      expect(defaults[key]).toBe(value);
    }
  });

  test("названия не повторяются: люди ищут настройку по названию", () => {
    const labels = Object.values(SETTINGS).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  test("то, что записано по умолчанию, читается без замечаний", () => {
    const written = Object.fromEntries(KEYS.map((key) => [key, String(Reflect.get(defaultSettings(), key))]));
    expect(settingsFrom(written)).toEqual({ settings: defaultSettings(), problems: [] });
  });

  test("в пояснениях нет английских слов, кроме имени Google", () => {
    for (const { label, help } of Object.values(SETTINGS)) {
      expect(`${label} ${help}`.replace("Google", "")).not.toMatch(/[A-Za-z]/);
    }
  });
});

describe("лист «Настройки»", () => {
  const read = (cells: Record<string, string>) => settingsFrom(cells);

  test("пустая ячейка и лист без строки дают значение по умолчанию", () => {
    expect(read({})).toEqual({ settings: defaultSettings(), problems: [] });
    expect(read({ warnDays: "  ", planShift: "" }).settings).toEqual(defaultSettings());
  });

  test("числа, слова из списка в любом регистре, тексты", () => {
    const { settings, problems } = read({
      warnDays: " 7 ",
      planShift: "СЛЕДУЮЩИЙ",
      untilInclusive: "Нет",
      centreName: "  МКУ «Методический центр» ",
      ladder: "10, 5; 1",
    });
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      warnDays: 7,
      planShift: "следующий",
      untilInclusive: "нет",
      centreName: "МКУ «Методический центр»",
      ladder: "10, 5; 1",
    });
  });

  test.each(["05.09.2023", "5.9.2023", "05.09.2023 г.", "2023-09-05"])(
    "день начала рассылки «%s» понят",
    (text) => {
      expect(read({ mailingStarted: text }).settings.mailingStarted).toBe("2023-09-05");
    },
  );

  test.each([
    ["warnDays", "пять", "целое число от 0 до 365"],
    ["warnDays", "-1", "целое число от 0 до 365"],
    ["overdueEvery", "2,5", "целое число от 0 до 365"],
    ["reminderHour", "24", "целое число от 0 до 23"],
    ["planShift", "назад", "предшествующий, следующий, не переносить"],
    ["untilInclusive", "может быть", "да, нет"],
    ["recurringMonths", "9, 13", "номера месяцев от 1 до 12 через запятую"],
    ["recurringMonths", "сентябрь", "номера месяцев от 1 до 12 через запятую"],
    ["ladder", "за неделю", "числа от 0 до 250 через запятую"],
    ["mailingStarted", "вчера", "дата, например 05.09.2026"],
    ["mailingStarted", "31.02.2023", "дата, например 05.09.2026"],
  ])(
    "%s: «%s» не подходит — сказано, что нужно, и действует значение по умолчанию",
    (key, text, expected) => {
      const { settings, problems } = read({ [key]: text });
      expect(problems).toEqual([{ key, text, expected }]);
      expect(settings).toEqual(defaultSettings());
    },
  );

  test("неизвестная строка листа не мешает остальным", () => {
    expect(read({ "Моя заметка": "позвонить", warnDays: "7" })).toEqual({
      settings: { ...defaultSettings(), warnDays: 7 },
      problems: [],
    });
  });
});
