// One process owns a data folder: a file with the owner's process number. A lock whose owner is gone is taken over.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { uptime } from "node:os";
import { join } from "node:path";
import { folderInUse } from "./errors.ts";

const LOCK_FILE = "lock";

/** Locks that this very process holds. */
const held = new Set<string>();

export interface FolderLock {
  release(): void;
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : undefined;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** The process that owns the lock, or null for a lock left behind: its owner ended, or the machine was restarted. */
function ownerOf(path: string): number | null {
  const pid = Number(readFileSync(path, "utf8").split(" ")[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (pid === process.pid) return held.has(path) ? pid : null;
  const bootedAt = Date.now() - uptime() * 1000;
  return statSync(path).mtimeMs >= bootedAt && isAlive(pid) ? pid : null;
}

/** Puts the lock into place unless there is one; a link is made whole or not at all. */
function place(path: string): boolean {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${process.pid} ${new Date().toISOString()}\n`);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves a lock left behind out of the way; a lock that came to life meanwhile is put back. */
function discard(path: string, folder: string): void {
  const aside = `${path}.${process.pid}.old`;
  renameSync(path, aside);
  const owner = ownerOf(aside);
  if (owner !== null) {
    renameSync(aside, path);
    throw folderInUse(folder, owner);
  }
  rmSync(aside, { force: true });
}

/** Takes the folder for this process, making it when missing. Throws FOLDER_IN_USE while a living process has it. */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, LOCK_FILE);
  while (!place(path)) {
    try {
      const owner = ownerOf(path);
      if (owner !== null) throw folderInUse(folder, owner);
      discard(path, folder);
    } catch (error) {
      // The owner may have let go between the two steps: then the next attempt takes the folder.
      if (codeOf(error) !== "ENOENT") throw error;
    }
  }
  held.add(path);
  return {
    release() {
      if (held.delete(path)) rmSync(path, { force: true });
    },
  };
}
