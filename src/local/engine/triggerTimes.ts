// Which installed triggers the clock fires on a day, and when.
import type { CivilDate } from "../../domain/calendar/civil.ts";
import { weekdayOf } from "../../domain/calendar/civil.ts";
import type { ClockTriggerSpec, EditTriggerSpec, TriggerRecord } from "../services/protocol.ts";

type Owned<Spec> = Spec & { uid: string; owner: string };
export type ClockTrigger = Owned<ClockTriggerSpec>;
export type EditTrigger = Owned<EditTriggerSpec>;

const isClockTrigger = (trigger: TriggerRecord): trigger is ClockTrigger => trigger.event === "CLOCK";
export const isEditTrigger = (trigger: TriggerRecord): trigger is EditTrigger => trigger.event === "ON_EDIT";

/** The time triggers of a day in the order of their hours. */
export function firingOn(date: CivilDate, triggers: readonly TriggerRecord[]): ClockTrigger[] {
  return triggers
    .filter(isClockTrigger)
    .filter(({ every, weekDay }) => every === "day" || weekDay === weekdayOf(date))
    .sort((one, other) => one.hour * 60 + one.minute - (other.hour * 60 + other.minute));
}
