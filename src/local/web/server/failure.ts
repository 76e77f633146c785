// What a page is told when something can't be done: one plain sentence, whatever went wrong.
import { DISK_TROUBLES, oneLine, OWN_WORDS } from "../../cli/failure.ts";
import type { RunResult } from "../../engine/runState.ts";

/** A call that can't be carried out; the message is for the person. */
export class CallFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CallFailure";
  }
}

const INTERNAL =
  "Не получилось: в программе ошибка, подробности — в окне, где она запущена. Книга цела; повторите, " +
  "а если не поможет, остановите программу (Ctrl+C) и запустите снова: npm start.";
const TOO_LONG =
  "Команда шла дольше 6 минут и остановлена: сделанное до этого сохранено. Повторите — она продолжит с того же места.";
const NOT_HERE = "Этой возможности на вашем компьютере нет: она есть только в Google Таблицах.";

/** Whatever was thrown, for the page; what no one foresaw is printed where the program runs. */
export function wordFailure(error: unknown): string {
  if (!(error instanceof Error)) return INTERNAL;
  if (OWN_WORDS.includes(error.name)) return oneLine(error.message);
  const trouble = "code" in error ? DISK_TROUBLES[String(error.code)] : undefined;
  if (trouble === undefined) console.error(error);
  return trouble ?? INTERNAL;
}

/** Why a run of the add-on failed; empty when it ended well. */
export function failureOf({ error, killed, ok }: RunResult): string {
  if (ok) return "";
  if (killed) return TOO_LONG;
  const message = error?.message ?? "";
  const words = wordRunFailure(message);
  if (words !== oneLine(message)) console.error(error);
  return words;
}

/** The add-on's own words are Russian; anything else is an error in a program. */
export function wordRunFailure(message: string): string {
  if (/[а-яё]/iu.test(message)) return oneLine(message);
  if (message.startsWith("not modelled")) return NOT_HERE;
  return message.startsWith("Exceeded maximum execution time") ? TOO_LONG : INTERNAL;
}
