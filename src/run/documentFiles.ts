// Documents in Drive with the patience that the services need: which failures surely made nothing, and which may have.
import { createDocument, createFolder, filesByKey, isKept, type MadeFile } from "../google/drive.ts";
import { codeOf, failureOf, textOf } from "../google/errors.ts";
import { readOwnProperty, writeOwnProperty } from "../google/properties.ts";
import { pause } from "../google/session.ts";
import { Failure } from "./failure.ts";
import { QUOTA_PAUSE_MS, retried } from "./retried.ts";

const FOLDER_PROPERTY = "attest.documentsFolder";
const FOLDER_NAME = "Аттестация: документы";
const ATTEMPTS = 3;

/** What became of a file: made, surely not made, or nobody knows. */
export type Creation =
  { state: "made"; file: MadeFile } | { state: "refused"; reason: string } | { state: "unknown" };

/** Id of the folder of the account that runs the command; a new one when there is none, or it lies in the bin. */
export function documentsFolder(): string {
  const known = readOwnProperty(FOLDER_PROPERTY);
  if (known !== "" && isThere(known)) return known;
  const made = createFolder(FOLDER_NAME);
  writeOwnProperty(FOLDER_PROPERTY, made);
  return made;
}

function isThere(id: string): boolean {
  try {
    return retried(() => isKept(id));
  } catch (error) {
    if (error instanceof Failure && error.code === "NO_ACCESS") return false;
    throw error;
  }
}

/** Makes a file once: only what was surely not done is repeated. */
export function makeFile(
  name: string,
  content: GoogleAppsScript.Base.Blob,
  place: { folder: string; key: string },
): Creation {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { state: "made", file: createDocument(name, content, place) };
    } catch (error) {
      const failure = failureOf(error);
      if (failure === "QUOTA" && attempt < ATTEMPTS) {
        pause(QUOTA_PAUSE_MS);
        continue;
      }
      const isSure = failure !== "UNKNOWN" && (codeOf(error) !== null || failure !== "REFUSED");
      return isSure ? { state: "refused", reason: textOf(error) } : { state: "unknown" };
    }
  }
}

/** Looks for files by their keys; what was made in the last minutes may not be found yet. */
export function findFiles(keys: readonly string[]): Map<string, MadeFile> {
  return retried(() => filesByKey(keys));
}
