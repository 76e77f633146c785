// Completing «Документы»: codes for rows that people have registered, the day by which a document should be signed.
import { signBy, type SigningContext } from "../../domain/documents/documentDues.ts";
import type { DocumentRecord } from "../../domain/documents/documentRecord.ts";
import type { Change } from "../../workbook/changes.ts";
import { documents } from "../../workbook/tables/index.ts";
import { patchNamed, spend, type Named, type Room } from "./namedRows.ts";

export function completeDocuments(
  rows: readonly Named<DocumentRecord>[],
  context: SigningContext,
  room: Room,
): { changes: Change[]; rows: DocumentRecord[] } {
  const changes: Change[] = [];
  const completed = rows.map((named) => {
    const warnFrom = signBy(named.row, context);
    if (!named.isNew && warnFrom === named.row.warnFrom) return named.row;
    if (room.bytes <= 0) {
      room.skipped += 1;
      return named.row;
    }
    const change = patchNamed(documents, named, { warnFrom });
    changes.push(change);
    spend(room, [change], []);
    return { ...named.row, warnFrom };
  });
  return { changes, rows: completed };
}
