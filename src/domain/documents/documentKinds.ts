// The documents that the program makes: how each is called, where it stands on the page and what has to be chosen for it.
// Structures and required elements: documents of the field §5.1–5.12.

/** What is chosen for a document of a kind. `one`: a document for each of the chosen; the others make one document. */
export type Choice =
  | "schoolYear"
  | "month"
  /** One for each chosen organisation. */
  | "schools"
  /** One for each chosen row of the register named by the form. */
  | "people"
  | "sitting"
  /** One for each chosen question of a sitting. */
  | "questions"
  | "planItem";

export const DOCUMENT_GROUPS = [
  "План и поручения",
  "Организациям",
  "Заявления и график",
  "Заседание комиссии",
  "Письма и события",
] as const;
export type DocumentGroup = (typeof DOCUMENT_GROUPS)[number];

export interface DocumentKindInfo {
  title: string;
  group: DocumentGroup;
  choices: readonly Choice[];
  /** What it is for, in a line. */
  purpose: string;
}

const kind = (
  title: string,
  group: DocumentGroup,
  choices: readonly Choice[],
  purpose: string,
): DocumentKindInfo => ({ title, group, choices, purpose });

export const DOCUMENT_KINDS = {
  plan: kind(
    "План работы",
    "План и поручения",
    ["schoolYear"],
    "План года в той же форме, в какой он был внесён",
  ),
  planReport: kind(
    "Отчёт об исполнении плана",
    "План и поручения",
    ["schoolYear"],
    "План с отметками об исполнении, итоги по разделам",
  ),
  monthPlan: kind(
    "План на месяц",
    "План и поручения",
    ["month"],
    "Один лист: даты, мероприятия, ответственные",
  ),
  whoDoesWhat: kind("Кто что делает", "План и поручения", ["month"], "Работа месяца по исполнителям"),
  directivesReport: kind(
    "Отчёт об исполнении поручений",
    "План и поручения",
    ["schoolYear"],
    "По каждому пункту: что сделано, снять с контроля или перенести; исполнительская дисциплина",
  ),
  schoolTasks: kind(
    "Что должна организация",
    "Организациям",
    ["schools"],
    "Перечень с датами для ответственного",
  ),
  schoolBank: kind(
    "Выписка из банка данных",
    "Организациям",
    ["schools"],
    "Педагоги организации, категории и сроки",
  ),
  submission: kind(
    "Представление работодателя",
    "Организациям",
    ["people"],
    "На соответствие занимаемой должности, по действующему порядку",
  ),
  preliminarySchedule: kind(
    "Предварительный график аттестации",
    "Заявления и график",
    ["schoolYear"],
    "Проект графика на учебный год, с итогами по месяцам",
  ),
  schedule: kind(
    "График аттестации",
    "Заявления и график",
    ["schoolYear"],
    "Утверждённый график на учебный год",
  ),
  applicationDraft: kind(
    "Заявление (проект)",
    "Заявления и график",
    ["people"],
    "Проект для заявителя: форма региона",
  ),
  filedList: kind(
    "Список подавших заявления",
    "Заявления и график",
    ["month"],
    "Сопроводительное письмо и список в регион",
  ),
  conclusion: kind(
    "Заключение специалистов",
    "Заявления и график",
    ["people"],
    "Бланк всестороннего анализа по заявлению",
  ),
  forecast: kind(
    "Прогноз аттестации по кварталам",
    "Заявления и график",
    ["schoolYear"],
    "Двадцать процентов учителей, по кварталам календарного года",
  ),
  agenda: kind("Повестка заседания", "Заседание комиссии", ["sitting"], "Вопросы, докладчики, время и место"),
  attendance: kind("Явочный лист", "Заседание комиссии", ["sitting"], "Члены комиссии и место для подписи"),
  protocol: kind("Протокол заседания", "Заседание комиссии", ["sitting"], "Слушали, голосовали, решили"),
  extract: kind(
    "Выписка из протокола",
    "Заседание комиссии",
    ["questions"],
    "По одному человеку, для личного дела",
  ),
  draftAct: kind(
    "Проект распорядительного акта",
    "Заседание комиссии",
    ["sitting"],
    "Об итогах аттестации, на подпись учредителю",
  ),
  headNotice: kind(
    "Уведомление об аттестации руководителя",
    "Заседание комиссии",
    ["people"],
    "День, место, документы; под подпись",
  ),
  teacherNotice: kind(
    "Уведомление о сроке аттестации",
    "Письма и события",
    ["people"],
    "Педагогу: согласованный месяц и что сдать",
  ),
  siteReport: kind(
    "Справка о сайтах организаций",
    "Письма и события",
    ["month"],
    "Итоги проверки аттестационных материалов на сайтах",
  ),
  folderReport: kind(
    "Справка о просмотре папок",
    "Письма и события",
    ["month"],
    "Итоги предварительного просмотра накопительных папок",
  ),
  programme: kind(
    "Программа мероприятия",
    "Письма и события",
    ["planItem"],
    "По пункту плана: время, вопросы, выступающие",
  ),
  invitation: kind(
    "Приглашение",
    "Письма и события",
    ["planItem"],
    "Письмо и файл .ics, который ставит встречу в календарь",
  ),
} as const satisfies Record<string, DocumentKindInfo>;

export type DocumentKind = keyof typeof DOCUMENT_KINDS;

export const DOCUMENT_KIND_IDS: readonly DocumentKind[] = Object.keys(DOCUMENT_KINDS).filter(isDocumentKind);

function isDocumentKind(id: string): id is DocumentKind {
  return id in DOCUMENT_KINDS;
}
