// The menus of a book: those that the add-on has made, as Google would show them, and our own «Книга» after them.
import type { MenuSpec } from "../../../services/protocol.ts";
import type { HostState } from "../../protocol.ts";
import type { Menu, MenuLine, OwnCommand } from "./menus.ts";

export function menusOf({
  menus,
  book,
  hasOwnBook,
}: Pick<HostState, "menus" | "book" | "hasOwnBook">): Menu[] {
  return [...menus.map(addOnMenu), { caption: "Книга", lines: bookLines(book === "example", hasOwnBook) }];
}

function addOnMenu({ caption, entries }: MenuSpec): Menu {
  return {
    caption,
    lines: entries.map((entry): MenuLine => {
      if (entry.kind === "separator") return entry;
      if (entry.kind === "menu") return { kind: "menu", menu: addOnMenu(entry.menu) };
      return { kind: "item", caption: entry.caption, action: { ...entry, kind: "press" } };
    }),
  };
}

const own = (caption: string, name: OwnCommand): MenuLine => ({
  kind: "item",
  caption,
  action: { kind: "own", name },
});

function bookLines(isExample: boolean, hasOwnBook: boolean): MenuLine[] {
  const files = [
    own("Скачать .xlsx", "download"),
    own("Резервная копия", "backUp"),
    own("Восстановить…", "files"),
    { kind: "separator" } as const,
  ];
  if (!isExample) return [...files, own("Открыть пример", "openExample")];
  return [
    ...files,
    own(hasOwnBook ? "Открыть свою книгу" : "Создать свою книгу…", "openOwn"),
    own("Начать пример заново…", "resetExample"),
  ];
}
