// Список подавших заявления: a covering letter and the list itself as «Списки месяца» gives it. What was sent is frozen: its last
// version is printed again as it went. Columns and totals: documents of the field §5.6.
import { differencesOf, isSame, lastVersion } from "../../../domain/attestation/lists/listDifferences.ts";
import { fieldsOf } from "../../../domain/attestation/lists/listFields.ts";
import { monthList, totalsOf, type ListRow } from "../../../domain/attestation/lists/monthLists.ts";
import { monthOf } from "../../../domain/attestation/months.ts";
import { formatDate, type CivilDate } from "../../../domain/calendar/civil.ts";
import { safeFileName } from "../../../domain/language/fileName.ts";
import { counted } from "../../../domain/language/plural.ts";
import { coordinatorOf } from "../../../domain/people/roles.ts";
import { heading, paragraph, type Block, type Table } from "../../blocks.ts";
import type { Form, MadePaper, PaperData, PaperProblem } from "../../form.ts";
import { approvalBlock } from "../../style/approval.ts";
import { centreName } from "../../style/centre.ts";
import { longDate, monthIn, monthWords } from "../../style/dates.ts";
import { letterHead } from "../../style/letter.ts";
import { headSignature, signatureOf } from "../../style/signatures.ts";
import { stop, warn } from "../problems.ts";
import { sentence, tight } from "../sentence.ts";

const KIND = "подавшие заявления";

export const filedList: Form = {
  kind: "filedList",
  needs: ["applications", "teachers", "categories", "experts", "sentLists"],
  make: (data, request) => [paperOf(listOf(request.month ?? monthOf(data.today), data), data)],
};

/** A column of the list: its tag in a centre's own form, and its share of the width: the longest word of its header fits. */
const COLUMNS: Readonly<Partial<Record<keyof ListRow, { tag: string; width: number }>>> = {
  name: { tag: "фио", width: 21 },
  school: { tag: "организация", width: 34 },
  position: { tag: "должность", width: 19 },
  subject: { tag: "предмет", width: 16 },
  kind: { tag: "категория", width: 19 },
  current: { tag: "имеющаяся", width: 20 },
  turn: { tag: "подача", width: 16 },
  number: { tag: "заявление", width: 21 },
  filed: { tag: "подано", width: 18 },
  channel: { tag: "канал", width: 14 },
  siteLink: { tag: "материалы", width: 18 },
  ground: { tag: "основание", width: 18 },
  experts: { tag: "специалисты", width: 22 },
  note: { tag: "примечание", width: 20 },
};

const columns = fieldsOf(KIND).map(({ field, label }) => ({
  field,
  label,
  tag: field,
  width: 10,
  ...COLUMNS[field],
}));

interface FiledList {
  month: string;
  rows: readonly Partial<ListRow>[];
  /** The letter with which it went; empty before. */
  number: string;
  date: CivilDate | null;
  problems: readonly PaperProblem[];
}

function listOf(month: string, data: PaperData): FiledList {
  const teachers = new Map(data.teachers.map((teacher) => [teacher.id, teacher]));
  const current = monthList({ ...data, kind: KIND, month, teachers, history: data.categories, override: {} });
  const sent = lastVersion(data.sentLists, KIND, month);
  if (sent !== null) {
    const differences = differencesOf(sent, current.rows);
    const isStale = differences !== null && !isSame(differences);
    const problems = isStale ? [warn("CHANGED", changedWords(sent.version, month))] : [];
    return { month, rows: sent.rows, number: sent.number, date: sent.sent, problems };
  }
  return {
    month,
    rows: current.rows,
    number: "",
    date: null,
    problems: [
      ...(current.rows.length === 0 ? [nobody(month)] : [warn("NOT_SENT", notSentWords(month))]),
      ...current.problems.map(({ code, text }) => warn(code, text)),
    ],
  };
}

const nobody = (month: string): PaperProblem =>
  stop(
    "NOBODY",
    `Список подавших заявления, ${monthWords(month)}: заявлений нет. Выберите другой месяц или впишите «Подано» и «№ заявления» в лист «Заявления»`,
  );

const notSentWords = (month: string): string =>
  `Список подавших заявления, ${monthWords(month)}: ещё не отправлен, данные могут измениться. Отправив, отметьте это в «Списках месяца»`;

const changedWords = (version: number, month: string): string =>
  `Список подавших заявления, ${monthWords(month)}: печатается отправленная версия ${version}, с тех пор данные изменились. Новую версию запишите в «Списках месяца»`;

