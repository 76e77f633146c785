// Why a row is not closed, extended or taken off control: stable codes, and the one place that words them.

export const REFUSALS = [
  "ROW_NOT_FOUND",
  "NOT_OPEN",
  "NOT_YET",
  "NO_EVIDENCE",
  "NO_REPORT",
  "NOT_OURS",
  "PARTS_OPEN",
  "NOT_REPORTED",
  "NOT_SIGNED",
  "NO_BASIS",
  "NOT_LATER",
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

export interface Refusal {
  id: string;
  code: RefusalCode;
  /** The row in words: «План, II.6, октябрь 2023». */
  place: string;
  facts: Readonly<Record<string, string>>;
}

/** Reason and cure in the words of the user. */
export function wordRefusal({ code, place, facts }: Refusal): { reason: string; remedy: string } {
  const status = facts["status"] ?? "";
  switch (code) {
    case "ROW_NOT_FOUND":
      return { reason: `${place}: строки больше нет в книге`, remedy: "Выберите строку заново" };
    case "NOT_OPEN":
      return {
        reason: `${place}: строка в состоянии «${status}»`,
        remedy: "Если работа всё же ведётся, верните состояние «В работе»",
      };
    case "NOT_YET":
      return {
        reason: `${place}: день исполнения ${facts["on"] ?? ""} ещё не наступил`,
        remedy: "Укажите сегодняшний день или раньше",
      };
    case "NO_EVIDENCE":
      return {
        reason: `${place}: не указано, чем подтверждается исполнение`,
        remedy: "Напишите коротко, например «лист регистрации, папка 02-15», или выберите готовый ответ",
      };
    case "NO_REPORT":
      return { reason: `${place}: нет отчёта`, remedy: "Напишите, что сделано и каким письмом сообщено" };
    case "NOT_OURS":
      return {
        reason: `${place}: поручение к центру не относится`,
        remedy: "Если это не так, исправьте «Роль центра»",
      };
    case "PARTS_OPEN":
      return {
        reason: `${place}: не закрыты части ${facts["parts"] ?? ""}`,
        remedy: "Сначала отметьте исполнение частей",
      };
    case "NOT_REPORTED":
      return {
        reason: `${place}: отчёт не представлен, промежуточная информация поручение не закрывает`,
        remedy: "Дождитесь состояния «Отчёт представлен» с текстом отчёта",
      };
    case "NOT_SIGNED":
      return {
        reason: `${place}: не указано, кто снимает с контроля`,
        remedy: "Укажите начальника или того, кто дал поручение",
      };
    case "NO_BASIS":
      return {
        reason: `${place}: не указано основание переноса`,
        remedy: "Укажите письмо того, кто дал поручение: только он меняет срок",
      };
    case "NOT_LATER":
      return {
        reason: `${place}: новый срок ${facts["to"] ?? ""} не позже прежнего ${facts["was"] ?? ""}`,
        remedy: "Проверьте дату нового срока",
      };
  }
}
