// Who has installed the triggers, and what the last daily run left behind. Kept in script properties: a copy has none.
import * as z from "zod/mini";
import type { Heartbeat } from "../../domain/control/today.ts";

export const TRIGGERS_PROPERTY = "triggers";
export const HEARTBEAT_PROPERTY = "heartbeat";

const ownerSchema = z.object({
  email: z.string(),
  uids: z.array(z.string()),
  hour: z.number(),
  installedOn: z.string(),
});
const heartbeatSchema = z.object({ lastRun: z.string(), letters: z.number(), mail: z.string() });

export type TriggerOwner = z.infer<typeof ownerSchema>;
export type LastRun = z.infer<typeof heartbeatSchema>;

export function readOwner(properties: Readonly<Record<string, string>>): TriggerOwner | null {
  const parsed = ownerSchema.safeParse(fromJson(properties[TRIGGERS_PROPERTY]));
  return parsed.success ? parsed.data : null;
}

/** The heartbeat as «Сегодня» shows it. */
export function readHeartbeat(properties: Readonly<Record<string, string>>): Heartbeat {
  const triggerOwner = readOwner(properties)?.email ?? "";
  const last = readLastRun(properties);
  return last === null ? { lastRun: null, mail: "", triggerOwner } : { ...last, triggerOwner };
}

/** What the last morning's run left behind; null before the first. */
export function readLastRun(properties: Readonly<Record<string, string>>): LastRun | null {
  const parsed = heartbeatSchema.safeParse(fromJson(properties[HEARTBEAT_PROPERTY]));
  return parsed.success ? parsed.data : null;
}

function fromJson(text: string | undefined): unknown {
  if (text === undefined) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
