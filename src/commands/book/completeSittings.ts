// Completing «Заседания» and «Вопросы заседаний»: state, quorum and next step of a sitting, latest days of extracts, what the row
// that a question is about says of the person. Part of the registers' completion.
import type { Conformity } from "../../domain/attestation/conformity.ts";
import type { Head } from "../../domain/attestation/heads.ts";
import type { CommissionMember } from "../../domain/commission/commission.ts";
import { missingDays, type SharedDays } from "../../domain/commission/closing.ts";
import { extractDaysOf, givesExtract } from "../../domain/commission/extracts.ts";
import { sittingFacts, type StepRules } from "../../domain/commission/sittingSteps.ts";
import type { Question, Sitting } from "../../domain/commission/sitting.ts";
import { groupBy } from "../../domain/groupBy.ts";
import type { Change } from "../../workbook/changes.ts";
import type { AnyTable } from "../../workbook/table.ts";
import { questions, sittings } from "../../workbook/tables/index.ts";
import { completedRows } from "./completeBank.ts";
import type { Named, Places, Room } from "./namedRows.ts";

export interface SittingRows {
  sittings: readonly Named<Sitting>[];
  questions: readonly Named<Question>[];
  members: readonly CommissionMember[];
  /** Rows that questions are about, as completed. */
  heads: readonly Head[];
  conformity: readonly Conformity[];
}

export interface CompletedSittings {
  changes: Change[];
  sittings: Sitting[];
  questions: Question[];
}

/** @param places of the columns of a sheet */
export function completeSittings(
  rows: SittingRows,
  rules: StepRules,
  room: Room,
  places: (table: AnyTable) => Places,
): CompletedSittings {
  const sittingOf = new Map(rows.sittings.map(({ row }) => [row.id, row]));
  const personOf = peopleByCode(rows);
  const orders = ordersOf(rows.questions);
  const asked = completedRows(rows.questions, questions, room, places(questions), (question) => {
    const sitting = sittingOf.get(question.sitting.trim());
    const person = personOf.get(question.subject.trim());
    const known = { ...knownOf(question, person), order: question.order ?? orders.get(question) ?? null };
    const days = sitting === undefined ? {} : daysOf({ ...question, ...known }, sitting, person, rules);
    return { ...known, ...days };
  });
  const bySitting = groupBy(asked.rows, ({ sitting }) => sitting.trim());
  const held = completedRows(rows.sittings, sittings, room, places(sittings), (sitting) =>
    sittingFacts(sitting, bySitting.get(sitting.id) ?? [], rows.members, rules),
  );
  return { changes: [...asked.changes, ...held.changes], sittings: held.rows, questions: asked.rows };
}

/** What a row of «Руководители» or «Соответствие» tells of the person of a question. */
interface Person extends Pick<Question, "name" | "position" | "school">, SharedDays {
  code: string;
  meeting: string | null;
}

function peopleByCode({ heads, conformity }: SittingRows): Map<string, Person> {
  const people = new Map<string, Person>();
  for (const { id, name, position, school, meeting, extract } of heads)
    people.set(id, { code: id, name: name || id, position, school, meeting, extract });
  for (const { id, name, teacher, position, school, meeting, extract, acquainted } of conformity)
    people.set(id, { code: teacher, name: name || teacher, position, school, meeting, extract, acquainted });
  return people;
}

/** Whoever types a code gets the name, the position and the organisation that stand there; a code gives way to its name. */
function knownOf(
  { name, position, school }: Question,
  person: Person | undefined,
): Pick<Question, "name" | "position" | "school"> {
  return {
    name: name === "" || name === person?.code ? (person?.name ?? name) : name,
    position: position || (person?.position ?? ""),
    school: school || (person?.school ?? ""),
  };
}

function daysOf(
  question: Question,
  sitting: Sitting,
  person: Person | undefined,
  rules: StepRules,
): Partial<Question> {
  const isShared = sitting.closed !== null && person?.meeting === sitting.on && givesExtract(question);
  const shared = isShared && person !== undefined ? missingDays(question, person) : {};
  return { ...shared, ...extractDaysOf({ ...question, ...shared }, sitting, rules) };
}

/** Numbers on the agenda for questions that were typed without one: after the others of their sitting. */
function ordersOf(rows: readonly Named<Question>[]): Map<Question, number> {
  const orders = new Map<Question, number>();
  const bySitting = groupBy(
    rows.map(({ row }) => row),
    ({ sitting }) => sitting.trim(),
  );
  for (const [sitting, own] of bySitting) {
    if (sitting === "") continue;
    let last = Math.max(0, ...own.map(({ order }) => order ?? 0));
    for (const question of own) if (question.order === null) orders.set(question, (last += 1));
  }
  return orders;
}

/** A day of the extract or of the acquaintance that stands in a question of a closed sitting. */
export interface GivenDays extends SharedDays {
  /** Day of the sitting. */
  on: string;
}

/** Days of closed sittings by the codes of the rows that the questions are about; the latest sitting counts. */
export function daysGiven(
  allSittings: readonly Sitting[],
  allQuestions: readonly Question[],
): ReadonlyMap<string, GivenDays> {
  const closed = new Map(
    allSittings.flatMap(({ id, on, closed: day }): [string, string][] =>
      on === null || day === null ? [] : [[id, on]],
    ),
  );
  const given = new Map<string, GivenDays>();
  for (const { sitting, subject, extract, acquainted } of allQuestions) {
    const on = closed.get(sitting.trim());
    const code = subject.trim();
    if (on === undefined || code === "" || on < (given.get(code)?.on ?? "")) continue;
    given.set(code, { on, extract, acquainted });
  }
  return given;
}
