// «Вставить из таблицы ИРО»: each line finds our application and brings its number, its day and what its state implies.
import type { Application } from "../../../domain/attestation/application.ts";
import type { Teacher } from "../../../domain/attestation/bank.ts";
import {
  findApplication,
  isRunning,
  type ApplicationSought,
} from "../../../domain/attestation/region/findApplication.ts";
import { tellApart } from "../../../domain/attestation/teachers/matchPeople.ts";
import { schoolYearLabel, wordMonth } from "../../../domain/attestation/months.ts";
import {
  meaningOf,
  siteNews,
  type SiteMeaning,
  type SiteRow,
} from "../../../domain/attestation/region/siteTable.ts";
import type { WindowsByMonth } from "../../../domain/attestation/windows.ts";
import { windowsByMonth } from "../../../domain/attestation/schedule/windowsFor.ts";
import { addMonths, formatDate, isCivilDate, type CivilDate } from "../../../domain/calendar/civil.ts";
import { settingsFrom } from "../../../domain/settings.ts";
import type { ListDraft } from "../../../intake/lists/kind.ts";
import { unreadDays } from "../../../intake/lists/kinds/dayOfCell.ts";
import { SITE_DAYS, SITE_LIST, siteRow, soughtOnSite } from "../../../intake/lists/kinds/siteList.ts";
import { emptyRow, type Book } from "../../../workbook/book.ts";
import { applications, settings, windows } from "../../../workbook/tables/index.ts";
import { settingCells } from "../data.ts";
import { ApplicationRegister, REGISTER_OF_APPLICATIONS } from "./applicationRegister.ts";
import { takesList, type DecidedRow, type ListAnswers, type ListHandling } from "./decided.ts";
import { districtRemarks, isForeign } from "./foreignLines.ts";
import { laidOver, wordPart } from "./laidOver.ts";
import { answeredLine, questionOf, settled } from "./questions.ts";

export const SITE: ListHandling = {
  kind: SITE_LIST,
  tables: [...REGISTER_OF_APPLICATIONS, windows, settings],
  decide(book, drafts, answers, today) {
    const place = placeOf(book, drafts.length, answers, today);
    return drafts.map((draft) => {
      const line = lineOf(draft, place.seenOn);
      return answeredLine(decided(line, place), answers, (value) => answered(line, value, place));
    });
  },
  remarks: (book, drafts) => districtRemarks(drafts, districtOf(book)),
};

/** What the lines are laid over. */
interface Place {
  register: ApplicationRegister;
  district: string;
  windows: WindowsByMonth;
  /** Day on which the table was copied from the site. */
  seenOn: CivilDate;
  answers: ListAnswers;
}

interface Line {
  draft: ListDraft;
  sought: ApplicationSought;
  row: SiteRow;
  /** What the line says and nobody can read. */
  unread: string[];
}

const districtOf = (book: Book): string => settingsFrom(settingCells(book)).settings.districtName;

function placeOf(book: Book, lines: number, answers: ListAnswers, today: CivilDate): Place {
  const { seenOn = "" } = answers.document;
  return {
    register: new ApplicationRegister(book, lines),
    district: districtOf(book),
    windows: windowsByMonth(book.rows(windows)),
    seenOn: isCivilDate(seenOn) ? seenOn : today,
    answers,
  };
}

function lineOf(draft: ListDraft, seenOn: CivilDate): Line {
  const unread = unreadDays(draft, SITE_LIST.fields, SITE_DAYS);
  return { draft, sought: soughtOnSite(draft), row: siteRow(draft, seenOn), unread };
}

function decided(line: Line, place: Place): DecidedRow {
  const { draft, sought, row } = line;
  const { register, district } = place;
  const number = draft.line;
  const foreign = isForeign(draft, district);
  if (foreign === true) return settled(number, "не наша", "другой район");
  const found = findApplication(
    sought,
    register.index,
    (application) => isRunning(application) && !isOlder(row, application),
  );
  switch (found.kind) {
    case "unread":
      return settled(number, "не понята", `«${sought.name}» — не имя человека; строка не вносится`);
    case "unknown":
      if (found.similar.length > 0) return ask(line, "возможно, сменилась фамилия", [], found.similar, place);
      return foreign === false
        ? settled(number, "не понята", "в банке данных такого человека нет: внесите его в «Педагоги»")
        : settled(number, "не наша", "в банке данных такого человека нет");
    case "found":
      return taken(line, found.application, place);
    case "person":
      return withoutApplication(line, found.teacher, place);
    case "ask":
      return ask(line, found.reason, found.applications, offered(line, found.people, place), place);
  }
}

function answered(line: Line, value: string, place: Place): DecidedRow | null {
  const { application, teacher } = place.register.answered(value);
  if (application !== null) return taken(line, application, place);
  return teacher === null ? null : added(line, teacher, place);
}

