// «Прогноз аттестации по кварталам»: will a fifth of the teachers be attested in a calendar year; plan and fact, whom to add.
// Structure: documents of the field §5.10 (the region's own form was never published). Small figures stay: it is the centre's copy.
import {
  twentyPercent,
  type Candidate,
  type ForecastKind,
  type QuarterCounts,
  type TwentyPercent,
} from "../../../domain/attestation/forecast/forecast.ts";
import { planYearFrom } from "../../../domain/calendar/planYear.ts";
import { counted } from "../../../domain/language/plural.ts";
import { schoolName } from "../../../domain/people/schoolKey.ts";
import { safeFileName } from "../../../domain/language/fileName.ts";
import { heading, paragraph, type Block } from "../../blocks.ts";
import type { Form, FormField, FormRequest, MadePaper, PaperData, PaperProblem } from "../../form.ts";
import { longDate } from "../../style/dates.ts";
import { headSignature } from "../../style/signatures.ts";
import { fieldOf } from "../request.ts";
import { tight } from "../sentence.ts";
import { tableOf, taggedRows, titleBlocks, type Column, type Group } from "./columns.ts";
import { signingProblems, stop, warn } from "../problems.ts";

const YEAR: FormField = {
  id: "year",
  label: "Календарный год (пусто – текущий или второй год выбранного учебного)",
  kind: "text",
  default: () => "",
};

export const forecastForm: Form = {
  kind: "forecast",
  needs: ["teachers", "categories", "applications", "conformity"],
  fields: [YEAR],
  make: (data, request) => [forecastPaper(data, request)],
};

/** A quarter, or the year as a whole. */
interface Row {
  title: string;
  plan: readonly number[];
  fact: readonly number[];
}

const KINDS: readonly ForecastKind[] = ["соответствие", "первая", "высшая"];
const QUARTERS = ["I", "II", "III", "IV"] as const;

const pair = (index: number, tag: string): Column<Row>[] =>
  (["plan", "fact"] as const).map((of) => ({
    tag: `${tag}-${of === "plan" ? "план" : "факт"}`,
    header: `forecast.column.${of}.${index + 1}`,
    width: 20,
    align: "center",
    text: (row) => String(row[of][index] ?? 0),
  }));

const COLUMNS: readonly Column<Row>[] = [
  { tag: "квартал", header: "forecast.column.quarter", width: 20, text: ({ title }) => title },
  ...[...KINDS, "всего"].flatMap((kind, index) => pair(index, kind)),
];

const CANDIDATES: readonly Column<Candidate>[] = [
  {
    tag: "номер",
    header: "forecast.column.number",
    width: 8,
    align: "center",
    text: (_, index) => String(index + 1),
  },
  {
    tag: "фио",
    header: "forecast.column.name",
    width: 50,
    text: ({ name, teacher }) => name.trim() || teacher,
  },
  { tag: "организация", header: "forecast.column.school", width: 45, text: ({ school }) => school },
  { tag: "основание", header: "forecast.column.why", width: 70, text: ({ why }) => why },
];

