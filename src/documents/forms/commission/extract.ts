// Выписка из протокола: one person each, for the personal file; nobody else is named but the secretary. Elements: documents §5.2.
import { extractDaysOf, givesExtract } from "../../../domain/commission/extracts.ts";
import { placeOfQuestion } from "../../../domain/commission/questionProblems.ts";
import { isAmong, isSamePerson } from "../../../domain/commission/samePerson.ts";
import type { Question } from "../../../domain/commission/sitting.ts";
import { isVoted } from "../../../domain/commission/votes.ts";
import { safeFileName } from "../../../domain/language/fileName.ts";
import { nameInCase } from "../../../domain/people/inCase.ts";
import { oncePer } from "../../../domain/people/oncePer.ts";
import { fullNameOf, parsePersonName } from "../../../domain/people/personName.ts";
import { level } from "../../../domain/people/spelling.ts";
import { formatDate } from "../../../domain/calendar/civil.ts";
import { heading, paragraph, type Block } from "../../blocks.ts";
import type { Form, FormRequest, MadePaper, PaperData, PaperProblem } from "../../form.ts";
import { longDate, shortDate } from "../../style/dates.ts";
import { initialsFirst, initialsLast } from "../../style/names.ts";
import { acquainted } from "../../style/signatures.ts";
import { nameOf } from "../people/whom.ts";
import { stop, warn } from "../problems.ts";
import { secretaryName } from "./agenda.ts";
import { votesInShort } from "./protocol.ts";
import { adviceLines, decisionText, isPersonal, voteTags, whomOf } from "./questionWords.ts";
import {
  factsOf,
  heldSitting,
  numberAndDay,
  paperProblem,
  SITTING_REGISTERS,
  sittingProblems,
  type SittingFacts,
} from "./sittingFacts.ts";

export const extract: Form = {
  kind: "extract",
  needs: SITTING_REGISTERS,
  make: (data, request) =>
    sittingsAsked(data, request).flatMap(({ facts, questions }) => {
      const problems = sittingProblems(facts, data);
      return questions.map((question) => {
        const own = problems.filter((problem) => problem.question === "" || problem.question === question.id);
        return paperOf(question, facts, own.map(paperProblem), data);
      });
    }),
};

/** The chosen questions about people, by sitting; without a choice those of the sitting that give an extract. */
function sittingsAsked(
  data: PaperData,
  request: FormRequest,
): { facts: SittingFacts; questions: readonly Question[] }[] {
  if (request.questions === undefined) {
    const sitting = heldSitting(data, request);
    if (sitting === null) return [];
    const facts = factsOf(sitting, data);
    return [{ facts, questions: facts.questions.filter(givesExtract) }];
  }
  const codes = new Set(request.questions);
  const asked = data.questions.filter(({ id }) => codes.has(id)).map(({ sitting }) => sitting.trim());
  return data.sittings.flatMap((sitting) => {
    if (!asked.includes(sitting.id)) return [];
    const facts = factsOf(sitting, data);
    const questions = facts.questions.filter((question) => codes.has(question.id) && isPersonal(question));
    return questions.length === 0 ? [] : [{ facts, questions }];
  });
}

function paperOf(
  question: Question,
  facts: SittingFacts,
  problems: readonly PaperProblem[],
  data: PaperData,
): MadePaper {
  const { sitting, edition } = facts;
  const name = initialsLast(nameOf(whomOf(question)));
  const title = `Выписка из протокола ${numberAndDay(sitting)}: ${name}`;
  const number = sitting.number.trim();
  const days = extractDaysOf(question, sitting, data);
  return {
    key: `extract/${question.id}`,
    kind: "extract",
    title,
    fileName: safeFileName(`Выписка из протокола${number === "" ? "" : ` № ${number}`}, ${name}`),
    to: [name, question.school.trim()].filter((part) => part !== "").join(", "),
    sources: [sitting.id, question.id],
    paper: {
      title,
      pageNumbers: false,
      sections: [{ orientation: "portrait", blocks: blocksOf(question, facts, days.acquaintBy, data) }],
    },
    fields: {
      комиссия: facts.name,
      номер: number,
      дата: shortDate(sitting.on),
      место: data.settings.locality,
      фио: nameOf(whomOf(question)),
      должность: question.position,
      организация: question.school,
      всего: String(facts.quorum.total),
      присутствовали: String(facts.quorum.present),
      голоса: votesInShort(question),
      решение: decisionText(question, edition, data.words),
      рекомендации: question.recommendations,
      срок: shortDate(question.recommendBy),
      секретарь: initialsFirst(secretaryName(facts)),
      составить: shortDate(days.extractBy),
      ознакомить: shortDate(days.acquaintBy),
    },
    rows: [],
    problems: [...problems, ...namedOthers(question, facts), ...lateness(question, days.extractBy, data)],
  };
}

