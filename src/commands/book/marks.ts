// Marks of the book as a whole: which book it is (a copy carries the mark of its original) and the version of its form.
import type { Request, Spreadsheet } from "../../google/sheets.ts";

const BOOK_MARK = "attest.book";
const SCHEMA_MARK = "attest.schema";
/** Version of the form of the book; grows with each named migration. */
const SCHEMA_VERSION = "1";

const IDS = { [BOOK_MARK]: 1, [SCHEMA_MARK]: 2 } as const;

/** Id of the book that this one was copied from, until a person says that it stands alone; null for an original. */
export function originalOf(structure: Spreadsheet, spreadsheetId: string): string | null {
  const mark = valueOf(structure, BOOK_MARK);
  return mark === spreadsheetId ? null : mark;
}

export function isCopy(structure: Spreadsheet, spreadsheetId: string): boolean {
  return originalOf(structure, spreadsheetId) !== null;
}

/** Requests that mark this very book, if it isn't marked so. */
export function bookMarks(structure: Spreadsheet, spreadsheetId: string): Request[] {
  return [...mark(structure, BOOK_MARK, spreadsheetId), ...mark(structure, SCHEMA_MARK, SCHEMA_VERSION)];
}

function mark(structure: Spreadsheet, key: keyof typeof IDS, metadataValue: string): Request[] {
  const now = valueOf(structure, key);
  if (now === metadataValue) return [];
  const metadataId = IDS[key];
  const create: Request = {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId,
        metadataKey: key,
        metadataValue,
        visibility: "DOCUMENT",
        location: { spreadsheet: true },
      },
    },
  };
  if (now === null) return [create];
  return [{ deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } } }, create];
}

function valueOf(structure: Spreadsheet, key: string): string | null {
  return (
    (structure.developerMetadata ?? []).find(({ metadataKey }) => metadataKey === key)?.metadataValue ?? null
  );
}
