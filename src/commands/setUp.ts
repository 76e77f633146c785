// «Настройка»: makes the book or repairs it — sheets, drop-downs, colours, the calendar, settings, triggers. Safe to run again.
import { CALENDAR_DECREES } from "../domain/calendar/decrees.ts";
import { defaultSettings, settingsFrom, SETTINGS } from "../domain/settings.ts";
import { readProperties, writeProperties } from "../google/properties.ts";
import { readValues, type Cell, type Request, type Spreadsheet } from "../google/sheets.ts";
import { createDaily, createOnEdit, ownTriggers, removeTrigger } from "../google/triggers.ts";
import { Failure } from "../run/failure.ts";
import { retried } from "../run/retried.ts";
import type { Decision, LogLine, Run } from "../run/run.ts";
import { sheetOf, type Book } from "../workbook/book.ts";
import { addRowsIfAny, patchRow } from "../workbook/changes.ts";
import { setUpPlan, type SetUpStep } from "../workbook/setUp.ts";
import { calendar, settings, TABLES } from "../workbook/tables/index.ts";
import type { CalendarRow, SettingRow } from "../workbook/tables/settings.ts";
import { bookMarks } from "./book/marks.ts";
import { readOwner, TRIGGERS_PROPERTY, type TriggerOwner } from "./book/owner.ts";
import { settingCells } from "./book/data.ts";
import type { Outcome } from "./outcome.ts";

/** Handlers are stable forever: installed triggers know them by name. */
export const DAILY_HANDLER = "sendReminders";
export const EDIT_HANDLER = "completeEditedRows";

export function setUp(run: Run): Outcome {
  const steps = makeSheets(run);
  const filled = run.step([calendar, settings], fillDefaults);
  const triggers = installTriggers(run, filled.hour);
  const made = steps.filter(({ code }) => code === "SHEET_MADE").length;
  const message =
    made === TABLES.length
      ? "Книга готова: листы, списки, цвета и календарь созданы."
      : "Книга проверена и приведена в порядок.";
  return {
    message: `${message} ${triggers}`,
    details: [...steps.map(wordStep), ...filled.log.map((line) => line.message)],
  };
}

const ATTEMPTS = 3;

/**
 * Sheets, columns, formats, colours and marks in one commit; nothing is asked for that is there already. Planned anew when
 * people have moved columns meanwhile.
 * @throws Failure HEADER_DOUBLED; BOOK_CHANGING when people were faster three times
 */
function makeSheets(run: Run): SetUpStep[] {
  let form = readForm(run);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const { requests, steps } = setUpPlan(form.structure, TABLES, headersIn(form));
    const doubled = steps.find(({ code }) => code === "HEADER_DOUBLED");
    if (doubled !== undefined)
      throw new Failure("HEADER_DOUBLED", { sheet: doubled.sheet, column: doubled.column });
    const now = readForm(run);
    if (JSON.stringify(now) === JSON.stringify(form)) {
      const marks = bookMarks(form.structure, run.spreadsheetId);
      run.applyRequests([...requests, ...marks, ...blankSheetRemoval(form)]);
      return steps;
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
function fillDefaults(book: Book): Decision<{ log: LogLine[]; hour: number }> {
  const days = missingDays(book);
  const values = missingSettings(book);
  const log: LogLine[] = [];
  if (days.length > 0)
    log.push({
      sheet: calendar.title,
      row: "",
      message: `Внесены дни производственного календаря: ${days.length}`,
    });
  if (values.length > 0)
    log.push({
      sheet: settings.title,
      row: "",
      message: `Внесены настройки со значениями по умолчанию: ${values.length}`,
    });
  return {
    changes: [...addRowsIfAny(calendar, days), ...addRowsIfAny(settings, values), ...staleWords(book)],
    log,
    result: { log, hour: settingsFrom(settingCells(book)).settings.reminderHour },
  };
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
function staleWords(book: Book): ReturnType<typeof patchRow>[] {
  const declared: Readonly<Record<string, { label: string; help: string }>> = SETTINGS;
  return book.records(settings).flatMap(({ ref, row }) => {
    const own = declared[row.key];
    if (own === undefined || (own.label === row.label && own.help === row.help)) return [];
    return [patchRow(settings, ref, { label: own.label, help: own.help })];
  });
}

/** One daily trigger and one on edits, in one account: two owners would mean two letters. */
function installTriggers(run: Run, hour: number): string {
  const owner = readOwner(readProperties());
  if (owner !== null && owner.email !== run.user) {
    return `Ежедневный запуск уже установил(а) ${owner.email}: письма уходят от этого имени.`;
  }
  const own = ownTriggers();
  const uid = (handler: string): string | undefined =>
    own.find((trigger) => trigger.handler === handler)?.uid;
  const installed = uid(DAILY_HANDLER);
  if (installed !== undefined && owner?.hour !== hour) removeTrigger(installed);
  const kept = owner?.hour === hour ? installed : undefined;
  const daily = kept ?? createDaily(DAILY_HANDLER, hour, run.timeZone);
  const edit = uid(EDIT_HANDLER) ?? createOnEdit(EDIT_HANDLER, run.spreadsheetId);
  if (owner?.uids.join() !== [daily, edit].join()) {
    const record: TriggerOwner = { email: run.user, uids: [daily, edit], hour, installedOn: run.today };
    writeProperties({ [TRIGGERS_PROPERTY]: JSON.stringify(record) });
  }
  return "Ежедневный запуск установлен; первую рассылку начните сами: «Напомнить…».";
}
