// «Поручения»: directives from outside, one row per point; points may have parts.
import { TERM_KINDS } from "../../domain/calendar/term.ts";
import { CENTRE_ROLES, DIRECTIVE_STATES, type Directive } from "../../domain/control/directive.ts";
import { LETTER_MODES } from "../../domain/control/plan.ts";
import { deadlineColours } from "../colours.ts";
import { choice, date, idColumn, lines, longText, text } from "../column.ts";
import { columnOf, table } from "../table.ts";
import { staff } from "./people.ts";

export const directives = table<Directive>(
  "Поручения",
  {
    id: idColumn(),
    source: text("Документ", {
      width: 170,
      required: true,
      help: "Вид, номер и дата: «письмо № 47-11 от 31.01.2012»",
    }),
    number: text("№ пункта", { width: 78, required: true, help: "«4»; часть пункта — «4.1»" }),
    text: longText("Поручение", { width: 380, required: true }),
    executorText: longText("Исполнитель (как в документе)", { width: 190, required: true }),
    role: choice("Роль центра", CENTRE_ROLES, {
      width: 130,
      help: "Письма идут только по «исполнитель» и «соисполнитель»; «для сведения» — напомним спросить результат",
    }),
    termText: text("Срок (как в документе)", { width: 120, help: "Словами; программа сама найдёт дату" }),
    controlDue: date("Контрольный срок", {
      width: 120,
      computed: true,
      help: "Выходной → предшествующий рабочий день (Настройки); после переноса — новый срок",
    }),
    internalExecutor: text("Внутренний исполнитель", {
      width: 150,
      suggest: () => columnOf(staff, "name"),
      help: "Кто в центре отвечает. Выберите из листа «Сотрудники»",
    }),
    internalDue: date("Внутренний срок", {
      help: "К какому дню должно быть готово у нас; по умолчанию раньше контрольного (Настройки)",
    }),
    status: choice("Состояние", DIRECTIVE_STATES, {
      width: 130,
      help: "Снимает с контроля тот, кто дал поручение, или начальник",
    }),
    report: longText("Отчёт", { width: 180, help: "№ и дата ответа или что представлено" }),
    done: date("Дата исполнения"),
    progress: longText("Ход исполнения", {
      inert: true,
      width: 200,
      help: "Записи с датами; промежуточная информация не снимает с контроля",
    }),
    checkpoints: lines("Контрольные точки", {
      inert: true,
      width: 240,
      help: "Что проверяется внутри поручения, по одному в строке",
    }),
    submitTo: text("Кому представить", { inert: true, width: 140 }),
    executors: lines("Исполнители", {
      computed: true,
      help: "Кого программа узнала, по порядку документа: первый отвечает за целое",
    }),
    termKind: choice("Вид срока", TERM_KINDS, {
      width: 115,
      computed: true,
      help: "Как программа поняла срок. «требует уточнения» — напишите срок яснее или впишите дату в «Срок»",
    }),
    due: date("Срок", { computed: true, help: "День, названный в документе, до переноса с выходного" }),
    extendedTo: date("Срок перенесён на", {
      width: 110,
      help: "Переносит только тот, кто дал поручение. Контрольный срок изменится сам",
    }),
    extensionBasis: text("Основание переноса", { width: 150, help: "Письмо, которым перенесён срок" }),
    extensions: lines("История переносов", { computed: true }),
    removedOn: date("Снято с контроля", { help: "Когда снято" }),
    removedBy: text("Кем снято", { width: 130, help: "Кто дал поручение или начальник" }),
    letters: choice("Письма", LETTER_MODES, {
      width: 85,
      help: "«не слать» — срок прошёл до внесения и решения ещё нет",
    }),
    silentUntil: date("Не напоминать до", {
      width: 110,
      help: "До какого дня молчать; причину — в «Комментарий»",
    }),
    comment: longText("Комментарий", { width: 200 }),
    sourceDate: date("Дата документа", { hidden: true }),
    occasion: longText("Повод", { width: 180, hidden: true }),
    parent: text("Часть пункта", {
      width: 80,
      computed: true,
      hidden: true,
      help: "Код пункта, частью которого является строка",
    }),
    warnFrom: date("Предупредить с", { computed: true, hidden: true }),
    termRead: text("Прочитанный срок", { computed: true, hidden: true }),
    documentTerm: text("Срок в документе", {
      inert: true,
      hidden: true,
      help: "Слова документа, если при внесении срок исправили; пусто — срок такой, как в документе",
    }),
    documentPeople: text("Исполнители в документе", {
      inert: true,
      hidden: true,
      help: "Слова документа, если при внесении исполнителей исправили",
    }),
  },
  {
    name: "directives",
    sheetId: 103,
    purpose:
      "Поручения сверху: пункты и их части, исполнители по порядку, сроки, отчёты, переносы, снятие с контроля",
    section: "control",
    key: "id",
    idPrefix: "ПР",
    visible: true,
    frozenColumns: 3,
    colours: deadlineColours<Directive>({
      on: ["number", "controlDue", "status"],
      due: "controlDue",
      warnFrom: "warnFrom",
      status: "status",
      closed: ["Отчёт представлен", "Снято с контроля", "На постоянном контроле", "Не к нам", "Архив"],
      done: ["Отчёт представлен", "Снято с контроля"],
      question:
        '({role}="")*({text}<>"")+({termKind}="требует уточнения")+({letters}="не слать")*({status}="Новое")',
    }),
  },
);
