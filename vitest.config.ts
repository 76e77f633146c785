// Tests mirror src/. Their time limit is long because tests of the host and of a year run whole workbooks. Only tests of the
// machine's own side (files, processes, browsers) need modules of their own; the others share them, which saves minutes.
import { defineConfig } from "vitest/config";

const APART = ["tests/local/**/*.test.ts", "tests/browser/**/*.test.ts"];

export default defineConfig({
  test: {
    globalSetup: "tests/globalSetup.ts",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: "Europe/Moscow" },
    projects: [
      {
        extends: true,
        test: {
          name: "add-on",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/office/**", ...APART],
          isolate: false,
        },
      },
      { extends: true, test: { name: "machine", include: APART } },
    ],
  },
});
