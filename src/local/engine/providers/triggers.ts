// ScriptApp outside: each user sees, adds and removes only his own triggers.
import { randomUUID } from "node:crypto";
import type { HostCalls, TriggerRecord } from "../../services/protocol.ts";
import type { Host } from "../host.ts";
import { LIMITS } from "../limits.ts";
import type { Run } from "../runState.ts";
import { ServiceError } from "../serviceError.ts";
import { NotModelled } from "../sheets/errors.ts";

type TriggerCalls = Pick<HostCalls, Extract<keyof HostCalls, `ScriptApp.${string}`>>;

export function triggerCalls(host: Host, run: Run): TriggerCalls {
  const own = (): TriggerRecord[] => host.records.triggers.filter(({ owner }) => owner === run.user);
  return {
    "ScriptApp.getProjectTriggers": own,
    "ScriptApp.newTrigger"(spec) {
      if (own().length >= LIMITS.triggersPerUser) {
        throw new ServiceError(
          "This script has too many triggers. Triggers must be deleted from the script before more can be added.",
        );
      }
      if (spec.event === "ON_EDIT" && spec.spreadsheetId !== host.book.id) {
        throw new NotModelled("ScriptApp.newTrigger for another book");
      }
      const trigger = { ...spec, uid: randomUUID(), owner: run.user };
      host.change({ op: "trigger", trigger });
      return trigger;
    },
    "ScriptApp.deleteTrigger"(uid) {
      if (!own().some((trigger) => trigger.uid === uid)) {
        throw new ServiceError(
          "Unexpected error while getting the method or property deleteTrigger on object ScriptApp.",
        );
      }
      host.change({ op: "untrigger", uid });
      return null;
    },
    // On one's own machine there is nobody to ask for leave.
    "ScriptApp.getAuthorizationInfo": () => "NOT_REQUIRED",
  };
}
