// How papers name a person of the registers: with position and organisation, in the case that the sentence wants.
import type { Directory, Organisation } from "../../../domain/people/directory.ts";
import { nameInCase, positionInCase, type RussianCase } from "../../../domain/people/inCase.ts";
import { matchOrganisations } from "../../../domain/people/organisationSearch.ts";
import { sentence } from "../sentence.ts";

/** A row about a person: in the mode without names the name may be empty, the code then stands for it. */
export interface Whom {
  name: string;
  code: string;
  position: string;
  school: string;
}

export const nameOf = ({ name, code }: Pick<Whom, "name" | "code">): string => name.trim() || code;

/** «учитель МБОУ СОШ № 5» */
export function postOf({ position, school }: Pick<Whom, "position" | "school">): string {
  return [position, school]
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(" ");
}

/** «Орловой Анне Павловне, директору МБОУ СОШ № 1» */
export function whomInCase(whom: Whom, wanted: RussianCase): string {
  return [nameInCase(nameOf(whom), wanted), positionInCase(postOf(whom), wanted)]
    .filter((part) => part !== "")
    .join(", ");
}

/** The only organisation that a text can name. */
export function organisationOf(school: string, directory: Directory): Organisation | null {
  const found = matchOrganisations(school, directory);
  const [only] = found;
  return found.length === 1 && only !== undefined ? only : null;
}

/** «муниципальное бюджетное общеобразовательное учреждение …», as far as the book knows it. */
export function fullSchoolName(school: string, directory: Directory): string {
  return organisationOf(school, directory)?.fullName.trim() || school.trim();
}

/** «В аттестационную комиссию …»: a line of the addressee; another body stands as the settings name it. */
export function toCommission(body: string): string {
  return sentence(body.trim().replace(/^аттестационная комиссия/iu, "в аттестационную комиссию"));
}
