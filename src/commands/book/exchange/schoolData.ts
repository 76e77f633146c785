// What a school's book holds: its own rows, what it is asked for, and what became of the book that came back last.
import { CLOSED_STATES, type Application } from "../../../domain/attestation/application.ts";
import type { Conformity } from "../../../domain/attestation/conformity.ts";
import { schoolYearLabel } from "../../../domain/attestation/months.ts";
import type { SchoolBook } from "../../../domain/attestation/schoolBooks.ts";
import { formatDate, type CivilDate } from "../../../domain/calendar/civil.ts";
import { stateOf } from "../../../exchange/state.ts";
import type { BookState, SchoolData, SchoolTask } from "../../../exchange/types.ts";
import { digestOf } from "../../../google/digest.ts";
import { asksCheck, awaitedList } from "./matrix.ts";
import { proposalsFor } from "./proposals.ts";
import type { District, School } from "./schools.ts";

type Round = Pick<SchoolBook, "dueBy" | "verifyFrom" | "verified" | "listYear" | "list">;

/** Everything that goes into the next book of a school. */
export function schoolData(
  school: School,
  round: Round,
  { district, bookId, issue }: { district: District; bookId: string; issue: number },
): SchoolData {
  const { organisation } = school;
  const { settings, today } = district;
  const listYear = awaitedList(round);
  return {
    mark: { book: bookId, organisation: organisation.id, school: organisation.name, issue },
    centre: settings.centreName,
    contacts: [
      settings.centrePhone === "" ? "" : `Телефон: ${settings.centrePhone}`,
      settings.replyTo === "" ? "" : `Почта: ${settings.replyTo}`,
    ]
      .filter((part) => part !== "")
      .join(". "),
    issuedOn: today,
    dueBy: round.dueBy,
    names: settings.names !== "без имён",
    asksCheck: asksCheck(round),
    listYear,
    teachers: school.teachers.filter(({ status }) => status !== "уволен" && status !== "переведён"),
    applications: school.applications.filter((row) => isShown(row, today)),
    conformity: school.conformity.filter(({ state }) => state !== "Банк обновлён"),
    proposals: listYear === "" ? [] : proposalsFor(school, listYear, district),
    tasks: tasksOf(school, round),
    receipt: (school.book?.receipt ?? "").split("\n").filter((line) => line.trim() !== ""),
  };
}

/** All rows of the school as they are now: what comes back is compared with these too. */
export function stateNow(school: School, district: District, bookId: string): BookState {
  const round: Round = { dueBy: null, verifyFrom: null, verified: null, listYear: "", list: "" };
  const data = schoolData(school, round, { district, bookId, issue: 0 });
  return stateOf({
    ...data,
    teachers: school.teachers,
    applications: school.applications,
    conformity: school.conformity,
  });
}

/** The same for the same rows, whatever the number of the issue. */
export function printOf(state: BookState, { asksCheck: asks }: Pick<SchoolData, "asksCheck">): string {
  return digestOf(JSON.stringify([{ ...state, mark: { ...state.mark, issue: 0 } }, asks]));
}

/** Closed applications of earlier school years stay in the centre. */
function isShown({ accepted, state, schoolYear }: Application, today: CivilDate): boolean {
  const reached = accepted === "" ? state : accepted;
  return reached === "" || !CLOSED_STATES.includes(reached) || schoolYear >= schoolYearLabel(today);
}

function tasksOf(school: School, round: Round): SchoolTask[] {
  const listYear = awaitedList(round);
  const check: SchoolTask = {
    text: "Сверить банк данных: проверить каждую строку листа «Педагоги»",
    due: round.dueBy,
    how: "Исправьте неверное, допишите новых и подтвердите сверку на этом листе",
  };
  const list: SchoolTask = {
    text: `Сдать список аттестуемых на ${listYear} учебный год`,
    due: round.dueBy,
    how: "Лист «Заявления»: ответьте на предложения, допишите других; никого нет — выберите это на этом листе",
  };
  return [
    ...(asksCheck(round) ? [check] : []),
    ...(listYear === "" ? [] : [list]),
    ...school.conformity.flatMap(conformityTask),
  ];
}

/** Attestation for fitness is the school's own work: each of its steps is a task of the school. */
function conformityTask({ state, nextStep, nextDue, name, teacher, meeting }: Conformity): SchoolTask[] {
  if (state === "Банк обновлён" || nextStep === "") return [];
  const who = name === "" ? teacher : name;
  const sitting = meeting === null ? "" : ` Заседание ${formatDate(meeting)}.`;
  return [{ text: `Соответствие, ${who}: ${nextStep}`, due: nextDue, how: `Лист «Соответствие».${sitting}` }];
}
