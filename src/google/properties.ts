// Script properties: who installed the triggers and when they last ran. A copy of the book starts without them.

export function readProperties(): Readonly<Record<string, string>> {
  return PropertiesService.getScriptProperties().getProperties();
}

export function writeProperties(values: Readonly<Record<string, string>>): void {
  PropertiesService.getScriptProperties().setProperties({ ...values });
}
