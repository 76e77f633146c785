// What has to be asked about «Заявления»: what stops the way, who may not apply yet, double rows, experts who must not judge,
// consent. Remarks only: nothing is blocked by them. Checks: registers of the field §4.4, §4.7, plan items II.1–II.8.
import type { Application, ApplicationState } from "../../../domain/attestation/application.ts";
import { advance, isOpen } from "../../../domain/attestation/applications/lifeCycle.ts";
import { placeOf } from "../../../domain/attestation/applications/lifeCycleStates.ts";
import type { CategoryRecord, Teacher } from "../../../domain/attestation/bank.ts";
import type { Expert } from "../../../domain/attestation/experts.ts";
import { expertProblems, type ExpertProblem } from "../../../domain/attestation/lists/expertChoice.ts";
import { firstDayOf, readMonth, schoolYearLabel, wordMonth } from "../../../domain/attestation/months.ts";
import type { Edition } from "../../../domain/attestation/rules/editions.ts";
import { mayApply } from "../../../domain/attestation/rules/eligibility.ts";
import { samePosition } from "../../../domain/attestation/rules/validity.ts";
import { windowsByMonth } from "../../../domain/attestation/schedule/windowsFor.ts";
import { historyOf } from "../../../domain/attestation/teachers/bankUpdate.ts";
import type { FilingWindow, WindowsByMonth } from "../../../domain/attestation/windows.ts";
import { formatDate, type CivilDate } from "../../../domain/calendar/civil.ts";
import { planYearFrom } from "../../../domain/calendar/planYear.ts";
import { groupBy } from "../../../domain/groupBy.ts";
import type { Directory } from "../../../domain/people/directory.ts";
import { positionKey } from "../../../domain/people/position.ts";
import type { Settings } from "../../../domain/settings.ts";
import { applications, categories, experts, teachers } from "../../../workbook/tables/index.ts";
import { wordApplicant } from "../advancing.ts";
import { schoolFindings } from "./bankFindings.ts";
import { finding, findingAt, type Finding } from "./finding.ts";

export interface ApplicationGround {
  applications: readonly Application[];
  teachers: readonly Teacher[];
  categories: readonly CategoryRecord[];
  experts: readonly Expert[];
  windows: readonly FilingWindow[];
  editions: readonly Edition[];
  directory: Directory;
  settings: Settings;
  today: CivilDate;
}

/** What is looked up for every application. */
interface Known {
  teachers: ReadonlyMap<string, Teacher>;
  history: ReadonlyMap<string, readonly CategoryRecord[]>;
  windows: WindowsByMonth;
}

/** Questions about «Заявления», and about experts with too many of them. */
export function applicationFindings(ground: ApplicationGround): Finding[] {
  const known: Known = {
    teachers: new Map(ground.teachers.map((teacher) => [teacher.id, teacher])),
    history: groupBy(ground.categories, ({ teacher }) => teacher.trim()),
    windows: windowsByMonth(ground.windows),
  };
  const open = ground.applications.filter(isOpen);
  return [
    ...schoolFindings(applications, open, ground.directory),
    ...ground.applications.flatMap((application) => wayFindings(application, ground.today)),
    ...open.flatMap((application) => personFindings(application, known)),
    ...open.flatMap((application) => monthFindings(application, known, ground.today)),
    ...open.flatMap((application) => rightFindings(application, known, ground)),
    ...doubleFindings(open),
    ...open.flatMap((application) => expertFindings(application, known, ground)),
    ...overloadFindings(ground.experts, ground.settings),
    ...ground.applications.flatMap((application) => recordFindings(application, known)),
  ];
}

const spotOf = (application: Application): { table: typeof applications; id: string; place: string } => ({
  table: applications,
  id: application.id,
  place: wordApplicant(application),
});

function wayFindings(application: Application, today: CivilDate): Finding[] {
  return advance(application, { today }).missing.map(({ field, message, cure }) =>
    findingAt(spotOf(application), field, message, cure),
  );
}

function personFindings(application: Application, known: Known): Finding[] {
  const code = application.teacher.trim();
  if (code === "") return [];
  const teacher = known.teachers.get(code);
  if (teacher === undefined)
    return [
      finding(
        applications,
        application.id,
        "teacher",
        `Педагога с кодом «${code}» нет в листе «${teachers.title}»`,
        "Исправьте код или внесите педагога: решение по заявлению некуда записать",
      ),
    ];
  const found: Finding[] = [];
  if (
    isUnfiled(application) &&
    application.position !== "" &&
    !samePosition(application.position, teacher.position)
  )
    found.push(
      findingAt(
        spotOf(application),
        "position",
        `в листе «${teachers.title}» должность другая — «${teacher.position}»`,
        "Категория принадлежит должности: исправьте одну из строк",
      ),
    );
  if (application.accepted === "Включён в список" && teacher.consent !== "есть")
    found.push(
      finding(
        teachers,
        teacher.id,
        "consent",
        `${wordApplicant(application)}: в списке для региона, а согласия на обработку персональных данных нет`,
        "Получите согласие и отметьте «есть»",
      ),
    );
  return found;
}

/** Not filed yet: month, position and right can still be put right. */
function isUnfiled({ accepted, filed }: Application): boolean {
  return filed === null && placeOf(accepted) < placeOf("Заявление подано");
}

