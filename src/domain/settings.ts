// Settings of the centre as data: key, label, default, explanation and the source of the rule. The sheet «Настройки», its
// help and the typed object that the rules receive are all made from this list.
import { dateFromText } from "./calendar/civil.ts";
import type { Shift } from "./calendar/workingCalendar.ts";
import { isEmail } from "./people/email.ts";

export type SettingValue = string | number | boolean;

export interface SettingDeclaration<T extends SettingValue = SettingValue> {
  label: string;
  default: T;
  help: string;
  /** Closed list of answers, if there is one. */
  choices?: readonly string[];
  /** Form of the text, if it is not free. */
  form?: TextForm;
}

/** What a text must be, in the words of a person, and how it is kept; null when it doesn't fit. */
interface TextForm {
  expected: string;
  read: (text: string) => string | null;
}

const DAY: TextForm = { expected: "дата, например 05.09.2026", read: dateFromText };
const EMAIL: TextForm = {
  expected: "адрес почты, например centr@example.org",
  read: (text) => (isEmail(text) ? text : null),
};
const LINK: TextForm = {
  expected: "адрес страницы, который начинается с https://",
  read: (text) => (/^https?:\/\/\S+$/.test(text) ? text : null),
};

function numbers(expected: string, from: number, to: number): TextForm {
  const fits = (part: string): boolean => /^\d+$/.test(part) && Number(part) >= from && Number(part) <= to;
  return { expected, read: (text) => (text.split(/[\s,;]+/).every(fits) ? text : null) };
}

const shiftHelp =
  "Куда переносится срок, который выпал на выходной: «предшествующий» рабочий день — делопроизводство по поручениям, «следующий» — ст. 193 ГК; можно и «не переносить»";
const SHIFTS: readonly Shift[] = ["предшествующий", "следующий", "не переносить"];

function setting<T extends SettingValue>(
  label: string,
  value: T,
  help: string,
  choices?: readonly string[],
): SettingDeclaration<T> {
  return choices === undefined ? { label, default: value, help } : { label, default: value, help, choices };
}

function formed(label: string, value: string, help: string, form: TextForm): SettingDeclaration<string> {
  return { label, default: value, help, form };
}

const yesNo = ["да", "нет"] as const;

/** The book holds codes only; names lie in a key file on a person's own computer. */
export const WITHOUT_NAMES = "без имён";

