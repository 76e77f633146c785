// Which of our applications a row of the region's site or of an order means: by its number first, then by person, position and
// category. Nothing is guessed: one open application of one person, or a question.
import { groupBy } from "../../groupBy.ts";
import { spellingKey } from "../../people/spelling.ts";
import type { Application } from "../application.ts";
import { isOpen } from "../applications/lifeCycle.ts";
import { isReturned } from "../applications/lifeCycleStates.ts";
import type { Teacher } from "../bank.ts";
import {
  findPerson,
  positionsAgree,
  type PeopleIndex,
  type PersonFound,
  type PersonSought,
} from "../teachers/matchPeople.ts";
import type { ApplicationKind } from "../words.ts";

export interface ApplicationSought extends PersonSought {
  /** Number on the region's site; empty when the list has none. */
  number: string;
  kind: ApplicationKind | "";
}

export type ApplicationFound =
  | { kind: "found"; application: Application }
  /** Several applications or people fit, or the only one contradicts the row; `reason` says how. */
  | { kind: "ask"; applications: Application[]; people: Teacher[]; reason: string }
  /** A person of the bank without a fitting application. */
  | { kind: "person"; teacher: Teacher }
  /** Nobody of that name in the bank; `similar` may be the same people under another surname. */
  | { kind: "unknown"; similar: Teacher[] }
  | { kind: "unread" };

/** The applications made ready for many searches. */
export interface ApplicationIndex {
  people: PeopleIndex;
  byNumber: ReadonlyMap<string, readonly Application[]>;
  byTeacher: ReadonlyMap<string, readonly Application[]>;
}

export function applicationIndex(
  applications: readonly Application[],
  people: PeopleIndex,
): ApplicationIndex {
  return {
    people,
    byNumber: groupBy(
      applications.filter(({ number }) => numberKey(number) !== ""),
      ({ number }) => numberKey(number),
    ),
    byTeacher: groupBy(
      applications.filter(({ teacher }) => teacher !== ""),
      ({ teacher }) => teacher,
    ),
  };
}

/** @param mayBe which applications a row can mean at all when no number tells: running ones, undecided ones */
export function findApplication(
  sought: ApplicationSought,
  { people, byNumber, byTeacher }: ApplicationIndex,
  mayBe: (application: Application) => boolean,
): ApplicationFound {
  const person = findPerson(sought, people);
  const numbered = byNumber.get(numberKey(sought.number)) ?? [];
  if (numbered.length > 0) return byItsNumber(numbered, person, people);
  if (person.kind === "unread" || person.kind === "unknown") return person;
  const teachers = person.kind === "found" ? [person.teacher] : person.candidates;
  const running = teachers.flatMap(({ id }) => byTeacher.get(id) ?? []).filter(mayBe);
  const fitting = running.filter((application) => fits(application, sought));
  // What was returned is filed anew under another number.
  const isNumbered = (application: Application): boolean =>
    sought.number !== "" && application.number !== "" && !isReturned(application);
  const [only, other] = fitting;
  const isKnown = person.kind === "found" || person.isOnePerson;
  if (isKnown && only !== undefined && other === undefined && !isNumbered(only)) {
    return { kind: "found", application: only };
  }
  if (person.kind === "found" && running.length === 0) return { kind: "person", teacher: person.teacher };
  const reason = !isKnown
    ? person.reason
    : only === undefined
      ? "в книге заявление на другую должность или категорию"
      : other === undefined
        ? `в книге у заявления другой номер: ${only.number}`
        : "у человека несколько таких заявлений";
  return { kind: "ask", applications: only === undefined ? running : fitting, people: teachers, reason };
}

/** True while nothing has ended the way of an application: neither an accepted state nor one that was just chosen. */
export function isRunning({ accepted, state }: Pick<Application, "accepted" | "state">): boolean {
  return isOpen({ accepted: accepted === "" ? state : accepted });
}

/** A number is one of the register of the region: the name in the row may only confirm it. */
function byItsNumber(
  numbered: readonly Application[],
  person: PersonFound,
  { byCode }: PeopleIndex,
): ApplicationFound {
  const [only, other] = numbered;
  const people = person.kind === "found" ? [person.teacher] : person.kind === "ask" ? person.candidates : [];
  if (only === undefined || other !== undefined) {
    return {
      kind: "ask",
      applications: [...numbered],
      people: [],
      reason: "этот номер стоит у нескольких заявлений",
    };
  }
  const owner = byCode.get(only.teacher);
  const isConfirmed = person.kind === "unread" || people.some(({ name }) => name === owner?.name);
  if (isConfirmed || owner === undefined || owner.name === "") return { kind: "found", application: only };
  return {
    kind: "ask",
    applications: [only],
    people,
    reason: `этот номер в книге у другого: ${owner.name}`,
  };
}

function fits(application: Application, { position, kind }: ApplicationSought): boolean {
  const sameKind = kind === "" || application.kind === "" || application.kind === kind;
  return sameKind && positionsAgree(application.position, position);
}

const numberKey = (number: string): string => spellingKey(number).replace(/^n /, "");
