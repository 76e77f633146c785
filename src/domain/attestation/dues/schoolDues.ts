// What every school owes of books and lists: a book that is out, the list of June. One thing for each school, one for the centre.
import { civil, daysInMonth, partsOf, type CivilDate } from "../../calendar/civil.ts";
import { schoolYearOf } from "../../calendar/planYear.ts";
import type { Due } from "../../control/due.ts";
import type { Directory } from "../../people/directory.ts";
import type { Settings } from "../../settings.ts";
import type { SchoolBook } from "../schoolBooks.ts";
import { stepDues, type AwaitedStep, type StepRegister } from "./stepDues.ts";

const REGISTER: StepRegister = {
  sheet: "Книги школ",
  noun: ["организация", "организации", "организаций"],
  actions: {
    centre: "Откройте «Книги школ»",
    awaited: "Напомните организациям; что вернулось, примите в «Книги школ»",
    school: "Заполните книгу организации и пришлите её в ответ",
  },
};

export function schoolDues(
  books: readonly SchoolBook[],
  settings: Pick<Settings, "juneListDay">,
  directory: Directory,
  today: CivilDate,
): Due[] {
  return stepDues([...books.flatMap(bookStep), ...juneSteps(books, settings, today)], REGISTER, directory);
}

/** A book that is out, or that came back with questions, by the day on which it should be back. */
function bookStep({ id, school, state, dueBy, issue, remarks }: SchoolBook): AwaitedStep[] {
  if (dueBy === null || (state !== "выслана" && state !== "вернулась с замечаниями")) return [];
  const isOut = state === "выслана";
  const label = isOut
    ? issue === null
      ? ""
      : `выпуск ${issue}`
    : remarks === null || remarks === 0
      ? ""
      : `вопросов: ${remarks}`;
  return [
    {
      rowId: id,
      who: "",
      school,
      step: isOut ? "Вернуть книгу организации" : "Ответить на замечания по книге организации",
      owed: isOut ? "Не вернули книги" : "Не ответили на замечания",
      due: dueBy,
      by: "школа",
      label,
    },
  ];
}

const JUNE = 6;

/** From 1 June to the end of the school year the lists of June that are not in. */
function juneSteps(
  books: readonly SchoolBook[],
  { juneListDay }: Pick<Settings, "juneListDay">,
  today: CivilDate,
): AwaitedStep[] {
  const { year } = partsOf(schoolYearOf(today).end);
  const due = dayOfYear(juneListDay, year);
  const from = civil(year, JUNE, 1);
  if (due === null || today < from) return [];
  return books
    .filter(({ list }) => list !== "сдан" && list !== "нет аттестуемых")
    .map(({ id, school, list }) => ({
      rowId: id,
      who: "",
      school,
      step:
        list === "с ошибками"
          ? "Исправить список аттестуемых на следующий учебный год"
          : "Сдать список аттестуемых на следующий учебный год",
      owed: list === "с ошибками" ? "Списки аттестуемых с ошибками" : "Не сдали список аттестуемых",
      from,
      due,
      by: "школа" as const,
    }));
}

/** «20.06» of a year; null for a text that names no such day. */
function dayOfYear(text: string, year: number): CivilDate | null {
  const parts = /^(\d{1,2})[./](\d{1,2})\.?$/u.exec(text.trim());
  if (parts === null) return null;
  const [day, month] = [Number(parts[1]), Number(parts[2])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? civil(year, month, day)
    : null;
}
