// The menu «Аттестация»: verbs at the top, the rest one level down. Built without reading anything.
import { showMenu, type MenuItem, type Submenu } from "../google/screen.ts";

/** Titles of commands: in the menu, over their dialogs, in «Журнал». */
export const TITLES = {
  showToday: "Что сегодня",
  todayThings: "Что сегодня",
  showRow: "Показать в листе",
  openMarking: "Отметить исполнение",
  markDone: "Отметить исполнение",
  openReminders: "Напомнить…",
  previewReminders: "Напомнить…",
  sendLetters: "Напомнить…",
  sendReminders: "Напомнить…",
  refreshBook: "Обновить книгу",
  openCheck: "Проверить книгу",
  checkBook: "Проверить книгу",
  openSelfCheck: "Самопроверка",
  selfCheck: "Самопроверка",
  showSections: "Показать разделы",
  openSetup: "Настройка",
  setUp: "Настройка",
  setupState: "Настройка",
  saveCentre: "Настройка",
  savePeople: "Настройка",
  saveReminders: "Настройка",
  sendTrial: "Пробное письмо",
  openSchools: "Книги школ",
  exchangeSchools: "Книги школ",
  mailSchoolBooks: "Книги школ",
  openSitting: "Заседание",
  sittingsView: "Заседание",
  saveSitting: "Заседание",
  saveMinutes: "Заседание",
  closeSitting: "Заседание",
  cancelSitting: "Заседание",
  markSitting: "Заседание",
  openImport: "Внести документ",
  importDocument: "Внести документ",
  openStaff: "Внести сотрудников",
  importStaff: "Внести сотрудников",
  openList: "Внести список",
  importList: "Внести список",
  extendTerm: "Перенести срок",
  takeOffControl: "Снять с контроля",
  openSiteList: "Вставить из таблицы ИРО",
  openOrder: "Внести приказ",
  openNames: "Имена по кодам",
  hideNames: "Убрать имена",
  openAdvance: "Шаг заявления",
  listApplications: "Шаг заявления",
  advanceApplications: "Шаг заявления",
  openSchedule: "График аттестации",
  draftSchedule: "График аттестации",
  moveApplication: "Перенести месяц",
  agreeApplications: "Согласовать сроки",
  openMonthLists: "Списки месяца",
  monthList: "Списки месяца",
  sendMonthList: "Списки месяца",
  assignExperts: "Назначить специалистов",
  siteMarks: "Проверка сайтов",
  openForecast: "Прогноз",
  forecast: "Прогноз",
  openDocuments: "Документы",
  documentsView: "Документы",
  makeDocuments: "Документы",
  setDocuments: "Документы",
  settleDocument: "Документы",
  saveTemplate: "Свой бланк",
  removeTemplate: "Свой бланк",
  completeEditedRows: "Правка",
} as const;
type CommandName = keyof typeof TITLES;

const item = (handler: CommandName): MenuItem => ({ title: TITLES[handler], handler });

/** Menu items in their order; null is a line. */
const MENU: readonly (MenuItem | null)[] = [
  item("showToday"),
  item("openImport"),
  item("openMarking"),
  item("openReminders"),
  item("openSchools"),
  item("openSitting"),
  item("openDocuments"),
  null,
  item("openCheck"),
  item("openSetup"),
];
export const SUBMENUS: readonly Submenu[] = [
  {
    title: "Педагоги и заявления",
    items: [
      item("openList"),
      item("openSiteList"),
      item("openOrder"),
      item("openAdvance"),
      item("openSchedule"),
      item("openMonthLists"),
      item("openForecast"),
      item("openNames"),
    ],
  },
  {
    title: "Ещё",
    items: [item("openStaff"), item("refreshBook"), item("showSections"), item("openSelfCheck")],
  },
];

/** Every item of the menu and its submenus. */
export const ITEMS: readonly MenuItem[] = [
  ...MENU.flatMap((entry) => (entry === null ? [] : [entry])),
  ...SUBMENUS.flatMap(({ items }) => items),
];

export function buildMenu(): void {
  showMenu("Аттестация", MENU, SUBMENUS);
}
