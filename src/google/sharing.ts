// Spreadsheets that the add-on makes for others, and who may open them. One call each; no rules.

/** Makes an empty spreadsheet. */
export function createSpreadsheet(
  title: string,
  locale: string,
  timeZone: string,
): { id: string; link: string } {
  const service = typeof Sheets === "undefined" ? undefined : Sheets.Spreadsheets;
  if (service === undefined) throw new Error("The advanced service Sheets is off");
  const { spreadsheetId = "", spreadsheetUrl = "" } = service.create({
    properties: { title, locale, timeZone },
  });
  return { id: spreadsheetId, link: spreadsheetUrl };
}

type Permissions = GoogleAppsScript.Drive_v3.Drive.V3.Collection.PermissionsCollection;

function permissions(): Permissions {
  const service = typeof Drive === "undefined" ? undefined : Drive.Permissions;
  if (service === undefined) throw new Error("The advanced service Drive is off");
  return service;
}

/** Lets a person write into the file; no letter is sent about it. */
export function share(fileId: string, email: string): void {
  permissions().create({ type: "user", role: "writer", emailAddress: email }, fileId, {
    sendNotificationEmail: false,
  });
}

/** Takes the file away from everybody of `emails`. */
export function unshare(fileId: string, emails: readonly string[]): void {
  const known = permissions().list(fileId, { fields: "permissions(id,emailAddress)" }).permissions ?? [];
  for (const { id, emailAddress } of known) {
    if (id !== undefined && emailAddress !== undefined && emails.includes(emailAddress)) {
      permissions().remove(fileId, id);
    }
  }
}
