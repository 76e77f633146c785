// The sheets of a school's book: which columns of the centre's tables it shows, and whose each of them is. Headers, widths,
// lists, formats and colours come from the declarations of the tables; only ownership is said here.
import type { Application } from "../domain/attestation/application.ts";
import type { Teacher } from "../domain/attestation/bank.ts";
import type { Conformity } from "../domain/attestation/conformity.ts";
import { YES_NO } from "../domain/attestation/words.ts";
import type { CellValue, Reading } from "../workbook/cell.ts";
import { choice, longText, type Column } from "../workbook/column.ts";
import type { ColumnLayout, Table } from "../workbook/table.ts";
import { applications } from "../workbook/tables/applications.ts";
import { conformity } from "../workbook/tables/attestation.ts";
import { teachers } from "../workbook/tables/bank.ts";
import type { BookTable, Cells, Owner } from "./types.ts";

export interface ColumnSpec {
  readonly id: string;
  readonly owner: Owner;
  readonly layout: ColumnLayout;
  /** Stands only in a book with proposals of the centre. */
  readonly isOfProposals: boolean;
  /** The cell in the form in which the column writes it, and what could not be understood. */
  canonical(cell: CellValue): Reading<CellValue>;
}

export interface SheetSpec {
  readonly name: BookTable;
  readonly title: string;
  readonly columns: readonly ColumnSpec[];
  readonly colours: Table<never>["colours"];
  readonly frozenColumns: number;
  /** Columns of which a new row needs at least one filled in the same way as in no other row: who it is about. */
  readonly isAbout: readonly string[];
}

type Owned<Row> = readonly (readonly [keyof Row & string, Owner])[];

const TEACHERS: Owned<Teacher> = [
  ["id", "центр"],
  ["name", "школа"],
  ["position", "школа"],
  ["subject", "школа"],
  ["employment", "школа"],
  ["category", "центр"],
  ["decided", "центр"],
  ["validUntil", "центр"],
  ["validity", "центр"],
  ["applyBy", "центр"],
  ["conformityDue", "центр"],
  ["status", "школа"],
  ["intention", "школа"],
  ["since", "школа"],
  ["experience", "школа"],
  ["ageGroup", "школа"],
  ["education", "школа"],
  ["courses", "школа"],
  ["youngSpecialist", "школа"],
  ["exemptUntil", "школа"],
  ["exemptChecked", "школа"],
  ["consent", "школа"],
  ["consentNote", "школа"],
];

const APPLICATIONS: Owned<Application> = [
  ["id", "центр"],
  ["name", "новая"],
  ["teacher", "новая"],
  ["position", "новая"],
  ["kind", "новая"],
  ["current", "центр"],
  ["ground", "школа"],
  ["wish", "школа"],
  ["month", "центр"],
  ["agreed", "оба"],
  ["agreedBy", "оба"],
  ["state", "центр"],
  ["nextStep", "центр"],
  ["nextDue", "центр"],
  ["siteLink", "школа"],
  ["folderOn", "центр"],
  ["folderResult", "центр"],
  ["folderNotes", "центр"],
  ["folderFixBy", "центр"],
  ["siteOn", "центр"],
  ["siteResult", "центр"],
  ["number", "центр"],
  ["filed", "центр"],
  ["returned", "центр"],
  ["returnReason", "центр"],
  ["decideBy", "центр"],
  ["decided", "центр"],
  ["result", "центр"],
  ["orderNumber", "центр"],
  ["orderOn", "центр"],
  ["withdrawn", "школа"],
  ["withdrawal", "школа"],
];

const CONFORMITY: Owned<Conformity> = [
  ["id", "центр"],
  ["name", "новая"],
  ["teacher", "новая"],
  ["position", "новая"],
  ["dueBy", "центр"],
  ["state", "центр"],
  ["nextStep", "центр"],
  ["nextDue", "центр"],
  ["meeting", "школа"],
  ["listed", "школа"],
  ["informed", "школа"],
  ["informBy", "центр"],
  ["submission", "школа"],
  ["submissionSeen", "школа"],
  ["submissionBy", "центр"],
  ["ownInfo", "школа"],
  ["ownInfoBy", "центр"],
  ["result", "школа"],
  ["protocol", "школа"],
  ["extract", "школа"],
  ["extractBy", "центр"],
  ["acquainted", "школа"],
  ["acquaintBy", "центр"],
  ["bankOn", "центр"],
];