export const SETTINGS = {
  centreName: setting("Название центра", "", "Стоит в письмах и документах"),
  centrePhone: setting("Телефон центра", "", "Стоит в подписи письма"),
  senderName: setting("Имя отправителя писем", "Аттестация: напоминания", "Что видит получатель в поле «От»"),
  replyTo: formed("Адрес для ответа", "", "Куда придёт ответ на письмо; пусто — отправителю", EMAIL),
  bookLink: formed(
    "Ссылка на книгу",
    "",
    "Ставится в письма, если адресаты могут её открыть; пусто — без ссылки",
    LINK,
  ),
  head: setting(
    "Начальник",
    "",
    "Как в листе «Сотрудники»; получает просрочку сотрудников. Пусто — по должности",
  ),
  coordinator: setting(
    "Координатор",
    "",
    "Кому напоминать, если в документе назван только коллектив. Пусто — по должности",
  ),
  ownGroups: setting(
    "Как поручения называют нас",
    "руководители муниципальных органов управления образованием; руководители МОУО; территориальные методические службы; муниципальные центры",
    "Поручение с таким исполнителем считается нашим: роль «исполнитель». Через точку с запятой",
  ),
  planShift: setting<string>("Срок плана в выходной", "предшествующий", shiftHelp, SHIFTS),
  directiveShift: setting<string>("Срок поручения в выходной", "предшествующий", shiftHelp, SHIFTS),
  untilInclusive: setting<string>(
    "«До 10 июля» включает 10 июля",
    "да",
    "«да» или «нет»: предлог «до» толкуют по-разному",
    yesNo,
  ),
  recurringMonths: formed(
    "Месяцы ежемесячной работы",
    "9, 10, 11, 12, 1, 2, 3, 4, 5, 6",
    "Номера месяцев через запятую",
    numbers("номера месяцев от 1 до 12 через запятую", 1, 12),
  ),
  urgentDays: setting("«Срочно», дней", 3, "Календарных дней от даты документа"),
  immediateDays: setting("«Незамедлительно», дней", 3, "Календарных дней от даты документа"),
  promptDays: setting("«Оперативно», дней", 10, "Календарных дней от даты документа"),
  ladder: formed(
    "Когда напоминать о сроке",
    "14, 7, 3, 1, 0",
    "За сколько рабочих дней; 0 — в сам день",
    numbers("числа от 0 до 250 через запятую", 0, 250),
  ),
  warnDays: setting("Жёлтый цвет за", 5, "Рабочих дней до срока"),
  overdueEvery: setting(
    "Просроченное напоминать каждые",
    5,
    "Рабочих дней; первый раз — на следующий рабочий день",
  ),
  escalateAfter: setting("Сообщать начальнику о просрочке через", 3, "Рабочих дней после срока"),
  internalLead: setting("Внутренний срок раньше контрольного на", 2, "Рабочих дней"),
  stepLadder: formed(
    "Когда напоминать о шаге аттестации",
    "3, 0",
    "Заявления, соответствие, руководители, книги школ: за сколько рабочих дней; 0 — в сам день",
    numbers("числа от 0 до 250 через запятую", 0, 250),
  ),
  lettersPerWeek: setting("Писем человеку в неделю, не больше", 3, "Остальное войдёт в следующее письмо"),
  linesPerWeek: setting(
    "Строк человеку в неделю, не больше",
    25,
    "Остальное свёрнуто в одну строку с числом",
  ),
  quotaReserve: setting(
    "Запас писем в суточном пределе",
    5,
    "Столько писем программа не тратит на напоминания",
  ),
  reminderHour: setting("Час ежедневных напоминаний", 7, "От 0 до 23; Google запускает в течение этого часа"),
  names: setting<string>(
    "Имена педагогов в книге",
    "с именами",
    "«без имён» — в книге только коды, имена лежат в файле-ключе на вашем компьютере",
    ["с именами", WITHOUT_NAMES],
  ),
  districtName: setting(
    "Район, округ",
    "",
    "В родительном падеже: «Заречного района»; стоит в списках и книгах школ",
  ),
  regionBody: setting(
    "Кто принимает заявления",
    "ИРО",
    "Региональный орган, куда подают заявления и шлют списки",
  ),
  regionSite: formed(
    "Страница приёма заявлений",
    "",
    "Адрес, где видны заявления; пусто — не показывать",
    LINK,
  ),
  regionCommission: setting(
    "Кто решает о категориях",
    "аттестационная комиссия региона",
    "Как называется в списках и уведомлениях",
  ),
  juneListDay: setting(
    "Список аттестуемых сдать до",
    "20.06",
    "День и месяц: до какого дня организации сдают список на следующий год",
  ),
  scheduleDay: setting("Предварительный график до", "10.07", "День и месяц"),
  bankDay: setting("Сверку банка данных вернуть до", "20.09", "День и месяц: осенняя сверка"),
  listHorizon: setting(
    "В список звать за, месяцев",
    15,
    "До конца категории; столько месяцев вперёд смотрит бланк списка",
  ),
  higherAfterYears: setting(
    "Предлагать высшую через",
    2,
    "Лет после первой: кого бланк списка зовёт выше; право подать от этого не зависит",
  ),
  attestationMonths: formed(
    "Месяцы аттестации",
    "9, 10, 11, 12, 1, 2, 3, 4, 5",
    "В какие месяцы регион решает; номера через запятую",
    numbers("номера месяцев от 1 до 12 через запятую", 1, 12),
  ),
  monthLoad: setting(
    "Заявлений в месяц, не больше",
    0,
    "0 — поровну по месяцам; иначе больше этого график не ставит без предупреждения",
  ),
  agreeDay: setting(
    "Согласовать срок до числа",
    10,
    "Предыдущего месяца: к этому дню организации отвечают об аттестуемых",
  ),
  folderDays: setting("Папку посмотреть до подачи за", 14, "Календарных дней"),
  folderShowDays: setting(
    "Папку показать до просмотра за",
    5,
    "Рабочих дней: столько есть у центра, чтобы посмотреть",
  ),
  fileAheadDays: setting("Напомнить о подаче до закрытия приёма за", 3, "Рабочих дней"),
  regionListDays: setting("Список в регион после закрытия приёма", 3, "Рабочих дней"),
  conclusionDays: setting("Заключение до решения за", 10, "Рабочих дней до последнего дня решения"),
  orderDays: setting(
    "Ждать приказ после решения",
    20,
    "Календарных дней, потом напомнить; в Порядке срок не назван",
  ),
  bankDays: setting("Обновить банк после приказа", 10, "Рабочих дней"),
  folderFixDays: setting("На доработку папки", 10, "Календарных дней, если срок не вписан"),
  warnMonths: setting("О конце категории предупреждать за", 7, "Месяцев: с этого дня строка педагога жёлтая"),
  headMonths: formed(
    "О сроке руководителя напоминать за",
    "6, 3, 1",
    "Месяцев",
    numbers("числа от 0 до 60 через запятую", 0, 60),
  ),
  headYears: setting("Аттестация руководителя раз в", 5, "Лет; порядок устанавливает учредитель"),
  newCoordinatorMonths: setting("Вновь назначенный ответственный —", 12, "Месяцев со дня назначения"),
  expertLoad: setting(
    "Заявлений одному специалисту, не больше",
    10,
    "За учебный год; больше — предупреждение",
  ),
  schoolBookDays: setting("Книгу школы вернуть за", 10, "Рабочих дней, если день не назван"),
  schoolBookKind: setting<string>(
    "Книги школ",
    "файл",
    "«таблица Google» — ответственным, у которых в листе «Ответственные» есть учётная запись; остальным файл",
    ["файл", "таблица Google"],
  ),
  fullCentreName: setting(
    "Полное название центра",
    "",
    "Как в уставе: стоит в документах; пусто — краткое название",
  ),
  headPosition: setting(
    "Должность начальника в подписи",
    "Начальник",
    "Стоит перед названием центра: «Начальник МКУ …»",
  ),
  founderBody: setting(
    "Учредитель",
    "управление образования",
    "Чей распорядительный акт утверждает решения о руководителях",
  ),
  founderHead: setting(
    "Кто подписывает акт учредителя",
    "Начальник управления образования",
    "Должность, потом через запятую инициалы и фамилия",
  ),
  locality: setting("Место составления документов", "", "«ст. Калиновая»: стоит под номером протокола"),
  quorum: setting<string>("Кворум", "2/3", "Доля всего состава: проверьте по своему положению о комиссии", [
    "2/3",
    "1/2",
    "3/4",
  ]),
  secretaryVotes: setting<string>(
    "Секретарь голосует",
    "да",
    "Если акт о составе говорит иначе — «нет»",
    yesNo,
  ),
  memberNoticeDays: setting("Известить членов комиссии за", 7, "Рабочих дней до заседания"),
  protocolDays: setting(
    "Подписать протокол за",
    3,
    "Рабочих дней после заседания; свой срок — в вашем положении",
  ),
  minMembers: setting("Членов комиссии не меньше", 5, "Если у комиссии не вписано своё число"),
  signingDays: setting("Документ на подписи, дней", 3, "Рабочих дней; потом напомнить начальнику"),
  mailingStarted: formed(
    "Рассылка начата",
    "",
    "Дата первой отправки; ставит программа. Просрочка до неё начальнику не сообщается",
    DAY,
  ),
} as const satisfies Record<string, SettingDeclaration>;

