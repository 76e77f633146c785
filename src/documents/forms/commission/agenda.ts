// Повестка: day, time, place, and the questions with their speakers; goes to the members before the sitting.
import { compositionProblems } from "../../../domain/commission/composition.ts";
import { formatDate } from "../../../domain/calendar/civil.ts";
import { addWorkingDays } from "../../../domain/calendar/workingCalendar.ts";
import { safeFileName } from "../../../domain/language/fileName.ts";
import { heading, paragraph, type Block } from "../../blocks.ts";
import type { Form, MadePaper, PaperData, PaperProblem } from "../../form.ts";
import { longDate, shortDate } from "../../style/dates.ts";
import { signatureOf } from "../../style/signatures.ts";
import { problemsAt } from "../problems.ts";
import { agendaLine } from "./questionWords.ts";
import {
  comingSitting,
  factsOf,
  paperProblem,
  SITTING_REGISTERS,
  type SittingFacts,
} from "./sittingFacts.ts";

export const agenda: Form = {
  kind: "agenda",
  needs: SITTING_REGISTERS,
  make: (data, request) => {
    const sitting = comingSitting(data, request);
    return sitting === null ? [] : [paperOf(factsOf(sitting, data), data)];
  },
};

function paperOf(facts: SittingFacts, data: PaperData): MadePaper {
  const { sitting, place, name, questions } = facts;
  const title = `Повестка заседания ${shortDate(sitting.on)}`.trim();
  return {
    key: `agenda/${sitting.id}`,
    kind: "agenda",
    title,
    fileName: safeFileName(title),
    to: "Членам комиссии",
    sources: [sitting.id, ...questions.map(({ id }) => id)],
    paper: {
      title,
      pageNumbers: true,
      sections: [{ orientation: "portrait", blocks: blocksOf(facts, data) }],
    },
    fields: {
      комиссия: name,
      дата: shortDate(sitting.on),
      время: sitting.time,
      место: place,
      форма: sitting.form,
      приглашены: sitting.invited.join(", "),
    },
    rows: questions.map((question, index) => ({
      п: String(index + 1),
      вопрос: agendaLine(question, data.words),
      докладчик: question.speaker,
    })),
    problems: problemsOf(facts, data),
  };
}

function blocksOf(
  { sitting, name, place, questions, secretary }: SittingFacts,
  { words }: PaperData,
): Block[] {
  const lines = [
    words.say("agenda.day", { день: longDate(sitting.on) }),
    ...(sitting.time === "" ? [] : [words.say("agenda.time", { время: sitting.time })]),
    ...(place === "" ? [] : [words.say("agenda.place", { место: place })]),
    ...(sitting.form === "" ? [] : [words.say("agenda.form", { форма: sitting.form })]),
  ];
  return [
    paragraph([{ text: name, bold: true }], { align: "center" }),
    heading(words.say("agenda.title")),
    paragraph(words.say("agenda.subtitle"), { align: "center" }),
    ...lines.map((line, index) => paragraph(line, { before: index === 0 ? 12 : 0 })),
    {
      kind: "table",
      columns: [
        { header: "№", width: 8, align: "center" },
        { header: "Вопрос", width: 62 },
        { header: "Докладчик", width: 30 },
      ],
      rows: questions.map((question, index) => ({
        cells: [String(index + 1), agendaLine(question, words), question.speaker],
      })),
    },
    ...(sitting.invited.length === 0
      ? []
      : [
          paragraph(words.say("agenda.invited", { имена: sitting.invited.join(", ") }), {
            align: "both",
            before: 12,
          }),
        ]),
    signatureOf(words.say("agenda.secretary"), secretaryName({ sitting, secretary })),
  ];
}

/** The secretary as the commission writes him, else as the sitting does. */
export function secretaryName({ sitting, secretary }: Pick<SittingFacts, "sitting" | "secretary">): string {
  return secretary?.name ?? sitting.secretary;
}

function problemsOf({ sitting, commission, questions }: SittingFacts, data: PaperData): PaperProblem[] {
  const { on } = sitting;
  const place = on === null ? `Заседание ${sitting.id}` : `Заседание ${formatDate(on)}`;
  const { problems, tell } = problemsAt(place);
  if (sitting.cancelled !== null) tell("CANCELLED", "stop", "отменено. Выберите другое заседание");
  if (on === null) tell("NO_DAY", "stop", "не назначен день. Впишите дату");
  if (questions.length === 0) tell("NO_QUESTIONS", "stop", "в повестке нет вопросов. Добавьте их");
  if (commission === null)
    tell("NO_COMMISSION", "stop", `комиссии «${sitting.commission}» нет в листе «Комиссии». Впишите её код`);
  if (on === null) return problems;
  const latest = addWorkingDays(data.calendar, on, -data.settings.memberNoticeDays);
  if (sitting.notified === null && data.today > latest && data.today <= on)
    tell("LATE", "warn", `известить членов комиссии нужно было до ${formatDate(latest)}. Известите сразу`);
  const composition =
    commission === null ? [] : compositionProblems(commission, data.members, on, data.settings);
  return [...problems, ...composition.map(paperProblem)];
}
