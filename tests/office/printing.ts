// Papers at LibreOffice and poppler: all of them printed in one go, read page by page, and saved again by LibreOffice.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Paper } from "../../src/documents/blocks.ts";
import { docxParts } from "../../src/documents/docx/docxParts.ts";
import { packed } from "../documents/docx/openedDocx.ts";

export class Press {
  private readonly folder = mkdtempSync(join(tmpdir(), "papers-"));
  private names: string[] = [];

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Makes the files, prints them and lets LibreOffice save them once more. */
  take(papers: ReadonlyMap<string, Paper>): void {
    this.names = [...papers.keys()];
    for (const [name, paper] of papers) writeFileSync(this.path(`${name}.docx`), packed(docxParts(paper)));
    this.convert("pdf", this.folder);
    mkdirSync(this.path("saved"));
    this.convert("docx", this.path("saved"));
  }

  /** Text of each page. */
  pages(name: string): string[] {
    const text = run("pdftotext", ["-layout", this.path(`${name}.pdf`), "-"], "poppler-utils");
    return text.split("\f").slice(0, -1);
  }

  /** Share of the page's height at which the last ink stands, from 0 to 1, for each page. */
  inkEnds(name: string): number[] {
    const root = this.path(name);
    run("pdftoppm", ["-r", "20", "-gray", this.path(`${name}.pdf`), root], "poppler-utils");
    const { length } = this.pages(name);
    const digits = String(length).length;
    return Array.from({ length }, (_, index) =>
      inkEnd(readFileSync(`${root}-${String(index + 1).padStart(digits, "0")}.pgm`)),
    );
  }

  /** The first page as a grey PNG, fit for a page of the guide. */
  picture(name: string): Uint8Array {
    const root = this.path(`${name}-first`);
    const page = ["-r", "72", "-gray", "-png", "-singlefile", "-f", "1", "-l", "1"];
    run("pdftoppm", [...page, this.path(`${name}.pdf`), root], "poppler-utils");
    return readFileSync(`${root}.png`);
  }

  saved(name: string): Uint8Array {
    return readFileSync(join(this.path("saved"), `${name}.docx`));
  }

  private path(name: string): string {
    return join(this.folder, name);
  }

  private convert(to: string, folder: string): void {
    const profile = `-env:UserInstallation=${pathToFileURL(this.path("profile")).href}`;
    const files = this.names.map((name) => this.path(`${name}.docx`));
    run("soffice", ["--headless", profile, "--convert-to", to, "--outdir", folder, ...files], "LibreOffice");
  }
}

/** Runs a program of the machine; a missing one is a plain failure, not a skip. */
function run(program: string, args: readonly string[], from: string): string {
  try {
    return execFileSync(program, args, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 110_000,
    });
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw missing ? new Error(`${program} is not installed: install ${from}`, { cause: error }) : error;
  }
}

const DARK = 160;

/** Of a picture in the format PGM. */
function inkEnd(picture: Uint8Array): number {
  const start = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(picture.subarray(0, 40)).toString("latin1"));
  const [header = "", width = "1", height = "1"] = start ?? [];
  const dots = picture.subarray(header.length);
  let last = 0;
  dots.forEach((dot, at) => {
    if (dot < DARK) last = at;
  });
  return Math.floor(last / Number(width)) / Number(height);
}
