// Blob: bytes with a name and a type. Google's bytes are signed, −128…127.
import { ask } from "./host.ts";
import { method, strict } from "./strict.ts";

export interface Blob {
  getBytes(): number[];
  getDataAsString(charset?: string): string;
  getName(): string | null;
  setName(name: string): Blob;
  getContentType(): string | null;
  setContentType(contentType: string): Blob;
}

const contents = new WeakMap<object, Uint8Array>();

export function isBlob(value: unknown): value is Blob {
  return typeof value === "object" && value !== null && contents.has(value);
}

/** The bytes of a blob; undefined for any other object. */
export const bytesOf = (value: object): Uint8Array | undefined => contents.get(value);

export function blob(bytes: Uint8Array, contentType: string | null, name: string | null): Blob {
  let ownName = name;
  let ownType = contentType;
  const self: Blob = strict("Blob", {
    getBytes: method("Blob.getBytes", [], () => signed(bytes)),
    getDataAsString: method("Blob.getDataAsString", ["String?"], (charset) =>
      ask("Utilities.decodeText", binaryOf(bytes), charset ?? "UTF-8"),
    ),
    getName: () => ownName,
    setName: method("Blob.setName", ["String"], (value) => {
      ownName = value;
      return self;
    }),
    getContentType: () => ownType,
    setContentType: method("Blob.setContentType", ["String"], (value) => {
      ownType = value;
      return self;
    }),
  });
  contents.set(self, bytes);
  return self;
}

export const signed = (bytes: Uint8Array): number[] => Array.from(new Int8Array(bytes));

/** Bytes of either sign, or a text in UTF-8. */
export function unsigned(data: string | readonly number[]): Uint8Array {
  return typeof data === "string" ? bytesOfBinary(ask("Utilities.encodeText", data)) : Uint8Array.from(data);
}

const CHUNK = 8192;

/** Bytes as a text of characters 0–255, the form in which they pass the door. */
export function binaryOf(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return text;
}

export function bytesOfBinary(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
