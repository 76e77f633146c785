// tests/browser/launch.ts
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
var INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"
];
var ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--lang=ru-RU"
];
async function launchBrowser() {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== void 0 && !existsSync(named)) throw new Error(`CHROMIUM_PATH: no file ${named}`);
  const installed = named ?? INSTALLED.find((path) => existsSync(path));
  if (installed !== void 0) return chromium.launch({ executablePath: installed, args: ARGS });
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs20.x";
  const { default: packed } = await import("@sparticuz/chromium");
  const executablePath = await packed.executablePath();
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--headless=shell", "--lang=ru-RU"] });
}

// tests/browser/desk.ts
var WINDOW = { width: 1366, height: 768 };
async function openDesk(browser, address, viewport = WINDOW) {
  const context = await browser.newContext({ viewport, locale: "ru-RU", timezoneId: "Europe/Moscow" });
  const page2 = await context.newPage();
  const complaints2 = [];
  page2.on("pageerror", (error) => complaints2.push(error.message));
  page2.on("console", (message) => {
    if (message.type() === "error") complaints2.push(message.text());
  });
  await page2.goto(address);
  await page2.waitForSelector("body[data-ready]");
  return { page: page2, complaints: complaints2 };
}
async function openTab(page2, name) {
  await page2.getByRole("tab", { name, exact: true }).click();
}
async function goTo(page2, address) {
  const box = page2.getByRole("textbox", { name: "\u0410\u0434\u0440\u0435\u0441 \u044F\u0447\u0435\u0439\u043A\u0438" });
  await box.fill(address);
  await box.press("Enter");
}
var activeCell = (page2) => page2.locator("#active-cell");

// tests/browser/served.ts
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
var DAY = "2026-11-20";
var PROGRAM = fileURLToPath(new URL("file:///work/main/build/local/cli.js"));
async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
function addressOf(child) {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address !== void 0) resolve(address);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("exit", () => {
      reject(new Error(`start: ${said}`));
    });
  });
}
async function serve(options = {}) {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), "attestation-"));
  const args = ["start", "--port", String(await freePort()), ...options.args ?? ["--today", DAY]];
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    env: { ...process.env, TZ: "Europe/Moscow" },
    stdio: ["ignore", "pipe", "pipe"]
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const address = await addressOf(child);
  return {
    address,
    folder,
    async stop(signal = "SIGINT") {
      child.kill(signal);
      await ended;
      if (options.folder === void 0) rmSync(folder, { recursive: true, force: true });
    }
  };
}

// ../../tmp/h10/p2.ts
var b = await launchBrowser();
var s = await serve({});
var { page, complaints } = await openDesk(b, s.address);
await openTab(page, "\u0421\u043E\u0442\u0440\u0443\u0434\u043D\u0438\u043A\u0438");
var dump = async (w) => {
  const v = await page.evaluate(`new Promise((ok)=>{const w=new WebSocket("ws://"+location.host+"/socket?book=example");w.onmessage=(m)=>{const d=JSON.parse(m.data);if(d.event==="state"){w.send(JSON.stringify({id:1,call:"view",args:[]}))}else if(d.id===1){ok(d.value.sheets.find(x=>x.title==="\u0421\u043E\u0442\u0440\u0443\u0434\u043D\u0438\u043A\u0438").rows.map((r,i)=>[i+1,...r.cells.map((c)=>c===null?"":String(c.f??"")+"|"+String(c.v??""))]).slice(14,66).filter(r=>r.slice(1).some(x=>x!=="|")))}}})`);
  console.log(w, JSON.stringify(v));
};
var typeAt = async (a, t) => {
  await goTo(page, a);
  await page.keyboard.type(t);
  await page.keyboard.press("Enter");
};
await typeAt("H60", "31.12.2026");
await page.waitForTimeout(1500);
await dump("1");
await page.keyboard.press("Control+KeyZ");
await page.waitForTimeout(1500);
await dump("undo");
await page.keyboard.press("Control+KeyY");
await page.waitForTimeout(1500);
await dump("redo");
await typeAt("H61", "01.02.2026");
await page.waitForTimeout(1500);
await dump("2");
await typeAt("H63", "=H60+1");
await page.waitForTimeout(1500);
await dump("3");
await goTo(page, "H63");
console.log(await activeCell(page).innerText());
await b.close();
await s.stop();
