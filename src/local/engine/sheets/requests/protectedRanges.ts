// Requests about protected ranges. The owner and the one who protects are always among the editors.
import { NotModelled, Refusal } from "../errors.ts";
import { below, merged, writeMask } from "../fieldMask.ts";
import { parse } from "../message.ts";
import type { Draft, ProtectedRange, Sheet } from "../model.ts";
import { guardProtection, isWholeSheet } from "../protection.ts";
import { boxOf } from "../ranges.ts";
import { protectedRangeFor } from "../read/properties.ts";
import type { Message } from "../schema/schema.ts";
import { without } from "../without.ts";

export function addProtectedRange(draft: Draft, request: Message<"AddProtectedRangeRequest">): object {
  const protection = without(request.protectedRange ?? {}, "requestingUserCanEdit");
  const { protectedRangeId: id } = protection;
  if (id === undefined)
    throw new NotModelled("addProtectedRange with a random id: give the protectedRangeId");
  if (id <= 0) throw new Refusal("protectedRangeId must be > 0");
  if (find(draft, id) !== null) throw new Refusal(`Protected range with id ${id} already exists.`);
  const sheet = draft.sheet(protection.range?.sheetId);
  const stored = checked(draft, sheet, withEditors(draft, protection));
  draft.edit(sheet.properties.sheetId).protectedRanges = [...sheet.protectedRanges, stored];
  return {
    addProtectedRange: { protectedRange: protectedRangeFor(stored, draft.caller.email, draft.book.owner) },
  };
}

export function updateProtectedRange(draft: Draft, request: Message<"UpdateProtectedRangeRequest">): void {
  const mask = writeMask("ProtectedRange", request.fields);
  const wanted = request.protectedRange ?? {};
  const { sheet, protection } = required(draft, wanted.protectedRangeId ?? 0);
  guardProtection(draft, protection);
  const { protectedRangeId } = protection;
  const changed = without(parse("ProtectedRange", merged(protection, wanted, mask)), "requestingUserCanEdit");
  const unlocked = protection.warningOnly === true && changed.warningOnly !== true;
  if (unlocked && below(mask, "editors") === null) {
    throw new NotModelled("switching warningOnly off without editors");
  }
  if (changed.range?.sheetId !== protection.range?.sheetId)
    throw new NotModelled("a protected range that changes sheets");
  const stored = checked(
    draft,
    sheet,
    withEditors(draft, { ...changed, ...(protectedRangeId === undefined ? {} : { protectedRangeId }) }),
  );
  draft.edit(sheet.properties.sheetId).protectedRanges = sheet.protectedRanges.map((other) =>
    other === protection ? stored : other,
  );
}

export function deleteProtectedRange(
  draft: Draft,
  { protectedRangeId = 0 }: Message<"DeleteProtectedRangeRequest">,
): void {
  const { sheet, protection } = required(draft, protectedRangeId);
  guardProtection(draft, protection);
  draft.edit(sheet.properties.sheetId).protectedRanges = sheet.protectedRanges.filter(
    (other) => other !== protection,
  );
}

function find(draft: Draft, id: number): { sheet: Sheet; protection: ProtectedRange } | null {
  for (const sheet of draft.book.sheets) {
    const protection = sheet.protectedRanges.find(({ protectedRangeId }) => protectedRangeId === id);
    if (protection !== undefined) return { sheet, protection };
  }
  return null;
}

function required(draft: Draft, id: number): { sheet: Sheet; protection: ProtectedRange } {
  const found = find(draft, id);
  if (found === null) throw new Refusal(`No protected range with id: ${id}`);
  return found;
}

function checked(draft: Draft, sheet: Sheet, protection: ProtectedRange): ProtectedRange {
  const { range, unprotectedRanges = [] } = protection;
  if (range === undefined) throw new Refusal("ProtectedRange must have a range.");
  boxOf(sheet, range);
  if (unprotectedRanges.length > 0 && !isWholeSheet(range)) {
    throw new Refusal("unprotectedRanges are only supported on protected sheets.");
  }
  for (const part of unprotectedRanges) {
    if (draft.sheet(part.sheetId) !== draft.sheet(range.sheetId)) {
      throw new Refusal("unprotectedRanges must be on the protected sheet.");
    }
    boxOf(sheet, part);
  }
  return protection;
}

/** Editors of a hard protection with the owner and the caller among them; a warning has none. */
function withEditors(draft: Draft, { editors, ...protection }: ProtectedRange): ProtectedRange {
  if (protection.warningOnly === true) return protection;
  const users = new Set([...(editors?.users ?? []), draft.book.owner, draft.caller.email]);
  return { ...protection, editors: { ...editors, users: [...users] } };
}
