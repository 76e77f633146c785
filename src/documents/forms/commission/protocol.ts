// Протокол заседания: made only of a sitting in which nothing is wrong. Structure: documents of the field §5.1.
import { formatDate } from "../../../domain/calendar/civil.ts";
import type { Question } from "../../../domain/commission/sitting.ts";
import { isVoted } from "../../../domain/commission/votes.ts";
import { safeFileName } from "../../../domain/language/fileName.ts";
import type { Form, FormRequest, MadePaper, PaperData, PaperProblem } from "../../form.ts";
import { shortDate } from "../../style/dates.ts";
import { initialsLast } from "../../style/names.ts";
import { stop } from "../problems.ts";
import { fieldOf, linesField } from "../request.ts";
import { secretaryName } from "./agenda.ts";
import { protocolBlocks, type Remark } from "./protocolBlocks.ts";
import { decisionText, heardWords, questionWords, voteTags } from "./questionWords.ts";
import {
  factsOf,
  heldSitting,
  numberAndDay,
  paperProblem,
  SITTING_REGISTERS,
  sittingProblems,
  type SittingFacts,
} from "./sittingFacts.ts";

export const protocol: Form = {
  kind: "protocol",
  needs: SITTING_REGISTERS,
  fields: [
    {
      id: "spoke",
      label: "Выступили: строка на выступление, с номером вопроса: «1. Зимина О.П. поддержала кандидатуру»",
      kind: "longText",
      default: () => "",
    },
  ],
  make: (data, request) => {
    const sitting = heldSitting(data, request);
    return sitting === null ? [] : [paperOf(factsOf(sitting, data), data, request)];
  },
};

function paperOf(facts: SittingFacts, data: PaperData, request: FormRequest): MadePaper {
  const { sitting, questions } = facts;
  const title = `Протокол ${numberAndDay(sitting)}`.trim();
  const remarks = linesField(request, "spoke").map(remarkOf);
  const blocks = protocolBlocks(facts, remarks, data);
  return {
    key: `protocol/${sitting.id}`,
    kind: "protocol",
    title,
    fileName: safeFileName(title),
    to: "",
    ...(sitting.number.trim() === "" ? {} : { number: sitting.number.trim() }),
    ...(sitting.on === null ? {} : { date: sitting.on }),
    sources: [sitting.id, ...questions.map(({ id }) => id)],
    paper: { title, pageNumbers: true, sections: [{ orientation: "portrait", blocks }] },
    fields: { ...fieldsOf(facts), выступили: fieldOf(request, "spoke") },
    rows: questions.map((question, index) => rowOf(question, index + 1, facts, data)),
    problems: [...sittingProblems(facts, data).map(paperProblem), ...remarkProblems(remarks, facts)],
  };
}

function remarkOf(line: string): Remark {
  const [, number = "", text = line] = /^(\d+)[.)]\s*(.+)$/u.exec(line) ?? [];
  return { question: number === "" ? null : Number(number), text };
}

/** A speech of no question would stand nowhere. */
function remarkProblems(remarks: readonly Remark[], { questions }: SittingFacts): PaperProblem[] {
  return remarks
    .filter(({ question }) => question === null || question < 1 || question > questions.length)
    .map(({ text }) =>
      stop(
        "SPOKE_NOWHERE",
        `Выступили: «${text}»: не понято, по какому вопросу. Начните строку с его номера: «1. …», вопросов ${questions.length}`,
      ),
    );
}

function fieldsOf(facts: SittingFacts): Record<string, string> {
  const { sitting, quorum, chair } = facts;
  const names = (people: readonly { name: string }[]): string =>
    people.map(({ name }) => initialsLast(name)).join(", ");
  return {
    комиссия: facts.name,
    номер: sitting.number.trim(),
    дата: shortDate(sitting.on),
    время: sitting.time,
    форма: sitting.form,
    акт: facts.commission?.act ?? "",
    место: facts.place,
    всего: String(quorum.total),
    присутствовали: String(quorum.present),
    присутствующие: names(facts.present),
    отсутствуют: names(facts.absent),
    приглашены: sitting.invited.join(", "),
    председатель: initialsLast(chair?.name ?? sitting.chairedBy),
    секретарь: initialsLast(secretaryName(facts)),
  };
}

function rowOf(
  question: Question,
  number: number,
  { edition, members }: SittingFacts,
  { words }: PaperData,
): Record<string, string> {
  return {
    п: String(number),
    вопрос: questionWords(question, words),
    фио: question.name,
    должность: question.position,
    организация: question.school,
    докладчик: question.speaker,
    документы: question.papers.join("; "),
    слушали: heardWords(question, members, words),
    голоса: votesInShort(question),
    неголосуют: question.excluded.map(initialsLast).join(", "),
    присутствие: question.attended,
    решение: decisionText(question, edition, words),
    рекомендации: question.recommendations,
    срок: question.recommendBy === null ? "" : formatDate(question.recommendBy),
  };
}

/** «за – 6, против – 0, воздержались – 1»; empty when nobody has voted. */
export function votesInShort(question: Question): string {
  if (!isVoted(question)) return "";
  return Object.entries(voteTags(question))
    .map(([vote, count]) => `${vote} – ${count}`)
    .join(", ");
}
