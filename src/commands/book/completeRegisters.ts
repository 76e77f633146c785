// Completing the registers of people: ids, the data bank by its history, applications, fitness, heads, coordinators, experts.
// One pure decision in steps of a limited size; what the rest of the book says is completed by completeBook.ts.
import type { CategoryRecord, Teacher } from "../../domain/attestation/bank.ts";
import type { WorkingCalendar } from "../../domain/calendar/workingCalendar.ts";
import { editionsFrom, type Edition, type RuleProblem } from "../../domain/attestation/rules/editions.ts";
import type { Expert } from "../../domain/attestation/experts.ts";
import type { FilingWindow } from "../../domain/attestation/windows.ts";
import { windowsByMonth } from "../../domain/attestation/schedule/windowsFor.ts";
import type { Application } from "../../domain/attestation/application.ts";
import type { Conformity } from "../../domain/attestation/conformity.ts";
import type { Coordinator } from "../../domain/attestation/coordinators.ts";
import type { Commission, CommissionMember } from "../../domain/commission/commission.ts";
import type { Question, Sitting } from "../../domain/commission/sitting.ts";
import type { Head } from "../../domain/attestation/heads.ts";
import { counted } from "../../domain/language/plural.ts";
import type { Directory } from "../../domain/people/directory.ts";
import { WITHOUT_NAMES, type Settings } from "../../domain/settings.ts";
import type { LogLine, Run } from "../../run/run.ts";
import type { Book } from "../../workbook/book.ts";
import type { Change } from "../../workbook/changes.ts";
import type { AnyTable } from "../../workbook/table.ts";
import {
  applications,
  categories,
  commissions,
  conformity,
  coordinators,
  experts,
  heads,
  members,
  organisations,
  questions,
  remarks,
  rules,
  sittings,
  teachers,
  windows,
} from "../../workbook/tables/index.ts";
import { completeApplications } from "./completeApplications.ts";
import { completeBank, completedRows } from "./completeBank.ts";
import { completeConformity } from "./completeConformity.ts";
import { completeHeads } from "./completeHeads.ts";
import { completeSittings, daysGiven } from "./completeSittings.ts";
import { completedCoordinator, completedExpert, coordinatorOfOrganisation } from "./completeOfficers.ts";
import { groundRules, REGISTER_TABLES } from "./data.ts";
import { registerFindings } from "./findings/registerFindings.ts";
import { inSteps } from "./inSteps.ts";
import { named, newIds, spend, type Places, type Room } from "./namedRows.ts";
import { isRegisterRemark, keyedOfRegisters, remarkChanges } from "./remarkChanges.ts";

/** The registers as they will be after the changes. */
export interface Registers {
  teachers: Teacher[];
  categories: CategoryRecord[];
  applications: Application[];
  conformity: Conformity[];
  heads: Head[];
  commissions: Commission[];
  members: CommissionMember[];
  sittings: Sitting[];
  questions: Question[];
  experts: Expert[];
  coordinators: Coordinator[];
  windows: FilingWindow[];
  directory: Directory;
  settings: Settings;
  calendar: WorkingCalendar;
  editions: readonly Edition[];
  ruleProblems: readonly RuleProblem[];
}

export interface RegisterCompletion {
  changes: Change[];
  log: LogLine[];
  registers: Registers;
  /** False when another step is needed: the registers are too big for one. */
  isWhole: boolean;
  /** Rows left for another step. */
  rest: number;
  /** Bytes that the step still has room for. */
  left: number;
}

/** Completed rows and remarks of one step stay under the 1.5 MB of a batch. */
const STEP_BYTES = 1_000_000;

/** Brings the registers and their remarks up to date, in as many steps as their size asks for. */
export function bringRegistersUpToDate(run: Run): { isWhole: boolean; rest: number } {
  return inSteps(run, () => registersStep(run));
}

/** One step of it: a page asks for another until the registers are whole. */
function registersStep(run: Run): { isWhole: boolean; rest: number } {
  return run.step([...REGISTER_TABLES, remarks], (book) => {
    const { changes, log, isWhole, rest } = completeRegisters(book, run.today, STEP_BYTES);
    return { changes, log, result: { isWhole, rest } };
  });
}

/**
 * Everything that bringing the registers up to date changes: rows that have to be completed, and when none is left, the remarks
 * on them.
 * @param book holds `REGISTER_TABLES` and «Замечания»
 * @param bytes size of the step; rows that don't fit stay as they are
 */
export function completeRegisters(
  book: Book,
  today: string,
  bytes = Number.POSITIVE_INFINITY,
): RegisterCompletion {
  const room: Room = { bytes, skipped: 0 };
  const rows = completeRows(book, today, room);
  if (room.bytes <= 0) return { ...rows, isWhole: false, rest: room.skipped, left: 0 };
  const found = keyedOfRegisters(registerFindings(book.after(rows.changes), rows.registers, today));
  const told = remarkChanges(book, found, isRegisterRemark, room.bytes);
  spend(room, told.changes, []);
  return {
    ...rows,
    changes: [...rows.changes, ...told.changes],
    isWhole: told.isWhole,
    rest: 0,
    left: room.bytes,
  };
}

