// Several files as one archive, made in the browser: stored as they are, since an .xlsx is packed already.
import { bytesOf, type PlainFile } from "./download.ts";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Version 2.0; names in UTF-8. */
const VERSION = 20;
const UTF8 = 0x0800;
/** 1 January 1980, the first day that an archive knows. */
const DAY = 0x0021;

/** The bytes of the archive. Names must differ. */
export function archiveOf(files: readonly PlainFile[]): Uint8Array<ArrayBuffer> {
  const locals: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const name = new TextEncoder().encode(file.name);
    const bytes = bytesOf(file.base64);
    const common = [VERSION, UTF8, 0, 0, DAY]
      .map(two)
      .concat([checkSum(bytes), bytes.length, bytes.length].map(four), [two(name.length), two(0)]);
    const local = joined([four(LOCAL), ...common, name, bytes]);
    locals.push(local);
    const rest = [two(0), two(0), two(0), four(0), four(offset)];
    entries.push(joined([four(CENTRAL), two(VERSION), ...common, ...rest, name]));
    offset += local.length;
  }
  const directory = joined(entries);
  const counts = [two(0), two(0), two(files.length), two(files.length)];
  return joined([...locals, directory, four(END), ...counts, four(directory.length), four(offset), two(0)]);
}

const two = (value: number): Uint8Array => Uint8Array.of(value & 255, (value >>> 8) & 255);
const four = (value: number): Uint8Array =>
  Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255);

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const CRC = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32. */
function checkSum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (CRC[(sum ^ byte) & 255] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}
