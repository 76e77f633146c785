// «Организации» and «Сроки подачи»: an organisation is known by any of its names, a window by its month and its days.
import type { FilingWindow } from "../../../domain/attestation/windows.ts";
import { formatDate } from "../../../domain/calendar/civil.ts";
import type { Directory, Organisation } from "../../../domain/people/directory.ts";
import { layOver } from "../../../domain/people/layOver.ts";
import { matchOrganisations } from "../../../domain/people/organisationSearch.ts";
import { spellingKey } from "../../../domain/people/spelling.ts";
import {
  readSchool,
  readWindow,
  SCHOOL_FACTS,
  SCHOOL_LIST,
  WINDOW_LIST,
  type ListedSchool,
  type ListedWindow,
} from "../../../intake/lists/kinds/bodies.ts";
import { headerOf } from "../../../workbook/book.ts";
import { patchRow } from "../../../workbook/changes.ts";
import { cellsOf, nextIds } from "../../../workbook/table.ts";
import { organisations, windows } from "../../../workbook/tables/index.ts";
import {
  ANSWER_NEW,
  ANSWER_SKIP,
  takesList,
  type DecidedRow,
  type ListAnswers,
  type ListHandling,
} from "./decided.ts";
import { said, sentences, worded } from "./personRows.ts";

export const SCHOOLS: ListHandling = {
  kind: SCHOOL_LIST,
  tables: [organisations],
  decide: (book, drafts, answers) => {
    const records = book.records(organisations);
    const rows = records.map(({ row }) => row);
    const refs = new Map(records.map(({ ref, row }) => [row.id, ref]));
    const used = rows.map(({ id }) => id);
    const fresh = nextIds(organisations.idPrefix ?? "", used, drafts.length);
    const directory = { staff: [], organisations: rows };
    const seen = new Map<string, number>();
    return drafts.map((draft): DecidedRow => {
      const listed = readSchool(draft);
      const key = spellingKey(listed.name);
      const before = seen.get(key);
      if (key === "") return plainRow(listed.line, "не понята", "Нет названия организации.");
      if (before !== undefined)
        return plainRow(listed.line, "без изменений", `Та же организация, что в строке ${before}.`);
      seen.set(key, listed.line);
      const found = namedBy(listed, directory);
      return decideSchool(listed, found, refs, fresh, answers);
    });
  },
};

/** By the short name; by the full one only when nobody answers to the short one. */
function namedBy(
  { name, facts: { fullName = "" } }: ListedSchool,
  directory: Directory,
): readonly Organisation[] {
  const found = matchOrganisations(name, directory);
  return found.length > 0 ? found : matchOrganisations(fullName, directory);
}

function decideSchool(
  listed: ListedSchool,
  found: readonly Organisation[],
  refs: ReadonlyMap<string, string>,
  fresh: string[],
  answers: ListAnswers,
): DecidedRow {
  const { line, name, facts, notes } = listed;
  const answer = answers.byLine[String(line)];
  const candidates = [
    ...found.map((school) => ({ value: school.id, label: `это ${school.name}` })),
    { value: ANSWER_NEW, label: "внести новой строкой" },
    { value: ANSWER_SKIP, label: "не вносить" },
  ];
  const asked = found.length > 1 ? { candidates } : {};
  const chosen = found.length === 1 ? found[0] : found.find(({ id }) => id === answer);
  if (found.length > 1 && answer === ANSWER_SKIP)
    return { ...plainRow(line, "пропущена", "Не вносится по вашему ответу."), ...asked };
  if (chosen === undefined && found.length > 1 && answer !== ANSWER_NEW)
    return {
      ...plainRow(line, "уточнить", `«${name}» подходит к нескольким организациям. К какой?`),
      ...asked,
    };
  if (chosen === undefined) {
    const cells = cellsOf(organisations, { ...facts, id: fresh.shift() ?? "", name, active: true });
    return {
      ...plainRow(line, "новая", sentences([name, ...said(organisations, facts, SCHOOL_FACTS), ...notes])),
      ...asked,
      changes: [{ kind: "add", table: organisations, rows: [cells] }],
    };
  }
  const takes = takesList(answers, line);
  const { part, differences } = layOver(chosen, facts, SCHOOL_FACTS, takes);
  const filled = Object.keys(part).map((id) => headerOf(organisations, id));
  const told = [
    `${chosen.id} ${chosen.name}`,
    ...(filled.length === 0 ? [] : [`Дополнено: ${filled.join(", ")}`]),
    ...notes,
  ];
  return {
    ...plainRow(line, filled.length > 0 ? "дополнена" : "без изменений", sentences(told)),
    ...asked,
    ...(differences.length === 0
      ? {}
      : { differences: differences.map((difference) => worded(organisations, difference, takes)) }),
    changes: filled.length === 0 ? [] : [patchRow(organisations, refs.get(chosen.id) ?? chosen.id, part)],
  };
}

const plainRow = (line: number, verdict: DecidedRow["verdict"], message: string): DecidedRow => ({
  line,
  verdict,
  message,
  changes: [],
});

export const WINDOWS: ListHandling = {
  kind: WINDOW_LIST,
  tables: [windows],
  decide: (book, drafts) => {
    const rows = book.rows(windows);
    const fresh = nextIds(
      windows.idPrefix ?? "",
      rows.map(({ id }) => id),
      drafts.length,
    );
    const known = [...rows];
    return drafts.map((draft) => {
      const listed = readWindow(draft);
      const decided = decideWindow(listed, known, fresh);
      if (decided.row !== null) known.push(decided.row);
      return decided.decided;
    });
  },
};

const versionOf = ({ version }: FilingWindow): number => version ?? 1;

/** Other days than those in force are a new version; days of an earlier version are no news. */
function decideWindow(
  listed: ListedWindow,
  rows: readonly FilingWindow[],
  fresh: string[],
): { decided: DecidedRow; row: FilingWindow | null } {
  const { line, problem, ...cells } = listed;
  if (problem !== "") return { decided: plainRow(line, "не понята", problem), row: null };
  const monthKey = ({ month, schoolYear }: Pick<FilingWindow, "month" | "schoolYear">): string =>
    `${spellingKey(month)} ${spellingKey(schoolYear)}`;
  const own = rows.filter((row) => monthKey(row) === monthKey(listed));
  const latest = own.reduce<FilingWindow | null>(
    (best, row) => (best === null || versionOf(row) > versionOf(best) ? row : best),
    null,
  );
  const same = own.find(({ opens, closes }) => opens === listed.opens && closes === listed.closes);
  if (same !== undefined) {
    const text =
      same === latest || latest === null
        ? `${same.month}: такие сроки уже есть.`
        : `${same.month}: так было в версии ${versionOf(same)}, действует версия ${versionOf(latest)} (${daysOf(latest)}).`;
    return { decided: plainRow(line, "без изменений", text), row: null };
  }
  const version = latest === null ? 1 : versionOf(latest) + 1;
  const row: FilingWindow = { ...cells, id: fresh.shift() ?? "", version, comment: "" };
  const text =
    latest === null
      ? `${row.month}: ${daysOf(row)}.`
      : `${row.month}: ${daysOf(row)}, версия ${version}; было ${daysOf(latest)}.`;
  const changes = [{ kind: "add" as const, table: windows, rows: [cellsOf(windows, row)] }];
  return { decided: { line, verdict: "новая", message: text, changes }, row };
}

const daysOf = ({ opens, closes }: FilingWindow): string =>
  [opens, closes].map((day) => (day === null ? "" : formatDate(day))).join(" – ");
