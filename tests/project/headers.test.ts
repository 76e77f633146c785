// Order of the house: each file says what it is for and stays readable, versions are exact, the lock file names no registry.
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { filesBelow, projectFile } from "./paths.ts";
import { readmeRow } from "./readme.ts";

const SOURCES = filesBelow("src").filter((file) => /\.(ts|tsx|css)$/.test(file));
const MAX_LINES = 400;

describe("файлы", () => {
  test("каждый начинает с того, для чего он", () => {
    const silent = SOURCES.filter((file) => !/^(\/\/|\/\*) \S.{20}/.test(projectFile(file)));
    expect(silent).toEqual([]);
    expect(SOURCES.length).toBeGreaterThan(100);
  });

  test(`ни один не длиннее ${MAX_LINES} строк`, () => {
    expect(SOURCES.filter((file) => projectFile(file).split("\n").length > MAX_LINES)).toEqual([]);
  });
});

describe("зависимости", () => {
  const versions = z.record(z.string(), z.string());
  const manifest = z
    .object({ dependencies: z.optional(versions), devDependencies: versions })
    .parse(JSON.parse(projectFile("package.json")));
  const declared = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

  test("версии названы точно", () => {
    expect(declared.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test("файл замков не привязан к чужому серверу", () => {
    const lock = projectFile("package-lock.json");
    expect(lock).not.toMatch(/"resolved"/);
    expect(lock).toMatch(/"integrity": "sha512-/);
  });

  test.each(declared)("README говорит, зачем нужен %s", (name, version) => {
    const [, stated = "", reason = ""] = readmeRow(name) ?? [];
    expect(stated).toBe(version);
    expect(reason.length).toBeGreaterThan(15);
  });
});
