// Files and folders that the add-on has made in Drive: what the service tells of them is journaled, their bytes lie in the folder
// «documents», or in memory for an engine without a folder.
import { randomUUID } from "node:crypto";
import { DocumentFolder } from "../store/documentFolder.ts";
import type { DriveFile, RecordChange, Records } from "./records.ts";

/** A document as the pages of the host list it. */
export interface KeptDocument {
  id: string;
  /** As the add-on named it. */
  name: string;
  /** In the folder «documents». */
  fileName: string;
  /** Epoch milliseconds by the host's clock. */
  at: number;
}

const ENDING = ".docx";

export class DriveFiles {
  private readonly records: Records;
  private readonly record: (change: RecordChange) => void;
  private readonly folder: DocumentFolder | null;
  private readonly contents: Map<string, Uint8Array>;
  /** Made since the last list: the index of the real service lags behind, so the first list after it misses a file. */
  private readonly unlisted = new Set<string>();

  /** @param contents bytes by id that another engine in memory held */
  constructor(
    dataFolder: string | null,
    records: Records,
    contents: ReadonlyMap<string, Uint8Array>,
    record: (change: RecordChange) => void,
  ) {
    this.records = records;
    this.record = record;
    this.folder = dataFolder === null ? null : new DocumentFolder(dataFolder);
    this.contents = new Map(contents);
  }

  /** Finishes what a killed process has left, once the records are as they were. */
  settle(): void {
    this.folder?.settle(this.records.files.filter(({ fileName }) => fileName !== ""));
  }

  /** Makes a folder, or a file with its bytes; durable when this returns. */
  create(made: Omit<DriveFile, "id" | "fileName">, bytes: Uint8Array | null): DriveFile {
    const id = randomUUID();
    const file: DriveFile = { ...made, id, fileName: bytes === null ? "" : this.nameFor(made.name) };
    if (bytes !== null) {
      this.folder?.draft(id, bytes);
      if (this.folder === null) this.contents.set(id, bytes);
    }
    this.record({ op: "file", file });
    if (bytes !== null) this.folder?.place(file);
    this.unlisted.add(id);
    return file;
  }

  private nameFor(name: string): string {
    if (this.folder !== null) return this.folder.freeName(name, ENDING);
    const taken = this.records.files.filter((file) => file.name === name).length;
    return `${name}${taken === 0 ? "" : ` (${taken + 1})`}${ENDING}`;
  }

  /** Null for one that was never made, or that a person has taken out of the folder. */
  find(id: string): DriveFile | null {
    const file = this.records.files.find((each) => each.id === id);
    return file !== undefined && this.isThere(file) ? file : null;
  }

  /** All that the index knows by now: what was made since the last list isn't in it yet. */
  list(): DriveFile[] {
    const known = this.records.files.filter((file) => !this.unlisted.has(file.id) && this.isThere(file));
    this.unlisted.clear();
    return known;
  }

  /** Documents for people, in the order of making. */
  documents(): KeptDocument[] {
    return this.records.files
      .filter((file) => file.fileName !== "" && this.isThere(file))
      .map(({ id, name, fileName, at }) => ({ id, name, fileName, at }));
  }

  /** Null for a file that isn't there. */
  bytesOf(id: string): Uint8Array | null {
    const file = this.find(id);
    if (file === null || file.fileName === "") return null;
    return this.folder === null ? (this.contents.get(id) ?? null) : this.folder.read(file.fileName);
  }

  /** Bytes by id, for another engine in memory. */
  inMemory(): ReadonlyMap<string, Uint8Array> {
    return this.contents;
  }

  private isThere({ fileName }: DriveFile): boolean {
    return fileName === "" || this.folder === null || this.folder.has(fileName);
  }
}
