// Files of the page as the build has left them: only what lies in that folder can be asked for, whatever the path says.
import { createReadStream, existsSync, readdirSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { PAGE_HEADERS } from "./security.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".map": "application/json",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
};

const MAIN = "index.html";
/** «chunk-PZ5AY32C.js»: the build names it by its content, so it never changes. */
const NAMED_BY_CONTENT = /-[A-Z0-9]{8}\.\w+$/;

/** Paths of the folder's files by their address: «/page.js». */
function filesIn(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path): [string, string] => [`/${relative(folder, path).split(sep).join("/")}`, path]),
  );
}

export type Assets = (
  address: string,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<boolean>;

/** Answers requests for files of a folder; the answer tells whether there is such a file. */
export function assetsOf(folder: string): Assets {
  let files = new Map<string, string>();
  const pathOf = (address: string): string | null => {
    const wanted = address === "/" ? `/${MAIN}` : address;
    // The page may have been built anew since.
    if (!files.has(wanted)) files = filesIn(folder);
    return files.get(wanted) ?? null;
  };
  return async (address, request, response) => {
    const path = pathOf(address);
    if (path === null) return false;
    const { mtimeMs, size } = statSync(path);
    const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
    const headers = {
      ...PAGE_HEADERS,
      "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
      "Cache-Control": NAMED_BY_CONTENT.test(path) ? "max-age=31536000, immutable" : "no-cache",
      ETag: tag,
    };
    if (request.headers["if-none-match"] === tag) {
      response.writeHead(304, headers).end();
      return true;
    }
    response.writeHead(200, { ...headers, "Content-Length": size });
    if (request.method === "HEAD") response.end();
    else await pipeline(createReadStream(path), response);
    return true;
  };
}
