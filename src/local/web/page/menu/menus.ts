// Menus as data, and the keys of a menu bar as a pure step from one state to the next (ARIA menubar pattern).

/** What a chosen item does: a command of the add-on, or one of the page's own. */
export type MenuAction =
  { kind: "press"; handler: string; caption: string } | { kind: "own"; name: OwnCommand };

export type OwnCommand = "download" | "backUp" | "files" | "openOwn" | "openExample" | "resetExample";

export type MenuLine =
  | { kind: "item"; caption: string; action: MenuAction }
  | { kind: "separator" }
  | { kind: "menu"; menu: Menu };

export interface Menu {
  caption: string;
  lines: MenuLine[];
}

/**
 * Which menu of the bar has the focus and which lines are open: [] when all is closed, [2] the third line of the open menu,
 * [2, 0] the first line of its submenu.
 */
export interface MenuState {
  bar: number;
  path: number[];
}

export interface MenuStep {
  state: MenuState;
  /** The item that was chosen. */
  chosen: MenuAction | null;
}

export const captionOf = (line: MenuLine): string => {
  if (line.kind === "separator") return "";
  return line.kind === "item" ? line.caption : line.menu.caption;
};

/** The lines of the deepest open menu of a path. */
function linesAt(menus: readonly Menu[], { bar, path }: MenuState): readonly MenuLine[] {
  let lines: readonly MenuLine[] = menus[bar]?.lines ?? [];
  for (const index of path.slice(0, -1)) {
    const line = lines[index];
    lines = line?.kind === "menu" ? line.menu.lines : [];
  }
  return lines;
}

/** The line that has the focus; undefined while all is closed. */
export function focusedLine(menus: readonly Menu[], state: MenuState): MenuLine | undefined {
  const last = state.path.at(-1);
  return last === undefined ? undefined : linesAt(menus, state)[last];
}

/** The state after a click on, or a key at, a line: an item is chosen and all closes, a submenu opens. */
export function choose(menus: readonly Menu[], state: MenuState): MenuStep {
  const line = focusedLine(menus, state);
  if (line?.kind === "item") return { state: { bar: state.bar, path: [] }, chosen: line.action };
  return moved({ bar: state.bar, path: line?.kind === "menu" ? [...state.path, 0] : state.path });
}

/** The step that a key makes, as the browser names it («ArrowDown», «ф»); null: the key is not the menu's. */
export function pressKey(menus: readonly Menu[], state: MenuState, key: string): MenuStep | null {
  return state.path.length === 0 ? keyOnBar(menus, state, key) : keyInMenu(menus, state, key);
}

const moved = (state: MenuState): MenuStep => ({ state, chosen: null });

function keyOnBar(menus: readonly Menu[], { bar }: MenuState, key: string): MenuStep | null {
  const last = menus.length - 1;
  const lines = menus[bar]?.lines ?? [];
  switch (key) {
    case "ArrowRight":
      return moved({ bar: bar === last ? 0 : bar + 1, path: [] });
    case "ArrowLeft":
      return moved({ bar: bar === 0 ? last : bar - 1, path: [] });
    case "Home":
      return moved({ bar: 0, path: [] });
    case "End":
      return moved({ bar: last, path: [] });
    case "ArrowDown":
    case "Enter":
    case " ":
      return moved({ bar, path: [0] });
    case "ArrowUp":
      return moved({ bar, path: [lastLine(lines)] });
  }
  const found = byLetter(
    menus.map(({ caption }) => caption),
    bar,
    key,
  );
  return found === null ? null : moved({ bar: found, path: [] });
}

function keyInMenu(menus: readonly Menu[], state: MenuState, key: string): MenuStep | null {
  const { bar, path } = state;
  const lines = linesAt(menus, state);
  const above = path.slice(0, -1);
  const current = path.at(-1) ?? 0;
  const to = (index: number): MenuStep => moved({ bar, path: [...above, index] });
  switch (key) {
    case "ArrowDown":
      return to(next(lines, current, 1));
    case "ArrowUp":
      return to(next(lines, current, -1));
    case "Home":
      return to(0);
    case "End":
      return to(lastLine(lines));
    case "Enter":
    case " ":
      return choose(menus, state);
    case "Escape":
      return moved({ bar, path: above });
    case "ArrowRight":
      if (lines[current]?.kind === "menu") return choose(menus, state);
      return moved({ bar: bar === menus.length - 1 ? 0 : bar + 1, path: [0] });
    case "ArrowLeft":
      if (above.length > 0) return moved({ bar, path: above });
      return moved({ bar: bar === 0 ? menus.length - 1 : bar - 1, path: [0] });
  }
  const found = byLetter(lines.map(captionOf), current, key);
  return found === null ? null : to(found);
}

/** The next line in a direction that is no separator; the ends meet. */
function next(lines: readonly MenuLine[], from: number, step: 1 | -1): number {
  for (let away = 1; away <= lines.length; away += 1) {
    const index = (from + step * away + lines.length * away) % lines.length;
    if (lines[index]?.kind !== "separator") return index;
  }
  return from;
}

const lastLine = (lines: readonly MenuLine[]): number => Math.max(0, next(lines, lines.length, -1));

/** The next caption after `from` that begins with the letter; null when the key is no letter or none does. */
function byLetter(captions: readonly string[], from: number, key: string): number | null {
  if (!/^[\p{L}\p{N}]$/u.test(key)) return null;
  for (let away = 1; away <= captions.length; away += 1) {
    const index = (from + away) % captions.length;
    if (captions[index]?.toLowerCase().startsWith(key.toLowerCase())) return index;
  }
  return null;
}
