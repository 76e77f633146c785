// The installed triggers as a person reads them: what they are, when they fire, and when next.
import { addDays } from "../../domain/calendar/civil.ts";
import type { TriggerRecord } from "../services/protocol.ts";
import type { TriggerView } from "../web/protocol.ts";
import type { HostClock } from "./clock.ts";
import { firingOn, isEditTrigger } from "./triggerTimes.ts";
import { instantOf } from "../zone.ts";

/** Monday first. */
const ON_WEEKDAYS = [
  "по понедельникам",
  "по вторникам",
  "по средам",
  "по четвергам",
  "по пятницам",
  "по субботам",
  "по воскресеньям",
] as const;
const TITLES = { day: "Ежедневный запуск", week: "Еженедельный запуск", edit: "После правки" } as const;
const DAYS_AHEAD = 8;

export function triggerViews(triggers: readonly TriggerRecord[], clock: HostClock): TriggerView[] {
  return triggers.map((trigger) => {
    const { owner, uid } = trigger;
    if (isEditTrigger(trigger)) {
      return { uid, title: TITLES.edit, owner, when: "после каждой правки", next: null };
    }
    const { every, hour, minute } = trigger;
    const days = every === "day" ? "каждый день" : (ON_WEEKDAYS[(trigger.weekDay ?? 1) - 1] ?? "");
    const when = `${days} в ${hour}:${String(minute).padStart(2, "0")}`;
    return { uid, title: TITLES[every], owner, when, next: nextFiring(trigger, clock) };
  });
}

/** Epoch milliseconds of the next time after now. */
function nextFiring(trigger: TriggerRecord, clock: HostClock): number | null {
  for (let ahead = 0; ahead < DAYS_AHEAD; ahead += 1) {
    const date = addDays(clock.today(), ahead);
    for (const { hour, minute } of firingOn(date, [trigger])) {
      const instant = instantOf(date, hour, minute, clock.zone);
      if (instant > clock.now()) return instant;
    }
  }
  return null;
}
