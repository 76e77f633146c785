// The parts of a protocol in their order: head, presence, agenda, each question from «СЛУШАЛИ» to «РЕШИЛИ», signatures.
import type { CommissionMember } from "../../../domain/commission/commission.ts";
import type { Attendance, Question } from "../../../domain/commission/sitting.ts";
import { isVoted } from "../../../domain/commission/votes.ts";
import { bareNumber } from "../../../domain/language/bareNumber.ts";
import { heading, paragraph, type Block } from "../../blocks.ts";
import type { PaperData } from "../../form.ts";
import { longDate } from "../../style/dates.ts";
import { initialsLast } from "../../style/names.ts";
import { signatureOf } from "../../style/signatures.ts";
import { sentence, tight } from "../sentence.ts";
import { secretaryName } from "./agenda.ts";
import {
  adviceLines,
  agendaLine,
  decidedWords,
  decisionText,
  heardWords,
  isPersonal,
  roleWords,
  voteTags,
} from "./questionWords.ts";
import type { SittingFacts } from "./sittingFacts.ts";

/** What somebody said on a question; null: nobody knows on which. */
export interface Remark {
  question: number | null;
  text: string;
}

export function protocolBlocks(facts: SittingFacts, remarks: readonly Remark[], data: PaperData): Block[] {
  return [
    ...top(facts, data),
    ...presence(facts, data),
    ...agendaBlocks(facts, data),
    ...facts.questions.flatMap((question, index) => {
      const said = remarks.filter((remark) => remark.question === index + 1).map(({ text }) => text);
      return questionBlocks(question, index + 1, said, facts, data);
    }),
    ...attachments(facts, data),
    ...signatures(facts.present),
  ];
}

const plain = (text: string, before = 0): Block => paragraph(text, { before });
const body = (text: string): Block => paragraph(tight(text), { align: "both" });
/** A line of a list: justified, three words would stand far apart. */
const item = (text: string): Block => paragraph(tight(text), { indent: true });
const label = (text: string): Block => paragraph([{ text, bold: true }], { before: 6, keepNext: true });

function top({ sitting, name, place }: SittingFacts, { words, settings }: PaperData): Block[] {
  return [
    paragraph([{ text: name, bold: true }], { align: "center" }),
    heading(words.say("protocol.title", { номер: sitting.number.trim() || "___" })),
    paragraph(words.say("protocol.subtitle"), { align: "center" }),
    plain(`${longDate(sitting.on)}\t${settings.locality.trim() || place}`, 12),
    ...(sitting.form === "" || sitting.time === ""
      ? []
      : [
          paragraph(words.say("protocol.form", { форма: sitting.form, время: sitting.time }), {
            indent: true,
            before: 6,
          }),
        ]),
  ];
}

function presence(facts: SittingFacts, { words, settings }: PaperData): Block[] {
  const { sitting, commission, chair, quorum, present, absent } = facts;
  const chairName = initialsLast(chair?.name ?? sitting.chairedBy);
  const numbers = { всего: quorum.total, присутствовали: quorum.present, доля: settings.quorum };
  const act = bareNumber(commission?.act ?? "") || "___";
  return [
    body(words.say("protocol.chair", { имя: chairName, роль: roleWords(chair) || "председатель комиссии" })),
    body(words.say("protocol.secretary", { имя: initialsLast(secretaryName(facts)) })),
    body(words.say("protocol.total", { ...numbers, акт: act, день: longDate(commission?.actOn ?? null) })),
    body(words.say("protocol.present", numbers)),
    ...present.map((member, index) =>
      item(`${index + 1}) ${presentWords(member)}${index === present.length - 1 ? "." : ";"}`),
    ),
    ...(absent.length === 0 ? [] : [body(words.say("protocol.absent", { имена: namesOf(absent) }))]),
    ...(sitting.invited.length === 0
      ? []
      : [body(words.say("protocol.invited", { имена: sitting.invited.join(", ") }))]),
    body(words.say(quorum.isMet ? "protocol.quorum" : "protocol.noQuorum", numbers)),
  ];
}

const namesOf = (people: readonly CommissionMember[]): string =>
  people.map(({ name }) => initialsLast(name)).join(", ");

/** «Громова В.А., председатель комиссии, начальник управления образования» */
function presentWords(member: CommissionMember): string {
  return [initialsLast(member.name), roleWords(member), member.position.trim()]
    .filter((part) => part !== "")
    .join(", ");
}

function agendaBlocks({ questions }: SittingFacts, { words }: PaperData): Block[] {
  const speaker = ({ speaker: name }: Question): string =>
    name.trim() === "" ? "" : ` ${words.say("protocol.speaker", { имя: name.trim().replace(/\.$/u, "") })}`;
  return [
    label(words.say("protocol.agenda")),
    ...questions.map((question, index) =>
      body(`${index + 1}. ${agendaLine(question, words)}${speaker(question)}`),
    ),
  ];
}

const ATTENDED: Readonly<Record<Attendance, string>> = {
  присутствовал: "protocol.attended",
  "отсутствовал по уважительной причине": "protocol.absentExcused",
  "отсутствовал без уважительной причины": "protocol.absentUnexcused",
};

function questionBlocks(
  question: Question,
  number: number,
  said: readonly string[],
  { members, edition }: SittingFacts,
  { words }: PaperData,
): Block[] {
  const { attended, papers } = question;
  const decision = decisionText(question, edition, words);
  const documents = papers.map((paper) => paper.trim()).filter((paper) => paper !== "");
  return [
    label(`${number}. ${words.say("protocol.heard")}`),
    body(heardWords(question, members, words)),
    ...(documents.length === 0
      ? []
      : [body(words.say("protocol.papers", { документы: documents.join("; ") }))]),
    ...(said.length === 0
      ? []
      : [label(words.say("protocol.spoke")), ...said.map((text) => body(`${text}.`))]),
    ...voteBlocks(question, { words }),
    label(words.say("protocol.decided")),
    body(decidedWords(question, decision || "______")),
    ...adviceLines(question, decision, words).map(body),
    ...(isPersonal(question) && attended !== "" ? [body(words.say(ATTENDED[attended]))] : []),
  ];
}

function voteBlocks(question: Question, { words }: Pick<PaperData, "words">): Block[] {
  if (!isVoted(question)) return [];
  const { excluded } = question;
  return [
    label(words.say("protocol.voted")),
    body(words.say("protocol.votes", voteTags(question))),
    ...(excluded.length === 0
      ? []
      : [body(words.say("protocol.excluded", { имена: excluded.map(initialsLast).join(", ") }))]),
  ];
}

/** The papers that were examined, by question. */
function attachments({ questions }: SittingFacts, { words }: PaperData): Block[] {
  const lines = questions.flatMap(({ papers }, index) =>
    papers.length === 0
      ? []
      : [words.say("protocol.attachment", { номер: index + 1, документы: papers.join("; ") })],
  );
  if (lines.length === 0) return [];
  return [
    label(words.say("protocol.attachments")),
    ...lines.map((line, index) => body(`${index + 1}) ${line}${index === lines.length - 1 ? "." : ";"}`)),
  ];
}

/** Of those who were there, the chair first. */
function signatures(present: readonly CommissionMember[]): Block[] {
  return present.map((member) => signatureOf(sentence(roleWords(member)), member.name));
}
