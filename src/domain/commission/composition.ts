// Whether the composition of a commission allows it to sit on a day. Source: registers §4.8, rules §2.2 (offices, size, union,
// the head of the school, the term of the composition).
import { formatDate, type CivilDate } from "../calendar/civil.ts";
import { counted } from "../language/plural.ts";
import { spellingKey } from "../people/spelling.ts";
import { bareNumber } from "../language/bareNumber.ts";
import type { Settings } from "../settings.ts";
import type { Commission, CommissionMember, MemberRole } from "./commission.ts";
import { membersOn } from "./members.ts";
import { reporterOf, type Reporter, type SittingProblem } from "./problem.ts";
import { isSamePerson } from "./samePerson.ts";

/** From this day the head of a school is no member of its commission: Порядок 2023, rules §2.2 (a warning, not a block). */
const HEAD_STAYS_OUT_FROM = "2023-09-01";

/** @param members of all commissions or of this one */
export function compositionProblems(
  commission: Commission,
  members: readonly CommissionMember[],
  day: CivilDate,
  settings: Pick<Settings, "minMembers">,
): SittingProblem[] {
  const report = reporterOf(`«${commission.name.trim() || commission.id}», состав на ${formatDate(day)}`);
  const inOffice = membersOn(commission.id, members, day);
  return [
    ...termProblems(commission, day, report),
    ...roleProblems(inOffice, report),
    ...doubled(inOffice, report),
    ...sizeProblems(commission, inOffice, settings, report),
    ...headProblems(commission, inOffice, day, report),
  ];
}

function termProblems(
  { act, actOn, from, until }: Commission,
  day: CivilDate,
  report: Reporter,
): SittingProblem[] {
  const since = from ?? actOn;
  if (since === null)
    return [
      report.stop(
        "NO_TERM",
        "не вписан срок полномочий. Впишите в листе «Комиссии» акт о составе и «Полномочия с»",
      ),
    ];
  if (day >= since && (until === null || day <= until)) return [];
  const number = act.trim() === "" ? "Акт о составе" : `Акт № ${bareNumber(act)}`;
  const term = until === null ? `с ${formatDate(since)}` : `с ${formatDate(since)} по ${formatDate(until)}`;
  return [
    report.stop(
      "ACT_OUT_OF_TERM",
      `${number} в этот день не действует: полномочия ${term}. Внесите новый акт строкой листа «Комиссии» или перенесите заседание`,
    ),
  ];
}

const inRole = (members: readonly CommissionMember[], role: MemberRole): CommissionMember[] =>
  members.filter((member) => member.role === role);

function roleProblems(members: readonly CommissionMember[], report: Reporter): SittingProblem[] {
  const cure = "Исправьте роли или дни в листе «Члены комиссий»";
  const names = (people: readonly CommissionMember[]): string => people.map(({ name }) => name).join(", ");
  const [chairs, secretaries] = [inRole(members, "председатель"), inRole(members, "секретарь")];
  return [
    ...(chairs.length === 0 ? [report.stop("NO_CHAIR_IN_ACT", `нет председателя. ${cure}`)] : []),
    ...(chairs.length > 1
      ? [report.stop("CHAIRS", `председателей больше одного: ${names(chairs)}. ${cure}`)]
      : []),
    ...(inRole(members, "заместитель председателя").length === 0
      ? [report.stop("NO_DEPUTY", `нет заместителя председателя. ${cure}`)]
      : []),
    ...(secretaries.length === 0 ? [report.stop("NO_SECRETARY_IN_ACT", `нет секретаря. ${cure}`)] : []),
    ...(secretaries.length > 1
      ? [report.stop("SECRETARIES", `секретарей больше одного: ${names(secretaries)}. ${cure}`)]
      : []),
  ];
}

function doubled(members: readonly CommissionMember[], report: Reporter): SittingProblem[] {
  return members
    .filter((member, index) => members.slice(0, index).some(({ name }) => isSamePerson(name, member.name)))
    .map(({ name }) =>
      report.stop(
        "MEMBER_TWICE",
        `${name} записан(а) дважды. Удалите лишнюю строку листа «Члены комиссий» или закройте её днём «В составе по»`,
      ),
    );
}

function sizeProblems(
  { minMembers }: Commission,
  members: readonly CommissionMember[],
  settings: Pick<Settings, "minMembers">,
  report: Reporter,
): SittingProblem[] {
  const fewest = minMembers ?? settings.minMembers;
  return [
    ...(members.length < fewest
      ? [
          report.warn(
            "TOO_FEW",
            `в составе ${counted(members.length, "член", "члена", "членов")}, нужно не меньше ${fewest}. Дополните лист «Члены комиссий»`,
          ),
        ]
      : []),
    ...(members.some(({ union }) => union === "да")
      ? []
      : [
          report.warn(
            "NO_UNION",
            "нет представителя профсоюза. Отметьте его в листе «Члены комиссий» или проверьте, есть ли первичная организация",
          ),
        ]),
  ];
}

const HEAD = /^(?:и\.?\s*о\.?\s*)?(?:директор|заведующ\p{L}+|начальник)(?!\p{L})/iu;

/** The head himself, not a deputy and not the head of another organisation. */
function headProblems(
  { kind, school }: Commission,
  members: readonly CommissionMember[],
  day: CivilDate,
  report: Reporter,
): SittingProblem[] {
  if (kind !== "организации по соответствию" || day < HEAD_STAYS_OUT_FROM) return [];
  const isHead = ({ position }: CommissionMember): boolean => {
    const body = spellingKey(position.trim().replace(HEAD, ""));
    return HEAD.test(position.trim()) && (body === "" || body.includes(spellingKey(school)));
  };
  return members
    .filter(isHead)
    .map(({ name }) =>
      report.warn(
        "HEAD_IN_COMMISSION",
        `${name} — руководитель организации; с 01.09.2023 руководитель в её комиссию не входит. Проверьте акт о составе`,
      ),
    );
}
