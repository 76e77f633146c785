// What goes to a school in its book, what comes back, and what the merge of the two makes of it. The functions stand in
// book.ts (schoolBook), parts.ts (bookParts), state.ts (stateOf, issueState, contentOf, linked), read.ts (readBook), merge.ts.
import type { Application } from "../domain/attestation/application.ts";
import type { Teacher } from "../domain/attestation/bank.ts";
import type { Conformity } from "../domain/attestation/conformity.ts";
import type { ApplicationKind } from "../domain/attestation/words.ts";
import type { CivilDate } from "../domain/calendar/civil.ts";
import type { CellValue } from "../workbook/cell.ts";
import type { ColumnLayout } from "../workbook/table.ts";

/** Registers of which a school gets its own rows. */
export const BOOK_TABLES = ["teachers", "applications", "conformity"] as const;
export type BookTable = (typeof BOOK_TABLES)[number];

/** Cells by column id, as the Sheets service takes them. */
export type Cells = Readonly<Record<string, CellValue>>;

/** Whose book it is, and which issue: stands in the file where neither Excel nor LibreOffice loses it. */
export interface BookMark {
  /** Names the centre's workbook, so that a book of another district is known. */
  book: string;
  /** Id of the organisation: «ОО-0001». */
  organisation: string;
  /** Its short name. */
  school: string;
  /** From 1. */
  issue: number;
}

/** An application that the centre proposes for the list of June: the school answers «да» or «нет». */
export interface Proposal {
  /** Code of the teacher. */
  teacher: string;
  kind: ApplicationKind;
  /** «первая до 12.03.2027»: what the teacher holds now. */
  current: string;
  /** Why it is proposed: «категория кончается 12.03.2027». */
  reason: string;
}

/** Something that the school owes the centre. */
export interface SchoolTask {
  text: string;
  due: CivilDate | null;
  /** Where and how it is done. */
  how: string;
}

export interface SchoolData {
  mark: BookMark;
  /** Name of the centre, and a line with its phone and address. */
  centre: string;
  contacts: string;
  issuedOn: CivilDate;
  /** By what day the book should be back. */
  dueBy: CivilDate | null;
  /** False in the mode without names: the school sees codes, names it types are not taken. */
  names: boolean;
  /** Verification round: the school is asked to confirm all of its rows. */
  asksCheck: boolean;
  /** School year whose list of applicants is asked for: «2027-2028»; empty = no list is asked. */
  listYear: string;
  /** The school's own rows and nobody else's. */
  teachers: readonly Teacher[];
  applications: readonly Application[];
  conformity: readonly Conformity[];
  proposals: readonly Proposal[];
  tasks: readonly SchoolTask[];
  /** Lines of the receipt of what came back last. */
  receipt: readonly string[];
}

/** Who may change a column; «новая» = the school, in rows that it adds. */
export type Owner = "школа" | "центр" | "оба" | "новая";

export interface BookColumn {
  layout: ColumnLayout;
  owner: Owner;
}

export interface BookRow {
  /** Code of the row; «новая 3» for a line left free for a new row, «предложение 2» for a proposal. */
  key: string;
  cells: Cells;
}

export interface BookSheet {
  table: BookTable;
  title: string;
  purpose: string;
  columns: readonly BookColumn[];
  rows: readonly BookRow[];
}

/** A line of «Задачи» that the school answers. */
export interface BookQuestion {
  id: keyof BookAnswers;
  label: string;
  help: string;
  /** Words to choose from; null where text is typed. */
  choices: readonly string[] | null;
}

/** A school's book before it becomes a file or a shared spreadsheet. */
export interface BookContent {
  mark: BookMark;
  title: string;
  centre: string;
  contacts: string;
  issuedOn: CivilDate;
  dueBy: CivilDate | null;
  tasks: readonly SchoolTask[];
  questions: readonly BookQuestion[];
  /** How to fill in, line by line. */
  guide: readonly string[];
  receipt: readonly string[];
  sheets: readonly BookSheet[];
  names: boolean;
}

