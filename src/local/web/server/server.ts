// The server on one's own machine: the page and its files, downloads, and the sockets. Who is let in: security.ts.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { assetsOf, type Assets } from "./assets.ts";
import { Books, type BooksOptions } from "./books.ts";
import { receiveBackup, sendFile } from "./downloads.ts";
import { CallFailure, wordFailure } from "./failure.ts";
import { FRAME_PAGE } from "./frame.ts";
import { DATA_HEADERS, FRAME_HEADERS, isAllowed } from "./security.ts";
import { Sockets } from "./sockets.ts";

const HOST = "127.0.0.1";
const SOCKET = "/socket";
const BACKUPS = "/file/backups";

export interface RunningServer {
  /** «http://127.0.0.1:8080» */
  address: string;
  books: Books;
  /** Ends all connections and closes the books: letters have their files, folders are free. */
  close(): Promise<void>;
}

/** Starts to serve. @param port 0 for any free one. Throws a CallFailure when the port can't be had. */
export async function serve(port: number, options: BooksOptions): Promise<RunningServer> {
  const books = new Books(options);
  const server = createServer();
  const bound = await listen(server, port);
  const address = `http://${HOST}:${bound}`;
  books.announce(address);
  const sockets = new Sockets(books);
  const assets = assetsOf(join(options.built.host, "page"));
  server.on("request", (request, response) => {
    void answer({ request, response, port: bound, books, assets });
  });
  server.on("upgrade", (request, stream, head) => {
    const { pathname, searchParams } = addressOf(request);
    if (pathname !== SOCKET || !isAllowed(request, bound, "change")) {
      refuseUpgrade(stream);
      return;
    }
    sockets.accept(request, stream, head, books.wanted(searchParams.get("book")));
  });
  return {
    address,
    books,
    async close() {
      sockets.close();
      server.close();
      server.closeAllConnections();
      await books.close();
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      reject("code" in error ? portFailure(String(error.code), port) : error);
    });
    server.listen(port, HOST, () => {
      resolve(portOf(server.address()) ?? port);
    });
  });
}

const portOf = (address: AddressInfo | string | null): number | undefined =>
  address === null || typeof address === "string" ? undefined : address.port;

function portFailure(code: string, port: number): Error {
  const reason =
    code === "EADDRINUSE"
      ? "занят другой программой"
      : code === "EACCES"
        ? "системой не разрешён"
        : `не открывается (${code})`;
  const other = port < 1024 || port > 65_000 ? 8081 : port + 1;
  return new CallFailure(`Порт ${port} ${reason}. Укажите другой: npm start -- --port ${other}`);
}

function refuseUpgrade(stream: Duplex): void {
  stream.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
}

/** What is asked for; no «..» is left in its path, and an address that can't be read leads nowhere. */
function addressOf({ url = "" }: IncomingMessage): URL {
  const text = `http://${HOST}${url}`;
  return new URL(url.startsWith("/") && URL.canParse(text) ? text : `http://${HOST}/nowhere`);
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  port: number;
  books: Books;
  assets: Assets;
}

async function answer(exchange: Exchange): Promise<void> {
  const { response } = exchange;
  try {
    await route(exchange);
  } catch (error) {
    if (response.headersSent) response.destroy();
    else say(response, 400, wordFailure(error));
  }
}

async function route({ assets, books, port, request, response }: Exchange): Promise<void> {
  const { pathname, searchParams } = addressOf(request);
  const address = decoded(pathname);
  const isFile = address.startsWith("/file/");
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (!isAllowed(request, port, isRead ? (isFile ? "data" : "page") : "change")) {
    say(response, 403, `Эта страница открывается только на этом компьютере: http://${HOST}:${port}`);
    return;
  }
  const book = () => books.open(books.wanted(searchParams.get("book")));
  if (isRead && address === "/frame") {
    response.writeHead(200, { ...FRAME_HEADERS, "Content-Type": "text/html; charset=utf-8" }).end(FRAME_PAGE);
  } else if (request.method === "POST" && address === BACKUPS) {
    const kept = await receiveBackup(request, await book(), books.options.now());
    response
      .writeHead(200, { ...DATA_HEADERS, "Content-Type": "application/json" })
      .end(JSON.stringify(kept));
  } else if (!isRead) {
    say(response, 405, "Так сюда обращаться нельзя.");
  } else if (
    isFile ? !(await sendFile(address, await book(), response)) : !(await assets(address, request, response))
  ) {
    say(response, 404, `Здесь ничего нет. Книга: http://${HOST}:${port}`);
  }
}

/** A path that isn't well encoded leads nowhere. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}

function say(response: ServerResponse, status: number, words: string): void {
  response
    .writeHead(status, { ...DATA_HEADERS, "Content-Type": "text/plain; charset=utf-8" })
    .end(`${words}\n`);
}
