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

/** A file or a folder that the add-on has made in Drive. */
export interface DriveFile {
  id: string;
  name: string;
  mimeType: string;
  /** Id of its folder; empty = the top. */
  parent: string;
  appProperties: Readonly<Record<string, string>>;
  /** Whose account made it: the scope drive.file shows it to no other. */
  owner: string;
  /** Epoch milliseconds by the host's clock. */
  at: number;
  /** Name in the folder «documents»; empty for a folder of Drive. */
  fileName: string;
}

export interface Records {
  /** Texts by store («script», «document», «user:a@example.org») and key. */
  properties: Record<string, Record<string, string>>;
  triggers: TriggerRecord[];
  /** What the mail server said of a letter, by its number. */
  deliveries: Record<number, Delivery>;
  /** By the id of the file. */
  permissions: Record<string, Permission[]>;
  files: DriveFile[];
}

export type RecordChange =
  /** A null takes the key away. */
  | { op: "properties"; store: string; values: Record<string, string | null> }
  | { op: "trigger"; trigger: TriggerRecord }
  | { op: "untrigger"; uid: string }
  | { op: "delivery"; letter: number; delivery: Delivery }
  | { op: "share"; file: string; permission: Permission }
  | { op: "unshare"; file: string; id: string }
  | { op: "file"; file: DriveFile };

export const emptyRecords = (): Records => ({
  properties: {},
  triggers: [],
  deliveries: {},
  permissions: {},
  files: [],
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
  } else if (change.op === "file") {
    records.files.push(change.file);
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
