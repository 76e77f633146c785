// «Педагоги»: the data bank as a centre or a school has kept it so far, with the category that each teacher holds.
import type { Teacher } from "../../../domain/attestation/bank.ts";
import { readPosition, readSubjects } from "../../../domain/attestation/teachers/positionWords.ts";
import type { Category } from "../../../domain/attestation/words.ts";
import { addMonths, type CivilDate } from "../../../domain/calendar/civil.ts";
import { spellingKey } from "../../../domain/people/spelling.ts";
import { readCategoryCell } from "../categoryCell.ts";
import {
  readAgeGroup,
  readConsent,
  readEducation,
  readEmployment,
  readIntention,
  readTeacherState,
  readYears,
  readYesNo,
} from "../choiceCells.ts";
import type { ListDraft, ListKind } from "../kind.ts";
import type { LooseDate } from "../looseDate.ts";
import { RowCells } from "./cells.ts";
import { NAME_PARTS, POSITION, SCHOOL, SUBJECT } from "./personFields.ts";

/** The organisation by every word for it that heads a column. */
export const OWN_SCHOOL = {
  ...SCHOOL,
  headers: [...SCHOOL.headers, /(?:^| )(?:оу|доу|удо|мбоу|мбдоу)(?: |$)/, /образовательн/],
  required: true,
};

export const TEACHER_LIST: ListKind = {
  id: "teachers",
  title: "Педагоги",
  help:
    "Кто, где, в какой должности, какая категория и до какого дня. Столбцы в любом порядке; даты можно писать «сент. 2020» " +
    "или «12.2021». Кто уже есть в книге, будет дополнен: заполненные ячейки не меняются.",
  fields: [
    ...NAME_PARTS,
    OWN_SCHOOL,
    { ...POSITION, required: true },
    { ...SUBJECT, headers: [/предмет|дисциплин/, /направлен/] },
    field("validUntil", "Категория: до", [
      /действ.*(?:^| )до|срок.*действ|действительн|окончан.*(?:действ|категор|срок)/,
    ]),
    field("order", "Категория: приказ", [/приказ|распорядит/]),
    field("decided", "Категория: с", [
      /дата.*(?:присво|установл|решен|категори)/,
      /(?:категори|присво|установл).*(?:дата|с какого)/,
      /дата.*аттестац|аттестац.*дата|когда.*аттестац/,
      /^решение$/,
    ]),
    field("lastConformity", "Соответствие: дата", [
      /^(?!.*(?:категори|не позднее|следующ)).*(?:соответств|(?:^| )сзд(?: |$))/,
    ]),
    field("category", "Категория", [/^категория$/, /^(?!.*(?:заявл|желаем|планир|претенд)).*категори/]),
    field("since", "В должности с", [/в должности|дата при(?:е|ё)ма|принят|работает с|назначен/]),
    field("experience", "Стаж, лет", [/пед.*стаж|стаж.*пед/, /^стаж/]),
    field("employment", "Занятость", [/занятост|совмест|вид работы|основн.*работ/]),
    field("education", "Образование", [/^(?:уровень )?образовани[ея](?: |$)/]),
    field("courses", "Курсы", [/курс|повышени.*квалиф/]),
    field("youngSpecialist", "Молодой специалист", [/молод/]),
    field("ageGroup", "Возраст (группа)", [/^возраст/]),
    field("intention", "Намерение", [/намерен|планир/]),
    field("status", "Состояние", [/^(?:состояние|статус)/]),
    field("consent", "Согласие", [/^согласие(?: на.*)?$/]),
    field("consentNote", "Согласие: дата, где хранится", [/согласи.*(?:дата|хран)/]),
  ],
};

function field(id: string, label: string, headers: readonly RegExp[]) {
  return { id, label, headers, required: false };
}

/** A category that the list gives, for the history. */
export interface ListedCategory {
  category: Category;
  decided: CivilDate;
  /** What of the day the list writes itself. */
  precision: LooseDate["precision"];
  validUntil: CivilDate | null;
  order: string;
  /** The day of the decision was counted back from the end. */
  isCounted: boolean;
}

/** What a row says; `school` as written. */
export interface ListedTeacher extends Pick<RowCells, "notes"> {
  line: number;
  name: ReturnType<RowCells["name"]>;
  school: string;
  position: string;
  facts: Partial<Teacher>;
  category: ListedCategory | null;
}

