// «План работы» in the form in which such plans are approved: approval block, four columns, sections, the head's signature.
// Structure: documents of the field §5.9.
import { formatDate } from "../../../domain/calendar/civil.ts";
import type { Occurrence, PlanItem } from "../../../domain/control/plan.ts";
import { planStateOf } from "../../../domain/control/state.ts";
import { groupBy } from "../../../domain/groupBy.ts";
import { safeFileName } from "../../../domain/language/fileName.ts";
import type { Block } from "../../blocks.ts";
import type { Form, FormField, FormRequest, MadePaper, PaperData, PaperProblem } from "../../form.ts";
import { approvalBlock } from "../../style/approval.ts";
import { organisationInGenitive } from "../../style/organisationInGenitive.ts";
import { centreName } from "../../style/centre.ts";
import { headSignature } from "../../style/signatures.ts";
import { fieldOf } from "../request.ts";
import { annexWords, approvalLines } from "./approvalLines.ts";
import { tableOf, taggedRows, titleBlocks, type Column } from "./columns.ts";
import {
  planOfYear,
  printedNumber,
  printedPeople,
  printedTerm,
  yearWords,
  type PlanOfYear,
} from "./planOfYear.ts";
import { signingProblems, warn } from "../problems.ts";

const ANNEX: FormField = { id: "annex", label: "Приложение №", kind: "text", default: () => "" };
const APPROVAL: FormField = {
  id: "approval",
  label: "Чем утверждён: «приказ … от 05.09.2026 № 8» (пусто – как в столбце «Основание»)",
  kind: "text",
  default: () => "",
};
const PROOF: FormField = {
  id: "proof",
  label: "Столбец «чем подтверждается»: да или нет",
  kind: "text",
  default: () => "нет",
};
const MARK: FormField = {
  id: "mark",
  label: "Столбец «отметка об исполнении»: да или нет",
  kind: "text",
  default: () => "нет",
};

export const planForm: Form = {
  kind: "plan",
  needs: ["plan", "occurrences"],
  fields: [ANNEX, APPROVAL, PROOF, MARK],
  make: (data, request) => [planPaper(data, request)],
};

interface Row {
  item: PlanItem;
  mark: string;
}

/** The four of the form. */
const COLUMNS: readonly Column<Row>[] = [
  {
    tag: "номер",
    header: "plan.column.number",
    width: 10,
    align: "center",
    text: ({ item }) => printedNumber(item),
  },
  { tag: "мероприятие", header: "plan.column.activity", width: 50, text: ({ item }) => item.activity.trim() },
  { tag: "срок", header: "plan.column.term", width: 18, text: ({ item }) => printedTerm(item) },
  { tag: "ответственные", header: "plan.column.people", width: 27, text: ({ item }) => printedPeople(item) },
];
const PROOF_COLUMN: Column<Row> = {
  tag: "подтверждение",
  header: "plan.column.proof",
  width: 20,
  text: ({ item }) => item.proof.trim(),
};
const MARK_COLUMN: Column<Row> = {
  tag: "отметка",
  header: "plan.column.mark",
  width: 20,
  text: ({ mark }) => mark,
};

function planPaper(data: PaperData, request: FormRequest): MadePaper {
  const plan = planOfYear(data, request);
  const { words, settings } = data;
  const wants = (field: FormField): boolean => /^да$/iu.test(fieldOf(request, field.id));
  const columns = [
    ...COLUMNS,
    ...(wants(PROOF) ? [PROOF_COLUMN] : []),
    ...(wants(MARK) ? [MARK_COLUMN] : []),
  ];
  const groups = withMarks(plan, data);
  const approval = fieldOf(request, APPROVAL.id, sourceOf(plan));
  const fields = {
    название: words.say("plan.title"),
    содержание: words.say("plan.about", {
      центр: organisationInGenitive(centreName(settings)),
      год: yearWords(plan.year),
    }),
    год: yearWords(plan.year),
    приложение: annexWords(fieldOf(request, ANNEX.id)),
    утвержден: approvalLines(approval).join("\n"),
    центр: centreName(settings),
  };
  const blocks: Block[] = [
    ...approvalBlock({
      annex: fields.приложение,
      word: words.say("plan.approved"),
      lines: approvalLines(approval),
    }),
    ...titleBlocks(fields.название, fields.содержание),
    tableOf(columns, groups, words, { fontSize: 12 }),
    ...headSignature(data),
  ];
  const title = `План работы на ${yearWords(plan.year)}`;
  return {
    key: `plan/${plan.year.label}`,
    kind: "plan",
    title,
    fileName: safeFileName(title),
    to: "",
    sources: plan.items.map(({ id }) => id),
    paper: {
      title,
      sections: [{ orientation: columns.length > COLUMNS.length ? "landscape" : "portrait", blocks }],
      pageNumbers: true,
    },
    fields,
    rows: taggedRows([...COLUMNS, PROOF_COLUMN, MARK_COLUMN], groups),
    problems: [...plan.problems, ...approvalProblems(plan, approval), ...signingProblems(data)],
  };
}

/** The act that most of the items name: a later change of one item doesn't approve the plan. */
function sourceOf({ items }: PlanOfYear): string {
  const bySource = groupBy(
    items.filter(({ source }) => source.trim() !== ""),
    ({ source }) => source.trim(),
  );
  const [most] = [...bySource].sort(([, one], [, other]) => other.length - one.length);
  return most?.[0] ?? "";
}

function approvalProblems({ items }: PlanOfYear, approval: string): PaperProblem[] {
  if (items.length === 0 || (/\d{4}/u.test(approval) && approval.includes("№"))) return [];
  const what = approval === "" ? "не указано, чем утверждён план" : `в «${approval}» нет номера или даты`;
  return [
    warn("NO_APPROVAL", `План: ${what}. Впишите приказ в поле «Чем утверждён» или в столбец «Основание».`),
  ];
}

function withMarks(
  { sections }: PlanOfYear,
  { occurrences, today }: PaperData,
): { title: string; rows: Row[] }[] {
  const own = groupBy(occurrences, ({ item }) => item);
  return sections.map(({ title, rows }) => ({
    title,
    rows: rows.map((item) => ({ item, mark: markOf(item, own.get(item.id) ?? [], today) })),
  }));
}

/** «28.09.2026», «4 из 10»; empty before anything is done. */
function markOf(item: PlanItem, occurrences: readonly Occurrence[], today: string): string {
  const { progress, done, status } = planStateOf(item, occurrences, today);
  if (done !== null) return formatDate(done);
  if (status === "Исполнено" || status === "Исполнено с опозданием") return "исполнено";
  return progress.startsWith("0") || occurrences.length < 2 ? "" : progress;
}
