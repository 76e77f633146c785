// The door of a run: every call of the add-on comes through here, is counted, checked against the manifest, may be
// disturbed by a test, and is answered by a provider.
import type { HostAnswer, HostCalls, HostError } from "../services/protocol.ts";
import { CALLS, DRIVE_RULE, isHostCall, SHEETS_RULE } from "./calls.ts";
import type { CallRule } from "./calls.ts";
import type { Host } from "./host.ts";
import { SHEETS_TIMEOUT_MS } from "./limits.ts";
import { byteCalls } from "./providers/bytes.ts";
import { cacheCalls } from "./providers/cache.ts";
import { callDriveAs } from "./providers/drive.ts";
import { lockCalls } from "./providers/locks.ts";
import { mailCalls } from "./providers/mail.ts";
import { plainCalls } from "./providers/plain.ts";
import { propertyCalls } from "./providers/properties.ts";
import { screenCalls } from "./providers/screen.ts";
import { callSheetsAs, isSheetsRead } from "./providers/sheets.ts";
import { triggerCalls } from "./providers/triggers.ts";
import type { Fault, Run } from "./runState.ts";
import { RunEnded, ServiceError, SheetsTimeout } from "./serviceError.ts";
import { NotModelled, SheetsError } from "./sheets/errors.ts";
import { quotaExceeded } from "./sheetsQuota.ts";

export type Door = (service: string, method: string, argsJson: string) => string;

/** The advanced services: their methods pass as they are. */
const ADVANCED: Readonly<Record<string, CallRule>> = { Sheets: SHEETS_RULE, Drive: DRIVE_RULE };

function ruleOf(service: string, method: string): CallRule {
  const name = `${service}.${method}`;
  const rule = ADVANCED[service] ?? (isHostCall(name) ? CALLS[name] : undefined);
  if (rule === undefined) throw new NotModelled(name);
  return rule;
}

/** Throws as Google does when the manifest lacks the scopes, or when a simple trigger wants more than it may. */
function demandPermission(
  { manifest }: Host,
  run: Run,
  service: string,
  method: string,
  rule: CallRule,
): void {
  if (rule.scopes.length === 0) return;
  const shown = rule.shownAs ?? `${service}.${method}`;
  const scopes = rule.scopes.length === 1 ? rule.scopes.join() : `(${rule.scopes.join(" || ")})`;
  if (run.surface === "simple" && rule.simple !== true) {
    throw new ServiceError(`You do not have permission to call ${shown}. Required permissions: ${scopes}`);
  }
  if (rule.scopes.some((scope) => manifest.oauthScopes.includes(scope))) return;
  if (service in ADVANCED) {
    throw new SheetsError(403, "PERMISSION_DENIED", "Request had insufficient authentication scopes.");
  }
  throw new ServiceError(
    `Specified permissions are not sufficient to call ${shown}. Required permissions: ${scopes}`,
  );
}

function injected(fault: Fault, run: Run, service: string, method: string): Error {
  if (service !== "Sheets") {
    if (fault.answer === 429) return new ServiceError("Service invoked too many times for one day.");
    return new ServiceError("We're sorry, a server error occurred. Please wait a bit and try again.");
  }
  if (fault.answer === 429) return quotaExceeded(isSheetsRead(method) ? "Read" : "Write");
  if (fault.answer === 500) return new SheetsError(500, "INTERNAL", "Internal error encountered.");
  if (fault.answer === 503) {
    return new SheetsError(503, "UNAVAILABLE", "The service is currently unavailable.");
  }
  run.wait(SHEETS_TIMEOUT_MS);
  return new SheetsTimeout();
}

/** The error as the add-on gets it. */
function hostError(error: Error, service: string, method: string): HostError {
  const { message, name } = error;
  const prefix = `API call to ${service.toLowerCase()}.${method} failed with error: `;
  if (error instanceof SheetsError) {
    const details = { code: error.code, message };
    return { name: "GoogleJsonResponseException", message: prefix + message, details };
  }
  if (error instanceof SheetsTimeout)
    return { name: "GoogleJsonResponseException", message: prefix + message };
  return { name, message };
}

const isForTheAddOn = (error: unknown): error is Error =>
  error instanceof ServiceError ||
  error instanceof SheetsError ||
  error instanceof SheetsTimeout ||
  error instanceof NotModelled ||
  error instanceof RunEnded;

/** The function that the context of a run gets as its only way out. It never throws. */
export function doorOf(host: Host, run: Run): Door {
  const calls: HostCalls = {
    ...plainCalls(host, run),
    ...byteCalls(host),
    ...cacheCalls(host, run),
    ...lockCalls(host, run),
    ...mailCalls(host, run),
    ...propertyCalls(host, run),
    ...screenCalls(host, run),
    ...triggerCalls(host, run),
  };

  const answer = (service: string, method: string, args: unknown[], rule: CallRule): unknown => {
    demandPermission(host, run, service, method, rule);
    if (service === "Sheets") return callSheetsAs(host, run, method, args);
    if (service === "Drive") return callDriveAs(host, run, method, args);
    const name = `${service}.${method}`;
    if (!isHostCall(name)) throw new NotModelled(name);
    const value: unknown = Reflect.apply(calls[name], undefined, args);
    return value;
  };

  /** A service call: counted, and a point where a test may kill the run or put in an answer of its own. */
  const serviceCall = (service: string, method: string, args: unknown[], rule: CallRule): unknown => {
    const { betweenCalls, faults, stop } = run.options;
    const n = run.log.length + 1;
    betweenCalls?.(n, service, method);
    if (stop !== undefined && "before" in stop && stop.before === n) run.kill();
    run.log.push({ n, service, method });
    const fault = faults?.find(({ call }) => call === n);
    const value = fault?.applied === false ? undefined : answer(service, method, args, rule);
    run.wait(rule.ms);
    if (stop !== undefined && "after" in stop && stop.after === n) run.kill();
    run.demandTime();
    if (fault !== undefined) throw injected(fault, run, service, method);
    return value;
  };

  return (service, method, argsJson) => {
    const outer = run.atWork;
    let reply: HostAnswer<unknown>;
    try {
      run.demandTime();
      run.atWork = true;
      const args: unknown[] = JSON.parse(argsJson);
      const rule = ruleOf(service, method);
      const value = rule.counted
        ? serviceCall(service, method, args, rule)
        : answer(service, method, args, rule);
      reply = { value };
    } catch (error) {
      if (error instanceof NotModelled) run.notModelled.push(error.message.replace("not modelled: ", ""));
      if (!isForTheAddOn(error)) run.fault ??= error;
      reply = { error: hostError(isForTheAddOn(error) ? error : new RunEnded(), service, method) };
    } finally {
      run.atWork = outer;
    }
    return JSON.stringify(reply);
  };
}
