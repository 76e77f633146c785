// A digest as a letter: subject, plain text and HTML that say the same, in the order of urgency.
import { formatDayMonth } from "../domain/calendar/russianDates.ts";
import type { Digest } from "../domain/control/digest.ts";
import { actionFor } from "../domain/control/due.ts";
import type { DigestLine, DigestSection, SectionTitle } from "../domain/control/sections.ts";
import { counted } from "../domain/language/plural.ts";
import { htmlOf } from "./html.ts";
import { textOf } from "./text.ts";
import { shortSubject, wordDay, wordLabel, wordRemarks } from "./wording.ts";

/** What stands at the head and foot of every letter; from the settings. */
export interface Letterhead {
  centreName: string;
  phone: string;
  /** Address of the book, if readers can open it; otherwise empty. */
  bookLink: string;
  senderName: string;
  replyTo: string;
}

export interface Letter {
  to: string;
  toName: string;
  /** One line of at most 200 characters. */
  subject: string;
  text: string;
  html: string;
  senderName: string;
  replyTo: string;
}

/** The parts of a letter in words, before they are laid out. */
export interface LetterBody {
  greeting: string;
  /** Said in sentences, before the sections; a line break stays one. */
  paragraphs?: readonly string[];
  sections: readonly BodySection[];
  /** «И ещё 7 дел: …», or empty. */
  more: string;
  bookLink: string;
  signature: readonly string[];
}

export interface BodySection {
  title: string;
  isLate: boolean;
  entries: readonly BodyEntry[];
  /** What to do, when it is the same for all entries. */
  action: string;
}

export interface BodyEntry {
  subject: string;
  /** «План, II.6 · октябрь 2023». */
  place: string;
  when: string;
  remarks: readonly string[];
  /** What to do; empty where the section says it. */
  action: string;
}

const SUBJECT_LENGTH = 200;

/** Letter that tells a person the day's digest. */
export function letterOf(digest: Digest, letterhead: Letterhead): Letter {
  const body = bodyOf(digest, letterhead);
  const { senderName, replyTo } = letterhead;
  return {
    to: digest.to.email.trim(),
    toName: digest.to.name,
    subject: subjectOf(digest),
    text: textOf(body),
    html: htmlOf(body),
    senderName,
    replyTo,
  };
}

/** The foot of every letter: the book where it can be opened, the centre, its phone. */
export function footOf({
  centreName,
  phone,
  bookLink,
}: Letterhead): Pick<LetterBody, "bookLink" | "signature"> {
  return {
    bookLink: /^https?:\/\//u.test(bookLink) ? bookLink : "",
    signature: [centreName, phone === "" ? "" : `Телефон: ${phone}`].filter((line) => line !== ""),
  };
}

function bodyOf(digest: Digest, letterhead: Letterhead): LetterBody {
  const isForSchool = concernsSchool(digest);
  const foot = footOf(letterhead);
  return {
    greeting: greetingOf(digest.to.name),
    sections: digest.sections
      .filter(({ lines }) => lines.length > 0)
      .map((section) => bodySection(section, digest)),
    more: moreOf(digest.sections, isForSchool ? SCHOOL_LIST : CENTRE_LIST),
    ...foot,
    bookLink: isForSchool ? "" : foot.bookLink,
  };
}

/** A letter to a school speaks of the school's book and never leads into the centre's. */
function concernsSchool({ sections }: Digest): boolean {
  return sections.some(({ lines }) => lines.some(({ due }) => due.school !== ""));
}

const CENTRE_LIST = "Все дела — в листе «Сегодня».";
const SCHOOL_LIST = "О них напомним в следующем письме.";

/** By first name and patronymic when the book knows them: «Здравствуйте, Ольга Петровна!» */
export function greetingOf(name: string): string {
  const [, first, patronymic] = name.trim().split(/\s+/u);
  const isFull = first !== undefined && patronymic !== undefined && !`${first}${patronymic}`.includes(".");
  return isFull ? `Здравствуйте, ${first} ${patronymic}!` : "Здравствуйте!";
}

function bodySection({ title, lines, progress }: DigestSection, digest: Digest): BodySection {
  const actions = [...new Set(lines.map(({ due }) => actionFor(due)))];
  const isForHead = title === "Просрочено у сотрудников";
  const [action] = actions.length === 1 && !isForHead ? actions : [""];
  const isCommon = action !== undefined && action !== "";
  return {
    title: progress === null ? title : `${title}: ${progress.done} из ${progress.total}`,
    isLate: title === "Просрочено" || isForHead,
    entries: lines.map((line) => bodyEntry(line, digest, isCommon || isForHead ? "" : actionFor(line.due))),
    action: isCommon ? action : "",
  };
}

function bodyEntry(line: DigestLine, digest: Digest, action: string): BodyEntry {
  const { subject, place } = line.due;
  const label = wordLabel(line);
  return {
    subject: shortSubject(subject),
    place: label === "" ? place : `${place} · ${label}`,
    when: wordDay(line, digest.date),
    remarks: wordRemarks(line),
    action,
  };
}

function moreOf(sections: readonly DigestSection[], where: string): string {
  const folded = sections.filter((section) => section.folded > 0);
  const total = folded.reduce((sum, section) => sum + section.folded, 0);
  if (total === 0) return "";
  const parts = folded.map((section) => `${section.title.toLowerCase()} — ${section.folded}`);
  return `И ещё ${counted(total, "дело", "дела", "дел")}: ${parts.join(", ")}. ${where}`;
}

/** «Аттестация: сегодня 2 срока, просрочено 1 — 29 сентября» */
function subjectOf({ sections, date }: Digest): string {
  const today = sections.reduce((sum, section) => sum + dueToday(section, date), 0);
  const parts = sections.flatMap((section) => {
    const count = section.lines.length + section.folded - dueToday(section, date);
    return count > 0 ? [SUBJECT_PARTS[section.title](count)] : [];
  });
  if (today > 0) parts.unshift(`сегодня ${counted(today, "срок", "срока", "сроков")}`);
  return `Аттестация: ${parts.join(", ")} — ${formatDayMonth(date)}`.slice(0, SUBJECT_LENGTH);
}

function dueToday({ title, lines }: DigestSection, date: string): number {
  return title === "Сегодня" || title === "Работа месяца" || title === "Постоянная работа"
    ? lines.filter(({ day }) => day === date).length
    : 0;
}

const SUBJECT_PARTS: Readonly<Record<SectionTitle, (count: number) => string>> = {
  Просрочено: (count) => `просрочено ${count}`,
  Сегодня: (count) => `сегодня ${count}`,
  Скоро: (count) => `скоро ${counted(count, "срок", "срока", "сроков")}`,
  "Работа месяца": (count) => counted(count, "дело месяца", "дела месяца", "дел месяца"),
  "Постоянная работа": (count) =>
    counted(count, "контрольная точка", "контрольные точки", "контрольных точек"),
  "Ждём от других": (count) => `ждём от других ${count}`,
  "На подпись": (count) => `на подпись ${count}`,
  "На снятие с контроля": (count) => `${count} на снятие с контроля`,
  "Просрочено у сотрудников": (count) => `у сотрудников просрочено ${count}`,
};
