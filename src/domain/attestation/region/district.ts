// Whether a row of a region's list speaks of another district: such lists name hundreds of other districts' people.
import { stemKey } from "../../people/position.ts";
import { level, tidy } from "../../people/spelling.ts";

/**
 * True when a text names a district and it is another one than `own` («Заречного района»), false when it is the own one; null
 * when the text names none or the own one isn't known.
 */
export function isOtherDistrict(text: string, own: string): boolean | null {
  const [named, ours] = [properName(districtIn(text)), properName(own)];
  return named === "" || ours === "" ? null : named !== ours;
}

/** The same for a cell of a column «Район», which may hold the bare name: «Заречный». */
export function isOtherDistrictCell(cell: string, own: string): boolean | null {
  const [named, ours] = [properName(cell), properName(own)];
  return named === "" || ours === "" ? null : named !== ours;
}

const ADJECTIVE = "\\p{L}+(?:-\\p{L}+)*(?:ский|ской|ского|цкий|цкого|ый|ий|ого|его)";
const KIND = "(?:муниципальн\\p{L}+ )?(?:район|округ)\\p{L}*|мо(?!\\p{L})";
const NAMED = new RegExp(
  `(?<!\\p{L})(?:(${ADJECTIVE}) (?:${KIND})|(?:мо|муниципальн\\p{L}+ образовани\\p{L}+) (${ADJECTIVE})(?!\\p{L}))`,
  "u",
);

/** «Луговского района» of «МБОУ СОШ № 8 Луговского района»; empty when no district is named. */
function districtIn(text: string): string {
  const match = NAMED.exec(plain(text));
  return match?.[1] ?? match?.[2] ?? "";
}

/** Words of bodies and places that are not the name itself. */
const GENERIC = /^(?:район|муниципальн|округ|образован|мо|город|городск|г|край|кра|област)$/;

function properName(text: string): string {
  return stemKey(plain(text))
    .split(" ")
    .filter((word) => !GENERIC.test(word))
    .join(" ");
}

function plain(text: string): string {
  return level(tidy(text))
    .replace(/\s+/g, " ")
    .replace(/(?<!\p{L})р-?н(?!\p{L})\.?/gu, "район");
}
