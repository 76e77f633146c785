// The columns of «Заявления» that the life-cycle looks at, by their headers: messages name them as people see them.
import type { CivilDate } from "../../calendar/civil.ts";
import type { Application } from "../application.ts";

export type ApplicationField = keyof Application & string;
/** Fields that hold a day. */
export type DayField = {
  [Field in ApplicationField]: CivilDate | null extends Application[Field] ? Field : never;
}[ApplicationField];

/** Headers of the columns that states need, for messages. */
const HEADERS: Readonly<Partial<Record<ApplicationField, string>>> = {
  teacher: "Код педагога",
  kind: "Категория",
  month: "Месяц аттестации",
  folderResult: "Итог просмотра",
  folderNotes: "Замечания к папке",
  number: "№ заявления",
  returnReason: "Причина возврата",
  experts: "Специалисты",
  conclusion: "Вывод заключения",
  result: "Решение",
  orderNumber: "Приказ №",
  withdrawal: "Причина отзыва",
  comment: "Комментарий",
};

const DAY_HEADERS: Readonly<Partial<Record<DayField, string>>> = {
  listed: "Список организации",
  agreed: "Согласовано",
  folderOn: "Папка просмотрена",
  filed: "Подано",
  returned: "Возвращено",
  regionListOn: "Список отправлен",
  acceptedOn: "Принято к рассмотрению",
  started: "Начало аттестации",
  conclusionOn: "Заключение",
  conclusionSent: "Заключение направлено",
  decided: "Дата решения",
  orderOn: "Дата приказа",
  bankOn: "Банк обновлён",
  withdrawn: "Отозвано",
};

/** Header of a column that the life-cycle speaks of. */
export function headerOfField(field: ApplicationField): string {
  return (isDayField(field) ? DAY_HEADERS[field] : HEADERS[field]) ?? field;
}

/** True for the days that the life-cycle looks at. */
export function isDayField(field: ApplicationField): field is DayField {
  return field in DAY_HEADERS;
}
