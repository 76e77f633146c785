// Filling «Порядок аттестации»: what is shipped comes, what people changed stays, names and explanations follow the program.
import { defaultRuleRows } from "../../domain/attestation/rules/editionData.ts";
import { placeOfRule, type RuleRow } from "../../domain/attestation/rules/editions.ts";
import { PARAMETERS } from "../../domain/attestation/rules/editionParameters.ts";
import type { Book } from "../../workbook/book.ts";
import { patchRow, type Change } from "../../workbook/changes.ts";
import { rules } from "../../workbook/tables/index.ts";

/** Shipped rows that the sheet doesn't have. */
export function missingRules(book: Book): RuleRow[] {
  const known = new Set(book.rows(rules).map(ownKey));
  return defaultRuleRows().filter(({ key }) => !known.has(key));
}

/** Keys, names of rules and explanations as the program has them now; values and sources are people's. */
export function staleRuleWords(book: Book): Change[] {
  return book.records(rules).flatMap(({ ref, row }) => {
    const declared = PARAMETERS.find(({ key }) => key === placeOfRule(row).key);
    if (declared === undefined) return [];
    const { label, help } = declared;
    const key = ownKey(row);
    if (row.key === key && row.label === label && row.help === help) return [];
    return [patchRow(rules, ref, { key, label, help })];
  });
}

/** «P2014.refusalYears» of what the row shows, whatever key it was copied with. */
function ownKey(row: RuleRow): string {
  const { edition, key } = placeOfRule(row);
  return key === null ? "" : `${edition}.${key}`;
}
