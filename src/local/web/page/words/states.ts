// States of letters, runs, mail and files in words: nothing is told by a colour alone.
import { counted, plural } from "../../../../domain/language/plural.ts";
import type { LetterHead, LetterState, MailSettings, RunHead } from "../../protocol.ts";

/** Which look goes with a state: quiet, good, or in need of a person. */
export type Tone = "quiet" | "good" | "bad";

const LETTER_STATES: Readonly<Record<LetterState, { words: string; tone: Tone }>> = {
  outbox: { words: "лежит здесь, никому не отправлено", tone: "quiet" },
  sending: { words: "отправляется", tone: "quiet" },
  sent: { words: "отправлено", tone: "good" },
  failed: { words: "не ушло", tone: "bad" },
  unknown: {
    words: "не подтверждено: неизвестно, ушло ли. Спросите получателя; само оно не повторится",
    tone: "bad",
  },
};

export function letterState({ state, reason }: Pick<LetterHead, "state" | "reason">): {
  words: string;
  tone: Tone;
} {
  const { words, tone } = LETTER_STATES[state];
  return { words: reason === "" ? words : `${words}: ${reason}`, tone };
}

/** The look of a document's state; a file that isn't in the register has none. */
export function documentState(state: string): { words: string; tone: Tone } {
  if (state === "") return { words: "в листе «Документы» нет", tone: "quiet" };
  if (state === "не подтверждено" || state === "создаётся") return { words: state, tone: "bad" };
  return { words: state, tone: state === "подписан" || state === "направлен" ? "good" : "quiet" };
}

const STARTED_BY: Readonly<Record<RunHead["startedBy"], string>> = {
  person: "из меню или окна",
  clock: "по расписанию",
  edit: "после правки",
};

export const startedByWords = ({ startedBy }: Pick<RunHead, "startedBy">): string => STARTED_BY[startedBy];

export function runOutcome({ failure }: Pick<RunHead, "failure">): { words: string; tone: Tone } {
  return failure === ""
    ? { words: "выполнено", tone: "good" }
    : { words: `не выполнено: ${failure}`, tone: "bad" };
}

/** «12 обращений к книге и службам · 3 письма · изменено 5 ячеек» */
export function runFacts({
  calls,
  letters,
  changed,
}: Pick<RunHead, "calls" | "letters" | "changed">): string {
  const facts = [counted(calls, "обращение к службам", "обращения к службам", "обращений к службам")];
  if (letters > 0) facts.push(counted(letters, "письмо", "письма", "писем"));
  facts.push(
    changed === 0 ? "книга не изменена" : `изменено ${counted(changed, "ячейка", "ячейки", "ячеек")}`,
  );
  return facts.join(" · ");
}

/** Where letters go, for the head of the letters and the mail panel. */
export function mailWords({ mode, host, from }: MailSettings): string {
  if (mode === "off") {
    return "Почта не настроена: письма не уходят и не считаются отправленными. Выберите, куда им идти.";
  }
  if (mode === "outbox") return "Письма никуда не уходят: они складываются здесь.";
  return `Письма уходят через ${host}${from === "" ? "" : ` от ${from}`}.`;
}

/** «640 байт», «12 КБ», «1,4 МБ» */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return counted(bytes, "байт", "байта", "байт");
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} КБ`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace(".", ",")} МБ`;
}

/** What became of days that were lived through: «Прошло 3 дня, писем: 5.» */
export function livedWords({ days, letters }: { days: number; letters: number }): string {
  const mail = letters === 0 ? "писем не было" : `пришло ${counted(letters, "письмо", "письма", "писем")}`;
  return `${plural(days, "Прожит", "Прожито", "Прожито")} ${counted(days, "день", "дня", "дней")}, ${mail}.`;
}
