// «Заявления»: a list of running applications that was kept elsewhere until now.
import type { ApplicationSought } from "../../../domain/attestation/region/findApplication.ts";
import {
  APPLICATION_STATES,
  CHANNELS,
  CONCLUSIONS,
  FOLDER_RESULTS,
  GROUNDS,
  type Application,
} from "../../../domain/attestation/application.ts";
import { readMonth, wordMonth } from "../../../domain/attestation/months.ts";
import { choiceIn } from "../choiceCells.ts";
import { textOf, type ListDraft, type ListField, type ListKind } from "../kind.ts";
import { dayOfCell, unreadDays } from "./dayOfCell.ts";
import { kindOfCell } from "./kindWords.ts";
import { KIND, NAME_PARTS, POSITION, SCHOOL, SUBJECT, soughtPerson } from "./personFields.ts";

const field = <Id extends string>(id: Id, label: string, ...headers: RegExp[]): ListField & { id: Id } => ({
  id,
  label,
  headers,
  required: false,
});

/** Days of the way by the column of the book that takes them. */
const DAYS = [
  field("listed", "Список организации", /список организац|дата списка/),
  field("agreed", "Согласовано", /^согласован/),
  field("folderOn", "Папка просмотрена", /папк.*(?:просмотр|дата)|просмотр.*папк/),
  field("acceptedOn", "Принято к рассмотрению", /принят/),
  field("started", "Начало аттестации", /начал.*аттест/),
  field("conclusionOn", "Заключение", /^(?:дата )?заключени[ея]$/),
  field("conclusionSent", "Заключение направлено", /заключени.*(?:направлен|отправлен)/),
  field("regionListOn", "Список отправлен", /список.*(?:отправлен|направлен)/),
  field("filed", "Подано", /^подан/, /дата.*(?:подач|заявлен)/),
] as const;

const TEXTS = [
  field("agreedBy", "Кем согласовано", /кем согласован/),
  field("folderNotes", "Замечания к папке", /замечани/),
  field("regionList", "Список в регион: исх. №", /список.*исх/),
  field(
    "number",
    "№ заявления",
    /^(?:номер |рег )?заявлени[ея](?: номер)?$/,
    /^(?:рег|регистрационный) номер$/,
  ),
  field("comment", "Комментарий", /комментар|примечан/),
] as const;

const MONTHS = [
  field("wish", "Желаемый месяц", /желаем.*(?:месяц|срок)/),
  field("month", "Месяц аттестации", /месяц|^срок аттестации$/),
] as const;

const CHOICES = [
  field("folderResult", "Итог просмотра", /итог.*просмотр|результат.*(?:просмотр|папк)/),
  field("channel", "Канал подачи", /канал|способ подач/),
  field("conclusion", "Вывод заключения", /вывод/),
  field("ground", "Основание", /основани/),
  field("state", "Состояние", /состояни|статус|этап/),
] as const;

const EXPERTS = field("experts", "Специалисты", /специалист|эксперт/);
const YEAR = field("schoolYear", "Учебный год", /учебн.* год/);

export const APPLICATION_LIST: ListKind = {
  id: "applications",
  title: "Заявления",
  help:
    "Список тех, кто проходит аттестацию сейчас: фамилия с именем, организация, должность, категория, месяц и что ещё известно. " +
    "Педагоги должны уже стоять в листе «Педагоги».",
  fields: [
    ...NAME_PARTS,
    SCHOOL,
    YEAR,
    ...MONTHS,
    ...DAYS,
    ...TEXTS,
    ...CHOICES,
    EXPERTS,
    POSITION,
    SUBJECT,
    { ...KIND, required: true },
  ],
};

/** Whom and what a line of the list means. */
export function soughtInList(draft: ListDraft): ApplicationSought {
  return {
    ...soughtPerson(draft),
    number: textOf(draft, "number"),
    kind: kindOfCell(textOf(draft, "kind")),
  };
}

/** What a line says of an application, and what of it nobody can read. */
export function applicationIn(draft: ListDraft): { facts: Partial<Application>; unread: string[] } {
  const facts: Partial<Application> = {};
  const unread = unreadDays(
    draft,
    DAYS,
    DAYS.map(({ id }) => id),
  );
  const schoolYear = schoolYearIn(textOf(draft, "schoolYear"));
  if (schoolYear !== "") facts.schoolYear = schoolYear;
  for (const { id } of DAYS) {
    const day = dayOfCell(textOf(draft, id));
    if (day !== null) facts[id] = day;
  }
  for (const { id } of TEXTS) if (textOf(draft, id) !== "") facts[id] = textOf(draft, id);
  const experts = textOf(draft, "experts")
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (experts.length > 0) facts.experts = experts;
  for (const { id, label } of MONTHS) {
    const text = textOf(draft, id);
    const month = readMonth(text, schoolYear);
    if (month !== null) facts[id] = wordMonth(month);
    else if (text !== "") unread.push(`«${label}»: «${text}» — месяц не понят, нужен с годом`);
  }
  const choices = {
    folderResult: choiceIn(textOf(draft, "folderResult"), FOLDER_RESULTS),
    channel: choiceIn(textOf(draft, "channel"), CHANNELS),
    conclusion: choiceIn(textOf(draft, "conclusion"), CONCLUSIONS),
    ground: choiceIn(textOf(draft, "ground"), GROUNDS),
    state: choiceIn(textOf(draft, "state"), APPLICATION_STATES),
  };
  for (const { id, label } of CHOICES) {
    const text = textOf(draft, id);
    if (text !== "" && choices[id] === "") unread.push(`«${label}»: «${text}» — нет в списке значений`);
  }
  const kind = kindOfCell(textOf(draft, "kind"));
  return { facts: { ...choices, ...facts, kind }, unread };
}

/** «2026/27», «2026-2027 уч. год» → «2026-2027»; empty for anything else. */
function schoolYearIn(text: string): string {
  const match = /(\d{4})\s*[-–—/]\s*(\d{4}|\d{2})(?!\d)/.exec(text);
  if (match === null) return "";
  const first = Number(match[1]);
  const second = String(first + 1);
  return second.endsWith(match[2] ?? "") ? `${first}-${second}` : "";
}
