// «Настройка»: makes the book or repairs it — sheets, drop-downs, colours, the calendar, settings, triggers. Safe to run again.
import * as z from "zod/mini";
import { CALENDAR_DECREES } from "../domain/calendar/decrees.ts";
import { defaultSettings, settingsFrom, SETTINGS } from "../domain/settings.ts";
import { readValues, type Cell, type Request, type Spreadsheet } from "../google/sheets.ts";
import { Failure } from "../run/failure.ts";
import { retried } from "../run/retried.ts";
import type { Decision, LogLine, Run } from "../run/run.ts";
import { sheetOf, type Book } from "../workbook/book.ts";
import { addRowsIfAny, patchRow, type Change } from "../workbook/changes.ts";
import { setUpPlan, type SetUpStep } from "../workbook/setUp.ts";
import { calendar, phrases, rules, settings, TABLES } from "../workbook/tables/index.ts";
import type { CalendarRow, SettingRow } from "../workbook/tables/settings.ts";
import { settingCells } from "./book/data.ts";
import { missingPhrases, stalePhrases } from "./book/phraseRows.ts";
import { missingRules, staleRuleWords } from "./book/ruleRows.ts";
import { bookMarks, originalOf } from "./book/marks.ts";
import { installTriggers } from "./book/triggers.ts";
import type { SetUpRequest } from "./contract/settingUp.ts";
import type { Outcome } from "./outcome.ts";

export const setUpSchema = z.strictObject({ copy: z.optional(z.literal("own")) });

/**
 * @param request.copy a person has said that this copied book stands alone from now on
 * @throws Failure BOOK_COPIED for a copy without that answer: nothing is changed or installed in it
 */
export function setUp(run: Run, { copy }: SetUpRequest = {}): Outcome {
  const { steps, original, marks } = makeSheets(run, copy === "own");
  const filled = run.step([calendar, settings, rules, phrases], (book) =>
    fillDefaults(book, run.spreadsheetId, original),
  );
  // The mark goes last: killed before it, the book is still a copy and asks again.
  if (original !== null) run.applyRequests(marks);
  const { owner } = installTriggers(run, filled.hour, false);
  const made = steps.filter(({ code }) => code === "SHEET_MADE").length;
  const message =
    made === TABLES.length
      ? "Книга готова: листы, списки, цвета и календарь созданы."
      : "Книга проверена и приведена в порядок.";
  const triggers =
    owner === run.user
      ? "Ежедневный запуск установлен; первую рассылку начните сами: «Напомнить…»."
      : `Ежедневный запуск уже установил(а) ${owner}: письма уходят от этого имени.`;
  return {
    message: `${message} ${triggers}`,
    details: [...steps.map(wordStep), ...filled.log.map((line) => line.message)],
  };
}

const ATTEMPTS = 3;

interface Made {
  steps: SetUpStep[];
  /** Id of the book that this one was copied from. */
  original: string | null;
  /** Requests that mark this book as itself; carried out already unless it was a copy. */
  marks: Request[];
}

/**
 * Sheets, columns, formats, colours and marks in one commit; nothing is asked for that is there already. Planned anew when
 * people have moved columns meanwhile.
 * @param mayBeCopy a person has said that a copied book stands alone
 * @throws Failure BOOK_COPIED; HEADER_DOUBLED; BOOK_CHANGING when people were faster three times
 */
function makeSheets(run: Run, mayBeCopy: boolean): Made {
  let form = readForm(run);
  const original = originalOf(form.structure, run.spreadsheetId);
  if (original !== null && !mayBeCopy) throw new Failure("BOOK_COPIED");
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const { requests, steps } = setUpPlan(form.structure, TABLES, headersIn(form));
    const doubled = steps.find(({ code }) => code === "HEADER_DOUBLED");
    if (doubled !== undefined)
      throw new Failure("HEADER_DOUBLED", { sheet: doubled.sheet, column: doubled.column });
    const now = readForm(run);
    if (JSON.stringify(now) === JSON.stringify(form)) {
      const marks = bookMarks(form.structure, run.spreadsheetId);
      run.applyRequests([...requests, ...(original === null ? marks : []), ...blankSheetRemoval(form)]);
      return { steps, original, marks };
    }
    form = now;
  }
  throw new Failure("BOOK_CHANGING", { command: run.command });
}

/** Id of the sheet that a new book begins with; while nobody has typed into it, it goes. */
const FIRST_SHEET = 0;

/** Structure of the book, the header rows of our sheets and the whole first sheet, by sheet id. */
interface Form {
  structure: Spreadsheet;
  values: (readonly [sheetId: number, rows: readonly (readonly Cell[])[]])[];
}