function monthFindings(application: Application, known: Known, today: CivilDate): Finding[] {
  const { schoolYear, month: text } = application;
  const month = readMonth(text, schoolYear);
  if (month === null) return [];
  const found: Finding[] = [];
  const label = schoolYearLabel(firstDayOf(month));
  const year = planYearFrom(schoolYear);
  if (year !== null && year.label !== label)
    found.push(
      findingAt(
        spotOf(application),
        "schoolYear",
        `${wordMonth(month)} — это ${label} учебный год, а вписан «${schoolYear}»`,
        "Исправьте учебный год или месяц",
      ),
    );
  const until = known.teachers.get(application.teacher.trim())?.validUntil ?? null;
  // A category that is over can't be kept by an earlier month.
  if (isUnfiled(application) && until !== null && until >= today && until < firstDayOf(month))
    found.push(
      findingAt(
        spotOf(application),
        "month",
        `категория действует до ${formatDate(until)}, раньше месяца аттестации — ${wordMonth(month)}`,
        "Перенесите на более ранний месяц или предупредите педагога о перерыве в категории",
      ),
    );
  return found;
}

const EARLY: readonly (ApplicationState | "")[] = ["Заявлен в списке ОО", "В предварительном графике"];

/** May they apply on the day when applications of their month begin to be taken? Told while the month can still be moved. */
function rightFindings(
  application: Application,
  known: Known,
  { editions, today }: Pick<ApplicationGround, "editions" | "today">,
): Finding[] {
  const { accepted, kind, position, teacher, month: text, wish, schoolYear } = application;
  if (!EARLY.includes(accepted) || kind === "" || position === "") return [];
  const month = readMonth(text, schoolYear) ?? readMonth(wish, schoolYear);
  const begins = month === null ? null : (known.windows.get(month)?.opens ?? firstDayOf(month));
  const on = begins !== null && begins > today ? begins : today;
  const history = known.history.get(teacher.trim()) ?? [];
  const { may, reason, from } = mayApply({ history, position, kind, on, editions });
  if (may) return [];
  const word = from === null ? "" : ` Можно с ${formatDate(from)}.`;
  // Today's day would make another remark of it every day.
  const when = on === begins ? ` с ${formatDate(on)}` : "";
  return [
    findingAt(
      spotOf(application),
      "kind",
      `на «${kind}»${when} ${reason}.${word}`,
      "Перенесите месяц, измените категорию или исправьте «Историю категорий», если сведения неверны",
    ),
  ];
}

/** One open application of a person in a position for a category. */
function doubleFindings(open: readonly Application[]): Finding[] {
  const same = groupBy(
    open.filter(({ teacher, kind }) => teacher.trim() !== "" && kind !== ""),
    ({ teacher, position, kind }) => [teacher.trim(), positionKey(position), kind].join("|"),
  );
  return [...same.values()].flatMap(([first, ...others]) =>
    others.map((application) =>
      findingAt(
        spotOf(application),
        "kind",
        `уже есть открытое заявление на «${application.kind}» — ${first?.id ?? ""}`,
        "Оставьте одно: у лишнего впишите «Отозвано» и причину или удалите строку",
      ),
    ),
  );
}

/** What to do about an expert who doesn't fit. */
const EXPERT_CURES: Readonly<Partial<Record<ExpertProblem["code"], string>>> = {
  UNKNOWN: "Внесите специалиста или исправьте имя",
  NAMESAKES: "Напишите имя полностью",
  OWN_SCHOOL: "Назначьте другого: из той же организации нельзя",
  SELF: "Назначьте другого: себя не оценивают",
  CONFLICT: "Назначьте другого или исправьте «Не может оценивать» у специалиста",
  EXPIRED: "Назначьте другого или впишите новый срок в «Специалисты»",
  NOT_ACTING: "Назначьте другого или исправьте состояние в «Специалисты»",
};

function expertFindings(application: Application, known: Known, ground: ApplicationGround): Finding[] {
  if (application.experts.length === 0 || application.decided !== null || ground.experts.length === 0)
    return [];
  const teacher = known.teachers.get(application.teacher.trim()) ?? null;
  return expertProblems(application, teacher, new Map(), ground).flatMap(({ code, text }) => {
    const cure = EXPERT_CURES[code];
    const [message = ""] = text.split(/\. (?=[А-ЯЁ])/u);
    return cure === undefined ? [] : [findingAt(spotOf(application), "experts", message, cure)];
  });
}

function overloadFindings(people: readonly Expert[], { expertLoad }: Settings): Finding[] {
  return people
    .filter(({ load }) => expertLoad > 0 && (load ?? 0) > expertLoad)
    .map(({ id, name, load }) =>
      finding(
        experts,
        id,
        "load",
        `${name || id}: заявлений за учебный год ${load ?? 0} при норме ${expertLoad}`,
        "Передайте часть другим или измените норму в «Настройках»",
      ),
    );
}

/** The decision was corrected after the history had got it. */
function recordFindings(application: Application, known: Known): Finding[] {
  if (application.bankOn === null) return [];
  const record = (known.history.get(application.teacher.trim()) ?? []).find(
    (each) => each.application === application.id,
  );
  const wanted = historyOf(application);
  if (record === undefined || wanted === null) return [];
  const isSame =
    record.decided === wanted.decided &&
    record.category === wanted.category &&
    record.event === wanted.event &&
    samePosition(record.position, wanted.position);
  if (isSame) return [];
  return [
    finding(
      categories,
      record.id,
      "decided",
      `${wordApplicant(application)}: запись расходится с заявлением ${application.id}`,
      "Исправьте дату решения, категорию или должность там, где ошибка",
    ),
  ];
}
