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

/** Names that Node has and a browser lacks. */
const ONLY_IN_NODE = Object.keys(globals.node).filter((name) => !(name in globals.browser));

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
  "xlsx",
];

const bareZod = {
  regex: "^zod(/v4(/classic)?)?$",
  message: "Import zod/mini: the bare zod drags 700 kB into the bundle.",
};

/** All that the add-on takes from npm: anything else would swell the bundle or need what Apps Script lacks. */
const foreignPackage = {
  regex: "^(?!\\.|zod/mini$|petrovich$)",
  message: "The add-on imports only zod/mini and petrovich.",
};
const foreignToPages = { regex: "^(?!\\.|preact(/hooks)?$)", message: "Pages import only preact." };
const PACKAGES = { local: bareZod, pages: foreignToPages };

/** What a file in src/<room> may not import: all rooms but its own and those named, and main.ts. */
function behindWall(room, allowed) {
  const closed = ROOMS.filter((other) => other !== room && !allowed.includes(other));
  // What pages may ask is told by types alone: commands/contract.
  const forbidden = [
    ...closed.map((other) => (room === "pages" && other === "commands" ? `commands/(?!contract/).*` : other)),
    "main",
  ];
  return {
    regex: `^(\\.\\./)+(${forbidden.join("|")})(/|\\.ts$|$)`,
    message: `src/${room} may import only: ${[room, ...allowed].join(", ")}.`,
  };
}

/** A room may import itself and the rooms named; all other rooms and main.ts are behind a wall. */
function wall(room, allowed) {
  const patterns = [PACKAGES[room] ?? foreignPackage, behindWall(room, allowed)];
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: { "no-restricted-imports": ["error", { patterns }] },
  };
}

const OF_LOCAL = ["domain", "intake", "letters", "workbook", "xlsx"];

/** A wall inside src/local: what this folder of it may not import from its neighbours. */
function innerWall(folder, { regex, message }, packages = bareZod) {
  const patterns = [
    packages,
    behindWall("local", OF_LOCAL),
    { regex, message: `src/local/${folder}: ${message}` },
  ];
  return {
    files: [`src/local/${folder}/**/*.{ts,tsx}`],
    rules: { "no-restricted-imports": ["error", { patterns }] },
  };
}

/** The page runs in a browser: it knows the server by what they say to each other, and rules that need no machine. */
const OUTSIDE_THE_PAGE = {
  regex:
    "^(\\.\\./)+(addOn\\.ts|(cli|example|intake|letters|outbox|server|store|xlsx)/|" +
    "engine/(?!sheets/movements\\.ts$)|services/(?!protocol\\.ts$)|workbook/(?!cellNames\\.ts$))",
  message: "only protocols, applyPatch, movements of lines, the zone's clock, names of cells, domain.",
};
const foreignToBrowser = {
  regex: "^(?!\\.|preact(/hooks)?$|@univerjs/|numfmt$)",
  message: "The page in the browser imports only preact, and the grid's Univer and numfmt.",
};

/** Rooms without a clock and without chance: today's date and everything else come as arguments. */
const PURE_ROOMS = ["documents", "domain", "exchange", "intake", "letters", "workbook", "xlsx"];
const CLOCK = "This room is pure: take the day as an argument.";
const IMPURE = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
  { selector: "CallExpression[callee.name='Date']", message: CLOCK },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: CLOCK },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "This room is pure: take chance as an argument.",
  },
  {
    selector: "MemberExpression[property.name=/^toLocale/], MemberExpression[object.name='Intl']",
    message: "Apps Script may speak another language: spell it out by own tables.",
  },
];

export default defineConfig(
  { ignores: ["build/out", "build/local", "build/.cache", "data", "node_modules"] },
  { files: ["build/**/*.mjs", "*.mjs"], languageOptions: { globals: globals.node } },
  ...tseslint.configs.strict.map((config) => ({ ...config, files: ["**/*.{ts,tsx}"] })),
  {
    files: ["**/*.{ts,tsx}"],
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
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/google/**", "src/local/services/**"],
    rules: { "no-restricted-globals": ["error", ...GOOGLE_SERVICES] },
  },
  {
    files: PURE_ROOMS.map((room) => `src/${room}/**/*.ts`),
    rules: { "no-restricted-syntax": ["error", ...IMPURE] },
  },
  { files: ["src/local/**/*.{ts,tsx}", "tests/**/*.ts"], rules: { "no-console": "off" } },
  wall("domain", []),
  wall("xlsx", []),
  wall("intake", ["domain", "xlsx"]),
  wall("documents", ["domain"]),
  wall("letters", ["domain"]),
  wall("workbook", ["domain"]),
  wall("exchange", ["domain", "workbook", "xlsx"]),
  wall("google", []),
  wall("run", ["domain", "google", "workbook"]),
  wall("pages", ["domain"]),
  wall("commands", [
    "documents",
    "domain",
    "exchange",
    "google",
    "intake",
    "letters",
    "run",
    "workbook",
    "xlsx",
  ]),
  wall("local", OF_LOCAL),
  innerWall("services", {
    regex: "^(\\.\\./)+((addOn|zone)\\.ts|(cli|engine|example|outbox|store|web|xlsx)/)",
    message: "only itself: it is evaluated inside the context of a run.",
  }),
  innerWall("engine", {
    regex: "/web/(page|server|applyPatch)",
    message: "of src/local/web only the protocol.",
  }),
  innerWall("web/server", { regex: "/page/", message: "not the page, which runs in the browser." }),
  innerWall("web/page", OUTSIDE_THE_PAGE, foreignToBrowser),
  {
    files: ["src/local/web/page/**/*.{ts,tsx}"],
    rules: { "no-restricted-globals": ["error", ...GOOGLE_SERVICES, ...ONLY_IN_NODE] },
  },
);
