// Lists of a month that go to the region or to schools: who applied, whose conclusions are due, whom the month concerns.
// Rows as data with what is wrong with each; columns: documents of the field §5.6, §5.7. Who has given no consent is left out
// unless a person says why not (privacy of the field).
import { formatDate, type CivilDate } from "../../calendar/civil.ts";
import { addWorkingDays, type WorkingCalendar } from "../../calendar/workingCalendar.ts";
import type { Organisation } from "../../people/directory.ts";
import { matchOrganisations } from "../../people/organisationSearch.ts";
import type { Settings } from "../../settings.ts";
import { APPLICATION_STATES, type Application } from "../application.ts";
import type { CategoryRecord, Teacher } from "../bank.ts";
import { schoolYearLabel, type YearMonth } from "../months.ts";
import { samePosition } from "../rules/validity.ts";
import { isOffSchedule, monthIn } from "../schedule/schedule.ts";
import type { SentListKind } from "../schoolBooks.ts";
import { expertLoads, expertProblems, type ExpertGround } from "./expertChoice.ts";
import { fieldsOf } from "./listFields.ts";

/** One row of a list. Texts as they are printed; a list that was sent keeps them. */
export interface ListRow {
  /** Id of the application. */
  id: string;
  name: string;
  /** Full name of the organisation, where the book knows it. */
  school: string;
  position: string;
  subject: string;
  kind: string;
  current: string;
  /** «впервые», «повторно» */
  turn: string;
  number: string;
  filed: string;
  channel: string;
  siteLink: string;
  ground: string;
  experts: string;
  /** Conclusion: by when it is due, its day, its words. */
  conclusionBy: string;
  conclusionOn: string;
  conclusion: string;
  /** Day of the agreement, for the people of a month. */
  agreed: string;
  note: string;
}

export interface ListProblem {
  id: string;
  code: "NO_CONSENT" | "NO_NUMBER" | "NO_DATE" | "NO_CONCLUSION" | "NOT_AGREED" | "EXPERT";
  text: string;
}

export interface MonthList {
  rows: readonly ListRow[];
  /** Applications left out, with the reason among the problems. */
  leftOut: readonly string[];
  problems: readonly ListProblem[];
  totals: Readonly<Record<string, number>>;
}

export interface ListInput extends ExpertGround {
  kind: SentListKind;
  month: YearMonth;
  teachers: ReadonlyMap<string, Teacher>;
  history: readonly CategoryRecord[];
  settings: Pick<Settings, "expertLoad" | "conclusionDays">;
  calendar: WorkingCalendar;
  /** Reasons to send a row without consent, by the id of the application. */
  override: Readonly<Record<string, string>>;
}

export function monthList(input: ListInput): MonthList {
  const loads = expertLoads(schoolYearLabel(`${input.month}-01`), input);
  const own = input.applications.filter((one) => monthIn(one) === input.month && isListed(one, input.kind));
  const problems = own.flatMap((application) => problemsOf(application, input, loads));
  const leftOut = own
    .filter(({ id }) => problems.some((problem) => problem.id === id && LEAVING_OUT.includes(problem.code)))
    .filter(({ id }) => !isOverridden(id, problems, input))
    .map(({ id }) => id);
  const rows = own
    .filter(({ id }) => !leftOut.includes(id))
    .map((application) => rowOf(application, input))
    .sort(byName);
  return { rows, leftOut, problems, totals: totalsOf(rows) };
}

/** A row with one of these stays out of the list. */
const LEAVING_OUT: readonly ListProblem["code"][] = ["NO_CONSENT", "NO_CONCLUSION"];

/** Consent alone can be answered by a person; a conclusion that isn't there can't be sent. */
function isOverridden(id: string, problems: readonly ListProblem[], { override }: ListInput): boolean {
  const codes = problems.filter((problem) => problem.id === id).map(({ code }) => code);
  return !codes.includes("NO_CONCLUSION") && (override[id] ?? "").trim() !== "";
}

const byName = (a: ListRow, b: ListRow): number => {
  const key = (row: ListRow): string => `${row.school}|${row.name}|${row.id}`;
  return key(a) < key(b) ? -1 : 1;
};

/** Whom a list of this kind concerns, once the month is right. */
function isListed(application: Application, kind: SentListKind): boolean {
  if (isOffSchedule(application) || application.withdrawn !== null) return false;
  const isReturned =
    application.returned !== null &&
    (application.filed === null || application.filed <= application.returned);
  switch (kind) {
    case "аттестуемые месяца":
      return true;
    case "подавшие заявления":
      return !isReturned && hasApplied(application);
    case "заключения специалистов":
      return !isReturned && hasApplied(application) && application.decided === null;
  }
}

