// «Проверить книгу» on «Документы»: a number that two documents of a kind have in one calendar year.
import { holderOfNumber } from "../../../domain/documents/documentWay.ts";
import type { DocumentRecord } from "../../../domain/documents/documentRecord.ts";
import { groupBy } from "../../../domain/groupBy.ts";
import { documents } from "../../../workbook/tables/index.ts";
import { numberWords } from "../documents/verdicts.ts";
import { finding, type Finding } from "./finding.ts";

/** Told of the later of the two. */
export function documentFindings(rows: readonly DocumentRecord[]): Finding[] {
  const numbered = rows.filter(({ number, state }) => number.trim() !== "" && state !== "аннулирован");
  const groups = groupBy(numbered, ({ kind, number }) => `${kind}|${number.trim().toLowerCase()}`);
  return [...groups.values()].flatMap((group) =>
    group.flatMap((row, index) => {
      const holder = holderOfNumber(row, group.slice(0, index));
      return holder === null
        ? []
        : [
            finding(
              documents,
              row.id,
              "number",
              numberWords(row.number, holder),
              "Оставьте номер одному из них",
            ),
          ];
    }),
  );
}
