import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { packFolder, unpackBackup } from "../../../src/local/store/backup.ts";
import { finishRestore, replaceData } from "../../../src/local/store/restore.ts";
import { Store } from "../../../src/local/store/store.ts";
import { temporaryFolder } from "../folders.ts";

const NOW = new Date("2026-11-22T09:00:00Z");

type Texts = Store<string, string, string>;

/** A folder with a snapshot, changes and letters. */
function folderWith(name: string, changes: readonly string[]): string {
  const folder = temporaryFolder();
  const store: Texts = new Store(folder);
  store.compact(`снимок ${name}`);
  for (const change of changes) store.append(change);
  store.appendLetter(`письмо ${name}`);
  store.close();
  return folder;
}

function heldIn(folder: string): {
  state: string | null;
  changes: readonly string[];
  letters: readonly string[];
} {
  const store: Texts = new Store(folder);
  const { changes, letters, state } = store;
  store.close();
  return { state, changes, letters };
}

test("копия и восстановление: снимок, правки и письма — как были; пароль почты в копию не попадает", () => {
  const folder = folderWith("один", ["а", "б"]);
  writeFileSync(join(folder, "mail.json"), "пароль");
  const held = heldIn(folder);
  const backup = packFolder(folder, NOW);
  expect(Object.keys(unzipSync(backup)).sort()).toEqual([
    "attestation-backup.json",
    "journal-000001.log",
    "letters.log",
    "snapshot.json",
  ]);
  const other = folderWith("два", ["в"]);
  mkdirSync(join(other, "outbox"));
  replaceData(other, unpackBackup(backup));
  expect(heldIn(other)).toEqual(held);
  expect(readdirSync(other).sort()).toEqual(["journal-000001.log", "letters.log", "snapshot.json"]);
});

test("чужой файл, испорченная копия, копия новой версии: причина словами, данные целы", () => {
  const folder = folderWith("один", ["а"]);
  const held = heldIn(folder);
  const backup = packFolder(folder, NOW);
  const code = (bytes: Uint8Array): unknown => {
    try {
      replaceData(folder, unpackBackup(bytes));
    } catch (error) {
      return error instanceof Error && "code" in error ? error.code : error;
    }
    return null;
  };
  const parts = unzipSync(backup);
  const journal = parts["journal-000001.log"] ?? new Uint8Array();
  const torn = new Uint8Array([...strToU8("00000000 {}\n"), ...journal]);
  expect(code(strToU8("это не архив"))).toBe("BACKUP_FOREIGN");
  expect(code(zipSync({ "word/document.xml": strToU8("<w/>") }))).toBe("BACKUP_FOREIGN");
  expect(code(backup.subarray(0, backup.length / 2))).toBe("BACKUP_DAMAGED");
  expect(code(zipSync({ ...parts, "journal-000001.log": torn }))).toBe("BACKUP_DAMAGED");
  expect(code(zipSync({ ...parts, "snapshot.json": strToU8("{") }))).toBe("BACKUP_DAMAGED");
  const label = strToU8(JSON.stringify({ format: 2, madeAt: "" }));
  expect(code(zipSync({ ...parts, "attestation-backup.json": label }))).toBe("BACKUP_NEWER");
  expect(code(zipSync({ ...parts, "../чужое.txt": strToU8("мимо"), lock: strToU8("1") }))).toBe(null);
  expect(heldIn(folder)).toEqual(held);
  expect(readdirSync(folder).sort()).toEqual(["journal-000001.log", "letters.log", "snapshot.json"]);
});

test("убитая посреди замены программа доводит её до конца при следующем открытии", () => {
  const source = folderWith("один", ["а", "б"]);
  const held = heldIn(source);
  const files = ["journal-000001.log", "letters.log", "snapshot.json"];
  for (const moved of [0, 1, 2, 3]) {
    const target = folderWith("два", ["в", "г", "д"]);
    const ready = join(target, "restore");
    mkdirSync(ready);
    for (const name of files) writeFileSync(join(ready, name), readFileSync(join(source, name)));
    for (const name of files.slice(0, moved)) renameSync(join(ready, name), join(target, name));
    finishRestore(target);
    expect(heldIn(target)).toEqual(held);
    rmSync(target, { recursive: true });
  }
});
