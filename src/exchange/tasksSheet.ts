// «Задачи»: the first sheet of a school's book. What is due, the questions to answer, what was taken last time, how to fill in.
import { formatDate, serialOf } from "../domain/calendar/civil.ts";
import { COLOURS } from "../workbook/colours.ts";
import { HEADER_TYPED } from "../workbook/columnDress.ts";
import type {
  Block,
  CellCheck,
  CellStyle,
  WrittenCell,
  WrittenRow,
  WrittenSheet,
} from "../xlsx/writePlan.ts";
import { markLine } from "./book.ts";
import type { BookContent, BookQuestion } from "./types.ts";

export const TASKS_TITLE = "Задачи";
const WIDTHS = [330, 300, 420];

type Words = (words: readonly string[]) => { sheet: string; block: Block };

const PLAIN: CellStyle = { format: "text", horizontal: "left" };
const TITLE: CellStyle = { ...PLAIN, bold: true, size: 14 };
const HEADING: CellStyle = { ...PLAIN, bold: true, size: 11 };
const BOXED: CellStyle = { ...PLAIN, border: true };
const HEADER: CellStyle = { ...BOXED, bold: true, fill: HEADER_TYPED };
const ANSWER: CellStyle = { ...BOXED, unlocked: true };
const DATE: CellStyle = { ...BOXED, format: "date", horizontal: "center" };

/** A line of the sheet; texts that stand alone run over all columns. */
interface Line {
  cells: (WrittenCell | null)[];
  isWide?: boolean;
  question?: BookQuestion;
}

export function tasksSheet(content: BookContent, listOf: Words): WrittenSheet {
  const lines = [
    ...headLines(content),
    ...taskLines(content),
    ...questionLines(content),
    ...lastLines(content),
  ];
  return {
    title: TASKS_TITLE,
    state: "visible",
    columns: WIDTHS.map((pixels) => ({ pixels, hidden: false })),
    rows: lines.map((line): WrittenRow => ({ cells: line.cells })),
    frozenRows: 0,
    frozenColumns: 0,
    filter: null,
    merges: lines.flatMap((line, row) =>
      line.isWide === true ? [{ top: row, left: 0, bottom: row, right: WIDTHS.length - 1 }] : [],
    ),
    checks: lines.flatMap((line, row) =>
      line.question === undefined ? [] : checkOf(line.question, row, listOf),
    ),
    colours: [],
    isProtected: true,
    titleRows: null,
    tabColour: "#e0a13a",
  };
}

const wide = (value: string, style: CellStyle = PLAIN): Line => ({ cells: [{ value, style }], isWide: true });
const gap: Line = { cells: [] };

function headLines({ title, mark, issuedOn, centre, dueBy, contacts }: BookContent): Line[] {
  return [
    wide(title, TITLE),
    wide(markLine(mark, issuedOn)),
    wide([centre, contacts].filter((part) => part !== "").join(". ")),
    ...(dueBy === null ? [] : [wide(`Вернуть до ${formatDate(dueBy)}`, HEADING)]),
    gap,
  ];
}

function taskLines({ tasks }: BookContent): Line[] {
  if (tasks.length === 0) return [];
  const row = (first: WrittenCell, second: WrittenCell, third: WrittenCell): Line => ({
    cells: [first, second, third],
  });
  return [
    wide("Что нужно сделать", HEADING),
    row(
      { value: "Задача", style: HEADER },
      { value: "Срок", style: HEADER },
      { value: "Как", style: HEADER },
    ),
    ...tasks.map(({ text, due, how }) =>
      row(
        { value: text, style: BOXED },
        { value: due === null ? "" : serialOf(due), style: DATE },
        { value: how, style: BOXED },
      ),
    ),
    gap,
  ];
}

function questionLines({ questions }: BookContent): Line[] {
  return [
    wide("Ответьте центру", HEADING),
    ...questions.map((question): Line => ({
      cells: [
        { value: question.label, style: BOXED },
        { value: "", style: ANSWER },
        { value: question.help, style: BOXED },
      ],
      question,
    })),
    gap,
  ];
}

function lastLines({ receipt, guide }: BookContent): Line[] {
  return [
    ...(receipt.length === 0
      ? []
      : [wide("Что принято из прошлой книги", HEADING), ...receipt.map((line) => wide(line)), gap]),
    wide("Как заполнять", HEADING),
    ...guide.map((line) => wide(line)),
    ...Object.values(COLOURS).map(({ word, background, meaning }): Line => ({
      cells: [
        { value: word, style: { ...BOXED, fill: background } },
        { value: meaningForSchools(meaning), style: PLAIN },
      ],
    })),
  ];
}

/** The centre's sheets are unknown to the school. */
function meaningForSchools(meaning: string): string {
  return meaning.replace(/:.*$/u, "");
}

function checkOf(question: BookQuestion, row: number, listOf: Words): CellCheck[] {
  if (question.choices === null) return [];
  return [
    {
      block: { top: row, left: 1, bottom: row, right: 1 },
      kind: "list",
      list: listOf(question.choices),
      refuses: "stop",
      title: question.label,
      prompt: "Выберите из списка.",
      error: "Выберите слово из списка.",
    },
  ];
}
