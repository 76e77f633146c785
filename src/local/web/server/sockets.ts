// The socket of each page: calls come in and are answered, events go out. A page that doesn't take what it is sent, or
// doesn't show a sign of life, is let go: it comes back by itself and reads everything anew.
import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocket, WebSocketServer, type RawData } from "ws";
import * as z from "zod/mini";
import type { AnswerMessage, BookName, HostEvent } from "../protocol.ts";
import type { Books } from "./books.ts";
import { carryOut } from "./calls.ts";
import { wordFailure } from "./failure.ts";
import type { ServedBook } from "./servedBook.ts";

/** A document of 20 MB as base64 passes, and a pasted block of any size that a book may have. */
const MOST_BYTES = 64 << 20;
/** A page that lags behind by so much isn't looking any more. */
const MOST_UNSENT = 64 << 20;
const HEARTBEAT_MS = 30_000;
/** Codes of a closing socket: going away; the other side sent what isn't understood; an error here. */
const GOING_AWAY = 1001;
const NOT_UNDERSTOOD = 1007;
const NOT_OPENED = 1011;

const messageSchema = z.object({ id: z.number(), call: z.string(), args: z.array(z.unknown()) });
type Message = z.infer<typeof messageSchema>;

function readMessage(data: RawData, isBinary: boolean): Message | null {
  if (isBinary || !Buffer.isBuffer(data)) return null;
  try {
    return messageSchema.parse(JSON.parse(data.toString("utf8")));
  } catch {
    return null;
  }
}

export class Sockets {
  private readonly books: Books;
  private readonly server = new WebSocketServer({
    noServer: true,
    maxPayload: MOST_BYTES,
    perMessageDeflate: false,
  });
  private readonly silent = new Set<WebSocket>();
  private readonly heartbeat: NodeJS.Timeout;

  constructor(books: Books) {
    this.books = books;
    this.heartbeat = setInterval(() => {
      this.beat();
    }, HEARTBEAT_MS);
  }

  /** Takes over a connection that has been let in. */
  accept(request: IncomingMessage, stream: Duplex, head: Buffer, book: BookName): void {
    this.server.handleUpgrade(request, stream, head, (socket) => {
      new PageSocket(socket, this.books, book);
      socket.on("pong", () => this.silent.delete(socket));
    });
  }

  /** Lets go those who haven't answered the last beat. */
  private beat(): void {
    for (const socket of this.server.clients) {
      if (this.silent.delete(socket)) {
        socket.terminate();
        continue;
      }
      this.silent.add(socket);
      socket.ping();
    }
  }

  close(): void {
    clearInterval(this.heartbeat);
    for (const socket of this.server.clients) socket.close(GOING_AWAY);
    this.server.close();
  }
}

class PageSocket {
  readonly client = randomUUID();
  private readonly socket: WebSocket;
  private readonly books: Books;
  /** The book that the page looks at; messages wait until it is open. */
  private book: Promise<ServedBook>;
  private isClosed = false;
  /** It has read the book: before that, and when it must be read anew, changes mean nothing to it. */
  private follows = false;

  constructor(socket: WebSocket, books: Books, name: BookName) {
    this.socket = socket;
    this.books = books;
    this.book = books.open(name);
    socket.on("message", (data, isBinary) => {
      void this.take(data, isBinary);
    });
    socket.on("close", () => {
      this.isClosed = true;
      void this.book.then((book) => {
        book.leave(this);
      }, ignored);
    });
    // A broken connection is followed by its close.
    socket.on("error", ignored);
    void this.begin();
  }

  private async begin(): Promise<void> {
    try {
      const book = await this.book;
      if (this.isClosed) return;
      book.audience.add(this);
      this.tell({ event: "state", state: await book.state() });
    } catch (error) {
      const toast = { title: "Книга не открылась", message: wordFailure(error), seconds: 60 };
      this.tell({ event: "toast", toast });
      this.socket.close(NOT_OPENED);
    }
  }

  /** Everything that is sent, in one place: to a page that is gone nothing is. */
  private send(message: AnswerMessage | HostEvent): void {
    if (this.socket.readyState !== WebSocket.OPEN) return;
    if (this.socket.bufferedAmount > MOST_UNSENT) this.socket.terminate();
    else this.socket.send(JSON.stringify(message));
  }

  tell(event: HostEvent): void {
    if (event.event === "reload") this.follows = false;
    if (event.event !== "patch" || this.follows) this.send(event);
  }

  private async take(data: RawData, isBinary: boolean): Promise<void> {
    const message = readMessage(data, isBinary);
    if (message === null) {
      this.socket.close(NOT_UNDERSTOOD);
      return;
    }
    const { args, call, id } = message;
    try {
      const { books, client } = this;
      const seat = { client, books, book: await this.book, moveTo: (book: ServedBook) => this.moveTo(book) };
      const value = await carryOut(seat, call, args);
      if (call === "view") this.follows = true;
      this.send({ id, value });
    } catch (error) {
      this.send({ id, failure: wordFailure(error) });
    }
  }

  private async moveTo(book: ServedBook): Promise<void> {
    const before = await this.book;
    before.leave(this);
    this.book = Promise.resolve(book);
    this.follows = false;
    if (!this.isClosed) book.audience.add(this);
  }
}

/** What has already been seen to elsewhere. */
function ignored(): void {
  return;
}