function readForm(run: Run): Form {
  const structure = run.readStructure();
  const wanted = TABLES.filter((table) => sheetOf(structure, table) !== null).map(
    ({ sheetId }): { sheetId: number; rows: number | null } => ({ sheetId, rows: 0 }),
  );
  const sheets = structure.sheets ?? [];
  if (sheets.some(({ properties }) => properties?.sheetId === FIRST_SHEET))
    wanted.push({ sheetId: FIRST_SHEET, rows: null });
  if (wanted.length === 0) return { structure, values: [] };
  return { structure, values: [...retried(() => readValues(run.spreadsheetId, wanted))] };
}

function headersIn({ values }: Form): Map<number, readonly Cell[]> {
  return new Map(values.map(([sheetId, rows]) => [sheetId, rows[0] ?? []]));
}

function blankSheetRemoval({ values }: Form): Request[] {
  const isBlank = values.some(([sheetId, rows]) => sheetId === FIRST_SHEET && rows.length === 0);
  return isBlank ? [{ deleteSheet: { sheetId: FIRST_SHEET } }] : [];
}

function wordStep({ sheet, code, column }: SetUpStep): string {
  switch (code) {
    case "SHEET_MADE":
      return `Создан лист «${sheet}»`;
    case "COLUMN_ADDED":
      return `Лист «${sheet}»: добавлен столбец «${column}»`;
    case "HEADER_RESTORED":
      return `Лист «${sheet}»: столбцу возвращено название «${column}»`;
    case "HEADER_DOUBLED":
      return `Лист «${sheet}»: столбец «${column}» встречается дважды`;
  }
}

/** Working calendar and settings that the book doesn't have yet; what people changed stays. */
function fillDefaults(
  book: Book,
  spreadsheetId: string,
  original: string | null,
): Decision<{ log: LogLine[]; hour: number }> {
  const days = missingDays(book);
  const values = missingSettings(book);
  const clauses = missingRules(book);
  const wordings = missingPhrases(book);
  const log: LogLine[] = [];
  const tell = (sheet: string, message: string): void => {
    log.push({ sheet, row: "", message });
  };
  if (days.length > 0) tell(calendar.title, `Внесены дни производственного календаря: ${days.length}`);
  if (values.length > 0)
    tell(settings.title, `Внесены настройки со значениями по умолчанию: ${values.length}`);
  if (clauses.length > 0) tell(rules.title, `Внесены правила Порядка аттестации: ${clauses.length}`);
  if (wordings.length > 0) tell(phrases.title, `Внесены формулировки документов: ${wordings.length}`);
  if (original !== null) tell(settings.title, "Копия стала самостоятельной книгой: рассылка не начата");
  return {
    changes: [
      ...addRowsIfAny(calendar, days),
      ...addRowsIfAny(settings, values),
      ...addRowsIfAny(rules, clauses),
      ...addRowsIfAny(phrases, wordings),
      ...staleWords(book),
      ...staleRuleWords(book),
      ...stalePhrases(book),
      ...(original === null ? [] : ownValues(book, original, spreadsheetId)),
    ],
    log,
    result: { log, hour: settingsFrom(settingCells(book)).settings.reminderHour },
  };
}

/** A book that stands alone begins its own mailing, and its letters don't lead to the book that it was copied from. */
function ownValues(book: Book, original: string, spreadsheetId: string): Change[] {
  return book.records(settings).flatMap(({ ref, row: { key, value } }) => {
    const own = key === "mailingStarted" ? "" : value.split(original).join(spreadsheetId);
    return own === value ? [] : [patchRow(settings, ref, { value: own })];
  });
}

/** A year is filled in whole, and only while the sheet has no day of it: a person may have removed some. */
function missingDays(book: Book): CalendarRow[] {
  const known = new Set(book.rows(calendar).map(({ date }) => date?.slice(0, 4)));
  return CALENDAR_DECREES.filter(({ year }) => !known.has(String(year))).flatMap(({ days }) => days);
}

function missingSettings(book: Book): SettingRow[] {
  const known = new Set(book.rows(settings).map(({ key }) => key));
  const defaults: Readonly<Record<string, string | number>> = defaultSettings();
  return Object.entries(SETTINGS)
    .filter(([key]) => !known.has(key))
    .map(([key, { label, help }]) => ({ key, label, value: String(defaults[key] ?? ""), help }));
}

/** Labels and explanations follow the program's version; values are people's. */
function staleWords(book: Book): Change[] {
  const declared: Readonly<Record<string, { label: string; help: string }>> = SETTINGS;
  return book.records(settings).flatMap(({ ref, row }) => {
    const own = declared[row.key];
    if (own === undefined || (own.label === row.label && own.help === row.help)) return [];
    return [patchRow(settings, ref, { label: own.label, help: own.help })];
  });
}
