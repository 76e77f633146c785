// Script properties: who installed the triggers and when they last ran. A copy of the book starts without them.
// And properties of one account: where its documents go.

export function readProperties(): Readonly<Record<string, string>> {
  return PropertiesService.getScriptProperties().getProperties();
}

export function writeProperties(values: Readonly<Record<string, string>>): void {
  PropertiesService.getScriptProperties().setProperties({ ...values });
}

/** Of the account that runs the command; empty when it was never written. */
export function readOwnProperty(key: string): string {
  return PropertiesService.getUserProperties().getProperty(key) ?? "";
}

export function writeOwnProperty(key: string, value: string): void {
  PropertiesService.getUserProperties().setProperty(key, value);
}
