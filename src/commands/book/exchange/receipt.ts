// The receipt of a returned book: what was taken, what is asked, what wasn't taken and why.
import { formatDate, type CivilDate } from "../../../domain/calendar/civil.ts";
import type { BookMark, Receipt } from "../../../exchange/types.ts";
import type { BookFault } from "./openFile.ts";

/** A cell of «Книги школ» holds so much of a receipt; the whole one is given at once. */
const CELL_LENGTH = 6000;

/** @param more what the centre adds: on the list, on the verification */
export function receiptText(
  { school, issue }: Pick<BookMark, "school" | "issue">,
  { taken, asked, refused }: Receipt,
  more: readonly string[],
  today: CivilDate,
): string {
  const parts = [
    [`${school}: книга, выпуск ${issue}, получена ${formatDate(today)}.`],
    section("Принято", taken.length === 0 ? ["изменений нет"] : taken),
    section("Просим ответить", asked),
    section("Не принято", refused),
    more,
  ];
  return withoutLinks(
    parts
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join("\n"))
      .join("\n"),
  );
}

/** Nothing of the file was taken. */
export function refusalText(
  school: string,
  file: string,
  { message, wish }: BookFault,
  today: CivilDate,
): string {
  const head = `${school}: файл «${file}» получен ${formatDate(today)}.`;
  return withoutLinks([head, ...section("Не принято", [`${message} Просим ${wish}.`])].join("\n"));
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `• ${line}`)];
}

/** As much of it as a cell shows, cut at a line. */
export function shortReceipt(text: string): string {
  if (text.length <= CELL_LENGTH) return text;
  const cut = text.slice(0, CELL_LENGTH);
  return `${cut.slice(0, cut.lastIndexOf("\n"))}\n…полностью — в файле квитанции`;
}

/** Unseen and without width: no mail program and no spreadsheet makes a link of an address with it inside. */
const JOINER = "\u2060";

/** Addresses that somebody has typed look as they were typed and lead nowhere. */
export function withoutLinks(text: string): string {
  return text.replace(/:(?=\/\/)|\b[\w-]+\.(?=[a-z]{2})(?!xlsx\b)/giu, `$&${JOINER}`);
}
