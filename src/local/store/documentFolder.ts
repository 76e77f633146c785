// The folder «documents»: files that the add-on has made, as people open them. A file is first written as a draft; once it is
// journaled it takes its place. A process killed in between leaves a draft that is finished or removed at the next start.
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { safeFileName } from "../../domain/language/fileName.ts";
import { syncFolder } from "./files.ts";

export const DOCUMENTS_FOLDER = "documents";

/** Drafts begin with a dot and bear the id of their file. */
const DRAFT = /^\.([\w-]+)\.tmp$/;

export interface KeptFile {
  id: string;
  /** Name in the folder. */
  fileName: string;
}

export class DocumentFolder {
  private readonly folder: string;

  constructor(dataFolder: string) {
    this.folder = join(dataFolder, DOCUMENTS_FOLDER);
  }

  /** A name that no file of the folder has: «План.docx», «План (2).docx». */
  freeName(wanted: string, ending: string): string {
    const name = safeFileName(wanted);
    for (let count = 1; ; count += 1) {
      const candidate = `${name === "" ? "Документ" : name}${count === 1 ? "" : ` (${count})`}${ending}`;
      if (!existsSync(join(this.folder, candidate))) return candidate;
    }
  }

  /** Writes a file that nobody sees yet; it is on the disk when this returns. */
  draft(id: string, bytes: Uint8Array): void {
    mkdirSync(this.folder, { recursive: true });
    const file = openSync(this.draftOf(id), "w");
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    syncFolder(this.folder);
  }

  /** Gives a draft its place; whatever stands there already is left alone. */
  place({ id, fileName }: KeptFile): void {
    const path = join(this.folder, fileName);
    if (!existsSync(path)) moveWithoutReplacing(this.draftOf(id), path);
    rmSync(this.draftOf(id), { force: true });
    syncFolder(this.folder);
  }

  /** Finishes what a killed process has left: drafts that were journaled take their place, the others go. */
  settle(journaled: readonly KeptFile[]): void {
    if (!existsSync(this.folder)) return;
    for (const name of readdirSync(this.folder)) {
      const [, id] = DRAFT.exec(name) ?? [];
      if (id === undefined) continue;
      const file = journaled.find((each) => each.id === id);
      if (file === undefined) rmSync(join(this.folder, name), { force: true });
      else this.place(file);
    }
  }

  /** The file as it is now, a person's changes included; null when it was taken away. */
  read(fileName: string): Uint8Array | null {
    const path = join(this.folder, fileName);
    return existsSync(path) ? new Uint8Array(readFileSync(path)) : null;
  }

  has(fileName: string): boolean {
    return existsSync(join(this.folder, fileName));
  }

  private draftOf(id: string): string {
    return join(this.folder, `.${id}.tmp`);
  }
}

/** A link is refused where a file stands; disks without links rename. */
function moveWithoutReplacing(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "EEXIST") return;
    if (code === "ENOENT") throw error;
    renameSync(from, to);
  }
}
