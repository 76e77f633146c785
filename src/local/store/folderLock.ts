// One process owns a data folder: a file with the owner's process number. A lock whose owner is gone is taken over.
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { uptime } from "node:os";
import { join } from "node:path";
import { folderInUse } from "./errors.ts";

const LOCK_FILE = "lock";

/** Locks that this very process holds. */
const held = new Set<string>();

export interface FolderLock {
  /** Tells those who find the folder taken at which address its owner is to be met. */
  announce(address: string): void;
  release(): void;
}

export interface Owner {
  pid: number;
  /** Address of its page; empty for a program that serves none. */
  address: string;
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

/** Who owns the lock, or null for a lock left behind: its owner ended, or the machine was restarted. */
function ownerOf(path: string): Owner | null {
  const [number, , address = ""] = readFileSync(path, "utf8").trim().split(" ");
  const pid = Number(number);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const owner = { pid, address };
  if (pid === process.pid) return held.has(path) ? owner : null;
  const bootedAt = Date.now() - uptime() * 1000;
  return statSync(path).mtimeMs >= bootedAt && isAlive(pid) ? owner : null;
}

/** Who has the folder; null while nobody has. */
export function folderOwner(folder: string): Owner | null {
  const path = join(folder, LOCK_FILE);
  return existsSync(path) ? ownerOf(path) : null;
}

const lineOf = (address: string): string =>
  `${process.pid} ${new Date().toISOString()} ${address}`.trim() + "\n";

/** Puts the lock into place unless there is one; a link is made whole or not at all. */
function place(path: string): boolean {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, lineOf(""));
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
    announce(address) {
      const draft = `${path}.${process.pid}`;
      writeFileSync(draft, lineOf(address));
      renameSync(draft, path);
    },
    release() {
      if (held.delete(path)) rmSync(path, { force: true });
    },
  };
}
