// Whom the centre proposes for the list of a school: whose category ends soon, who may go higher.
import { proposals } from "../../../domain/attestation/schedule/juneList.ts";
import { wordStanding, standingOf } from "../../../domain/attestation/rules/standing.ts";
import type { Proposal } from "../../../exchange/types.ts";
import type { District, School } from "./schools.ts";

export function proposalsFor(
  { teachers, applications }: School,
  schoolYear: string,
  { history, editions, settings, today }: District,
): Proposal[] {
  const own = teachers.flatMap(({ id }) => history.get(id) ?? []);
  const found = proposals({ teachers, history: own, applications, schoolYear, today, settings, editions });
  return [...found.values()].flat().map(({ teacher, kind, position, reason }) => ({
    teacher,
    kind,
    current: wordStanding(standingOf(history.get(teacher) ?? [], position, today, editions)),
    reason,
  }));
}
