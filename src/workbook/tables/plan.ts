// «План»: the year's plan as approved, one row per item.
import { TERM_KINDS } from "../../domain/calendar/term.ts";
import { PLAN_STATES, type PlanItem } from "../../domain/control/plan.ts";
import { deadlineColours } from "../colours.ts";
import { choice, date, idColumn, lines, longText, text } from "../column.ts";
import { table } from "../table.ts";

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
      width: 65,
      required: true,
      help: "Римская цифра; нумерация пунктов в каждом разделе своя",
    }),
    sectionTitle: text("Название раздела", { inert: true, width: 150 }),
    number: text("№ п/п", { width: 55, required: true }),
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
    termKind: choice("Вид срока", TERM_KINDS, {
      width: 125,
      computed: true,
      help: "Как программа поняла срок. «требует уточнения» — напишите срок яснее",
    }),
    from: date("С", { computed: true }),
    to: date("По", {
      computed: true,
      help: "Последний день по плану; с учётом выходных — в листе «Исполнение»",
    }),
    monthDays: text("Дни месяца", {
      width: 90,
      help: "Для ежемесячной работы: в какие числа напоминать, «5, 10». Пусто — к концу месяца",
    }),
    responsibleText: longText("Ответственные (как в плане)", { width: 220, required: true }),
    responsible: lines("Ответственные", {
      computed: true,
      help: "Кого программа узнала, по одному в строке; первый — главный исполнитель",
    }),
    internalExecutor: text("Внутренний исполнитель", {
      width: 150,
      help: "Кому напоминать, если в плане назван только коллектив. Как в листе «Сотрудники»",
    }),
    objects: lines("Объекты", { help: "Организации, которых касается пункт" }),
    proof: text("Чем подтверждается", {
      inert: true,
      width: 160,
      help: "Что должно появиться: протокол, лист регистрации, справка",
    }),
    status: choice("Статус", PLAN_STATES, {
      computed: true,
      help: "По исполнениям пункта. Меняйте в листе «Исполнение»",
    }),
    progress: text("Исполнено", { width: 80, computed: true, help: "Сколько исполнений из скольких" }),
    nextDue: date("Ближайший срок", { computed: true }),
    warnFrom: date("Предупредить с", { computed: true, hidden: true }),
    done: date("Дата исполнения", { computed: true }),
    evidence: longText("Подтверждение", { width: 200, computed: true }),
    source: text("Основание", { inert: true, width: 170, help: "Приказ об утверждении или изменении плана" }),
    termRead: text("Прочитанный срок", { computed: true, hidden: true }),
  },
  {
    name: "plan",
    sheetId: 101,
    purpose: "План работы на год: пункты как утверждены, понятые сроки и ход исполнения",
    section: "control",
    key: "id",
    idPrefix: "ПЛ",
    visible: true,
    frozenColumns: 5,
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
