// Documents from the command line: their files lie in the data folder, and programs get their paths.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { answered, attest, commonFolder, fixture } from "./attest.ts";

interface RunAnswer {
  documents: string[];
  calls: { byService: Record<string, number> };
  outcome: { data: { made: { id: string; link: string }[]; unchanged: string[] } };
}

const folder = commonFolder();
const at = ["--data", folder, "--today", "2024-10-05"];
const order = JSON.stringify({ kind: "plan", schoolYear: "2024-2025" });

beforeAll(() => {
  attest("import", fixture("plan.txt"), ...at);
});

test("документ лежит в папке данных, его путь — в ответе для программ; второй раз не составляется", () => {
  const first = answered<RunAnswer>("run", "makeDocuments", order, ...at);
  const [path = "", ...more] = first.documents;
  expect(more).toEqual([]);
  expect(path).toMatch(/^documents\/ДК-0001 План работы.*\.docx$/);
  expect(existsSync(join(folder, path))).toBe(true);
  expect(Object.keys(unzipSync(readFileSync(join(folder, path))))).toContain("word/document.xml");
  expect(first.outcome.data.made[0]?.link).toMatch(/^\/file\/documents\/[\w-]+\.docx$/);
  expect(first.calls.byService["Drive"]).toBe(2);
  const again = answered<RunAnswer>("run", "makeDocuments", order, ...at);
  expect([again.documents, again.outcome.data.unchanged]).toEqual([[], ["ДК-0001"]]);
});

test("человеку сказано, где файл", () => {
  const month = JSON.stringify({ kind: "monthPlan", month: "2024-10" });
  const { code, out } = attest("run", "makeDocuments", month, ...at);
  expect(code).toBe(0);
  expect(out).toContain("Сделано: 1 документ.");
  expect(out).toContain(`Документ: ${join(folder, "documents", "ДК-0002 План на октябрь 2024.docx")}`);
});

test("листы документов видны из командной строки", () => {
  expect(attest("show", "documents", ...at).out).toContain("ДК-0001");
  expect(attest("show", "phrases", ...at).out).toContain("ПРОТОКОЛ");
  expect(attest("show", "templates", ...at).out).toContain("пуст");
});