function paperOf(list: FiledList, data: PaperData): MadePaper {
  const title = `Список подавших заявления, ${monthWords(list.month)}`;
  const totals = totalsOf(list.rows.map(({ kind = "", turn = "" }) => ({ kind, turn })));
  return {
    key: `filedList/${list.month}`,
    kind: "filedList",
    title,
    fileName: safeFileName(title),
    to: data.settings.regionBody,
    ...(list.number === "" ? {} : { number: list.number }),
    ...(list.date === null ? {} : { date: list.date }),
    sources: list.rows.map(({ id = "" }) => id),
    paper: {
      title,
      pageNumbers: true,
      sections: [
        { orientation: "portrait", blocks: letterBlocks(list, totals, data) },
        { orientation: "landscape", blocks: listBlocks(list, totals, data) },
      ],
    },
    fields: {
      номер: list.number,
      дата: list.date === null ? "" : formatDate(list.date),
      месяц: monthWords(list.month),
      кому: data.settings.regionBody,
      всего: peopleWords(list.rows.length),
      итоги: totalWords(totals),
    },
    rows: list.rows.map((row, index) => tagged(row, index + 1)),
    problems: list.problems,
  };
}

function letterBlocks(list: FiledList, totals: Readonly<Record<string, number>>, data: PaperData): Block[] {
  const { words, settings } = data;
  const text = words.say("filedList.text", {
    центр: centreName(settings),
    район: settings.districtName,
    месяц: monthIn(list.month),
    всего: peopleWords(list.rows.length),
  });
  return [
    ...letterHead(data, { to: [settings.regionBody], number: list.number, date: list.date }),
    paragraph(words.say("filedList.subject"), { before: 12 }),
    paragraph(sentence(text), { align: "both", before: 12 }),
    ...(totalWords(totals) === ""
      ? []
      : [paragraph(words.say("filedList.totals", { итоги: totalWords(totals) }), { align: "both" })]),
    paragraph(words.say("filedList.attachment"), { align: "both", before: 12 }),
    ...headSignature(data),
  ];
}

function listBlocks(list: FiledList, totals: Readonly<Record<string, number>>, data: PaperData): Block[] {
  const { words, settings, directory } = data;
  const number = list.number || "______";
  const compiler = coordinatorOf(directory, settings.coordinator);
  return [
    ...approvalBlock({
      annex: words.say("filedList.annex"),
      lines: [words.say("filedList.annexNumber", { дата: longDate(list.date), номер: number })],
    }),
    heading(words.say("filedList.title")),
    paragraph(
      tight(words.say("filedList.subtitle", { район: settings.districtName, месяц: monthIn(list.month) })),
      { align: "center" },
    ),
    tableOf(list.rows),
    paragraph(`Всего: ${peopleWords(list.rows.length)}. ${sentence(totalWords(totals))}`.trim(), {
      before: 6,
    }),
    ...(compiler === null
      ? []
      : [
          paragraph(words.say("filedList.compiled"), { before: 12, keepNext: true }),
          signatureOf(compiler.position, compiler.name),
        ]),
  ];
}

function tableOf(rows: readonly Partial<ListRow>[]): Table {
  return {
    kind: "table",
    fontSize: 8,
    columns: [
      { header: "№", width: 7, align: "center" },
      ...columns.map(({ label, width }) => ({ header: label, width })),
    ],
    rows: rows.map((row, index) => ({
      cells: [String(index + 1), ...columns.map(({ field }) => row[field] ?? "")],
    })),
  };
}

function tagged(row: Partial<ListRow>, place: number): Record<string, string> {
  const cells = columns.map(({ field, tag }): [string, string] => [tag, row[field] ?? ""]);
  return { п: String(place), ...Object.fromEntries(cells) };
}

const peopleWords = (count: number): string => counted(count, "человек", "человека", "человек");

/** «первая — 3, высшая — 2; впервые — 4, повторно — 1» */
function totalWords(totals: Readonly<Record<string, number>>): string {
  const part = (names: readonly string[]): string =>
    names
      .filter((name) => (totals[name] ?? 0) > 0)
      .map((name) => `${name} – ${totals[name] ?? 0}`)
      .join(", ");
  return [part(["первая", "высшая", "педагог-методист", "педагог-наставник"]), part(["впервые", "повторно"])]
    .filter((words) => words !== "")
    .join("; ");
}
