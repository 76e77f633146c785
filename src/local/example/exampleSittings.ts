// The commission of the example: one sitting was held two weeks before the day that is shown and is closed, the next is being
// prepared. One of its members is a head himself and doesn't vote on himself.
import { addDays, formatDate, type CivilDate } from "../../domain/calendar/civil.ts";
import { dayAfter, exampleDay } from "./exampleDay.ts";
import type { ExampleHost } from "./fillExample.ts";
import { commissions, heads, members } from "../../workbook/tables/index.ts";
import type { AnyTable } from "../../workbook/table.ts";

type Host = Pick<ExampleHost, "run" | "type">;

const COMMISSION = "КМ-0001";
const CHAIR = "Ковалёва Людмила Андреевна";
const SECRETARY = "Лебедева Наталья Сергеевна";
/** Head of a school and member of the commission. */
const HEAD_AND_MEMBER = "Дёмин Сергей Львович";
const MEMBERS: readonly (readonly [name: string, position: string, role: string, union: string])[] = [
  [CHAIR, "начальник управления образования", "председатель", "нет"],
  ["Соколова Марина Игоревна", "начальник МКУ ЦОКО", "заместитель председателя", "нет"],
  [SECRETARY, "главный сотрудник МКУ ЦОКО", "секретарь", "нет"],
  ["Гаврилов Андрей Николаевич", "ведущий специалист управления образования", "член комиссии", "нет"],
  ["Прохорова Зоя Михайловна", "председатель районной организации профсоюза", "член комиссии", "да"],
  [HEAD_AND_MEMBER, "директор МБОУ СОШ № 3", "член комиссии", "нет"],
  ["Орлова Татьяна Викторовна", "заместитель начальника МКУ ЦОКО", "член комиссии", "нет"],
];

const HELD = "ЗС-0001";
/** Days from the day that is shown. */
const HELD_AGO = 14;
const NEXT_IN = 12;

/** What happens on each day: on one the commission sits, on the next working day its papers are signed. */
export function sittingDays(host: Host, today: CivilDate): (day: CivilDate) => Promise<void> {
  const held = exampleDay(addDays(today, -HELD_AGO));
  const signed = dayAfter(held);
  return async (day) => {
    if (day === held) await hold(host, held, today);
    if (day === signed) {
      await host.run("makeDocuments", [
        { kind: "extract", sitting: HELD, questions: ["ВЗ-0001", "ВЗ-0002"] },
      ]);
      const questions = [{ id: "ВЗ-0001", extract: day, acquainted: day }];
      await host.run("markSitting", [{ id: HELD, signed: day, questions }]);
    }
  };
}

/** The next sitting, whose members are still to be told. */
export async function prepareSitting(host: Host, today: CivilDate): Promise<void> {
  const on = exampleDay(addDays(today, NEXT_IN));
  const agenda = [
    about("РК-0004", "Ершова Нина Юрьевна", "заведующий", "МБДОУ № 4"),
    about("РК-0005", "Зуева Лариса Фёдоровна", "заведующий", "МБДОУ № 12"),
  ];
  await host.run("saveSitting", [{ ...place(on, "2"), invited: [], agenda }]);
}

function place(on: CivilDate, number: string): object {
  return {
    commission: COMMISSION,
    number,
    on,
    time: "10:00",
    place: "зал управления образования",
    form: "очно",
  };
}

function about(subject: string, name: string, position: string, school: string): object {
  return {
    ...{ kind: "соответствие руководителя", subject, name, position, school },
    speaker: SECRETARY,
    papers: ["представление учредителя", "лист тестирования"],
  };
}

async function hold(host: Host, on: CivilDate, today: CivilDate): Promise<void> {
  await typeCommission(host, on);
  await typeSteps(host, on, today);
  await host.run("refreshBook");
  const matter = {
    ...{ kind: "иное", subject: "", name: "Перечень вопросов собеседования с руководителями" },
    ...{ position: "", school: "", speaker: SECRETARY, papers: [] },
  };
  const agenda = [
    about("РК-0001", "Громова Елена Андреевна", "директор", "МБОУ СОШ № 1"),
    about("РК-0002", HEAD_AND_MEMBER, "директор", "МБОУ СОШ № 3"),
    about("РК-0003", "Фомина Галина Ивановна", "директор", "МБОУ СОШ № 7"),
    matter,
  ];
  await host.run("saveSitting", [{ ...place(on, "1"), invited: [], agenda }]);
  await host.run("saveMinutes", [minutes(on)]);
  await host.run("closeSitting", [{ id: HELD, number: "1" }]);
}

/** Everybody but one came. */
function minutes(on: CivilDate): object {
  const votes = { votesFor: 6, votesAgainst: 0, abstained: 0 };
  const plain = {
    ...{ attended: "присутствовал", excluded: [], ...votes, decision: "соответствует", wording: "" },
    ...{ recommendations: "", recommendBy: "", putOffTo: "" },
  };
  return {
    id: HELD,
    presence: MEMBERS.map(([name], index) => ({
      name,
      presence: index === MEMBERS.length - 1 ? "уважительная" : "присутствует",
    })),
    chairedBy: CHAIR,
    secretary: SECRETARY,
    questions: [
      { ...plain, id: "ВЗ-0001" },
      {
        ...{ ...plain, id: "ВЗ-0002", excluded: [HEAD_AND_MEMBER], votesFor: 4, abstained: 1 },
        decision: "соответствует с рекомендациями",
        recommendations: "обновить программу развития школы",
        recommendBy: addDays(on, 150),
      },
      {
        ...{ ...plain, id: "ВЗ-0003", decision: "перенести", putOffTo: exampleDay(addDays(on, 45)) },
        ...{
          attended: "отсутствовал по уважительной причине",
          votesFor: null,
          votesAgainst: null,
          abstained: null,
        },
      },
      { ...plain, id: "ВЗ-0004", attended: "", decision: "утвердить" },
    ],
  };
}

async function typeCommission(host: Host, on: CivilDate): Promise<void> {
  const from = formatDate(addDays(on, -60));
  const name = "Муниципальная аттестационная комиссия Заречного района";
  const where = "зал управления образования";
  const row = [name, "муниципальная по руководителям", "", "112", from, from, formatDate(addDays(on, 300))];
  await typeUnder(host, commissions, "name", [[...row, "", where]]);
  await typeUnder(
    host,
    members,
    "commission",
    MEMBERS.map(([person, position, role, union]) => [COMMISSION, person, position, role, union]),
  );
}

/** The first five heads on their way: three before this sitting, two before the next. */
async function typeSteps(host: Host, on: CivilDate, today: CivilDate): Promise<void> {
  const steps = (scheduled: CivilDate, interview: string): string[] =>
    [scheduled, addDays(scheduled, -40), addDays(scheduled, -20), addDays(scheduled, -18)]
      .map(formatDate)
      .concat("пройден", interview);
  const now = steps(on, formatDate(addDays(on, -3)));
  const next = steps(exampleDay(addDays(today, NEXT_IN)), "");
  await typeUnder(host, heads, "scheduled", [now, now, now, [...next.slice(0, 3)], next.slice(0, 2)]);
}

/** Types rows from the first one down, from a column to the right. */
async function typeUnder(
  host: Host,
  table: AnyTable,
  first: string,
  rows: readonly (readonly string[])[],
): Promise<void> {
  const column = table.layout.findIndex(({ id }) => id === first);
  await host.type(table.sheetId, 1, column, rows);
}
