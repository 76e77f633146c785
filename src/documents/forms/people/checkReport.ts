// Справка on a check of a month: what was looked at, a table by organisation with remarks and terms, what to do.
import type { Application } from "../../../domain/attestation/application.ts";
import { monthOf } from "../../../domain/attestation/months.ts";
import type { CivilDate } from "../../../domain/calendar/civil.ts";
import { safeFileName } from "../../../domain/language/fileName.ts";
import { plural } from "../../../domain/language/plural.ts";
import { coordinatorOf } from "../../../domain/people/roles.ts";
import { schoolName } from "../../../domain/people/schoolKey.ts";
import { heading, paragraph, type Block } from "../../blocks.ts";
import type { FormRequest, MadePaper, PaperData } from "../../form.ts";
import { monthIn, monthWords, shortDate } from "../../style/dates.ts";
import { initialsLast } from "../../style/names.ts";
import { headSignature, signatureOf } from "../../style/signatures.ts";
import { stop } from "../problems.ts";
import { nameOf } from "./whom.ts";

/** What a check looks at. */
export interface Check {
  kind: "siteReport" | "folderReport";
  title: string;
  /** Day on which an application was looked at; null while it wasn't. */
  on: (row: Application) => CivilDate | null;
  result: (row: Application) => string;
  /** Results in the order of the totals: as the register has them, and as a sum names them. */
  results: readonly (readonly [result: string, sum: string])[];
  /** «в 5 организациях», «из 5 организаций» */
  inSchools: readonly [one: string, few: string, many: string];
  /** Said of a row; empty when there is nothing to say. */
  remark: (row: Application, data: PaperData) => string;
  /** By when it has to be put right; null for a row without remarks. */
  fixBy: (row: Application, data: PaperData, request: FormRequest) => CivilDate | null;
  /** Where the day of the check is written: said when there is nothing to tell. */
  cure: string;
}

interface Checked {
  row: Application;
  school: string;
  name: string;
  result: string;
  remark: string;
  fixBy: CivilDate | null;
}

export function checkReport(check: Check, data: PaperData, request: FormRequest): MadePaper {
  const month = request.month ?? monthOf(data.today);
  const rows = checkedIn(month, check, data, request);
  const title = `${check.title}, ${monthWords(month)}`;
  return {
    key: `${check.kind}/${month}`,
    kind: check.kind,
    title,
    fileName: safeFileName(title),
    to: "",
    sources: rows.map(({ row }) => row.id),
    paper: {
      title,
      pageNumbers: true,
      sections: [{ orientation: "portrait", blocks: blocksOf(month, check, rows, data) }],
    },
    fields: { месяц: monthWords(month), проверено: peopleWords(rows), итоги: totalsOf(check, rows) },
    rows: rows.map((row, index) => ({
      п: String(index + 1),
      организация: row.school,
      фио: row.name,
      категория: row.row.kind,
      результат: row.result,
      замечания: row.remark,
      срок: shortDate(row.fixBy),
    })),
    problems: rows.length > 0 ? [] : [stop("NOTHING", `${title}: проверок нет. ${check.cure}`)],
  };
}

function checkedIn(month: string, check: Check, data: PaperData, request: FormRequest): Checked[] {
  return data.applications
    .filter((row) => {
      const day = check.on(row);
      return day !== null && monthOf(day) === month;
    })
    .map((row) => ({
      row,
      school: schoolName(row.school, data.directory),
      name: initialsLast(nameOf({ name: row.name, code: row.teacher || row.id })),
      result: check.result(row),
      remark: check.remark(row, data),
      fixBy: check.fixBy(row, data, request),
    }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ school, name, row }: Checked): string => `${school}|${name}|${row.id}`;

function blocksOf(month: string, check: Check, rows: readonly Checked[], data: PaperData): Block[] {
  const { words, settings, directory } = data;
  const compiler = coordinatorOf(directory, settings.coordinator);
  const terms = rows.flatMap(({ fixBy }) => (fixBy === null ? [] : [fixBy])).sort();
  const last = terms[terms.length - 1] ?? null;
  const task =
    terms.length === 0
      ? words.say(`${check.kind}.clean`)
      : words.say(`${check.kind}.task`, { срок: shortDate(last) });
  const schools = new Set(rows.map(({ school }) => school)).size;
  const facts = {
    людей: peopleWords(rows),
    организациях: `${schools} ${plural(schools, ...check.inSchools)}`,
  };
  return [
    heading(words.say(`${check.kind}.title`)),
    paragraph(words.say(`${check.kind}.subtitle`, { месяц: monthIn(month) }), { align: "center" }),
    paragraph(words.say(`${check.kind}.text`, { ...facts, организаций: facts.организациях }), {
      align: "both",
      before: 12,
    }),
    paragraph(words.say(`${check.kind}.totals`, { итоги: totalsOf(check, rows) }), {
      align: "both",
      keepNext: true,
    }),
    {
      kind: "table",
      fontSize: 10,
      columns: [
        { header: "№", width: 6, align: "center" },
        { header: "Организация", width: 20 },
        { header: "Аттестуемый, категория", width: 21 },
        { header: "Результат", width: 17 },
        { header: "Замечания", width: 22 },
        { header: "Устранить до", width: 15, align: "center" },
      ],
      rows: rows.map(({ school, name, row, result, remark, fixBy }, index) => ({
        cells: [
          String(index + 1),
          school,
          [name, row.kind].filter((part) => part !== "").join(", "),
          result,
          remark,
          shortDate(fixBy),
        ],
      })),
    },
    paragraph(task, { align: "both", before: 12 }),
    ...(compiler === null ? headSignature(data) : [signatureOf(compiler.position, compiler.name)]),
  ];
}

/** «12 аттестуемых» */
function peopleWords(rows: readonly Checked[]): string {
  return `${rows.length} ${plural(rows.length, "аттестуемого", "аттестуемых", "аттестуемых")}`;
}

/** «размещены полностью – 8, частично – 2» */
function totalsOf({ results }: Check, rows: readonly Checked[]): string {
  const count = (result: string): number => rows.filter((row) => row.result === result).length;
  return [...results, ["", "итог не вписан"] as const]
    .filter(([result]) => count(result) > 0)
    .map(([result, sum]) => `${sum} – ${count(result)}`)
    .join(", ");
}
