// Requests about developer metadata: the markers of runs and columns.
import { NotModelled, Refusal } from "../errors.ts";
import { merged, writeMask } from "../fieldMask.ts";
import { parse } from "../message.ts";
import { attach, isIdTaken, lookUp, metadataOfSheet, replace, type Location } from "../metadata.ts";
import type { DeveloperMetadata, Draft } from "../model.ts";
import { linesOf, sizeOf } from "../ranges.ts";
import type { Message } from "../schema/schema.ts";

/** Characters of keys and values, for the spreadsheet and for each sheet. */
const BUDGET = 30_000;

export function createDeveloperMetadata(
  draft: Draft,
  request: Message<"CreateDeveloperMetadataRequest">,
): object {
  const { location, ...entry } = request.developerMetadata ?? {};
  const { metadataId: id } = entry;
  if (id === undefined)
    throw new NotModelled("createDeveloperMetadata with a random id: give the metadataId");
  if (id <= 0) throw new Refusal("Developer metadata ID must be positive.");
  checkEntry(entry);
  const created = { ...entry, location: checkedLocation(draft, location) };
  if (isIdTaken(draft, id)) {
    throw new Refusal(
      `Cannot add developer metadata with ID [${id}] because developer metadata with that ID already exists.`,
    );
  }
  attach(draft, created);
  checkBudget(draft, created.location);
  return { createDeveloperMetadata: { developerMetadata: created } };
}

export function updateDeveloperMetadata(
  draft: Draft,
  request: Message<"UpdateDeveloperMetadataRequest">,
): object {
  const mask = writeMask("DeveloperMetadata", request.fields);
  const { dataFilters = [], developerMetadata: wanted = {} } = request;
  if (mask === "all" || mask.has("location") || mask.has("metadataId")) {
    throw new NotModelled(`updateDeveloperMetadata with fields ${request.fields}`);
  }
  if (dataFilters.length === 0) throw new Refusal("At least one data filter must be specified.");
  const changed = found(draft, dataFilters).map((entry) => {
    const { location, ...rest } = entry;
    const updated = parse("DeveloperMetadata", merged(rest, wanted, mask));
    checkEntry(updated);
    replace(draft, entry, updated);
    checkBudget(draft, location);
    return location === undefined ? updated : { ...updated, location };
  });
  return { updateDeveloperMetadata: changed.length === 0 ? {} : { developerMetadata: changed } };
}

export function deleteDeveloperMetadata(
  draft: Draft,
  { dataFilter }: Message<"DeleteDeveloperMetadataRequest">,
): object {
  if (dataFilter === undefined) throw new Refusal("At least one data filter must be specified.");
  const gone = found(draft, [dataFilter]);
  for (const entry of gone) replace(draft, entry, null);
  return { deleteDeveloperMetadata: gone.length === 0 ? {} : { deletedDeveloperMetadata: gone } };
}

/** Entries of several filters, each once. */
function found(draft: Draft, filters: readonly Message<"DataFilter">[]): DeveloperMetadata[] {
  const entries = filters.flatMap(({ developerMetadataLookup }) => {
    if (developerMetadataLookup === undefined) throw new NotModelled("developer metadata by a range");
    return lookUp(draft.book, developerMetadataLookup);
  });
  return [...new Map(entries.map((entry) => [entry.metadataId, entry])).values()];
}

function checkEntry({ metadataKey, visibility }: DeveloperMetadata): void {
  if (metadataKey === undefined) throw new Refusal("Developer metadata must always have a key specified.");
  if (visibility === undefined)
    throw new Refusal("Developer metadata must always have visibility specified.");
}

function checkedLocation(draft: Draft, location: Location = {}): Location {
  const { dimensionRange, sheetId, spreadsheet } = location;
  if (spreadsheet === true) return { locationType: "SPREADSHEET", spreadsheet };
  if (sheetId !== undefined) {
    draft.sheet(sheetId);
    return { locationType: "SHEET", sheetId };
  }
  if (dimensionRange === undefined) {
    throw new Refusal("Developer metadata must always have a location specified.");
  }
  if (dimensionRange.startIndex === undefined || dimensionRange.endIndex === undefined) {
    throw new Refusal("DimensionRange must specify both a startIndex and an endIndex");
  }
  const sheet = draft.sheet(dimensionRange.sheetId);
  const { axis, start, end } = linesOf(sheet, dimensionRange);
  if (end - start !== 1) throw new Refusal("DimensionRange must represent a single row or column");
  const size = sizeOf(sheet, axis);
  if (end > size) throw new Refusal(`range.endIndex is larger than current grid size (${size})`);
  return { locationType: axis === "ROWS" ? "ROW" : "COLUMN", dimensionRange };
}

/** @throws Refusal when the spreadsheet's own entries, or those of the sheet at the location, are too long together */
function checkBudget(draft: Draft, { dimensionRange, sheetId }: Location = {}): void {
  const entries =
    dimensionRange === undefined && sheetId === undefined
      ? draft.book.developerMetadata
      : metadataOfSheet(draft.sheet(dimensionRange === undefined ? sheetId : dimensionRange.sheetId));
  const used = entries.reduce(
    (sum, { metadataKey = "", metadataValue = "" }) => sum + metadataKey.length + metadataValue.length,
    0,
  );
  if (used > BUDGET) throw new Refusal(`Developer metadata exceeds the limit of ${BUDGET} characters.`);
}
