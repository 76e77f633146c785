// What is kept besides the book: properties, triggers, what became of letters; and the journaled changes of these.
import type { Delivery } from "../outbox/letter.ts";
import type { TriggerRecord } from "../services/protocol.ts";

/** Who may open a file, as the Drive service tells it. */
export interface Permission {
  id: string;
  type: "user";
  role: "writer" | "reader";
  emailAddress: string;
}

export interface Records {
  /** Texts by store («script», «document», «user:a@example.org») and key. */
  properties: Record<string, Record<string, string>>;
  triggers: TriggerRecord[];
  /** What the mail server said of a letter, by its number. */
  deliveries: Record<number, Delivery>;
  /** By the id of the file. */
  permissions: Record<string, Permission[]>;
}

export type RecordChange =
  /** A null takes the key away. */
  | { op: "properties"; store: string; values: Record<string, string | null> }
  | { op: "trigger"; trigger: TriggerRecord }
  | { op: "untrigger"; uid: string }
  | { op: "delivery"; letter: number; delivery: Delivery }
  | { op: "share"; file: string; permission: Permission }
  | { op: "unshare"; file: string; id: string };

export const emptyRecords = (): Records => ({
  properties: {},
  triggers: [],
  deliveries: {},
  permissions: {},
});

/** Applies a change in place. */
export function applyChange(records: Records, change: RecordChange): void {
  if (change.op === "trigger") {
    records.triggers.push(change.trigger);
  } else if (change.op === "delivery") {
    records.deliveries[change.letter] = change.delivery;
  } else if (change.op === "share") {
    (records.permissions[change.file] ??= []).push(change.permission);
  } else if (change.op === "unshare") {
    const left = records.permissions[change.file] ?? [];
    records.permissions[change.file] = left.filter(({ id }) => id !== change.id);
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
