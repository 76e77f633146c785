// «Предварительный график» and the approved «График аттестации» of a school year. Structure: documents of the field §5.5.
import type { CivilDate } from "../../../domain/calendar/civil.ts";
import type { DocumentKind } from "../../../domain/documents/documentKinds.ts";
import { whoOf } from "../../../domain/people/personName.ts";
import { coordinatorOf } from "../../../domain/people/roles.ts";
import { safeFileName } from "../../../domain/language/fileName.ts";
import { heading, paragraph, type Block } from "../../blocks.ts";
import type { Form, FormField, FormRequest, MadePaper, PaperData, PaperProblem } from "../../form.ts";
import { approvalBlock } from "../../style/approval.ts";
import { centreName } from "../../style/centre.ts";
import { shortDate } from "../../style/dates.ts";
import { organisationInGenitive } from "../../style/organisationInGenitive.ts";
import { headSignature, signatureOf } from "../../style/signatures.ts";
import { dayField, fieldOf } from "../request.ts";
import { sentence, tight } from "../sentence.ts";
import { annexWords } from "./approvalLines.ts";
import { tableOf, taggedRows, titleBlocks } from "./columns.ts";
import { signingProblems, stop, warn } from "../problems.ts";
import {
  placeOfApplication,
  SCHEDULE_COLUMNS,
  SCHEDULE_REGISTERS,
  scheduleOfYear,
  TOTAL_COLUMNS,
  type ScheduleOfYear,
} from "./scheduleOfYear.ts";

const ORDER: FormField = {
  id: "order",
  label: "Утверждён: «приказом МКУ …»",
  kind: "text",
  default: ({ settings }) => `приказом ${organisationInGenitive(centreName(settings))}`.trim(),
};
const NUMBER: FormField = { id: "number", label: "№ приказа", kind: "text", default: () => "" };
const DATE: FormField = { id: "date", label: "Дата приказа", kind: "date", default: () => "" };
const ANNEX: FormField = { id: "annex", label: "Приложение №", kind: "text", default: () => "" };

export const preliminaryScheduleForm: Form = {
  kind: "preliminarySchedule",
  needs: SCHEDULE_REGISTERS,
  make: (data, request) => {
    const schedule = scheduleOfYear(data, request);
    return [
      paperOf("preliminarySchedule", schedule, data, {
        top: [],
        fields: {},
        problems: schedule.unplaced.map((each) => warn("NO_MONTH", noMonth(placeOfApplication(each)))),
      }),
    ];
  },
};

export const scheduleForm: Form = {
  kind: "schedule",
  needs: SCHEDULE_REGISTERS,
  fields: [ORDER, NUMBER, DATE, ANNEX],
  make: (data, request) => {
    const schedule = scheduleOfYear(data, request);
    const approval = approvalOf(data, request);
    return [
      paperOf("schedule", schedule, data, {
        top: approvalBlock(approval),
        ...approval.registered,
        fields: { приложение: approval.annex, утвержден: approval.lines.join("\n") },
        problems: [
          ...schedule.unplaced.map((each) => stop("NO_MONTH", noMonth(placeOfApplication(each)))),
          ...notAgreed(schedule),
        ],
      }),
    ];
  },
};

type ScheduleKind = Extract<DocumentKind, "schedule" | "preliminarySchedule">;

interface Approved {
  number?: string;
  date?: CivilDate;
  top: readonly Block[];
  fields: Readonly<Record<string, string>>;
  problems: readonly PaperProblem[];
}

function paperOf(
  kind: ScheduleKind,
  schedule: ScheduleOfYear,
  data: PaperData,
  { top, fields: ownFields, problems, ...registered }: Approved,
): MadePaper {
  const { words, settings } = data;
  const { schoolYear, groups, totals, rows } = schedule;
  const fields = {
    название: words.say(`${kind}.title`),
    содержание: tight(words.say("schedule.about", { район: settings.districtName, год: schoolYear })),
    год: schoolYear,
    всего: String(rows.length),
    ...ownFields,
  };
  const blocks: Block[] = [
    ...top,
    ...titleBlocks(fields.название, fields.содержание),
    tableOf(SCHEDULE_COLUMNS, groups, words, { fontSize: 9 }),
    heading(words.say("schedule.totals"), 2),
    tableOf(TOTAL_COLUMNS, totals, words, { fontSize: 10, isWhole: true }),
    ...footer(kind, data),
  ];
  const name = kind === "schedule" ? "График аттестации" : "Предварительный график аттестации";
  const title = `${name} на ${schoolYear} учебный год`;
  return {
    key: `${kind}/${schoolYear}`,
    kind,
    title,
    fileName: safeFileName(title),
    to: "",
    ...registered,
    sources: rows.map(({ application }) => application.id),
    paper: { title, sections: [{ orientation: "landscape", blocks }], pageNumbers: true },
    fields,
    rows: taggedRows(SCHEDULE_COLUMNS, groups),
    problems: [...schedule.problems, ...problems, ...signingProblems(data)],
  };
}

/** «Составил», «Утвердил»; an approved one says so at its top. */
function footer(kind: ScheduleKind, data: PaperData): Block[] {
  const { words, directory, settings } = data;
  const coordinator = coordinatorOf(directory, settings.coordinator);
  return [
    paragraph(words.say("schedule.madeBy"), { before: 12, keepNext: true }),
    signatureOf(sentence(coordinator?.position ?? ""), coordinator?.name ?? settings.coordinator),
    ...(kind === "schedule"
      ? []
      : [paragraph(words.say("schedule.approvedBy"), { before: 6, keepNext: true })]),
    ...headSignature(data),
  ];
}

/** The block, and what of it is typed already: both are left open for a hand until the order is there. */
function approvalOf(
  data: PaperData,
  request: FormRequest,
): { annex: string; word: string; lines: string[]; registered: { number?: string; date?: CivilDate } } {
  const day = dayField(request, DATE.id);
  const number = fieldOf(request, NUMBER.id);
  return {
    annex: annexWords(fieldOf(request, ANNEX.id)),
    word: data.words.say("schedule.approved"),
    lines: [
      fieldOf(request, ORDER.id, ORDER.default(data)),
      `от ${day === null ? "___.___.20___" : shortDate(day)} № ${number || "_____"}`,
    ],
    registered: { ...(number === "" ? {} : { number }), ...(day === null ? {} : { date: day }) },
  };
}

/** One line for all: a schedule of hundreds would drown the rest. */
function notAgreed({ rows }: ScheduleOfYear): PaperProblem[] {
  const open = rows.filter(({ application }) => application.agreed === null && application.filed === null);
  if (open.length === 0) return [];
  const names = open.map(
    ({ application }) => `${application.id} ${whoOf(application.name, application.teacher)}`,
  );
  return [
    warn(
      "NOT_AGREED",
      `Заявления: срок не согласован у ${open.length} из ${rows.length} – ${names.join(", ").replace(/\.$/, "")}. Отметьте согласование в «Графике аттестации» или перенесите месяц.`,
    ),
  ];
}

const noMonth = (place: string): string =>
  `${place}: нет месяца аттестации. Постройте график или впишите «Месяц аттестации» в лист «Заявления».`;
