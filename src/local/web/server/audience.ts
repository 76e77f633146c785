// The pages that look at a book, and what all of them are told: changes, runs at work.
import type { HostEvent } from "../protocol.ts";

/** A page that looks at a book. */
export interface Listener {
  /** Names the page's own edits, which it takes back by «Отменить». */
  readonly client: string;
  tell(event: HostEvent): void;
}

export class Audience {
  private readonly listeners = new Set<Listener>();
  /** Titles of the runs at work. */
  private readonly titles: string[] = [];

  get isBusy(): boolean {
    return this.titles.length > 0;
  }

  add(listener: Listener): void {
    this.listeners.add(listener);
    const title = this.titles.at(-1);
    if (title !== undefined) listener.tell({ event: "busy", title });
  }

  remove(listener: Listener): void {
    this.listeners.delete(listener);
  }

  /** @param exceptFor the page that knows already, by its `client` */
  tell(event: HostEvent, exceptFor: string | null = null): void {
    for (const listener of this.listeners) if (listener.client !== exceptFor) listener.tell(event);
  }

  /** Words in the corner of every page; none for an empty message. */
  toast(title: string, message: string): void {
    if (message !== "") this.tell({ event: "toast", toast: { title, message, seconds: 20 } });
  }

  /** Shows the title of a run while it goes. */
  async watch<Value>(title: string, work: () => Promise<Value>): Promise<Value> {
    this.titles.push(title);
    this.tell({ event: "busy", title });
    try {
      return await work();
    } finally {
      this.titles.splice(this.titles.indexOf(title), 1);
      this.tell({ event: "busy", title: this.titles.at(-1) ?? null });
    }
  }
}
