// Backups of a book: files in a folder of the book's, named by the moment at which they were made.
import { createReadStream, mkdirSync, readdirSync, readFileSync, statSync, type ReadStream } from "node:fs";
import { join } from "node:path";
import { formatDate } from "../../../domain/calendar/civil.ts";
import { dayOf, timeOf } from "../../zone.ts";
import { replaceFile } from "../../store/files.ts";
import type { FileView } from "../protocol.ts";
import { CallFailure } from "./failure.ts";

const FOLDER = "backups";
const EXTENSION = ".zip";
const NO_FILE = "Такой резервной копии нет: обновите список.";

export class Backups {
  private readonly folder: string;
  private readonly zone: string;

  /** @param dir data folder of the book */
  constructor(dir: string, zone: string) {
    this.folder = join(dir, FOLDER);
    this.zone = zone;
  }

  /** The latest first. */
  list(): FileView[] {
    mkdirSync(this.folder, { recursive: true });
    return readdirSync(this.folder)
      .filter((name) => name.endsWith(EXTENSION))
      .map((name) => this.viewOf(name))
      .sort((one, other) => other.at - one.at || (one.name < other.name ? 1 : -1));
  }

  /** @param kind what stands before the moment in the name: «Копия», «До восстановления», «Загружена» */
  save(kind: string, bytes: Uint8Array, now: number): FileView {
    const taken = new Set(this.list().map(({ name }) => name));
    const name = this.freeName(`${kind} ${this.momentOf(now)}`, taken);
    replaceFile(join(this.folder, name), bytes);
    return this.viewOf(name);
  }

  /** Throws a CallFailure for a name that isn't in the list. */
  read(name: string): Uint8Array {
    return new Uint8Array(readFileSync(this.pathOf(name)));
  }

  /** The same as a stream. */
  open(name: string): { stream: ReadStream; bytes: number } {
    const path = this.pathOf(name);
    return { stream: createReadStream(path), bytes: statSync(path).size };
  }

  private pathOf(name: string): string {
    const known = this.list().find((file) => file.name === name);
    if (known === undefined) throw new CallFailure(NO_FILE);
    return join(this.folder, known.name);
  }

  private viewOf(name: string): FileView {
    const { mtimeMs, size } = statSync(join(this.folder, name));
    return { name, kind: "резервная копия", at: Math.round(mtimeMs), bytes: size };
  }

  private freeName(stem: string, taken: ReadonlySet<string>): string {
    for (let number = 1; ; number++) {
      const name = number === 1 ? `${stem}${EXTENSION}` : `${stem} (${number})${EXTENSION}`;
      if (!taken.has(name)) return name;
    }
  }

  /** «22.11.2026 14-03»: no file name may have a colon. */
  private momentOf(now: number): string {
    return `${formatDate(dayOf(now, this.zone))} ${timeOf(now, this.zone).replace(":", "-")}`;
  }
}
