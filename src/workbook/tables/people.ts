// «Сотрудники» and «Организации»: whom documents can name and where letters go.
import type { Organisation, StaffMember } from "../../domain/people/directory.ts";
import { OWNERSHIPS, SCHOOL_KINDS } from "../../domain/attestation/words.ts";
import {
  choice,
  date,
  idColumn,
  lines,
  longText,
  number,
  text,
  yes,
  type Column,
  type ColumnOptions,
} from "../column.ts";
import { columnOf, table, type Table } from "../table.ts";

export const staff: Table<StaffMember> = table<StaffMember>(
  "Сотрудники",
  {
    id: idColumn(),
    name: text("ФИО", {
      width: 220,
      required: true,
      help: "Полностью или с инициалами; у однофамильцев — полностью",
    }),
    position: text("Должность", { width: 200 }),
    email: text("Эл. почта", { width: 200, help: "Служебный адрес; без него письма не придут" }),
    groups: lines("Группы", {
      width: 200,
      help: "Как документы называют всех сразу: «Сотрудники центра», «Ответственные в ОО»; по одной в строке",
    }),
    organisation: organisationColumn({ help: "Пусто — наш центр" }),
    aliases: lines("Иначе пишут", { help: "Другие написания этого человека в документах" }),
    awayFrom: date("Нет с", { help: "Отпуск, болезнь, командировка: первый день (причину не пишите)" }),
    awayTo: date("Нет по", { help: "Последний день отсутствия" }),
    substitute: text("Кто замещает", {
      width: 200,
      suggest: () => columnOf(staff, "name"),
      help: "Кто получает письма вместо него в эти дни",
    }),
    active: yes("Работает", { help: "«нет» — больше не работает: писем не будет, строка остаётся" }),
  },
  {
    name: "staff",
    sheetId: 104,
    purpose: "Люди, которых называют документы: должность, адрес, группы, замещение",
    section: "people",
    key: "id",
    idPrefix: "СТ",
    visible: true,
    frozenColumns: 2,
  },
);

export const organisations: Table<Organisation> = table<Organisation>(
  "Организации",
  {
    id: idColumn(),
    name: text("Краткое название", { width: 180, required: true, help: "«МБОУ СОШ № 8»" }),
    fullName: longText("Полное название", { inert: true, width: 300 }),
    kind: text("Тип", { width: 90, offers: SCHOOL_KINDS }),
    ownership: choice("Собственность", OWNERSHIPS, {
      inert: true,
      width: 136,
      help: "Государственные на территории тоже получают рассылки и книги",
    }),
    aliases: lines("Иначе пишут", { help: "«СОШ 8», «школа № 8»; по одному в строке" }),
    locality: text("Населённый пункт", { inert: true, width: 140 }),
    site: text("Страница «Аттестация»", {
      inert: true,
      width: 180,
      help: "Адрес страницы на сайте организации",
    }),
    email: text("Эл. почта", { width: 200, help: "Служебный адрес организации" }),
    phone: text("Телефон", { inert: true, width: 110, help: "Служебный" }),
    head: text("Руководитель", {
      width: 200,
      suggest: () => columnOf(staff, "name"),
      help: "Выберите из листа «Сотрудники»",
    }),
    coordinator: text("Ответственный за аттестацию", {
      width: 200,
      suggest: () => columnOf(staff, "name"),
      help: "Ставится по листу «Ответственные»; пока там никого нет — выберите из листа «Сотрудники»",
    }),
    staffCount: number("Педагогов", { inert: true, help: "Всего на 1 сентября" }),
    active: yes("Действует", { help: "«нет» — закрыта или не наша: писем не будет, строка остаётся" }),
  },
  {
    name: "organisations",
    sheetId: 105,
    purpose: "Образовательные организации: названия, адреса, руководители и ответственные",
    section: "people",
    key: "id",
    idPrefix: "ОО",
    frozenColumns: 2,
  },
);

/** «Организация» of a row of another sheet: offers the short names of this one. */
export function organisationColumn(options: Pick<ColumnOptions, "help" | "required"> = {}): Column<string> {
  return text("Организация", { width: 150, suggest: () => columnOf(organisations, "name"), ...options });
}
