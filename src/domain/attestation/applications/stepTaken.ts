// A step that a person takes for an application on the page «Шаг заявления»: the facts given and the state chosen, or why not.
import type { CivilDate } from "../../calendar/civil.ts";
import type { Application, ApplicationState } from "../application.ts";
import { advance, nextStates, type Missing } from "./lifeCycle.ts";
import { isDayField, type ApplicationField } from "./lifeCycleColumns.ts";
import { isBlank, placeOf, ruleOf } from "./lifeCycleStates.ts";

export type StepTaken =
  | { isTaken: true; part: Partial<Application> }
  /** Nothing is written into the row. */
  | { isTaken: false; missing: Missing };

/** Fields that a state asks of a person: what it needs and isn't said by choosing it, and what is worth telling with it. */
export function questionsOf(state: ApplicationState): {
  required: ApplicationField[];
  optional: ApplicationField[];
} {
  const { needs, implies = {}, also } = ruleOf(state);
  return {
    required: needs.map(({ field }) => field).filter((field) => !(field in implies)),
    optional: [...also],
  };
}

/** States that the page offers; a month is moved in the schedule, where the load is seen. */
export function offeredStates(application: Application): ApplicationState[] {
  return nextStates(application).filter(
    (state) => !(state === "В предварительном графике" && placeOf(application.accepted) > placeOf(state)),
  );
}

/**
 * @param common facts for all rows: they fill what is empty or wrong for the state
 * @param own facts of this row: they stand instead of what it holds
 */
export function takeStep(
  application: Application,
  state: ApplicationState,
  { common, own }: { common: Partial<Application>; own: Partial<Application> },
  today: CivilDate,
): StepTaken {
  const rule = ruleOf(state);
  const isAgain = placeOf(state) < placeOf(application.accepted);
  const unmet = new Set(rule.needs.filter(({ isMet }) => !isMet(application)).map(({ field }) => field));
  const facts = {
    ...picked(rule.implies ?? {}, (field) => unmet.has(field)),
    ...picked(common, (field) => isAgain || unmet.has(field) || isBlank(application[field])),
    ...picked(own, () => true),
  };
  const chosen = { ...application, ...facts, state };
  const { part, transitions, missing } = advance(chosen, { today });
  // The transitions themselves are made and logged by the completion of the registers.
  if (transitions.some(({ to }) => to === state))
    return { isTaken: true, part: { ...facts, state, ...picked(part, isDayField) } };
  const [first] = missing;
  return {
    isTaken: false,
    missing: first ?? {
      field: "state",
      message: `уже «${application.accepted}»`,
      cure: "Выберите другое состояние",
    },
  };
}

function picked(
  facts: Partial<Application>,
  isWanted: (field: ApplicationField) => boolean,
): Partial<Application> {
  const isField = (text: string): text is ApplicationField => text in facts;
  return Object.fromEntries(
    Object.keys(facts)
      .filter(isField)
      .filter(isWanted)
      .map((field) => [field, facts[field]]),
  );
}
