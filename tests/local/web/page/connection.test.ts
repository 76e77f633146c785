// The socket: answers find their questions, a break is told and mended by itself.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { connect, Unreachable, type Link, type Socket } from "../../../../src/local/web/page/connection.ts";
import type { HostEvent } from "../../../../src/local/web/protocol.ts";

/** A socket that the test opens, closes and speaks through. */
class Line implements Socket {
  readonly sent: string[] = [];
  private readonly listeners = new Map<string, (message: { data: unknown }) => void>();

  addEventListener(type: string, listener: (message: { data: unknown }) => void): void {
    this.listeners.set(type, listener);
  }
  send(text: string): void {
    this.sent.push(text);
  }
  happens(type: "open" | "close" | "message", data?: object): void {
    this.listeners.get(type)?.({ data: JSON.stringify(data) });
  }
}

let lines: Line[];
let links: Link[];
let events: HostEvent[];
const last = (): Line => {
  const line = lines.at(-1);
  if (line === undefined) throw new Error("No socket was opened");
  return line;
};
const open = () =>
  connect(
    () => {
      lines.push(new Line());
      return last();
    },
    { told: (event) => events.push(event), linked: (link) => links.push(link) },
  );

beforeEach(() => {
  lines = [];
  links = [];
  events = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("связь с программой", () => {
  test("ответы находят свои вопросы, отказ приходит словами программы", async () => {
    const { call } = open();
    last().happens("open");
    const runs = call("runs");
    const letter = call("letter", 5);
    expect(last().sent.map((text): unknown => JSON.parse(text))).toEqual([
      { id: 1, call: "runs", args: [] },
      { id: 2, call: "letter", args: [5] },
    ]);
    last().happens("message", { id: 2, failure: "Письма 5 нет." });
    last().happens("message", { id: 1, value: [] });
    await expect(runs).resolves.toEqual([]);
    await expect(letter).rejects.toThrow("Письма 5 нет.");
  });

  test("события программы доходят до страницы", () => {
    open();
    last().happens("open");
    last().happens("message", { event: "busy", title: "Напомнить…" });
    expect(events).toEqual([{ event: "busy", title: "Напомнить…" }]);
  });

  test("обрыв: ждущие ответа узнают о нём, страница подключается сама всё реже", async () => {
    const { call } = open();
    last().happens("open");
    const cut = call("undo");
    last().happens("close");
    await expect(cut).rejects.toBeInstanceOf(Unreachable);
    await expect(call("undo")).rejects.toBeInstanceOf(Unreachable);
    vi.advanceTimersByTime(300);
    expect(lines).toHaveLength(2);
    last().happens("close");
    vi.advanceTimersByTime(300);
    expect(lines).toHaveLength(2);
    vi.advanceTimersByTime(400);
    expect(lines).toHaveLength(3);
    last().happens("open");
    expect(links).toEqual(["up", "down", "down", "up"]);
  });

  test("«Подключиться сейчас» не ждёт, но и не открывает второй связи", () => {
    const { retry } = open();
    last().happens("close");
    retry();
    retry();
    expect(lines).toHaveLength(2);
    vi.advanceTimersByTime(10_000);
    expect(lines).toHaveLength(2);
  });
});
