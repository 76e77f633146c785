// The guide speaks of what there is: menu items, sheets, columns and every word of the screen that it quotes; in Russian.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { ITEMS, SUBMENUS } from "../../src/commands/menu.ts";
import { SETTINGS } from "../../src/domain/settings.ts";
import { TASKS_TITLE } from "../../src/exchange/tasksSheet.ts";
import { PANELS } from "../../src/local/web/page/panels/panels.ts";
import { TABLES } from "../../src/workbook/tables/index.ts";
import { projectFile, ROOT } from "./paths.ts";

/** The installation guide has a test of its own. */
const GUIDES = readdirSync(join(ROOT, "docs"))
  .filter((name) => name.endsWith(".md") && name !== "google.md")
  .map((name) => `docs/${name}`);
const SPECIALIST = "docs/specialist.md";

const menuTitles = ITEMS.map(({ title }) => title);
const submenus = SUBMENUS.map(({ title }) => title);
/** Sheets of the book, and the first sheet of a school's book. */
const sheetTitles = [...TABLES.map(({ title }) => title), TASKS_TITLE];
const headers = TABLES.flatMap(({ layout }) => layout.map(({ header }) => header));

const plain = (text: string): string => text.replace(/\s+/g, " ");
const guide = (file: string): string => plain(projectFile(file));
const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap((found) => found.slice(1).filter((part) => part !== undefined));

/** Words that a person writes or a document says; everything else in «» must stand on the screen. */
const EXAMPLES = [
  "5 ноября",
  "20.11",
  "31.12.2026",
  "=СЕГОДНЯ()-H5",
  "до 18 декабря",
  "ответственные в ОО",
  "протокол № 3 от 12.10.2026",
  "протокол № 3 от 12.10.2026, прилагаю",
  "LTS",
  "пароль приложения",
  "Спам",
];

describe.each(GUIDES)("%s", (file) => {
  const text = guide(file);

  test("называет пункты меню, которые есть", () => {
    const below = submenus.join("|");
    const told = matches(
      text,
      new RegExp(`«Аттестация» → (?:«(?:${below})» → )?«([^»]+)»|«(?:${below})» → «([^»]+)»`, "g"),
    );
    expect(told.filter((title) => ![...submenus, ...menuTitles].includes(title))).toEqual([]);
  });

  test("называет листы и столбцы, которые есть", () => {
    const sheets = matches(text, /[Лл]ист(?:а|е|у|ом)? «([^»]+)»/g);
    expect(sheets.filter((title) => !sheetTitles.includes(title))).toEqual([]);
    const columns = matches(text, /столб(?:ец|ца|це|цу) «([^»]+)»/g);
    expect(columns.filter((header) => !headers.includes(header))).toEqual([]);
  });

  test("повторяет слова с экрана такими, какие они там", () => {
    const quoted = [...new Set(matches(text, /«([^»]+)»/g))].filter((words) => !EXAMPLES.includes(words));
    expect(quoted.filter((words) => !isOnScreen(words))).toEqual([]);
  });

  test("ссылки ведут на то, что есть", () => {
    const links = matches(projectFile(file), /\]\(([^)]+)\)/g).filter((link) => !/^https?:/.test(link));
    expect(links.filter((link) => !leads(file, link))).toEqual([]);
  });

  test("написано по-русски", () => {
    const foreign = matches(withoutCode(projectFile(file)), /([A-Za-z][A-Za-z.]*[A-Za-z])/g);
    expect(foreign.filter((word) => !KNOWN_WORDS.has(word))).toEqual([]);
  });
});

describe("руководство специалиста", () => {
  test("рассказывает о каждом пункте меню и о каждой панели", () => {
    const names = [...menuTitles, ...PANELS.map(({ title }) => title)];
    expect(names.filter((name) => !guide(SPECIALIST).includes(`«${name}»`))).toEqual([]);
  });
});

/** Everything that the program can say: its sources without their comments, and what is made of declarations. */
const SCREEN = plain(
  [
    ...readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(ROOT, "src", name), "utf8"))
      .map((source) => source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "")),
    ...sheetTitles,
    ...headers,
    ...Object.values(SETTINGS).map(({ label }) => label),
  ].join("\n"),
);

/** «… нет в списке»: each part around the dots. */
const isOnScreen = (words: string): boolean => words.split("…").every((part) => SCREEN.includes(part.trim()));

function leads(file: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? file : join(dirname(file), path);
  if (!existsSync(join(ROOT, target))) return false;
  return anchor === undefined || headingsOf(target).includes(anchor);
}

/** Anchors as GitHub makes them of headings. */
const headingsOf = (file: string): string[] =>
  matches(projectFile(file), /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, "")
      .replace(/ /g, "-"),
  );

const withoutCode = (text: string): string =>
  text
    .replace(/```[\s\S]*?```/g, "")
    .replace(/`[^`]*`/g, "")
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/<https?:[^>]*>/g, "");

/** Names of programs, kinds of files and keys. */
const KNOWN_WORDS = new Set(
  "Word Google Excel LibreOffice Node.js LTS SMTP docx xlsx csv ics Ctrl Alt Shift Enter Esc Tab Home End Delete Page Up Down".split(
    " ",
  ),
);
