// docs/google.md says what the manifest asks for, which files there are to paste, and names menu items that exist.
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { NO_SCRIPT } from "../../build/push.mjs";
import { ITEMS } from "../../src/commands/menu.ts";
import { builtAddOn } from "../built.ts";
import { projectFile, ROOT } from "./paths.ts";

const GUIDE = "docs/google.md";
const guide = projectFile(GUIDE);

/** Names set as code in the first cells of the tables between these two places. */
function named(from: string, to: string): string[] {
  const [, rest = ""] = guide.split(from);
  return [...(rest.split(to)[0] ?? "").matchAll(/^\| `([^`]+)` +\|/gm)].map(([, name]) => name ?? "");
}

describe("установка на Google", () => {
  test("объяснено каждое разрешение из манифеста, и только они", () => {
    const scopes = builtAddOn().manifest.oauthScopes.map((scope) => scope.replace(/.*\/auth\//, ""));
    expect(named("**Список разрешений.**", "## Если").sort()).toEqual(scopes.sort());
  });

  test("вставлять надо ровно то, что делает сборка", () => {
    const files = readdirSync(join(ROOT, "build", "out"));
    expect(named("<!-- files -->", "<!-- /files -->").sort()).toEqual(files.sort());
  });

  test("названные пункты меню есть", () => {
    const titles = ITEMS.map(({ title }) => title);
    const told = [...guide.matchAll(/«Аттестация» → (?:«Ещё» → )?«([^»]+)»/g)].map(
      ([, title]) => title ?? "",
    );
    expect(told.length).toBeGreaterThan(1);
    expect(told.filter((title) => !titles.includes(title))).toEqual([]);
  });

  test("место номера скрипта названо так, как оно стоит в .clasp.json", () => {
    expect(guide).toContain(`\`${NO_SCRIPT}\``);
    expect(projectFile("build/push.mjs")).toContain(`"${NO_SCRIPT}"`);
  });

  test("ссылки ведут на то, что есть", () => {
    const links = [...guide.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, link]) => link ?? "");
    const own = links.filter((link) => !/^https?:/.test(link));
    expect(own.filter((link) => !existsSync(join(ROOT, dirname(GUIDE), link)))).toEqual([]);
  });
});
