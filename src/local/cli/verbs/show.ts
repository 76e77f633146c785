// `show SHEET`: the rows of a sheet keyed by column id; states that depend on the day are derived at `--today`.
import { formatDate, type CivilDate } from "../../../domain/calendar/civil.ts";
import type { Coordinator } from "../../../domain/attestation/coordinators.ts";
import { answersOn } from "../../../domain/people/schoolCoordinators.ts";
import { directiveStateAt, occurrenceStateAt, planStateOf } from "../../../domain/control/state.ts";
import type { Book } from "../../../workbook/book.ts";
import type { ColumnKind } from "../../../workbook/column.ts";
import type { AnyTable, Table } from "../../../workbook/table.ts";
import {
  applications,
  calendar,
  categories,
  commissions,
  conformity,
  coordinators,
  directives,
  documentData,
  documents,
  experts,
  heads,
  issues,
  journal,
  mailLog,
  members,
  occurrences,
  organisations,
  phrases,
  plan,
  questions,
  remarks,
  rules,
  schoolBooks,
  sentLists,
  settings,
  sittings,
  staff,
  teachers,
  templates,
  today,
  windows,
  TABLES,
} from "../../../workbook/tables/index.ts";
import type { CommandLine } from "../arguments.ts";
import { CliFailure } from "../failure.ts";
import { print } from "../output.ts";
import type { Session } from "../session.ts";

type Rows = (book: Book, day: CivilDate) => object[];

const plain =
  <Row extends object>(table: Table<Row>): Rows =>
  (book) =>
    book.rows(table);

const VIEWS: Readonly<Record<string, Rows>> = {
  plan: planRows,
  occurrences: (book, day) =>
    book.rows(occurrences).map((row) => ({ ...row, status: occurrenceStateAt(row, day) })),
  directives: (book, day) =>
    book.rows(directives).map((row) => ({ ...row, status: directiveStateAt(row, day) })),
  staff: plain(staff),
  organisations: plain(organisations),
  teachers: plain(teachers),
  categories: plain(categories),
  // Everything follows from the state that had all that it needs; one that lacks something is told in «Замечания».
  applications: (book) =>
    book.rows(applications).map((row) => ({ ...row, chosenState: row.state, state: row.accepted })),
  conformity: plain(conformity),
  heads: plain(heads),
  commissions: plain(commissions),
  members: plain(members),
  sittings: plain(sittings),
  questions: plain(questions),
  experts: plain(experts),
  windows: plain(windows),
  schoolBooks: plain(schoolBooks),
  sentLists: plain(sentLists),
  issues: plain(issues),
  rules: plain(rules),
  coordinators: (book, day) =>
    book.rows(coordinators).map((row) => ({ ...row, isNew: isNewlyAppointed(row, day) })),
  calendar: plain(calendar),
  settings: plain(settings),
  remarks: plain(remarks),
  mailLog: plain(mailLog),
  journal: plain(journal),
  documents: plain(documents),
  phrases: plain(phrases),
  documentData: plain(documentData),
  templates: plain(templates),
  today: plain(today),
};

/** Names by which programs may ask for a sheet besides its own. */
const ALSO: Readonly<Record<string, string>> = { schools: "organisations" };

/** Newly appointed on a day: already answers for the school, and not yet longer than the setting says. */
function isNewlyAppointed(coordinator: Coordinator, day: CivilDate): boolean {
  const { newUntil } = coordinator;
  return newUntil !== null && day <= newUntil && answersOn(coordinator, day);
}

function planRows(book: Book, day: CivilDate): object[] {
  const all = book.rows(occurrences);
  return book.rows(plan).map((item) => {
    const own = all.filter((row) => row.item === item.id);
    return { ...item, ...planStateOf(item, own, day) };
  });
}

export async function show(session: Session, line: CommandLine, day: CivilDate): Promise<void> {
  const [asked = ""] = line.operands;
  const wanted = ALSO[asked] ?? asked;
  const names = [...TABLES.map(({ name }) => name), ...Object.keys(ALSO)].join(", ");
  if (wanted === "")
    throw new CliFailure(`Укажите лист, например: npm run attest -- show plan. Есть: ${names}.`);
  const table = TABLES.find(
    ({ name, title }) => name === wanted || title.toLowerCase() === wanted.toLowerCase(),
  );
  const view = table === undefined ? undefined : VIEWS[table.name];
  if (table === undefined || view === undefined) {
    throw new CliFailure(`Нет листа «${wanted}». Есть: ${names}.`);
  }
  const tables = table.name === "plan" ? [plan, occurrences] : [table];
  const rows = view(await session.read(tables), day);
  const lines = rows.length === 0 ? [`Лист «${table.title}» пуст.`] : rows.map((row) => rowLine(table, row));
  print(line.json, rows, lines);
}

/** The filled cells of a row in one line, under their headers; of technical columns only the code that names the row. */
function rowLine({ layout, keyColumn }: AnyTable, row: object): string {
  const values = new Map<string, unknown>(Object.entries(row));
  return layout
    .map(({ id, header, hidden, kind }) => ({ id, header, hidden, text: cellText(values.get(id), kind) }))
    .filter(({ id, hidden, text }) => text !== "" && (!hidden || (id === keyColumn && CODE.test(text))))
    .map(({ header, text }) => `${header}: ${text}`)
    .join(" | ");
}

/** «ПЛ-0001» */
const CODE = /^[А-Я]{2}-\d+$/;

function cellText(value: unknown, kind: ColumnKind): string {
  if (Array.isArray(value)) return value.map(String).join("; ").replace(/\s+/g, " ");
  if (typeof value === "boolean") return value ? "да" : "нет";
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  return kind === "date" && text !== "" ? formatDate(text) : text.replace(/\s+/g, " ");
}
