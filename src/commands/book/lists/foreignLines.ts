// Lines of a region's list that speak of another district's people: they stay out, and are only counted.
import { isOtherDistrict, isOtherDistrictCell } from "../../../domain/attestation/region/district.ts";
import { textOf, type ListDraft } from "../../../intake/lists/kind.ts";

/** True for another district, false for the own one, null when the line doesn't tell or the settings don't name the own one. */
export function isForeign(draft: ListDraft, own: string): boolean | null {
  const cell = textOf(draft, "district");
  return cell === ""
    ? isOtherDistrict(`${textOf(draft, "school")} ${draft.heading}`, own)
    : isOtherDistrictCell(cell, own);
}

/** What to do so that lines of other districts are known; nothing when the list has no districts. */
export function districtRemarks(drafts: readonly ListDraft[], own: string): string[] {
  if (own.trim() !== "" || drafts.every((draft) => textOf(draft, "district") === "")) return [];
  return [
    "В списке есть столбец с районом, а наш район не назван: впишите его в «Настройки», строка «Район, округ», и чужие строки отойдут в сторону сами.",
  ];
}