function blocksOf(
  question: Question,
  facts: SittingFacts,
  acquaintBy: string | null,
  { words, settings }: PaperData,
): Block[] {
  const { sitting, quorum, edition } = facts;
  const decision = decisionText(question, edition, words);
  const isCandidate = question.kind === "кандидат в руководители";
  const line = (text: string, before = 0): Block => paragraph(text, { indent: true, before });
  return [
    paragraph([{ text: facts.name, bold: true }], { align: "center" }),
    heading(words.say("extract.title", { номер: sitting.number.trim() || "___" })),
    paragraph(words.say("extract.subtitle"), { align: "center" }),
    paragraph(`${longDate(sitting.on)}\t${settings.locality.trim() || facts.place}`, { before: 12 }),
    line(words.say("extract.quorum", { всего: quorum.total, присутствовали: quorum.present }), 12),
    line(words.say("extract.name", { фио: nameOf(whomOf(question)) })),
    line(words.say(isCandidate ? "extract.candidate" : "extract.position", { должность: question.position })),
    line(words.say("extract.school", { организация: question.school })),
    line(words.say("extract.day", { день: longDate(sitting.on) })),
    line(voteLine(question, words)),
    ...(isAmong(question.name, question.excluded) ? [line(words.say("extract.selfExcluded"))] : []),
    line(words.say("extract.decision", { решение: decision || "______" })),
    ...adviceLines(question, decision, words).map((text) => line(text)),
    paragraph(words.say("extract.true"), { before: 18, keepNext: true }),
    {
      kind: "signature",
      position: words.say("extract.secretary"),
      name: initialsFirst(secretaryName(facts)),
      dated: true,
    },
    ...acquainted("выпиской"),
    ...(acquaintBy === null
      ? []
      : [
          paragraph([{ text: words.say("extract.keep", { срок: formatDate(acquaintBy) }), italic: true }], {
            align: "both",
            before: 12,
          }),
        ]),
  ];
}

function voteLine(question: Question, words: PaperData["words"]): string {
  if (!isVoted(question)) return words.say("extract.notVoted");
  return words.say("extract.votes", voteTags(question));
}

/** An extract goes into the personal file of one: typed words that name another person of the agenda stop it. */
function namedOthers(question: Question, { questions }: SittingFacts): PaperProblem[] {
  const typed = [question.wording, question.recommendations].join(" ");
  const own = surnameForms(question);
  const written = (typed.match(/\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?/gu) ?? [])
    .map(level)
    .filter((word) => !own.includes(word));
  if (written.length === 0) return [];
  return questions
    .filter((other) => isPersonal(other) && !isSamePerson(other.name, question.name))
    .filter((other) => surnameForms(other).some((form) => written.includes(form)))
    .map((other) =>
      stop(
        "NAMES_ANOTHER",
        `${placeOfQuestion(question)}: в решении или рекомендациях названо другое лицо (${initialsLast(other.name)}), в выписке его быть не должно. Исправьте слова решения`,
      ),
    );
}

const CASES = ["genitive", "dative", "accusative", "instrumental", "prepositional"] as const;

/** The surname of a question's person in all its cases, levelled; none of a name that isn't understood. */
const surnameForms = oncePer(({ name }: Question): string[] => {
  const parsed = parsePersonName(name);
  if (parsed === null) return [];
  const full = fullNameOf(parsed);
  const declined = CASES.map((wanted) => nameInCase(full, wanted).split(" ")[0] ?? "");
  return [parsed.surname, ...declined].map(level);
});

function lateness(question: Question, extractBy: string | null, { today }: PaperData): PaperProblem[] {
  if (extractBy === null || question.extract !== null || today <= extractBy) return [];
  const text = `${placeOfQuestion(question)}: выписку нужно было составить до ${formatDate(extractBy)}. Выдайте её сразу`;
  return [warn("LATE", text)];
}
