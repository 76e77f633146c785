// The one door out of the add-on's context. Texts go through it; every value the add-on gets is born on this side.
import type { HostAnswer, HostCalls, HostError } from "./protocol.ts";

declare const __host: (service: string, method: string, argsJson: string) => string;

const door = __host;
Reflect.deleteProperty(globalThis, "__host");

/** An error as Google's services throw it: `Exception` or `GoogleJsonResponseException`. */
export function serviceError({ name, message, details }: HostError): Error {
  const error = new Error(message);
  error.name = name;
  return details === undefined ? error : Object.assign(error, { details });
}

export function exception(message: string): Error {
  return serviceError({ name: "Exception", message });
}

function passed<Value>(service: string, method: string, args: readonly unknown[]): Value {
  const answer: HostAnswer<Value> = JSON.parse(door(service, method, JSON.stringify(args)));
  if ("error" in answer) throw serviceError(answer.error);
  return answer.value;
}

/** Sends a call of an advanced service; throws what the service throws. */
export const send = (service: string, method: string, args: readonly unknown[]): unknown =>
  passed<unknown>(service, method, args);

/** Sends one of the calls of the protocol. */
export function ask<K extends keyof HostCalls>(
  call: K,
  ...args: Parameters<HostCalls[K]>
): ReturnType<HostCalls[K]> {
  const dot = call.indexOf(".");
  return passed(call.slice(0, dot), call.slice(dot + 1), args);
}

/** Ends the run as failed, whatever the add-on catches: it asked for something that the host has no model of. */
export function notModelled(name: string): never {
  return ask("Host.notModelled", name);
}
