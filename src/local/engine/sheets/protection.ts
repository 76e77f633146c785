// Who may change what: protected ranges as they stand against the caller. The owner and warnings never stop anybody.
import { Refusal } from "./errors.ts";
import type { Draft, ProtectedRange, Sheet } from "./model.ts";
import { boxOf, intersects, type Box, type Lines } from "./ranges.ts";

/** True when the range lets this person through. */
export function mayEdit(protection: ProtectedRange, email: string, owner: string): boolean {
  const { warningOnly, editors } = protection;
  if (warningOnly === true || email === owner || editors?.domainUsersCanEdit === true) return true;
  return editors?.users?.some((user) => user.toLowerCase() === email.toLowerCase()) ?? false;
}

/** @throws Refusal when the box has a cell that the caller may not change */
export function guardCells(draft: Draft, sheet: Sheet, box: Box): void {
  for (const protection of closedRanges(draft, sheet)) {
    const range = boxWithin(sheet, protection.range);
    if (range === null || !intersects(box, range)) continue;
    const open = (protection.unprotectedRanges ?? []).flatMap((part) => boxWithin(sheet, part) ?? []);
    if (leftOver([common(box, range)], open).length > 0) throw isProtected();
  }
}

/** @throws Refusal when the whole sheet is protected against the caller, whatever cells are left open in it */
export function guardSheet(draft: Draft, sheet: Sheet): void {
  if (closedRanges(draft, sheet).some(({ range }) => isWholeSheet(range))) throw isProtected();
}

/** @throws Refusal when anything of the sheet is protected against the caller */
export function guardEverything(draft: Draft, sheet: Sheet): void {
  if (closedRanges(draft, sheet).length > 0) throw isProtected();
}

/** @throws Refusal when lines that are going to be deleted or moved cross a protected range */
export function guardLines(draft: Draft, sheet: Sheet, { axis, start, end }: Lines): void {
  guardSheet(draft, sheet);
  const whole = { top: 0, bottom: sheet.rows.length, left: 0, right: sheet.columns.length };
  const box = axis === "ROWS" ? { ...whole, top: start, bottom: end } : { ...whole, left: start, right: end };
  guardCells(draft, sheet, box);
}

/** @throws Refusal when lines are going to be put inside a protected range, which would make it grow */
export function guardInsert(draft: Draft, sheet: Sheet, axis: Lines["axis"], at: number): void {
  guardSheet(draft, sheet);
  for (const { range } of closedRanges(draft, sheet)) {
    const box = boxWithin(sheet, range);
    const [start, end] = axis === "ROWS" ? [box?.top, box?.bottom] : [box?.left, box?.right];
    if (start !== undefined && end !== undefined && at > start && at < end) throw isProtected();
  }
}

/** @throws Refusal when the caller may not change the protection itself */
export function guardProtection(draft: Draft, protection: ProtectedRange): void {
  if (!mayEdit(protection, draft.caller.email, draft.book.owner)) throw isProtected();
}

export function isWholeSheet(range: ProtectedRange["range"] = {}): boolean {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  return [startRowIndex, endRowIndex, startColumnIndex, endColumnIndex].every((side) => side === undefined);
}

function closedRanges(draft: Draft, sheet: Sheet): readonly ProtectedRange[] {
  const { caller, book } = draft;
  return sheet.protectedRanges.filter((protection) => !mayEdit(protection, caller.email, book.owner));
}

/** The box of a range that may meanwhile lie outside the grid. */
function boxWithin(sheet: Sheet, range: ProtectedRange["range"] = {}): Box | null {
  const { startRowIndex = 0, startColumnIndex = 0 } = range;
  if (startRowIndex >= sheet.rows.length || startColumnIndex >= sheet.columns.length) return null;
  return boxOf(sheet, range);
}

function common(a: Box, b: Box): Box {
  return {
    top: Math.max(a.top, b.top),
    bottom: Math.min(a.bottom, b.bottom),
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
  };
}

/** What stays of the boxes when the holes are cut out of them. */
function leftOver(boxes: readonly Box[], holes: readonly Box[]): readonly Box[] {
  return holes.reduce((rest: readonly Box[], hole) => rest.flatMap((box) => without(box, hole)), boxes);
}

function without(box: Box, hole: Box): readonly Box[] {
  if (!intersects(box, hole)) return [box];
  const cut = common(box, hole);
  return [
    { ...box, bottom: cut.top },
    { ...box, top: cut.bottom },
    { ...cut, left: box.left, right: cut.left },
    { ...cut, left: cut.right, right: box.right },
  ].filter(({ top, bottom, left, right }) => top < bottom && left < right);
}

function isProtected(): Refusal {
  return new Refusal(
    "You are trying to edit a protected cell or object. " +
      "Please contact the spreadsheet owner to remove protection if you need to edit.",
  );
}
