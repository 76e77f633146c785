// The socket to the program on this machine: questions with their answers, what it tells by itself, and coming back after
// a break.
import type { AnswerMessage, CallMessage, HostCalls, HostEvent } from "../protocol.ts";

export type Link = "connecting" | "up" | "down";

export interface Connection {
  /**
   * Asks the program; the answer comes when the work is done.
   * @throws Error worded for a person: the program's own words, or that it can't be reached
   */
  call<Name extends keyof HostCalls>(
    name: Name,
    ...args: Parameters<HostCalls[Name]>
  ): Promise<ReturnType<HostCalls[Name]>>;
  /** Tries at once instead of waiting for the next attempt. */
  retry(): void;
}

export interface ConnectionEvents {
  told(event: HostEvent): void;
  /** «up» comes again after every break: what is shown must be read anew. */
  linked(link: Link): void;
}

/** What of a browser's WebSocket is used. */
export interface Socket {
  addEventListener(type: "open" | "close", listener: () => void): void;
  addEventListener(type: "message", listener: (message: { data: unknown }) => void): void;
  send(text: string): void;
}

/** Asked while the program can't be reached, or cut off by a break: nobody knows whether it was done. */
export class Unreachable extends Error {
  constructor() {
    super("Нет связи с программой: проверьте, что она запущена (npm start), и повторите.");
  }
}

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/** Milliseconds before the first, second … attempt after a break; the last one is kept to. */
const PAUSES = [300, 700, 1500, 3000, 5000];

export function connect(open: () => Socket, events: ConnectionEvents): Connection {
  const waiting = new Map<number, Waiting>();
  let socket: Socket | null = null;
  let nextAttempt: ReturnType<typeof setTimeout> | null = null;
  let attempts = 0;
  let lastId = 0;

  function attempt(): void {
    if (nextAttempt !== null) clearTimeout(nextAttempt);
    nextAttempt = null;
    const tried = open();
    tried.addEventListener("open", () => {
      socket = tried;
      attempts = 0;
      events.linked("up");
    });
    tried.addEventListener("message", ({ data }) => {
      receive(String(data));
    });
    tried.addEventListener("close", () => {
      socket = null;
      for (const { reject } of waiting.values()) reject(new Unreachable());
      waiting.clear();
      events.linked("down");
      nextAttempt = setTimeout(attempt, PAUSES[Math.min(attempts, PAUSES.length - 1)]);
      attempts += 1;
    });
  }

  function receive(text: string): void {
    const message: AnswerMessage | HostEvent = JSON.parse(text);
    if ("event" in message) {
      events.told(message);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (asked === undefined) return;
    if ("failure" in message) asked.reject(new Error(message.failure));
    else asked.resolve(message.value);
  }

  attempt();
  return {
    call: (call, ...args) =>
      new Promise((resolve, reject) => {
        if (socket === null) {
          reject(new Unreachable());
          return;
        }
        lastId += 1;
        const message: CallMessage = { id: lastId, call, args };
        // The answer is of the type that the contract gives to this call: both sides are built from it.
        waiting.set(lastId, { resolve: (value) => Reflect.apply(resolve, undefined, [value]), reject });
        socket.send(JSON.stringify(message));
      }),
    retry() {
      if (nextAttempt !== null) attempt();
    },
  };
}
