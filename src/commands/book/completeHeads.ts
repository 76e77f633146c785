// Completing «Руководители»: when the next attestation is due, the step of the cycle, and the end of a cycle, which becomes the
// last attestation. Part of the registers' completion.
import { endOfCycle, headFacts } from "../../domain/attestation/dues/headSteps.ts";
import type { Head } from "../../domain/attestation/heads.ts";
import { heads } from "../../workbook/tables/index.ts";
import type { ChainGround, CompletedRows } from "./completeConformity.ts";
import { differenceOf } from "./differenceOf.ts";
import { patchNamed, spend, type Named, type Room } from "./namedRows.ts";

export function completeHeads(
  rows: readonly Named<Head>[],
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
    const end = endOfCycle(named.row);
    const current = { ...named.row, ...end?.part };
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
