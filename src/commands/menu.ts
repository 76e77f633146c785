// The menu «Аттестация»: verbs at the top, the rest one level down. Built without reading anything.
import { showMenu, type MenuItem } from "../google/screen.ts";

/** Titles of commands: in the menu, over their dialogs, in «Журнал». */
export const TITLES = {
  refreshBook: "Что сегодня",
  markDone: "Отметить исполнение",
  previewReminders: "Показать, что уйдёт",
  sendReminders: "Напомнить…",
  checkBook: "Проверить книгу",
  showSections: "Показать разделы",
  setUp: "Настройка",
  importDocument: "Внести документ",
  importStaff: "Внести сотрудников",
  extendTerm: "Перенести срок",
  takeOffControl: "Снять с контроля",
  completeEditedRows: "Правка",
} as const;
type CommandName = keyof typeof TITLES;

const item = (handler: CommandName): MenuItem => ({ title: TITLES[handler], handler });

/** Menu items in their order; null is a line. */
export const MENU: readonly (MenuItem | null)[] = [
  item("refreshBook"),
  item("markDone"),
  null,
  item("previewReminders"),
  item("sendReminders"),
  null,
  item("checkBook"),
];
export const MORE: readonly MenuItem[] = [item("showSections"), item("setUp")];

export function buildMenu(): void {
  showMenu("Аттестация", MENU, { title: "Ещё", items: MORE });
}
