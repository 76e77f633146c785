// Lint rules: strict TypeScript, and the walls between the rooms of src/ (README, "Rooms").
import { defineConfig } from "eslint/config";
import globals from "globals";
import tseslint from "typescript-eslint";

/** Names of Google's services: only src/google and src/local/services may use them. */
const GOOGLE_SERVICES = [
  "CacheService",
  "Drive",
  "DriveApp",
  "HtmlService",
  "LockService",
  "Logger",
  "MailApp",
  "PropertiesService",
  "ScriptApp",
  "Session",
  "Sheets",
  "SpreadsheetApp",
  "UrlFetchApp",
  "Utilities",
];

const ROOMS = [
  "commands",
  "documents",
  "domain",
  "exchange",
  "google",
  "intake",
  "letters",
  "local",
  "pages",
  "run",
  "workbook",
];

const bareZod = {
  regex: "^zod(/v4(/classic)?)?$",
  message: "Import zod/mini: the bare zod drags 700 kB into the bundle.",
};

/** A room may import itself and the rooms named; all other rooms and main.ts are behind a wall. */
function wall(room, allowed) {
  const forbidden = [...ROOMS.filter((other) => other !== room && !allowed.includes(other)), "main"];
  return {
    files: [`src/${room}/**/*.ts`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            bareZod,
            {
              regex: `^(\\.\\./)+(${forbidden.join("|")})(/|\\.ts$|$)`,
              message: `src/${room} may import only: ${[room, ...allowed].join(", ")}.`,
            },
          ],
        },
      ],
    },
  };
}

export default defineConfig(
  { ignores: ["build/out", "build/local", "build/.cache", "data", "node_modules"] },
  { files: ["build/**/*.mjs", "*.mjs"], languageOptions: { globals: globals.node } },
  ...tseslint.configs.strict.map((config) => ({ ...config, files: ["**/*.ts"] })),
  {
    files: ["**/*.ts"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "prefer-const": "error",
      "no-console": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
    },
  },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/google/**", "src/local/**", "src/pages/**"],
    rules: { "no-restricted-globals": ["error", ...GOOGLE_SERVICES] },
  },
  { files: ["src/local/**/*.ts", "tests/**/*.ts"], rules: { "no-console": "off" } },
  wall("domain", []),
  wall("intake", ["domain"]),
  wall("documents", ["domain"]),
  wall("letters", ["domain"]),
  wall("workbook", ["domain"]),
  wall("exchange", ["domain", "workbook"]),
  wall("google", []),
  wall("run", ["domain", "google", "workbook"]),
  wall("commands", ["documents", "domain", "exchange", "google", "intake", "letters", "run", "workbook"]),
  wall("local", ["domain", "intake", "letters", "workbook"]),
);
