// Tests mirror src/. Their time limit is long because tests of the host and of a year run whole workbooks. Tests of pure rooms
// share their modules, which saves most of their time; the others fill their memory with books and get a process each.
import { defineConfig } from "vitest/config";

const PURE = [
  "documents",
  "domain",
  "exchange",
  "intake",
  "letters",
  "pages",
  "project",
  "workbook",
  "xlsx",
].map((room) => `tests/${room}/**/*.test.ts`);

export default defineConfig({
  test: {
    globalSetup: "tests/globalSetup.ts",
    maxWorkers: 2,
    // Books are big and short-lived: with room for them the collector has less to do.
    execArgv: ["--max-semi-space-size=64"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: "Europe/Moscow" },
    projects: [
      { extends: true, test: { name: "rules", include: PURE, isolate: false } },
      {
        extends: true,
        test: { name: "books", include: ["tests/**/*.test.ts"], exclude: ["tests/office/**", ...PURE] },
      },
    ],
  },
});
