// A book made of rows for tests of lists: it is read as a command reads it, and takes over the changes that a list decides on.
import type { CategoryRecord, Teacher } from "../../../src/domain/attestation/bank.ts";
import type { Application } from "../../../src/domain/attestation/application.ts";
import type { FilingWindow } from "../../../src/domain/attestation/windows.ts";
import type { Organisation } from "../../../src/domain/people/directory.ts";
import { SETTINGS } from "../../../src/domain/settings.ts";
import type { DecidedRow, ListAnswers, ListHandling } from "../../../src/commands/book/lists/decided.ts";
import { draftOf, guessMapping } from "../../../src/intake/lists/kind.ts";
import { tableOfText } from "../../../src/intake/lists/grid.ts";
import { Book, emptyRow } from "../../../src/workbook/book.ts";
import type { CellValue } from "../../../src/workbook/cell.ts";
import type { Change } from "../../../src/workbook/changes.ts";
import { cellsOf, type AnyTable, type Table } from "../../../src/workbook/table.ts";
import {
  applications,
  categories,
  organisations,
  settings,
  teachers,
  windows,
} from "../../../src/workbook/tables/index.ts";

export interface Rows {
  teachers?: readonly Partial<Teacher>[];
  applications?: readonly Partial<Application>[];
  categories?: readonly Partial<CategoryRecord>[];
  organisations?: readonly Partial<Organisation>[];
  windows?: readonly Partial<FilingWindow>[];
  /** «Район, округ» of the settings. */
  district?: string;
}

type Cells = Record<string, CellValue>;

export class ListBook {
  private readonly cells = new Map<AnyTable, Cells[]>();
  private readonly today: string;

  constructor(rows: Rows, today = "2026-11-20") {
    this.today = today;
    this.fill(teachers, rows.teachers ?? []);
    this.fill(applications, rows.applications ?? []);
    this.fill(categories, rows.categories ?? []);
    this.fill(organisations, rows.organisations ?? []);
    this.fill(windows, rows.windows ?? []);
    const district = { key: "districtName", label: SETTINGS.districtName.label, value: rows.district ?? "" };
    this.fill(settings, [district]);
  }

  /** A pasted list, decided and written; what a person has answered is told by line. */
  take(list: ListHandling, text: string, answers: Partial<ListAnswers> = {}): DecidedRow[] {
    const { rows } = this.ask(list, text, answers);
    for (const { changes } of rows) for (const change of changes) this.apply(change);
    return rows;
  }

  /** What a list would change, and what should be known of it as a whole. */
  ask(
    list: ListHandling,
    text: string,
    answers: Partial<ListAnswers> = {},
  ): { rows: DecidedRow[]; remarks: string[] } {
    const table = tableOfText(text, list.kind.fields);
    const mapping = guessMapping(table.headers, list.kind.fields);
    const drafts = table.rows.map((row) => draftOf(row, mapping));
    const head = list.documentOf?.(table.skipped.map((line) => line.text)) ?? {};
    const document = { ...head, ...answers.document };
    const whole: ListAnswers = { byLine: {}, takeDifferent: false, ...answers, document };
    const rows = list.decide(this.book(), drafts, whole, this.today);
    return { rows, remarks: list.remarks?.(this.book(), drafts, whole, this.today) ?? [] };
  }

  rows<Row extends object>(table: Table<Row>): Row[] {
    return this.book().rows(table);
  }

  book(): Book {
    const tables = [...this.cells.keys()];
    const sheets = tables.map(({ sheetId, title }) => ({ properties: { sheetId, title } }));
    const values = new Map(
      tables.map((table): [number, CellValue[][]] => {
        const lines = (this.cells.get(table) ?? []).map((row) => table.layout.map(({ id }) => row[id] ?? ""));
        return [table.sheetId, [table.layout.map(({ header }) => header), ...lines]];
      }),
    );
    return Book.of({ sheets }, tables, values);
  }

  private fill<Row extends object>(table: Table<Row>, rows: readonly Partial<Row>[]): void {
    this.cells.set(
      table,
      rows.map((row) => cellsOf(table, { ...emptyRow(table), ...row })),
    );
  }

  private apply(change: Change): void {
    const rows = this.cells.get(change.table) ?? [];
    if (change.kind === "add") rows.push(...change.rows.map((cells) => ({ ...cells })));
    else if (change.kind === "patch") {
      const row = rows.find((cells) => cells[change.table.keyColumn] === change.ref);
      if (row === undefined) throw new Error(`Строки ${change.ref} нет`);
      Object.assign(row, change.cells);
    } else throw new Error(`Список не делает такого: ${change.kind}`);
  }
}

/** «дополнена», «не наша» … in the order of the lines. */
export const verdictsOf = (rows: readonly DecidedRow[]): string[] => rows.map(({ verdict }) => verdict);
