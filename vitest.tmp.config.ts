// Tests mirror src/. Their time limit is long because tests of the host and of a year run whole workbooks.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/office/**"],

    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    env: { TZ: "Europe/Moscow" },
  },
});
