// `google.script` of a page of the add-on: its source text runs by itself, as in the frame, at the end of a real channel.
import { createContext, runInContext } from "node:vm";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { framed, type FrameMessage } from "../../../../src/local/web/page/dialogs/bridge.ts";
import { googleScript } from "../../../../src/local/web/page/dialogs/googleScript.ts";

type Listener = (event: object) => void;

let port: MessagePort;
let inFrame: (code: string) => unknown;
let listeners: Map<string, Listener>;
let told: FrameMessage[];

beforeEach(() => {
  told = [];
  listeners = new Map();
  const world = createContext({
    MessageChannel,
    seen: [],
    parent: {
      postMessage(word: string, _target: string, [end]: [MessagePort]) {
        expect(word).toBe("bridge");
        port = end;
        port.on("message", (message: FrameMessage) => told.push(message));
      },
    },
    addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
  });
  runInContext(`(${googleScript.toString()})(globalThis, "bridge")`, world);
  inFrame = (code) => runInContext(code, world);
});
afterEach(() => {
  port.close();
});

async function nextMessage(count = 1): Promise<FrameMessage | undefined> {
  await expect.poll(() => told.length).toBe(count);
  return told.at(-1);
}
const answer = (given: object): void => {
  port.postMessage(given);
};
const seen = (): unknown => JSON.parse(String(inFrame("JSON.stringify(seen)")));

describe("google.script.run", () => {
  test("ответ приходит в свой обработчик вместе с объектом пользователя", async () => {
    inFrame(
      "google.script.run.withUserObject('строка 5').withSuccessHandler((...got) => seen.push(got)).markDone({ ids: [1] })",
    );
    expect(await nextMessage()).toEqual({ kind: "call", id: 1, name: "markDone", args: [{ ids: [1] }] });
    answer({ id: 1, value: { ok: true } });
    await expect.poll(seen).toEqual([[{ ok: true }, "строка 5"]]);
  });

  test("ответы в другом порядке попадают каждый к своему вызову", async () => {
    inFrame("for (const n of [1, 2]) google.script.run.withSuccessHandler((v) => seen.push(n + v)).any(n)");
    await nextMessage(2);
    answer({ id: 2, value: "b" });
    answer({ id: 1, value: "a" });
    await expect.poll(seen).toEqual(["2b", "1a"]);
  });

  test("сбой приходит как Error словами программы", async () => {
    inFrame("google.script.run.withFailureHandler((e) => seen.push([e instanceof Error, e.message])).any()");
    await nextMessage();
    answer({ id: 1, failure: "Нет листа «План»." });
    await expect.poll(seen).toEqual([[true, "Нет листа «План»."]]);
  });

  test("сбой без обработчика не пропадает: о нём говорит страница вокруг", async () => {
    inFrame("google.script.run.any()");
    await nextMessage();
    answer({ id: 1, failure: "Нельзя." });
    expect(await nextMessage(2)).toEqual({ kind: "unhandled", failure: "Нельзя." });
  });

  test("цепочка не портит того, от чего её начали", async () => {
    inFrame("const base = google.script.run; base.withSuccessHandler(() => seen.push('чужой')); base.any()");
    await nextMessage();
    answer({ id: 1, value: 1 });
    answer({ id: 1, value: 1 });
    inFrame("base.withSuccessHandler(() => seen.push('свой')).any()");
    await nextMessage(2);
    answer({ id: 2, value: 1 });
    await expect.poll(seen).toEqual(["свой"]);
  });

  test("значения идут как JSON: функции и undefined выпадают, дата не принимается", async () => {
    inFrame("google.script.run.any({ a: 1, f() {}, u: undefined }, undefined)");
    expect(await nextMessage()).toMatchObject({ args: [{ a: 1 }, null] });
    expect(() => inFrame("google.script.run.any({ deep: [new Date(0)] })")).toThrow("Дата не передаётся");
    expect(told).toHaveLength(1);
  });
});

describe("окно страницы", () => {
  test("просит закрыть, изменить размер и вернуть внимание таблице", async () => {
    inFrame(
      "const { host } = google.script; host.close(); host.setWidth(300); host.setHeight(200); host.editor.focus()",
    );
    await nextMessage(4);
    expect(told).toEqual([
      { kind: "close" },
      { kind: "size", width: 300, height: null },
      { kind: "size", width: null, height: 200 },
      { kind: "focusGrid" },
    ]);
  });

  test("Escape, не нужный странице, закрывает окно, когда отпущен; нужный — нет", async () => {
    const key = (type: string, defaultPrevented = false): void =>
      listeners.get(type)?.({
        key: "Escape",
        shiftKey: false,
        defaultPrevented,
        preventDefault: () => undefined,
      });
    // Released here, pressed elsewhere; pressed for the page itself; pressed for nobody.
    key("keyup");
    key("keydown", true);
    key("keyup");
    key("keydown");
    expect(told).toEqual([]);
    key("keyup");
    expect(await nextMessage()).toEqual({ kind: "key", key: "Escape", shift: false });
  });

  test("ссылка открывается рядом с книгой, ссылка внутри страницы остаётся", async () => {
    const click = (href: string): void => {
      const link = { href, getAttribute: () => href };
      listeners.get("click")?.({
        target: { closest: () => link },
        defaultPrevented: false,
        preventDefault() {},
      });
    };
    click("#part");
    click("https://example.org/");
    expect(await nextMessage()).toEqual({ kind: "open", address: "https://example.org/" });
  });

  test("наш сценарий стоит перед сценариями страницы, но после doctype", () => {
    const html = framed("<!DOCTYPE html><html><script>page()</script></html>", "ours('</script>')");
    expect(html).toBe(
      "<!DOCTYPE html><script>ours('<\\/script>')</script><html><script>page()</script></html>",
    );
  });
});
