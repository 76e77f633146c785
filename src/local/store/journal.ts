// An append-only file of checksummed lines. What `append` has returned from is on the disk.
import { closeSync, fdatasyncSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import { crc32 } from "node:zlib";
import { journalDamaged } from "./errors.ts";

const CRC_DIGITS = 8;
const NEWLINE = 10;

const checksum = (json: string): string => crc32(json).toString(16).padStart(CRC_DIGITS, "0");

/** The line's entry; undefined when the line isn't what was written. */
function entryOf<Entry>(line: string): { entry: Entry } | undefined {
  const json = line.slice(CRC_DIGITS + 1);
  if (line.slice(0, CRC_DIGITS + 1) !== `${checksum(json)} `) return undefined;
  const entry: Entry = JSON.parse(json);
  return { entry };
}

/**
 * The entries of a journal and the length of its sound part. A last line that is torn, as a killed process leaves
 * it, was never acknowledged and is left out. Throws JOURNAL_DAMAGED for an unreadable line before the last.
 */
function readEntries<Entry>(path: string, bytes: Buffer): { entries: Entry[]; length: number } {
  const entries: Entry[] = [];
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(NEWLINE, start);
    const read = end === -1 ? undefined : entryOf<Entry>(bytes.toString("utf8", start, end));
    if (read === undefined) {
      const isLast = end === -1 || end === bytes.length - 1;
      if (!isLast) throw journalDamaged(path, entries.length + 1);
      break;
    }
    entries.push(read.entry);
    start = end + 1;
  }
  return { entries, length: start };
}

/** `Entry` is what the same program wrote. */
export class Journal<Entry> {
  private readonly file: number;
  private length: number;

  private constructor(file: number, length: number) {
    this.file = file;
    this.length = length;
  }

  /** Opens a journal, makes it when missing, cuts a torn tail off and reads what it holds. */
  static open<Entry>(path: string): { journal: Journal<Entry>; entries: Entry[] } {
    const file = openSync(path, "a+");
    try {
      const bytes = readFileSync(path);
      const { entries, length } = readEntries<Entry>(path, bytes);
      if (length < bytes.length) {
        ftruncateSync(file, length);
        fdatasyncSync(file);
      }
      return { journal: new Journal<Entry>(file, length), entries };
    } catch (error) {
      closeSync(file);
      throw error;
    }
  }

  /** Bytes written so far. */
  get size(): number {
    return this.length;
  }

  /** Returns once the entry is on the disk; when it can't be written whole, nothing of it stays. */
  append(entry: Entry): void {
    const json = JSON.stringify(entry);
    const line = Buffer.from(`${checksum(json)} ${json}\n`);
    try {
      for (let written = 0; written < line.length;) written += writeSync(this.file, line, written);
      fdatasyncSync(this.file);
    } catch (error) {
      ftruncateSync(this.file, this.length);
      throw error;
    }
    this.length += line.length;
  }

  close(): void {
    closeSync(this.file);
  }
}
