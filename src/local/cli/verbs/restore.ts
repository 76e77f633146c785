// `restore FILE.zip`: puts a backup in the place of a book, also of one that can't be opened any more.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packFolder, unpackBackup } from "../../store/backup.ts";
import { replaceFile } from "../../store/files.ts";
import { lockFolder } from "../../store/folderLock.ts";
import { replaceData } from "../../store/restore.ts";
import type { CommandLine } from "../arguments.ts";
import { CliFailure } from "../failure.ts";
import { print } from "../output.ts";

/** Throws a CliFailure or StoreError naming what is wrong; the folder is then as it was. */
export function restore(line: CommandLine, dir: string): void {
  const [file] = line.operands;
  if (file === undefined)
    throw new CliFailure("Укажите резервную копию: npm run attest -- restore data/book/backups/копия.zip");
  const files = unpackBackup(bytesOf(file));
  const lock = lockFolder(dir);
  try {
    const kept = keep(dir);
    replaceData(dir, files);
    print(line.json, { data: dir, kept }, [`Книга восстановлена: ${dir}`, `Что было до этого: ${kept}`]);
  } finally {
    lock.release();
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    throw new CliFailure(`Файл «${file}» не читается: проверьте путь.`);
  }
}

/** Keeps what lies in the folder, sound or not. */
function keep(dir: string): string {
  const folder = join(dir, "backups");
  mkdirSync(folder, { recursive: true });
  const now = new Date();
  const moment = now.toISOString().replace(/:/g, "-").slice(0, 19);
  const path = join(folder, `До восстановления ${moment}.zip`);
  replaceFile(path, packFolder(dir, now));
  return path;
}
