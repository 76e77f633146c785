// The lists of an invented district as a centre has them: tables with headings, ready for «Внести список».
import { formatDate, type CivilDate } from "../../../domain/calendar/civil.ts";
import type { District, DistrictTeacher } from "./district.ts";

/** A list and the kind under which it is brought in. */
export interface DistrictList {
  kind: "schools" | "heads" | "coordinators" | "teachers" | "experts";
  text: string;
}

const day = (date: CivilDate | null): string => (date === null ? "" : formatDate(date));

function tabbed(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headings, ...rows].map((cells) => cells.join("\t")).join("\n");
}

/** In the order in which one list needs the one before. */
export function listsOf(district: District): DistrictList[] {
  const { schools, heads, coordinators, experts, teachers } = district;
  return [
    {
      kind: "schools",
      text: tabbed(
        [
          "Краткое название",
          "Полное название",
          "Тип",
          "Собственность",
          "Иначе пишут",
          "Населённый пункт",
          "Эл. почта",
        ],
        schools.map(({ name, fullName, kind, ownership, aliases, locality, email }) => [
          name,
          fullName,
          kind,
          ownership,
          aliases.join("; "),
          locality,
          email,
        ]),
      ),
    },
    {
      kind: "heads",
      text: tabbed(
        ["ФИО", "Организация", "Должность", "Назначен", "Прошлая аттестация", "Её результат"],
        heads.map(({ name, school, position, appointed, lastOn }) => [
          name,
          school,
          position,
          day(appointed),
          day(lastOn),
          lastOn === null ? "" : "соответствует",
        ]),
      ),
    },
    {
      kind: "coordinators",
      text: tabbed(
        ["ФИО", "Организация", "Должность", "Приказ о назначении", "С", "Эл. почта"],
        coordinators.map(({ name, school, position, order, from, email }) => [
          name,
          school,
          position,
          order,
          day(from),
          email,
        ]),
      ),
    },
    { kind: "teachers", text: teacherList(teachers) },
    {
      kind: "experts",
      text: tabbed(
        ["ФИО", "Место работы", "Должность", "Категория", "Акт о включении", "Полномочия до"],
        experts.map(({ name, school, position, category, act, validUntil }) => [
          name,
          school,
          position,
          category,
          act,
          day(validUntil),
        ]),
      ),
    },
  ];
}

/** The bank's master list: a line for each decision on a category, so that a long history takes several lines. */
function teacherList(teachers: readonly DistrictTeacher[]): string {
  return tabbed(
    [
      "ФИО",
      "Организация",
      "Должность",
      "Предмет",
      "Занятость",
      "В должности с",
      "Стаж, лет",
      "Возраст",
      "Образование",
      "Соответствие: дата",
      "Согласие",
      "Состояние",
      "Категория",
      "Дата решения",
      "Приказ",
      "Действует до",
    ],
    teachers.flatMap(linesOf),
  );
}

function linesOf(teacher: DistrictTeacher): string[][] {
  const person = [
    teacher.name,
    teacher.school,
    teacher.position,
    teacher.subject,
    teacher.employment,
    day(teacher.since),
    String(teacher.experience),
    teacher.ageGroup,
    teacher.education,
    day(teacher.lastConformity),
    teacher.consent,
    "работает",
  ];
  if (teacher.history.length === 0) return [[...person, "", "", "", ""]];
  return teacher.history.map(({ category, decided, order, validUntil }) => [
    ...person,
    category,
    day(decided),
    order,
    day(validUntil),
  ]);
}
