// Two autumn months of an invented district: 36 schools with a coordinator each, the centre's plan of the year, applications on
// their way, attestations for fitness, heads, books that are out. People make each step on its day; some schools are late.
import type { Application } from "../../../src/domain/attestation/application.ts";
import { stepOf } from "../../../src/domain/attestation/applications/lifeCycle.ts";
import type { Conformity } from "../../../src/domain/attestation/conformity.ts";
import { applicationDues } from "../../../src/domain/attestation/dues/applicationDues.ts";
import { chainOf, conformityDues } from "../../../src/domain/attestation/dues/conformityChain.ts";
import { headDues, headFacts } from "../../../src/domain/attestation/dues/headSteps.ts";
import { schoolDues } from "../../../src/domain/attestation/dues/schoolDues.ts";
import type { Head } from "../../../src/domain/attestation/heads.ts";
import type { SchoolBook } from "../../../src/domain/attestation/schoolBooks.ts";
import { addDays, type CivilDate } from "../../../src/domain/calendar/civil.ts";
import { digestsFor } from "../../../src/domain/control/digest.ts";
import { dueThings, type Due } from "../../../src/domain/control/due.ts";
import type { Occurrence } from "../../../src/domain/control/plan.ts";
import type { Directory } from "../../../src/domain/people/directory.ts";
import { withCoordinators } from "../../../src/domain/people/schoolCoordinators.ts";
import { directory as centre } from "../control/samples.ts";
import { mondayOf, sentIn, type Sent } from "../control/simulation.ts";
import { yearOccurrences, yearPlan } from "../control/yearPlan.ts";
import { school } from "../people/people.ts";
import { at, BLANK, WAY } from "./application.ts";
import {
  bookRow,
  calendar,
  conformityRow,
  coordinatorRow,
  editions,
  headRow,
  settings as defaults,
} from "./registers.ts";

export const SCHOOLS = Array.from({ length: 36 }, (_, index) => `МБОУ СОШ № ${index + 1}`);
const FROM = "2023-09-04";
const TO = "2023-10-31";
const SURNAMES = ["Зимина", "Белова", "Орлова", "Ушакова", "Лапина", "Громова", "Рябова"];
const FIRST_NAMES = ["Анна", "Вера", "Дарья", "Елена", "Жанна", "Инна"];
const context = {
  settings: { ...defaults, coordinator: "Соколова Марина Игоревна", head: "Громова Вера Андреевна" },
  calendar,
  editions,
  warnDays: defaults.warnDays,
  windows: new Map([
    ["2023-11", { opens: "2023-09-01", closes: "2023-09-29" }],
    ["2023-12", { opens: "2023-10-01", closes: "2023-10-27" }],
    ["2024-01", { opens: "2023-10-20", closes: "2023-11-20" }],
  ]),
};

export const directory: Directory = withCoordinators(
  { staff: centre.staff, organisations: SCHOOLS.map((name) => school(name)) },
  SCHOOLS.map((name, index) =>
    coordinatorRow({
      id: `ОТ-${index + 1}`,
      school: name,
      name: `${SURNAMES[index % 7] ?? ""} ${FIRST_NAMES[Math.floor(index / 7)] ?? ""} Ильинична`,
      email: `school${index + 1}@example.org`,
    }),
  ),
  FROM,
);

const schoolAt = (index: number): string => SCHOOLS[(index * 7) % SCHOOLS.length] ?? "";
const nameAt = (index: number): string => `${SURNAMES[index % 7] ?? ""} Ольга Петровна`;

function startingApplications(): Application[] {
  const months = ["ноябрь 2023", "декабрь 2023", "январь 2024"];
  return Array.from({ length: 84 }, (_, index) => {
    const facts = {
      id: `ЗВ-${index + 1}`,
      name: nameAt(index),
      school: schoolAt(index),
      schoolYear: "2023-2024",
      month: months[index % 3] ?? "",
    };
    return index % 3 === 0
      ? at("Заявление подано", {
          ...facts,
          filed: addDays(FROM, -(index % 20)),
          reviewBy: addDays(FROM, 30 - (index % 20)),
          decideBy: addDays(FROM, 45 + (index % 25)),
        })
      : { ...BLANK, ...facts, accepted: "В предварительном графике" };
  });
}

