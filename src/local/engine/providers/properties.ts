// PropertiesService outside: journaled texts with Google's limits of size.
import type { HostCalls, PropertyStore } from "../../services/protocol.ts";
import type { Host } from "../host.ts";
import { LIMITS } from "../limits.ts";
import type { Run } from "../runState.ts";
import { ServiceError } from "../serviceError.ts";

type PropertyCalls = Pick<HostCalls, Extract<keyof HostCalls, `PropertiesService.${string}`>>;

const sizeOf = (values: Record<string, string>): number =>
  Object.entries(values).reduce(
    (bytes, [key, value]) => bytes + Buffer.byteLength(key) + Buffer.byteLength(value),
    0,
  );

function demandSize(values: Record<string, string>): void {
  for (const value of Object.values(values)) {
    if (Buffer.byteLength(value) > LIMITS.propertyValueBytes)
      throw new ServiceError("Argument too large: value");
  }
}

function demandRoom(store: Record<string, string>): void {
  if (sizeOf(store) > LIMITS.propertyStoreBytes) {
    throw new ServiceError(
      "You have exceeded the property storage quota. Please remove some properties and try again.",
    );
  }
}

const cleared = (keys: readonly string[]): Record<string, null> =>
  Object.fromEntries(keys.map((key) => [key, null]));

export function propertyCalls(host: Host, run: Run): PropertyCalls {
  const name = (store: PropertyStore): string => (store === "user" ? `user:${run.user}` : store);
  const content = (store: PropertyStore): Record<string, string> =>
    host.records.properties[name(store)] ?? {};
  const change = (store: PropertyStore, values: Record<string, string | null>): null => {
    if (Object.keys(values).length > 0) host.change({ op: "properties", store: name(store), values });
    return null;
  };
  const write = (store: PropertyStore, values: Record<string, string>, deleteOthers: boolean): null => {
    demandSize(values);
    const kept = deleteOthers ? {} : content(store);
    demandRoom({ ...kept, ...values });
    return change(store, { ...(deleteOthers ? cleared(Object.keys(content(store))) : {}), ...values });
  };
  return {
    "PropertiesService.getProperty": (store, key) => content(store)[key] ?? null,
    "PropertiesService.getProperties": (store) => content(store),
    "PropertiesService.getKeys": (store) => Object.keys(content(store)),
    "PropertiesService.setProperty": (store, key, value) => write(store, { [key]: value }, false),
    "PropertiesService.setProperties": write,
    "PropertiesService.deleteProperty": (store, key) => change(store, { [key]: null }),
    "PropertiesService.deleteAllProperties": (store) => change(store, cleared(Object.keys(content(store)))),
  };
}
