// All sheets of the book in the order of their tabs.
import type { AnyTable } from "../table.ts";
import { applications } from "./applications.ts";
import { conformity, coordinators, experts, heads, rules, windows } from "./attestation.ts";
import { categories, teachers } from "./bank.ts";
import { directives } from "./directives.ts";
import { journal, mailLog, remarks } from "./logs.ts";
import { occurrences } from "./occurrences.ts";
import { organisations, staff } from "./people.ts";
import { plan } from "./plan.ts";
import { issues, schoolBooks, sentLists } from "./schoolBooks.ts";
import { calendar, settings } from "./settings.ts";
import { today } from "./today.ts";

export const TABLES: readonly AnyTable[] = [
  today,
  plan,
  occurrences,
  directives,
  teachers,
  applications,
  categories,
  conformity,
  heads,
  experts,
  windows,
  schoolBooks,
  sentLists,
  coordinators,
  staff,
  organisations,
  remarks,
  calendar,
  rules,
  settings,
  mailLog,
  journal,
  issues,
];

export {
  applications,
  calendar,
  categories,
  conformity,
  coordinators,
  directives,
  experts,
  heads,
  issues,
  journal,
  mailLog,
  occurrences,
  organisations,
  plan,
  remarks,
  rules,
  schoolBooks,
  sentLists,
  settings,
  staff,
  teachers,
  today,
  windows,
};
