// Уведомление педагогу: the month that was agreed, what to hand in and until when. Days are those of the reminders.
import type { Application, ApplicationState } from "../../../domain/attestation/application.ts";
import { isOpen, stepOf, type StepContext } from "../../../domain/attestation/applications/lifeCycle.ts";
import { monthIn } from "../../../domain/attestation/schedule/schedule.ts";
import { windowsByMonth } from "../../../domain/attestation/schedule/windowsFor.ts";
import { formatDate, type CivilDate } from "../../../domain/calendar/civil.ts";
import { safeFileName } from "../../../domain/language/fileName.ts";
import { heading, paragraph, type Block } from "../../blocks.ts";
import type { Form, MadePaper, PaperData, PaperProblem } from "../../form.ts";
import { approvalBlock } from "../../style/approval.ts";
import { monthWords, shortDate } from "../../style/dates.ts";
import { initialsLast } from "../../style/names.ts";
import { acquainted, headSignature } from "../../style/signatures.ts";
import { problemsAt } from "../problems.ts";
import { chosenRows } from "../request.ts";
import { categoryInCase } from "./categoryWords.ts";
import { nameOf, whomInCase } from "./whom.ts";

export const teacherNotice: Form = {
  kind: "teacherNotice",
  needs: ["applications", "windows"],
  people: "applications",
  readyPeople,
  make: (data, request) => {
    const context = { ...data, windows: windowsByMonth(data.windows) };
    return chosenRows(data.applications, request.people, readyPeople(data)).map((row) =>
      paperOf(factsOf(row, context), data),
    );
  },
};

/** The month is agreed and the application is still to be filed. */
function readyPeople({ applications }: PaperData): string[] {
  return applications
    .filter((row) => row.agreed !== null && row.filed === null && isOpen(row))
    .map(({ id }) => id);
}

type Facts = ReturnType<typeof factsOf>;

function factsOf(row: Application, context: StepContext) {
  const month = monthIn(row);
  const dueAt = (accepted: ApplicationState): CivilDate | null =>
    stepOf({ ...row, accepted }, context)?.due ?? null;
  return {
    row,
    whom: { name: row.name, code: row.teacher || row.id, position: row.position, school: row.school },
    month,
    window: month === null ? null : (context.windows.get(month) ?? null),
    folderBy: row.folderFixBy ?? dueAt("Срок согласован"),
    fileBy: dueAt("Готов к подаче"),
  };
}

function paperOf(facts: Facts, data: PaperData): MadePaper {
  const { row, whom, window } = facts;
  const title = `Уведомление о сроке аттестации: ${initialsLast(nameOf(whom))}`;
  return {
    key: `teacherNotice/${row.id}`,
    kind: "teacherNotice",
    title,
    fileName: safeFileName(`Уведомление о сроке аттестации, ${initialsLast(nameOf(whom))}`),
    to: [initialsLast(nameOf(whom)), row.school].filter((part) => part !== "").join(", "),
    sources: [row.id],
    paper: {
      title,
      pageNumbers: false,
      sections: [{ orientation: "portrait", blocks: blocksOf(facts, data) }],
    },
    fields: {
      фио: nameOf(whom),
      кому: whomInCase(whom, "dative"),
      должность: row.position,
      организация: row.school,
      категория: row.kind,
      месяц: facts.month === null ? "" : monthWords(facts.month),
      орган: data.settings.regionBody,
      папка: shortDate(facts.folderBy),
      начало: shortDate(window?.opens ?? null),
      конец: shortDate(window?.closes ?? null),
      подать: shortDate(facts.fileBy),
    },
    rows: [],
    problems: problemsOf(facts, data),
  };
}

function blocksOf(facts: Facts, data: PaperData): Block[] {
  const { words } = data;
  const { row, whom, month } = facts;
  const text = words.say("teacherNotice.text", {
    категория: row.kind === "" ? "квалификационной категории" : categoryInCase(row.kind, "genitive"),
    должность: row.position,
    месяц: month === null ? "____________ 20__ г." : monthWords(month),
  });
  return [
    ...approvalBlock({ lines: [whomInCase(whom, "dative")] }),
    heading(words.say("teacherNotice.title")),
    paragraph(words.say("teacherNotice.subtitle"), { align: "center" }),
    paragraph(text, { align: "both", before: 12 }),
    paragraph(words.say("teacherNotice.todo"), { align: "both", keepNext: true }),
    ...tasks(facts, data).map((task, index) => paragraph(`${index + 1}) ${task}`, { align: "both" })),
    paragraph(words.say("teacherNotice.change"), { align: "both" }),
    ...headSignature(data),
    ...acquainted("уведомлением"),
  ];
}

/** What is still to be done: a folder that is ready isn't asked for again. */
function tasks({ row, window, folderBy, fileBy }: Facts, { words, settings }: PaperData): string[] {
  const folder =
    row.folderResult === "готова" || folderBy === null
      ? []
      : [words.say("teacherNotice.folder", { срок: shortDate(folderBy) })];
  const days = {
    орган: settings.regionBody,
    начало: shortDate(window?.opens ?? null),
    конец: shortDate(window?.closes ?? null),
    срок: shortDate(fileBy),
  };
  return [
    ...folder,
    words.say("teacherNotice.site"),
    words.say(window === null ? "teacherNotice.applyOpen" : "teacherNotice.apply", days),
  ];
}

function problemsOf({ row, whom, month, window, folderBy }: Facts, { today }: PaperData): PaperProblem[] {
  const { problems, tell } = problemsAt(`Заявления, ${row.id}: ${initialsLast(nameOf(whom))}`);
  if (month === null)
    tell("NO_MONTH", "stop", "месяц аттестации не указан. Поставьте в график или впишите «Месяц аттестации»");
  else if (window === null)
    tell(
      "NO_WINDOW",
      "warn",
      `срок приёма на ${monthWords(month)} не внесён, дней подачи нет. Внесите его в лист «Сроки подачи»`,
    );
  else if (window.closes < today && row.filed === null)
    tell(
      "WINDOW_CLOSED",
      "warn",
      `приём на ${monthWords(month)} закончился ${formatDate(window.closes)}. Перенесите месяц аттестации`,
    );
  if (row.kind === "") tell("NO_KIND", "stop", "категория не выбрана. Выберите её в столбце «Категория»");
  if (row.position.trim() === "")
    tell("NO_POSITION", "stop", "должность не указана. Впишите её в столбец «Должность»");
  if (folderBy !== null && folderBy < today && row.folderResult !== "готова")
    tell(
      "FOLDER_LATE",
      "warn",
      `день показа папки ${formatDate(folderBy)} прошёл. Договоритесь о новом или перенесите месяц аттестации`,
    );
  if (month !== null && row.agreed === null)
    tell("NOT_AGREED", "warn", "срок не согласован. Отметьте согласование в столбце «Согласовано»");
  return problems;
}
