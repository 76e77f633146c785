// The built add-on for tests: the very bundle that is pushed to Google, on the host's engine in memory.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Engine, type EngineOptions } from "../src/local/engine/engine.ts";
import { parseManifest, type Manifest } from "../src/local/engine/manifest.ts";
import type { RunOptions, RunResult } from "../src/local/engine/runState.ts";
import { Book, sheetOf } from "../src/workbook/book.ts";
import type { CellValue } from "../src/workbook/cell.ts";
import type { Spreadsheet } from "../src/workbook/layout.ts";
import type { AnyTable, Table } from "../src/workbook/table.ts";

export interface BuiltAddOn {
  /** Code.js */
  bundle: string;
  /** Google's services for the inside of a run. */
  services: string;
  manifest: Manifest;
  /** Pages by their name without «.html». */
  pages: Record<string, string>;
}

const folder = (name: string): string => fileURLToPath(new URL(`../build/${name}`, import.meta.url));
const read = (...path: [string, string]): string => readFileSync(join(...path), "utf8");

let built: BuiltAddOn | null = null;

/** What the build has left in build/out and build/local; read once a process. */
export function builtAddOn(): BuiltAddOn {
  built ??= readBuilt(folder("out"), folder("local"));
  return built;
}

function readBuilt(addOn: string, host: string): BuiltAddOn {
  const pages = readdirSync(addOn).filter((name) => name.endsWith(".html"));
  return {
    bundle: read(addOn, "Code.js"),
    services: read(host, "services.js"),
    manifest: parseManifest(read(addOn, "appsscript.json")),
    pages: Object.fromEntries(pages.map((name) => [name.replace(/\.html$/, ""), read(addOn, name)])),
  };
}

/** An engine in memory with an empty book; setup is the caller's. */
export function newEngine(options: Partial<EngineOptions> = {}): Engine {
  return new Engine({ ...builtAddOn(), dir: null, ...options });
}

/** Runs a function of the add-on to its end; a failure fails the test with the add-on's own words. */
export function runWell(
  engine: Engine,
  fn: string,
  args: readonly unknown[] = [],
  options: RunOptions = {},
): RunResult {
  const result = engine.run(fn, args, options);
  if (!result.ok) throw new Error(`${fn}: ${result.error?.message ?? "прервано"}`);
  return result;
}

const STRUCTURE =
  "properties,developerMetadata,sheets(properties,conditionalFormats,data(columnMetadata(developerMetadata)))";
const RAW = { valueRenderOption: "UNFORMATTED_VALUE", dateTimeRenderOption: "SERIAL_NUMBER" };

/** The sheets as they stand, read past the add-on. */
export function bookOf(engine: Engine, tables: readonly AnyTable[]): Book {
  const structure = structureOf(engine);
  const values = tables.map((table): [number, readonly (readonly CellValue[])[]] => {
    const title = sheetOf(structure, table)?.properties?.title ?? table.title;
    return [table.sheetId, engine.workbook.values(`'${title}'`, RAW).values ?? []];
  });
  return Book.of(structure, tables, new Map(values));
}

/** The documented resource of the book without its cells. */
export function structureOf(engine: Engine): Spreadsheet {
  const reply = engine.read("spreadsheets.get", [engine.bookId, { fields: STRUCTURE }]);
  return typeof reply === "object" && reply !== null ? reply : {};
}

/** The rows of a sheet as they stand. */
export function rowsIn<Row extends object>(engine: Engine, table: Table<Row>): Row[] {
  return bookOf(engine, [table]).rows(table);
}
