// The walls between the rooms of src/ stand: what lint must refuse is refused, what it must allow is allowed.
import { join } from "node:path";
import { ESLint } from "eslint";
import { describe, expect, test } from "vitest";
import { ROOT } from "./paths.ts";

const eslint = new ESLint({ cwd: ROOT });

/** Rules that a file with this text in this place would break. */
async function broken(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(ROOT, file) });
  if (result === undefined) throw new Error(`${file} is not linted at all`);
  return result.messages.map(({ ruleId, message }) => ruleId ?? message);
}

const use = (path: string): string => `import { thing } from "${path}";\nexport const used = thing;\n`;

const IMPORTS = "no-restricted-imports";
const NAMES = "no-restricted-globals";
const PURE = "no-restricted-syntax";

describe("стены между комнатами", () => {
  test.each([
    ["domain", "../workbook/table.ts"],
    ["domain", "../intake/lines.ts"],
    ["domain", "../google/mail.ts"],
    ["domain", "../commands/menu.ts"],
    ["domain", "../main.ts"],
    ["intake", "../workbook/table.ts"],
    ["intake", "../google/unzip.ts"],
    ["letters", "../intake/lines.ts"],
    ["documents", "../letters/text.ts"],
    ["workbook", "../intake/lines.ts"],
    ["workbook", "../run/run.ts"],
    ["exchange", "../commands/menu.ts"],
    ["google", "../domain/settings.ts"],
    ["run", "../commands/menu.ts"],
    ["run", "../letters/text.ts"],
    ["commands", "../local/cli.ts"],
    ["commands", "../pages/outcome/page.ts"],
    ["pages", "../run/run.ts"],
    ["pages", "../google/mail.ts"],
    ["local", "../commands/menu.ts"],
    ["local", "../google/sheets.ts"],
    ["local", "../main.ts"],
  ])("%s не берёт из %s", async (room, path) => {
    expect(await broken(`src/${room}/sample.ts`, use(path))).toEqual([IMPORTS]);
    expect(await broken(`src/${room}/deep/er/sample.ts`, use(`../../${path}`))).toEqual([IMPORTS]);
  });

  test.each([
    ["domain", "./settings.ts"],
    ["domain", "./control/../people/staffSearch.ts"],
    ["intake", "../domain/settings.ts"],
    ["letters", "../domain/control/digest.ts"],
    ["workbook", "../domain/settings.ts"],
    ["exchange", "../workbook/table.ts"],
    ["run", "../google/sheets.ts"],
    ["commands", "../intake/readDocument.ts"],
    ["commands", "../google/mail.ts"],
    ["local", "../workbook/table.ts"],
    ["pages", "../domain/settings.ts"],
  ])("%s берёт из %s", async (room, path) => {
    expect(await broken(`src/${room}/sample.ts`, use(path))).toEqual([]);
  });
});

describe("стены внутри хозяина", () => {
  test.each([
    ["services", "../engine/limits.ts"],
    ["services", "../store/files.ts"],
    ["engine", "../web/server/server.ts"],
    ["engine", "../web/page/files.ts"],
    ["web/server", "../page/files.ts"],
    ["web/server", "../../../commands/menu.ts"],
    ["web/page", "../server/titles.ts"],
    ["web/page", "../../engine/limits.ts"],
    ["web/page", "../../services/host.ts"],
    ["web/page", "../../../workbook/table.ts"],
    ["web/page", "node:fs"],
    ["web/page", "zod"],
  ])("%s не берёт из %s", async (folder, path) => {
    expect(await broken(`src/local/${folder}/sample.ts`, use(path))).toEqual([IMPORTS]);
  });

  test.each([
    ["engine", "../web/protocol.ts"],
    ["web/server", "../protocol.ts"],
    ["web/server", "../../engine/hostProcess.ts"],
    ["web/page", "../protocol.ts"],
    ["web/page", "../applyPatch.ts"],
    ["web/page", "../../engine/sheets/movements.ts"],
    ["web/page", "../../services/protocol.ts"],
    ["web/page", "../../zone.ts"],
    ["web/page", "../../../domain/language/plural.ts"],
    ["web/page", "../../../workbook/cellNames.ts"],
    ["web/page", "preact/hooks"],
  ])("%s берёт из %s", async (folder, path) => {
    expect(await broken(`src/local/${folder}/sample.ts`, use(path))).toEqual([]);
  });

  test("страница в браузере не знает имён Node", async () => {
    expect(await broken("src/local/web/page/sample.ts", "export const dir = process.cwd();\n")).toEqual([
      NAMES,
    ]);
  });
});