function forecastPaper(data: PaperData, request: FormRequest): MadePaper {
  const { words, settings, today, directory } = data;
  const { year, problems } = yearOf(data, request);
  const twenty = twentyPercent({ ...data, history: data.categories, year });
  const missing = Math.max(0, -twenty.plan.deviation);
  const district = settings.districtName.trim();
  const groups = rowsOf(twenty, words.say("forecast.whole"));
  const fields = {
    название: words.say("forecast.title"),
    содержание: tight(words.say("forecast.about", { район: district, год: year })),
    год: String(year),
    дата: longDate(today),
    учителей: String(twenty.teachers),
    норма: String(twenty.norm),
    план: words.say("forecast.plan", shareWords(twenty.plan)),
    факт: words.say("forecast.fact", shareWords(twenty.fact)),
    основа: words.say("forecast.base", {
      учителей: twenty.teachers,
      норма: twenty.norm,
      дата: longDate(today),
    }),
    отклонение:
      missing === 0 ? words.say("forecast.enough") : words.say("forecast.missing", { сколько: missing }),
  };
  const shown = twenty.candidates
    .slice(0, Math.max(FEWEST_SHOWN, missing * SHOWN_PER_MISSING))
    .map((each) => ({ ...each, school: schoolName(each.school, directory) }));
  const left = twenty.candidates.length - shown.length;
  const blocks: Block[] = [
    ...titleBlocks(fields.название, fields.содержание),
    tableOf(COLUMNS, groups, words, { fontSize: 10, isWhole: true }),
    ...[fields.основа, fields.план, fields.факт, fields.отклонение].map((line, index) =>
      paragraph(line, { align: "both", before: index === 0 ? 6 : 0 }),
    ),
    ...(shown.length === 0
      ? []
      : [
          heading(words.say("forecast.candidates", { сколько: missing }), 2),
          tableOf(CANDIDATES, [{ title: "", rows: shown }], words, { fontSize: 12 }),
          ...(left > 0
            ? [paragraph(words.say("forecast.more", { сколько: left }), { align: "both", before: 6 })]
            : []),
        ]),
    ...headSignature(data),
  ];
  const title = `Прогноз аттестации по кварталам на ${year} год`;
  return {
    key: `forecast/${year}`,
    kind: "forecast",
    title,
    fileName: safeFileName(title),
    to: "",
    sources: twenty.planned.map(({ teacher }) => teacher.id),
    paper: { title, sections: [{ orientation: "landscape", blocks }], pageNumbers: true },
    fields,
    rows: taggedRows(COLUMNS, groups),
    problems: [...problems, ...forecastProblems(twenty, district), ...signingProblems(data)],
  };
}

/** So many are looked at for one that is missing: not all of them will agree. */
const SHOWN_PER_MISSING = 2;
const FEWEST_SHOWN = 10;

/** The year typed, a calendar year chosen, else that year of the chosen school year which goes on, or its second one. */
function yearOf(data: PaperData, request: FormRequest): { year: number; problems: PaperProblem[] } {
  const text = fieldOf(request, YEAR.id);
  const now = Number(data.today.slice(0, 4));
  if (/^20\d\d$/u.test(text)) return { year: Number(text), problems: [] };
  const problems =
    text === ""
      ? []
      : [stop("YEAR_UNREAD", `Календарный год «${text}» не понят. Напишите, например, ${now}.`)];
  const chosen = planYearFrom(request.schoolYear ?? "");
  if (chosen === null) return { year: now, problems };
  const years = [chosen.start, chosen.end].map((day) => Number(day.slice(0, 4)));
  return { year: years.includes(now) ? now : Math.max(...years), problems };
}

function rowsOf({ plan, fact }: TwentyPercent, whole: string): Group<Row>[] {
  const at = ({ byKind, quarters }: QuarterCounts, quarter: number): number[] =>
    [...KINDS.map((kind) => byKind[kind]), quarters].map((counts) => counts[quarter] ?? 0);
  const rows = QUARTERS.map((title, quarter) => ({
    title,
    plan: at(plan, quarter),
    fact: at(fact, quarter),
  }));
  const sum = (of: "plan" | "fact"): number[] =>
    [...KINDS, "всего"].map((_, index) => rows.reduce((total, row) => total + (row[of][index] ?? 0), 0));
  return [
    { title: "", rows },
    { title: "", rows: [{ title: whole, plan: sum("plan"), fact: sum("fact") }], isTotal: true },
  ];
}

function shareWords({ total, percent, deviation }: QuarterCounts): Record<string, string> {
  return {
    сколько: counted(total, "учитель", "учителя", "учителей"),
    процент: `${String(percent).replace(".", ",")} %`,
    отклонение: deviation > 0 ? `+${deviation}` : String(deviation).replace("-", "−"),
  };
}

function forecastProblems({ teachers }: TwentyPercent, district: string): PaperProblem[] {
  return [
    ...(teachers > 0
      ? []
      : [
          stop(
            "NO_TEACHERS",
            "В листе «Педагоги» нет ни одного учителя, считать не от чего. Внесите список педагогов.",
          ),
        ]),
    ...(district === ""
      ? [warn("NO_DISTRICT", "Настройки: не вписан «Район, округ», в заголовке его не будет. Впишите его.")]
      : []),
  ];
}
