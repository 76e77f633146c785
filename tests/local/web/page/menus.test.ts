// The menu bar as data: what it holds in which book, and what each key does.
import { describe, expect, test } from "vitest";
import { menusOf } from "../../../../src/local/web/page/menu/bookMenus.ts";
import {
  captionOf,
  choose,
  focusedLine,
  pressKey,
  type MenuState,
} from "../../../../src/local/web/page/menu/menus.ts";
import type { MenuSpec } from "../../../../src/local/services/protocol.ts";

const ADD_ON: MenuSpec = {
  caption: "Аттестация",
  entries: [
    { kind: "item", caption: "Что сегодня", handler: "refreshBook" },
    { kind: "separator" },
    { kind: "item", caption: "Напомнить…", handler: "sendReminders" },
    {
      kind: "menu",
      menu: { caption: "Ещё", entries: [{ kind: "item", caption: "Настройка", handler: "setUp" }] },
    },
  ],
};
const MENUS = menusOf({ menus: [ADD_ON], book: "example", hasOwnBook: false });
const CLOSED: MenuState = { bar: 0, path: [] };

/** The state after keys pressed one after another. */
function after(state: MenuState, ...keys: string[]): MenuState {
  return keys.reduce((before, key) => pressKey(MENUS, before, key)?.state ?? before, state);
}
const focused = (state: MenuState): string => {
  const line = focusedLine(MENUS, state);
  return line === undefined ? (MENUS[state.bar]?.caption ?? "") : captionOf(line);
};

describe("меню книги", () => {
  test("меню надстройки стоит первым и без изменений, за ним «Книга»", () => {
    expect(MENUS.map(({ caption }) => caption)).toEqual(["Аттестация", "Книга"]);
    expect(MENUS[0]?.lines.map(captionOf)).toEqual(["Что сегодня", "", "Напомнить…", "Ещё"]);
  });

  test("в примере предлагается создать или открыть свою книгу и начать пример заново, в своей — открыть пример", () => {
    const lines = (book: "example" | "book", hasOwnBook: boolean): string[] =>
      (menusOf({ menus: [], book, hasOwnBook })[0]?.lines ?? []).map(captionOf);
    expect(lines("example", false)).toContain("Создать свою книгу…");
    expect(lines("example", true)).toContain("Открыть свою книгу");
    expect(lines("book", true)).toContain("Открыть пример");
    expect(lines("book", true)).not.toContain("Начать пример заново…");
  });
});

describe("клавиши меню", () => {
  test("вниз открывает меню, стрелки ходят по кругу мимо черты", () => {
    expect(focused(after(CLOSED, "ArrowDown"))).toBe("Что сегодня");
    expect(focused(after(CLOSED, "ArrowDown", "ArrowDown"))).toBe("Напомнить…");
    expect(focused(after(CLOSED, "ArrowUp"))).toBe("Ещё");
    expect(focused(after(CLOSED, "ArrowUp", "ArrowDown"))).toBe("Что сегодня");
  });

  test("вправо открывает подменю, влево и Escape возвращают на уровень выше, Escape из меню — на панель", () => {
    const inside = after(CLOSED, "ArrowUp", "ArrowRight");
    expect(focused(inside)).toBe("Настройка");
    expect(focused(after(inside, "ArrowLeft"))).toBe("Ещё");
    expect(focused(after(inside, "Escape"))).toBe("Ещё");
    expect(after(inside, "Escape", "Escape")).toEqual(CLOSED);
  });

  test("вправо с обычной строки открывает соседнее меню", () => {
    expect(focused(after(CLOSED, "ArrowDown", "ArrowRight"))).toBe("Скачать .xlsx");
    expect(focused(after(CLOSED, "ArrowRight", "ArrowRight"))).toBe("Аттестация");
  });

  test("буква ведёт к следующей строке на эту букву, чужая клавиша ничего не делает", () => {
    const open = after(CLOSED, "ArrowDown");
    expect(focused(after(open, "н"))).toBe("Напомнить…");
    expect(focused(after(open, "Е"))).toBe("Ещё");
    expect(pressKey(MENUS, open, "ф")).toBeNull();
    expect(pressKey(MENUS, open, "F5")).toBeNull();
    expect(focused(after(CLOSED, "к"))).toBe("Книга");
  });

  test("Enter выбирает команду и закрывает меню", () => {
    const step = pressKey(MENUS, after(CLOSED, "ArrowDown", "ArrowDown"), "Enter");
    expect(step).toEqual({
      state: CLOSED,
      chosen: { kind: "press", handler: "sendReminders", caption: "Напомнить…" },
    });
  });

  test("щелчок по строке с подменю открывает его и ничего не выбирает", () => {
    expect(choose(MENUS, { bar: 0, path: [3] })).toEqual({ state: { bar: 0, path: [3, 0] }, chosen: null });
  });
});
