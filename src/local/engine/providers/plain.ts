// Host, Utilities and Session outside: clock, waiting, ids, and who runs. None of these leaves the process.
import { randomUUID } from "node:crypto";
import type { HostCalls } from "../../services/protocol.ts";
import type { Host } from "../host.ts";
import { LIMITS } from "../limits.ts";
import type { Run } from "../runState.ts";
import { ServiceError } from "../serviceError.ts";
import { NotModelled } from "../sheets/errors.ts";

type PlainCalls = Pick<
  HostCalls,
  Extract<keyof HostCalls, `Host.${string}` | `Session.${string}`> | "Utilities.sleep" | "Utilities.getUuid"
>;

export function plainCalls(host: Host, run: Run): PlainCalls {
  return {
    "Host.now": () => host.clock.now(),
    "Host.log"(level, text) {
      run.console.push({ level, text });
      return null;
    },
    "Host.advancedServices": () => host.manifest.dependencies?.enabledAdvancedServices ?? [],
    "Host.notModelled"(name) {
      throw new NotModelled(name);
    },
    "Utilities.sleep"(milliseconds) {
      if (milliseconds < 0 || milliseconds > LIMITS.sleepMs) {
        throw new ServiceError(
          `Invalid argument: sleep must be between 0 and ${LIMITS.sleepMs} milliseconds.`,
        );
      }
      run.wait(milliseconds);
      run.demandTime();
      return null;
    },
    "Utilities.getUuid": () => randomUUID(),
    "Session.getActiveUser": () => (run.activeUser === run.user ? run.user : ""),
    "Session.getEffectiveUser": () => run.user,
    "Session.getScriptTimeZone": () => host.manifest.timeZone,
  };
}
