// Putting other data into a folder: the new files are made ready beside the old ones and then take their place. A process
// killed in between leaves the old data or, once all is ready, finishes the change at the next start.
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { dataFilesIn, type DataFiles } from "./backup.ts";
import { DOCUMENTS_FOLDER } from "./documentFolder.ts";
import { backupDamaged } from "./errors.ts";
import { replaceFile, syncFolder } from "./files.ts";
import { SNAPSHOT_FILE, Store } from "./store.ts";

const DRAFT = "restore.tmp";
const READY = "restore";
/** Made from the data; written anew when it is missing. */
const OUTBOX = "outbox";

/** Replaces the data of a locked folder whose store is closed. Throws BACKUP_DAMAGED when the files are no sound data. */
export function replaceData(folder: string, files: DataFiles): void {
  const draft = join(folder, DRAFT);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(join(draft, DOCUMENTS_FOLDER), { recursive: true });
  for (const [name, bytes] of Object.entries(files)) replaceFile(join(draft, name), bytes);
  demandSound(draft);
  renameSync(draft, join(folder, READY));
  syncFolder(folder);
  finishRestore(folder);
}

/** Takes all data away: the next start begins with an empty book. */
export function removeData(folder: string): void {
  for (const name of dataFilesIn(folder)) rmSync(join(folder, name));
  rmSync(join(folder, OUTBOX), { recursive: true, force: true });
  rmSync(join(folder, DOCUMENTS_FOLDER), { recursive: true, force: true });
  syncFolder(folder);
}

function demandSound(draft: string): void {
  try {
    new Store(draft).close();
  } catch {
    rmSync(draft, { recursive: true, force: true });
    throw backupDamaged();
  }
}

/** Finishes a change that was ready when its process ended; a locked folder without one is left alone. */
export function finishRestore(folder: string): void {
  const ready = join(folder, READY);
  if (!existsSync(ready)) return;
  rmSync(join(folder, OUTBOX), { recursive: true, force: true });
  // Documents are there, if only as an empty folder, until they have taken their place.
  const documents = join(ready, DOCUMENTS_FOLDER);
  if (existsSync(documents)) {
    rmSync(join(folder, DOCUMENTS_FOLDER), { recursive: true, force: true });
    if (readdirSync(documents).length === 0) rmdirSync(documents);
  }
  // The snapshot goes last: it tells which journal counts, and the store removes the others.
  const others = readdirSync(ready).filter((name) => name !== SNAPSHOT_FILE);
  for (const name of [...others, SNAPSHOT_FILE].filter((name) => existsSync(join(ready, name)))) {
    renameSync(join(ready, name), join(folder, name));
  }
  rmSync(ready, { recursive: true, force: true });
  syncFolder(folder);
}
