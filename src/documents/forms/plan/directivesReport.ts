// «Отчёт об исполнении поручений»: point by point with its petition, then the table and the figures of discipline.
// Structure and the formula of Ко: documents of the field §5.8.
import type { CivilDate } from "../../../domain/calendar/civil.ts";
import { safeFileName } from "../../../domain/language/fileName.ts";
import { heading, paragraph, type Block } from "../../blocks.ts";
import type { Form, FormField, FormRequest, MadePaper, PaperData } from "../../form.ts";
import { centreName } from "../../style/centre.ts";
import { longDate, shortDate } from "../../style/dates.ts";
import { headSignature } from "../../style/signatures.ts";
import type { Words } from "../../words/words.ts";
import { fieldOf } from "../request.ts";
import { tableOf, taggedRows, titleBlocks, type Column } from "./columns.ts";
import {
  contentOf,
  directivesOfYear,
  isPeriodic,
  type Closing,
  type DirectiveFigures,
  type Entry,
} from "./directiveEntries.ts";
import { percentWords } from "./planFigures.ts";
import { yearWords } from "./planOfYear.ts";
import { signingProblems } from "../problems.ts";

const DOCUMENT: FormField = {
  id: "document",
  label: "По какому документу: часть его названия (пусто – по всем)",
  kind: "text",
  default: () => "",
};
const POSTPONE: FormField = {
  id: "postpone",
  label: "Просим перенести: «3: 15.11.2026, причина», каждый пункт с новой строки",
  kind: "longText",
  default: () => "",
};

export const directivesReportForm: Form = {
  kind: "directivesReport",
  needs: ["directives"],
  fields: [DOCUMENT, POSTPONE],
  make: (data, request) => [reportPaper(data, request)],
};

interface Row extends Entry {
  state: string;
}

const COLUMNS: readonly Column<Row>[] = [
  {
    tag: "номер",
    header: "directivesReport.column.number",
    width: 8,
    align: "center",
    text: ({ directive }) => directive.number.trim(),
  },
  {
    tag: "поручение",
    header: "directivesReport.column.text",
    width: 52,
    text: ({ directive }) => contentOf(directive),
  },
  {
    tag: "исполнитель",
    header: "directivesReport.column.executor",
    width: 24,
    text: ({ executor }) => executor,
  },
  { tag: "срок", header: "directivesReport.column.due", width: 18, align: "center", text: dueText },
  { tag: "исполнено", header: "directivesReport.column.done", width: 34, text: doneText },
  {
    tag: "просрочка",
    header: "directivesReport.column.late",
    width: 16,
    align: "center",
    text: ({ lateDays }) => (lateDays === 0 ? "" : String(lateDays)),
  },
  { tag: "статус", header: "directivesReport.column.state", width: 24, text: ({ state }) => state },
];

function reportPaper(data: PaperData, request: FormRequest): MadePaper {
  const { words, today } = data;
  const document = fieldOf(request, DOCUMENT.id);
  const { year, entries, figures, problems } = directivesOfYear(data, request, {
    document,
    postponed: fieldOf(request, POSTPONE.id),
  });
  const groups = [{ title: "", rows: entries.map((entry) => ({ ...entry, state: stateOf(entry, words) })) }];
  const fields = {
    название: words.say("directivesReport.title"),
    содержание: words.say("directivesReport.about", {
      центр: centreName(data.settings),
      год: yearWords(year),
    }),
    год: yearWords(year),
    дата: longDate(today),
    итог: totalOf(figures, words),
    коэффициент: coefficientOf(figures, words),
    "в-срок": inTimeOf(figures, words),
  };
  const told: Block[] = [
    ...titleBlocks(fields.название, fields.содержание),
    ...entries.flatMap((entry) => entryBlocks(entry, words)),
  ];
  const summary: Block[] = [
    heading(words.say("directivesReport.summary"), 2),
    tableOf(COLUMNS, groups, words, { fontSize: 10 }),
    paragraph(fields.итог, { align: "both", before: 6, keepNext: true }),
    paragraph(fields.коэффициент, { align: "both", keepNext: true }),
    paragraph(fields["в-срок"], { align: "both", keepNext: true }),
    ...headSignature(data),
  ];
  const title = `Отчёт об исполнении поручений за ${yearWords(year)}${document === "" ? "" : `, ${document}`}`;
  return {
    key: `directivesReport/${year.label}${document === "" ? "" : `/${document.toLowerCase()}`}`,
    kind: "directivesReport",
    title,
    fileName: safeFileName(title),
    to: [...new Set(entries.map(({ directive }) => directive.submitTo.trim()))]
      .filter((to) => to !== "")
      .join(", "),
    sources: entries.map(({ directive }) => directive.id),
    paper: {
      title,
      sections: [
        { orientation: "portrait", blocks: told },
        { orientation: "landscape", blocks: summary },
      ],
      pageNumbers: true,
    },
    fields,
    rows: taggedRows(COLUMNS, groups),
    problems: [...problems, ...signingProblems(data)],
  };
}

