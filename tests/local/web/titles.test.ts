import { expect, test } from "vitest";
import { TITLES } from "../../../src/commands/menu.ts";
import { captionsOf, titleOf } from "../../../src/local/web/server/titles.ts";
import { builtAddOn, newEngine } from "../../built.ts";

const nothing = new Map<string, string>();

test("сервер называет команды так же, как меню и «Журнал»", () => {
  for (const [handler, title] of Object.entries(TITLES)) {
    const named = titleOf(handler, "person", nothing);
    expect([handler, named]).toEqual([handler, handler === "completeEditedRows" ? "После правки" : title]);
  }
});

test("у каждой функции, которую видит Google, есть русское название", () => {
  const { bundle } = builtAddOn();
  const handlers = [...bundle.matchAll(/^function (\w+)\(\) \{\s+return app_\./gm)].map(
    ([, name = ""]) => name,
  );
  expect(handlers).toContain("sendReminders");
  for (const handler of handlers) {
    expect([handler, titleOf(handler, "person", nothing)]).not.toEqual([handler, "Команда книги"]);
  }
});

test("подписи пунктов меню, вложенных тоже, по их функциям", () => {
  const captions = captionsOf(newEngine().run("onOpen").menus);
  expect(captions.size).toBeGreaterThan(6);
  expect(titleOf("sendReminders", "clock", captions)).toBe("Ежедневный запуск");
});
