import * as fs from "node:fs";
import { expect, test, vi } from "vitest";
import { temporaryFolder } from "../folders.ts";
import { SAMPLE_BUNDLE } from "./sampleBundle.ts";
import { engineFor } from "./testEngine.ts";

vi.mock("node:fs", async (importOriginal) => {
  const original = await importOriginal<typeof fs>();
  return { ...original, fdatasyncSync: vi.fn(original.fdatasyncSync) };
});

test("кончилось место на диске: ничего не подтверждается, работа прекращается, после открытия цело всё прежнее", () => {
  const dir = temporaryFolder();
  const host = engineFor(SAMPLE_BUNDLE, { dir });
  host.run("add", ["записано"]);
  vi.mocked(fs.fdatasyncSync).mockImplementationOnce(() => {
    throw new Error("ENOSPC: no space left on device");
  });
  expect(() => host.run("stubborn")).toThrow("ENOSPC");
  expect(host.isBroken).toBe(true);
  expect(() => host.run("add", ["дальше"])).toThrow("must be opened anew");
  host.close();
  const reopened = engineFor(SAMPLE_BUNDLE, { dir });
  expect(reopened.run("rows").value).toEqual(["записано"]);
  expect(reopened.letters).toEqual([]);
  reopened.close();
});
