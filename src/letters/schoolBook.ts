// The letter with which a school's book goes to its coordinator: what to do, by when, what became of the last book.
import { formatDate, type CivilDate } from "../domain/calendar/civil.ts";
import { htmlOf } from "./html.ts";
import { footOf, greetingOf, type Letter, type LetterBody, type Letterhead } from "./letter.ts";
import { textOf } from "./text.ts";

export interface SchoolBookLetter {
  to: string;
  toName: string;
  school: string;
  issue: number;
  dueBy: CivilDate | null;
  /** Address of the shared table; empty when the book is attached as a file. */
  link: string;
  /** What the school has to do, line by line, besides sending the book back. */
  tasks: readonly string[];
  /** Receipt of the book that came back last; empty before the first. */
  receipt: string;
}

const OLD_FILE =
  "Если в прежнем файле остались неотправленные правки, пришлите и его: центр примет оба, ничего не потеряется.";
const SUBJECT_LENGTH = 200;

export function schoolBookLetter(book: SchoolBookLetter, letterhead: Letterhead): Letter {
  const { to, toName, school, issue, dueBy, link, tasks, receipt } = book;
  const { senderName, replyTo } = letterhead;
  const day = dueBy === null ? "" : ` до ${formatDate(dueBy)}`;
  const body: LetterBody = {
    greeting: greetingOf(toName),
    paragraphs: [
      link === ""
        ? `Во вложении книга организации ${school}, выпуск ${issue}: файл для Excel и LibreOffice.`
        : `Книга организации ${school}, выпуск ${issue}, открыта вашей учётной записи Google:\n${link}`,
      [
        "Что сделать:",
        `• откройте ${link === "" ? "файл" : "таблицу"}, начните с листа «Задачи»: там написано, что нужно и как заполнять;`,
        "• белые клетки заполняете вы, серые ведёт центр;",
        ...tasks.map((task) => `• ${task};`),
        link === ""
          ? `• сохраните файл под тем же именем и пришлите его ответом на это письмо${day}.`
          : `• заполните её${day}: присылать ничего не нужно, центр возьмёт вписанное из таблицы.`,
      ].join("\n"),
      ...(link === "" ? [OLD_FILE] : []),
      ...(receipt === "" ? [] : [`Что стало с книгой, которую вы прислали:\n${receipt}`]),
    ],
    sections: [],
    more: "",
    ...footOf({ ...letterhead, bookLink: "" }),
  };
  const subject = `Аттестация: книга ${school}, выпуск ${issue}${dueBy === null ? "" : `, ${link === "" ? "вернуть" : "заполнить"}${day}`}`;
  return {
    to,
    toName,
    subject: subject.replace(/\s+/gu, " ").slice(0, SUBJECT_LENGTH),
    text: textOf(body),
    html: htmlOf(body),
    senderName,
    replyTo,
  };
}
