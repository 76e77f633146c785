// Words of a decision by the kind of question: skeletons of registers §4.17 (соответствие +/−, руководитель с рекомендациями,
// кандидат, перенос), put so that they fit men and women alike. A centre may put its own in the sheet of phrases; a question may
// have words of its own.
import { formatDate } from "../calendar/civil.ts";
import type { Edition } from "../attestation/rules/editions.ts";
import type { Question, QuestionDecision, QuestionKind } from "./sitting.ts";

/**
 * Built-in words by «decision.<kind>.<decision>». Tags: {фио}, {должность}, {организация}, {вопрос}, {рекомендации}, {срок},
 * {дата} of a question put off, {причина}, {редакция}.
 */
export const DECISION_WORDINGS: Readonly<Record<string, string>> = {
  "decision.head.positive": "признать, что {фио} соответствует занимаемой должности «{должность}»",
  "decision.head.recommended":
    "признать, что {фио} соответствует занимаемой должности «{должность}»; рекомендовать: {рекомендации} в срок до {срок}",
  "decision.head.negative": "признать, что {фио} не соответствует занимаемой должности «{должность}»",
  "decision.candidate.positive": "признать, что {фио} соответствует требованиям к должности «{должность}»",
  "decision.candidate.negative": "признать, что {фио} не соответствует требованиям к должности «{должность}»",
  "decision.teacher.positive": "признать, что {фио} соответствует занимаемой должности «{должность}»",
  "decision.teacher.recommended":
    "признать, что {фио} соответствует занимаемой должности «{должность}»; рекомендовать: {рекомендации} в срок до {срок}",
  "decision.teacher.negative": "признать, что {фио} не соответствует занимаемой должности «{должность}»",
  "decision.head.postponed": "перенести аттестацию на {дата}{причина}",
  "decision.candidate.postponed": "перенести аттестацию на {дата}{причина}",
  "decision.teacher.postponed": "перенести аттестацию на {дата}{причина}",
  "decision.schedule.approved": "утвердить: {вопрос}",
  "decision.schedule.rejected": "отклонить: {вопрос}",
  "decision.schedule.postponed": "перенести рассмотрение вопроса на {дата}",
  "decision.other.noted": "принять к сведению: {вопрос}",
  "decision.other.approved": "утвердить: {вопрос}",
  "decision.other.rejected": "отклонить: {вопрос}",
  "decision.other.postponed": "перенести рассмотрение вопроса на {дата}",
};

const KINDS: Readonly<Record<QuestionKind, string>> = {
  "соответствие руководителя": "head",
  "кандидат в руководители": "candidate",
  "соответствие педагога": "teacher",
  "утверждение графика": "schedule",
  иное: "other",
};

const DECISIONS: Readonly<Record<QuestionDecision, string>> = {
  соответствует: "positive",
  "соответствует с рекомендациями": "recommended",
  "не соответствует": "negative",
  перенести: "postponed",
  утвердить: "approved",
  "принять к сведению": "noted",
  отклонить: "rejected",
};

type Decided = Pick<
  Question,
  | "kind"
  | "decision"
  | "name"
  | "subject"
  | "position"
  | "school"
  | "attended"
  | "wording"
  | "recommendations"
  | "recommendBy"
  | "putOffTo"
>;

/** «decision.head.positive»; empty while there is no decision, or one that its kind doesn't know. */
export function decisionKey({ kind, decision }: Pick<Question, "kind" | "decision">): string {
  if (kind === "" || decision === "") return "";
  const key = `decision.${KINDS[kind]}.${DECISIONS[decision]}`;
  return key in DECISION_WORDINGS ? key : "";
}

/** Recommendations as a part of a sentence: without the full stop at their end. */
export function adviceOf({ recommendations }: Pick<Question, "recommendations">): string {
  return recommendations.trim().replace(/[.;]+$/, "");
}

/** What the tags of a decision's words stand for. */
export function decisionTags(question: Decided, edition: Pick<Edition, "title">): Record<string, string> {
  const { name, subject, position, school, recommendBy, putOffTo, attended } = question;
  return {
    фио: name.trim() || subject,
    должность: position.trim(),
    организация: school.trim(),
    вопрос: uncapitalised(name.trim()),
    рекомендации: adviceOf(question),
    срок: recommendBy === null ? "" : formatDate(recommendBy),
    дата: putOffTo === null ? "" : formatDate(putOffTo),
    причина:
      attended === "отсутствовал по уважительной причине"
        ? " в связи с отсутствием аттестуемого по уважительной причине"
        : "",
    редакция: edition.title,
  };
}

/**
 * Words of the decision as the protocol will have them: the question's own, else those of its kind.
 * @param wordings built-in words, or those that a centre has put in their place
 */
export function decisionWords(
  question: Decided,
  edition: Pick<Edition, "title">,
  wordings: Readonly<Record<string, string>> = DECISION_WORDINGS,
): string {
  if (question.wording.trim() !== "") return question.wording.trim();
  const text = wordings[decisionKey(question)] ?? "";
  const tags = decisionTags(question, edition);
  return text.replace(/\{(\p{L}+)\}/gu, (tag, name: string) => tags[name] ?? tag);
}

/** «График аттестации» → «график аттестации»; an abbreviation stays. */
function uncapitalised(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? `${text.slice(0, 1).toLowerCase()}${text.slice(1)}` : text;
}
