// Sends a letter through the mail server and waits for the outcome: runs of the add-on know no promises.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import * as z from "zod/mini";
import type { Delivery, OutboxLetter } from "./letter.ts";
import type { SmtpSettings } from "./mailSettings.ts";

/** The built program stands beside the built host. */
const builtProgram = (): string => fileURLToPath(new URL("./smtp.js", import.meta.url));
const LIMIT_MS = 90_000;

const deliverySchema = z.object({ state: z.enum(["sent", "failed", "unknown"]), reason: z.string() });

/** @param program the built smtpProgram.ts */
export function sendAndWait(
  settings: SmtpSettings,
  letter: OutboxLetter,
  program = builtProgram(),
): Delivery {
  const { status, stdout } = spawnSync(process.execPath, [program], {
    input: JSON.stringify({ settings, letter }),
    encoding: "utf8",
    timeout: LIMIT_MS,
    maxBuffer: 1 << 20,
  });
  if (status === 0) return deliverySchema.parse(JSON.parse(stdout));
  return { state: "unknown", reason: "Отправка прервалась; дошло ли письмо, неизвестно" };
}