/** Rows of a school at one moment: of an issue when it went out, or of the centre now. */
export interface BookState {
  mark: BookMark;
  names: boolean;
  /** School year whose list was asked for; empty = none. */
  listYear: string;
  /** Cells by code of the row, for each table. Proposals stand among the applications under their own keys. */
  tables: Readonly<Record<BookTable, Readonly<Record<string, Cells>>>>;
  /** Codes that new rows of this issue got in the centre's book: «teachers/новая 1» → «КР-0751». */
  links: Readonly<Record<string, string>>;
  /** Of an issue that has come back: cells as they went out where the school's were taken since: «teachers/КР-0007/courses». */
  sent: Cells;
}

export interface BookAnswers {
  /** «да»: all rows were checked; «нет»: the work goes on. */
  checked: "да" | "нет" | "";
  checkedBy: string;
  /** «подан», «аттестуемых нет»: what the school says of its list. */
  list: "подан" | "аттестуемых нет" | "";
  /** What the school writes to the centre. */
  message: string;
}

/** Cells of a sheet as a reader gave them: of an .xlsx file or of a shared spreadsheet. */
export interface Grid {
  title: string;
  rows: readonly (readonly CellValue[])[];
  /** Cells in which a formula stands, and those shown as a day: «3:5», row and column from 0. */
  formulas?: ReadonlySet<string>;
  days?: ReadonlySet<string>;
}

/** A row as it came back. */
export interface ReturnedRow {
  /** Code of the row, «новая 3», «предложение 2»; empty where the cell of the code is. */
  key: string;
  /** Number of the line as the school sees it. */
  line: number;
  /** Cells of the columns that were found; values as their columns write them. */
  cells: Cells;
  /** What could not be taken as typed. */
  problems: readonly ReturnedProblem[];
}

export interface ReturnedProblem {
  column: string;
  code: "NOT_A_DATE" | "NOT_A_NUMBER" | "NOT_IN_LIST" | "FORMULA_ERROR" | "TOO_LONG";
  text: string;
}

export interface ReturnedSheet {
  table: BookTable;
  /** Ids of the columns that were found. */
  columns: readonly string[];
  rows: readonly ReturnedRow[];
}

export interface ReturnedBook {
  /** Null: nothing in the file says whose book it is. */
  mark: BookMark | null;
  answers: BookAnswers;
  /** Sheets that were found. */
  sheets: readonly ReturnedSheet[];
  /** Sheets, headers and the like that are not as they were sent. */
  remarks: readonly BookRemark[];
}

export interface BookRemark {
  /** The same thing has the same key whenever it is found: «ОО-0001/teachers/КР-0007/subject». */
  key: string;
  /** `ask` = both sides differ, somebody has to decide; `bad` = not taken, the school corrects it; `told` = for information. */
  kind: "ask" | "bad" | "told";
  /** Title of the sheet, name of the row («КР-0007 Соколова М.И.»), header of the column; empty where there is none. */
  sheet: string;
  row: string;
  column: string;
  /** Code of the row in the centre's book, if it has one. */
  id: string;
  message: string;
  cure: string;
}

/** Cells of a row of the centre's book that become what the school wrote. */
export interface BookPatch {
  table: BookTable;
  id: string;
  cells: Cells;
  /** What they were. */
  was: Cells;
}

/** A row that the school added. */
export interface BookAddition {
  table: BookTable;
  /** «новая 3», «предложение 2» and the like: given back to `linked` with the code that the row got. */
  key: string;
  cells: Cells;
  /** For an application or a conformity of a teacher added in the same book: his key; else empty, the code is in `cells`. */
  teacherKey: string;
}

/** What the coordinator is told, sentence by sentence. */
export interface Receipt {
  taken: readonly string[];
  asked: readonly string[];
  refused: readonly string[];
}

export interface MergeResult {
  /** `review`: the issue is unknown, nothing was taken; `foreign`: of another school or district; `unmarked`: nobody knows whose. */
  verdict: "merged" | "review" | "foreign" | "unmarked";
  patches: readonly BookPatch[];
  additions: readonly BookAddition[];
  remarks: readonly BookRemark[];
  answers: BookAnswers;
  /** Answers to the proposals. */
  proposals: { included: number; declined: number; unanswered: number };
  receipt: Receipt;
  /** True when the rows are as they went out: a copy in which nobody has typed. */
  isAsSent: boolean;
  /** True when cells say again what went out, though another copy of the issue has brought something else in them. */
  isOtherCopy: boolean;
  /** State to be kept for this issue instead of the old one: against it the same file is merged when it comes again. */
  base: BookState | null;
}
