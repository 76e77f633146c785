// Columns of the lists of a month, in the order of the print. Columns: documents of the field §5.6, §5.7.
import type { SentListKind } from "../schoolBooks.ts";
import type { ListRow } from "./monthLists.ts";

export interface ListField {
  field: keyof ListRow;
  label: string;
  kinds: readonly SentListKind[];
}

const APPLIED: readonly SentListKind[] = ["подавшие заявления"];
const CONCLUSIONS: readonly SentListKind[] = ["заключения специалистов"];
const PEOPLE: readonly SentListKind[] = ["аттестуемые месяца"];
const ALL: readonly SentListKind[] = [...APPLIED, ...CONCLUSIONS, ...PEOPLE];
const SENT: readonly SentListKind[] = [...APPLIED, ...CONCLUSIONS];

const FIELDS: readonly ListField[] = [
  { field: "name", label: "ФИО", kinds: ALL },
  { field: "school", label: "Организация", kinds: ALL },
  { field: "position", label: "Должность", kinds: ALL },
  { field: "subject", label: "Предмет", kinds: ALL },
  { field: "kind", label: "Категория", kinds: ALL },
  { field: "current", label: "Имеющаяся категория, срок", kinds: [...APPLIED, ...PEOPLE] },
  { field: "turn", label: "Впервые, повторно", kinds: APPLIED },
  { field: "number", label: "№ заявления", kinds: APPLIED },
  { field: "filed", label: "Дата заявления", kinds: APPLIED },
  { field: "channel", label: "Канал подачи", kinds: APPLIED },
  { field: "siteLink", label: "Материалы на сайте", kinds: APPLIED },
  { field: "ground", label: "Основание", kinds: APPLIED },
  { field: "experts", label: "Специалисты", kinds: SENT },
  { field: "conclusionBy", label: "Заключение к", kinds: CONCLUSIONS },
  { field: "conclusionOn", label: "Дата заключения", kinds: CONCLUSIONS },
  { field: "conclusion", label: "Вывод", kinds: CONCLUSIONS },
  { field: "agreed", label: "Согласовано", kinds: PEOPLE },
  { field: "note", label: "Примечание", kinds: SENT },
];

/** Columns of a list; of all lists for null. */
export function fieldsOf(kind: SentListKind | null): readonly ListField[] {
  return kind === null ? FIELDS : FIELDS.filter(({ kinds }) => kinds.includes(kind));
}
