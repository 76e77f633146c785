// «Журнал рассылки», «Журнал», «Замечания»: what the program did, and what it asks.
import { LETTER_STATES, type LetterEvent } from "../../domain/control/ledger.ts";
import { choice, date, lines, longText, moment, number, text } from "../column.ts";
import { table } from "../table.ts";

export interface JournalEvent {
  at: string;
  command: string;
  who: string;
  sheet: string;
  row: string;
  message: string;
}

export interface Remark {
  key: string;
  sheet: string;
  row: string;
  column: string;
  message: string;
  cure: string;
}

export const mailLog = table<LetterEvent>(
  "Журнал рассылки",
  {
    at: moment("Когда"),
    key: text("Письмо", { width: 150, hidden: true }),
    to: text("Кому", { width: 210 }),
    date: date("День"),
    state: choice("Состояние", LETTER_STATES),
    subject: longText("Тема", { width: 340 }),
    count: number("Строк", { width: 68 }),
    steps: lines("Напоминания", { width: 240, hidden: true }),
    note: longText("Примечание", { width: 260 }),
  },
  {
    name: "mailLog",
    sheetId: 108,
    purpose:
      "Каждое письмо: намечено, отправляется, отправлено. Ведёт программа, новые записи сверху; не меняйте",
    section: "logs",
    key: "key",
    log: { rows: 8000 },
  },
);

export const journal = table<JournalEvent>(
  "Журнал",
  {
    at: moment("Когда"),
    command: text("Команда", { width: 170 }),
    who: text("Кто", { width: 190 }),
    sheet: text("Лист", { width: 120 }),
    row: text("Строка", { width: 120 }),
    message: longText("Что изменено", { width: 560 }),
  },
  {
    name: "journal",
    sheetId: 109,
    purpose: "Что и когда изменила программа; новые записи сверху",
    section: "logs",
    key: "at",
    log: { rows: 50 },
  },
);

export const remarks = table<Remark>(
  "Замечания",
  {
    key: text("Ключ", { computed: true, hidden: true }),
    sheet: text("Лист", { width: 120, computed: true }),
    row: text("Строка", { width: 150, computed: true }),
    column: text("Столбец", { width: 150, computed: true }),
    message: longText("Что не так", { width: 420, computed: true }),
    cure: longText("Что сделать", { width: 420, computed: true }),
  },
  {
    name: "remarks",
    sheetId: 110,
    purpose:
      "Всё, что программа не поняла или просит решить: где, почему и что сделать. Исправленное исчезает само",
    section: "logs",
    key: "key",
    visible: true,
  },
);
