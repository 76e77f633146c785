// All rules by which terms are read. A term that no rule or more than one rule matches is asked about, so their order says nothing.
import type { TermRule } from "../termReading.ts";
import { EVENT_RULES } from "./events.ts";
import { MONTHLY_RULES } from "./monthly.ts";
import { PART_RULES } from "./partsOfYear.ts";
import { POINT_RULES } from "./points.ts";
import { QUARTERLY_RULES } from "./quarterly.ts";
import { RELATIVE_RULES } from "./relative.ts";
import { UNTIL_RULES } from "./until.ts";
import { WEEKLY_RULES } from "./weekly.ts";
import { WHOLE_YEAR_RULES } from "./wholeYear.ts";

export const TERM_READING_RULES: readonly TermRule[] = [
  ...POINT_RULES,
  ...UNTIL_RULES,
  ...WEEKLY_RULES,
  ...MONTHLY_RULES,
  ...QUARTERLY_RULES,
  ...PART_RULES,
  ...WHOLE_YEAR_RULES,
  ...RELATIVE_RULES,
  ...EVENT_RULES,
];
