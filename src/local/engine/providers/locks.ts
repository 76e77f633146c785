// LockService outside: a lock belongs to a run and is free again when the run ends, however it ends.
import type { HostCalls, LockName } from "../../services/protocol.ts";
import type { Host } from "../host.ts";
import type { Run } from "../runState.ts";
import { ServiceError } from "../serviceError.ts";

type LockCalls = Pick<
  HostCalls,
  "LockService.tryLock" | "LockService.waitLock" | "LockService.hasLock" | "LockService.releaseLock"
>;

/** Lets go of everything that the run holds. */
export function releaseAll({ locks }: Host, run: Run): void {
  for (const [name, holder] of locks) {
    if (holder === run) locks.delete(name);
  }
}

export function lockCalls({ locks }: Host, run: Run): LockCalls {
  /** Nobody lets go while this run waits, since runs take turns: waiting for a lock in use only costs its time. */
  const take = (name: LockName, milliseconds: number): boolean => {
    if (milliseconds < 0) return false;
    const holder = locks.get(name);
    if (holder !== undefined && holder !== run) {
      run.wait(milliseconds);
      return false;
    }
    locks.set(name, run);
    return true;
  };
  return {
    "LockService.tryLock": take,
    "LockService.waitLock"(name, milliseconds) {
      if (take(name, milliseconds)) return null;
      throw new ServiceError("Lock timeout: another process was holding the lock for too long.");
    },
    "LockService.hasLock": (name) => locks.get(name) === run,
    "LockService.releaseLock"(name) {
      if (locks.get(name) === run) locks.delete(name);
      return null;
    },
  };
}