type CompletedRows = Pick<RegisterCompletion, "changes" | "log" | "registers">;

function completeRows(book: Book, today: string, room: Room): CompletedRows {
  const { settings, calendar } = groundRules(book);
  const { editions, problems: ruleProblems } = editionsFrom(book.rows(rules));
  const ground = { calendar, editions, settings, today };
  const people = completePeople(book, ground, room);
  const offices = completeOffices(book, people.registers.applications, ground, room);
  return {
    changes: [...people.changes, ...offices.changes],
    log: people.log,
    registers: { ...people.registers, ...offices.registers, settings, calendar, editions, ruleProblems },
  };
}

interface Ground extends Pick<Registers, "settings" | "calendar" | "editions"> {
  today: string;
}

/** Applications, the data bank, fitness, heads, and the sittings that decide about them. */
function completePeople(book: Book, ground: Ground, room: Room) {
  const { settings } = ground;
  const places = placesIn(book);
  const people = named(book, teachers);
  const records = named(book, categories);
  const windowRows = named(book, windows);
  const bodies = { commissions: named(book, commissions), members: named(book, members) };
  const known = byCode(rowsOf(people), settings);
  const asked = completeApplications(
    named(book, applications),
    { teachers: known, history: records },
    { ...ground, windows: windowsByMonth(rowsOf(windowRows)) },
    room,
  );
  const bank = completeBank(
    { teachers: people, categories: records, added: asked.added, conformity: book.rows(conformity) },
    ground,
    room,
    places,
  );
  const given = daysGiven(book.rows(sittings), book.rows(questions));
  const banked = byCode(bank.teachers, settings);
  const fitness = completeConformity(named(book, conformity), banked, given, ground, room);
  const leaders = completeHeads(named(book, heads), given, ground, room);
  const judged = completeSittings(
    {
      sittings: named(book, sittings),
      questions: named(book, questions),
      members: rowsOf(bodies.members),
      heads: leaders.rows,
      conformity: fitness.rows,
    },
    ground,
    room,
    places,
  );
  return {
    changes: [
      ...newIds(windows, windowRows),
      ...newIds(commissions, bodies.commissions),
      ...newIds(members, bodies.members),
      ...[asked, bank, fitness, leaders, judged].flatMap(({ changes }) => changes),
    ],
    log: [...asked.log, ...bankLine(bank.changes), ...fitness.log, ...leaders.log],
    registers: {
      teachers: bank.teachers,
      categories: bank.categories,
      applications: asked.rows,
      conformity: fitness.rows,
      heads: leaders.rows,
      commissions: rowsOf(bodies.commissions),
      members: rowsOf(bodies.members),
      sittings: judged.sittings,
      questions: judged.questions,
      windows: rowsOf(windowRows),
    },
  };
}

/** Coordinators, experts with their load, organisations with who answers in them. */
function completeOffices(book: Book, asked: readonly Application[], ground: Ground, room: Room) {
  const { settings, today } = ground;
  const places = placesIn(book);
  const bodies = named(book, organisations);
  const directory: Directory = { staff: [], organisations: rowsOf(bodies) };
  const officers = completedRows(named(book, coordinators), coordinators, room, places(coordinators), (row) =>
    completedCoordinator(row, settings),
  );
  const judges = named(book, experts);
  const load = completedExpert(rowsOf(judges), asked, { directory, settings, today });
  const loaded = completedRows(judges, experts, room, places(experts), load);
  const answering = coordinatorOfOrganisation(officers.rows, directory, today);
  const owners = completedRows(bodies, organisations, room, places(organisations), answering);
  return {
    changes: [officers, loaded, owners].flatMap(({ changes }) => changes),
    registers: {
      experts: loaded.rows,
      coordinators: officers.rows,
      directory: { ...directory, organisations: owners.rows },
    },
  };
}

const rowsOf = <Row>(records: readonly { row: Row }[]): Row[] => records.map(({ row }) => row);

const placesIn =
  (book: Book) =>
  (table: AnyTable): Places =>
    book.layout(table).columns;

/** Rows of the data bank by their codes, as other sheets may show them: in the mode without names a name that was typed stays there. */
function byCode(people: readonly Teacher[], { names }: Settings): ReadonlyMap<string, Teacher> {
  const shown = (teacher: Teacher): Teacher => (names === WITHOUT_NAMES ? { ...teacher, name: "" } : teacher);
  return new Map(people.map((teacher) => [teacher.id, shown(teacher)]));
}

function bankLine(changes: readonly Change[]): LogLine[] {
  if (changes.length === 0) return [];
  const rows = counted(changes.length, "строка", "строки", "строк");
  return [{ sheet: teachers.title, row: "", message: `Посчитано по истории категорий: ${rows}` }];
}
