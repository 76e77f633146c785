// Ui: menus, dialogs and the sidebar. A builder costs nothing until it is shown.
import { ask } from "./host.ts";
import { isHtmlOutput } from "./htmlService.ts";
import type { DialogSpec, MenuSpec } from "./protocol.ts";
import { method, signatureError, strict } from "./strict.ts";

const menus = new WeakMap<object, MenuSpec>();

function menu(caption: string): object {
  const spec: MenuSpec = { caption, entries: [] };
  const self: object = strict("Menu", {
    addItem: method("Menu.addItem", ["String", "String"], (itemCaption, handler) => {
      spec.entries.push({ kind: "item", caption: itemCaption, handler });
      return self;
    }),
    addSeparator: method("Menu.addSeparator", [], () => {
      spec.entries.push({ kind: "separator" });
      return self;
    }),
    addSubMenu: method("Menu.addSubMenu", ["Object"], (given) => {
      const inner = menus.get(given);
      if (inner === undefined) throw signatureError("Menu.addSubMenu", [given]);
      spec.entries.push({ kind: "menu", menu: inner });
      return self;
    }),
    addToUi: method("Menu.addToUi", [], () => {
      ask("SpreadsheetApp.addToUi", spec);
    }),
  });
  menus.set(self, spec);
  return self;
}

/** What is shown; `title` of the call goes before the page's own. */
function dialogOf(name: string, kind: DialogSpec["kind"], page: object, title: string | null): DialogSpec {
  if (!isHtmlOutput(page)) throw signatureError(name, title === null ? [page] : [page, title]);
  return {
    kind,
    title: title ?? page.getTitle(),
    html: page.getContent(),
    width: page.getWidth(),
    height: page.getHeight(),
  };
}

/** The user interface; throws where nobody looks, as in a trigger's run. */
export function ui(): object {
  ask("SpreadsheetApp.getUi");
  return strict("Ui", {
    createMenu: method("Ui.createMenu", ["String"], menu),
    showModalDialog: method("Ui.showModalDialog", ["Object", "String"], (page, title) => {
      ask("SpreadsheetApp.showModalDialog", dialogOf("Ui.showModalDialog", "dialog", page, title));
    }),
    showSidebar: method("Ui.showSidebar", ["Object"], (page) => {
      ask("SpreadsheetApp.showSidebar", dialogOf("Ui.showSidebar", "sidebar", page, null));
    }),
  });
}
