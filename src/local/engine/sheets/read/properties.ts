// Parts of replies that need a little more than what is kept: a sheet's place and size, what the caller may edit.
import type { DeveloperMetadata, ProtectedRange, Sheet } from "../model.ts";
import { sheetEntry } from "../metadata.ts";
import { mayEdit } from "../protection.ts";

export function sheetProperties(sheet: Sheet, index: number): object {
  const { gridProperties, ...properties } = sheet.properties;
  const size = { rowCount: sheet.rows.length, columnCount: sheet.columns.length };
  return { ...properties, index, sheetType: "GRID", gridProperties: { ...size, ...gridProperties } };
}

/** A protected range as this person sees it: the editors are shown to those who may edit. */
export function protectedRangeFor(protection: ProtectedRange, email: string, owner: string): object {
  const { editors, ...rest } = protection;
  if (!mayEdit(protection, email, owner)) return rest;
  return { ...rest, requestingUserCanEdit: true, ...(editors === undefined ? {} : { editors }) };
}

export function metadataOfTheSheet(sheet: Sheet): readonly DeveloperMetadata[] {
  return sheet.developerMetadata.map((entry) => sheetEntry(sheet.properties.sheetId, entry));
}
