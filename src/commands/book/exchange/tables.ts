// Which schools have their book as a shared spreadsheet, to whom it is open, and what «Замечания» says of those that don't open.
import type { SchoolBook } from "../../../domain/attestation/schoolBooks.ts";
import { isEmail } from "../../../domain/people/email.ts";
import type { Settings } from "../../../domain/settings.ts";
import { failureOf } from "../../../google/errors.ts";
import { Failure } from "../../../run/failure.ts";
import { OtherTables } from "../../../run/otherTables.ts";
import type { Decision, Run } from "../../../run/run.ts";
import type { Book } from "../../../workbook/book.ts";
import { addRowsIfAny, removeRow, type Change } from "../../../workbook/changes.ts";
import { remarks, schoolBooks } from "../../../workbook/tables/index.ts";
import type { Remark } from "../../../workbook/tables/logs.ts";
import type { TableFault } from "../../contract/schools.ts";
import { SCHOOL_BOOK } from "../importRemarks.ts";
import { matrixChanges } from "./matrix.ts";
import { districtOf, EXCHANGE_TABLES, type School } from "./schools.ts";
import { forgetMaking, tablesInMaking } from "./tableLog.ts";

/** What one run knows of the tables of schools. */
export interface Tables {
  others: OtherTables;
  /** By the id of the organisation: the issue that stands in its table, and what the table said when it was taken. */
  seen: Map<string, { issue: number; print: string }>;
  /** Tables that could not be read or written. */
  faults: Map<string, TableFault>;
  /** What «Книги школ» doesn't know yet. */
  unnoted: Unnoted;
}

/** By the id of the organisation: tables made, those announced in the log, those that may be there, accounts to which one was opened. */
export interface Unnoted {
  made: Map<string, string>;
  announced: Set<string>;
  tried: Set<string>;
  opened: Map<string, string>;
}

export function newTables(run: Run): Tables {
  const unnoted = {
    made: new Map(),
    announced: new Set<string>(),
    tried: new Set<string>(),
    opened: new Map(),
  };
  return { others: new OtherTables(run.pace), seen: new Map(), faults: new Map(), unnoted };
}

/** Account of the coordinator who gets a table; empty for whom a file is made. */
export function accountOf({ coordinator }: School, { schoolBookKind }: Settings): string {
  const account = coordinator?.account.trim() ?? "";
  return schoolBookKind === "таблица Google" && isEmail(account) ? account : "";
}

/** Id of the school's table; empty without one. Who clears the address in «Книги школ» gets a new table. */
export function tableOf({ book }: Pick<School, "book">): string {
  return book === null || book.link.trim() === "" ? "" : book.fileId;
}

export const linkOf = (fileId: string): string => `https://docs.google.com/spreadsheets/d/${fileId}/edit`;

/** Everybody to whom the table may be open, as «Книги школ» keeps it. */
function openedTo({ book }: Pick<School, "book">): string[] {
  return (book?.sharedWith ?? "").split(/\s+/).filter((word) => word.includes("@"));
}

/** Written before the table is opened to another person: until that is done, both may have it. */
export function sharingBegun(school: School, account: string): Pick<SchoolBook, "sharedWith"> {
  if ((school.book?.sharedWith ?? "") === account) return { sharedWith: account };
  return { sharedWith: [...new Set([...openedTo(school), account, "…"])].filter(Boolean).join(" ") };
}

/** Tables that were opened in this run go from those who no longer answer for the school to those who do. */
export function bringShares(run: Run, tables: Tables): void {
  if (tables.seen.size === 0) return;
  const { schools, settings } = districtOf(run.read(EXCHANGE_TABLES), run.today);
  const wrong = schools.filter(
    (school) =>
      tables.seen.has(school.organisation.id) &&
      !tables.faults.has(school.organisation.id) &&
      tableOf(school) !== "" &&
      (tables.unnoted.opened.get(school.organisation.id) ?? school.book?.sharedWith) !==
        accountOf(school, settings),
  );
  if (wrong.length === 0) return;
  const wanted = new Map(wrong.map((school) => [school.organisation.id, accountOf(school, settings)]));
  const note = (
    partOf: (school: School, account: string) => Partial<SchoolBook>,
    done: Set<string>,
  ): void => {
    run.step(EXCHANGE_TABLES, (book) => ({
      changes: districtOf(book, run.today).schools.flatMap((school) => {
        const account = wanted.get(school.organisation.id);
        const isOurs = account !== undefined && done.has(school.organisation.id);
        return isOurs ? matrixChanges(school, partOf(school, account)) : [];
      }),
      result: null,
    }));
  };
  note(sharingBegun, new Set(wanted.keys()));
  const done = new Set<string>();
  for (const school of wrong) {
    const { id } = school.organisation;
    guarded(tables, school, () => {
      openTable(tables, tableOf(school), school, wanted.get(id) ?? "");
      done.add(id);
    });
  }
  note((_, account) => ({ sharedWith: account }), done);
}

