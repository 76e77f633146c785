// LockService: only one run at a time may hold the script's or the book's lock.
import { ask } from "./host.ts";
import type { LockName } from "./protocol.ts";
import { method, strict } from "./strict.ts";

const lock = (name: LockName): object =>
  strict("Lock", {
    tryLock: method("LockService.Lock.tryLock", ["Number"], (ms) => ask("LockService.tryLock", name, ms)),
    waitLock: method("LockService.Lock.waitLock", ["Number"], (ms) => {
      ask("LockService.waitLock", name, ms);
    }),
    hasLock: method("LockService.Lock.hasLock", [], () => ask("LockService.hasLock", name)),
    releaseLock: method("LockService.Lock.releaseLock", [], () => {
      ask("LockService.releaseLock", name);
    }),
  });

export const lockService = strict("LockService", {
  getScriptLock: method("LockService.getScriptLock", [], () => lock("script")),
  getDocumentLock: method("LockService.getDocumentLock", [], () => lock("document")),
});
