// A document whose file is known: the row gets it, and the versions before it give their place up, unless they are signed or sent.
import type { CivilDate } from "../../../domain/calendar/civil.ts";
import { isFrozen, isLive } from "../../../domain/documents/documentWay.ts";
import type { DocumentRecord } from "../../../domain/documents/documentRecord.ts";
import type { MadeFile } from "../../../google/drive.ts";
import { patchRow, type Change } from "../../../workbook/changes.ts";
import { documents } from "../../../workbook/tables/index.ts";

/** @param all the register; rows are named by their ids */
export function replacedBy(
  row: DocumentRecord,
  { id, link }: MadeFile,
  { all, today, ref = row.id }: { all: readonly DocumentRecord[]; today: CivilDate; ref?: string },
): Change[] {
  const older = all.filter(
    (each) =>
      each.key === row.key &&
      each.id !== row.id &&
      (each.version ?? 0) < (row.version ?? 0) &&
      isLive(each) &&
      !isFrozen(each),
  );
  return [
    patchRow(documents, ref, { state: "проект", link, fileId: id, made: today }),
    ...older.map((each) => patchRow(documents, each.id, { state: "заменён" })),
  ];
}
