// Who runs the command, in which book, at what time; and the lock that keeps two commands apart.

export function activeSpreadsheetId(): string {
  return SpreadsheetApp.getActiveSpreadsheet().getId();
}

/** Address of the book's page; empty on one's own machine. */
export function activeSpreadsheetAddress(): string {
  return SpreadsheetApp.getActiveSpreadsheet().getUrl();
}

/** Address of the person who runs the command; empty where Google doesn't tell. */
export function userEmail(): string {
  return Session.getEffectiveUser().getEmail();
}

/** Zone of the manifest, in which triggers fire. */
export function scriptTimeZone(): string {
  return Session.getScriptTimeZone();
}

/** Now in the zone of the book: the day yyyy-MM-dd and the time HH:mm. */
export function nowIn(timeZone: string): { date: string; time: string } {
  const [date = "", time = ""] = Utilities.formatDate(new Date(), timeZone, "yyyy-MM-dd HH:mm").split(" ");
  return { date, time };
}

/** False when another command holds the book for longer than `milliseconds`. The lock ends with the run. */
export function lockBook(milliseconds: number): boolean {
  return LockService.getDocumentLock().tryLock(milliseconds);
}

/** True while this run holds the book. */
export function holdsBook(): boolean {
  return LockService.getDocumentLock().hasLock();
}

export function pause(milliseconds: number): void {
  Utilities.sleep(milliseconds);
}

/** A number that no earlier commit had: 1 … 2147483647. */
export function freshNumber(): number {
  return (parseInt(Utilities.getUuid().slice(0, 8), 16) & 0x7fffffff) | 1;
}
