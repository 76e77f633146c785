// What is wrong with a question of a sitting: votes, decision, recommendations, a day that is put off.
// Source: rules §2.2, §2.4 (votes), registers §4.9, documents §5.1 (every person on the agenda has a decision).
import { addDays, formatDate, type CivilDate } from "../calendar/civil.ts";
import { counted } from "../language/plural.ts";
import { whoOf } from "../people/personName.ts";
import { editionOn } from "../attestation/rules/editions.ts";
import type { CommissionMember } from "./commission.ts";
import { hasVote, memberNamed } from "./members.ts";
import { reporterOf, type Reporter, type SittingContext, type SittingProblem } from "./problem.ts";
import { isAmong, isSamePerson } from "./samePerson.ts";
import { DECISIONS_OF, PERSONAL_KINDS, type Question } from "./sitting.ts";
import { areWholeVotes, contradictsVotes, isVoted, needsVotes, votersOn, votesGiven } from "./votes.ts";

export interface QuestionGround {
  /** Day of the sitting. */
  on: CivilDate;
  inOffice: readonly CommissionMember[];
  present: readonly CommissionMember[];
  context: Pick<SittingContext, "settings" | "editions">;
}

/** Kinds whose decisions go into «Руководители» and «Соответствие»; a candidate may have no row yet. */
const TAKEN_OVER: readonly string[] = ["соответствие руководителя", "соответствие педагога"];

/** «Вопрос 2, Иванова М.П.» */
export function placeOfQuestion({ order, name, subject, kind }: Question): string {
  const about = PERSONAL_KINDS.includes(kind) ? whoOf(name, subject) : name.trim();
  const number = order === null ? "Вопрос" : `Вопрос ${order}`;
  return about === "" ? number : `${number}, ${about}`;
}

/** Everything that forbids the decision on a question, or that its reader is warned of. */
export function questionProblems(question: Question, ground: QuestionGround): SittingProblem[] {
  const report = reporterOf(placeOfQuestion(question), question.id);
  if (question.kind === "") return [report.stop("NO_KIND", "не выбран вид вопроса. Выберите его из списка")];
  return [
    ...(question.name.trim() === "" && question.subject.trim() === ""
      ? [report.stop("NO_NAME", "не сказано, о ком или о чём вопрос. Впишите")]
      : []),
    ...(question.position.trim() === "" && PERSONAL_KINDS.includes(question.kind)
      ? [report.stop("NO_POSITION", "не вписана должность: её называют в решении. Впишите")]
      : []),
    ...(question.subject.trim() === "" && TAKEN_OVER.includes(question.kind)
      ? [
          report.warn(
            "NO_SUBJECT",
            "не связан со строкой листа, решение туда не перейдёт. Впишите «Код строки» или внесите решение сами",
          ),
        ]
      : []),
    ...attendanceProblems(question, report),
    ...exclusionProblems(question, ground, report),
    ...decisionProblems(question, report),
    ...voteProblems(question, ground, report),
    ...recommendationProblems(question, ground, report),
    ...putOffProblems(question, ground, report),
  ];
}

function attendanceProblems({ kind, attended, decision }: Question, report: Reporter): SittingProblem[] {
  if (!PERSONAL_KINDS.includes(kind)) return [];
  if (attended === "")
    return [
      report.stop(
        "NO_ATTENDANCE",
        "не отмечено, был ли аттестуемый на заседании. Отметьте: это пишут в протокол",
      ),
    ];
  if (attended !== "отсутствовал по уважительной причине" || decision === "" || decision === "перенести")
    return [];
  const text =
    "аттестуемый отсутствовал по уважительной причине: выберите «перенести» и назначьте новый день";
  // The founder sets the order for heads: rules §2.6.
  return [
    kind === "соответствие педагога" ? report.stop("MUST_PUT_OFF", text) : report.warn("MUST_PUT_OFF", text),
  ];
}

