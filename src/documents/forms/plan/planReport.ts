// «Отчёт об исполнении плана»: the plan's rows with what was done, what confirms it and why not; totals by section and whole.
// Structure: documents of the field §5.9.
import { groupBy } from "../../../domain/groupBy.ts";
import { safeFileName } from "../../../domain/language/fileName.ts";
import { heading, paragraph, type Block } from "../../blocks.ts";
import type { Form, FormRequest, MadePaper, PaperData } from "../../form.ts";
import { centreName } from "../../style/centre.ts";
import { longDate } from "../../style/dates.ts";
import { organisationInGenitive } from "../../style/organisationInGenitive.ts";
import { headSignature } from "../../style/signatures.ts";
import { tableOf, taggedRows, titleBlocks, type Column, type Group } from "./columns.ts";
import { percentWords, sumOf, type AsOf, type PlanFigures } from "./planFigures.ts";
import { openProblems, reportRow, type ReportRow } from "./planReportRows.ts";
import { planOfYear, printedNumber, printedPeople, printedTerm, yearWords } from "./planOfYear.ts";
import { signingProblems } from "../problems.ts";

export const planReportForm: Form = {
  kind: "planReport",
  needs: ["plan", "occurrences"],
  make: (data, request) => [reportPaper(data, request)],
};

const COLUMNS: readonly Column<ReportRow>[] = [
  {
    tag: "номер",
    header: "plan.column.number",
    width: 9,
    align: "center",
    text: ({ item }) => printedNumber(item),
  },
  { tag: "мероприятие", header: "plan.column.activity", width: 36, text: ({ item }) => item.activity.trim() },
  { tag: "срок", header: "plan.column.term", width: 15, text: ({ item }) => printedTerm(item) },
  { tag: "ответственные", header: "plan.column.people", width: 20, text: ({ item }) => printedPeople(item) },
  { tag: "исполнено", header: "planReport.column.done", width: 20, text: ({ done }) => done },
  { tag: "подтверждение", header: "planReport.column.evidence", width: 24, text: ({ evidence }) => evidence },
  { tag: "причина", header: "planReport.column.reason", width: 20, text: ({ reason }) => reason },
];

interface Total {
  title: string;
  figures: PlanFigures;
}

const count = (
  tag: string,
  header: string,
  of: (figures: PlanFigures) => number | string,
): Column<Total> => ({ tag, header, width: 12, align: "center", text: ({ figures }) => String(of(figures)) });

const TOTALS: readonly Column<Total>[] = [
  { tag: "раздел", header: "planReport.column.section", width: 40, text: ({ title }) => title },
  count("пунктов", "planReport.column.items", ({ items }) => items),
  count("сроков", "planReport.column.terms", ({ terms }) => terms),
  count("исполнено", "planReport.column.doneCount", ({ done }) => done),
  count("опозданием", "planReport.column.late", ({ late }) => late),
  count("неисполнено", "planReport.column.failed", ({ failed }) => failed),
  count("впереди", "planReport.column.ahead", ({ ahead }) => ahead),
  count("процент", "planReport.column.percent", ({ done, terms }) => percentWords(done, terms)),
];

function reportPaper(data: PaperData, request: FormRequest): MadePaper {
  const plan = planOfYear(data, request);
  const { words, today, settings } = data;
  const asOf: AsOf = { today, yearEnd: plan.year.end };
  const own = groupBy(data.occurrences, ({ item }) => item);
  const groups = plan.sections.map(({ title, rows }) => ({
    title,
    rows: rows.map((item) => reportRow(item, own.get(item.id) ?? [], asOf)),
  }));
  const whole = sumOf(groups.flatMap(({ rows }) => rows.map(({ figures }) => figures)));
  const fields = {
    название: words.say("planReport.title"),
    содержание: words.say("planReport.about", {
      центр: organisationInGenitive(centreName(settings)),
      год: yearWords(plan.year),
    }),
    год: yearWords(plan.year),
    дата: longDate(today),
    итог: words.say("planReport.total", {
      сроков: whole.terms,
      исполнено: whole.done,
      процент: percentWords(whole.done, whole.terms),
      опозданием: whole.late,
      неисполнено: whole.failed,
      впереди: whole.ahead,
      доля: percentWords(whole.done, whole.done + whole.failed),
    }),
  };
  const blocks: Block[] = [
    ...titleBlocks(fields.название, fields.содержание, words.say("planReport.asOf", { дата: fields.дата })),
    tableOf(COLUMNS, groups, words, { fontSize: 10 }),
    heading(words.say("planReport.totals"), 2),
    tableOf(TOTALS, totalsOf(groups, whole, words.say("planReport.whole")), words, {
      fontSize: 10,
      isWhole: true,
    }),
    paragraph(fields.итог, { align: "both", before: 6 }),
    ...headSignature(data),
  ];
  const title = `Отчёт об исполнении плана за ${yearWords(plan.year)}`;
  return {
    key: `planReport/${plan.year.label}`,
    kind: "planReport",
    title,
    fileName: safeFileName(title),
    to: "",
    sources: plan.items.map(({ id }) => id),
    paper: { title, sections: [{ orientation: "landscape", blocks }], pageNumbers: true },
    fields,
    rows: taggedRows(COLUMNS, groups),
    problems: [
      ...plan.problems,
      ...plan.items.flatMap((item) => openProblems(item, own.get(item.id) ?? [], asOf)),
      ...signingProblems(data),
    ],
  };
}

function totalsOf(
  groups: readonly Group<ReportRow>[],
  whole: PlanFigures,
  wholeTitle: string,
): Group<Total>[] {
  const sections = groups.map(({ title, rows }) => ({
    title,
    figures: sumOf(rows.map(({ figures }) => figures)),
  }));
  return [
    { title: "", rows: sections },
    { title: "", rows: [{ title: wholeTitle, figures: whole }], isTotal: true },
  ];
}
