// Organisations for which papers are made: those chosen, or all active ones that have something to tell.
import type { Organisation } from "../../../domain/people/directory.ts";
import { schoolKey } from "../../../domain/people/schoolKey.ts";
import type { FormRequest, PaperData } from "../../form.ts";

export function chosenSchools(
  { directory }: PaperData,
  { schools }: FormRequest,
  hasToTell: (school: Organisation) => boolean,
): Organisation[] {
  const { organisations } = directory;
  if (schools === undefined) return organisations.filter((school) => school.active && hasToTell(school));
  return organisations.filter(({ id }) => schools.includes(id));
}

/** Rows of an organisation, however they spell it. */
export function rowsOfSchool<Row extends { school: string }>(
  rows: readonly Row[],
  { id }: Organisation,
  { directory }: PaperData,
): Row[] {
  return rows.filter(({ school }) => school.trim() !== "" && schoolKey(school, directory) === id);
}

/** Full name, else the short one. */
export function fullSchoolName({ fullName, name }: Organisation): string {
  return fullName.trim() || name.trim();
}