/** Answer of the school to a proposal, and why it was proposed: columns of the school's book alone. */
export const INCLUDE = "include";
export const PROPOSED = "proposed";
const PROPOSAL_COLUMNS: readonly ColumnSpec[] = [
  specOf(
    INCLUDE,
    "школа",
    choice("В список", YES_NO, {
      width: 90,
      help: "Для строк, которые предлагает центр: «да» — включить в список, «нет» — не включать",
    }),
  ),
  specOf(PROPOSED, "центр", longText("Почему предложено", { width: 190, computed: true })),
].map((column) => ({ ...column, isOfProposals: true }));

/** The sheets of registers in the order of their tabs. */
export const BOOK_SHEETS: readonly SheetSpec[] = [
  sheetOf("teachers", teachers, TEACHERS, ["name"]),
  sheetOf("applications", applications, APPLICATIONS, ["teacher", "name"], {
    after: "kind",
    columns: PROPOSAL_COLUMNS,
  }),
  sheetOf("conformity", conformity, CONFORMITY, ["teacher", "name"]),
];

export function sheetSpec(name: BookTable): SheetSpec {
  const found = BOOK_SHEETS.find((sheet) => sheet.name === name);
  if (found === undefined) throw new RangeError(`No sheet of a school's book: ${name}`);
  return found;
}

/** Cells of an entity in the columns of the book. */
export function cellsOfRow<Row extends object>(table: Table<Row>, sheet: SheetSpec, row: Row): Cells {
  const cells: Record<string, CellValue> = {};
  for (const id of table.ids) {
    if (sheet.columns.some((column) => column.id === id)) cells[id] = table.columns[id].write(row[id]);
  }
  return cells;
}

/** True where the school may type: in rows that it adds, or in those that the centre sent. */
export function isSchools(owner: Owner, isNew: boolean): boolean {
  return owner === "школа" || owner === "оба" || (owner === "новая" && isNew);
}

/** Whose the column is: in the mode without names nobody's names are taken from a school. */
export function ownerOf(column: ColumnSpec, names: boolean): Owner {
  return column.id === "name" && !names ? "центр" : column.owner;
}

function sheetOf<Row extends object>(
  name: BookTable,
  table: Table<Row>,
  owned: Owned<Row>,
  isAbout: readonly (keyof Row & string)[],
  extra?: { after: keyof Row & string; columns: readonly ColumnSpec[] },
): SheetSpec {
  const shown = owned.flatMap(([id, owner]) => {
    const column = specOf(id, owner, table.columns[id]);
    return extra?.after === id ? [column, ...extra.columns] : [column];
  });
  return {
    name,
    title: table.title,
    columns: [...shown, ...colourColumns(table, owned)],
    colours: table.colours,
    frozenColumns: table.frozenColumns,
    isAbout,
  };
}

/** Hidden columns that the colour rules look at. */
function colourColumns<Row extends object>(table: Table<Row>, owned: Owned<Row>): ColumnSpec[] {
  const looked = table.colours.map((rule) => rule.formula).join(" ");
  return table.ids
    .filter((id) => looked.includes(`{${id}}`) && !owned.some(([shown]) => shown === id))
    .map((id) => specOf(id, "центр", table.columns[id]));
}

function specOf<Value>(id: string, owner: Owner, column: Column<Value>): ColumnSpec {
  const { read, write, ...layout } = column;
  const canonical = (cell: CellValue): Reading<CellValue> => {
    const { value, problem } = read(cell);
    return { value: write(value), problem };
  };
  return { id, owner, layout: { id, ...layout }, isOfProposals: false, canonical };
}
