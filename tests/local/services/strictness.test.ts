import { describe, expect, test } from "vitest";
import { engineFor, errorOf, manifest, runBody, valueOf } from "../engine/testEngine.ts";

describe("строгость", () => {
  test.each([
    "SpreadsheetApp.openById('x')",
    "SpreadsheetApp.getActiveSpreadsheet().getSheets()",
    "SpreadsheetApp.getUi().alert('x')",
    "Sheets.Spreadsheets.getByDataFilter({})",
    "Sheets.Spreadsheets.Values.append({})",
    "Drive.Changes",
    "UrlFetchApp.fetch('https://example.org')",
    "Utilities.parseCsv('a')",
    "ScriptApp.getOAuthToken()",
    "console.table([])",
    "PropertiesService.getScriptProperties().getAll()",
    "Utilities.Charset.UTF_16",
  ])("%s: чего нет в модели, то бросает со своим именем", (expression) => {
    const name = expression
      .replace(/\(.*?\)/g, "")
      .replace("PropertiesService.getScriptProperties", "Properties");
    const error = errorOf(expression);
    expect(error).toMatch(/^NotModelled: not modelled: /);
    expect(error.split(".").pop()).toBe(name.split(".").pop());
  });

  test("пойманное «нет в модели» всё равно делает запуск неудачным", () => {
    const result = runBody(`try { SpreadsheetApp.openById("x") } catch (e) { return "поймано" }`);
    expect(result).toMatchObject({ ok: false, notModelled: ["SpreadsheetApp.openById"] });
    expect(result.error?.message).toBe("not modelled: SpreadsheetApp.openById");
  });

  test("присвоить члену службы нельзя", () => {
    expect(errorOf(`MailApp.sendEmail = () => {}`)).toContain("not modelled: MailApp.sendEmail = …");
  });

  test("глобалов, которых нет в Apps Script, нет и здесь", () => {
    const absent = [
      "setTimeout",
      "URL",
      "TextEncoder",
      "fetch",
      "process",
      "require",
      "structuredClone",
      "__host",
    ];
    expect(valueOf(`return ${JSON.stringify(absent)}.filter((name) => name in globalThis)`)).toEqual([]);
  });

  test("ничто из внешнего мира не попадает в контекст: конструкторы ответов — свои", () => {
    expect(
      valueOf(`const values = [PropertiesService.getScriptProperties().getProperties(), ScriptApp.getProjectTriggers(),
          Utilities.newBlob("я").getBytes(), Sheets.Spreadsheets.get, new Date()];
        let error; try { MailApp.sendEmail({to: "x"}) } catch (e) { error = e }
        return [...values.map((v) => v instanceof Object), values[1] instanceof Array, error instanceof Error]`),
    ).toEqual([true, true, true, true, true, true, true]);
  });

  test("глобалы не переживают запуск", () => {
    const engine = engineFor(
      `var count = 0; function tick() { Math.mark = (Math.mark || 0) + 1; return [++count, Math.mark]; }`,
    );
    expect([engine.run("tick").value, engine.run("tick").value]).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
});

describe("права", () => {
  const without = (...scopes: string[]): object => ({
    manifest: {
      ...manifest,
      oauthScopes: manifest.oauthScopes.filter((scope) => !scopes.some((name) => scope.endsWith(name))),
    },
  });

  test.each([
    [
      "script.send_mail",
      `MailApp.getRemainingDailyQuota()`,
      "MailApp.getRemainingDailyQuota",
      "script.send_mail",
    ],
    [
      "script.scriptapp",
      `ScriptApp.getProjectTriggers()`,
      "ScriptApp.getProjectTriggers",
      "script.scriptapp",
    ],
    ["userinfo.email", `Session.getActiveUser().getEmail()`, "Session.getActiveUser", "userinfo.email"],
    [
      "container.ui",
      `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))`,
      "Ui.showSidebar",
      "script.container.ui",
    ],
  ])("без %s вызов отвергается словами Google", (scope, body, name, required) => {
    expect(errorOf(body, {}, without(scope))).toBe(
      `Exception: Specified permissions are not sufficient to call ${name}. ` +
        `Required permissions: https://www.googleapis.com/auth/${required}`,
    );
    expect(errorOf(body)).toBe("no error");
  });

  test("без прав на таблицы отказывают и книга, и Sheets; у Sheets — ошибкой 403", () => {
    expect(errorOf(`SpreadsheetApp.getActiveSpreadsheet()`, {}, without("spreadsheets"))).toContain(
      "Required permissions: (https://www.googleapis.com/auth/spreadsheets.currentonly || ",
    );
    const body = `try { Sheets.Spreadsheets.get("x") } catch (e) { return [e.name, e.message, e.details.code] }`;
    expect(valueOf(body, {}, without("spreadsheets"))).toEqual([
      "GoogleJsonResponseException",
      "API call to sheets.spreadsheets.get failed with error: Request had insufficient authentication scopes.",
      403,
    ]);
  });

  test("служба, которой нет в манифесте, не существует", () => {
    const bare = { ...manifest, dependencies: {} };
    expect(errorOf(`Sheets.Spreadsheets.get("x")`, {}, { manifest: bare })).toBe(
      "ReferenceError: Sheets is not defined",
    );
  });

  test("простой триггер (onOpen) строит меню, но ни к чему другому не допущен", () => {
    const simple = { surface: "simple" } as const;
    expect(errorOf(`SpreadsheetApp.getUi().createMenu("М").addToUi()`, simple)).toBe("no error");
    expect(errorOf(`MailApp.getRemainingDailyQuota()`, simple)).toMatch(
      /^Exception: You do not have permission to call MailApp/,
    );
    expect(errorOf(`Sheets.Spreadsheets.get("x")`, simple)).toContain("You do not have permission to call");
  });
});

test("консоль попадает в результат", () => {
  expect(runBody(`console.log("а", 1, {б: 2}); console.warn("в"); Logger.log("г")`).console).toEqual([
    { level: "log", text: 'а 1 {"б":2}' },
    { level: "warn", text: "в" },
    { level: "log", text: "г" },
  ]);
});

test("Session: кто у экрана и от чьего имени; чужого пользователя в триггере не видно", () => {
  const body = `return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), Session.getScriptTimeZone()]`;
  expect(valueOf(body, { user: "a@example.org" })).toEqual([
    "a@example.org",
    "a@example.org",
    "Europe/Moscow",
  ]);
  expect(valueOf(body, { user: "a@example.org", activeUser: "b@example.org" })).toEqual([
    "",
    "a@example.org",
    "Europe/Moscow",
  ]);
});
