// Puts Google's globals, as far as they are modelled, into the context of a run. Evaluated before the add-on's bundle.
import { cacheService } from "./cacheService.ts";
import { scriptConsole, scriptLogger } from "./console.ts";
import { hostDate } from "./date.ts";
import { drive } from "./drive.ts";
import { enter } from "./enter.ts";
import { ask } from "./host.ts";
import { htmlService } from "./htmlService.ts";
import { lockService } from "./lockService.ts";
import { mailApp } from "./mailApp.ts";
import { propertiesService } from "./propertiesService.ts";
import { scriptApp } from "./scriptApp.ts";
import { session } from "./session.ts";
import { sheets } from "./sheets.ts";
import { spreadsheetApp } from "./spreadsheetApp.ts";
import { strict } from "./strict.ts";
import { utilities } from "./utilities.ts";

/** Services that every script of Google's has and this host knows nothing of. */
const ABSENT = [
  "CalendarApp",
  "ContentService",
  "DocumentApp",
  "DriveApp",
  "FormApp",
  "GmailApp",
  "LanguageApp",
  "UrlFetchApp",
  "XmlService",
];

/** Advanced services by their id; the manifest decides which of them exist and how they are called. */
const ADVANCED: Record<string, object> = { sheets, drive };

const globals: Record<string, unknown> = {
  CacheService: cacheService,
  Date: hostDate(Date),
  HtmlService: htmlService,
  LockService: lockService,
  Logger: scriptLogger,
  MailApp: mailApp,
  PropertiesService: propertiesService,
  ScriptApp: scriptApp,
  Session: session,
  SpreadsheetApp: spreadsheetApp,
  Utilities: utilities,
  console: scriptConsole,
};

for (const name of ABSENT) globals[name] = strict(name, {});
for (const { serviceId, userSymbol } of ask("Host.advancedServices")) {
  globals[userSymbol] = ADVANCED[serviceId] ?? strict(userSymbol, {});
}
globals["__enter"] = enter;

for (const [name, value] of Object.entries(globals)) {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
}
