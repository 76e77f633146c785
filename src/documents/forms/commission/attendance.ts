// Явочный лист: members and guests with room for a signature each, and how many are needed for the quorum.
import { safeFileName } from "../../../domain/language/fileName.ts";
import { heading, paragraph, type Block, type TableRow } from "../../blocks.ts";
import type { Form, MadePaper, PaperData, PaperProblem } from "../../form.ts";
import { longDate, shortDate } from "../../style/dates.ts";
import { signatureOf } from "../../style/signatures.ts";
import { stop } from "../problems.ts";
import { secretaryName } from "./agenda.ts";
import { roleWords } from "./questionWords.ts";
import { comingSitting, factsOf, SITTING_REGISTERS, type SittingFacts } from "./sittingFacts.ts";

export const attendance: Form = {
  kind: "attendance",
  needs: SITTING_REGISTERS,
  make: (data, request) => {
    const sitting = comingSitting(data, request);
    return sitting === null ? [] : [paperOf(factsOf(sitting, data), data)];
  },
};

function paperOf(facts: SittingFacts, data: PaperData): MadePaper {
  const { sitting, members, quorum, name } = facts;
  const title = `Явочный лист заседания ${shortDate(sitting.on)}`.trim();
  return {
    key: `attendance/${sitting.id}`,
    kind: "attendance",
    title,
    fileName: safeFileName(title),
    to: "",
    sources: [sitting.id, ...members.map(({ id }) => id)],
    paper: {
      title,
      pageNumbers: true,
      sections: [{ orientation: "portrait", blocks: blocksOf(facts, data) }],
    },
    fields: {
      комиссия: name,
      дата: shortDate(sitting.on),
      всего: String(quorum.total),
      нужно: String(quorum.needed),
    },
    rows: members.map((member, index) => ({
      п: String(index + 1),
      фио: member.name,
      должность: member.position,
      роль: roleWords(member),
    })),
    problems: problemsOf(facts),
  };
}

function blocksOf(facts: SittingFacts, { words }: PaperData): Block[] {
  const { sitting, quorum } = facts;
  return [
    paragraph([{ text: facts.name, bold: true }], { align: "center" }),
    heading(words.say("attendance.title")),
    paragraph(words.say("attendance.subtitle", { день: longDate(sitting.on) }), { align: "center" }),
    {
      kind: "table",
      columns: [
        { header: "№", width: 7, align: "center" },
        { header: "Фамилия, имя, отчество", width: 28 },
        { header: "Должность", width: 28 },
        { header: "В комиссии", width: 19 },
        { header: "Подпись", width: 18 },
      ],
      rows: rowsOf(facts, words.say("attendance.members"), words.say("attendance.invited")),
    },
    paragraph(words.say("attendance.quorum", { всего: quorum.total, нужно: quorum.needed }), { before: 12 }),
    signatureOf(words.say("attendance.secretary"), secretaryName(facts)),
  ];
}

/** Guests stand apart: they don't count for the quorum. */
function rowsOf({ members, sitting }: SittingFacts, title: string, guests: string): TableRow[] {
  const section = (text: string): TableRow => ({
    cells: [{ text, span: COLUMNS }],
    bold: true,
    keepNext: true,
  });
  const own = members.map((member, index): TableRow => ({
    cells: [String(index + 1), member.name, member.position, roleWords(member), ""],
  }));
  if (sitting.invited.length === 0) return own;
  const invited = sitting.invited.map((name, index): TableRow => ({
    cells: [String(members.length + index + 1), name, "", "", ""],
  }));
  return [section(title), ...own, section(guests), ...invited];
}

const COLUMNS = 5;

function problemsOf({ sitting, members, commission }: SittingFacts): PaperProblem[] {
  if (members.length > 0) return [];
  const cure =
    commission === null
      ? `комиссии «${sitting.commission}» нет в листе «Комиссии». Впишите её код`
      : "в этот день в комиссии никого нет. Впишите членов в лист «Члены комиссий» и проверьте дни";
  return [stop("NO_MEMBERS", `Заседание ${shortDate(sitting.on) || sitting.id}: ${cure}`)];
}
