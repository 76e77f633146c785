// «Документы» with the data of their versions, «Формулировки», and the centre's own forms.
import {
  DOCUMENT_STATES,
  type DocumentData,
  type DocumentRecord,
} from "../../domain/documents/documentRecord.ts";
import { DOCUMENT_KIND_IDS, DOCUMENT_KINDS } from "../../domain/documents/documentKinds.ts";
import type { Phrase, TemplatePart } from "../../domain/documents/phrase.ts";
import { deadlineColours } from "../colours.ts";
import { choice, date, idColumn, lines, longText, moment, number, text } from "../column.ts";
import { table } from "../table.ts";

const TITLES = DOCUMENT_KIND_IDS.map((kind) => DOCUMENT_KINDS[kind].title);

export const documents = table<DocumentRecord>(
  "Документы",
  {
    id: idColumn(),
    kind: text("Документ", { width: 210, offers: TITLES, help: "Сделанный программой или внесённый вами" }),
    title: longText("Содержание", { width: 300 }),
    state: choice("Состояние", DOCUMENT_STATES, {
      width: 120,
      help: "Проект → на подписи → подписан → направлен; удобнее на странице «Документы»",
    }),
    number: text("№", { width: 80, help: "Не повторяется у документа одного вида в календарном году" }),
    date: date("Дата", { help: "День подписания или регистрации" }),
    to: text("Кому", { width: 180 }),
    version: number("Версия", { width: 68, computed: true }),
    made: date("Сделан", { computed: true }),
    sentForSigning: date("Отдан на подпись"),
    sent: date("Направлен"),
    link: text("Файл", { width: 200, computed: true, help: "Откройте по ссылке" }),
    fileName: text("Имя файла", { width: 240, computed: true }),
    difference: longText("Что изменилось", {
      width: 300,
      computed: true,
      help: "По сравнению с прошлой версией",
    }),
    sources: lines("Из каких строк", { width: 150, computed: true }),
    keepYears: number("Хранить, лет", { width: 80, inert: true }),
    comment: longText("Комментарий", { inert: true, width: 180 }),
    warnFrom: date("Предупредить с", { computed: true, hidden: true }),
    key: text("Ключ документа", { computed: true, hidden: true }),
    fileId: text("Код файла", { computed: true, hidden: true }),
    print: text("Отпечаток", { computed: true, hidden: true }),
  },
  {
    name: "documents",
    sheetId: 128,
    purpose: "Документы, сделанные программой и внесённые вами: номер, дата, состояние, версии",
    section: "documents",
    key: "id",
    idPrefix: "ДК",
    frozenColumns: 2,
    colours: deadlineColours<DocumentRecord>({
      on: ["kind", "state"],
      due: "warnFrom",
      warnFrom: "warnFrom",
      status: "state",
      closed: ["подписан", "направлен", "заменён", "аннулирован", "проект", "в очереди"],
      done: ["подписан", "направлен"],
      question: '({state}="не подтверждено")+({state}="создаётся")',
    }),
  },
);

export const documentData = table<DocumentData>(
  "Данные документов",
  {
    at: moment("Когда"),
    key: text("Документ и часть", { width: 150 }),
    part: number("Часть"),
    data: longText("Данные", { width: 420 }),
  },
  {
    name: "documentData",
    sheetId: 129,
    purpose: "С чем сравнивается следующая версия документа. Ведёт программа; не меняйте",
    section: "logs",
    key: "key",
    log: { rows: 20_000, apart: "data" },
  },
);

export const phrases = table<Phrase>(
  "Формулировки",
  {
    key: text("Ключ", { computed: true, hidden: true }),
    document: text("Документ", { width: 210, computed: true }),
    text: longText("Как пишет программа", { width: 420, computed: true }),
    own: longText("Как пишет центр", {
      width: 420,
      help: "Пусто — как пишет программа. Слова в фигурных скобках программа заменит",
    }),
    help: longText("Что подставится", { width: 300, computed: true }),
  },
  {
    name: "phrases",
    sheetId: 130,
    purpose: "Слова документов: впишите свои там, где в вашем районе пишут иначе",
    section: "settings",
    key: "key",
  },
);

export const templates = table<TemplatePart>(
  "Бланки",
  {
    at: moment("Когда"),
    key: text("Документ и часть", { width: 150 }),
    kind: text("Документ", { width: 210 }),
    part: number("Часть"),
    parts: number("Частей"),
    fileName: text("Файл", { width: 220 }),
    content: longText("Содержимое", { width: 200 }),
  },
  {
    name: "templates",
    sheetId: 131,
    purpose: "Свои бланки документов, загруженные на странице «Документы». Ведёт программа; не меняйте",
    section: "logs",
    key: "key",
    log: { rows: 2_000, apart: "content" },
  },
);
