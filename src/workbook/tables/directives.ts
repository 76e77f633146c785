// «Поручения»: directives from outside, one row per point; points may have parts.
import { TERM_KINDS } from "../../domain/calendar/term.ts";
import { CENTRE_ROLES, DIRECTIVE_STATES, type Directive } from "../../domain/control/directive.ts";
import { LETTER_MODES } from "../../domain/control/plan.ts";
import { deadlineColours } from "../colours.ts";
import { choice, date, idColumn, lines, longText, text } from "../column.ts";
import { table } from "../table.ts";

export const directives = table<Directive>(
  "Поручения",
  {
    id: idColumn(),
    source: text("Документ", {
      width: 170,
      required: true,
      help: "Вид, номер и дата: «письмо № 47-11 от 31.01.2012»",
    }),
    sourceDate: date("Дата документа", { hidden: true }),
    occasion: longText("Повод", { width: 180, hidden: true }),
    number: text("№ пункта", { width: 65, required: true }),
    parent: text("Часть пункта", {
      width: 80,
      computed: true,
      hidden: true,
      help: "ID пункта, частью которого является строка",
    }),
    text: longText("Поручение", { width: 380, required: true }),
    checkpoints: lines("Контрольные точки", {
      inert: true,
      width: 240,
      help: "Что проверяется внутри поручения, по одному в строке",
    }),
    executorText: longText("Исполнитель (как в документе)", { width: 200, required: true }),
    executors: lines("Исполнители", {
      computed: true,
      help: "По порядку документа: первый отвечает за целое",
    }),
    role: choice("Роль центра", CENTRE_ROLES, {
      width: 150,
      help: "Письма идут только по «исполнитель» и «соисполнитель»; «для сведения» — напомним спросить результат",
    }),
    submitTo: text("Кому представить", { inert: true, width: 140 }),
    termText: text("Срок (как в документе)", { width: 120, help: "Словами; программа сама найдёт дату" }),
    termKind: choice("Вид срока", TERM_KINDS, { width: 115, computed: true }),
    due: date("Срок", { computed: true, help: "День, названный в документе" }),
    controlDue: date("Контрольный срок", {
      computed: true,
      help: "Выходной → предшествующий рабочий день (Настройки); после переноса — новый срок",
    }),
    warnFrom: date("Предупредить с", { computed: true, hidden: true }),
    internalExecutor: text("Внутренний исполнитель", {
      width: 150,
      help: "Кто в центре отвечает; как в листе «Сотрудники»",
    }),
    internalDue: date("Внутренний срок", {
      help: "К какому дню должно быть готово у нас; по умолчанию раньше контрольного (Настройки)",
    }),
    status: choice("Состояние", DIRECTIVE_STATES, {
      width: 150,
      help: "Снимает с контроля тот, кто дал поручение, или начальник",
    }),
    progress: longText("Ход исполнения", {
      inert: true,
      width: 200,
      help: "Записи с датами; промежуточная информация не снимает с контроля",
    }),
    report: longText("Отчёт", { width: 180, help: "№ и дата ответа или что представлено" }),
    done: date("Дата исполнения"),
    extendedTo: date("Срок перенесён на", { help: "Переносит только тот, кто дал поручение" }),
    extensionBasis: text("Основание переноса", { width: 150 }),
    extensions: lines("История переносов", { computed: true }),
    removedOn: date("Снято с контроля"),
    removedBy: text("Кем снято", { width: 130 }),
    letters: choice("Письма", LETTER_MODES, {
      width: 85,
      help: "«не слать» — срок прошёл до внесения и решения ещё нет",
    }),
    silentUntil: date("Не напоминать до", { width: 110 }),
    comment: longText("Комментарий", { width: 200 }),
    termRead: text("Прочитанный срок", { computed: true, hidden: true }),
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
    frozenColumns: 5,
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
