// «Соответствие», «Руководители», «Специалисты», «Ответственные», «Сроки подачи», «Порядок аттестации»: the registers around the bank.
import {
  CONFORMITY_RESULTS,
  CONFORMITY_STATES,
  type Conformity,
} from "../../domain/attestation/conformity.ts";
import type { Coordinator } from "../../domain/attestation/coordinators.ts";
import { EXPERT_STATES, type Expert } from "../../domain/attestation/experts.ts";
import { HEAD_RESULTS, HEAD_STATES, TEST_RESULTS, type Head } from "../../domain/attestation/heads.ts";
import type { RuleRow } from "../../domain/attestation/rules/editions.ts";
import type { FilingWindow } from "../../domain/attestation/windows.ts";
import { CATEGORIES, POSITIONS, SCHOOL_KINDS, SUBJECTS, YES_NO } from "../../domain/attestation/words.ts";
import { deadlineColours } from "../colours.ts";
import { choice, date, idColumn, lines, longText, number, text } from "../column.ts";
import { columnOf, table, type Table } from "../table.ts";
import { teacherColumn } from "./bank.ts";
import { organisationColumn, organisations } from "./people.ts";

export const conformity: Table<Conformity> = table<Conformity>(
  "Соответствие",
  {
    id: idColumn(),
    name: text("ФИО", { width: 200, computed: true }),
    teacher: teacherColumn({ required: true, help: "Из листа «Педагоги»" }),
    school: organisationColumn(),
    position: text("Должность", { width: 140, offers: POSITIONS }),
    dueBy: date("Пройти не позднее", { computed: true }),
    state: choice("Состояние", CONFORMITY_STATES, { width: 160, computed: true, help: "Следует из дат" }),
    nextStep: text("Что дальше", { width: 190, computed: true }),
    nextDue: date("Срок шага", { computed: true }),
    meeting: date("Заседание", { help: "Заседание комиссии организации, назначенное или прошедшее" }),
    listed: date("Акт со списком", { help: "Распорядительный акт со списком и графиком" }),
    informed: date("Ознакомлен с графиком"),
    informBy: date("Ознакомить не позднее", { computed: true }),
    submission: date("Представление"),
    submissionSeen: date("Ознакомлен с представлением", {
      width: 120,
      help: "Или день акта об отказе подписать",
    }),
    submissionBy: date("Ознакомить с представлением до", { width: 130, computed: true }),
    ownInfo: date("Сведения работника", { help: "Дополнительные сведения, если он их подал" }),
    ownInfoBy: date("Сведения не позднее", { computed: true }),
    result: choice("Результат", CONFORMITY_RESULTS, { width: 140 }),
    protocol: text("Протокол", { inert: true, width: 110 }),
    extract: date("Выписка"),
    extractBy: date("Выписка не позднее", { computed: true }),
    acquainted: date("Ознакомлен с выпиской"),
    acquaintBy: date("Ознакомить с выпиской до", { computed: true }),
    bankOn: date("Банк обновлён"),
    comment: longText("Комментарий", { inert: true, width: 180, help: "Причину отсутствия не пишут" }),
    warnFrom: date("Предупредить с", { computed: true, hidden: true }),
  },
  {
    name: "conformity",
    sheetId: 117,
    purpose: "Аттестация на соответствие: её проводит организация, центр следит за сроками каждого шага",
    section: "attestation",
    key: "id",
    idPrefix: "СО",
    frozenColumns: 2,
    colours: deadlineColours<Conformity>({
      on: ["name", "state", "nextDue"],
      due: "nextDue",
      warnFrom: "warnFrom",
      status: "state",
      closed: ["Банк обновлён"],
      done: ["Банк обновлён"],
    }),
  },
);

export const heads: Table<Head> = table<Head>(
  "Руководители",
  {
    id: idColumn(),
    name: text("ФИО", { width: 200 }),
    school: organisationColumn({ required: true }),
    position: text("Должность", {
      width: 120,
      offers: ["директор", "заведующий", "начальник", "и.о. директора"],
    }),
    appointed: date("Назначен"),
    contractUntil: date("Договор до"),
    lastOn: date("Прошлая аттестация"),
    lastResult: choice("Её результат", HEAD_RESULTS, { width: 140 }),
    lastProtocol: text("Её протокол", { inert: true, width: 110 }),
    lastAct: text("Её акт", { inert: true, width: 110 }),
    dueBy: date("Пройти не позднее", { computed: true }),
    exemptUntil: date("Не подлежит до", { help: "Причину не пишут" }),
    candidate: choice("Кандидат", YES_NO, { width: 90, help: "Аттестуется до назначения" }),
    state: choice("Состояние", HEAD_STATES, { width: 150, computed: true, help: "Следует из дат" }),
    nextStep: text("Что дальше", { width: 190, computed: true }),
    nextDue: date("Срок шага", { computed: true }),
    scheduled: date("По графику"),
    notified: date("Уведомлён"),
    documents: date("Документы приняты"),
    testOn: date("Тест"),
    testResult: choice("Итог теста", TEST_RESULTS, { width: 110 }),
    interview: date("Собеседование"),
    meeting: date("Заседание"),
    result: choice("Решение", HEAD_RESULTS, { width: 150 }),
    protocol: text("Протокол", { inert: true, width: 110 }),
    extract: date("Выписка"),
    founderAct: text("Акт учредителя", { inert: true, width: 120 }),
    founderActOn: date("Дата акта"),
    registered: date("Реестр обновлён"),
    recommendations: longText("Рекомендации", { inert: true, width: 180 }),
    recommendationsBy: date("Исполнить рекомендации до", { width: 125 }),
    comment: longText("Комментарий", { inert: true, width: 180 }),
    warnFrom: date("Предупредить с", { computed: true, hidden: true }),
  },
  {
    name: "heads",
    sheetId: 118,
    purpose: "Руководители организаций: когда проходят аттестацию и на каком она шаге",
    section: "attestation",
    key: "id",
    idPrefix: "РК",
    frozenColumns: 3,
    colours: deadlineColours<Head>({
      on: ["name", "state", "nextDue"],
      due: "nextDue",
      warnFrom: "warnFrom",
      status: "state",
      closed: ["Реестр обновлён"],
      done: ["Реестр обновлён"],
    }),
  },
);

