// Проект распорядительного акта: the founder's act on the results of a sitting about heads and candidates. It is the founder's paper:
// the centre hands in a draft. Sources: rules of the field §2.6 (L29, L30), wording: registers §4.17.
import { adviceOf } from "../../../domain/commission/decisionWords.ts";
import { PERSONAL_KINDS, type Question } from "../../../domain/commission/sitting.ts";
import { safeFileName } from "../../../domain/language/fileName.ts";
import { coordinatorOf } from "../../../domain/people/roles.ts";
import { heading, paragraph, type Block, type Table } from "../../blocks.ts";
import type { Form, FormRequest, MadePaper, PaperData, PaperProblem } from "../../form.ts";
import { shortCentreName } from "../../style/centre.ts";
import { longDate, shortDate } from "../../style/dates.ts";
import { signatureOf } from "../../style/signatures.ts";
import { nameOf } from "../people/whom.ts";
import { stop } from "../problems.ts";
import { fieldOf } from "../request.ts";
import { sentence, tight } from "../sentence.ts";
import { decisionText, whomOf } from "./questionWords.ts";
import {
  factsOf,
  heldSitting,
  numberAndDay,
  paperProblem,
  SITTING_REGISTERS,
  sittingProblems,
  type SittingFacts,
} from "./sittingFacts.ts";

export const draftAct: Form = {
  kind: "draftAct",
  needs: SITTING_REGISTERS,
  fields: [
    {
      id: "act",
      label: "Вид акта: приказ, распоряжение, постановление",
      kind: "text",
      default: () => "приказ",
    },
    {
      id: "control",
      label: "Контроль: «оставляю за собой», «возложить на …»",
      kind: "text",
      default: () => "оставляю за собой",
    },
  ],
  make: (data, request) => {
    const sitting = heldSitting(data, request);
    return sitting === null ? [] : [paperOf(factsOf(sitting, data), data, request)];
  },
};

/** Teachers' fitness is their employer's matter. */
const isOfHead = ({ kind }: Question): boolean =>
  PERSONAL_KINDS.includes(kind) && kind !== "соответствие педагога";

/** A question that was put off has no result yet. */
function resultsOf({ questions }: SittingFacts): Question[] {
  return questions.filter((question) => isOfHead(question) && question.decision !== "перенести");
}

function paperOf(facts: SittingFacts, data: PaperData, request: FormRequest): MadePaper {
  const { sitting, edition } = facts;
  const results = resultsOf(facts);
  const title = `Проект акта по протоколу ${numberAndDay(sitting)}`.trim();
  return {
    key: `draftAct/${sitting.id}`,
    kind: "draftAct",
    title,
    fileName: safeFileName(title),
    to: data.settings.founderBody,
    sources: [sitting.id, ...results.map(({ id }) => id)],
    paper: {
      title,
      pageNumbers: true,
      sections: [{ orientation: "portrait", blocks: blocksOf(facts, results, data, request) }],
    },
    fields: {
      учредитель: data.settings.founderBody,
      вид: fieldOf(request, "act", "приказ"),
      комиссия: facts.name,
      протокол: sitting.number.trim(),
      дата: shortDate(sitting.on),
      контроль: fieldOf(request, "control", "оставляю за собой"),
      подписывает: data.settings.founderHead,
    },
    rows: results.map((question, index) => ({
      п: String(index + 1),
      фио: nameOf(whomOf(question)),
      должность: question.position,
      организация: question.school,
      решение: inTable(decisionText(question, edition, data.words)),
      рекомендации: question.recommendations,
      срок: shortDate(question.recommendBy),
    })),
    problems: [...sittingProblems(facts, data).map(paperProblem), ...nobody(facts, results)],
  };
}

