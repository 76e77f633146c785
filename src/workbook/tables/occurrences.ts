// «Исполнение»: one row for each time a plan item is to be done.
import { READY_ANSWERS } from "../../domain/control/closing.ts";
import { LETTER_MODES, OCCURRENCE_STATES, type Occurrence } from "../../domain/control/plan.ts";
import { deadlineColours } from "../colours.ts";
import { choice, date, idColumn, longText, text } from "../column.ts";
import { table } from "../table.ts";

export const occurrences = table<Occurrence>(
  "Исполнение",
  {
    id: idColumn(),
    item: text("Код пункта", { width: 78, computed: true, hidden: true }),
    place: text("Пункт", { width: 85, computed: true }),
    activity: longText("Мероприятие", { width: 340, computed: true }),
    label: text("Период", {
      width: 150,
      computed: true,
      help: "Месяц, квартал или контрольная точка; у однократной работы пусто",
    }),
    from: date("С", { computed: true, help: "С какого дня можно начинать" }),
    written: date("Срок по плану", {
      computed: true,
      hidden: true,
      help: "День, как он вышел из слов плана, до переноса с выходного",
    }),
    due: date("Срок", { computed: true, help: "С учётом выходных (Настройки)" }),
    computedDue: date("Вычисленный срок", { computed: true, hidden: true }),
    warnFrom: date("Предупредить с", { computed: true, hidden: true }),
    status: choice("Статус", OCCURRENCE_STATES, {
      width: 115,
      help: "«Исполнено» считается только вместе с подтверждением; дата поставится сама",
    }),
    done: date("Дата исполнения", { help: "Пусто — поставится день отметки" }),
    evidence: longText("Подтверждение", {
      width: 240,
      help: `Коротко: «протокол № 3 от 12.10.2023». Готовые ответы: ${READY_ANSWERS.map((answer) => `«${answer}»`).join(", ")}`,
    }),
    registered: text("По реестрам", {
      width: 170,
      computed: true,
      help: "Сколько сделано по листам «Заявления», «Книги школ» и другим; предлагается как подтверждение",
    }),
    letters: choice("Письма", LETTER_MODES, {
      width: 85,
      help: "«не слать» — срок прошёл до внесения плана и решения ещё нет",
    }),
    silentUntil: date("Не напоминать до", {
      width: 110,
      help: "До какого дня молчать; причину — в «Комментарий»",
    }),
    comment: longText("Комментарий", { width: 200 }),
  },
  {
    name: "occurrences",
    sheetId: 102,
    purpose: "Каждый срок каждого пункта плана отдельной строкой: здесь отмечают исполнение",
    section: "control",
    key: "id",
    idPrefix: "ИС",
    visible: true,
    frozenColumns: 3,
    colours: deadlineColours<Occurrence>({
      on: ["place", "due", "status"],
      due: "due",
      warnFrom: "warnFrom",
      status: "status",
      closed: ["Исполнено", "Исключено", "Не исполнено", "Архив"],
      done: ["Исполнено"],
      question:
        '({letters}="не слать")*({status}<>"Исполнено")*({status}<>"Архив")+({status}="Исполнено")*({evidence}="")',
    }),
  },
);