export const experts: Table<Expert> = table<Expert>(
  "Специалисты",
  {
    id: idColumn(),
    name: text("ФИО", { width: 200 }),
    teacher: teacherColumn({ help: "Если это педагог района" }),
    school: text("Место работы", {
      width: 150,
      required: true,
      suggest: () => columnOf(organisations, "name"),
    }),
    position: text("Должность", { width: 150, offers: POSITIONS }),
    category: choice("Категория", CATEGORIES, { width: 110 }),
    positions: lines("Должности для анализа", {
      width: 160,
      offers: POSITIONS,
      help: "Пусто — любые; по одной в строке",
    }),
    subjects: lines("Предметы для анализа", { width: 150, offers: SUBJECTS, help: "Пусто — любые" }),
    schoolKinds: lines("Типы организаций", { width: 120, offers: SCHOOL_KINDS, help: "Пусто — любые" }),
    email: text("Эл. почта", { width: 180, help: "Служебный адрес" }),
    act: text("Акт о включении", { inert: true, width: 150, help: "Номер и дата" }),
    validUntil: date("Полномочия до"),
    trained: date("Обучен", { inert: true }),
    conflicts: lines("Не может оценивать", {
      width: 170,
      help: "Организации и люди, по одному в строке; своя организация — всегда",
    }),
    load: number("Нагрузка", { computed: true, help: "Заявлений этого учебного года" }),
    status: choice("Состояние", EXPERT_STATES, { width: 115 }),
    comment: longText("Комментарий", { inert: true, width: 160 }),
  },
  {
    name: "experts",
    sheetId: 116,
    purpose: "Специалисты всестороннего анализа: кто и о ком может дать заключение, у кого сколько работы",
    section: "attestation",
    key: "id",
    idPrefix: "СП",
    frozenColumns: 2,
  },
);

export const coordinators: Table<Coordinator> = table<Coordinator>(
  "Ответственные",
  {
    id: idColumn(),
    school: organisationColumn({ required: true }),
    name: text("ФИО", { width: 210, required: true }),
    position: text("Должность", { width: 160 }),
    order: text("Приказ о назначении", { inert: true, width: 150 }),
    from: date("С", { help: "С какого дня отвечает" }),
    to: date("По", { help: "Пусто — отвечает и сейчас" }),
    newUntil: date("Вновь назначен до", {
      computed: true,
      help: "До этого дня считается вновь назначенным (Настройки)",
    }),
    trained: date("Обучен", { help: "День, когда получил первую помощь и памятку" }),
    email: text("Эл. почта", { width: 190, help: "Служебный адрес; сюда идут напоминания и книги" }),
    phone: text("Телефон", { inert: true, width: 110, help: "Служебный" }),
    account: text("Учётная запись", {
      width: 180,
      help: "Адрес, которому открывают таблицу; пусто — книга идёт файлом",
    }),
    comment: longText("Комментарий", { inert: true, width: 180 }),
  },
  {
    name: "coordinators",
    sheetId: 112,
    purpose: "Ответственные за аттестацию в организациях: кто, с какого дня, как связаться",
    section: "people",
    key: "id",
    idPrefix: "ОТ",
    frozenColumns: 3,
  },
);

export const windows: Table<FilingWindow> = table<FilingWindow>(
  "Сроки подачи",
  {
    id: idColumn(),
    schoolYear: text("Учебный год", { width: 100, required: true, help: "«2026-2027»" }),
    month: text("Месяц аттестации", { width: 130, required: true, help: "«октябрь 2026»" }),
    opens: date("Приём с", { required: true }),
    closes: date("Приём по", { required: true }),
    version: number("Версия", { help: "Изменились сроки — новая строка с большей версией; пусто — 1" }),
    source: longText("Основание", { inert: true, width: 260, help: "Письмо или приказ региона" }),
    comment: longText("Комментарий", { inert: true, width: 180 }),
  },
  {
    name: "windows",
    sheetId: 119,
    purpose: "Когда регион принимает заявления. Пока пусто, о сроках подачи ничего не рассылается",
    section: "attestation",
    key: "id",
    idPrefix: "ОК",
  },
);

export const rules: Table<RuleRow> = table<RuleRow>(
  "Порядок аттестации",
  {
    key: text("Код", { computed: true, hidden: true }),
    edition: text("Редакция", { width: 110, help: "Новая редакция — новые строки с новым обозначением" }),
    label: text("Правило", { width: 320 }),
    value: text("Значение", { width: 140, help: "Меняйте здесь, если регион или новый приказ решил иначе" }),
    source: longText("Источник", { width: 320 }),
    help: longText("Пояснение", { width: 380, computed: true }),
  },
  {
    name: "rules",
    sheetId: 120,
    purpose: "Правила каждой редакции Порядка аттестации с источником: программа считает по ним",
    section: "settings",
    key: "key",
    frozenColumns: 3,
  },
);
