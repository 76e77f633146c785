// The bundle that clasp pushes: what Google can call in it, what it needs of the platform, what goes with it.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext, Script } from "node:vm";
import { parse } from "acorn";
import globals from "globals";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { ITEMS } from "../../src/commands/menu.ts";
import { DAILY_HANDLER, EDIT_HANDLER } from "../../src/commands/book/triggers.ts";
import type { PageFunctions } from "../../src/commands/contract/index.ts";
import * as main from "../../src/main.ts";
import { builtAddOn } from "../built.ts";
import { freeNames } from "./freeNames.ts";
import { SERVICES, servicesNamed, usedScopes } from "./googleUse.ts";
import { projectFile, ROOT } from "./paths.ts";
import { readmeRow } from "./readme.ts";

const { bundle, manifest, pages } = builtAddOn();
const program = parse(bundle, { ecmaVersion: 2019 });

const fileStatus = z.object({ filesToPush: z.array(z.string()), untrackedFiles: z.array(z.string()) });

const MENU_ITEMS = ITEMS.map(({ handler }) => handler);
const TRIGGERS = ["onOpen", DAILY_HANDLER, EDIT_HANDLER];

/** The closed list of the contract, whole by its type. */
const PAGE_FUNCTIONS: Record<keyof PageFunctions, true> = {
  advanceApplications: true,
  agreeApplications: true,
  assignExperts: true,
  cancelSitting: true,
  checkBook: true,
  closeSitting: true,
  codedPeople: true,
  documentsView: true,
  draftSchedule: true,
  exchangeSchools: true,
  extendTerm: true,
  forecast: true,
  hideNames: true,
  importDocument: true,
  importList: true,
  importStaff: true,
  listApplications: true,
  mailSchoolBooks: true,
  makeDocuments: true,
  markDone: true,
  markSitting: true,
  monthList: true,
  moveApplication: true,
  namesState: true,
  previewDocuments: true,
  previewExperts: true,
  previewImport: true,
  previewList: true,
  previewReminders: true,
  previewSchedule: true,
  previewStaff: true,
  removeTemplate: true,
  reserveCodes: true,
  saveCentre: true,
  saveMinutes: true,
  savePeople: true,
  saveReminders: true,
  saveSitting: true,
  saveTemplate: true,
  selectedPerson: true,
  selfCheck: true,
  sendLetters: true,
  sendMonthList: true,
  sendTrial: true,
  setDocuments: true,
  setSiteMarks: true,
  setUp: true,
  settleDocument: true,
  setupState: true,
  showRow: true,
  siteMarks: true,
  sittingsView: true,
  takeOffControl: true,
  templateSample: true,
  todayThings: true,
};
const PAGE_CALLBACKS = Object.keys(PAGE_FUNCTIONS);

/** Names of main.ts whose function takes an argument; Function.length counts an optional one too. */
const taking = Object.entries(main).flatMap(([name, command]) => (command.length > 0 ? [name] : []));

describe("что Google может вызвать", () => {
  test("имена main.ts — пункты меню, триггеры и вызовы страниц, и ничего больше", () => {
    expect(sorted(Object.keys(main))).toEqual(sorted([...MENU_ITEMS, ...TRIGGERS, ...PAGE_CALLBACKS]));
  });

  test("аргумент принимают только вызовы страниц и триггеры с событием", () => {
    const known = [...PAGE_CALLBACKS, DAILY_HANDLER, EDIT_HANDLER];
    expect(taking.filter((name) => !known.includes(name))).toEqual([]);
    expect(taking.filter((name) => MENU_ITEMS.includes(name))).toEqual([]);
  });

  test("глобальные имена собранной программы — ровно функции main.ts", () => {
    const context = createContext({});
    const before = new Set(Object.getOwnPropertyNames(context));
    runInContext(bundle, context);
    const added = Object.getOwnPropertyNames(context).filter((name) => !before.has(name));
    expect(sorted(added)).toEqual(sorted(Object.keys(main)));
    for (const name of added) expect(runInContext(`typeof ${name}`, context)).toBe("function");
  });

  test("страницы не видят ничего, кроме этих функций: прочее на верхнем уровне кончается на «_»", () => {
    const lexical = program.body.flatMap((statement) =>
      statement.type === "VariableDeclaration"
        ? statement.declarations.map(({ id }) => (id.type === "Identifier" ? id.name : "?"))
        : [],
    );
    expect(lexical.filter((name) => !name.endsWith("_"))).toEqual([]);
  });
});

