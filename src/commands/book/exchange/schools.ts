// The schools of the district as the exchange sees them: each with its coordinator, its place in «Книги школ» and its own rows.
import type { Application } from "../../../domain/attestation/application.ts";
import type { CategoryRecord, Teacher } from "../../../domain/attestation/bank.ts";
import type { Conformity } from "../../../domain/attestation/conformity.ts";
import type { Coordinator } from "../../../domain/attestation/coordinators.ts";
import type { Edition } from "../../../domain/attestation/rules/editions.ts";
import type { SchoolBook } from "../../../domain/attestation/schoolBooks.ts";
import type { CivilDate } from "../../../domain/calendar/civil.ts";
import type { WorkingCalendar } from "../../../domain/calendar/workingCalendar.ts";
import { groupBy } from "../../../domain/groupBy.ts";
import type { Organisation } from "../../../domain/people/directory.ts";
import { coordinatorOn } from "../../../domain/people/schoolCoordinators.ts";
import { schoolKey } from "../../../domain/people/schoolKey.ts";
import type { Settings } from "../../../domain/settings.ts";
import type { Book } from "../../../workbook/book.ts";
import {
  applications,
  calendar,
  categories,
  conformity,
  coordinators,
  issues,
  organisations,
  remarks,
  rules,
  schoolBooks,
  settings,
  teachers,
} from "../../../workbook/tables/index.ts";
import { groundRules } from "../data.ts";
import { loggedIssues, type LoggedIssue } from "./issueLog.ts";

/** Sheets that the exchange reads. */
export const EXCHANGE_TABLES = [
  teachers,
  categories,
  applications,
  conformity,
  organisations,
  coordinators,
  schoolBooks,
  issues,
  remarks,
  rules,
  settings,
  calendar,
] as const;

export interface School {
  organisation: Organisation;
  /** Who answers for attestation there today. */
  coordinator: Coordinator | null;
  /** Its row of «Книги школ», and the name of the row; null before the first issue. */
  book: SchoolBook | null;
  ref: string | null;
  teachers: readonly Teacher[];
  applications: readonly Application[];
  conformity: readonly Conformity[];
  /** The newest first. */
  issues: readonly LoggedIssue[];
}

/** The book in the words of the exchange. */
export interface District {
  /** Active organisations in the order of their sheet. */
  schools: readonly School[];
  settings: Settings;
  calendar: WorkingCalendar;
  editions: readonly Edition[];
  /** History of categories by the code of the teacher. */
  history: ReadonlyMap<string, readonly CategoryRecord[]>;
  today: CivilDate;
}

/** Organisations of this kind teach nobody. */
const NO_SCHOOL = "методический центр";

export function districtOf(book: Book, today: CivilDate): District {
  const bodies = book.rows(organisations);
  const directory = { staff: [], organisations: bodies };
  const bySchool = <Row extends { school: string }>(rows: readonly Row[]): Map<string, Row[]> =>
    groupBy(rows, ({ school }) => schoolKey(school, directory));
  const people = bySchool(book.rows(teachers));
  const applied = bySchool(book.rows(applications));
  const fitness = bySchool(book.rows(conformity));
  const answering = bySchool(book.rows(coordinators));
  const places = new Map(book.records(schoolBooks).map((record) => [record.row.id, record]));
  const logged = loggedIssues(book);
  const schools = bodies
    .filter(({ id, active, kind }) => id !== "" && active && kind.trim().toLowerCase() !== NO_SCHOOL)
    .map((organisation) => {
      const { id } = organisation;
      const place = places.get(id);
      return {
        organisation,
        coordinator: coordinatorOn(answering.get(id) ?? [], today),
        book: place?.row ?? null,
        ref: place?.ref ?? null,
        teachers: people.get(id) ?? [],
        applications: applied.get(id) ?? [],
        conformity: fitness.get(id) ?? [],
        issues: logged.get(id) ?? [],
      };
    });
  return {
    schools,
    history: groupBy(book.rows(categories), ({ teacher }) => teacher),
    today,
    ...groundRules(book),
  };
}

/** The schools that a request names by id or by short name, in the order of the district; and the names that fit none. */
export function wantedSchools(
  { schools }: District,
  wanted: "все" | readonly string[],
): { chosen: School[]; unknown: string[] } {
  if (wanted === "все") return { chosen: [...schools], unknown: [] };
  const directory = { staff: [], organisations: schools.map(({ organisation }) => organisation) };
  const ids = new Map(wanted.map((name) => [name, schoolKey(name, directory)]));
  const known = new Set(schools.map(({ organisation }) => organisation.id));
  const idOf = (name: string): string => (known.has(name) ? name : (ids.get(name) ?? ""));
  const chosen = new Set(wanted.map(idOf));
  return {
    chosen: schools.filter(({ organisation }) => chosen.has(organisation.id)),
    unknown: wanted.filter((name) => !known.has(idOf(name))),
  };
}
