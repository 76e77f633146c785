// What a documentary check would find in the chain of an attestation for fitness.
import type { Conformity } from "../../../domain/attestation/conformity.ts";
import { chainProblems } from "../../../domain/attestation/dues/conformityChain.ts";
import { conformity } from "../../../workbook/tables/index.ts";
import type { FieldData } from "../data.ts";
import { findingAt, type Finding } from "./finding.ts";

/** Dates left out and dates that come too late, each with its day and the rule. */
export function chainFindings(row: Conformity, data: FieldData): Finding[] {
  const { id, name, teacher, school } = row;
  const place = [name === "" ? teacher : name, school].filter((text) => text !== "").join(", ");
  return chainProblems(row, data).map(({ column, message, cure }) =>
    findingAt({ table: conformity, id, place }, column, message, cure),
  );
}
