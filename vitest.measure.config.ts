// Measurements of the page in a real browser: part of `npm run bench`.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/bench/**/*.measure.ts"],
    globalSetup: "tests/globalSetup.ts",
    testTimeout: 300_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
    env: { TZ: "Europe/Moscow" },
  },
});
