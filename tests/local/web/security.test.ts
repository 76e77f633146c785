import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { assetsOf } from "../../../src/local/web/server/assets.ts";
import type { RunningServer } from "../../../src/local/web/server/server.ts";
import { temporaryFolder } from "../folders.ts";
import { Page, portOf, served } from "./served.ts";

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** A request with exactly these headers and this path: nothing is normalized on the way. */
function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
  body: Uint8Array = new Uint8Array(),
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const text = Buffer.concat(parts).toString("utf8");
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

describe("сервер на своём компьютере", () => {
  const dir = mkdtempSync(join(tmpdir(), "attestation-"));
  let server: RunningServer;
  let port: number;

  beforeAll(async () => {
    server = await served(dir);
    port = portOf(server);
    await server.books.open("book");
  });
  afterAll(async () => {
    await server.close();
    rmSync(dir, { recursive: true });
  });

  const upgrade = (headers: Record<string, string>, path = "/socket"): Promise<string> =>
    new Promise((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
      socket.once("open", () => {
        socket.terminate();
        resolve("открыт");
      });
      socket.once("error", (error) => {
        resolve(error.message);
      });
    });

  test("чужое имя узла не обслуживается: подменённый DNS ничего не даёт", async () => {
    for (const host of ["example.org", `example.org:${port}`, "127.0.0.1:1", "127.0.0.1.example.org"]) {
      for (const path of ["/", "/frame", "/file/book.xlsx"]) {
        expect((await ask(port, path, { Host: host })).status).toBe(403);
      }
      const origin = `http://${host}`;
      expect(await upgrade({ Host: host, Origin: origin })).toContain("403");
    }
    expect((await ask(port, "/frame", { Host: `localhost:${port}` })).status).toBe(200);
  });

  test("сокет открывается только своей странице", async () => {
    const own = `http://127.0.0.1:${port}`;
    for (const origin of [
      "https://example.org",
      "null",
      "http://127.0.0.1:3000",
      `http://localhost:${port}`,
    ]) {
      expect(await upgrade({ Origin: origin })).toContain("403");
    }
    expect(await upgrade({})).toContain("403");
    for (const path of ["/other", "//", "/%zz", "/socket/"]) {
      expect(await upgrade({ Origin: own }, path)).toContain("403");
    }
    expect(await upgrade({ Origin: own })).toBe("открыт");
  });

  test("файлы данных: своей странице и щелчку человека — да, чужой странице — нет", async () => {
    const path = "/file/letters/1.eml";
    for (const headers of [
      { Origin: "https://example.org" },
      { Origin: "null" },
      { "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "same-site" },
    ]) {
      expect((await ask(port, path, { Host: `127.0.0.1:${port}`, ...headers })).status).toBe(403);
    }
    for (const site of ["same-origin", "none"]) {
      const { headers, status, text } = await ask(port, path, { "Sec-Fetch-Site": site });
      expect([status, text]).toEqual([400, "Такого письма нет: обновите список.\n"]);
      expect(headers["cache-control"]).toBe("no-store");
    }
  });

  test("менять данные может только своя страница: без Origin и с чужим — отказ", async () => {
    const own = `http://127.0.0.1:${port}`;
    const body = Buffer.from("не архив");
    const post = (headers: Record<string, string>): Promise<Answer> =>
      ask(port, "/file/backups", headers, "POST", body);
    expect((await post({})).status).toBe(403);
    expect((await post({ Origin: "https://example.org" })).status).toBe(403);
    const { status, text } = await post({ Origin: own });
    expect([status, text]).toEqual([
      400,
      "Этот файл — не резервная копия книги. Выберите файл, который сделала команда «Сделать резервную копию».\n",
    ]);
    expect((await ask(port, "/file/backups", { Origin: own }, "DELETE")).status).toBe(405);
  });

  test("книга скачивается с русским именем и не открывается как страница", async () => {
    const { headers, status } = await ask(port, "/file/book.xlsx?book=book");
    expect(status).toBe(200);
    const name = encodeURIComponent("Аттестация 23.11.2026.xlsx");
    expect(headers["content-disposition"]).toContain(`filename*=UTF-8''${name}`);
    expect(headers["content-disposition"]).toMatch(/^attachment; filename="[ -~]+";/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-security-policy"]).toContain("sandbox");
  });

  test("путь наружу не ведёт никуда", async () => {
    writeFileSync(join(dir, "book", "backups.txt"), "тайна");
    for (const path of [
      "/../../package.json",
      "/..%2f..%2fpackage.json",
      "/%2e%2e/%2e%2e/package.json",
      "/..\\..\\package.json",
      "/file/backups/..%2Fsnapshot.json",
      "/file/backups/%2e%2e%2fsnapshot.json",
      "/file/backups/snapshot.json",
      "/file/../../../etc/passwd",
      "/%zz",
      "//example.org/",
      "//",
      "http://example.org/",
    ]) {
      const { status, text } = await ask(port, path);
      expect([400, 404]).toContain(status);
      expect(text).not.toContain("attestation-workbook");
      expect(text).not.toContain("journal");
    }
  });

  test("окно страниц надстройки: свои скрипты, ничего снаружи, чужое происхождение", async () => {
    const { headers } = await ask(port, "/frame");
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toContain("sandbox allow-scripts allow-forms allow-downloads;");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("allow-same-origin");
    expect(policy).not.toContain("connect-src");
  });

  test("сервер слушает только свой компьютер", () => {
    expect(server.address).toBe(`http://127.0.0.1:${port}`);
  });

  test("слишком большая копия не принимается", async () => {
    const headers = { Origin: `http://127.0.0.1:${port}`, "Content-Length": String(201 << 20) };
    const answer = new Promise<number>((resolve, reject) => {
      const asked = request({ host: "127.0.0.1", port, path: "/file/backups", method: "POST", headers });
      asked.on("response", (response) => {
        resolve(response.statusCode ?? 0);
        asked.destroy();
      });
      asked.on("error", reject);
      asked.write("начало");
    });
    expect(await answer).toBe(400);
  });

  test("непонятное закрывает сокет, остальные страницы работают", async () => {
    const page = await Page.ofTest(server.address);
    const other = await Page.ofTest(server.address);
    for (const junk of ["{", "[]", '{"id":1}', Buffer.from([1, 2, 3])]) {
      const bad = await Page.open(server.address);
      const closed = new Promise<number>((resolve) => bad.socket.once("close", resolve));
      bad.socket.send(junk);
      expect(await closed).toBe(1007);
    }
    expect((await page.call("state")).book).toBe("book");
    expect((await other.call("state")).book).toBe("book");
  });

  test("неизвестный вызов и неверные данные — простой отказ, ничего не падает", async () => {
    const page = await Page.ofTest(server.address);
    const refused = async (call: string, ...args: unknown[]): Promise<string> => {
      const answer = await page.send({ call, args });
      return "failure" in answer ? answer.failure : "принято";
    };
    const bad = "Страница спросила непонятное: обновите её (F5) и повторите.";
    const unknown = "Такого действия нет: обновите страницу (F5).";
    for (const call of ["toString", "__proto__", "constructor", "close", ""]) {
      expect(await refused(call)).toBe(unknown);
    }
    const selection = { sheetId: 1, ranges: [] };
    const cells = [{ row: 0, column: 0, value: "а" }];
    const wrong: [string, ...unknown[]][] = [
      ["state", 1],
      ["edit"],
      ["edit", { kind: "cells", sheetId: 1, cells: [{ row: -1, column: 0, value: "а" }] }, 1],
      ["edit", { kind: "cells", sheetId: 1, cells: [{ row: 0, column: 0, value: {} }] }, 1],
      ["edit", { kind: "cells", sheetId: 1.5, cells }, 1],
      ["edit", { kind: "deleteRows", sheetId: 1, at: 0, count: 0 }, 1],
      ["edit", { kind: "requests", requests: [] }, 1],
      ["edit", { kind: "cells", sheetId: 1, cells }],
      ["edit", { kind: "cells", sheetId: 1, cells }, -1],
      ["setDay", "31.12.2026"],
      ["setDay", "2026-02-30"],
      ["press", "setUp; drop", selection, 1],
      ["press", "setUp", selection],
      ["press", "setUp", null, 1],
      ["call", "markDone", {}, selection, 1],
      ["openBook", "../другая"],
      ["restore", ""],
    ];
    for (const [call, ...args] of wrong)
      expect([call, args, await refused(call, ...args)]).toEqual([call, args, bad]);
    expect(await refused("press", "importStaff", selection, 1)).toBe(
      "Такой команды в меню нет: обновите страницу.",
    );
    expect(await refused("call", "eval", [], selection, 1)).toBe("Такой команды нет: обновите страницу.");
    expect(await refused("restore", "../snapshot.json")).toBe("Такой резервной копии нет: обновите список.");
    expect(await refused("resetExample")).toBe("Вернуть к началу можно только книгу-пример.");
    expect((await page.call("state")).book).toBe("book");
  });
});

test("файлы страницы: тип, неизменные куски навсегда, остальное — по метке; чужого в папке нет", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "шрифты"));
  writeFileSync(join(folder, "index.html"), "<!doctype html>");
  writeFileSync(join(folder, "chunk-PZ5AY32C.js"), "1");
  writeFileSync(join(folder, "шрифты", "знак.woff2"), "2");
  const assets = assetsOf(folder);
  const server = createServer((asked, response) => {
    void assets(decodeURIComponent(asked.url ?? ""), asked, response).then((isFound) => {
      if (!isFound) response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const page = await ask(port, "/");
  expect([page.status, page.headers["content-type"], page.headers["cache-control"]]).toEqual([
    200,
    "text/html; charset=utf-8",
    "no-cache",
  ]);
  const policy = page.headers["content-security-policy"] ?? "";
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  expect((await ask(port, "/", { "If-None-Match": page.headers.etag ?? "" })).status).toBe(304);
  const chunk = await ask(port, "/chunk-PZ5AY32C.js");
  expect([chunk.headers["content-type"], chunk.headers["cache-control"]]).toEqual([
    "text/javascript; charset=utf-8",
    "max-age=31536000, immutable",
  ]);
  expect(
    (await ask(port, `/${encodeURIComponent("шрифты")}/${encodeURIComponent("знак.woff2")}`)).headers[
      "content-type"
    ],
  ).toBe("font/woff2");
  expect((await ask(port, "/../package.json")).status).toBe(404);
});
