// What is wrong with commissions and sittings: the composition on the day of an open sitting (today, where there is none), numbers
// used twice, everything about a sitting that was held and isn't closed, extracts given too late, rows that belong to nothing.
import type { Conformity } from "../../../domain/attestation/conformity.ts";
import type { Head } from "../../../domain/attestation/heads.ts";
import type { Edition } from "../../../domain/attestation/rules/editions.ts";
import { formatDate, type CivilDate } from "../../../domain/calendar/civil.ts";
import type { WorkingCalendar } from "../../../domain/calendar/workingCalendar.ts";
import { checkSitting, type SittingProblem } from "../../../domain/commission/checkSitting.ts";
import type { Commission, CommissionMember } from "../../../domain/commission/commission.ts";
import { compositionProblems } from "../../../domain/commission/composition.ts";
import { placeOfQuestion } from "../../../domain/commission/questionProblems.ts";
import type { Question, Sitting } from "../../../domain/commission/sitting.ts";
import { groupBy } from "../../../domain/groupBy.ts";
import type { Settings } from "../../../domain/settings.ts";
import {
  commissions,
  conformity,
  heads,
  members,
  questions,
  sittings,
} from "../../../workbook/tables/index.ts";
import { changedDecisions } from "./changedDecisions.ts";
import { finding, type Finding } from "./finding.ts";

export interface SittingGround {
  commissions: readonly Commission[];
  members: readonly CommissionMember[];
  sittings: readonly Sitting[];
  questions: readonly Question[];
  heads: readonly Head[];
  conformity: readonly Conformity[];
  settings: Settings;
  editions: readonly Edition[];
  calendar: WorkingCalendar;
  today: CivilDate;
}

export function sittingFindings(ground: SittingGround): Finding[] {
  return [
    ...compositionFindings(ground),
    ...ground.sittings.filter(isOpen).flatMap((sitting) => openFindings(sitting, ground)),
    ...ground.questions.flatMap(lateFindings),
    ...changedDecisions(ground),
    ...orphanFindings(ground),
  ];
}

const isOpen = ({ closed, cancelled }: Sitting): boolean => closed === null && cancelled === null;

/** Commissions in office today that no open sitting speaks of. */
function compositionFindings(ground: SittingGround): Finding[] {
  const { today, settings } = ground;
  const spokenOf = new Set(
    ground.sittings.flatMap((sitting) =>
      isOpen(sitting) && sitting.on !== null ? [sitting.commission] : [],
    ),
  );
  return ground.commissions
    .filter(({ from, until }) => from !== null && from <= today && (until === null || until >= today))
    .filter(({ id }) => !spokenOf.has(id))
    .flatMap((commission) =>
      compositionProblems(commission, ground.members, today, settings).map((problem) =>
        findingOf(commissions.title, commission.id, problem),
      ),
    );
}

/** What can be wrong before a sitting is held; the rest is asked for on its page until it is. */
const BEFORE: readonly string[] = [
  ...["NO_COMMISSION", "NO_TERM", "ACT_OUT_OF_TERM", "NO_CHAIR_IN_ACT", "CHAIRS", "NO_DEPUTY"],
  ...["NO_SECRETARY_IN_ACT", "SECRETARIES", "MEMBER_TWICE", "TOO_FEW", "NO_UNION", "HEAD_IN_COMMISSION"],
  ...["NUMBER_TAKEN", "DAY_OFF", "SUBJECT_TWICE"],
];

function openFindings(sitting: Sitting, ground: SittingGround): Finding[] {
  const own = ground.questions.filter((question) => question.sitting.trim() === sitting.id);
  const body = ground.commissions.find(({ id }) => id === sitting.commission.trim()) ?? null;
  const isHeld = sitting.present.length > 0;
  return checkSitting(sitting, own, body, ground.members, ground)
    .filter(({ code }) => isHeld || BEFORE.includes(code))
    .map((problem) =>
      problem.question === ""
        ? findingOf(sittings.title, sitting.id, problem)
        : findingOf(questions.title, problem.question, problem),
    );
}

/** The words of a problem end with its cure: «…. Исправьте …». */
function findingOf(sheet: string, row: string, { text }: SittingProblem): Finding {
  const at = text.lastIndexOf(". ");
  return at < 0
    ? { sheet, row, column: "", message: text, cure: "Откройте «Заседание» и исправьте" }
    : { sheet, row, column: "", message: text.slice(0, at), cure: text.slice(at + 2) };
}

function lateFindings(question: Question): Finding[] {
  const { id, extract, extractBy, acquainted, acquaintBy, kind, subject } = question;
  // «Соответствие» tells of its own days.
  if (kind === "соответствие педагога" && subject.trim() !== "") return [];
  const late = (
    column: "extract" | "acquainted",
    what: string,
    day: CivilDate | null,
    by: CivilDate | null,
  ) =>
    day === null || by === null || day <= by
      ? []
      : [
          finding(
            questions,
            id,
            column,
            `${placeOfQuestion(question)}: ${what} ${formatDate(day)} — позже ${formatDate(by)}`,
            "Проверьте день; если он верен, запишите причину в комментарий",
          ),
        ];
  return [
    ...late("extract", "выписка", extract, extractBy),
    ...late("acquainted", "ознакомлен с выпиской", acquainted, acquaintBy),
  ];
}

/** Rows whose commission, sitting or person isn't in the book. */
function orphanFindings(ground: SittingGround): Finding[] {
  const known = (rows: readonly { id: string }[]): Set<string> => new Set(rows.map(({ id }) => id));
  const [bodies, meetings] = [known(ground.commissions), known(ground.sittings)];
  const people = new Set([...known(ground.heads), ...known(ground.conformity)]);
  const lost = groupBy(
    ground.questions.filter(({ sitting }) => sitting.trim() !== "" && !meetings.has(sitting.trim())),
    ({ sitting }) => sitting.trim(),
  );
  return [
    ...ground.members
      .filter(({ commission }) => commission.trim() !== "" && !bodies.has(commission.trim()))
      .map(({ id, commission }) =>
        finding(
          members,
          id,
          "commission",
          `Комиссии «${commission}» нет в листе «${commissions.title}»`,
          "Исправьте код; пока этот член не учитывается",
        ),
      ),
    ...[...lost].flatMap(([sitting, [first]]) =>
      first === undefined
        ? []
        : [
            finding(
              questions,
              first.id,
              "sitting",
              `Заседания «${sitting}» нет в листе «${sittings.title}»`,
              "Исправьте код или удалите вопросы этого заседания",
            ),
          ],
    ),
    ...ground.questions
      .filter(({ subject }) => subject.trim() !== "" && !people.has(subject.trim()))
      .map((question) =>
        finding(
          questions,
          question.id,
          "subject",
          `${placeOfQuestion(question)}: строки «${question.subject}» нет ни в листе «${heads.title}», ни в листе «${conformity.title}»`,
          "Исправьте код или очистите ячейку",
        ),
      ),
  ];
}
