// What a question of an agenda is called in the papers of a sitting: about whom, who reported, what was decided.
import type { Edition } from "../../../domain/attestation/rules/editions.ts";
import type { CommissionMember } from "../../../domain/commission/commission.ts";
import { adviceOf, decisionKey, decisionTags } from "../../../domain/commission/decisionWords.ts";
import { memberNamed } from "../../../domain/commission/members.ts";
import { PERSONAL_KINDS, type Question } from "../../../domain/commission/sitting.ts";
import { nameInCase, positionInCase } from "../../../domain/people/inCase.ts";
import { findNames } from "../../../domain/people/personName.ts";
import { tidy } from "../../../domain/people/spelling.ts";
import { shortDate } from "../../style/dates.ts";
import type { Words } from "../../words/words.ts";
import { nameOf, postOf, whomInCase, type Whom } from "../people/whom.ts";
import { sentence, tight } from "../sentence.ts";

export const isPersonal = ({ kind }: Pick<Question, "kind">): boolean => PERSONAL_KINDS.includes(kind);

export const whomOf = ({ name, subject, position, school }: Question): Whom => ({
  name,
  code: subject,
  position,
  school,
});

const PHRASES: Readonly<Record<string, string>> = {
  "соответствие руководителя": "question.head",
  "соответствие педагога": "question.teacher",
};

/** «Об аттестации Орловой Анны Павловны, директора МБОУ СОШ № 1, на соответствие занимаемой должности»; other matters as typed. */
export function questionWords(question: Question, words: Words): string {
  const whom = whomOf(question);
  if (question.kind === "кандидат в руководители")
    return tight(
      words.say("question.candidate", {
        кого: nameInCase(nameOf(whom), "genitive"),
        должности: positionInCase(postOf(whom), "genitive"),
      }),
    );
  const phrase = PHRASES[question.kind];
  return phrase === undefined
    ? question.name.trim()
    : tight(words.say(phrase, { кого: whomInCase(whom, "genitive") }));
}

/** «Соколову Марину Игоревну, методиста, — об аттестации Орловой Анны Павловны, …» */
export function heardWords(question: Question, members: readonly CommissionMember[], words: Words): string {
  const { speaker } = question;
  const about = questionWords(question, words);
  const who = speaker.trim() === "" ? "" : speakerInAccusative(speaker, members);
  if (!isPersonal(question))
    return words.say(who === "" ? "protocol.heardMatterNobody" : "protocol.heardMatter", {
      докладчика: closed(who),
      вопрос: about.replace(/\.$/u, ""),
    });
  return words.say(who === "" ? "protocol.heardNobody" : "protocol.heardSpeaker", {
    докладчика: closed(who),
    вопрос: about.charAt(0).toLowerCase() + about.slice(1),
  });
}

/** A position after a name is closed by a comma: «Рощину И.Л., члена комиссии, — об аттестации». */
const closed = (who: string): string => (who.includes(", ") ? `${who},` : who);

/** A name with the position that stands before or after it; of a member without one, his part in the commission. */
function speakerInAccusative(speaker: string, members: readonly CommissionMember[]): string {
  const written = tidy(speaker).replace(/\s+/g, " ");
  const [found] = findNames(written);
  if (found === undefined) return nameInCase(written, "accusative");
  const edges = /^[\s,.;:–—-]+|[\s,;:–—-]+$/gu;
  const name = written.slice(found.start, found.end);
  const before = written.slice(0, found.start).replace(edges, "");
  const position =
    before || written.slice(found.end).replace(edges, "") || roleWords(memberNamed(name, members));
  return [nameInCase(name, "accusative"), positionInCase(position, "accusative")]
    .filter((part) => part !== "")
    .join(", ");
}

/** «председатель комиссии», «член комиссии» */
export function roleWords(member: Pick<CommissionMember, "role"> | null): string {
  if (member === null) return "";
  return member.role === "член комиссии" || member.role === "" ? "член комиссии" : `${member.role} комиссии`;
}

/** «Орлова Анна Павловна, директор МБОУ СОШ № 1» */
function whoIsIt(question: Question): string {
  const whom = whomOf(question);
  return [nameOf(whom), postOf(whom)].filter((part) => part !== "").join(", ");
}

/** The decision in the words of the question itself, else of the catalogue, without a full stop; empty without a decision. */
export function decisionText(question: Question, edition: Edition, words: Words): string {
  const key = decisionKey(question);
  const own = question.wording.trim();
  const text = own !== "" || key === "" ? own : words.say(key, decisionTags(question, edition));
  return tight(text).replace(/\.$/u, "");
}

/** The decision as a sentence: one whose words don't say of whom is told with the person. */
export function decidedWords(question: Question, decision: string): string {
  const [surname = ""] = question.name.trim().split(" ");
  return isPersonal(question) && surname !== "" && !decision.includes(surname)
    ? `${whoIsIt(question)}: ${decision}.`
    : `${sentence(decision)}.`;
}

/** A line of recommendations; none when there are none, or the decision has named them already. */
export function adviceLines(question: Question, decision: string, words: Words): string[] {
  const advice = adviceOf(question);
  if (advice === "" || decision.includes(advice)) return [];
  return [
    words.say("protocol.recommendations", {
      рекомендации: advice,
      срок: shortDate(question.recommendBy),
    }),
  ];
}

/** Votes by their tags. */
export function voteTags({ votesFor, votesAgainst, abstained }: Question) {
  return { за: votesFor ?? 0, против: votesAgainst ?? 0, воздержались: abstained ?? 0 };
}

/** A matter as a sentence of an agenda. */
export const agendaLine = (question: Question, words: Words): string =>
  sentence(questionWords(question, words)).replace(/\.?$/u, ".");
