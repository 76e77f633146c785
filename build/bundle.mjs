// Builds everything with esbuild: the add-on that clasp pushes (build/out) and the local host that runs the same bytes
// (build/local). Nothing is minified: the owner of a workbook reads this code in Google's editor.
import { parse } from "acorn";
import { build } from "esbuild";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => path.join(root, ...parts);
const STAMP = at("build", ".cache", "built");
/** Everything is made here and then put in place at once: a program that starts meanwhile finds the old or the new. */
const FRESH = at("build", ".cache", "new");
const RESULTS = [at("build", "out"), at("build", "local")];
const SOURCES = [
  at("src"),
  at("build", "run.mjs"),
  at("build", "bundle.mjs"),
  at("appsscript.json"),
  at("package-lock.json"),
];

/** Rebuilds when a source is newer than the last build, or when something of that build is gone. */
export async function buildIfStale() {
  const built = isWhole() ? statSync(STAMP).mtimeMs : 0;
  if (SOURCES.some((source) => newest(source) > built)) await buildAll();
}

/** The stamp lists what was made: two builds at once, one of them ended early, may leave less. */
function isWhole() {
  return (
    existsSync(STAMP) &&
    readFileSync(STAMP, "utf8")
      .split("\n")
      .every((file) => existsSync(at(file)))
  );
}

function newest(file) {
  const stats = statSync(file);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

/** Puts the new files in place only when all of them could be made: a failed build leaves the last good one. */
export async function buildAll() {
  const started = new Date();
  const files = (await Promise.all([addOn(), pages(), host(), browserPage()])).flat();
  rmSync(FRESH, { recursive: true, force: true });
  const manifest = {
    path: at("build", "out", "appsscript.json"),
    contents: readFileSync(at("appsscript.json")),
  };
  for (const file of [...files, manifest]) {
    const place = path.join(FRESH, path.relative(at("build"), file.path));
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, file.contents);
  }
  for (const folder of RESULTS) {
    rmSync(folder, { recursive: true, force: true });
    renameSync(path.join(FRESH, path.basename(folder)), folder);
  }
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, files.map((file) => path.relative(root, file.path)).join("\n"));
  utimesSync(STAMP, started, started);
}

const SCRIPT_OPTIONS = {
  bundle: true,
  format: "iife",
  target: "es2019",
  charset: "utf8",
  legalComments: "none",
  minify: false,
  logLevel: "warning",
  write: false,
};

/**
 * One Code.js. Google sees only functions declared at the top level, so each export of main.ts gets one; the bundle itself
 * is a constant, which is no property of the global object. What libraries write to their global object (zod its settings to
 * globalThis, petrovich itself to window) stays inside: Apps Script has no window, and a page could call what is global.
 */
async function addOn() {
  const entry = at("src", "main.ts");
  const { metafile } = await build({
    ...SCRIPT_OPTIONS,
    entryPoints: [entry],
    format: "esm",
    metafile: true,
    outdir: at("build", "out"),
  });
  const [output] = Object.values(metafile.outputs);
  const names = output.exports.sort();
  const footer = names
    .map((name) => `function ${name}() {\n  return app_.${name}.apply(null, arguments);\n}`)
    .join("\n");
  const { outputFiles } = await build({
    ...SCRIPT_OPTIONS,
    entryPoints: [entry],
    globalName: "app_",
    define: { globalThis: "inside_", window: "inside_" },
  });
  const code = outputFiles[0].text.replace(/^var app_ =/m, "const app_ =").replace(/^"use strict";\n/, "");
  const contents = tabbed(`"use strict";\nconst inside_ = {};\n${code}${footer}\n`);
  return [{ path: at("build", "out", "Code.js"), contents }];
}

/**
 * The same code indented by tabs, and by nothing for the function that wraps it all: a tenth less for Google to load at every
 * call, and as readable. Lines that begin inside a template are text and stay.
 */
function tabbed(code) {
  const texts = [];
  const onToken = ({ type, start, end }) => {
    if (type.label === "template") texts.push({ start, end });
  };
  parse(code, { ecmaVersion: 2019, sourceType: "script", onToken });
  const wrapped = { start: code.indexOf("(() => {\n"), end: code.lastIndexOf("\n})();") };
  const isIn = (offset, { start, end }) => offset > start && offset <= end;
  return code.replace(/^ +/gm, (spaces, offset) => {
    if (texts.some((text) => isIn(offset, text))) return spaces;
    return "\t".repeat(Math.ceil(spaces.length / 2) - (isIn(offset, wrapped) ? 1 : 0));
  });
}

/** All pages in one HTML file, style and script inlined: as few files as possible for those who paste them by hand. */
async function pages() {
  const folder = at("src", "pages");
  const { outputFiles } = await build({ ...SCRIPT_OPTIONS, entryPoints: [path.join(folder, "main.tsx")] });
  const script = outputFiles[0].text.replace(/<\/script/gi, "<\\/script");
  const contents = readFileSync(path.join(folder, "Pages.html"), "utf8")
    .replace("/* style */", () => stylesIn(folder))
    .replace("/* script */", () => script);
  return [{ path: at("build", "out", "Pages.html"), contents }];
}

/** The common style, and after it that of each page which has one of its own. */
function stylesIn(folder) {
  const own = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".css") && name !== "pages.css");
  return ["pages.css", ...own.sort()].map((name) => readFileSync(path.join(folder, name), "utf8")).join("\n");
}

/** The page in the browser: the spreadsheet comes in pieces of its own, loaded when they are needed. Minified: nobody reads it here. */
async function browserPage() {
  const folder = at("src", "local", "web", "page");
  const outdir = at("build", "local", "page");
  const { outputFiles } = await build({
    bundle: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    minify: true,
    splitting: true,
    logLevel: "warning",
    write: false,
    jsx: "automatic",
    jsxImportSource: "preact",
    define: { "process.env.NODE_ENV": '"production"' },
    // main.css, which the script brings, is the grid's; page.css is the rest.
    entryPoints: { main: path.join(folder, "main.tsx"), page: path.join(folder, "page.css") },
    outdir,
  });
  const html = {
    path: path.join(outdir, "index.html"),
    contents: readFileSync(path.join(folder, "index.html")),
  };
  return [...outputFiles, html];
}

/** The host: the command line and its worker for Node, and Google's services for the inside of a run. */
async function host() {
  const local = (...parts) => at("src", "local", ...parts);
  const results = await Promise.all([
    build({
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20",
      packages: "external",
      charset: "utf8",
      splitting: true,
      sourcemap: "linked",
      logLevel: "warning",
      write: false,
      entryPoints: {
        cli: local("cli.ts"),
        worker: local("engine", "worker.ts"),
        smtp: local("outbox", "smtpProgram.ts"),
      },
      outdir: at("build", "local"),
    }),
    build({
      ...SCRIPT_OPTIONS,
      target: "es2022",
      entryPoints: [local("services", "main.ts")],
      outfile: at("build", "local", "services.js"),
    }),
  ]);
  return results.flatMap(({ outputFiles }) => outputFiles);
}
