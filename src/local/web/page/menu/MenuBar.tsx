// The menu bar: one tab stop, arrows, letters, Enter and Escape as in a desktop program; a mouse works as well.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { JSX, TargetedKeyboardEvent } from "preact";
import { choose, pressKey, type Menu, type MenuAction, type MenuLine, type MenuState } from "./menus.ts";

interface Props {
  menus: readonly Menu[];
  chosen: (action: MenuAction) => void;
  /** The person leaves the menus by Escape. */
  left: () => void;
}

export function MenuBar({ menus, chosen, left }: Props): JSX.Element {
  const [state, setState] = useState<MenuState>({ bar: 0, path: [] });
  const [hasFocus, setHasFocus] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const place = pathName(state.bar, state.path);

  useLayoutEffect(() => {
    if (hasFocus) bar.current?.querySelector<HTMLElement>(`[data-path="${place}"]`)?.focus();
  }, [place, hasFocus]);

  const go = (step: { state: MenuState; chosen: MenuAction | null }): void => {
    setState(step.state);
    if (step.chosen === null) return;
    setHasFocus(false);
    chosen(step.chosen);
  };

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Tab") {
      setState({ bar: state.bar, path: [] });
      return;
    }
    if (event.key === "Escape" && state.path.length === 0) left();
    const step = pressKey(menus, state, event.key);
    if (step === null) return;
    event.preventDefault();
    go(step);
  };

  /** A line that vanishes under the focus loses it too: where the focus went is seen only afterwards. */
  const onFocusOut = (): void => {
    setTimeout(() => {
      if (bar.current?.contains(document.activeElement)) return;
      setHasFocus(false);
      setState((before) => ({ bar: before.bar, path: [] }));
    });
  };

  return (
    <div
      ref={bar}
      role="menubar"
      aria-label="Меню книги"
      class="menubar"
      onKeyDown={onKeyDown}
      onFocusIn={() => {
        setHasFocus(true);
      }}
      onFocusOut={onFocusOut}
    >
      {menus.map(({ caption, lines }, index) => {
        const isOpen = state.bar === index && state.path.length > 0;
        const toggled: MenuState = { bar: index, path: isOpen ? [] : [0] };
        return (
          <div key={caption} class="menu-place">
            <button
              type="button"
              role="menuitem"
              data-path={pathName(index, [])}
              aria-haspopup="menu"
              aria-expanded={isOpen}
              tabIndex={state.bar === index ? 0 : -1}
              onClick={() => {
                setState(toggled);
              }}
              onMouseEnter={() => {
                if (state.path.length > 0 && state.bar !== index) setState({ bar: index, path: [0] });
              }}
            >
              {caption}
            </button>
            {isOpen ? (
              <Lines
                caption={caption}
                lines={lines}
                state={state}
                depth={0}
                point={(path) => {
                  setState({ bar: index, path });
                }}
                pick={(path) => {
                  go(choose(menus, { bar: index, path }));
                }}
              />
            ) : null}
          </div>
        );
      })}
    </div>
  );
}

interface LinesProps {
  caption: string;
  lines: readonly MenuLine[];
  state: MenuState;
  depth: number;
  point: (path: number[]) => void;
  pick: (path: number[]) => void;
}

function Lines({ caption, lines, state, depth, point, pick }: LinesProps): JSX.Element {
  return (
    <div role="menu" aria-label={caption} class={depth === 0 ? "menu" : "menu submenu"}>
      {lines.map((line, index) => {
        if (line.kind === "separator") return <div key={index} role="separator" />;
        const path = [...state.path.slice(0, depth), index];
        const isOnPath = state.path[depth] === index;
        const isOpen = isOnPath && line.kind === "menu" && state.path.length > depth + 1;
        return (
          <div key={index} class="menu-place">
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              data-path={pathName(state.bar, path)}
              class={isOnPath ? "pointed" : ""}
              {...(line.kind === "menu" ? { "aria-haspopup": "menu", "aria-expanded": isOpen } : {})}
              onMouseEnter={() => {
                point(line.kind === "menu" ? [...path, 0] : path);
              }}
              onClick={() => {
                pick(path);
              }}
            >
              <span>{line.kind === "menu" ? line.menu.caption : line.caption}</span>
              {line.kind === "menu" ? <span aria-hidden="true">▸</span> : null}
            </button>
            {isOpen ? (
              <Lines
                caption={line.menu.caption}
                lines={line.menu.lines}
                state={state}
                depth={depth + 1}
                point={point}
                pick={pick}
              />
            ) : null}
          </div>
        );
      })}
    </div>
  );
}

/** «0», «0-2-1»: the element of a state, to be found by. */
const pathName = (bar: number, path: readonly number[]): string => [bar, ...path].join("-");
