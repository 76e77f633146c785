// Remarks of one kind on a big register: so many rows are named, the others are counted. Twelve thousand people don't make twelve
// thousand remarks.
import { groupBy } from "../../../domain/groupBy.ts";
import { counted } from "../../../domain/language/plural.ts";
import type { Finding } from "./finding.ts";

const SHOWN = 20;

/** At most twenty remarks of a kind — the same cure in the same column — and one line that counts the rest. */
export function capped(findings: readonly Finding[]): Finding[] {
  const kinds = groupBy(findings, ({ sheet, column, cure }) => [sheet, column, cure].join("|"));
  return [...kinds.values()].flatMap((same) => {
    const [first] = same;
    const rest = same.length - SHOWN;
    if (first === undefined || rest <= 0) return same;
    const { sheet, column, cure } = first;
    const message = `И ещё ${counted(rest, "такая строка", "такие строки", "таких строк")}`;
    return [...same.slice(0, SHOWN), { sheet, row: "", column, message, cure }];
  });
}
