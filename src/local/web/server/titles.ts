// What a run is called on the screen: as in the menu, and for what isn't in the menu by the table here.
import type { MenuSpec } from "../../services/protocol.ts";
import type { RunHead } from "../protocol.ts";

const TITLES: Readonly<Record<string, string>> = {
  onOpen: "Открытие книги",
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
  previewImport: "Внести документ",
  importDocument: "Внести документ",
  openStaff: "Внести сотрудников",
  previewStaff: "Внести сотрудников",
  importStaff: "Внести сотрудников",
  openList: "Внести список",
  previewList: "Внести список",
  importList: "Внести список",
  extendTerm: "Перенести срок",
  takeOffControl: "Снять с контроля",
  openSiteList: "Вставить из таблицы ИРО",
  openOrder: "Внести приказ",
  openNames: "Имена по кодам",
  namesState: "Имена по кодам",
  codedPeople: "Имена по кодам",
  selectedPerson: "Имена по кодам",
  reserveCodes: "Имена по кодам",
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
  previewSchedule: "График аттестации",
  previewExperts: "Назначить специалистов",
  setSiteMarks: "Проверка сайтов",
  openDocuments: "Документы",
  documentsView: "Документы",
  previewDocuments: "Документы",
  makeDocuments: "Документы",
  setDocuments: "Документы",
  settleDocument: "Документы",
  saveTemplate: "Свой бланк",
  removeTemplate: "Свой бланк",
  templateSample: "Свой бланк",
  completeEditedRows: "После правки",
};

/** Names of what the clock starts. */
const BY_CLOCK: Readonly<Record<string, string>> = { sendReminders: "Ежедневный запуск" };

/** Captions of the menus' items by their handlers. */
export function captionsOf(menus: readonly MenuSpec[]): Map<string, string> {
  const captions = new Map<string, string>();
  const walk = ({ entries }: MenuSpec): void => {
    for (const entry of entries) {
      if (entry.kind === "item") captions.set(entry.handler, entry.caption);
      if (entry.kind === "menu") walk(entry.menu);
    }
  };
  menus.forEach(walk);
  return captions;
}

/** @param captions of the menus' items */
export function titleOf(
  handler: string,
  startedBy: RunHead["startedBy"],
  captions: ReadonlyMap<string, string>,
): string {
  const own = startedBy === "clock" ? BY_CLOCK[handler] : captions.get(handler);
  return own ?? TITLES[handler] ?? "Команда книги";
}
