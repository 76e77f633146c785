// How far the setting up of the book is: what the page «Настройка» shows, and what each of its commands answers with.
import { addDays, formatDate } from "../../domain/calendar/civil.ts";
import { CENTRE_KEYS, settingsFrom, type CentreKey } from "../../domain/settings.ts";
import { remainingQuota } from "../../google/mail.ts";
import { readProperties } from "../../google/properties.ts";
import { activeSpreadsheetAddress } from "../../google/session.ts";
import type { Spreadsheet } from "../../google/sheets.ts";
import type { Run } from "../../run/run.ts";
import { BookFault, sheetOf, type Book } from "../../workbook/book.ts";
import { settings, staff, TABLES } from "../../workbook/tables/index.ts";
import type { ReminderState, SetupState } from "../contract/settingUp.ts";
import { wordFailure } from "../wording.ts";
import { settingCells } from "./data.ts";
import { originalOf } from "./marks.ts";
import { readLastRun, readOwner } from "./owner.ts";
import { triggersAreThere } from "./triggers.ts";

/** Days without a morning's run that nobody has to worry about: a weekend and a holiday. */
const QUIET_DAYS = 4;

export function setupState(run: Run): SetupState {
  const structure = run.readStructure();
  const address = activeSpreadsheetAddress();
  const original = originalOf(structure, run.spreadsheetId);
  const missing = TABLES.filter((table) => sheetOf(structure, table) === null).map(({ title }) => title);
  const { book, trouble } = readBook(run, structure);
  const cells = book === null ? {} : settingCells(book);
  return {
    user: run.user,
    copyOf: original === null ? null : { address: address.split(run.spreadsheetId).join(original) },
    book: { address, missing, sheets: TABLES.length, trouble },
    centre: centreOf(cells),
    ...peopleOf(book),
    reminders: reminderState(run, cells),
  };
}

/** Settings and people as far as they can be read: a book that is not made yet or broken is what this page is for. */
function readBook(run: Run, structure: Spreadsheet): { book: Book | null; trouble: string } {
  const tables = [settings, staff];
  if (tables.some((table) => sheetOf(structure, table) === null)) return { book: null, trouble: "" };
  try {
    return { book: run.read(tables), trouble: "" };
  } catch (error) {
    if (!(error instanceof BookFault)) throw error;
    return { book: null, trouble: wordFailure(error) };
  }
}

function centreOf(cells: Readonly<Record<string, string>>): Record<CentreKey, string> {
  const defaults = settingsFrom({}).settings;
  const values: Record<CentreKey, string> = {
    centreName: "",
    centrePhone: "",
    districtName: "",
    regionBody: "",
    regionCommission: "",
    senderName: "",
    replyTo: "",
    ownGroups: "",
    bookLink: "",
  };
  for (const key of CENTRE_KEYS) values[key] = cells[key] ?? defaults[key];
  return values;
}

function peopleOf(book: Book | null): Pick<SetupState, "people" | "others"> {
  const working = book === null ? [] : book.rows(staff).filter(({ active }) => active);
  const own = working.filter(({ organisation }) => organisation === "");
  return {
    people: own.map(({ id, name, position, email, groups }) => ({ id, name, position, email, groups })),
    others: working.length - own.length,
  };
}

function reminderState(run: Run, cells: Readonly<Record<string, string>>): ReminderState {
  const { reminderHour, mailingStarted } = settingsFrom(cells).settings;
  const properties = readProperties();
  const owner = readOwner(properties);
  const last = readLastRun(properties);
  const since = last?.lastRun ?? mailingStarted;
  return {
    owner: owner?.email ?? "",
    isThere: triggersAreThere(owner, run.user),
    hour: owner?.hour ?? reminderHour,
    startedOn: mailingStarted === "" ? "" : formatDate(mailingStarted),
    lastRun: last === null ? null : { day: formatDate(last.lastRun), letters: last.letters, mail: last.mail },
    isSilent: mailingStarted !== "" && owner !== null && since < addDays(run.today, -QUIET_DAYS),
    quota: quotaOrNull(),
  };
}

function quotaOrNull(): number | null {
  try {
    return remainingQuota();
  } catch {
    return null;
  }
}