function startingConformity(): Conformity[] {
  return Array.from({ length: 60 }, (_, index) =>
    conformityRow({
      id: `СО-${index + 1}`,
      name: nameAt(index),
      school: schoolAt(Math.floor(index / 3)),
      meeting: addDays("2023-10-12", Math.floor(index / 3) * 2),
    }),
  );
}

function startingHeads(): Head[] {
  return Array.from({ length: 10 }, (_, index) =>
    headRow({
      id: `РК-${index + 1}`,
      name: nameAt(index),
      school: schoolAt(index),
      lastOn: addDays("2018-10-01", index * 20),
    }),
  );
}

const startingBooks = (): SchoolBook[] =>
  SCHOOLS.map((name, index) =>
    bookRow({ id: `ОО-${index + 1}`, school: name, state: "выслана", issue: 1, dueBy: "2023-09-20" }),
  );

export interface Autumn {
  /** Letters of each morning. */
  sent: Sent[];
  /** Due things that were open on their day. */
  known: Due[];
  /** Day on which a thing came up, by its key. */
  since: Map<string, CivilDate>;
}

export function autumn(isLate: (school: string) => boolean): Autumn {
  let occurrences: Occurrence[] = yearOccurrences;
  let applications = startingApplications();
  let conformity = startingConformity();
  const heads = startingHeads().map((row) => ({ ...row, ...headFacts(row, context) }));
  let books = startingBooks();
  const sent: Sent[] = [];
  const delivered = new Set<string>();
  const known = new Map<string, Due>();
  const since = new Map<string, CivilDate>();
  for (let today: CivilDate = FROM; today <= TO; today = addDays(today, 1)) {
    conformity = conformity.map((row) => ({ ...row, ...chainOf(row, context) }));
    const dues = [
      ...dueThings({ plan: yearPlan, occurrences, directives: [], today }),
      ...applicationDues(applications, context, directory),
      ...conformityDues(conformity, directory),
      ...headDues(heads, context.settings, directory),
      ...schoolDues(books, context.settings, directory, today),
    ];
    for (const due of dues) {
      if (!since.has(due.key)) since.set(due.key, today);
      if (due.due === today) known.set(due.key, due);
    }
    const week = mondayOf(today);
    const sources = { dues, directory, settings: context.settings, calendar, today, delivered };
    for (const digest of digestsFor({ ...sources, sentThisWeek: sentIn(sent, week) }).digests) {
      sent.push({ day: today, week, digest });
      digest.keys.forEach((key) => delivered.add(key));
    }
    const day = today;
    occurrences = occurrences.map((row) =>
      row.due === day ? { ...row, status: "Исполнено", done: day, evidence: "папка 02-15" } : row,
    );
    applications = applications.map((row) => (isLate(row.school) ? row : stepped(row, day)));
    conformity = conformity.map((row) =>
      row.nextDue === day && !isLate(row.school) ? nextDate(row, day) : row,
    );
    books = books.map((row) =>
      row.dueBy === day && !isLate(row.school) ? { ...row, state: "вернулась" } : row,
    );
  }
  return { sent, known: [...known.values()], since };
}

/** Schools agree and show folders before the last day, so that the centre has time for them. */
const AHEAD: Partial<Record<Application["state"], number>> = {
  "В предварительном графике": 14,
  "Срок согласован": 7,
};

/** The next state of the main way, made on the day of its step. */
function stepped(row: Application, today: CivilDate): Application {
  const due = stepOf(row, context)?.due ?? null;
  if (due === null || addDays(due, -(AHEAD[row.accepted] ?? 0)) > today) return row;
  const place = WAY.findIndex(([state]) => state === row.accepted);
  const [state] = WAY[place + 1] ?? [row.accepted];
  const dated =
    state === "Заявление подано"
      ? { filed: today, reviewBy: addDays(today, 30), decideBy: addDays(today, 90) }
      : {};
  return { ...row, ...dated, accepted: state };
}

function nextDate(row: Conformity, today: CivilDate): Conformity {
  if (row.listed === null)
    return { ...row, listed: today, informed: today, submission: today, submissionSeen: today };
  if (row.result === "") return { ...row, result: "соответствует" };
  if (row.extract === null) return { ...row, extract: today };
  return { ...row, acquainted: today, bankOn: today };
}
