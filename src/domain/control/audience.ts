// Who gets letters about a due thing. Letters go to people, never to a group as such: a group without a named executor is
// answered for by its only member or by the coordinator. What a school owes goes to whoever answers for attestation in it.
// Source: addressees of reminders, design of the mailing; «первый из названных — ответственный исполнитель».
import type { CivilDate } from "../calendar/civil.ts";
import { isGroupOfSchools } from "../people/groups.ts";
import { coordinatorOf, headOf } from "../people/roles.ts";
import type { Directory, StaffMember } from "../people/directory.ts";
import { isEmail } from "../people/email.ts";
import { personProblemWords } from "../people/personProblems.ts";
import type { PersonProblem } from "../people/resolution.ts";
import { resolveMentions } from "../people/resolve.ts";
import { coordinatorsOfSchool } from "../people/schoolCoordinators.ts";
import { standInFor, type StandIn } from "../people/standIn.ts";
import type { Settings } from "../settings.ts";
import { isForHead, type Due } from "./due.ts";

/** Who reads the letter; `insteadOf` is who is away when the reader stands in. */
export type Recipient = StandIn;

/** Nobody to write to, nobody to take off control, nobody in a school, or what is wrong with somebody named. */
export type AudienceTrouble =
  | { code: "no-addressee"; facts: { label: string } }
  | { code: "no-head" }
  | { code: "no-school-coordinator"; facts: { school: string } }
  | PersonProblem;

/** Why somebody does not hear of a row; worded by `wordAudienceProblem`. */
export interface AudienceProblem {
  trouble: AudienceTrouble;
  sheet: string;
  rowId: string;
  /** The row in words: «План, II.6». */
  place: string;
}

export interface Addressees {
  recipients: readonly Recipient[];
  problems: readonly AudienceProblem[];
}

/** Knows for one day who gets letters about a thing and who is the head. */
export interface Post {
  addresseesOf(due: Due): Addressees;
  /** The head, or who stands in; null when the book does not say, or without an address. */
  head: Recipient | null;
}

interface Found {
  people: readonly StaffMember[];
  troubles: readonly AudienceTrouble[];
}

interface Answer {
  recipients: readonly Recipient[];
  troubles: readonly AudienceTrouble[];
}

/**
 * Addressees by the rule: the centre's own executor; else the people whom the document names; else the only member of a group;
 * else the coordinator. Whoever is away is replaced by the substitute. Nobody, or no address, is a problem to show.
 */
export function postOffice(directory: Directory, settings: Settings, today: CivilDate): Post {
  const coordinator = coordinatorOf(directory, settings.coordinator);
  const head = headOf(directory, settings.head);
  const known = new Map<string, Answer>();

  function answerFor(due: Due): Answer {
    if (isForHead(due)) {
      return head === null ? { recipients: [], troubles: [{ code: "no-head" }] } : deliver([head], []);
    }
    if (due.school !== "") return answerOfSchool(due.school);
    const { people, troubles } = namedIn(due, directory);
    if (people.length > 0) return deliver(people, troubles);
    if (coordinator !== null) return deliver([coordinator], troubles);
    return {
      recipients: [],
      troubles: [...troubles, { code: "no-addressee", facts: { label: due.audience.join(", ") } }],
    };
  }

  function answerOfSchool(school: string): Answer {
    const people = coordinatorsOfSchool(school, directory);
    if (people.length > 0) return deliver(people, []);
    return { recipients: [], troubles: [{ code: "no-school-coordinator", facts: { school } }] };
  }

  function deliver(people: readonly StaffMember[], troubles: readonly AudienceTrouble[]): Answer {
    const recipients = oncePerPerson(people.map((person) => standInFor(person, directory, today)));
    const names = recipients.filter(({ person }) => !isEmail(person.email)).map(({ person }) => person.name);
    const mute: AudienceTrouble[] = names.length === 0 ? [] : [{ code: "no-email", facts: { names } }];
    return {
      recipients: recipients.filter(({ person }) => isEmail(person.email)),
      troubles: [...troubles, ...mute],
    };
  }

  return {
    addresseesOf(due) {
      const key = [isForHead(due) ? "начальник" : "", due.school, due.executor, ...due.audience].join("|");
      const answer = known.get(key) ?? answerFor(due);
      known.set(key, answer);
      const { sheet, rowId, place } = due;
      return {
        recipients: answer.recipients,
        problems: answer.troubles.map((trouble) => ({ trouble, sheet, rowId, place })),
      };
    },
    head: head === null ? null : (deliver([head], []).recipients[0] ?? null),
  };
}

/** The centre's own executor if there is one, otherwise the people whom the document names. */
function namedIn({ executor, audience }: Due, directory: Directory): Found {
  if (executor === "") return peopleAmong(audience, directory);
  const own = peopleAmong([executor], directory);
  if (own.people.length > 0) return own;
  const others = peopleAmong(audience, directory);
  return { people: others.people, troubles: [...own.troubles, ...others.troubles] };
}

/** People whom the labels name; a group of the centre counts as a person when it has exactly one member. */
function peopleAmong(labels: readonly string[], directory: Directory): Found {
  const named: StaffMember[] = [];
  const alone: StaffMember[] = [];
  const troubles: AudienceTrouble[] = [];
  for (const { kind, label, staffIds, problem } of labels.flatMap((label) =>
    resolveMentions(label, directory),
  )) {
    const isPerson = kind === "человек" || kind === "должность";
    const members = directory.staff.filter(({ id, active }) => active && staffIds.includes(id));
    const [only] = members;
    const isOne = only !== undefined && members.length === 1;
    if (isOne && (isPerson || !isGroupOfSchools(label, directory))) (isPerson ? named : alone).push(only);
    else if (isPerson && problem !== null) troubles.push(problem);
  }
  return { people: named.length > 0 ? named : alone.slice(0, 1), troubles };
}

function oncePerPerson(recipients: readonly Recipient[]): Recipient[] {
  return [...new Map([...recipients].reverse().map((each) => [each.person.id, each])).values()].reverse();
}

/** The problem and its cure in the words of the user. */
export function wordAudienceProblem({ trouble, place }: AudienceProblem): { message: string; cure: string } {
  switch (trouble.code) {
    case "no-addressee":
      return {
        message: `${place}: некому послать напоминание${trouble.facts.label === "" ? "" : ` (${trouble.facts.label})`}.`,
        cure: "Укажите внутреннего исполнителя в строке или координатора в листе «Настройки».",
      };
    case "no-head":
      return {
        message: `${place}: не указано, кто снимает с контроля.`,
        cure: "Укажите начальника в листе «Настройки».",
      };
    case "no-school-coordinator":
      return {
        message: `${trouble.facts.school}: никто не отвечает за аттестацию, напоминаний организации не будет.`,
        cure: "Внесите ответственного в лист «Ответственные»: ФИО, день назначения, эл. почту.",
      };
    default: {
      const { reason, cure } = personProblemWords(trouble);
      return { message: `${place}: ${reason}`, cure };
    }
  }
}