/** Opens the table to `account` and to nobody else of those who had it. */
export function openTable(tables: Tables, fileId: string, school: School, account: string): void {
  tables.others.openTo(
    fileId,
    account,
    openedTo(school).filter((email) => email !== account),
  );
}

/** What goes wrong with the table of one school stops no other. */
export function guarded(tables: Tables, { organisation }: School, work: () => void): void {
  try {
    work();
  } catch (error) {
    tables.faults.set(organisation.id, {
      id: organisation.id,
      school: organisation.name,
      reason: reasonOf(error),
    });
  }
}

/** @throws what is no trouble with a table */
function reasonOf(error: unknown): string {
  const isClosed = error instanceof Failure ? error.code === "NO_ACCESS" : failureOf(error) === "FORBIDDEN";
  if (isClosed) return "она удалена или закрыта для того, кто выполняет команду";
  if (error instanceof Failure && error.code === "SERVICE_DOWN") return "Google не отвечает, повторите позже";
  if (error instanceof Failure) throw error;
  return "Google не принял изменений в ней: проверьте, не ограничен ли к ней доступ и верна ли учётная запись ответственного";
}

/** Begins the keys of remarks on tables: of the centre's making, not for the school to answer. */
const REMARK = `${SCHOOL_BOOK}таблица|`;

/** Remarks on tables that don't open; those that have opened again lose theirs. */
export function noteFaults(run: Run, { faults, seen }: Tables): void {
  if (faults.size + seen.size === 0) return;
  run.step(EXCHANGE_TABLES, (book) => {
    const records = book.records(remarks);
    const gone = records.filter(({ row }) => seen.has(idIn(row.key)) && !faults.has(idIn(row.key)));
    const present = new Set(records.map(({ row }) => row.key));
    const news = [...faults.values()].map(faultRemark).filter(({ key }) => !present.has(key));
    return {
      changes: [...gone.map(({ ref }) => removeRow(remarks, ref)), ...addRowsIfAny(remarks, news)],
      result: null,
    };
  });
}

const idIn = (key: string): string => (key.startsWith(REMARK) ? key.slice(REMARK.length) : "");

function faultRemark({ id, school, reason }: TableFault): Remark {
  return {
    ...PLACE,
    key: `${REMARK}${id}`,
    row: id,
    message: `${school}: таблица школы не открывается: ${reason}.`,
    cure: "Верните доступ или восстановите её из корзины Диска. Чтобы завести новую, очистите «Адрес таблицы» в этой строке. Исчезнет, когда таблица откроется.",
  };
}

const PLACE = { sheet: schoolBooks.title, column: "Адрес таблицы" } as const;

/** Tables that a killed run has left: known ones get their row, of an unknown one people are told. */
export function settleMaking(run: Run): void {
  if (tablesInMaking(run.read(EXCHANGE_TABLES)).size === 0) return;
  run.step(EXCHANGE_TABLES, (book): Decision<null> => {
    const making = tablesInMaking(book);
    const { schools } = districtOf(book, run.today);
    const changes = [...making].flatMap(([id, { fileId, refs }]): Change[] => {
      const school = schools.find(({ organisation }) => organisation.id === id);
      if (school === undefined) return forgetMaking(refs);
      const kept =
        fileId === "" ? lostRemark(book, school) : matrixChanges(school, { fileId, link: linkOf(fileId) });
      return [...kept, ...forgetMaking(refs)];
    });
    return { changes, result: null };
  });
}

function lostRemark(book: Book, { organisation }: School): Change[] {
  const key = `${SCHOOL_BOOK}таблица без адреса|${organisation.id}`;
  if (book.rows(remarks).some((row) => row.key === key)) return [];
  const row: Remark = {
    ...PLACE,
    key,
    row: organisation.id,
    message: `${organisation.name}: таблица создавалась, когда команда прервалась; её адрес не записан.`,
    cure: `Если на Диске есть пустая таблица «${tableTitle(organisation.name)}» лишняя, удалите её. Затем удалите эту строку.`,
  };
  return addRowsIfAny(remarks, [row]);
}

export const tableTitle = (school: string): string => `Аттестация: ${school}`;
