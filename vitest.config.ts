// Tests mirror src/; each project has its own time limit because host and year tests run whole workbooks.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/office/**"],
    globalSetup: "tests/globalSetup.ts",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    env: { TZ: "Europe/Moscow" },
  },
});
