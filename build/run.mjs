// Entry of every npm script. Has no dependency: installs what the lock file asks for, builds what is stale, passes
// arguments and signals on.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { fileURLToPath, pathToFileURL } from "node:url";
import path from "node:path";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const NODE_MINIMUM = [20, 19];

/** Scripts by name: commands that run one after another, those "together" side by side; the first that fails ends the run. */
const SCRIPTS = {
  build: [["build"]],
  push: [["push"]],
  start: [["build"], ["local", "start"]],
  attest: [["build"], ["local"]],
  check: [
    [
      "together",
      ["prettier", "--check", ".", "--log-level", "warn"],
      ["eslint", ".", "--max-warnings", "0", "--cache", "--cache-location", "build/.cache/eslint"],
      ["tsc", "-b"],
    ],
  ],
  test: [["script", "check"], ["build"], ["tool", "vitest", "run"]],
  office: [["build"], ["tool", "vitest", "run", "--config", "vitest.office.config.ts"]],
  bench: [
    ["build"],
    ["tool", "vitest", "bench", "--run"],
    ["tool", "vitest", "run", "--config", "vitest.measure.config.ts"],
  ],
};

/** True when what is installed is what the lock file names. */
function isInstalled() {
  const installed = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
  const present = JSON.parse(readFileSync(installed, "utf8")).packages;
  return Object.entries(wanted).every(
    ([name, entry]) => name === "" || entry.optional || present[name]?.version === entry.version,
  );
}

function install() {
  console.error("Устанавливаю зависимости (один раз, 1–2 минуты)…");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync(npm, args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) fail("Не удалось установить зависимости: проверьте доступ к реестру npm и повторите.");
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Path of a tool's own script, so that no shell stands between. */
function toolPath(name) {
  const folder = path.join(root, "node_modules", { tsc: "typescript", clasp: "@google/clasp" }[name] ?? name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  return path.join(folder, typeof bin === "string" ? bin : bin[name]);
}

/** Runs Node on a script with this terminal. @returns its code */
function run(script, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, TZ: "Europe/Moscow" },
    });
    const forward = (signal) => child.kill(signal);
    process.on("SIGINT", forward);
    process.on("SIGTERM", forward);
    child.on("exit", (code, signal) => {
      process.off("SIGINT", forward);
      process.off("SIGTERM", forward);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** Runs scripts side by side; ends this process with the first code that tells of a failure. */
async function runAll(...runs) {
  const codes = await Promise.all(runs.map(([script, args]) => run(script, args)));
  const failed = codes.find((code) => code !== 0);
  if (failed !== undefined) process.exit(failed);
}

async function perform(step, args) {
  const [kind, name, ...rest] = step;
  if (kind === "script") return runScript(name, []);
  if (kind === "together") return runAll(...step.slice(1).map(([tool, ...own]) => [toolPath(tool), own]));
  if (kind === "tool") return runAll([toolPath(name), [...rest, ...args]]);
  if (kind === "local")
    return runAll([path.join(root, "build", "local", "cli.js"), [...(name ? [name] : []), ...args]]);
  return kind === "push" ? pushToGoogle() : built(({ buildIfStale }) => buildIfStale());
}

/** Builds by bundle.mjs, which needs what has been installed. */
async function built(how) {
  const bundle = await import(pathToFileURL(path.join(root, "build", "bundle.mjs")).href);
  return how(bundle).catch((error) => {
    if (!("errors" in error)) throw error;
    fail("Сборка не удалась: исправьте ошибки, показанные выше.");
  });
}

async function pushToGoogle() {
  const { push, claspOf, PushFailed } = await import(
    pathToFileURL(path.join(root, "build", "push.mjs")).href
  );
  const clasp = claspOf(toolPath("clasp"), root);
  const rebuild = () => built(({ buildAll }) => buildAll());
  await push({ folder: root, clasp, rebuild, say: (words) => console.log(words) }).catch((error) => {
    if (!(error instanceof PushFailed)) throw error;
    fail(error.message);
  });
}

async function runScript(name, args) {
  const steps = SCRIPTS[name];
  for (const [index, step] of steps.entries()) await perform(step, index === steps.length - 1 ? args : []);
}

const [script, ...args] = process.argv.slice(2);
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < NODE_MINIMUM[0] || (major === NODE_MINIMUM[0] && minor < NODE_MINIMUM[1])) {
  fail(`Нужен Node.js ${NODE_MINIMUM.join(".")} или новее, сейчас ${process.versions.node}.`);
}
if (!(script in SCRIPTS))
  fail(`Неизвестная команда «${script ?? ""}». Есть: ${Object.keys(SCRIPTS).join(", ")}.`);
if (!isInstalled()) install();
await runScript(script, args);
