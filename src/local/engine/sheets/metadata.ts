// Developer metadata: where each entry stands, how it is found, how it is changed. Those of rows and columns are kept in
// the lines themselves, so they move and vanish with them.
import { Refusal } from "./errors.ts";
import type { Axis, Book, DeveloperMetadata, Draft, Line, Sheet } from "./model.ts";
import { linesOf } from "./ranges.ts";
import type { Message } from "./schema/schema.ts";

export type Lookup = Message<"DeveloperMetadataLookup">;
export type Location = Message<"DeveloperMetadataLocation">;

/** Every entry of the book with its location: the spreadsheet's, then sheet by sheet its own, its rows', its columns'. */
export function allMetadata(book: Book): DeveloperMetadata[] {
  const own = book.developerMetadata.map((entry) => ({
    ...entry,
    location: { locationType: "SPREADSHEET", spreadsheet: true } as const,
  }));
  return [...own, ...book.sheets.flatMap(metadataOfSheet)];
}

/** Entries of a sheet, its rows and its columns. */
export function metadataOfSheet(sheet: Sheet): DeveloperMetadata[] {
  const { sheetId } = sheet.properties;
  const result: DeveloperMetadata[] = sheet.developerMetadata.map((entry) => sheetEntry(sheetId, entry));
  // Looked at for every batch: of thousands of rows hardly any has an entry.
  sheet.rows.forEach(({ line }, index) => {
    if (line.developerMetadata !== undefined) result.push(...lineEntries(sheetId, "ROWS", index, line));
  });
  sheet.columns.forEach((line, index) => {
    if (line.developerMetadata !== undefined) result.push(...lineEntries(sheetId, "COLUMNS", index, line));
  });
  return result;
}

/** Ids in use as a draft stands: a batch asks for each entry that it makes. */
const idsOfDrafts = new WeakMap<Draft, Set<number | undefined>>();

export function isIdTaken(draft: Draft, id: number): boolean {
  const known =
    idsOfDrafts.get(draft) ?? new Set(allMetadata(draft.book).map(({ metadataId }) => metadataId));
  idsOfDrafts.set(draft, known);
  return known.has(id);
}

/** After lines or sheets went, with their entries. */
export function forgetIds(draft: Draft): void {
  idsOfDrafts.delete(draft);
}

export function sheetEntry(sheetId: number, entry: DeveloperMetadata): DeveloperMetadata {
  return { ...entry, location: { locationType: "SHEET", sheetId } };
}

/** The entries of a row or a column, with their location. */
export function lineEntries(
  sheetId: number,
  axis: Axis,
  index: number,
  line: Line,
): readonly DeveloperMetadata[] {
  const { developerMetadata } = line;
  if (developerMetadata === undefined) return [];
  const range = { dimension: axis, startIndex: index, endIndex: index + 1 };
  return developerMetadata.map((entry) => ({
    ...entry,
    location: {
      locationType: axis === "ROWS" ? "ROW" : "COLUMN",
      dimensionRange: sheetId === 0 ? range : { sheetId, ...range },
    },
  }));
}

/** Entries that a lookup names; its parts narrow each other, an empty one names all. */
export function lookUp(book: Book, lookup: Lookup): DeveloperMetadata[] {
  const { metadataLocation, locationMatchingStrategy } = lookup;
  const exact = locationMatchingStrategy === "EXACT_LOCATION";
  if (metadataLocation?.spreadsheet === true && locationMatchingStrategy === "INTERSECTING_LOCATION") {
    throw new Refusal(
      "DeveloperMetadataLookup.spreadsheet is true, but locationMatchingStrategy was specified as INTERSECTING.",
    );
  }
  const wanted = (["metadataId", "metadataKey", "metadataValue", "visibility"] as const).filter(
    (field) => lookup[field] !== undefined,
  );
  return allMetadata(book).filter(
    (entry) =>
      wanted.every((field) => entry[field] === lookup[field]) &&
      (lookup.locationType === undefined || entry.location?.locationType === lookup.locationType) &&
      (metadataLocation === undefined || isAt(book, metadataLocation, entry.location ?? {}, exact)),
  );
}

function isAt(book: Book, wanted: Location, location: Location, exact: boolean): boolean {
  const { dimensionRange } = location;
  if (wanted.spreadsheet === true) return location.spreadsheet === true;
  if (wanted.sheetId !== undefined) {
    const sameSheet = location.sheetId === wanted.sheetId;
    const inside = dimensionRange !== undefined && (dimensionRange.sheetId ?? 0) === wanted.sheetId;
    return sameSheet || (!exact && inside);
  }
  const range = wanted.dimensionRange;
  if (range === undefined || dimensionRange === undefined) return false;
  if (range.sheetId !== dimensionRange.sheetId || range.dimension !== dimensionRange.dimension) return false;
  const sheet = book.sheets.find(({ properties }) => properties.sheetId === (range.sheetId ?? 0));
  if (sheet === undefined) return false;
  const [lines, own] = [linesOf(sheet, range), linesOf(sheet, dimensionRange)];
  return exact
    ? lines.start === own.start && lines.end === own.end
    : lines.start < own.end && own.start < lines.end;
}

/** Puts an entry, whose location has been checked, where it belongs. */
export function attach(draft: Draft, { location, ...entry }: DeveloperMetadata): void {
  idsOfDrafts.get(draft)?.add(entry.metadataId);
  const { dimensionRange, sheetId } = location ?? {};
  if (dimensionRange?.startIndex !== undefined) {
    const { dimension = "ROWS", startIndex, sheetId: id } = dimensionRange;
    changeLine(draft, id ?? 0, dimension, startIndex, (entries) => [...entries, entry]);
  } else if (sheetId !== undefined) {
    const sheet = draft.edit(sheetId);
    sheet.developerMetadata = [...sheet.developerMetadata, entry];
  } else {
    draft.book.developerMetadata = [...draft.book.developerMetadata, entry];
  }
}

/** Replaces an entry that was found; null takes it away. */
export function replace(draft: Draft, found: DeveloperMetadata, by: DeveloperMetadata | null): void {
  if (by === null) idsOfDrafts.get(draft)?.delete(found.metadataId);
  const change = (entries: readonly DeveloperMetadata[]): readonly DeveloperMetadata[] =>
    entries.flatMap((entry) => (entry.metadataId !== found.metadataId ? [entry] : by === null ? [] : [by]));
  const { dimensionRange, sheetId } = found.location ?? {};
  if (dimensionRange?.startIndex !== undefined) {
    const { dimension = "ROWS", startIndex, sheetId: id } = dimensionRange;
    changeLine(draft, id ?? 0, dimension, startIndex, change);
  } else if (sheetId !== undefined) {
    const sheet = draft.edit(sheetId);
    sheet.developerMetadata = change(sheet.developerMetadata);
  } else {
    draft.book.developerMetadata = change(draft.book.developerMetadata);
  }
}

function changeLine(
  draft: Draft,
  sheetId: number,
  axis: Axis,
  index: number,
  change: (entries: readonly DeveloperMetadata[]) => readonly DeveloperMetadata[],
): void {
  const sheet = draft.edit(sheetId);
  const row = sheet.rows[index];
  const { developerMetadata: before = [], ...line } =
    (axis === "ROWS" ? row?.line : sheet.columns[index]) ?? {};
  const developerMetadata = change(before);
  const changed = developerMetadata.length === 0 ? line : { ...line, developerMetadata };
  if (axis === "COLUMNS") sheet.columns = sheet.columns.with(index, changed);
  else if (row !== undefined) sheet.rows[index] = { ...row, line: changed };
}