export function readTeacher(draft: ListDraft): ListedTeacher {
  const cells = new RowCells(draft, TEACHER_LIST.fields);
  const { position, subjects } = readPosition(cells.text("position"));
  const written = readSubjects(cells.lines("subject"));
  const { category, lastConformity, isYoung } = categoryOf(cells);
  return {
    line: draft.line,
    name: cells.name(),
    school: cells.text("school") === "" ? draft.heading : cells.text("school"),
    position,
    category,
    facts: {
      subject: joinedSubjects([written, subjects]),
      employment: cells.read("employment", readEmployment) ?? "",
      since: cells.date("since"),
      experience: cells.read("experience", readYears),
      ageGroup: cells.read("ageGroup", readAgeGroup) ?? "",
      education: cells.read("education", readEducation) ?? "",
      courses: cells.text("courses"),
      youngSpecialist: isYoung ? "да" : (cells.read("youngSpecialist", readYesNo) ?? ""),
      lastConformity,
      intention: cells.read("intention", readIntention) ?? "",
      status: cells.read("status", readTeacherState) ?? "",
      consent: cells.read("consent", readConsent) ?? "",
      consentNote: cells.text("consentNote"),
    },
    notes: cells.notes,
  };
}

/** Facts of «Педагоги» that a list may bring; the others follow from its own columns or are computed. */
export const TEACHER_FACTS = [
  "subject",
  "employment",
  "since",
  "experience",
  "ageGroup",
  "education",
  "courses",
  "youngSpecialist",
  "lastConformity",
  "intention",
  "status",
  "consent",
  "consentNote",
] as const satisfies readonly (keyof Teacher)[];

/** Each subject once, in the order of the alphabet when they come from several rows or columns. */
export function joinedSubjects(lists: readonly (readonly string[])[]): string[] {
  const filled = lists.filter((list) => list.length > 0);
  const [only, other] = filled;
  if (only === undefined || other === undefined) return [...(only ?? [])];
  const byKey = new Map(filled.flat().map((subject) => [spellingKey(subject), subject]));
  return [...byKey.values()].sort();
}

interface CategorySaid {
  category: ListedCategory | null;
  lastConformity: CivilDate | null;
  isYoung: boolean;
}

/** The column of the category tells what the day in the column beside it is the day of. */
function categoryOf(cells: RowCells): CategorySaid {
  const said = readCategoryCell(cells.text("category"));
  const conformed = cells.date("lastConformity");
  const none: CategorySaid = {
    category: null,
    lastConformity: conformed,
    isYoung: said?.says === "молодой специалист",
  };
  if (said === null || said.says === "нет" || said.says === "молодой специалист") return none;
  if (said.says === "не понята") {
    cells.notes.push(`Категория: «${cells.text("category")}» не понято, в историю не внесено`);
    return none;
  }
  const decided: LooseDate | null =
    cells.looseDate("decided") ?? (said.decided === null ? null : { date: said.decided, precision: "day" });
  if (said.says === "соответствие") return { ...none, lastConformity: conformed ?? decided?.date ?? null };
  const validUntil = endOf(cells) ?? said.validUntil;
  const order = cells.text("order") === "" ? said.order : cells.text("order");
  const own = { category: said.says, validUntil, order };
  if (decided !== null)
    return {
      ...none,
      category: { ...own, decided: decided.date, precision: decided.precision, isCounted: false },
    };
  const counted = validUntil === null ? null : addMonths(validUntil, -FIVE_YEARS);
  if (counted === null || counted >= WITHOUT_END_FROM) {
    cells.notes.push(`Категория «${said.says}» без дня решения: впишите её в «История категорий»`);
    return none;
  }
  cells.notes.push(`Категория: дня решения в списке нет, посчитан по сроку действия (пять лет до его конца)`);
  return { ...none, category: { ...own, decided: counted, precision: "month", isCounted: true } };
}

/** «бессрочно» in the column of the end is no end. */
function endOf(cells: RowCells): CivilDate | null {
  return /бессроч|без срок|^(?:нет|-)/iu.test(cells.text("validUntil")) ? null : cells.date("validUntil");
}

/** Decisions before 1 September 2023 hold for five years, later ones have no end. Source: rules of the field §2.2. */
const FIVE_YEARS = 60;
const WITHOUT_END_FROM = "2023-09-01";
