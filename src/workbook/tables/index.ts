// All sheets of the book in the order of their tabs.
import type { AnyTable } from "../table.ts";
import { applications } from "./applications.ts";
import { conformity, coordinators, experts, heads, rules, windows } from "./attestation.ts";
import { categories, teachers } from "./bank.ts";
import { commissions, members, questions, sittings } from "./commission.ts";
import { directives } from "./directives.ts";
import { documentData, documents, phrases, templates } from "./documents.ts";
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
  commissions,
  members,
  sittings,
  questions,
  experts,
  windows,
  schoolBooks,
  sentLists,
  documents,
  coordinators,
  staff,
  organisations,
  remarks,
  calendar,
  rules,
  phrases,
  settings,
  mailLog,
  journal,
  issues,
  documentData,
  templates,
];

export {
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
};
