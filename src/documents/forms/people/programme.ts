// Программа мероприятия: an item of the plan with its day, time and place, and who speaks of what.
import { safeFileName } from "../../../domain/language/fileName.ts";
import { heading, paragraph, type Block } from "../../blocks.ts";
import type { Form, MadePaper, PaperData } from "../../form.ts";
import { approvalBlock } from "../../style/approval.ts";
import { longDate, shortDate } from "../../style/dates.ts";
import { headSignature } from "../../style/signatures.ts";
import { stop } from "../problems.ts";
import { EVENT_FIELDS, eventOf, type PlannedEvent } from "./event.ts";

export const programme: Form = {
  kind: "programme",
  needs: ["plan"],
  fields: EVENT_FIELDS,
  make: (data, request) => {
    const event = eventOf("programme", data, request);
    return event === null ? [] : [paperOf(event, data)];
  },
};

function paperOf(event: PlannedEvent, data: PaperData): MadePaper {
  const title = `Программа: ${event.item.activity}`;
  return {
    key: event.key,
    kind: "programme",
    title,
    fileName: safeFileName(`Программа, ${event.item.activity}`),
    to: "",
    sources: [event.item.id],
    paper: {
      title,
      pageNumbers: true,
      sections: [{ orientation: "portrait", blocks: blocksOf(event, data) }],
    },
    fields: {
      мероприятие: event.item.activity,
      дата: shortDate(event.day),
      время: timeWords(event),
      место: event.place,
    },
    rows: event.questions.map(({ time, text, speaker }, index) => ({
      п: String(index + 1),
      время: time,
      вопрос: text,
      выступающий: speaker,
    })),
    problems: [
      ...event.problems,
      ...(event.questions.length > 0
        ? []
        : [stop("NO_QUESTIONS", `${event.row}: вопросов нет. Впишите их, по одному в строке`)]),
    ],
  };
}

function blocksOf(event: PlannedEvent, data: PaperData): Block[] {
  const { words } = data;
  const hasTimes = event.questions.some(({ time }) => time !== "");
  return [
    ...approval(data),
    heading(words.say("programme.title")),
    paragraph(event.item.activity, { align: "center" }),
    paragraph(words.say("programme.day", { день: longDate(event.day) }), { before: 12 }),
    paragraph(words.say("programme.time", { время: timeWords(event) })),
    paragraph(words.say("programme.place", { место: event.place })),
    {
      kind: "table",
      columns: [
        { header: "№", width: 7, align: "center" },
        ...(hasTimes ? [{ header: "Время", width: 11, align: "center" } as const] : []),
        { header: "Вопрос", width: 50 },
        { header: "Выступающий", width: 32 },
      ],
      rows: event.questions.map(({ time, text, speaker }, index) => ({
        cells: [String(index + 1), ...(hasTimes ? [time] : []), text, speaker],
      })),
    },
  ];
}

/** The head approves: his signature is left open above the date. */
function approval(data: PaperData): Block[] {
  const [head] = headSignature(data);
  if (head?.kind !== "signature") return [];
  return approvalBlock({
    word: data.words.say("programme.approve"),
    lines: [head.position, `____________ ${head.name}`, longDate(null)],
  });
}

/** «10:00–12:00» */
function timeWords({ time, end }: PlannedEvent): string {
  return [time, end].filter((part) => part !== null).join("–");
}
