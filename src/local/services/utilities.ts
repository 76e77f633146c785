// Utilities: waiting, ids, dates, blobs, archives, base64 and digests.
import { binaryOf, blob, bytesOf, bytesOfBinary, signed, unsigned } from "./blob.ts";
import type { Blob } from "./blob.ts";
import type { EnumValue } from "./enums.ts";
import { enumeration } from "./enums.ts";
import { formatDate } from "./formatDate.ts";
import { ask, exception } from "./host.ts";
import { method, signatureError, strict } from "./strict.ts";

const CHARSETS = enumeration(["US_ASCII", "UTF_8"]);
const ALGORITHMS = enumeration(["MD5", "SHA_1", "SHA_256", "SHA_384", "SHA_512"]);
const ZIP_TYPE = "application/zip";
const QUESTION_MARK = 63;

/** Without a charset Google takes US-ASCII: every other letter becomes a question mark. */
function encoded(data: string | readonly number[], charset: EnumValue | null | undefined): Uint8Array {
  if (typeof data !== "string") return Uint8Array.from(data);
  if (charset === CHARSETS["UTF_8"]) return unsigned(data);
  return Uint8Array.from(Array.from(data), (letter) =>
    letter > "\u007f" ? QUESTION_MARK : letter.charCodeAt(0),
  );
}

const base64 = (data: string | readonly number[], charset: EnumValue | null | undefined): string =>
  ask("Utilities.base64Encode", binaryOf(encoded(data, charset)));

const webSafe = (text: string): string => text.replace(/\+/g, "-").replace(/\//g, "_");
const plain = (text: string): string => text.replace(/-/g, "+").replace(/_/g, "/");

function decoded(text: string): number[] {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw exception("Could not decode string.");
  return signed(bytesOfBinary(ask("Utilities.base64Decode", text)));
}

/** Parts by name; a slash in a name makes a folder. */
function zip(blobs: unknown, name: string | null | undefined): Blob {
  if (!Array.isArray(blobs)) throw signatureError("Utilities.zip", [blobs]);
  const files = new Map<string, string>();
  for (const part of blobs) {
    const bytes = bytesOf(part);
    if (bytes === undefined) throw signatureError("Utilities.zip", [blobs]);
    const partName: string | null = part.getName();
    if (partName === null) throw exception("Blob object must have non-null name for this operation.");
    if (files.has(partName)) throw exception(`Duplicate filename not allowed: ${partName}`);
    files.set(partName, binaryOf(bytes));
  }
  return blob(bytesOfBinary(ask("Utilities.zip", [...files])), ZIP_TYPE, name ?? "archive.zip");
}

/** The files of an archive; a blob of another type than zip is refused, as Google does with a .docx. */
function unzip(archive: object): Blob[] {
  const bytes = bytesOf(archive);
  if (bytes === undefined) throw signatureError("Utilities.unzip", [archive]);
  if (!("getContentType" in archive) || typeof archive.getContentType !== "function") return [];
  if (archive.getContentType() !== ZIP_TYPE) throw exception("Invalid argument");
  const files = ask("Utilities.unzip", binaryOf(bytes));
  if (files === null) throw exception("Invalid argument");
  return files.map(([name, content]) => blob(bytesOfBinary(content), null, name));
}

export const utilities = strict("Utilities", {
  Charset: strict("Utilities.Charset", CHARSETS),
  DigestAlgorithm: strict("Utilities.DigestAlgorithm", ALGORITHMS),
  sleep: method("Utilities.sleep", ["Number"], (milliseconds) => {
    ask("Utilities.sleep", milliseconds);
  }),
  getUuid: method("Utilities.getUuid", [], () => ask("Utilities.getUuid")),
  formatDate: method("Utilities.formatDate", ["Date", "String", "String"], formatDate),
  newBlob: method("Utilities.newBlob", ["Data", "String?", "String?"], (data, contentType, name) =>
    blob(unsigned(data), contentType ?? (typeof data === "string" ? "text/plain" : null), name ?? null),
  ),
  zip: method("Utilities.zip", ["Any", "String?"], zip),
  unzip: method("Utilities.unzip", ["Object"], unzip),
  base64Encode: method("Utilities.base64Encode", ["Data", "Enum?"], base64),
  base64EncodeWebSafe: method("Utilities.base64EncodeWebSafe", ["Data", "Enum?"], (data, charset) =>
    webSafe(base64(data, charset)),
  ),
  base64Decode: method("Utilities.base64Decode", ["String"], decoded),
  base64DecodeWebSafe: method("Utilities.base64DecodeWebSafe", ["String"], (text) => decoded(plain(text))),
  computeDigest: method("Utilities.computeDigest", ["Enum", "Data", "Enum?"], (algorithm, data, charset) =>
    signed(bytesOfBinary(ask("Utilities.computeDigest", algorithm.name(), binaryOf(encoded(data, charset))))),
  ),
});
