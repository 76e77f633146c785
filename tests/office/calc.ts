// A person at LibreOffice: opens a file, changes cells, saves. Done by its own flat format, so that what comes back was written by
// LibreOffice and not by our writer.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strToU8, unzipSync, strFromU8, zipSync } from "fflate";

export type Parts = Record<string, string>;

/** Changes of the rows of a sheet; each row is the list of its cells as LibreOffice writes them. */
export type RowEdit = (rows: string[][]) => string[][];

/** What a person does to a book: changes by the title of the sheet. */
export type BookEdits = Readonly<Record<string, RowEdit>>;

export class Office {
  private readonly folder = mkdtempSync(join(tmpdir(), "office-"));

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The file as a printed document. */
  pdf(parts: Parts): string {
    writeFileSync(join(this.folder, "book.xlsx"), packed(parts));
    const [file = ""] = this.convert(["book.xlsx"], "pdf");
    return file;
  }

  /** The parts of the file after LibreOffice has opened it, changed it and saved it again. */
  saved(parts: Parts, edits: BookEdits = {}): Parts {
    return unpacked(this.savedFile(parts, edits));
  }

  savedFile(parts: Parts, edits: BookEdits = {}): Uint8Array {
    const [file = new Uint8Array()] = this.savedFiles([{ file: packed(parts), edits }]);
    return file;
  }

  /** Many files in one go: LibreOffice is started once to open them all and once to save them all. */
  savedFiles(books: readonly { file: Uint8Array; edits: BookEdits }[]): Uint8Array[] {
    const names = books.map((_, index) => `book-${index}.xlsx`);
    books.forEach(({ file }, index) => {
      writeFileSync(join(this.folder, names[index] ?? ""), file);
    });
    const flat = this.convert(names, "fods");
    books.forEach(({ edits }, index) => {
      const path = flat[index] ?? "";
      let xml = readFileSync(path, "utf8");
      for (const [title, edit] of Object.entries(edits)) xml = editSheet(xml, title, edit);
      writeFileSync(path, xml);
    });
    return this.convert(
      names.map((name) => withEnd(name, "fods")),
      "xlsx",
    ).map((path) => readFileSync(path));
  }

  private convert(files: readonly string[], to: string): string[] {
    const profile = `-env:UserInstallation=${pathToFileURL(join(this.folder, "profile")).href}`;
    const paths = files.map((file) => join(this.folder, file));
    const args = ["--headless", profile, "--convert-to", to, "--outdir", this.folder, ...paths];
    execFileSync("soffice", args, { stdio: "ignore", timeout: 60_000 + files.length * 10_000 });
    return files.map((file) => join(this.folder, withEnd(file, to)));
  }
}

const withEnd = (file: string, end: string): string => file.replace(/\.\w+$/, `.${end}`);

export function packed(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

export function unpacked(file: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const TABLE_ROW = /<table:table-row\b[^>]*?(?:\/>|>[\s\S]*?<\/table:table-row>)/g;
const CELL = /<table:(?:covered-)?table-cell\b[^>]*?(?:\/>|>[\s\S]*?<\/table:(?:covered-)?table-cell>)/g;

function editSheet(xml: string, title: string, edit: RowEdit): string {
  const from = xml.indexOf(`<table:table table:name="${title}"`);
  if (from < 0) throw new Error(`no sheet ${title}`);
  const to = xml.indexOf("</table:table>", from);
  const sheet = xml.slice(from, to);
  // The empty rest of the sheet is one row repeated a million times: it isn't needed.
  const found = [...sheet.matchAll(TABLE_ROW)]
    .map(([row]) => row)
    .filter((row) => !/rows-repeated="\d{4,}"/.test(row));
  const heads = new Map<string[], string>();
  const rows = found.map((row) => {
    const cells = cellsOf(row);
    heads.set(cells, /^<table:table-row\b[^>]*?(?=\/?>)/.exec(row)?.[0] ?? "<table:table-row");
    return cells;
  });
  const kept = edit(rows).map(
    (cells) => `${heads.get(cells) ?? "<table:table-row"}>${cells.join("")}</table:table-row>`,
  );
  const [first = ""] = found;
  const body = sheet.replace(TABLE_ROW, "");
  const place = sheet.indexOf(first);
  return `${xml.slice(0, from)}${body.slice(0, place)}${kept.join("")}${body.slice(place)}${xml.slice(to)}`;
}

/** The cells of a row one by one; the long empty end is left out. */
function cellsOf(row: string): string[] {
  return [...row.matchAll(CELL)].flatMap(([cell]) => {
    const times = Number(/table:number-columns-repeated="(\d+)"/.exec(cell)?.[1] ?? 1);
    return times > 200
      ? []
      : Array.from({ length: times }, () => cell.replace(/ table:number-columns-repeated="\d+"/, ""));
  });
}

/** The words of a cell. */
export function textIn(cell: string | undefined): string {
  return [...(cell ?? "").matchAll(/<text:p>([\s\S]*?)<\/text:p>/g)]
    .map(([, text = ""]) => text.replace(/<[^>]*>/g, ""))
    .join("\n");
}

/** The cell with other words, keeping its looks. */
export function typed(cell: string | undefined, text: string): string {
  const style = / table:style-name="[^"]*"/.exec(cell ?? "")?.[0] ?? "";
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const lines = escaped.split("\n").map((line) => `<text:p>${line}</text:p>`);
  return `<table:table-cell${style} office:value-type="string">${lines.join("")}</table:table-cell>`;
}

export function numbered(cell: string | undefined, value: number): string {
  const style = / table:style-name="[^"]*"/.exec(cell ?? "")?.[0] ?? "";
  return `<table:table-cell${style} office:value-type="float" office:value="${value}"/>`;
}

export function dated(cell: string | undefined, day: string): string {
  const style = / table:style-name="[^"]*"/.exec(cell ?? "")?.[0] ?? "";
  return `<table:table-cell${style} office:value-type="date" office:date-value="${day}"/>`;
}

export function calculated(cell: string | undefined, formula: string, value: number): string {
  const style = / table:style-name="[^"]*"/.exec(cell ?? "")?.[0] ?? "";
  return `<table:table-cell${style} table:formula="of:=${formula}" office:value-type="float" office:value="${value}"/>`;
}
