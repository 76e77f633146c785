// All sheets of the book in the order of their tabs.
import type { AnyTable } from "../table.ts";
import { directives } from "./directives.ts";
import { journal, mailLog, remarks } from "./logs.ts";
import { occurrences } from "./occurrences.ts";
import { organisations, staff } from "./people.ts";
import { plan } from "./plan.ts";
import { calendar, settings } from "./settings.ts";
import { today } from "./today.ts";

export const TABLES: readonly AnyTable[] = [
  today,
  plan,
  occurrences,
  directives,
  staff,
  organisations,
  remarks,
  calendar,
  settings,
  mailLog,
  journal,
];

export {
  calendar,
  directives,
  journal,
  mailLog,
  occurrences,
  organisations,
  plan,
  remarks,
  settings,
  staff,
  today,
};
