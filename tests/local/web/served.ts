// A server of the tests and pages that talk to it.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { WebSocket } from "ws";
import type {
  AnswerMessage,
  EditAnswer,
  GridEdit,
  HostCalls,
  HostEvent,
} from "../../../src/local/web/protocol.ts";
import { serve, type RunningServer } from "../../../src/local/web/server/server.ts";
import { builtAddOn } from "../../built.ts";

const folder = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

export const DAY = "2026-11-23";

/** A server on a free port; its folders lie in `dir`. The caller closes it. */
export function served(dir: string, today: string | null = DAY): Promise<RunningServer> {
  builtAddOn();
  return serve(0, {
    dirs: { example: join(dir, "example"), book: join(dir, "book") },
    built: { addOn: folder("build/out"), host: folder("build/local") },
    sources: folder("src/local/example"),
    today,
    now: () => Date.now(),
  });
}

export const portOf = ({ address }: { address: string }): number => Number(new URL(address).port);

/** A page: what the browser would do, without showing anything. */
export class Page {
  readonly events: HostEvent[] = [];
  readonly socket: WebSocket;
  private readonly waiting = new Map<number, (answer: AnswerMessage) => void>();
  private watchers: (() => void)[] = [];
  private lastId = 0;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on("message", (data) => {
      const message: AnswerMessage | HostEvent = JSON.parse(String(data));
      if ("event" in message) this.events.push(message);
      else this.waiting.get(message.id)?.(message);
      for (const watch of this.watchers) watch();
    });
  }

  static async open(address: string, book = "", headers: Record<string, string> = {}): Promise<Page> {
    const url = `${address.replace("http", "ws")}/socket?book=${book}`;
    const page = new Page(new WebSocket(url, { headers: { Origin: address, ...headers } }));
    await new Promise((resolve, reject) => {
      page.socket.once("open", resolve);
      page.socket.once("error", reject);
    });
    await page.told((event) => event.event === "state");
    return page;
  }

  /** One that is closed with the test. */
  static async ofTest(address: string, book = ""): Promise<Page> {
    const page = await Page.open(address, book);
    onTestFinished(() => {
      page.socket.terminate();
    });
    return page;
  }

  call<Name extends keyof HostCalls>(
    name: Name,
    ...args: Parameters<HostCalls[Name]>
  ): Promise<ReturnType<HostCalls[Name]>> {
    return new Promise((resolve, reject) => {
      void this.send({ call: name, args }).then((answer) => {
        if ("failure" in answer) reject(new Error(answer.failure));
        else Reflect.apply(resolve, undefined, [answer.value]);
      });
    });
  }

  /** An edit of the book as it is. */
  async edit(edit: GridEdit): Promise<EditAnswer> {
    return this.call("edit", edit, (await this.call("view")).version);
  }

  /** Any message at all. */
  send(message: object): Promise<AnswerMessage> {
    const id = ++this.lastId;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.socket.send(JSON.stringify({ id, ...message }));
    });
  }

  /** Waits for an event, which may have come already. */
  told(isWanted: (event: HostEvent) => boolean): Promise<HostEvent> {
    return new Promise((resolve) => {
      const look = (): void => {
        const event = this.events.find(isWanted);
        if (event === undefined) return;
        this.watchers = this.watchers.filter((watch) => watch !== look);
        resolve(event);
      };
      this.watchers.push(look);
      look();
    });
  }
}
