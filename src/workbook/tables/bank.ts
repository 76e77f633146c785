// «Педагоги» and «История категорий»: the data bank.
import type { CategoryRecord, Teacher } from "../../domain/attestation/bank.ts";
import {
  AGE_GROUPS,
  CATEGORIES,
  CATEGORY_EVENTS,
  CONSENTS,
  EDUCATIONS,
  EMPLOYMENTS,
  INTENTIONS,
  POSITIONS,
  SUBJECTS,
  TEACHER_STATES,
  YES_NO,
} from "../../domain/attestation/words.ts";
import {
  choice,
  date,
  idColumn,
  lines,
  longText,
  number,
  text,
  type Column,
  type ColumnOptions,
} from "../column.ts";
import { columnOf, table, type Table } from "../table.ts";
import { organisationColumn } from "./people.ts";

export const teachers: Table<Teacher> = table<Teacher>(
  "Педагоги",
  {
    id: idColumn(),
    name: text("ФИО", { width: 220, help: "Фамилия, имя, отчество полностью; без имён — пусто" }),
    school: organisationColumn({
      required: true,
      help: "Краткое название, как в листе «Организации»",
    }),
    position: text("Должность", { width: 150, required: true, offers: POSITIONS }),
    subject: lines("Предмет, направление", { width: 150, offers: SUBJECTS, inert: true }),
    category: choice("Категория", CATEGORIES, {
      width: 110,
      computed: true,
      help: "По листу «История категорий»; у истёкшей красный день в «Действует до»",
    }),
    decided: date("Решение", { computed: true, help: "День решения комиссии" }),
    validUntil: date("Действует до", { computed: true, help: "Пусто у действующей категории — без срока" }),
    validity: text("Срок действия", { width: 170, computed: true }),
    applyBy: date("Подать не позднее", {
      computed: true,
      help: "Последний день, при котором решение успеют принять до конца категории",
    }),
    conformityDue: date("Соответствие не позднее", {
      width: 120,
      computed: true,
      help: "Пусто, пока действует категория без срока",
    }),
    status: choice("Состояние", TEACHER_STATES, { width: 115 }),
    intention: choice("Намерение", INTENTIONS, { width: 120, help: "На следующий учебный год" }),
    employment: choice("Занятость", EMPLOYMENTS, { inert: true, width: 140 }),
    since: date("В должности с", { help: "В этой должности в этой организации" }),
    experience: number("Стаж, лет", { inert: true, help: "Педагогический" }),
    ageGroup: choice("Возраст", AGE_GROUPS, {
      inert: true,
      width: 100,
      help: "Только группа: дату рождения не вносят",
    }),
    education: choice("Образование", EDUCATIONS, { inert: true, width: 110 }),
    courses: text("Курсы", { inert: true, width: 130, help: "Последние: год, часов" }),
    youngSpecialist: choice("Молодой специалист", YES_NO, { inert: true, width: 104 }),
    order: text("Приказ", { width: 150, computed: true, help: "Номер и дата приказа о категории" }),
    lastConformity: date("Соответствие подтверждено", {
      width: 125,
      help: "День последнего заседания с этим решением",
    }),
    exemptUntil: date("Не подлежит до", { help: "До какого дня не подлежит соответствию; причину не пишут" }),
    exemptChecked: choice("Основание проверено", YES_NO, {
      inert: true,
      width: 110,
      help: "Организация видела документ",
    }),
    refused: date("Отказ", { computed: true, help: "День последнего отказа" }),
    reapplyFrom: date("Повторно с", { computed: true, help: "С какого дня можно подать на ту же категорию" }),
    consent: choice("Согласие", CONSENTS, {
      inert: true,
      width: 100,
      help: "На обработку персональных данных",
    }),
    consentNote: text("Согласие: дата, где хранится", { inert: true, width: 150 }),
    checked: date("Сверено", { inert: true, help: "День, когда организация подтвердила строку" }),
    comment: longText("Комментарий", { inert: true, width: 200, help: "Сведения о здоровье не пишут" }),
    warnFrom: date("Предупредить с", { computed: true, hidden: true }),
  },
  {
    name: "teachers",
    sheetId: 113,
    purpose: "Банк данных: каждый педагог в каждой организации и должности, его категория и сроки",
    section: "attestation",
    key: "id",
    idPrefix: "КР",
    visible: true,
    frozenColumns: 2,
    colours: [
      {
        colour: "overdue",
        on: ["validUntil"],
        formula: '({validUntil}<>"")*({validUntil}<TODAY())*({status}<>"уволен")',
      },
      {
        colour: "overdue",
        on: ["conformityDue"],
        formula: '({conformityDue}<>"")*({conformityDue}<TODAY())*({status}<>"уволен")',
      },
      {
        colour: "soon",
        on: ["validUntil", "applyBy"],
        formula: '({validUntil}<>"")*({validUntil}>=TODAY())*({warnFrom}<>"")*({warnFrom}<=TODAY())',
      },
    ],
  },
);

export const categories: Table<CategoryRecord> = table<CategoryRecord>(
  "История категорий",
  {
    id: idColumn(),
    teacher: teacherColumn({ required: true }),
    name: text("ФИО", { width: 200, computed: true }),
    position: text("Должность", { width: 150, required: true, offers: POSITIONS }),
    category: choice("Категория", CATEGORIES, { width: 120, required: true }),
    event: choice("Событие", CATEGORY_EVENTS, {
      width: 130,
      required: true,
      help: "Продление и признание бессрочной — отдельные строки, прежняя не правится",
    }),
    decided: date("Дата решения", { required: true, help: "День решения комиссии, а не приказа" }),
    protocol: text("Протокол", { inert: true, width: 120 }),
    order: text("Приказ", { width: 150, help: "Номер и дата" }),
    validUntil: date("Действует до", {
      help: "Как в документе; пусто — посчитает программа по редакции Порядка",
    }),
    basis: longText("Основание", {
      inert: true,
      width: 200,
      help: "Акт о продлении или признании; причина отказа",
    }),
    edition: text("Редакция Порядка", { width: 120, computed: true }),
    application: text("Заявление", { width: 85, computed: true }),
    comment: longText("Комментарий", { inert: true, width: 180 }),
  },
  {
    name: "categories",
    sheetId: 114,
    purpose:
      "Каждое решение о категории отдельной строкой: установлена, отказано, продлена, признана бессрочной",
    section: "attestation",
    key: "id",
    idPrefix: "КТ",
    frozenColumns: 3,
  },
);

/** «Код педагога» of a row of another sheet: offers the codes of «Педагоги». */
export function teacherColumn(options: Pick<ColumnOptions, "help" | "required">): Column<string> {
  return text("Код педагога", { width: 90, suggest: () => columnOf(teachers, "id"), ...options });
}