function nobody({ sitting }: SittingFacts, results: readonly Question[]): PaperProblem[] {
  if (results.length > 0) return [];
  const place = `Заседание ${shortDate(sitting.on) || sitting.id}`;
  const text = `${place}: решений о руководителях и кандидатах нет, акт не нужен. Выберите другое заседание`;
  return [stop("NO_HEADS", text)];
}

/** How an act of a kind orders; others order without a verb. */
const VERBS: Readonly<Record<string, string>> = { приказ: "приказываю", постановление: "постановляю" };

function blocksOf(
  facts: SittingFacts,
  results: readonly Question[],
  data: PaperData,
  request: FormRequest,
): Block[] {
  const { words, settings, directory } = data;
  const { sitting } = facts;
  const act = fieldOf(request, "act", "приказ");
  const ground = words.say("draftAct.ground", {
    комиссия: facts.name,
    день: longDate(sitting.on),
    номер: sitting.number.trim() || "___",
    глагол: VERBS[act.toLowerCase()] ?? "",
  });
  const control = words.say("draftAct.control", {
    контроль: fieldOf(request, "control", "оставляю за собой"),
  });
  const points = [
    ...(results.some(({ recommendations }) => recommendations.trim() !== "")
      ? [words.say("draftAct.advice", { центр: shortCentreName(settings) })]
      : []),
    words.say("draftAct.acquaint"),
    control,
  ];
  const compiler = coordinatorOf(directory, settings.coordinator);
  return [
    paragraph([{ text: words.say("draftAct.mark"), bold: true }], { align: "right" }),
    paragraph([{ text: sentence(settings.founderBody), bold: true }], { align: "center" }),
    heading(act.toUpperCase()),
    paragraph(`${longDate(null)}\t№ ______`),
    paragraph(settings.locality, { align: "center" }),
    paragraph([{ text: words.say("draftAct.subject"), bold: true }], { align: "center", before: 12 }),
    paragraph(tight(ground), { align: "both", before: 12 }),
    paragraph(`1. ${words.say("draftAct.approve")}`, { align: "both", keepNext: true }),
    tableOf(results, facts, data),
    ...points.map((point, index) =>
      paragraph(`${index + 2}. ${point}`, { align: "both", before: index === 0 ? 6 : 0 }),
    ),
    founderSignature(settings.founderHead),
    ...(compiler === null
      ? []
      : [
          paragraph(words.say("draftAct.prepared"), { before: 18, keepNext: true }),
          signatureOf(compiler.position, compiler.name),
        ]),
  ];
}

/** «Начальник управления образования, И.О. Фамилия», as the setting asks for it. */
function founderSignature(setting: string): Block {
  const comma = setting.lastIndexOf(",");
  return comma < 0
    ? signatureOf(setting.trim(), "")
    : signatureOf(setting.slice(0, comma).trim(), setting.slice(comma + 1).trim());
}

function tableOf(results: readonly Question[], { edition }: SittingFacts, { words }: PaperData): Table {
  return {
    kind: "table",
    columns: [
      { header: "№", width: 6, align: "center" },
      { header: "Фамилия, имя, отчество", width: 21 },
      { header: "Должность, организация", width: 23 },
      { header: "Решение", width: 27 },
      { header: "Рекомендации, срок", width: 23 },
    ],
    rows: results.map((question, index) => ({
      cells: [
        String(index + 1),
        nameOf(whomOf(question)),
        [question.position, question.school].filter((part) => part !== "").join(", "),
        inTable(decisionText(question, edition, words)),
        adviceWords(question),
      ],
    })),
  };
}

/** The person and the recommendations have columns of their own. */
function inTable(decision: string): string {
  return decision
    .replace(/^признать, что .*?(?=(?:не )?соответствует)/u, "")
    .replace(/; рекомендовать: .*$/u, "");
}

function adviceWords(question: Question): string {
  const { recommendBy } = question;
  const advice = adviceOf(question);
  if (advice === "") return "–";
  return recommendBy === null ? advice : `${advice}, до ${shortDate(recommendBy)}`;
}
