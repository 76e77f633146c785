// A data folder as one file: a zip of its snapshot and journals with a label that tells what it is.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import * as z from "zod/mini";
import { DOCUMENTS_FOLDER } from "./documentFolder.ts";
import { backupDamaged, backupForeign, backupNewer } from "./errors.ts";
import { JOURNAL_PATTERN, LETTERS_FILE, SNAPSHOT_FILE } from "./store.ts";

const LABEL = "attestation-backup.json";
const FORMAT = 1;
const labelSchema = z.object({ format: z.number(), madeAt: z.string() });

/**
 * Files of a folder that are its data: neither the lock, nor drafts, nor what is made from the data (letters' files), nor
 * what has been fired today, which an older book must not fire again.
 */
const isData = (name: string): boolean =>
  name === SNAPSHOT_FILE || name === LETTERS_FILE || JOURNAL_PATTERN.test(name);

/** A backup is not unpacked beyond this: a book of many years has a hundredth of it. */
const MOST_BYTES = 1 << 30;

export type DataFiles = Record<string, Uint8Array>;

/** «documents/План.docx»: a document of the folder, by its name in a backup. */
const DOCUMENT = new RegExp(`^${DOCUMENTS_FOLDER}/[^./\\\\][^/\\\\]*$`);

/** Names of the folder's data files, documents apart. */
export const dataFilesIn = (folder: string): string[] => readdirSync(folder).filter(isData);

/** Documents of the folder, «documents/План.docx»; neither drafts nor what people have put into folders there. */
function documentsIn(folder: string): string[] {
  const place = join(folder, DOCUMENTS_FOLDER);
  if (!existsSync(place)) return [];
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => `${DOCUMENTS_FOLDER}/${name}`)
    .filter((name) => DOCUMENT.test(name));
}

/** Packs the folder; nobody may write to it meanwhile. */
export function packFolder(folder: string, now: Date): Uint8Array {
  const files = Object.fromEntries(
    [...dataFilesIn(folder), ...documentsIn(folder)].map((name) => [
      name,
      new Uint8Array(readFileSync(join(folder, name))),
    ]),
  );
  const label = strToU8(JSON.stringify({ format: FORMAT, madeAt: now.toISOString() }));
  return zipSync({ [LABEL]: label, ...files });
}

/** The data files in a backup. Throws a StoreError for another kind of file and for one that doesn't unpack. */
export function unpackBackup(bytes: Uint8Array): DataFiles {
  const { [LABEL]: label, ...files } = unzipped(bytes);
  if (label === undefined) throw backupForeign();
  if (formatOf(label) > FORMAT) throw backupNewer();
  if (!(SNAPSHOT_FILE in files) || !(LETTERS_FILE in files)) throw backupDamaged();
  return files;
}

function unzipped(bytes: Uint8Array): DataFiles {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) throw backupForeign();
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name !== LABEL && !isData(name) && !DOCUMENT.test(name)) return false;
        size += originalSize;
        if (size > MOST_BYTES) throw backupDamaged();
        return true;
      },
    });
  } catch {
    throw backupDamaged();
  }
}

function formatOf(label: Uint8Array): number {
  try {
    return labelSchema.parse(JSON.parse(strFromU8(label))).format;
  } catch {
    throw backupDamaged();
  }
}
