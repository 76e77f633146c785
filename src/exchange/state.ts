// The state of a school's rows at one moment, small enough to be kept with each issue: what comes back is merged against it.
import * as z from "zod/mini";
import type { CellValue } from "../workbook/cell.ts";
import { applications } from "../workbook/tables/applications.ts";
import { conformity } from "../workbook/tables/attestation.ts";
import { teachers } from "../workbook/tables/bank.ts";
import { cellsOfRow, INCLUDE, PROPOSED, sheetSpec } from "./sheets.ts";
import { BOOK_TABLES, type BookState, type BookTable, type Cells, type SchoolData } from "./types.ts";

/** A cell of the log holds 50,000 characters; some are left for what surrounds them. */
const PART = 45_000;

/** The school's rows as they are now: when an issue goes out, and when one has come back. */
export function stateOf(data: SchoolData): BookState {
  const [people, wishes, fitness] = BOOK_TABLES.map(sheetSpec);
  if (people === undefined || wishes === undefined || fitness === undefined)
    throw new RangeError("No sheets");
  return {
    mark: data.mark,
    names: data.names,
    listYear: data.listYear,
    tables: {
      teachers: keyed(data.teachers.map((row) => cellsOfRow(teachers, people, row))),
      applications: {
        ...keyed(data.applications.map((row) => cellsOfRow(applications, wishes, row))),
        ...proposalRows(data),
      },
      conformity: keyed(data.conformity.map((row) => cellsOfRow(conformity, fitness, row))),
    },
    links: {},
    sent: {},
  };
}

/** «предложение 1»: rows that the centre proposes for the list, by the names under which the school sees them. */
function proposalRows(data: SchoolData): Record<string, Cells> {
  const rows: Record<string, Cells> = {};
  data.proposals.forEach((proposal, index) => {
    const teacher = data.teachers.find(({ id }) => id === proposal.teacher);
    rows[`${PROPOSAL} ${index + 1}`] = {
      name: teacher?.name ?? "",
      teacher: proposal.teacher,
      position: teacher?.position ?? "",
      kind: proposal.kind,
      current: proposal.current,
      [INCLUDE]: "",
      [PROPOSED]: proposal.reason,
    };
  });
  return rows;
}

const PROPOSAL = "предложение";
export const NEW_ROW = "новая";

export function isProposal(key: string): boolean {
  return key.startsWith(`${PROPOSAL} `);
}

/** The rows that the centre has itself. */
export function withoutProposals(rows: Readonly<Record<string, Cells>>): Record<string, Cells> {
  const kept: Record<string, Cells> = {};
  for (const [key, cells] of Object.entries(rows)) if (!isProposal(key)) kept[key] = cells;
  return kept;
}

/** True for a row that the school adds or answers: it has no code of the centre's yet. */
export function isNewRow(key: string): boolean {
  return isProposal(key) || key.startsWith(`${NEW_ROW} `);
}

function keyed(rows: readonly Cells[]): Record<string, Cells> {
  const result: Record<string, Cells> = {};
  for (const row of rows) if (row["id"] !== undefined && row["id"] !== "") result[String(row["id"])] = row;
  return result;
}

const cell = z.union([z.string(), z.number(), z.boolean()]);
const packedTable = z.object({ c: z.array(z.string()), r: z.array(z.array(cell)) });
const packedState = z.object({
  v: z.literal(1),
  book: z.string(),
  organisation: z.string(),
  school: z.string(),
  issue: z.number(),
  names: z.boolean(),
  list: z.string(),
  links: z.record(z.string(), z.string()),
  sent: z.optional(z.record(z.string(), cell)),
  teachers: packedTable,
  applications: packedTable,
  conformity: packedTable,
});
type PackedTable = z.infer<typeof packedTable>;

/** The state as JSON, cut into parts that fit a cell. */
export function issueState(state: BookState): string[] {
  const { mark, names, listYear, tables, links, sent } = state;
  const json = JSON.stringify({
    v: 1,
    ...mark,
    names,
    list: listYear,
    links,
    sent,
    teachers: packed("teachers", tables.teachers),
    applications: packed("applications", tables.applications),
    conformity: packed("conformity", tables.conformity),
  });
  const parts: string[] = [];
  for (let from = 0; from < json.length; from += PART) parts.push(json.slice(from, from + PART));
  return parts;
}

/** The state of the parts in their order; null when they are not whole. */
export function contentOf(parts: readonly string[]): BookState | null {
  const json = parsed(parts.join(""));
  const read = packedState.safeParse(json);
  if (!read.success) return null;
  const { book, organisation, school, issue, names, list, links, sent = {} } = read.data;
  return {
    mark: { book, organisation, school, issue },
    names,
    listYear: list,
    links,
    sent,
    tables: {
      teachers: unpacked(read.data.teachers),
      applications: unpacked(read.data.applications),
      conformity: unpacked(read.data.conformity),
    },
  };
}

/** The state with the codes that the school's new rows got: the same file brings them no second time. */
export function linked(
  state: BookState,
  rows: readonly { table: BookTable; key: string; id: string }[],
): BookState {
  const links: Record<string, string> = { ...state.links };
  for (const { table, key, id } of rows) links[linkKey(table, key)] = id;
  return { ...state, links };
}

export function linkKey(table: BookTable, key: string): string {
  return `${table}/${key}`;
}

/** How `sent` names a cell. */
export function cellKey(table: BookTable, key: string, column: string): string {
  return `${table}/${key}/${column}`;
}

/** Rows as arrays under one list of columns; the key of the row first, empty cells at the end left out. */
function packed(name: BookTable, rows: Readonly<Record<string, Cells>>): PackedTable {
  const columns = sheetSpec(name)
    .columns.filter(({ id, layout }) => id !== "id" && !layout.hidden)
    .map(({ id }) => id);
  const lines = Object.keys(rows).map((key) => {
    const cells = rows[key] ?? {};
    const values: CellValue[] = columns.map((id) => cells[id] ?? "");
    while (values.length > 0 && values[values.length - 1] === "") values.pop();
    return [key, ...values];
  });
  return { c: columns, r: lines };
}

function unpacked({ c: columns, r: lines }: PackedTable): Record<string, Cells> {
  const rows: Record<string, Cells> = {};
  for (const [key, ...values] of lines) {
    const cells: Record<string, CellValue> = { id: String(key) };
    columns.forEach((id, index) => {
      cells[id] = values[index] ?? "";
    });
    rows[String(key)] = cells;
  }
  return rows;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
