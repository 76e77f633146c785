// Opens an Office file (a zip of XML parts) that a page or the command line sent as base64.
import type { Part } from "./zip.ts";

/** The file, or what is packed in it, is bigger than any document of this work. */
export class TooBig extends Error {}

/** Letters of base64, and bytes after unpacking: a small file can be made to unpack to a thousand times its size. */
const MOST_LETTERS = 16_000_000;
const MOST_UNPACKED = 100_000_000;

/**
 * Text of the XML parts by their names.
 * @throws TooBig; anything else when the bytes are no zip
 */
export function xmlParts(base64: string): Record<string, string> {
  const parts: Record<string, string> = {};
  for (const blob of unzipped(base64)) {
    const name = blob.getName() ?? "";
    if (isXml(name)) parts[name] = blob.getDataAsString("UTF-8");
  }
  return parts;
}

/**
 * All parts by their names: XML as text, pictures and the like as bytes.
 * @throws TooBig; anything else when the bytes are no zip
 */
export function allParts(base64: string): Record<string, Part> {
  const parts: Record<string, Part> = {};
  for (const blob of unzipped(base64)) {
    const name = blob.getName() ?? "";
    parts[name] = isXml(name) ? blob.getDataAsString("UTF-8") : blob.getBytes();
  }
  return parts;
}

const isXml = (name: string): boolean => name.endsWith(".xml") || name.endsWith(".rels");

function unzipped(base64: string): GoogleAppsScript.Base.Blob[] {
  if (base64.length > MOST_LETTERS) throw new TooBig();
  const bytes = Utilities.base64Decode(base64);
  if (unpackedSize(bytes) > MOST_UNPACKED) throw new TooBig();
  return Utilities.unzip(Utilities.newBlob(bytes, "application/zip", "document.zip"));
}

/** Bytes of all files together as the directory at the end of the zip tells them; 0 when it has none. */
function unpackedSize(bytes: readonly number[]): number {
  const number = (at: number, count: number): number => {
    let value = 0;
    for (let index = count - 1; index >= 0; index--) value = value * 256 + ((bytes[at + index] ?? 0) & 0xff);
    return value;
  };
  const isMark = (at: number, third: number, fourth: number): boolean =>
    bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === third && bytes[at + 3] === fourth;
  let end = bytes.length - 22;
  while (end >= 0 && !isMark(end, 5, 6)) end--;
  if (end < 0) return 0;
  let size = 0;
  const files = number(end + 10, 2);
  for (let file = 0, at = number(end + 16, 4); file < files && isMark(at, 1, 2); file++) {
    size += number(at + 24, 4);
    at += 46 + number(at + 28, 2) + number(at + 30, 2) + number(at + 32, 2);
  }
  return size;
}
