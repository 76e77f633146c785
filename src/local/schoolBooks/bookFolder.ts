// A folder with school books, as the centre and the schools share it: what lies in it, what is put away, what is written. No file
// that holds somebody's work is ever overwritten.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { replaceFile } from "../store/files.ts";

/** A file that may be a school's book, by its place in the folder. */
export interface BookFile {
  /** «МБОУ СОШ № 1 - выпуск 3.xlsx», with the subfolder that it lies in. */
  place: string;
  path: string;
}

/** Folders of our own inside: what was taken, older issues nobody has touched, receipts. */
const TAKEN = "принято";
const FORMER = "прежние выпуски";
const RECEIPTS = "квитанции";

export class BookFolder {
  constructor(private readonly dir: string) {
    mkdirSync(dir, { recursive: true });
  }

  /** Files of the folder and of its subfolders, one level down; those of our own folders and of office programs left out. */
  files(): { books: BookFile[]; others: string[] } {
    const own = [TAKEN, FORMER, RECEIPTS];
    const entries = readdirSync(this.dir, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory() && !own.includes(entry.name));
    const places = [
      ...entries.filter((entry) => entry.isFile()).map(({ name }) => name),
      ...folders.flatMap(({ name: folder }) =>
        readdirSync(join(this.dir, folder), { withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ name }) => join(folder, name)),
      ),
    ]
      .filter((place) => !/^(?:~|\.)/.test(basename(place)))
      .sort();
    const books = places.filter((place) => extname(place).toLowerCase() === ".xlsx");
    return {
      books: books.map((place) => ({ place, path: join(this.dir, place) })),
      others: places.filter((place) => OTHER_SPREADSHEETS.test(place)),
    };
  }

  read({ path }: BookFile): string {
    return readFileSync(path).toString("base64");
  }

  /** Puts a taken book away; returns where it lies now. */
  putAway(file: BookFile, day: string): string {
    return this.move(file, join(TAKEN, day));
  }

  /** Puts away an older issue that nobody has written into. */
  retire(file: BookFile): string {
    return this.move(file, FORMER);
  }

  has(name: string): boolean {
    return existsSync(join(this.dir, name));
  }

  write(name: string, base64: string): void {
    replaceFile(join(this.dir, name), Buffer.from(base64, "base64"));
  }

  /** A receipt as Windows reads it: with its line ends and its mark of UTF-8. */
  writeReceipt(school: string, text: string): string {
    const name = join(RECEIPTS, `${school}.txt`);
    mkdirSync(join(this.dir, RECEIPTS), { recursive: true });
    replaceFile(join(this.dir, name), `\uFEFF${text.replace(/\r?\n/g, "\r\n")}\r\n`);
    return name;
  }

  private move({ path, place }: BookFile, folder: string): string {
    mkdirSync(join(this.dir, folder), { recursive: true });
    const name = basename(place);
    const stem = name.slice(0, -extname(name).length);
    let free = join(folder, name);
    for (let count = 2; existsSync(join(this.dir, free)); count += 1) {
      free = join(folder, `${stem} (${count})${extname(name)}`);
    }
    renameSync(path, join(this.dir, free));
    return free;
  }
}

const OTHER_SPREADSHEETS = /\.(?:xls|xlsm|xlsb|ods|fods|numbers|csv)$/i;
