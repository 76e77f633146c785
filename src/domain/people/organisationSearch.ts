// Finding organisations of «Организации» by what a document calls them.
import type { Directory, Organisation } from "./directory.ts";
import { oncePer } from "./oncePer.ts";
import { findOrganisations, sameOrganisation } from "./organisationName.ts";
import type { OrganisationName } from "./organisationName.ts";
import { properNameOf, properNamesIn, sameProperName } from "./properName.ts";
import { spellingKey, tidy } from "./spelling.ts";

/** All organisations that a text can name, closed ones too; more than one for one name means that it is ambiguous. */
export function matchOrganisations(text: string, directory: Directory): readonly Organisation[] {
  const known = answersOf(directory);
  const answer = known.get(text) ?? search(text, directory);
  known.set(text, answer);
  return answer;
}

const answersOf = oncePer<Directory, Map<string, readonly Organisation[]>>(() => new Map());

function search(text: string, { organisations }: Directory): readonly Organisation[] {
  const key = spellingKey(text);
  if (key === "") return [];
  const exact = organisations.filter((organisation) => keysOf(organisation).includes(key));
  if (exact.length > 0) return exact;
  const names = findOrganisations(tidy(text)).map(({ name }) => name);
  const named = organisations.filter((organisation) => names.some((name) => answersTo(organisation, name)));
  const proper = named.length > 0 ? null : properNameOf(tidy(text));
  if (proper === null) return named;
  return organisations.filter((organisation) =>
    properNames(organisation).some((own) => sameProperName(own, proper)),
  );
}

function answersTo(organisation: Organisation, name: OrganisationName): boolean {
  return namesOf(organisation).some((own) => sameOrganisation(own, name));
}

const spellings = ({ name, fullName, aliases }: Organisation): string[] => [name, fullName, ...aliases];
const properNames = oncePer((organisation: Organisation) =>
  spellings(organisation).flatMap((spelling) => properNamesIn(tidy(spelling))),
);
const keysOf = oncePer((organisation: Organisation) => spellings(organisation).map(spellingKey));
const namesOf = oncePer((organisation: Organisation) =>
  spellings(organisation)
    .flatMap((spelling) => findOrganisations(tidy(spelling)).slice(0, 1))
    .map(({ name }) => ({ ...name, locality: name.locality || organisation.locality })),
);
