// A page of the add-on in a real browser, as its dialog shows it; an engine in memory answers its google.script.run.
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Engine } from "../../src/local/engine/engine.ts";
import { runWell } from "../built.ts";

export interface OpenPage {
  page: Page;
  /** Functions of the add-on that the page has called so far. */
  called: string[];
  /** What it has sent with them, as JSON. */
  sent: string[];
}

/** @param opener function of main.ts that shows the page */
export async function openAddOnPage(
  browser: Browser,
  engine: Engine,
  opener: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const [dialog] = runWell(engine, opener, [], { surface: "person" }).dialogs;
  if (dialog === undefined) throw new Error(`${opener} has shown nothing`);
  const viewport = { width: dialog.width ?? 300, height: dialog.height ?? 600 };
  const context = await browser.newContext({ viewport, locale: "ru-RU", ...options });
  const page = await context.newPage();
  const called: string[] = [];
  const sent: string[] = [];
  await page.exposeFunction("callAddOn", (name: string, request: unknown) => {
    called.push(name);
    sent.push(JSON.stringify(request));
    const { ok, value, error } = engine.run(name, [request], { surface: "person" });
    return ok ? { value } : { failure: error?.message ?? "прервано" };
  });
  await page.addInitScript(FAKE_RUNNER);
  await page.route("http://addon.test/", (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: dialog.html }),
  );
  await page.goto("http://addon.test/");
  return { page, called, sent };
}

/** The part of google.script that pages use. */
const FAKE_RUNNER = `
  const runner = (onSuccess, onFailure) => new Proxy({}, {
    get: (_, name) => {
      if (name === "withSuccessHandler") return (handler) => runner(handler, onFailure);
      if (name === "withFailureHandler") return (handler) => runner(onSuccess, handler);
      return (request) => {
        if (window.nextFailure) {
          onFailure(new Error(window.nextFailure));
          window.nextFailure = "";
          return;
        }
        window.callAddOn(name, request).then(({ value, failure }) => {
          if (failure === undefined) onSuccess(value === undefined ? null : value);
          else onFailure(new Error(failure));
        });
      };
    },
  });
  window.isPageClosed = false;
  window.google = { script: { run: runner(() => {}, () => {}), host: { close: () => { window.isPageClosed = true; } } } };
`;

/** Pastes what the clipboard would hold into the element that has the focus. */
export async function paste(page: Page, board: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(`(${PASTE})(${JSON.stringify(board)})`);
}

/** What the browser does by itself for a real paste has to be done here: the plain text goes into the field. */
const PASTE = `(board) => {
  const data = new DataTransfer();
  for (const [kind, text] of Object.entries(board)) data.setData(kind, text);
  const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
  const target = document.activeElement ?? document.body;
  if (!target.dispatchEvent(event) || !(target instanceof HTMLTextAreaElement)) return;
  target.value = board["text/plain"] ?? "";
  target.dispatchEvent(new InputEvent("input", { bubbles: true }));
}`;
