// `google.script` for a page of the add-on, as Google's own gives it. The function is put into the frame as its source text,
// so it may use nothing from outside itself; what it needs of the browser is told by FrameWorld.
import type { FrameAnswer, FrameMessage } from "./bridge.ts";

interface FramePort {
  onmessage: ((message: { data: FrameAnswer }) => void) | null;
  postMessage(message: FrameMessage): void;
}

interface FrameKey {
  key: string;
  shiftKey: boolean;
  defaultPrevented: boolean;
  preventDefault(): void;
}

interface FrameClick {
  target: {
    closest?(selector: string): { getAttribute(name: string): string | null; href: string } | null;
  } | null;
  defaultPrevented: boolean;
  preventDefault(): void;
}

/** What of the frame's window is used. */
export interface FrameWorld {
  google?: unknown;
  parent: { postMessage(message: string, target: string, ports: unknown[]): void };
  addEventListener(type: "keydown" | "keyup", listener: (event: FrameKey) => void): void;
  addEventListener(type: "click", listener: (event: FrameClick) => void): void;
  addEventListener(type: "input", listener: () => void): void;
  MessageChannel: new () => { port1: FramePort; port2: unknown };
}

interface Handlers {
  success: ((value: unknown, userObject: unknown) => void) | null;
  failure: ((error: Error, userObject: unknown) => void) | null;
  userObject: unknown;
}

/** Makes `google.script.run` and `google.script.host` in the frame's window. */
export function googleScript(world: FrameWorld, hello: string): void {
  const { port1: port, port2 } = new world.MessageChannel();
  const waiting = new Map<number, Handlers>();
  let lastId = 0;

  /** Values pass as JSON; a date can't, as at Google's. */
  function plain(value: unknown): unknown {
    const hasDate = (part: unknown): boolean =>
      part instanceof Date ||
      (typeof part === "object" && part !== null && Object.values(part).some(hasDate));
    if (hasDate(value)) throw new TypeError("Дата не передаётся в функцию: передайте текст.");
    const text = JSON.stringify(value);
    return text === undefined ? null : JSON.parse(text);
  }

  function call(name: string, args: unknown[], handlers: Handlers): void {
    const given = args.map(plain);
    lastId += 1;
    waiting.set(lastId, handlers);
    port.postMessage({ kind: "call", id: lastId, name, args: given });
  }

  port.onmessage = ({ data }) => {
    const handlers = waiting.get(data.id);
    waiting.delete(data.id);
    if (handlers === undefined) return;
    if ("value" in data) handlers.success?.(data.value, handlers.userObject);
    else if (handlers.failure !== null) handlers.failure(new Error(data.failure), handlers.userObject);
    else port.postMessage({ kind: "unhandled", failure: data.failure });
  };

  /** Each link of the chain is a new runner; any other name is a function of the add-on. */
  function runner(handlers: Handlers): unknown {
    const chain = new Map<string, (given: never) => unknown>([
      ["withSuccessHandler", (success: Handlers["success"]) => runner({ ...handlers, success })],
      ["withFailureHandler", (failure: Handlers["failure"]) => runner({ ...handlers, failure })],
      ["withUserObject", (userObject: unknown) => runner({ ...handlers, userObject })],
    ]);
    return new Proxy(
      {},
      {
        get(_, name) {
          if (typeof name === "symbol" || name === "then") return undefined;
          return (
            chain.get(name) ??
            ((...args: unknown[]) => {
              call(name, args, handlers);
            })
          );
        },
      },
    );
  }

  world.google = {
    script: {
      run: runner({ success: null, failure: null, userObject: undefined }),
      host: {
        close() {
          port.postMessage({ kind: "close" });
        },
        setWidth(width: number) {
          port.postMessage({ kind: "size", width, height: null });
        },
        setHeight(height: number) {
          port.postMessage({ kind: "size", width: null, height });
        },
        editor: {
          focus() {
            port.postMessage({ kind: "focusGrid" });
          },
        },
      },
    },
  };

  // A key that the page leaves unused is told when it is released: the frame may be taken away for it, and a browser
  // doesn't bear to lose a frame between the press and the release.
  let left = "";
  // What has been typed isn't thrown away by a key.
  let isTyped = false;
  world.addEventListener("input", () => {
    isTyped = true;
  });
  world.addEventListener("keydown", (event) => {
    left = event.defaultPrevented ? "" : event.key;
    if (left === "F6") event.preventDefault();
  });
  world.addEventListener("keyup", ({ key, shiftKey: shift }) => {
    if (key === left && key === "Escape" && isTyped) port.postMessage({ kind: "unsaved" });
    else if (key === left && (key === "Escape" || key === "F6"))
      port.postMessage({ kind: "key", key, shift });
    left = "";
  });
  world.addEventListener("click", (event) => {
    const link = event.target?.closest?.("a[href]:not([download])");
    if (!link || event.defaultPrevented || link.getAttribute("href")?.startsWith("#")) return;
    event.preventDefault();
    port.postMessage({ kind: "open", address: link.href });
  });
  world.parent.postMessage(hello, "*", [port2]);
}
