// By what a paper was approved, as its block says it: «приказ МКУ … от 04.09.2026 № 12» → «приказом МКУ …», «от 04.09.2026 № 12».
import { bareNumber } from "../../../domain/language/bareNumber.ts";

const INSTRUMENTAL: Readonly<Record<string, string>> = {
  приказ: "приказом",
  распоряжение: "распоряжением",
  постановление: "постановлением",
  протокол: "протоколом",
  письмо: "письмом",
};

const ACT = new RegExp(`^(${Object.keys(INSTRUMENTAL).join("|")})(?!\\p{L})\\s*(.*)$`, "isu");
const DAY = /(?:^|\s)от\s+«?\d{1,2}[».]?\s?(?:\d{1,2}\.|[а-яё]+\s)\s?\d{4}(?:\s?г(?:ода|\.)?)?/iu;
const NUMBER = /(?:^|\s)№\s*[^\s,;]+/u;

/** Lines of the block: the act in the instrumental case with its body, then date and number. What isn't understood stays whole. */
export function approvalLines(source: string): string[] {
  const text = source.trim().replace(/^утвержден[оаы]?\s+/iu, "");
  const [, act = "", rest = text] = ACT.exec(text) ?? [];
  const day = DAY.exec(rest)?.[0].trim() ?? "";
  const number = NUMBER.exec(rest)?.[0].trim() ?? "";
  const body = rest.replace(DAY, " ").replace(NUMBER, " ").replace(/\s+/gu, " ").trim();
  const word = INSTRUMENTAL[act.toLowerCase()] ?? act;
  return [`${word} ${body}`.trim(), `${day} ${number}`.trim()].filter((line) => line !== "");
}

/** «Приложение № 5» of what was typed; empty without a number. */
export function annexWords(number: string): string {
  const bare = bareNumber(number);
  return bare === "" ? "" : `Приложение № ${bare}`;
}
