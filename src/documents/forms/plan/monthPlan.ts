// «План на месяц»: one sheet with days, events and who answers for them.
import { safeFileName } from "../../../domain/language/fileName.ts";
import type { Block } from "../../blocks.ts";
import type { Form, FormRequest, MadePaper, PaperData, PaperProblem } from "../../form.ts";
import { centreName } from "../../style/centre.ts";
import { monthWords } from "../../style/dates.ts";
import { organisationInGenitive } from "../../style/organisationInGenitive.ts";
import { headSignature } from "../../style/signatures.ts";
import { wordMonth } from "../../../domain/attestation/months.ts";
import { tableOf, taggedRows, titleBlocks, type Column } from "./columns.ts";
import { MONTH_REGISTERS, monthWork, type MonthTask, type MonthWork } from "./monthWork.ts";
import { signingProblems, warn } from "../problems.ts";

export const monthPlanForm: Form = {
  kind: "monthPlan",
  needs: MONTH_REGISTERS,
  make: (data, request) => [monthPaper(data, request)],
};

const COLUMNS: readonly Column<MonthTask>[] = [
  { tag: "дата", header: "monthPlan.column.when", width: 28, text: ({ when }) => when },
  { tag: "мероприятие", header: "monthPlan.column.what", width: 70, text: ({ what }) => what },
  { tag: "основание", header: "monthPlan.column.place", width: 25, text: ({ place }) => place },
  {
    tag: "ответственные",
    header: "monthPlan.column.people",
    width: 42,
    text: ({ people }) => people.join("\n"),
  },
];

function monthPaper(data: PaperData, request: FormRequest): MadePaper {
  const { words, settings } = data;
  const work = monthWork(data, request);
  const groups = [{ title: "", rows: work.tasks }];
  const fontSize = fittingSize(work);
  const fields = {
    название: words.say("monthPlan.title"),
    содержание: words.say("monthPlan.about", {
      центр: organisationInGenitive(centreName(settings)),
      месяц: monthWords(work.month),
    }),
    месяц: monthWords(work.month),
  };
  const blocks: Block[] = [
    ...titleBlocks(fields.название, fields.содержание),
    tableOf(COLUMNS, groups, words, { fontSize: fontSize ?? SMALLEST }),
    ...headSignature(data),
  ];
  const title = `План на ${wordMonth(work.month)}`;
  return {
    key: `monthPlan/${work.month}`,
    kind: "monthPlan",
    title,
    fileName: safeFileName(title),
    to: "",
    sources: work.tasks.map(({ id }) => id),
    paper: { title, sections: [{ orientation: "portrait", blocks }], pageNumbers: false },
    fields,
    rows: taggedRows(COLUMNS, groups),
    problems: [...work.problems, ...(fontSize === null ? [tooLong(work)] : []), ...signingProblems(data)],
  };
}

const SIZES = [12, 11, 10, 9] as const;
const SMALLEST = 9;
/** Points of height that the table has on a sheet beside title and signature. */
const ROOM = 640;
/** Width of a letter of Times New Roman and height of a line, in parts of the size. */
const LETTER = 0.48;
const LINE = 1.2;
const POINTS_PER_MM = 2.83;
/** Points of a row beside its lines. */
const PADDING = 3;

/** The largest size with which all rows fit one sheet, by an estimate of their lines; null when none does. */
function fittingSize({ tasks }: MonthWork): number | null {
  return SIZES.find((size) => tasks.reduce((sum, task) => sum + heightOf(task, size), 0) <= ROOM) ?? null;
}

/** Widths of the columns are millimetres of the sheet. */
function heightOf(task: MonthTask, size: number): number {
  const lines = COLUMNS.map(({ width, text }) => {
    const letters = Math.floor(((width - 4) * POINTS_PER_MM) / (size * LETTER));
    return text(task, 0)
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
  });
  return Math.max(...lines) * size * LINE + PADDING;
}

const tooLong = ({ month, tasks }: MonthWork): PaperProblem =>
  warn(
    "TOO_LONG",
    `План на ${monthWords(month)}: строк ${tasks.length}, на один лист они не поместятся. Напечатайте на двух или сократите названия мероприятий.`,
  );
