// «Что должна организация»: what is due of it, by when and how, for its coordinator; a paper for each organisation.
import type { CivilDate } from "../../../domain/calendar/civil.ts";
import { workingDaysBetween, type WorkingCalendar } from "../../../domain/calendar/workingCalendar.ts";
import { controlDay } from "../../../domain/control/due.ts";
import { counted } from "../../../domain/language/plural.ts";
import type { Organisation } from "../../../domain/people/directory.ts";
import { nameInCase } from "../../../domain/people/inCase.ts";
import { whoOf } from "../../../domain/people/personName.ts";
import { schoolKey } from "../../../domain/people/schoolKey.ts";
import { safeFileName } from "../../../domain/language/fileName.ts";
import { paragraph, type Block } from "../../blocks.ts";
import type { Form, MadePaper, PaperData, PaperProblem } from "../../form.ts";
import { centreName } from "../../style/centre.ts";
import { longDate, shortDate } from "../../style/dates.ts";
import { headSignature } from "../../style/signatures.ts";
import { chosenSchools, fullSchoolName, rowsOfSchool } from "./chosenSchools.ts";
import { tableOf, taggedRows, titleBlocks, type Column, type Group } from "./columns.ts";
import { signingProblems, stop, warn } from "../problems.ts";

export const schoolTasksForm: Form = {
  kind: "schoolTasks",
  needs: ["dues", "conformity"],
  make: (data, request) =>
    chosenSchools(data, request, (school) => tasksOf(school, data).length > 0).map((school) =>
      tasksPaper(school, data),
    ),
};

interface Task {
  what: string;
  due: CivilDate | null;
  /** «осталось 5 рабочих дней» */
  left: string;
  how: string;
  rowId: string;
}

const COLUMNS: readonly Column<Task>[] = [
  {
    tag: "номер",
    header: "schoolTasks.column.number",
    width: 8,
    align: "center",
    text: (_, index) => String(index + 1),
  },
  { tag: "задача", header: "schoolTasks.column.what", width: 70, text: ({ what }) => what },
  {
    tag: "срок",
    header: "schoolTasks.column.due",
    width: 22,
    align: "center",
    text: ({ due }) => shortDate(due),
  },
  { tag: "осталось", header: "schoolTasks.column.left", width: 25, text: ({ left }) => left },
  { tag: "как", header: "schoolTasks.column.how", width: 45, text: ({ how }) => how },
];

function tasksPaper(school: Organisation, data: PaperData): MadePaper {
  const { words, today, settings } = data;
  const tasks = tasksOf(school, data);
  const isLate = ({ due }: Task): boolean => due !== null && due < today;
  const groups: Group<Task>[] = [
    { title: words.say("schoolTasks.late"), rows: tasks.filter(isLate) },
    { title: words.say("schoolTasks.ahead"), rows: tasks.filter((task) => !isLate(task)) },
  ].filter(({ rows }) => rows.length > 0);
  const coordinator = school.coordinator.trim();
  const phone = settings.centrePhone.trim();
  const fields = {
    название: words.say("schoolTasks.title"),
    содержание: words.say("schoolTasks.about", { дата: longDate(today) }),
    организация: fullSchoolName(school),
    адресат: words
      .say("schoolTasks.to", { школа: school.name, кому: nameInCase(coordinator, "dative") })
      .trim(),
    дата: longDate(today),
    контакты: words.say("schoolTasks.contacts", {
      центр: centreName(settings),
      телефон: phone === "" ? "" : `${centreName(settings) === "" ? "" : ", "}тел. ${phone}`,
    }),
  };
  const blocks: Block[] = [
    paragraph(fields.адресат, { left: "half" }),
    ...titleBlocks(fields.название, fields.содержание),
    tableOf(COLUMNS, groups, words, { fontSize: 12 }),
    paragraph(fields.контакты, { align: "both", before: 6 }),
    ...headSignature(data),
  ];
  const title = `Что должна организация: ${school.name}`;
  return {
    key: `schoolTasks/${school.id}`,
    kind: "schoolTasks",
    title,
    fileName: safeFileName(`Что должна организация, ${school.name}`),
    to: school.name,
    sources: tasks.map(({ rowId }) => rowId),
    paper: { title, sections: [{ orientation: "portrait", blocks }], pageNumbers: true },
    fields,
    rows: taggedRows(COLUMNS, groups),
    problems: [...tasksProblems(school, tasks), ...signingProblems(data)],
  };
}

/** What is due of the organisation, the earliest first, and steps of attestation for fitness that have no day yet. */
function tasksOf(school: Organisation, data: PaperData): Task[] {
  const { dues, today, calendar, directory } = data;
  const dated = dues
    .filter((due) => due.school !== "" && schoolKey(due.school, directory) === school.id)
    .map((due): Task => {
      const day = controlDay(due);
      return {
        what: [due.subject, due.label].filter((part) => part !== "").join(", "),
        due: day,
        left: leftWords(day, today, calendar),
        how: due.action,
        rowId: due.rowId,
      };
    });
  const undated = rowsOfSchool(data.conformity, school, data)
    .filter(
      ({ state, nextStep, nextDue }) => state !== "Банк обновлён" && nextStep !== "" && nextDue === null,
    )
    .map(({ id, name, teacher, nextStep }): Task => ({
      what: `Соответствие: ${nextStep.slice(0, 1).toLowerCase()}${nextStep.slice(1)}: ${whoOf(name, teacher)}`,
      due: null,
      left: data.words.say("schoolTasks.undated"),
      how: data.words.say("schoolTasks.conformity"),
      rowId: id,
    }));
  return [...dated.sort((one, other) => ((one.due ?? "") < (other.due ?? "") ? -1 : 1)), ...undated];
}

/** «осталось 5 рабочих дней», «сегодня», «просрочено на 2 рабочих дня» */
function leftWords(day: CivilDate, today: CivilDate, calendar: WorkingCalendar): string {
  if (day === today) return "сегодня";
  const days = workingDaysBetween(calendar, today, day);
  const count = counted(Math.abs(days), "рабочий день", "рабочих дня", "рабочих дней");
  return day < today ? `просрочено на ${count}` : `осталось ${count}`;
}

function tasksProblems(school: Organisation, tasks: readonly Task[]): PaperProblem[] {
  const place = `Организации, ${school.name}`;
  return [
    ...(tasks.length > 0
      ? []
      : [stop("NOTHING_DUE", `${place}: за организацией сейчас ничего нет, перечень не нужен.`)]),
    ...(school.coordinator.trim() === ""
      ? [
          warn(
            "NO_COORDINATOR",
            `${place}: не назван ответственный, перечень без адресата. Впишите его в лист «Ответственные».`,
          ),
        ]
      : []),
  ];
}
