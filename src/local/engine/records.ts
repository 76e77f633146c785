// What the script keeps besides the book: properties and triggers, and the journaled changes of both.
import type { TriggerRecord } from "../services/protocol.ts";

export interface Records {
  /** Texts by store («script», «document», «user:a@example.org») and key. */
  properties: Record<string, Record<string, string>>;
  triggers: TriggerRecord[];
}

export type RecordChange =
  /** A null takes the key away. */
  | { op: "properties"; store: string; values: Record<string, string | null> }
  | { op: "trigger"; trigger: TriggerRecord }
  | { op: "untrigger"; uid: string };

export const emptyRecords = (): Records => ({ properties: {}, triggers: [] });

/** Applies a change in place. */
export function applyChange(records: Records, change: RecordChange): void {
  if (change.op === "trigger") {
    records.triggers.push(change.trigger);
  } else if (change.op === "untrigger") {
    records.triggers = records.triggers.filter(({ uid }) => uid !== change.uid);
  } else {
    const store = (records.properties[change.store] ??= {});
    for (const [key, value] of Object.entries(change.values)) {
      if (value === null) Reflect.deleteProperty(store, key);
      else store[key] = value;
    }
  }
}
