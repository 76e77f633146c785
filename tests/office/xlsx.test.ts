// The exported book is opened by LibreOffice and must show every text of every visible sheet.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exportXlsx } from "../../src/local/xlsx/exportXlsx.ts";
import { sampleBook } from "../local/xlsx/sample.ts";

const folder = mkdtempSync(join(tmpdir(), "xlsx-office-"));
const book = sampleBook("2026-11-22");
let shown = "";

/** Runs a program of the machine; a missing one is a plain failure, not a skip. */
function run(program: string, args: readonly string[], cure: string): string {
  try {
    return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw missing ? new Error(`${program} is not installed: ${cure}`, { cause: error }) : error;
  }
}

/** Without any white space: where a line is broken is the page's business. */
const dense = (text: string): string => text.replace(/\s+/g, "");

beforeAll(async () => {
  const file = join(folder, "book.xlsx");
  writeFileSync(file, await exportXlsx(book));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  run(
    "soffice",
    ["--headless", profile, "--convert-to", "pdf", "--outdir", folder, file],
    "install LibreOffice",
  );
  shown = run("pdftotext", ["-layout", join(folder, "book.pdf"), "-"], "install poppler-utils");
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("все слова видимых листов есть на страницах", () => {
  const page = dense(shown);
  const visible = (book.sheets ?? []).filter((sheet) => sheet.properties?.hidden !== true);
  const missing = visible.flatMap((sheet) => {
    const data = sheet.data?.[0];
    return (data?.rowData ?? []).flatMap((row) =>
      (row.values ?? [])
        .filter((_, column) => data?.columnMetadata?.[column]?.hiddenByUser !== true)
        .flatMap((cell) => (cell.userEnteredValue?.stringValue ?? "").split(/\s+/))
        .filter((word) => !page.includes(word)),
    );
  });
  expect(missing).toEqual([]);
});

test("даты показаны как дд.мм.гггг, отметки — как ДА и НЕТ", () => {
  expect(shown).toMatch(/\b13\.10\.2026\b/);
  expect(shown).toMatch(/(?<!\p{L})ДА(?!\p{L})/u);
  expect(shown).toMatch(/(?<!\p{L})НЕТ(?!\p{L})/u);
});

test("скрытые листы и столбцы не напечатаны", () => {
  expect(shown).not.toContain("скрытая запись");
  expect(shown).not.toContain("Предупредить с");
});

test("заголовок повторён на каждой странице листа, страницы пронумерованы", () => {
  const pages = shown.split("\f").filter((page) => page.includes("ПР-00"));
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(page).toContain("Контрольный");
  expect(shown).toMatch(/Стр\. 1 из \d/);
});
