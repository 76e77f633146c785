// The triggers of the book: one for every morning and one on edits, in one account. Two owners would mean two letters.
import { readProperties, writeProperties } from "../../google/properties.ts";
import { createDaily, createOnEdit, ownTriggers, removeTrigger } from "../../google/triggers.ts";
import type { Run } from "../../run/run.ts";
import { readOwner, TRIGGERS_PROPERTY, type TriggerOwner } from "./owner.ts";

/** Handlers are stable forever: installed triggers know them by name. */
export const DAILY_HANDLER = "sendReminders";
export const EDIT_HANDLER = "completeEditedRows";

/** Whose triggers work after all; `before`: the other account that had them, if this one has just taken over. */
export interface Installed {
  owner: string;
  before: string;
}

/**
 * Installs what is missing in the account that runs the command, unless another account has the triggers already. Those of
 * another account can't be removed from here; once this one is recorded as the owner, they end without doing anything.
 * @param takeOver a person has said that this account shall have them
 */
export function installTriggers(run: Run, hour: number, takeOver: boolean): Installed {
  const owner = readOwner(readProperties());
  const isForeign = owner !== null && owner.email !== run.user;
  if (isForeign && !takeOver) return { owner: owner.email, before: "" };
  const own = ownTriggers();
  const uid = (handler: string): string | undefined =>
    own.find((trigger) => trigger.handler === handler)?.uid;
  const installed = uid(DAILY_HANDLER);
  const isRight = !isForeign && owner?.hour === hour;
  if (installed !== undefined && !isRight) removeTrigger(installed);
  const kept = isRight ? installed : undefined;
  const daily = kept ?? createDaily(DAILY_HANDLER, hour, run.timeZone);
  const edit = uid(EDIT_HANDLER) ?? createOnEdit(EDIT_HANDLER, run.spreadsheetId);
  if (isForeign || owner?.uids.join() !== [daily, edit].join()) {
    const record: TriggerOwner = { email: run.user, uids: [daily, edit], hour, installedOn: run.today };
    writeProperties({ [TRIGGERS_PROPERTY]: JSON.stringify(record) });
  }
  return { owner: run.user, before: isForeign ? owner.email : "" };
}

/** True when all triggers of the owner are there; those of another account can't be seen and count as there. */
export function triggersAreThere(owner: TriggerOwner | null, user: string): boolean {
  if (owner === null) return false;
  if (owner.email !== user) return true;
  const present = new Set(ownTriggers().map(({ uid }) => uid));
  return owner.uids.every((uid) => present.has(uid));
}
