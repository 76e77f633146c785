// Documents of which a broken run has left it open whether there is a file: looked for by the keys that they were made with.
import { DOUBTFUL } from "../../../domain/documents/documentWay.ts";
import type { DocumentRecord } from "../../../domain/documents/documentRecord.ts";
import type { MadeFile } from "../../../google/drive.ts";
import { findFiles } from "../../../run/documentFiles.ts";
import type { Book } from "../../../workbook/book.ts";
import { patchRow, type Change } from "../../../workbook/changes.ts";
import { documents } from "../../../workbook/tables/index.ts";
import { replacedBy } from "./confirmed.ts";

/** What a file is made with and found by: of this version, with this content. At most 124 bytes with the name of the property. */
export const fileKey = ({ id, version, print }: DocumentRecord): string => `${id}/${version ?? 1}/${print}`;

export const isDoubtful = ({ state, key }: DocumentRecord): boolean => key !== "" && DOUBTFUL.includes(state);

/** Looks for the files of doubtful rows; one call, none without such rows. By the ids of the rows. */
export function findDoubtful(rows: readonly DocumentRecord[]): Map<string, MadeFile> {
  const doubtful = rows.filter(isDoubtful);
  const files = doubtful.length === 0 ? new Map<string, MadeFile>() : findFiles(doubtful.map(fileKey));
  return new Map(
    doubtful.flatMap((row): [string, MadeFile][] => {
      const file = files.get(fileKey(row));
      return file === undefined ? [] : [[row.id, file]];
    }),
  );
}

/** What was found is confirmed; what wasn't is shown as not confirmed, and nothing more: the search may lag behind. */
export function settled(book: Book, found: ReadonlyMap<string, MadeFile>, today: string): Change[] {
  const records = book.records(documents);
  const all = records.map(({ row }) => row);
  return records
    .filter(({ row }) => isDoubtful(row))
    .flatMap(({ ref, row }): Change[] => {
      const file = found.get(row.id);
      if (file !== undefined) return replacedBy(row, file, { all, today, ref });
      return row.state === "не подтверждено" ? [] : [patchRow(documents, ref, { state: "не подтверждено" })];
    });
}
