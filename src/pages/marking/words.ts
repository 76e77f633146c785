// How the pages ask for what closes a row.
import type { Work } from "../../commands/contract/index.ts";

/** Label of the field. */
export const CLOSING_WORDS: Readonly<Record<Work, string>> = {
  исполнение: "Чем подтверждается",
  отчёт: "Отчёт: что сделано и каким письмом сообщено",
  получение: "Что получено: № и дата письма",
  снятие: "Кто снимает с контроля",
};
