// Names in the cases of Russian, by the library petrovich: «поручить Соколовой М.И.» means Соколова М.И.
import petrovich from "petrovich";
import { oncePer } from "./oncePer.ts";
import { compatible } from "./personName.ts";
import type { PersonName } from "./personName.ts";
import { level } from "./spelling.ts";

type Gender = "male" | "female";
type Part = "first" | "middle" | "last";

const CASES = ["genitive", "dative", "accusative", "instrumental", "prepositional"] as const;

const FEMALE_NOMINATIVE = /(?:ова|ева|ина|ына|ская|цкая)$/;
const MALE_NOMINATIVE = /(?:ов|ев|ин|ын|ский|цкий)$/;

/**
 * True when `written` is `known` (nominative) in another case. «Соколова М.И.» is not taken for a form of «Соколов М.И.»:
 * a form that reads as a woman's surname names a woman.
 */
export function isFormOf(written: PersonName, known: PersonName): boolean {
  const surname = level(written.surname);
  return surnameForms(known).some(
    ({ gender, forms }) =>
      forms.includes(surname) &&
      partForm(written.first, known.first, gender, "first") &&
      partForm(written.middle, known.middle, gender, "middle"),
  );
}

const surnameForms = oncePer((known: PersonName) =>
  gendersOf(known).map((gender) => {
    const forms = inflected(known.surname, gender, "last");
    return {
      gender,
      forms: gender === "male" ? forms.filter((form) => !FEMALE_NOMINATIVE.test(form)) : forms,
    };
  }),
);

function partForm(written: string, known: string, gender: Gender, part: Part): boolean {
  return compatible(written, known) || inflected(known, gender, part).includes(level(written));
}

/** Without ё, which petrovich's rules do not expect in surnames. */
function inflected(nominative: string, gender: Gender, part: Part): string[] {
  return CASES.map((name) => level(petrovich[gender][part][name](level(nominative))));
}

function gendersOf({ surname, middle }: PersonName): Gender[] {
  const [family, father] = [level(surname), level(middle)];
  if (/(?:на|кызы|гызы)$/.test(father)) return ["female"];
  if (/(?:ич|оглы|оглу|уулу)$/.test(father)) return ["male"];
  if (FEMALE_NOMINATIVE.test(family)) return ["female"];
  return MALE_NOMINATIVE.test(family) ? ["male"] : ["female", "male"];
}