export type SettingKey = keyof typeof SETTINGS;

/** Settings that a centre needs on its first day; the others have good defaults. */
export const CENTRE_KEYS = [
  "centreName",
  "centrePhone",
  "districtName",
  "regionBody",
  "regionCommission",
  "senderName",
  "replyTo",
  "ownGroups",
  "bookLink",
] as const satisfies readonly SettingKey[];
export type CentreKey = (typeof CENTRE_KEYS)[number];
export type Settings = {
  [K in SettingKey]: (typeof SETTINGS)[K]["default"] extends number ? number : string;
};

const KEYS: readonly SettingKey[] = Object.keys(SETTINGS).filter(isSettingKey);

function isSettingKey(key: string): key is SettingKey {
  return key in SETTINGS;
}

/** A setting whose cell could not be understood; the default is used meanwhile. */
export interface SettingProblem {
  key: SettingKey;
  text: string;
  /** What the cell may hold. */
  expected: string;
}

/** Reads the cells of the sheet «Настройки»: an empty or a wrong cell gives the default, a wrong one is reported. */
export function settingsFrom(cells: Readonly<Record<string, string>>): {
  settings: Settings;
  problems: SettingProblem[];
} {
  const settings = defaultSettings();
  const problems: SettingProblem[] = [];
  for (const key of KEYS) {
    const text = (cells[key] ?? "").trim();
    if (text === "") continue;
    const expected = assign(settings, key, text);
    if (expected !== null) problems.push({ key, text, expected });
  }
  return { settings, problems };
}

export function defaultSettings(): Settings {
  const values: Partial<Record<SettingKey, SettingValue>> = {};
  for (const key of KEYS) values[key] = SETTINGS[key].default;
  if (!isWhole(values)) throw new Error("A setting has no default");
  return values;
}

function isWhole(values: Partial<Record<SettingKey, SettingValue>>): values is Settings {
  return KEYS.every((key) => typeof values[key] === typeof SETTINGS[key].default);
}

const LAST_HOUR = 23;
/** Days and counts beyond a year make no sense. */
const LONGEST = 365;

/** Puts a typed text into its setting; returns what was expected if it doesn't fit. */
function assign(settings: Settings, key: SettingKey, text: string): string | null {
  const declaration: SettingDeclaration = SETTINGS[key];
  const values: Record<SettingKey, SettingValue> = settings;
  if (typeof declaration.default === "number") {
    const value = Number(text.replace(",", "."));
    const most = key === "reminderHour" ? LAST_HOUR : LONGEST;
    if (!Number.isInteger(value) || value < 0 || value > most) return `целое число от 0 до ${most}`;
    values[key] = value;
    return null;
  }
  if (declaration.choices !== undefined) {
    const word = declaration.choices.find((choice) => choice.toLowerCase() === text.toLowerCase());
    if (word === undefined) return declaration.choices.join(", ");
    values[key] = word;
    return null;
  }
  const { form } = declaration;
  const kept = form === undefined ? text : form.read(text);
  if (form !== undefined && kept === null) return form.expected;
  values[key] = kept ?? text;
  return null;
}
