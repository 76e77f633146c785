// «Настройка»: makes the book or repairs it — sheets, drop-downs, colours, the calendar, settings, triggers. Safe to run again.
import { CALENDAR_DECREES } from "../domain/calendar/decrees.ts";
import { defaultSettings, settingsFrom, SETTINGS } from "../domain/settings.ts";
import { readProperties, writeProperties } from "../google/properties.ts";
import { readValues, type Cell, type Request, type Spreadsheet } from "../google/sheets.ts";
import { createDaily, createOnEdit, ownTriggers, removeTrigger } from "../google/triggers.ts";
import { Failure } from "../run/failure.ts";
import type { Decision, LogLine, Run } from "../run/run.ts";
import { sheetOf, type Book } from "../workbook/book.ts";
import { addRows, patchRow } from "../workbook/changes.ts";
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

/** Sheets, columns, formats, colours and marks in one commit; nothing is asked for that is there already. */
function makeSheets(run: Run): SetUpStep[] {
  const structure = run.readStructure();
  const present = TABLES.filter((table) => sheetOf(structure, table) !== null);
  const wanted = present.map(({ sheetId }): { sheetId: number; rows: number | null } => ({
    sheetId,
    rows: 0,
  }));
  if (hasFirstSheet(structure)) wanted.push({ sheetId: FIRST_SHEET, rows: null });
  const values = wanted.length === 0 ? new Map<number, Cell[][]>() : readValues(run.spreadsheetId, wanted);
  const headers = new Map(present.map(({ sheetId }) => [sheetId, values.get(sheetId)?.[0] ?? []]));
  const { requests, steps } = setUpPlan(structure, TABLES, headers);
  const doubled = steps.find(({ code }) => code === "HEADER_DOUBLED");
  if (doubled !== undefined)
    throw new Failure("HEADER_DOUBLED", { sheet: doubled.sheet, column: doubled.column });
  const isBlank = hasFirstSheet(structure) && (values.get(FIRST_SHEET) ?? []).length === 0;
  const removal: Request[] = isBlank ? [{ deleteSheet: { sheetId: FIRST_SHEET } }] : [];
  run.applyRequests([...requests, ...bookMarks(structure, run.spreadsheetId), ...removal]);
  return steps;
}

/** Id of the sheet that a new book begins with; while nobody has typed into it, it goes. */
const FIRST_SHEET = 0;

function hasFirstSheet({ sheets = [] }: Spreadsheet): boolean {
  return sheets.some(({ properties }) => properties?.sheetId === FIRST_SHEET);
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
    changes: [
      ...(days.length > 0 ? [addRows(calendar, days)] : []),
      ...(values.length > 0 ? [addRows(settings, values)] : []),
      ...staleWords(book),
    ],
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
