// What the programme of an event and the invitation to it say alike: the item of the plan, day, time, place, questions.
import { isCivilDate, type CivilDate } from "../../../domain/calendar/civil.ts";
import type { PlanItem } from "../../../domain/control/plan.ts";
import { monthOf } from "../../../domain/attestation/months.ts";
import type { FormField, FormRequest, PaperData, PaperProblem } from "../../form.ts";
import { problemsAt } from "../problems.ts";
import { dayField, fieldOf, linesField } from "../request.ts";

const text = (id: string, label: string, required = false): FormField => ({
  id,
  label,
  kind: "text",
  default: () => "",
  required,
});

/** Fields of both papers, in their order. */
export const EVENT_FIELDS: readonly FormField[] = [
  { id: "day", label: "День", kind: "date", default: () => "", required: true },
  text("time", "Начало, «10:00»", true),
  text("end", "Окончание, «12:00»"),
  text("place", "Место: адрес, кабинет", true),
  {
    id: "questions",
    label: "Вопросы, по одному в строке; можно начать со времени: «10:20 О сроках подачи»",
    kind: "longText",
    default: () => "",
  },
  {
    id: "speakers",
    label: "Выступающие, по одному в строке, в порядке вопросов",
    kind: "longText",
    default: () => "",
  },
];

export interface EventQuestion {
  /** «10:20»; empty where no time is named. */
  time: string;
  text: string;
  speaker: string;
}

export interface PlannedEvent {
  item: PlanItem;
  /** «План, II.6» */
  row: string;
  day: CivilDate | null;
  /** «10:00»; null for what isn't a time. */
  time: string | null;
  /** Null when it isn't named. */
  end: string | null;
  place: string;
  questions: readonly EventQuestion[];
  /** The month keeps the meetings of monthly work apart. */
  key: string;
  problems: readonly PaperProblem[];
}

/** The event of the item that was chosen; null when there is no such item. */
export function eventOf(
  kind: "programme" | "invitation",
  data: PaperData,
  request: FormRequest,
): PlannedEvent | null {
  const item = data.plan.find(({ id }) => id === request.planItem);
  if (item === undefined) return null;
  const typed = dayField(request, "day");
  const day = typed !== null && isCivilDate(typed) ? typed : null;
  const speakers = linesField(request, "speakers");
  const event = {
    item,
    row: `План, ${item.section}.${item.number}`,
    day,
    time: timeFrom(fieldOf(request, "time")),
    end: timeFrom(fieldOf(request, "end")),
    place: fieldOf(request, "place"),
    questions: linesField(request, "questions").map((line, index) => questionOf(line, speakers[index] ?? "")),
    key: `${kind}/${item.id}/${day === null ? "" : monthOf(day)}`,
  };
  return { ...event, problems: problemsOf(event, speakers.length, fieldOf(request, "end")) };
}

function questionOf(line: string, speaker: string): EventQuestion {
  const [, time = "", rest = line] = /^(\d{1,2}[:.]\d{2})\s*[-–—.]?\s*(.+)$/u.exec(line) ?? [];
  const read = timeFrom(time);
  return read === null ? { time: "", text: line, speaker } : { time: read, text: rest, speaker };
}

/** «9.30», «09:30» → «09:30» */
function timeFrom(written: string): string | null {
  const [, hours = "", minutes = ""] = /^(\d{1,2})[:.](\d{2})$/.exec(written.trim()) ?? [];
  if (hours === "" || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, "0")}:${minutes}`;
}

function problemsOf(
  { row, day, time, end, place, questions }: Omit<PlannedEvent, "problems">,
  speakers: number,
  writtenEnd: string,
): PaperProblem[] {
  const { problems, tell } = problemsAt(row);
  if (day === null) tell("NO_DAY", "stop", "не указан день. Впишите его, например 12.11.2026");
  if (time === null) tell("NO_TIME", "stop", "начало не указано или не понято. Впишите его как 10:00");
  if (end === null && writtenEnd !== "")
    tell("BAD_END", "stop", `окончание «${writtenEnd}» не понято. Впишите его как 12:00`);
  if (end !== null && time !== null && end <= time)
    tell("BAD_END", "stop", `окончание ${end} не позже начала ${time}. Исправьте время`);
  if (place === "") tell("NO_PLACE", "stop", "не указано место. Впишите адрес или кабинет");
  if (speakers > questions.length)
    tell(
      "SPEAKERS",
      "warn",
      "выступающих больше, чем вопросов: лишние в документ не вошли. Допишите вопросы",
    );
  return problems;
}
