// What could come on the agenda of a commission and isn't on one yet, those that are due first.
// Sources: heads by their cycle, life-cycles §3.5; fitness, §3.4; kinds of questions, registers §4.9.
import type { Conformity } from "../attestation/conformity.ts";
import type { Head } from "../attestation/heads.ts";
import { addMonths, formatDate, type CivilDate } from "../calendar/civil.ts";
import { schoolYearOf } from "../calendar/planYear.ts";
import { numbersIn } from "../control/ladder.ts";
import type { Directory } from "../people/directory.ts";
import { schoolKey } from "../people/schoolKey.ts";
import { spellingKey } from "../people/spelling.ts";
import type { Settings } from "../settings.ts";
import type { Commission } from "./commission.ts";
import type { Question, QuestionKind, Sitting } from "./sitting.ts";

export interface Proposal {
  kind: QuestionKind;
  /** Code of the row in «Руководители» or «Соответствие»; empty for other matters. */
  subject: string;
  name: string;
  position: string;
  school: string;
  /** «собеседование проведено 02.11.2026» */
  why: string;
}

export interface AgendaGround {
  heads: readonly Head[];
  conformity: readonly Conformity[];
  sittings: readonly Sitting[];
  questions: readonly Question[];
  directory: Directory;
  settings: Pick<Settings, "headMonths">;
  today: CivilDate;
}

/** What the commission could take up, the earliest term first; what stands on an open agenda is left out. */
export function agendaProposals(commission: Commission, ground: AgendaGround): Proposal[] {
  const open = new Set(
    ground.sittings.flatMap(({ id, closed, cancelled }) =>
      closed === null && cancelled === null ? [id] : [],
    ),
  );
  const asked = new Set(
    ground.questions.flatMap(({ sitting, subject }) => (open.has(sitting.trim()) ? [subject.trim()] : [])),
  );
  const people =
    commission.kind === "организации по соответствию"
      ? teachersOf(commission, ground)
      : ground.heads.flatMap((head) => headProposal(head, ground));
  const due = people
    .filter(({ proposal }) => !asked.has(proposal.subject))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ proposal }) => proposal);
  return [...due, ...scheduleProposal(commission, ground)];
}

interface Dated {
  /** By what day it has to come; the last of all when unknown. */
  day: string;
  proposal: Proposal;
}

const NO_DAY = "9999";

function headProposal(head: Head, { settings, today }: AgendaGround): Dated[] {
  const { id, name, position, school, candidate, result, lastResult, state, scheduled, interview, dueBy } =
    head;
  if (result !== "" && result !== "перенесено") return [];
  const isCandidate = candidate === "да";
  if (isCandidate && lastResult !== "" && scheduled === null) return [];
  const why = whyNow();
  if (why === null) return [];
  const kind = isCandidate ? "кандидат в руководители" : "соответствие руководителя";
  const proposal: Proposal = { kind, subject: id, name: name.trim() || id, position, school, why };
  return [{ day: scheduled ?? dueBy ?? NO_DAY, proposal }];

  function whyNow(): string | null {
    if (result === "перенесено")
      return scheduled === null ? "перенесено" : `перенесено на ${formatDate(scheduled)}`;
    if (state === "Собеседование проведено" && interview !== null)
      return `собеседование проведено ${formatDate(interview)}`;
    if (scheduled !== null) return `по графику ${formatDate(scheduled)}`;
    if (isCandidate) return "кандидат";
    const [months = 0] = numbersIn(settings.headMonths);
    return dueBy !== null && dueBy <= addMonths(today, months) ? `срок до ${formatDate(dueBy)}` : null;
  }
}

function teachersOf(commission: Commission, { conformity, directory }: AgendaGround): Dated[] {
  const school = schoolKey(commission.school, directory);
  return conformity
    .filter((row) => schoolKey(row.school, directory) === school)
    .filter(({ result }) => result === "" || result === "перенесено")
    .map((row): Dated => {
      const { id, name, teacher, position, meeting, dueBy, result } = row;
      const why =
        result === "перенесено"
          ? "перенесено"
          : meeting !== null
            ? `заседание назначено на ${formatDate(meeting)}`
            : dueBy !== null
              ? `срок до ${formatDate(dueBy)}`
              : "в списке организации";
      const proposal: Proposal = {
        kind: "соответствие педагога",
        subject: id,
        name: name.trim() || teacher,
        position,
        school: row.school,
        why,
      };
      return { day: meeting ?? dueBy ?? NO_DAY, proposal };
    });
}

/** The schedule of the school year, unless it has been on an agenda. */
function scheduleProposal(commission: Commission, { sittings, questions, today }: AgendaGround): Proposal[] {
  const whose = commission.kind === "муниципальная по руководителям" ? "руководителей " : "";
  const name = `График аттестации ${whose}на ${schoolYearOf(today).label} учебный год`;
  const own = new Set(
    sittings.flatMap((one) => (one.commission === commission.id && one.cancelled === null ? [one.id] : [])),
  );
  const isAsked = questions.some(
    (one) => own.has(one.sitting.trim()) && spellingKey(one.name) === spellingKey(name),
  );
  if (isAsked) return [];
  const proposal = { kind: "утверждение графика", subject: "", name, position: "" } as const;
  return [{ ...proposal, school: commission.school, why: "график учебного года ещё не утверждали" }];
}

/** The next free number of a protocol in the calendar year of a day. */
export function nextNumber(commission: string, day: CivilDate, sittings: readonly Sitting[]): string {
  const used = sittings
    .filter((one) => one.commission === commission && one.on?.slice(0, 4) === day.slice(0, 4))
    .map(({ number }) => Number(/^№?\s*(\d+)/.exec(number.trim())?.[1] ?? 0));
  return String(Math.max(0, ...used) + 1);
}
