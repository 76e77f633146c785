// What is wrong with a sitting: each problem says whether the protocol may be made and what to do about it.
// Sources: rules of the field §2.2, §2.4; protocol: documents §5.1.
import { formatDate, type CivilDate } from "../calendar/civil.ts";
import { groupBy } from "../groupBy.ts";
import { bareNumber } from "../language/bareNumber.ts";
import { spellingKey } from "../people/spelling.ts";
import type { Commission, CommissionMember } from "./commission.ts";
import { compositionProblems } from "./composition.ts";
import { memberNamed, membersOn, membersPresent } from "./members.ts";
import { reporterOf, type Reporter, type SittingContext, type SittingProblem } from "./problem.ts";
import { placeOfQuestion, questionProblems } from "./questionProblems.ts";
import { quorumOf } from "./quorum.ts";
import { isAmong } from "./samePerson.ts";
import type { Question, Sitting } from "./sitting.ts";

export type { SittingContext, SittingProblem } from "./problem.ts";

/**
 * Everything that is wrong with a sitting and its questions; nothing left with «stop» means that it can be closed.
 * @param questions all questions of the sitting
 * @param commission null: the code of the sitting is not in «Комиссии»
 * @param members members of all commissions or of this one: others are passed over
 */
export function checkSitting(
  sitting: Sitting,
  questions: readonly Question[],
  commission: Commission | null,
  members: readonly CommissionMember[],
  context: SittingContext,
): SittingProblem[] {
  const { on } = sitting;
  const report = reporterOf(on === null ? `Заседание ${sitting.id}` : `Заседание ${formatDate(on)}`);
  if (commission === null)
    return [
      report.stop(
        "NO_COMMISSION",
        sitting.commission.trim() === ""
          ? "не вписана комиссия. Впишите её код из листа «Комиссии»"
          : `комиссии «${sitting.commission}» нет в листе «Комиссии». Впишите её код из этого листа`,
      ),
    ];
  if (on === null) return [report.stop("NO_DAY", "не назначен день. Впишите дату")];
  const inOffice = membersOn(commission.id, members, on);
  const present = membersPresent(sitting.present, inOffice);
  const ground = { on, inOffice, present, context };
  return [
    ...(sitting.cancelled === null
      ? []
      : [report.stop("CANCELLED", `отменено ${formatDate(sitting.cancelled)}. Назначьте другое заседание`)]),
    ...compositionProblems(commission, members, on, context.settings),
    ...dayProblems(on, context, report),
    ...numberProblems(sitting, context.sittings, report),
    ...presenceProblems(sitting, inOffice, present, context, report),
    ...officeProblems(sitting, inOffice, report),
    ...agendaProblems(questions, report),
    ...questions.flatMap((question) => questionProblems(question, ground)),
  ];
}

function dayProblems(on: CivilDate, { calendar }: SittingContext, report: Reporter): SittingProblem[] {
  return calendar.isWorking(on) ? [] : [report.warn("DAY_OFF", "это выходной день. Проверьте дату")];
}

function numberProblems(
  { id, number, commission, on }: Sitting,
  sittings: readonly Sitting[],
  report: Reporter,
): SittingProblem[] {
  if (number.trim() === "") return [report.stop("NO_NUMBER", "нет номера протокола. Впишите его")];
  const year = on?.slice(0, 4);
  const other = sittings.find(
    (one) =>
      one.id !== id &&
      one.commission === commission &&
      one.cancelled === null &&
      one.on?.slice(0, 4) === year &&
      spellingKey(one.number) === spellingKey(number),
  );
  if (other?.on === undefined || other.on === null) return [];
  return [
    report.stop(
      "NUMBER_TAKEN",
      `протокол № ${bareNumber(number)} в ${year ?? ""} году уже есть: заседание ${formatDate(other.on)} (${other.id}). Впишите другой номер`,
    ),
  ];
}

/** Who came, and whether they are enough. */
function presenceProblems(
  sitting: Sitting,
  inOffice: readonly CommissionMember[],
  present: readonly CommissionMember[],
  { settings }: SittingContext,
  report: Reporter,
): SittingProblem[] {
  if (sitting.present.length === 0)
    return [report.stop("NO_PRESENCE", "не отмечено, кто присутствовал. Отметьте явку")];
  const quorum = quorumOf(present.length, inOffice.length, settings);
  const strangers = sitting.present.filter((name) => memberNamed(name, inOffice) === null);
  return [
    ...strangers.map((name) =>
      report.stop(
        "PRESENT_STRANGER",
        `«${name}» в этот день не член комиссии. Исправьте имя или впишите его в «Приглашены»`,
      ),
    ),
    ...(quorum.isMet
      ? []
      : [
          report.stop(
            "NO_QUORUM",
            `кворума нет: присутствуют ${quorum.present} из ${quorum.total}, нужно не меньше ${quorum.needed}. Проверьте явку или перенесите заседание`,
          ),
        ]),
  ];
}

/** The chair or a deputy presides, a secretary keeps the protocol, both are there. */
function officeProblems(
  { chairedBy, secretary, present }: Sitting,
  inOffice: readonly CommissionMember[],
  report: Reporter,
): SittingProblem[] {
  const chair = memberNamed(chairedBy, inOffice);
  const clerk = memberNamed(secretary, inOffice);
  const presides: SittingProblem[] =
    chairedBy.trim() === ""
      ? [report.stop("NO_CHAIR", "не вписано, кто председательствует. Выберите председателя или заместителя")]
      : chair?.role !== "председатель" && chair?.role !== "заместитель председателя"
        ? [
            report.stop(
              "CHAIR_NOT_ENTITLED",
              `председательствует «${chairedBy}», а вправе только председатель или его заместитель. Исправьте`,
            ),
          ]
        : isAmong(chair.name, present)
          ? []
          : [
              report.stop(
                "CHAIR_ABSENT",
                `председательствует ${chair.name}, но среди присутствующих не отмечен(а). Исправьте явку`,
              ),
            ];
  const writes: SittingProblem[] =
    secretary.trim() === ""
      ? [report.stop("NO_SECRETARY", "не вписан секретарь. Выберите того, кто вёл протокол")]
      : clerk === null || !isAmong(clerk.name, present)
        ? [
            report.stop(
              "SECRETARY_ABSENT",
              `секретарь «${secretary}» не отмечен среди присутствующих. Исправьте явку или имя`,
            ),
          ]
        : clerk.role === "секретарь"
          ? []
          : [
              report.warn(
                "SECRETARY_ACTING",
                `обязанности секретаря исполняет ${clerk.name}. Это решение тоже пишут в протокол`,
              ),
            ];
  return [...presides, ...writes];
}

function agendaProblems(questions: readonly Question[], report: Reporter): SittingProblem[] {
  if (questions.length === 0)
    return [report.stop("NO_QUESTIONS", "в повестке нет ни одного вопроса. Составьте повестку")];
  const bySubject = groupBy(
    questions.filter(({ subject }) => subject.trim() !== ""),
    ({ subject }) => subject.trim(),
  );
  return [...bySubject.values()].flatMap(([, ...again]) =>
    again.map((question) =>
      reporterOf(placeOfQuestion(question), question.id).stop(
        "SUBJECT_TWICE",
        "этот человек уже есть в повестке. Уберите лишний вопрос",
      ),
    ),
  );
}