/** By the facts, or because a person has said so: then what is missing is told. */
function hasApplied(application: Application): boolean {
  if (application.filed !== null || application.number.trim() !== "") return true;
  return (
    application.state !== "" &&
    APPLICATION_STATES.indexOf(application.state) >= APPLICATION_STATES.indexOf("Заявление подано")
  );
}

function problemsOf(
  application: Application,
  input: ListInput,
  loads: ReadonlyMap<string, number>,
): ListProblem[] {
  const { id, number, filed } = application;
  const teacher = input.teachers.get(application.teacher) ?? null;
  const found: ListProblem[] = [];
  const tell = (code: ListProblem["code"], text: string): void => {
    found.push({ id, code, text: `Заявления, ${id}: ${application.name || application.teacher}: ${text}` });
  };
  if (input.kind === "аттестуемые месяца") {
    if (application.agreed === null)
      tell("NOT_AGREED", "срок не согласован. Отметьте согласование или перенесите");
    return found;
  }
  if (teacher?.consent !== "есть")
    tell(
      "NO_CONSENT",
      "нет согласия на обработку персональных данных. Получите согласие или укажите, на каком основании включить",
    );
  if (filed === null) tell("NO_DATE", "нет даты подачи. Впишите её в столбец «Подано»");
  if (number.trim() === "") tell("NO_NUMBER", "нет номера заявления. Впишите его в столбец «№ заявления»");
  if (
    input.kind === "заключения специалистов" &&
    (application.conclusionOn === null || application.conclusion === "")
  )
    tell("NO_CONCLUSION", `заключения ещё нет${wordBy(conclusionBy(application, input))}`);
  for (const { text } of expertProblems(application, teacher, loads, input)) tell("EXPERT", text);
  return found;
}

const wordBy = (day: CivilDate | null): string => (day === null ? "" : `, нужно к ${formatDate(day)}`);

/** Working days before the last day of the decision, by the setting; null before the attestation has begun. */
function conclusionBy(
  { decideBy }: Pick<Application, "decideBy">,
  { calendar, settings }: { calendar: WorkingCalendar; settings: Pick<Settings, "conclusionDays"> },
): CivilDate | null {
  return decideBy === null ? null : addWorkingDays(calendar, decideBy, -settings.conclusionDays);
}

/** Only what a list of this kind shows is kept, so that nothing else counts as a difference. */
function rowOf(application: Application, input: ListInput): ListRow {
  const row = wholeRow(application, input);
  const shown = fieldsOf(input.kind).map(({ field }) => field);
  for (const { field } of fieldsOf(null)) if (!shown.includes(field)) row[field] = "";
  return row;
}

function wholeRow(application: Application, input: ListInput): ListRow {
  const teacher = input.teachers.get(application.teacher) ?? null;
  const day = (date: CivilDate | null): string => (date === null ? "" : formatDate(date));
  return {
    id: application.id,
    name: application.name || teacher?.name || application.teacher,
    school: fullNameOf(application.school, input),
    position: application.position,
    subject: (teacher?.subject ?? []).join(", "),
    kind: application.kind,
    current: application.current,
    turn: turnOf(application, input.history),
    number: application.number,
    filed: day(application.filed),
    channel: application.channel,
    siteLink: application.siteLink,
    ground: application.ground,
    experts: application.experts.join(", "),
    conclusionBy: day(conclusionBy(application, input)),
    conclusionOn: day(application.conclusionOn),
    conclusion: application.conclusion,
    agreed:
      application.agreed === null
        ? ""
        : [day(application.agreed), application.agreedBy].filter((part) => part !== "").join(", "),
    note: (input.override[application.id] ?? "").trim(),
  };
}

function fullNameOf(name: string, { directory }: Pick<ExpertGround, "directory">): string {
  const found: readonly Organisation[] = matchOrganisations(name, directory);
  const [only] = found;
  return found.length === 1 && only !== undefined && only.fullName.trim() !== "" ? only.fullName : name;
}

/** «повторно»: the same category in the same position was held before this application. */
function turnOf(application: Application, history: readonly CategoryRecord[]): string {
  if (application.kind === "") return "";
  const before = history.some(
    (record) =>
      record.teacher === application.teacher &&
      record.event === "установлена" &&
      record.category === application.kind &&
      record.application !== application.id &&
      samePosition(record.position, application.position),
  );
  return before ? "повторно" : "впервые";
}

/** «всего», and how many of each kind of category, of the first time and again. */
export function totalsOf(rows: readonly Pick<ListRow, "kind" | "turn">[]): Record<string, number> {
  const totals: Record<string, number> = { всего: rows.length };
  const words = [...rows.map(({ kind }) => kind).sort(), ...rows.map(({ turn }) => turn)];
  for (const word of words) if (word !== "") totals[word] = (totals[word] ?? 0) + 1;
  return totals;
}
