import { expect, test } from "vitest";
import { lineCount } from "../../src/xlsx/measure.ts";

test("короткое слово занимает строку, пустой текст тоже", () => {
  expect(lineCount("Новое", 100, 10, false)).toBe(1);
  expect(lineCount("", 100, 10, false)).toBe(1);
});

test("каждый перевод строки начинает новую", () => {
  expect(lineCount("один\n\nтри", 300, 10, false)).toBe(3);
});

test("слово не рвётся, пока оно короче строки", () => {
  expect(lineCount("отчётным отчётным отчётным", 70, 10, false)).toBe(3);
});

test("слово длиннее строки занимает несколько", () => {
  expect(lineCount("ж".repeat(40), 100, 10, false)).toBeGreaterThanOrEqual(4);
});

test("жирный и крупный текст занимает не меньше места", () => {
  const text = "Направить в центр сводную заявку на аттестацию педагогических работников";
  const plain = lineCount(text, 200, 10, false);
  expect(lineCount(text, 200, 10, true)).toBeGreaterThanOrEqual(plain);
  expect(lineCount(text, 200, 14, false)).toBeGreaterThan(plain);
});
