// Completing the people around the data bank: how long a coordinator counts as new, who answers for each organisation today, how
// much work each expert has. Part of the registers' completion.
import type { Application } from "../../domain/attestation/application.ts";
import type { Coordinator } from "../../domain/attestation/coordinators.ts";
import type { Expert } from "../../domain/attestation/experts.ts";
import { expertLoads } from "../../domain/attestation/lists/expertChoice.ts";
import { yearOf } from "../../domain/attestation/schedule/schedule.ts";
import { addMonths, type CivilDate } from "../../domain/calendar/civil.ts";
import { groupBy } from "../../domain/groupBy.ts";
import type { Directory, Organisation } from "../../domain/people/directory.ts";
import { coordinatorOn } from "../../domain/people/schoolCoordinators.ts";
import { schoolKey } from "../../domain/people/schoolKey.ts";
import type { Settings } from "../../domain/settings.ts";

/** Computed cells of a coordinator's row. */
export function completedCoordinator(
  { from }: Coordinator,
  { newCoordinatorMonths }: Settings,
): Partial<Coordinator> {
  return { newUntil: from === null ? null : addMonths(from, newCoordinatorMonths) };
}

/**
 * Who answers for an organisation today: of several the one appointed last. Without anybody in «Ответственные» the name that
 * people have typed stays; the name of somebody whose time is over goes.
 */
export function coordinatorOfOrganisation(
  coordinators: readonly Coordinator[],
  directory: Directory,
  today: CivilDate,
): (organisation: Organisation) => Partial<Organisation> {
  const bySchool = groupBy(coordinators, ({ school }) => schoolKey(school, directory));
  return ({ id, coordinator }) => {
    const own = bySchool.get(id) ?? [];
    const current = coordinatorOn(own, today);
    if (current !== null) return { coordinator: current.name };
    const isOver = own.some(({ name }) => name !== "" && name === coordinator);
    return { coordinator: isOver ? "" : coordinator };
  };
}

/** Applications of each expert in the latest school year of the register. */
export function completedExpert(
  experts: readonly Expert[],
  applications: readonly Application[],
  ground: { directory: Directory; settings: Settings; today: CivilDate },
): (expert: Expert) => Partial<Expert> {
  const given = applications.filter((application) => application.experts.length > 0);
  const years = given.map((application) => yearOf(application, ground.today)).sort();
  const latest = years[years.length - 1] ?? "";
  const loads = expertLoads(latest, { ...ground, experts, applications: given });
  return ({ id }) => ({ load: loads.get(id) ?? 0 });
}
