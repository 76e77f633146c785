// CacheService: texts that may be gone at any time, at the latest when their time is over.
import { ask } from "./host.ts";
import type { CacheName } from "./protocol.ts";
import { method, strict } from "./strict.ts";

const DEFAULT_SECONDS = 600;

const cache = (name: CacheName): object =>
  strict("Cache", {
    get: method("CacheService.Cache.get", ["String"], (key) => ask("CacheService.get", name, key)),
    put: method("CacheService.Cache.put", ["String", "String", "Number?"], (key, value, seconds) => {
      ask("CacheService.put", name, key, value, seconds ?? DEFAULT_SECONDS);
    }),
    remove: method("CacheService.Cache.remove", ["String"], (key) => {
      ask("CacheService.remove", name, key);
    }),
  });

export const cacheService = strict("CacheService", {
  getScriptCache: method("CacheService.getScriptCache", [], () => cache("script")),
  getDocumentCache: method("CacheService.getDocumentCache", [], () => cache("document")),
  getUserCache: method("CacheService.getUserCache", [], () => cache("user")),
});
