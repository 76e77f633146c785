// Completing «Руководители»: when the next attestation is due, the step of the cycle, and the end of a cycle, which becomes the
// last attestation. Part of the registers' completion.
import { endOfCycle, headFacts } from "../../domain/attestation/dues/headSteps.ts";
import type { Head } from "../../domain/attestation/heads.ts";
import { heads } from "../../workbook/tables/index.ts";
import { missingDays } from "../../domain/commission/closing.ts";
import type { ChainGround, CompletedRows } from "./completeConformity.ts";
import type { GivenDays } from "./completeSittings.ts";
import { differenceOf } from "./differenceOf.ts";
import { patchNamed, spend, type Named, type Room } from "./namedRows.ts";

/** @param given days of extracts in «Вопросы заседаний», by the codes of the rows */
export function completeHeads(
  rows: readonly Named<Head>[],
  given: ReadonlyMap<string, GivenDays>,
  ground: Omit<ChainGround, "today">,
  room: Room,
): CompletedRows<Head> {
  const done: CompletedRows<Head> = { changes: [], log: [], rows: [] };
  for (const named of rows) {
    if (room.bytes <= 0) {
      room.skipped += 1;
      done.rows.push(named.row);
      continue;
    }
    const row = { ...named.row, ...extractDay(named.row, given.get(named.row.id)) };
    const end = endOfCycle(row);
    const current = { ...row, ...end?.part };
    const complete = { ...current, ...headFacts(current, ground) };
    const part = differenceOf(heads, named.row, complete);
    done.rows.push(complete);
    if (part === null && !named.isNew) continue;
    const change = patchNamed(heads, named, part ?? {});
    const log = end === null ? [] : [{ sheet: heads.title, row: named.row.id, message: end.message }];
    done.changes.push(change);
    done.log.push(...log);
    spend(room, [change], log);
  }
  return done;
}

function extractDay(row: Head, given: GivenDays | undefined): Partial<Pick<Head, "extract">> {
  if (given === undefined || row.meeting !== given.on || row.result === "") return {};
  return missingDays(row, { extract: given.extract });
}
