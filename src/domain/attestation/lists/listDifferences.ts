// A list that was sent, and what has changed since: rows are kept as JSON, the next version is compared with the last.
import { readMonth, wordMonth, type YearMonth } from "../months.ts";
import type { SentList, SentListKind } from "../schoolBooks.ts";
import { fieldsOf } from "./listFields.ts";
import type { ListRow } from "./monthLists.ts";

export interface SentVersion {
  version: number;
  number: string;
  sent: string | null;
  rows: Partial<ListRow>[];
}

export interface RowChange {
  id: string;
  name: string;
  /** «№ заявления: было «15», стало «16»» */
  what: string[];
}

export interface Differences {
  added: { id: string; name: string }[];
  removed: { id: string; name: string }[];
  changed: RowChange[];
}

/** The version of a month's list that was sent last; null before the first. A long list stands in several rows. */
export function lastVersion(
  lists: readonly SentList[],
  kind: SentListKind,
  month: YearMonth,
): SentVersion | null {
  const own = lists.filter((list) => list.kind === kind && readMonth(list.month) === month);
  if (own.length === 0) return null;
  const version = own.reduce((most, list) => Math.max(most, list.version ?? 1), 1);
  const parts = own.filter((list) => (list.version ?? 1) === version);
  return {
    version,
    number: parts[0]?.number ?? "",
    sent: parts[0]?.sent ?? null,
    rows: parts.flatMap(({ rows }) => rows.map(rowFrom)).filter(({ id }) => id !== undefined),
  };
}

/** What a new version would say differently; null for the first one. */
export function differencesOf(before: SentVersion | null, rows: readonly ListRow[]): Differences | null {
  if (before === null) return null;
  const old = new Map(before.rows.map((row) => [row.id ?? "", row]));
  const ids = new Set(rows.map(({ id }) => id));
  return {
    added: rows.filter(({ id }) => !old.has(id)).map(({ id, name }) => ({ id, name })),
    removed: before.rows
      .filter(({ id }) => !ids.has(id ?? ""))
      .map(({ id = "", name = "" }) => ({ id, name })),
    changed: rows.flatMap((row) => {
      const was = old.get(row.id);
      const what = was === undefined ? [] : changesOf(was, row);
      return what.length === 0 ? [] : [{ id: row.id, name: row.name, what }];
    }),
  };
}

export function isSame({ added, removed, changed }: Differences): boolean {
  return added.length + removed.length + changed.length === 0;
}

function changesOf(was: Partial<ListRow>, row: ListRow): string[] {
  return fieldsOf(null).flatMap(({ field, label }) => {
    const [before, now] = [was[field] ?? "", row[field]];
    return before === now ? [] : [`${label}: было «${before}», стало «${now}»`];
  });
}

/** A cell holds at most 50,000 characters. */
const CELL = 45_000;

/** Rows of «Отправленные списки» for a version; their ids are given by the caller. */
export function sentRows(
  list: {
    kind: SentListKind;
    month: YearMonth;
    version: number;
    number: string;
    sent: string;
    override: string;
  },
  rows: readonly ListRow[],
): Omit<SentList, "id">[] {
  const parts: string[][] = [[]];
  let size = 0;
  for (const line of rows.map(lineOf)) {
    if (size + line.length > CELL) {
      parts.push([]);
      size = 0;
    }
    parts[parts.length - 1]?.push(line);
    size += line.length + 1;
  }
  return parts.map((lines) => ({ ...list, month: wordMonth(list.month), count: lines.length, rows: lines }));
}

/** Empty fields are left out: a row takes a quarter of a kilobyte. */
function lineOf(row: ListRow): string {
  return JSON.stringify(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== "")));
}

/** Somebody may have touched the cell: what isn't a row any more counts as none. */
function rowFrom(line: string): Partial<ListRow> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? textsOf(value) : {};
  } catch {
    return {};
  }
}

function textsOf(value: object): Partial<ListRow> {
  const row: Partial<ListRow> = {};
  const fields: (keyof ListRow)[] = ["id", ...fieldsOf(null).map(({ field }) => field)];
  for (const key of fields) {
    const text: unknown = Reflect.get(value, key);
    if (typeof text === "string") row[key] = text;
  }
  return row;
}
