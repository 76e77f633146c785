// «План»: the year's plan as approved, one row per item.
import { TERM_KINDS } from "../../domain/calendar/term.ts";
import { PLAN_REGISTERS, PLAN_STATES, type PlanItem } from "../../domain/control/plan.ts";
import { deadlineColours } from "../colours.ts";
import { choice, date, idColumn, lines, longText, text } from "../column.ts";
import { columnOf, table } from "../table.ts";
import { staff } from "./people.ts";

export const plan = table<PlanItem>(
  "План",
  {
    id: idColumn(),
    schoolYear: text("Учебный год", {
      width: 90,
      required: true,
      help: "«2023-2024» или, для плана на календарный год, «2012»",
    }),
    section: text("Раздел", {
      width: 78,
      required: true,
      help: "Римская цифра; нумерация пунктов в каждом разделе своя",
    }),
    number: text("№ п/п", { width: 68, required: true }),
    activity: longText("Мероприятие", {
      width: 380,
      required: true,
      help: "Полностью, как в утверждённом плане",
    }),
    termText: text("Сроки проведения", {
      width: 130,
      required: true,
      help: "Словами, как в плане: «октябрь», «до 10 июля», «ежемесячно». Программа сама найдёт даты",
    }),
    responsibleText: longText("Ответственные (как в плане)", { width: 220, required: true }),
    nextDue: date("Ближайший срок", {
      computed: true,
      help: "Первый из неисполненных; все — в листе «Исполнение»",
    }),
    status: choice("Статус", PLAN_STATES, {
      width: 115,
      computed: true,
      help: "Считается по листу «Исполнение». У пункта без дат («по заявкам») отметьте сами здесь",
    }),
    progress: text("Исполнено", {
      width: 104,
      computed: true,
      help: "Сколько сроков исполнено из скольких; у пункта без дат — по реестру",
    }),
    termKind: choice("Вид срока", TERM_KINDS, {
      width: 125,
      computed: true,
      help: "Как программа поняла срок. «требует уточнения» — напишите срок яснее или впишите дату в «По»",
    }),
    from: date("С", { computed: true, help: "Первый день по плану" }),
    to: date("По", {
      computed: true,
      help: "Последний день по плану; с учётом выходных — в листе «Исполнение»",
    }),
    monthDays: text("Дни месяца", {
      width: 90,
      help: "Для ежемесячной работы: в какие числа напоминать, «5, 10». Пусто — к концу месяца",
    }),
    responsible: lines("Ответственные", {
      computed: true,
      help: "Кого программа узнала, по одному в строке; первый — главный исполнитель",
    }),
    internalExecutor: text("Внутренний исполнитель", {
      width: 150,
      suggest: () => columnOf(staff, "name"),
      help: "Кому напоминать, если в плане назван только коллектив. Выберите из листа «Сотрудники»",
    }),
    objects: lines("Объекты", { help: "Организации, которых касается пункт, по одной в строке" }),
    proof: text("Чем подтверждается", {
      inert: true,
      width: 160,
      help: "Что должно появиться: протокол, лист регистрации, справка",
    }),
    done: date("Дата исполнения", {
      computed: true,
      help: "Когда исполнен последний срок. У пункта без дат впишите сами",
    }),
    evidence: longText("Подтверждение", {
      width: 200,
      computed: true,
      help: "Собрано из листа «Исполнение». У пункта без дат впишите сами",
    }),
    register: choice("По реестру", PLAN_REGISTERS, {
      width: 130,
      help: "Откуда программа знает, сколько сделано: «26 из 28 согласовано». Предложено по словам пункта, можно сменить; «нет» — не подсказывать",
    }),
    source: text("Основание", { inert: true, width: 260, help: "Приказ об утверждении или изменении плана" }),
    sectionTitle: text("Название раздела", { inert: true, width: 150 }),
    warnFrom: date("Предупредить с", { computed: true, hidden: true }),
    termRead: text("Прочитанный срок", { computed: true, hidden: true }),
    documentTerm: text("Срок в документе", {
      inert: true,
      hidden: true,
      help: "Слова документа, если при внесении срок исправили; пусто — срок такой, как в документе",
    }),
    documentPeople: text("Ответственные в документе", {
      inert: true,
      hidden: true,
      help: "Слова документа, если при внесении ответственных исправили",
    }),
  },
  {
    name: "plan",
    sheetId: 101,
    purpose: "План работы на год: пункты как утверждены, понятые сроки и ход исполнения",
    section: "control",
    key: "id",
    idPrefix: "ПЛ",
    visible: true,
    frozenColumns: 4,
    colours: deadlineColours<PlanItem>({
      on: ["number", "nextDue", "status"],
      due: "nextDue",
      warnFrom: "warnFrom",
      status: "status",
      closed: ["Исполнено", "Исключено", "Не исполнено", "Архив"],
      done: ["Исполнено"],
      question: '({termKind}="требует уточнения")',
    }),
  },
);
