// Rows of a teacher's history for tests: every fact has its own day, the rest is empty.
import type { CategoryRecord } from "../../../src/domain/attestation/bank.ts";
import { defaultRuleRows } from "../../../src/domain/attestation/rules/editionData.ts";
import { editionsFrom } from "../../../src/domain/attestation/rules/editions.ts";
import type { Category } from "../../../src/domain/attestation/words.ts";
import { dateFromText } from "../../../src/domain/calendar/civil.ts";
import { categories } from "../../../src/workbook/tables/index.ts";
import { sampleRow } from "../../sampleRow.ts";

export const EDITIONS = editionsFrom(defaultRuleRows()).editions;

/** «12.03.2024» → 2024-03-12 */
export function day(text: string): string {
  const date = dateFromText(text);
  if (date === null) throw new Error(`Not a day: ${text}`);
  return date;
}

export function row(given: Partial<CategoryRecord>): CategoryRecord {
  return sampleRow(categories, {
    teacher: "КР-0001",
    position: "учитель",
    ...given,
  });
}

/** «первая», set on «12.03.2024». */
export function set(category: Category, on: string, given: Partial<CategoryRecord> = {}): CategoryRecord {
  return row({ category, event: "установлена", decided: day(on), ...given });
}

export function refused(category: Category, on: string, given: Partial<CategoryRecord> = {}): CategoryRecord {
  return row({ category, event: "отказано", decided: day(on), ...given });
}
