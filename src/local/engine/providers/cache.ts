// CacheService outside: texts that die with their time. They live in memory only, as a cache may forget anything.
import type { CacheName, HostCalls } from "../../services/protocol.ts";
import type { Host } from "../host.ts";
import { LIMITS } from "../limits.ts";
import type { Run } from "../runState.ts";
import { ServiceError } from "../serviceError.ts";

export type CacheEntries = Map<string, { value: string; until: number }>;

type CacheCalls = Pick<HostCalls, "CacheService.get" | "CacheService.put" | "CacheService.remove">;

function demandSize(key: string, value: string): void {
  if (key.length > LIMITS.cacheKeyLength) throw new ServiceError("Argument too large: key");
  if (Buffer.byteLength(value) > LIMITS.cacheValueBytes) throw new ServiceError("Argument too large: value");
}

export function cacheCalls({ cache, clock }: Host, run: Run): CacheCalls {
  const place = (name: CacheName, key: string): string => `${name === "user" ? run.user : name} ${key}`;
  return {
    "CacheService.get"(name, key) {
      const entry = cache.get(place(name, key));
      return entry === undefined || entry.until <= clock.now() ? null : entry.value;
    },
    "CacheService.put"(name, key, value, seconds) {
      demandSize(key, value);
      if (seconds < 1) throw new ServiceError("Invalid argument: expirationInSeconds");
      const until = clock.now() + Math.min(seconds, LIMITS.cacheSeconds) * 1000;
      cache.set(place(name, key), { value, until });
      return null;
    },
    "CacheService.remove"(name, key) {
      cache.delete(place(name, key));
      return null;
    },
  };
}
