// «Выписка из банка данных»: teachers of an organisation with their categories and what is due of each next; one for each.
import { CLOSED_STATES, type Application } from "../../../domain/attestation/application.ts";
import type { Teacher } from "../../../domain/attestation/bank.ts";
import { isHere } from "../../../domain/attestation/forecast/forecast.ts";
import { stateOf } from "../../../domain/attestation/schedule/schedule.ts";
import type { CivilDate } from "../../../domain/calendar/civil.ts";
import { counted } from "../../../domain/language/plural.ts";
import type { Organisation } from "../../../domain/people/directory.ts";
import { spellingKey } from "../../../domain/people/spelling.ts";
import { safeFileName } from "../../../domain/language/fileName.ts";
import { paragraph, type Block } from "../../blocks.ts";
import type { Form, MadePaper, PaperData, PaperProblem } from "../../form.ts";
import { longDate, shortDate } from "../../style/dates.ts";
import { headSignature, signatureOf } from "../../style/signatures.ts";
import type { Words } from "../../words/words.ts";
import { chosenSchools, fullSchoolName, rowsOfSchool } from "./chosenSchools.ts";
import { tableOf, taggedRows, titleBlocks, type Column } from "./columns.ts";
import { signingProblems, stop, warn } from "../problems.ts";

export const schoolBankForm: Form = {
  kind: "schoolBank",
  needs: ["teachers", "applications"],
  make: (data, request) =>
    chosenSchools(data, request, (school) => teachersOf(school, data).length > 0).map((school) =>
      bankPaper(school, data),
    ),
};

interface Row {
  teacher: Teacher;
  next: string;
}

const COLUMNS: readonly Column<Row>[] = [
  {
    tag: "номер",
    header: "schoolBank.column.number",
    width: 8,
    align: "center",
    text: (_, index) => String(index + 1),
  },
  {
    tag: "фио",
    header: "schoolBank.column.name",
    width: 40,
    text: ({ teacher }) => teacher.name.trim() || teacher.id,
  },
  {
    tag: "должность",
    header: "schoolBank.column.position",
    width: 30,
    text: ({ teacher }) => teacher.position.trim(),
  },
  {
    tag: "предмет",
    header: "schoolBank.column.subject",
    width: 30,
    text: ({ teacher }) => teacher.subject.join(", "),
  },
  {
    tag: "категория",
    header: "schoolBank.column.category",
    width: 22,
    text: ({ teacher }) => teacher.category || "нет",
  },
  {
    tag: "действует",
    header: "schoolBank.column.validity",
    width: 26,
    text: ({ teacher }) => (teacher.category === "" ? "" : teacher.validity),
  },
  {
    tag: "соответствие",
    header: "schoolBank.column.conformity",
    width: 24,
    text: ({ teacher }) => conformityText(teacher),
  },
  { tag: "дальше", header: "schoolBank.column.next", width: 50, text: ({ next }) => next },
];

function bankPaper(school: Organisation, data: PaperData): MadePaper {
  const { words, today } = data;
  const teachers = teachersOf(school, data);
  const applications = rowsOfSchool(data.applications, school, data);
  const groups = [
    {
      title: "",
      rows: teachers.map((teacher) => ({ teacher, next: nextOf(teacher, applications, today, words) })),
    },
  ];
  const fields = {
    название: words.say("schoolBank.title"),
    содержание: words.say("schoolBank.about"),
    организация: fullSchoolName(school),
    дата: longDate(today),
    "на-дату": words.say("schoolBank.asOf", { дата: longDate(today) }),
    итог: totalOf(teachers, words),
  };
  const blocks: Block[] = [
    ...titleBlocks(fields.название, fields.содержание, fields.организация, fields["на-дату"]),
    tableOf(COLUMNS, groups, words, { fontSize: 10 }),
    paragraph(fields.итог, { align: "both", before: 6 }),
    ...headSignature(data),
    paragraph(words.say("schoolBank.checked"), { before: 12, keepNext: true }),
    signatureOf(words.say("schoolBank.head"), school.head),
  ];
  const title = `Выписка из банка данных: ${school.name}`;
  return {
    key: `schoolBank/${school.id}`,
    kind: "schoolBank",
    title,
    fileName: safeFileName(`Выписка из банка данных, ${school.name}`),
    to: school.name,
    sources: teachers.map(({ id }) => id),
    paper: { title, sections: [{ orientation: "landscape", blocks }], pageNumbers: true },
    fields,
    rows: taggedRows(COLUMNS, groups),
    problems: [...bankProblems(school, teachers), ...signingProblems(data)],
  };
}

function teachersOf(school: Organisation, data: PaperData): Teacher[] {
  const orderOf = ({ name, id }: Teacher): string => `${spellingKey(name)}|${id}`;
  return rowsOfSchool(data.teachers.filter(isHere), school, data).sort((one, other) =>
    orderOf(one) < orderOf(other) ? -1 : 1,
  );
}

/** The reason of an exemption is never told. */
function conformityText({ conformityDue, exemptUntil }: Teacher): string {
  if (conformityDue !== null) return shortDate(conformityDue);
  return exemptUntil === null ? "" : `не ранее ${shortDate(exemptUntil)}`;
}

/** The step that comes first: an application under way, the last day to apply, fitness. */
function nextOf(
  teacher: Teacher,
  applications: readonly Application[],
  today: CivilDate,
  words: Words,
): string {
  const open = applications.find(
    (each) => each.teacher === teacher.id && !CLOSED_STATES.includes(stateOf(each)),
  );
  if (open !== undefined)
    return words.say("schoolBank.next.application", {
      категория: open.kind,
      месяц: open.month.trim() === "" ? "" : `, ${open.month.trim()}`,
      шаг: begunSmall(open.nextStep.trim() || stateOf(open)),
    });
  const steps = [
    { day: teacher.applyBy, key: "schoolBank.next.apply" },
    { day: teacher.conformityDue, key: "schoolBank.next.conformity" },
  ].flatMap(({ day, key }) => (day === null ? [] : [{ day, key }]));
  const [first] = steps.sort((one, other) => (one.day < other.day ? -1 : 1));
  if (first === undefined) return "";
  const text = words.say(first.key, { дата: shortDate(first.day) });
  return first.day < today ? words.say("schoolBank.next.late", { шаг: text }) : text;
}

const begunSmall = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function totalOf(teachers: readonly Teacher[], words: Words): string {
  const has = (...categories: readonly string[]): number =>
    teachers.filter(({ category }) => categories.includes(category)).length;
  return words.say("schoolBank.total", {
    всего: counted(teachers.length, "запись", "записи", "записей"),
    высшая: has("высшая"),
    первая: has("первая"),
    дополнительные: has("педагог-методист", "педагог-наставник"),
    без: has("", "вторая"),
    соответствие: teachers.filter(({ conformityDue }) => conformityDue !== null).length,
  });
}

function bankProblems(school: Organisation, teachers: readonly Teacher[]): PaperProblem[] {
  const place = `Организации, ${school.name}`;
  if (teachers.length === 0)
    return [
      stop(
        "NO_TEACHERS",
        `${place}: в листе «Педагоги» нет её работников. Внесите список или примите книгу организации.`,
      ),
    ];
  const unchecked = teachers.filter(({ checked }) => checked === null).length;
  return unchecked === 0
    ? []
    : [
        warn(
          "UNCHECKED",
          `${place}: с организацией не сверены строки: ${unchecked} из ${teachers.length}. Вышлите книгу организации или отметьте «Сверено».`,
        ),
      ];
}
