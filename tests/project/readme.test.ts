// What the README says of the book and of the command line is what they are.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { USAGE } from "../../src/local/cli/arguments.ts";
import { TABLES } from "../../src/workbook/tables/index.ts";
import { projectFile, ROOT } from "./paths.ts";
import { withPart } from "./readme.ts";
import { sheetTables } from "./sheetTables.ts";

/** `UPDATE_README=1` writes the tables instead of comparing them (CONTRIBUTING.md). */
const isUpdate = process.env["UPDATE_README"] === "1";

describe("README", () => {
  test("таблицы листов сделаны из их описаний; обновить: UPDATE_README=1 (CONTRIBUTING.md)", () => {
    const readme = projectFile("README.md");
    const fenced = `<!-- prettier-ignore-start -->\n\n${sheetTables(TABLES)}\n\n<!-- prettier-ignore-end -->\n`;
    const wanted = withPart(readme, "sheets", fenced);
    if (isUpdate) writeFileSync(join(ROOT, "README.md"), wanted);
    else expect(readme).toBe(wanted);
  });

  test("знает каждую команду командной строки", () => {
    const verbs = [...USAGE.matchAll(/^ {2}([a-z]+)/gm)].map(([, verb]) => verb ?? "");
    expect(verbs.length).toBeGreaterThan(5);
    const readme = projectFile("README.md");
    expect(verbs.filter((verb) => !readme.includes(`npm run attest -- ${verb}`))).toEqual([]);
  });

  test.each(["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])("%s ссылается на то, что есть", (file) => {
    const links = [...projectFile(file).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, link]) => link ?? "");
    const own = links.filter((link) => !/^https?:/.test(link));
    expect(own.filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
  });

  test.each(["README.md", "CONTRIBUTING.md"])("%s называет файлы и папки, которые есть", (file) => {
    const named = [...projectFile(file).matchAll(/`((?:src|tests|build|docs)\/[\w./*<>-]*)`/g)];
    const paths = named.map(([, path]) => path ?? "").filter((path) => !/[*<>]/.test(path));
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(paths.length).toBeGreaterThan(3);
  });
});
