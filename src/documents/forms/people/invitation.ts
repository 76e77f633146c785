// Приглашение: a letter about an event of the plan, with a file that puts the meeting into a calendar.
import { safeFileName } from "../../../domain/language/fileName.ts";
import { paragraph, type Block } from "../../blocks.ts";
import type { Form, FormRequest, MadePaper, PaperData } from "../../form.ts";
import { centreName } from "../../style/centre.ts";
import { longDate, shortDate } from "../../style/dates.ts";
import { letterHead } from "../../style/letter.ts";
import { headSignature } from "../../style/signatures.ts";
import { dayField, fieldOf, linesField } from "../request.ts";
import { sentence } from "../sentence.ts";
import { calendarFile } from "./calendarFile.ts";
import { EVENT_FIELDS, eventOf, type PlannedEvent } from "./event.ts";

const EVERYBODY = "Руководителям образовательных организаций";

export const invitation: Form = {
  kind: "invitation",
  needs: ["plan"],
  fields: [
    {
      id: "addressees",
      label: "Кому: в дательном падеже, по одному в строке",
      kind: "longText",
      default: () => EVERYBODY,
      required: true,
    },
    ...EVENT_FIELDS,
    { id: "number", label: "Исх. №", kind: "text", default: () => "" },
    { id: "date", label: "Дата письма", kind: "date", default: () => "" },
  ],
  make: (data, request) => {
    const event = eventOf("invitation", data, request);
    return event === null ? [] : [paperOf(event, data, request)];
  },
};

function paperOf(event: PlannedEvent, data: PaperData, request: FormRequest): MadePaper {
  const to = linesField(request, "addressees");
  const addressees = to.length === 0 ? [EVERYBODY] : to;
  const number = fieldOf(request, "number");
  const title = `Приглашение: ${event.item.activity}`;
  const file = fileOf(event, data);
  return {
    key: event.key,
    kind: "invitation",
    title,
    fileName: safeFileName(`Приглашение, ${event.item.activity}`),
    to: addressees.join(", "),
    ...(number === "" ? {} : { number }),
    sources: [event.item.id],
    paper: {
      title,
      pageNumbers: false,
      sections: [{ orientation: "portrait", blocks: blocksOf(event, addressees, data, request) }],
    },
    fields: {
      кому: addressees.join("\n"),
      номер: number,
      дата: shortDate(dayField(request, "date")),
      мероприятие: event.item.activity,
      день: shortDate(event.day),
      время: event.time ?? "",
      окончание: event.end ?? "",
      место: event.place,
    },
    rows: event.questions.map(({ text, speaker }, index) => ({
      п: String(index + 1),
      вопрос: text,
      выступающий: speaker,
    })),
    problems: event.problems,
    ...(file === null ? {} : { attachment: { name: "event.ics", mimeType: "text/calendar", content: file } }),
  };
}

function blocksOf(
  event: PlannedEvent,
  to: readonly string[],
  data: PaperData,
  request: FormRequest,
): Block[] {
  const { words, settings } = data;
  const phone = settings.centrePhone.trim();
  const text = words.say("invitation.text", {
    центр: centreName(settings),
    мероприятие: quotedInside(event.item.activity),
    день: longDate(event.day),
    время: event.time ?? "__:__",
    место: event.place,
  });
  return [
    ...letterHead(data, { to, number: fieldOf(request, "number"), date: dayField(request, "date") }),
    paragraph(words.say("invitation.subject"), { before: 12 }),
    paragraph(sentence(text), { align: "both", before: 12 }),
    ...questionBlocks(event, data),
    paragraph(
      phone === ""
        ? words.say("invitation.confirmOpen")
        : words.say("invitation.confirm", { телефон: phone }),
      { align: "both" },
    ),
    ...headSignature(data),
  ];
}

function questionBlocks({ questions }: PlannedEvent, { words }: PaperData): Block[] {
  if (questions.length === 0) return [];
  return [
    paragraph(words.say("invitation.questions"), { align: "both", keepNext: true }),
    ...questions.map(({ text, speaker }, index) =>
      paragraph(`${index + 1}. ${text}${speaker === "" ? "" : ` (${speaker})`}`, { align: "both" }),
    ),
  ];
}

function fileOf(
  { item, day, time, end, place, questions, key }: PlannedEvent,
  { today }: PaperData,
): string | null {
  if (day === null || time === null) return null;
  return calendarFile({
    key,
    title: item.activity,
    place,
    description: questions.map(({ text }, index) => `${index + 1}. ${text}`).join("\n"),
    day,
    from: time,
    to: end,
    made: today,
  });
}

/** Quotes inside quotes: „ “. */
const quotedInside = (text: string): string => text.replace(/«/g, "„").replace(/»/g, "“");