/** What the site tells of an application of ours. */
function taken(line: Line, application: Application, place: Place): DecidedRow {
  const { draft, sought, row } = line;
  const { register, answers } = place;
  const news = siteNews(application, row);
  const unread = [...news.unread, ...line.unread];
  const takes = takesList(answers, draft.line);
  const kind: Partial<Application> = sought.kind === "" ? {} : { kind: sought.kind };
  const { part, differences } = laidOver(applications, application, { ...news.told, ...kind }, takes);
  const implied = laidOver(applications, application, news.seen, false).part;
  const person = register.wordPerson(application.teacher);
  const all = { ...implied, ...part, ...news.renewed };
  const changes = register.patch(application, all);
  const told = [wordPart(applications, all), ...news.remarks, ...unread].filter((text) => text !== "");
  return {
    line: draft.line,
    verdict: changes.length > 0 ? "дополнена" : unread.length > 0 ? "не понята" : "без изменений",
    message: [person, told.join("; ")].filter((text) => text !== "").join(": "),
    ...(differences.length === 0 ? {} : { differences }),
    changes,
  };
}

/** States in which nothing new begins: a draft of the site, and what has ended. */
const OVER: readonly (SiteMeaning | null)[] = [
  "черновик",
  "заблокировано",
  "отозвано",
  "установлена",
  "отказано",
];

/** A person of ours who has filed past the schedule, or something of former years. */
function withoutApplication(line: Line, teacher: Teacher, place: Place): DecidedRow {
  const { draft, row } = line;
  const person = place.register.wordPerson(teacher.id);
  const isPast = row.filed !== null && row.filed < addMonths(place.seenOn, -12);
  if (isPast || OVER.includes(meaningOf(row.state))) {
    const state = row.state === "" ? "" : `, на сайте «${row.state}»`;
    return settled(
      draft.line,
      "без изменений",
      `${person}${state}: такого заявления в книге нет, не вносится`,
    );
  }
  return ask(line, "заявления в книге нет", [], [teacher], place);
}

/** People to whom a new application may be given: not those who have one that the line may mean. */
function offered(line: Line, people: readonly Teacher[], { register }: Place): Teacher[] {
  if (line.sought.kind === "" || OVER.includes(meaningOf(line.row.state))) return [];
  return people.filter(
    ({ id }) => !(register.index.byTeacher.get(id) ?? []).some(({ kind }) => kind === line.sought.kind),
  );
}

function ask(
  { draft, sought }: Line,
  reason: string,
  fitting: Application[],
  people: Teacher[],
  { register }: Place,
): DecidedRow {
  const [only, other] = people;
  const who = only !== undefined && other === undefined ? tellApart(only) : `«${sought.name}»`;
  const offer = "внести заявление, поданное без графика";
  return questionOf(draft.line, `${who}: ${reason}`, register, { applications: fitting, people, offer });
}

/** An application that was filed past the schedule: the earlier steps have not been. */
function added({ draft, sought, row, unread }: Line, teacher: Teacher, place: Place): DecidedRow {
  const { kind } = sought;
  if (kind === "") {
    return settled(draft.line, "не понята", `${tellApart(teacher)}: в строке не названа категория`);
  }
  const filed = row.filed ?? place.seenOn;
  const month = monthOfFiling(filed, place.windows);
  const base: Application = {
    ...emptyRow(applications),
    teacher: teacher.id,
    name: teacher.name,
    school: teacher.school,
    position: teacher.position,
    kind,
    schoolYear: schoolYearLabel(addMonths(filed, MONTHS_TO_DECISION)),
    month,
    listed: filed,
    agreed: filed,
    agreedBy: "подано без графика",
    folderResult: "не представлялась",
    filed,
    number: row.number === "" ? "б/н" : row.number,
  };
  const { seen, renewed, unread: unknown } = siteNews(base, row);
  const implied = laidOver(applications, base, seen, false).part;
  const changes = place.register.add({ ...base, ...implied, ...renewed });
  const lacks = month === "" ? ["впишите «Месяц аттестации»: срок приёма с этим днём не внесён"] : [];
  const words = [
    `новое заявление, ${kind}, подано ${formatDate(filed)}`,
    ...lacks,
    ...unknown,
    ...unread,
  ].join("; ");
  const message = `${place.register.wordPerson(teacher.id)}: ${words}`;
  return { line: draft.line, verdict: "новая", message, changes };
}

/** A decision comes within 90 days of the filing. */
const MONTHS_TO_DECISION = 3;

/** The month whose window holds the day of filing; empty while no such window is in the book. */
function monthOfFiling(filed: CivilDate, windowsOfMonths: WindowsByMonth): string {
  const month = [...windowsOfMonths].find(([, { opens, closes }]) => opens <= filed && filed <= closes);
  return month === undefined ? "" : wordMonth(month[0]);
}

/** True for a line of the site filed before the lists of this application's school year: it is another, former one. */
function isOlder({ filed }: SiteRow, { schoolYear, listed }: Application): boolean {
  const year = /^(\d{4})-\d{4}$/.exec(schoolYear)?.[1];
  const earliest = year === undefined ? listed : `${year}-05-01`;
  return filed !== null && earliest !== null && filed < earliest;
}