function exclusionProblems(
  question: Question,
  { inOffice, present, context }: QuestionGround,
  report: Reporter,
): SittingProblem[] {
  const { kind, name, excluded } = question;
  const self = PERSONAL_KINDS.includes(kind)
    ? present.find((member) => hasVote(member, context.settings) && isSamePerson(member.name, name))
    : undefined;
  const strangers = excluded.filter((one) => memberNamed(one, inOffice) === null);
  return [
    ...(self !== undefined && !isAmong(self.name, excluded)
      ? [
          report.stop(
            "VOTES_ON_HIMSELF",
            "член комиссии не голосует о себе. Впишите его в «Не голосуют» и пересчитайте голоса",
          ),
        ]
      : []),
    ...strangers.map((one) =>
      report.stop(
        "EXCLUDED_STRANGER",
        `«${one}» не член комиссии. Исправьте имя в «Не голосуют» или уберите`,
      ),
    ),
  ];
}

function decisionProblems({ kind, decision }: Question, report: Reporter): SittingProblem[] {
  if (decision === "") return [report.stop("NO_DECISION", "нет решения. Выберите его из списка")];
  if (kind === "" || DECISIONS_OF[kind].includes(decision)) return [];
  const words = DECISIONS_OF[kind].map((one) => `«${one}»`).join(", ");
  return [
    report.stop("WRONG_DECISION", `решение «${decision}» к такому вопросу не подходит. Выберите: ${words}`),
  ];
}

function voteProblems(
  question: Question,
  { present, context }: QuestionGround,
  report: Reporter,
): SittingProblem[] {
  if (present.length === 0) return [];
  if (!isVoted(question))
    return needsVotes(question)
      ? [report.stop("NOT_VOTED", "не вписаны голоса. Впишите «За», «Против», «Воздержались»")]
      : [];
  if (!areWholeVotes(question))
    return [report.stop("VOTES_NOT_WHOLE", "голоса — целые числа не меньше нуля. Исправьте")];
  const [given, voters] = [votesGiven(question), votersOn(question, present, context.settings).length];
  if (given !== voters) {
    const votes = counted(given, "голос", "голоса", "голосов");
    const people = counted(voters, "член комиссии", "члена комиссии", "членов комиссии");
    return [
      report.stop(
        "VOTES_DONT_ADD_UP",
        `всего ${votes}, а голосовать могли ${people}. Исправьте голоса, явку или «Не голосуют»`,
      ),
    ];
  }
  if (!contradictsVotes(question)) return [];
  const { votesFor, decision } = question;
  return [
    report.stop(
      "AGAINST_VOTES",
      `решение «${decision}» противоречит голосам: «за» — ${votesFor ?? 0} из ${given}. Исправьте голоса или решение`,
    ),
  ];
}

function recommendationProblems(
  { decision, recommendations, recommendBy }: Question,
  { on }: QuestionGround,
  report: Reporter,
): SittingProblem[] {
  if (decision !== "соответствует с рекомендациями" && recommendations.trim() === "") return [];
  if (recommendations.trim() === "")
    return [report.stop("NO_RECOMMENDATIONS", "не вписаны рекомендации. Впишите их или смените решение")];
  if (recommendBy === null)
    return [report.stop("RECOMMENDATIONS_WITHOUT_TERM", "у рекомендаций нет срока. Впишите «Исполнить до»")];
  return recommendBy > on
    ? []
    : [
        report.stop(
          "RECOMMENDATIONS_TOO_EARLY",
          `рекомендации исполнить до ${formatDate(recommendBy)}, а это не позже заседания. Исправьте день`,
        ),
      ];
}

function putOffProblems(
  { kind, decision, attended, putOffTo }: Question,
  { on, context }: QuestionGround,
  report: Reporter,
): SittingProblem[] {
  if (decision !== "перенести") return [];
  if (putOffTo === null)
    return [report.stop("PUT_OFF_WITHOUT_DAY", "не назначен новый день. Впишите «Перенесено на»")];
  if (putOffTo <= on)
    return [
      report.stop("PUT_OFF_BACK", `новый день ${formatDate(putOffTo)} не позже заседания. Исправьте его`),
    ];
  const { noticeDays, title } = editionOn(context.editions, putOffTo);
  const earliest = addDays(on, noticeDays);
  const isNotified = PERSONAL_KINDS.includes(kind) && attended === "отсутствовал по уважительной причине";
  if (!isNotified || putOffTo >= earliest) return [];
  const days = counted(noticeDays, "день", "дня", "дней");
  return [
    report.stop(
      "PUT_OFF_TOO_SOON",
      `о новом дне извещают за ${days} (${title}): назначьте его не раньше ${formatDate(earliest)}`,
    ),
  ];
}
