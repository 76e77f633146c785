// ScriptApp: the triggers of the current user.
import { enumeration } from "./enums.ts";
import { ask, exception, notModelled } from "./host.ts";
import type { ClockTriggerSpec, TriggerRecord, TriggerSpec } from "./protocol.ts";
import { method, signatureError, strict } from "./strict.ts";

const WEEKDAY_NAMES = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];
const WEEKDAYS = enumeration(WEEKDAY_NAMES);
const EVENT_TYPES = enumeration(["CLOCK", "ON_OPEN", "ON_EDIT", "ON_FORM_SUBMIT", "ON_CHANGE"]);
const SOURCES = enumeration(["SPREADSHEETS", "CLOCK", "FORMS", "DOCUMENTS", "CALENDAR"]);
const AUTH_MODES = enumeration(["NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL"]);
const AUTHORIZATION_STATUSES = enumeration(["REQUIRED", "NOT_REQUIRED"]);

const uids = new WeakMap<object, string>();

function trigger(record: TriggerRecord): object {
  const self = strict("Trigger", {
    getUniqueId: () => record.uid,
    getHandlerFunction: () => record.handler,
    getEventType: () => EVENT_TYPES[record.event],
    getTriggerSource: () => SOURCES[record.event === "CLOCK" ? "CLOCK" : "SPREADSHEETS"],
    getTriggerSourceId: () => (record.event === "CLOCK" ? null : record.spreadsheetId),
  });
  uids.set(self, record.uid);
  return self;
}

const created = (spec: TriggerSpec): object => trigger(ask("ScriptApp.newTrigger", spec));

/** A number in the bounds given, as the clock's builder takes it. */
function within(name: string, value: number, low: number, high: number): number {
  if (!Number.isInteger(value) || value < low || value > high) {
    throw exception(`The value you passed to ${name} was invalid. It must be between ${low} and ${high}.`);
  }
  return value;
}

/** Daily at an hour, or weekly on a day at an hour; other rhythms aren't modelled. */
function clockTrigger(handler: string): object {
  const spec: Partial<ClockTriggerSpec> = {};
  const self: object = strict("ClockTriggerBuilder", {
    everyDays: method("ClockTriggerBuilder.everyDays", ["Number"], (days) => {
      if (days !== 1) return notModelled(`ClockTriggerBuilder.everyDays(${days})`);
      spec.every = "day";
      return self;
    }),
    everyWeeks: method("ClockTriggerBuilder.everyWeeks", ["Number"], (weeks) => {
      if (weeks !== 1) return notModelled(`ClockTriggerBuilder.everyWeeks(${weeks})`);
      spec.every = "week";
      return self;
    }),
    onWeekDay: method("ClockTriggerBuilder.onWeekDay", ["Enum"], (day) => {
      spec.weekDay = WEEKDAY_NAMES.indexOf(day.name()) + 1;
      return self;
    }),
    atHour: method("ClockTriggerBuilder.atHour", ["Number"], (hour) => {
      spec.hour = within("atHour", hour, 0, 23);
      return self;
    }),
    nearMinute: method("ClockTriggerBuilder.nearMinute", ["Number"], (minute) => {
      spec.minute = within("nearMinute", minute, 0, 59);
      return self;
    }),
    inTimezone: method("ClockTriggerBuilder.inTimezone", ["String"], (zone) =>
      zone === ask("Session.getScriptTimeZone")
        ? self
        : notModelled(`ClockTriggerBuilder.inTimezone(${zone})`),
    ),
    create: method("ClockTriggerBuilder.create", [], () => {
      const { every, hour, minute = 0, weekDay } = spec;
      if (every === undefined || hour === undefined) {
        return notModelled("ClockTriggerBuilder.create() without everyDays or everyWeeks and atHour");
      }
      if ((every === "week") !== (weekDay !== undefined)) {
        return notModelled("ClockTriggerBuilder.create(): everyWeeks goes with onWeekDay");
      }
      const day = weekDay === undefined ? {} : { weekDay };
      return created({ event: "CLOCK", handler, every, hour, minute, ...day });
    }),
  });
  return self;
}

/** The id of a book given by its id or as a Spreadsheet. */
function bookId(book: unknown): string {
  if (typeof book === "string") return book;
  if (typeof book === "object" && book !== null && "getId" in book && typeof book.getId === "function") {
    return String(book.getId());
  }
  throw signatureError("TriggerBuilder.forSpreadsheet", [book]);
}

const sheetTrigger = (handler: string, spreadsheetId: string): object =>
  strict("SpreadsheetTriggerBuilder", {
    onEdit: method("SpreadsheetTriggerBuilder.onEdit", [], () =>
      strict("SpreadsheetTriggerBuilder", {
        create: method("SpreadsheetTriggerBuilder.create", [], () =>
          created({ event: "ON_EDIT", handler, spreadsheetId }),
        ),
      }),
    ),
  });

export const scriptApp = strict("ScriptApp", {
  AuthMode: strict("ScriptApp.AuthMode", AUTH_MODES),
  AuthorizationStatus: strict("ScriptApp.AuthorizationStatus", AUTHORIZATION_STATUSES),
  EventType: strict("ScriptApp.EventType", EVENT_TYPES),
  TriggerSource: strict("ScriptApp.TriggerSource", SOURCES),
  WeekDay: strict("ScriptApp.WeekDay", WEEKDAYS),
  getProjectTriggers: method("ScriptApp.getProjectTriggers", [], () =>
    ask("ScriptApp.getProjectTriggers").map(trigger),
  ),
  newTrigger: method("ScriptApp.newTrigger", ["String"], (handler) =>
    strict("TriggerBuilder", {
      timeBased: method("TriggerBuilder.timeBased", [], () => clockTrigger(handler)),
      forSpreadsheet: method("TriggerBuilder.forSpreadsheet", ["Any"], (book) =>
        sheetTrigger(handler, bookId(book)),
      ),
    }),
  ),
  getAuthorizationInfo: method("ScriptApp.getAuthorizationInfo", ["Enum"], () => {
    const status = ask("ScriptApp.getAuthorizationInfo");
    return strict("AuthorizationInfo", { getAuthorizationStatus: () => AUTHORIZATION_STATUSES[status] });
  }),
  deleteTrigger: method("ScriptApp.deleteTrigger", ["Object"], (given) => {
    const uid = uids.get(given);
    if (uid === undefined) throw signatureError("ScriptApp.deleteTrigger", [given]);
    ask("ScriptApp.deleteTrigger", uid);
  }),
});

/** `authMode` of events: installed triggers run with full rights. */
export const fullAuthMode = AUTH_MODES["FULL"];
