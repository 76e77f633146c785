// What a returned book changes in the registers: cells of rows that the school has, rows that it added, lines of «Журнал».
import type { Application } from "../../../domain/attestation/application.ts";
import type { Teacher } from "../../../domain/attestation/bank.ts";
import { firstDayOf, readMonth, schoolYearLabel } from "../../../domain/attestation/months.ts";
import { dateOfSerial, formatDate, type CivilDate } from "../../../domain/calendar/civil.ts";
import type { BookAddition, BookPatch, BookTable, Cells } from "../../../exchange/types.ts";
import type { LogLine } from "../../../run/run.ts";
import { emptyRow, type Book } from "../../../workbook/book.ts";
import { writeDate, type CellValue } from "../../../workbook/cell.ts";
import type { Change } from "../../../workbook/changes.ts";
import { nextIds, type AnyTable } from "../../../workbook/table.ts";
import { applications, conformity, teachers } from "../../../workbook/tables/index.ts";
import type { School } from "./schools.ts";

const TABLES: Readonly<Record<BookTable, AnyTable>> = { teachers, applications, conformity };

/** Codes that this step has given or found in use, so that two schools don't get the same. */
export type FreeCodes = Map<AnyTable, string[]>;

/** @param confirmed teachers whose rows the school has confirmed */
export function patchChanges(
  book: Book,
  patches: readonly BookPatch[],
  confirmed: readonly Teacher[],
  today: CivilDate,
): Change[] {
  const byRow = new Map<string, { table: AnyTable; ref: string; cells: Cells }>();
  const add = (table: AnyTable, ref: string, cells: Cells): void => {
    if (book.indexOf(table, ref) === null) return;
    const key = `${table.name}/${ref}`;
    byRow.set(key, { table, ref, cells: { ...byRow.get(key)?.cells, ...cells } });
  };
  for (const { table, id, cells } of patches) add(TABLES[table], id, cells);
  for (const { id, checked } of confirmed) {
    if (id !== "" && checked !== today) add(teachers, id, { checked: writeDate(today) });
  }
  return [...byRow.values()].map((row): Change => ({ kind: "patch", ...row }));
}

export interface Added {
  changes: Change[];
  /** Which code each new row got. */
  codes: { table: BookTable; key: string; id: string }[];
  /** The applications among them. */
  applications: Application[];
}

/** New rows of the school with their codes; an application begins its way in the list of the school. */
export function additionChanges(
  book: Book,
  free: FreeCodes,
  school: School,
  additions: readonly BookAddition[],
  { today, listYear, verified }: { today: CivilDate; listYear: string; verified: boolean },
): Added {
  const codes: Added["codes"] = [];
  const people = new Map<string, string>();
  const added: Added["applications"] = [];
  const changes = [teachers, applications, conformity].flatMap((table): Change[] => {
    const own = additions.filter((addition) => TABLES[addition.table] === table);
    const ids = takeCodes(book, free, table, own.length);
    const rows = own.map(({ table: name, key, cells, teacherKey }, index) => {
      const id = ids[index] ?? "";
      codes.push({ table: name, key, id });
      if (table === teachers) people.set(key, id);
      const row: Record<string, CellValue> = { ...blankCells(table), ...known(table, cells), id };
      row["school"] = school.organisation.name;
      if (table === teachers && verified) row["checked"] = writeDate(today);
      if (table !== teachers && row["teacher"] === "") row["teacher"] = people.get(teacherKey) ?? "";
      if (table === applications) added.push(listRow(row, today, listYear));
      return row;
    });
    return rows.length === 0 ? [] : [{ kind: "add", table, rows }];
  });
  return { changes, codes, applications: added };
}

/** Fills in what a row of the list begins with. */
function listRow(row: Record<string, CellValue>, today: CivilDate, listYear: string): Application {
  const wish = String(row["wish"] ?? "");
  const month = readMonth(wish, listYear);
  const ofWish = month === null ? schoolYearLabel(today) : schoolYearLabel(firstDayOf(month));
  const schoolYear = listYear === "" ? ofWish : listYear;
  row["state"] = "Заявлен в списке ОО";
  row["listed"] = writeDate(today);
  row["schoolYear"] = schoolYear;
  return {
    ...emptyRow(applications),
    id: String(row["id"] ?? ""),
    name: String(row["name"] ?? ""),
    teacher: String(row["teacher"] ?? ""),
    position: String(row["position"] ?? ""),
    kind: applications.columns.kind.read(row["kind"] ?? "").value,
    state: "Заявлен в списке ОО",
    listed: today,
    wish,
    schoolYear,
  };
}

function takeCodes(book: Book, free: FreeCodes, table: AnyTable, count: number): string[] {
  const used = free.get(table) ?? book.refs(table).filter((ref) => ref !== "");
  const ids = nextIds(table.idPrefix ?? "", used, count);
  free.set(table, [...used, ...ids]);
  return ids;
}

const blankCells = (table: AnyTable): Record<string, CellValue> =>
  Object.fromEntries(table.layout.map(({ id }): [string, CellValue] => [id, ""]));

/** Cells of columns that the centre's table has; a school's book has some of its own. */
function known(table: AnyTable, cells: Cells): Cells {
  const ids = new Set(table.layout.map(({ id }) => id));
  return Object.fromEntries(Object.entries(cells).filter(([id]) => ids.has(id)));
}

/** What the school has changed, row by row. */
export function rowLines(school: string, patches: readonly BookPatch[], codes: Added["codes"]): LogLine[] {
  const changed = patches.map(({ table, id, cells, was }) => ({
    sheet: TABLES[table].title,
    row: id,
    message: `Из книги ${school}: ${Object.keys(cells)
      .map((column) => wordChange(TABLES[table], column, was[column] ?? "", cells[column] ?? ""))
      .join("; ")}`.slice(0, LONGEST),
  }));
  const added = codes.map(({ table, id }) => ({
    sheet: TABLES[table].title,
    row: id,
    message: `Новая строка из книги ${school}`,
  }));
  return [...changed, ...added];
}

const LONGEST = 500;

function wordChange(table: AnyTable, column: string, was: CellValue, is: CellValue): string {
  const layout = table.layout.find(({ id }) => id === column);
  const word = (cell: CellValue): string => {
    if (cell === "") return "пусто";
    return `«${layout?.kind === "date" && typeof cell === "number" ? formatDate(dateOfSerial(cell)) : String(cell)}»`;
  };
  return `«${layout?.header ?? column}» было ${word(was)}, стало ${word(is)}`;
}
