// Tests that need LibreOffice and poppler on the machine: `npm run test:office`.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/office/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
    env: { TZ: "Europe/Moscow" },
  },
});
