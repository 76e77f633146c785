// Tests mirror src/. Their time limit is long because tests of the host and of a year run whole workbooks. Most of them share their
// modules, which saves the loading; those that start programs, browsers or live through years get a process each.
import { defineConfig } from "vitest/config";

const SHARING = [
  "commands",
  "documents",
  "domain",
  "exchange",
  "host",
  "intake",
  "letters",
  "local/engine/sheets",
  "local/services",
  "local/xlsx",
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
      { extends: true, test: { name: "sharing", include: SHARING, isolate: false } },
      {
        extends: true,
        test: { name: "apart", include: ["tests/**/*.test.ts"], exclude: ["tests/office/**", ...SHARING] },
      },
    ],
  },
});