describe("что программе нужно от платформы", () => {
  test("разбирается как ES2019, где нет ни полей класса, ни «?.», ни «??»", () => {
    expect(() => parse(bundle, { ecmaVersion: 2019 })).not.toThrow();
    for (const newer of ["class A { field = 1 }", "class A { #own() {} }", "a?.b", "a ?? b"])
      expect(() => parse(newer, { ecmaVersion: 2019 })).toThrow();
  });

  test("снаружи берёт только встроенное в ES2019 и сервисы, которые названы в src/google", () => {
    const foreign = [...freeNames(program).used].filter((name) => !(name in globals.es2019));
    expect(sorted(foreign)).toEqual(sorted(servicesNamed()));
  });

  test("при загрузке не трогает ни одного сервиса: иначе onOpen без прав не построит меню", () => {
    const touched: string[] = [];
    const properties = SERVICES.map((name): [string, PropertyDescriptor] => [
      name,
      { get: () => touched.push(name) },
    ]);
    const context = createContext(Object.create({}, Object.fromEntries(properties)));
    runInContext(bundle, context);
    expect(touched).toEqual([]);
    runInContext("MailApp", context);
    expect(touched).toEqual(["MailApp"]);
  });

  test("загружается там, где сервисов нет вовсе", () => {
    expect(() => runInContext(bundle, createContext({}))).not.toThrow();
  });

  test("из zod взята только его малая часть: без полного входа и без переводов", () => {
    const parts = bundle.match(/^ *\/\/ .*node_modules\/zod\/.*$/gm) ?? [];
    expect(parts.some((part) => part.includes("/mini/"))).toBe(true);
    expect(parts.filter((part) => /\/(classic|locales)\/|zod\/index/.test(part))).toEqual([]);
  });

  test("размер — не больше 1,9 МБ, загружается быстрее 150 мс", () => {
    const bytes = Buffer.byteLength(bundle);
    const times = evaluationTimes(5);
    console.log(
      `Code.js: ${(bytes / 1000).toFixed(0)} kB, ${(bundle.length / 1000).toFixed(0)} thousand characters; ` +
        `compiled and evaluated in ${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)} ms`,
    );
    expect(bytes).toBeLessThanOrEqual(1_900_000);
    expect(Math.min(...times)).toBeLessThan(150);
  });
});

describe("что уходит в Google", () => {
  test("clasp отправляет ровно Code.js, манифест и страницы", () => {
    const clasp = join(ROOT, "node_modules", "@google", "clasp", "build", "src", "index.js");
    const answer = execFileSync(process.execPath, [clasp, "show-file-status", "--json"], { cwd: ROOT });
    const { filesToPush, untrackedFiles } = fileStatus.parse(JSON.parse(answer.toString()));
    const files = ["Code.js", "appsscript.json", ...Object.keys(pages).map((page) => `${page}.html`)];
    expect(sorted(filesToPush)).toEqual(sorted(files.map((file) => `build/out/${file}`)));
    expect(untrackedFiles).toEqual([]);
  });

  test("папка отправки названа в .clasp.json", () => {
    expect(JSON.parse(projectFile(".clasp.json"))).toMatchObject({ rootDir: "build/out" });
  });

  test("манифест отправляется таким, каким лежит в проекте", () => {
    expect(readFileSync(join(ROOT, "build", "out", "appsscript.json"), "utf8")).toBe(
      projectFile("appsscript.json"),
    );
  });
});

describe("права", () => {
  const AUTH = "https://www.googleapis.com/auth/";
  const SCOPES = [
    "spreadsheets",
    "drive.file",
    "script.send_mail",
    "script.scriptapp",
    "script.container.ui",
    "userinfo.email",
  ];

  test("манифест просит ровно эти права: добавленное позже право молча остановит триггеры", () => {
    expect(sorted(manifest.oauthScopes)).toEqual(sorted(SCOPES.map((scope) => AUTH + scope)));
  });

  test("включены Sheets v4 и Drive v3", () => {
    const enabled = manifest.dependencies?.enabledAdvancedServices ?? [];
    expect(enabled.map(({ serviceId, version }) => `${serviceId} ${version}`)).toEqual([
      "sheets v4",
      "drive v3",
    ]);
  });

  test("право, которого требует вызов из src/google, есть в манифесте", () => {
    expect(usedScopes().filter((scope) => !manifest.oauthScopes.includes(scope))).toEqual([]);
  });

  test.each([...SCOPES, "Sheets v4", "Drive v3"])(
    "README объясняет %s, и отметка «not used yet» верна",
    (name) => {
      const reason = readmeRow(name)?.[1] ?? "";
      expect(reason.length).toBeGreaterThan(20);
      expect(reason.includes("not used yet")).toBe(!isUsed(name));
    },
  );

  function isUsed(name: string): boolean {
    const [service = ""] = name.split(" ");
    return usedScopes().includes(AUTH + name) || servicesNamed().includes(service);
  }
});

/** Milliseconds that the start of a run costs: a fresh context each time, and a text that V8 has not compiled before. */
function evaluationTimes(rounds: number): number[] {
  return Array.from({ length: rounds }, () => {
    const context = createContext({});
    const started = performance.now();
    new Script(`${bundle}// ${started}`).runInContext(context);
    return performance.now() - started;
  });
}

const sorted = (names: readonly string[]): string[] => [...new Set(names)].sort();
