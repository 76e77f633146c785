// «Книги школ», «Выпуски книг», «Отправленные списки»: what was sent out, what came back, what every school still owes.
import {
  BOOK_CHANNELS,
  BOOK_STATES,
  LIST_STATES,
  SENT_LIST_KINDS,
  type BookIssue,
  type SchoolBook,
  type SentList,
} from "../../domain/attestation/schoolBooks.ts";
import { deadlineColours } from "../colours.ts";
import { choice, date, idColumn, lines, longText, moment, number, text } from "../column.ts";
import { table } from "../table.ts";

export const schoolBooks = table<SchoolBook>(
  "Книги школ",
  {
    id: text("Код", { width: 78, computed: true }),
    school: text("Организация", { width: 180, computed: true }),
    coordinator: text("Ответственный", { width: 200, computed: true }),
    channel: choice("Как выслана", BOOK_CHANNELS, { width: 120, computed: true }),
    state: choice("Состояние", BOOK_STATES, { width: 160, computed: true }),
    issue: number("Выпуск", { computed: true }),
    sent: date("Выслана", { computed: true }),
    dueBy: date("Вернуть до", { help: "Ставится при отправке, можно изменить" }),
    returned: date("Вернулась", { computed: true }),
    remarks: number("Замечаний", { width: 95, computed: true }),
    verified: date("Сверено", { computed: true, help: "Организация подтвердила все строки" }),
    list: choice("Список аттестуемых", LIST_STATES, {
      width: 140,
      help: "Список июня на следующий учебный год",
    }),
    listYear: text("Список на учебный год", { width: 110, computed: true }),
    receipt: longText("Последняя квитанция", { width: 320, computed: true }),
    link: text("Адрес таблицы", { width: 180, computed: true }),
    comment: longText("Комментарий", { inert: true, width: 180 }),
    fileId: text("Код таблицы", { computed: true, hidden: true }),
    sharedWith: text("Открыта", { computed: true, hidden: true }),
    verifyFrom: date("Сверка с", { computed: true, hidden: true }),
    warnFrom: date("Предупредить с", { computed: true, hidden: true }),
  },
  {
    name: "schoolBooks",
    sheetId: 121,
    purpose: "Что выслано каждой организации, что вернулось и что она ещё должна",
    section: "attestation",
    key: "id",
    frozenColumns: 2,
    colours: deadlineColours<SchoolBook>({
      on: ["school", "state", "dueBy"],
      due: "dueBy",
      warnFrom: "warnFrom",
      status: "state",
      closed: ["не выслана", "вернулась", "сверена"],
      done: ["вернулась", "сверена"],
      question: '{state}="вернулась с замечаниями"',
    }),
  },
);

export const issues = table<BookIssue>(
  "Выпуски книг",
  {
    at: moment("Когда"),
    key: text("Выпуск и часть", { width: 150 }),
    school: text("Организация", { width: 180 }),
    issue: number("Выпуск"),
    part: number("Часть"),
    print: text("Отпечаток", { width: 150, hidden: true }),
    state: longText("Строки выпуска", { width: 420 }),
  },
  {
    name: "issues",
    sheetId: 122,
    purpose: "С чем сверяется вернувшаяся книга. Ведёт программа; не меняйте",
    section: "logs",
    key: "key",
    log: { rows: 20_000, apart: "state" },
  },
);

export const sentLists = table<SentList>(
  "Отправленные списки",
  {
    id: idColumn(),
    kind: choice("Список", SENT_LIST_KINDS, { width: 180, computed: true }),
    month: text("Месяц", { width: 120, computed: true }),
    version: number("Версия", { computed: true }),
    number: text("Исх. №", { width: 110 }),
    sent: date("Отправлен"),
    count: number("Строк", { width: 68, computed: true }),
    override: longText("Без согласия, основание", { width: 200, computed: true }),
    rows: lines("Строки списка", { width: 320, computed: true }),
  },
  {
    name: "sentLists",
    sheetId: 123,
    purpose: "Списки, как они ушли в регион: следующий сравнивается с последним",
    section: "attestation",
    key: "id",
    idPrefix: "СЛ",
  },
);