describe("пакеты", () => {
  test.each(["domain", "intake", "workbook", "commands", "google"])(
    "%s берёт из npm только zod/mini и petrovich",
    async (room) => {
      for (const name of ["zod", "zod/v4", "zod/v4/locales", "fflate", "nodemailer", "node:fs"])
        expect(await broken(`src/${room}/sample.ts`, use(name)), name).toEqual([IMPORTS]);
      for (const name of ["zod/mini", "petrovich"])
        expect(await broken(`src/${room}/sample.ts`, use(name)), name).toEqual([]);
    },
  );

  test("pages берут из npm только preact", async () => {
    for (const name of ["react", "zod/mini", "petrovich", "preact/compat", "node:fs"])
      expect(await broken("src/pages/sample.ts", use(name)), name).toEqual([IMPORTS]);
    for (const name of ["preact", "preact/hooks"])
      expect(await broken("src/pages/sample.ts", use(name)), name).toEqual([]);
  });

  test("хозяин на Node берёт пакеты, но не полный zod", async () => {
    expect(await broken("src/local/sample.ts", use("nodemailer"))).toEqual([]);
    expect(await broken("src/local/sample.ts", use("zod"))).toEqual([IMPORTS]);
  });
});

describe("сервисы Google", () => {
  test.each([
    "src/domain/x.ts",
    "src/workbook/x.ts",
    "src/run/x.ts",
    "src/commands/x.ts",
    "src/pages/x/page.ts",
  ])("%s их не называет", async (file) => {
    for (const service of ["SpreadsheetApp", "Sheets", "MailApp", "Utilities", "PropertiesService"])
      expect(await broken(file, `export const service = ${service};\n`), service).toEqual([NAMES]);
  });

  test("комната google и сервисы хозяина называют", async () => {
    for (const file of ["src/google/x.ts", "src/local/services/x.ts"])
      expect(await broken(file, "export const service = SpreadsheetApp;\n")).toEqual([]);
  });
});

describe("чистые комнаты", () => {
  const IMPURE = [
    "new Date()",
    "Date()",
    "Date.now()",
    "Math.random()",
    "new Intl.NumberFormat()",
    '"ё".toLocaleUpperCase()',
  ];

  test.each(["documents", "domain", "exchange", "intake", "letters", "workbook"])(
    "%s не знает ни часов, ни случая, ни языка машины",
    async (room) => {
      for (const code of IMPURE)
        expect(await broken(`src/${room}/sample.ts`, `export const value = ${code};\n`), code).toEqual([
          PURE,
        ]);
    },
  );

  test("день, названный числом, — не часы", async () => {
    const code = "export const day = new Date(Date.UTC(2023, 8, 1)).toISOString();\n";
    expect(await broken("src/domain/sample.ts", code)).toEqual([]);
  });

  test("команды и запуск смотрят на часы", async () => {
    expect(await broken("src/run/sample.ts", "export const now = Date.now();\n")).toEqual([]);
  });
});

describe("строгость", () => {
  test.each([
    ["утверждение типа", "export const a = JSON.parse('1') as number;\n"],
    ["any", "export const a: any = 1;\n"],
    ["«!» вместо проверки", "export const a = (b: string[]) => b[0]!.length;\n"],
    [
      "отключение правила, которое ничего не отключает",
      "// eslint-disable-next-line eqeqeq\nexport const a = 1;\n",
    ],
    ["печать из надстройки", "export const a = () => console.log(1);\n"],
  ])("не проходит: %s", async (_, code) => {
    expect(await broken("src/domain/sample.ts", code)).toHaveLength(1);
  });

  test("as const — не утверждение типа", async () => {
    expect(await broken("src/domain/sample.ts", 'export const a = ["а"] as const;\n')).toEqual([]);
  });
});
