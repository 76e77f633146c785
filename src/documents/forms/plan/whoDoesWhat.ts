// «Кто что делает»: the work of a month by the people who do it.
import { parsePersonName } from "../../../domain/people/personName.ts";
import { spellingKey } from "../../../domain/people/spelling.ts";
import { wordMonth } from "../../../domain/attestation/months.ts";
import { counted } from "../../../domain/language/plural.ts";
import { safeFileName } from "../../../domain/language/fileName.ts";
import type { Block } from "../../blocks.ts";
import type { Form, FormRequest, MadePaper, PaperData } from "../../form.ts";
import { monthWords } from "../../style/dates.ts";
import { headSignature } from "../../style/signatures.ts";
import type { Words } from "../../words/words.ts";
import { tableOf, taggedRows, titleBlocks, type Column, type Group } from "./columns.ts";
import { MONTH_REGISTERS, monthWork, type MonthTask } from "./monthWork.ts";
import { signingProblems } from "../problems.ts";

export const whoDoesWhatForm: Form = {
  kind: "whoDoesWhat",
  needs: MONTH_REGISTERS,
  make: (data, request) => [executorsPaper(data, request)],
};

/** What one person, or a group, has to do about a task. */
interface Share {
  task: MonthTask;
  part: string;
}

const COLUMNS: readonly Column<Share>[] = [
  { tag: "дата", header: "monthPlan.column.when", width: 28, text: ({ task }) => task.when },
  { tag: "мероприятие", header: "monthPlan.column.what", width: 78, text: ({ task }) => task.what },
  { tag: "основание", header: "monthPlan.column.place", width: 27, text: ({ task }) => task.place },
  { tag: "участие", header: "whoDoesWhat.column.part", width: 32, text: ({ part }) => part },
];

function executorsPaper(data: PaperData, request: FormRequest): MadePaper {
  const { words } = data;
  const work = monthWork(data, request);
  const groups = sharesOf(work.tasks, words);
  const fields = {
    название: words.say("whoDoesWhat.title"),
    содержание: words.say("whoDoesWhat.about", { месяц: monthWords(work.month) }),
    месяц: monthWords(work.month),
  };
  const blocks: Block[] = [
    ...titleBlocks(fields.название, fields.содержание),
    tableOf(COLUMNS, groups, words, { fontSize: 12 }),
    ...headSignature(data),
  ];
  const title = `Кто что делает, ${wordMonth(work.month)}`;
  return {
    key: `whoDoesWhat/${work.month}`,
    kind: "whoDoesWhat",
    title,
    fileName: safeFileName(title),
    to: "",
    sources: work.tasks.map(({ id }) => id),
    paper: { title, sections: [{ orientation: "portrait", blocks }], pageNumbers: true },
    fields,
    rows: taggedRows(COLUMNS, groups),
    problems: [...work.problems, ...signingProblems(data)],
  };
}

/** People by the alphabet, then groups, then what nobody is named for. */
function sharesOf(tasks: readonly MonthTask[], words: Words): Group<Share>[] {
  const names = [...new Set(tasks.flatMap(({ people }) => people))].sort((one, other) =>
    orderOf(one) < orderOf(other) ? -1 : 1,
  );
  const nobody = tasks.filter(({ people }) => people.length === 0).map((task) => ({ task, part: "" }));
  const shares = names.map((name) => {
    const rows = tasks
      .filter(({ people }) => people.includes(name))
      .map((task) => ({ task, part: partOf(name, task, words) }));
    return { title: titleOf(name, rows.length), rows };
  });
  return nobody.length === 0
    ? shares
    : [...shares, { title: titleOf(words.say("whoDoesWhat.nobody"), nobody.length), rows: nobody }];
}

const orderOf = (name: string): string => `${parsePersonName(name) === null ? 2 : 1}${spellingKey(name)}`;

const titleOf = (name: string, count: number): string => `${name} – ${counted(count, "дело", "дела", "дел")}`;

function partOf(name: string, { people }: MonthTask, words: Words): string {
  if (people[0] === name) return words.say(people.length === 1 ? "whoDoesWhat.alone" : "whoDoesWhat.main");
  return words.say("whoDoesWhat.together", { кто: people[0] ?? "" });
}
