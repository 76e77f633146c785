// Installable triggers of the account that runs the command; those of other accounts can't be seen.

export interface InstalledTrigger {
  uid: string;
  handler: string;
}

export function ownTriggers(): InstalledTrigger[] {
  return ScriptApp.getProjectTriggers().map((trigger) => ({
    uid: trigger.getUniqueId(),
    handler: trigger.getHandlerFunction(),
  }));
}

/** A daily trigger; Google starts it at some minute of the hour. */
export function createDaily(handler: string, hour: number, timeZone: string): string {
  return ScriptApp.newTrigger(handler)
    .timeBased()
    .everyDays(1)
    .atHour(hour)
    .inTimezone(timeZone)
    .create()
    .getUniqueId();
}

/** Fires after a person's edit; not after an edit by a program. */
export function createOnEdit(handler: string, spreadsheetId: string): string {
  return ScriptApp.newTrigger(handler).forSpreadsheet(spreadsheetId).onEdit().create().getUniqueId();
}

export function removeTrigger(uid: string): void {
  const trigger = ScriptApp.getProjectTriggers().find((candidate) => candidate.getUniqueId() === uid);
  if (trigger !== undefined) ScriptApp.deleteTrigger(trigger);
}

/** True when the person has allowed everything that the manifest asks for. */
export function isAllowed(): boolean {
  const consent = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus();
  return consent === ScriptApp.AuthorizationStatus.NOT_REQUIRED;
}