/** Reference, content, what was done, petition: the four parts that a report on a directive has. */
function entryBlocks(entry: Entry, words: Words): Block[] {
  const { directive, executor, closing } = entry;
  const { number, source, text, checkpoints, report, progress, done } = directive;
  const body = (line: string): Block => paragraph(line, { align: "both" });
  const facts = [
    ...progress.split("\n").map((line) => line.trim()),
    report.trim() === ""
      ? ""
      : words.say("directivesReport.report", {
          отчёт: report.trim(),
          дата: done === null ? "" : `, ${longDate(done)}`,
        }),
  ].filter((line) => line !== "");
  return [
    heading(
      words.say("directivesReport.reference", {
        пункт: number.trim().replace(/\.$/u, ""),
        документ: source.trim() || "без реквизитов",
      }),
      2,
    ),
    body(words.say("directivesReport.content", { поручение: text.trim() })),
    ...checkpoints.map((line) => body(`– ${line.replace(/^[-–—]\s*/u, "")}`)),
    paragraph(
      words.say("directivesReport.executor", {
        исполнитель: executor || "не назван",
        срок: withoutStop(dueText(entry)) || "не установлен",
      }),
      { align: "both" },
    ),
    ...(closing.kind === "parts"
      ? []
      : [body(words.say(facts.length === 0 ? "directivesReport.nothing" : "directivesReport.done"))]),
    ...facts.map(body),
    body(closingWords(closing, directive.number, words)),
  ];
}

function closingWords(closing: Closing, number: string, words: Words): string {
  const пункт = number.trim().replace(/\.$/u, "");
  switch (closing.kind) {
    case "removed":
      return words.say("directivesReport.removed", {
        пункт,
        подробности: removalWords(closing),
      });
    case "remove":
      return words.say("directivesReport.remove", { пункт });
    case "postpone":
      return words.say("directivesReport.postpone", {
        пункт,
        дата: longDate(closing.to),
        причина: withoutStop(closing.reason),
      });
    case "postponed":
      return words.say("directivesReport.postponed", {
        дата: longDate(closing.to),
        основание: closing.basis === "" ? "" : `: ${withoutStop(closing.basis)}.`,
      });
    case "periodic":
      return words.say("directivesReport.periodic");
    case "parts":
      return words.say("directivesReport.parts");
    case "overdue":
      return words.say("directivesReport.overdue");
    case "ahead":
      return words.say("directivesReport.ahead");
  }
}

function removalWords({ by, on }: { by: string; on: CivilDate | null }): string {
  const parts = [by, on === null ? "" : longDate(on)].filter((part) => part !== "");
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

const withoutStop = (text: string): string => text.replace(/[.\s]+$/u, "");

function stateOf({ closing, lateDays }: Entry, words: Words): string {
  const isDone = closing.kind === "remove" || closing.kind === "removed";
  return words.say(`directivesReport.state.${closing.kind}${isDone && lateDays > 0 ? "Late" : ""}`);
}

function dueText({ directive }: Entry): string {
  const { controlDue, termText, documentTerm } = directive;
  return isPeriodic(directive) || controlDue === null
    ? (documentTerm || termText).trim()
    : shortDate(controlDue);
}

function doneText({ directive, closing }: Entry): string {
  const isDone = closing.kind === "remove" || closing.kind === "removed";
  if (!isDone) return "";
  return [shortDate(directive.done), directive.report.trim()].filter((part) => part !== "").join(", ");
}

const totalOf = ({ total, inTime, late, failed, ahead }: DirectiveFigures, words: Words): string =>
  words.say("directivesReport.total", {
    всего: total,
    вовремя: inTime,
    опозданием: late,
    неисполнено: failed,
    впереди: ahead,
  });

function coefficientOf({ planned, inTime, late }: DirectiveFigures, words: Words): string {
  return words.say("directivesReport.coefficient", {
    исполнено: inTime + late,
    всего: planned,
    процент: percentWords(inTime + late, planned),
  });
}

function inTimeOf({ planned, inTime }: DirectiveFigures, words: Words): string {
  return words.say("directivesReport.inTime", {
    вовремя: inTime,
    всего: planned,
    процент: percentWords(inTime, planned),
  });
}
