// One page of the add-on in its frame: gives it its document, then carries its calls to the program and back.
import { BRIDGE_READY, FRAME_READY, framed, type FrameAnswer, type FrameMessage } from "./bridge.ts";
import { googleScript } from "./googleScript.ts";

export interface FrameEvents {
  /** The page is in its place: it can take the focus. */
  ready(): void;
  /** Calls a function of the add-on. */
  call(name: string, args: unknown[]): Promise<unknown>;
  /** Where a file of the program lies for the book that is shown. */
  fileOfBook(address: string): string;
  close(): void;
  size(width: number | null, height: number | null): void;
  focusGrid(): void;
  key(key: "Escape" | "F6", shift: boolean): void;
  unsaved(): void;
  unhandled(failure: string): void;
}

const SCRIPT = `(${googleScript.toString()})(window, ${JSON.stringify(BRIDGE_READY)});`;
const KEY_RELEASE_MS = 150;
/** Where a page's link may lead: out to the web or to a letter. */
const OUTWARD = /^(?:https?|mailto):/i;

/** Serves the frame until the returned function is called. */
export function serveFrame(frame: HTMLIFrameElement, html: string, events: FrameEvents): () => void {
  let port: MessagePort | null = null;

  function onMessage({ source, data, ports }: MessageEvent): void {
    if (source === null || source !== frame.contentWindow || port !== null) return;
    if (data === FRAME_READY) frame.contentWindow.postMessage(framed(html, SCRIPT), "*");
    if (data !== BRIDGE_READY || ports[0] === undefined) return;
    port = ports[0];
    port.onmessage = ({ data: message }: MessageEvent<FrameMessage>) => {
      receive(message);
    };
    events.ready();
  }

  function receive(message: FrameMessage): void {
    switch (message.kind) {
      case "call": {
        const { id, name, args } = message;
        events
          .call(name, args)
          .then((value) => {
            answer({ id, value });
          })
          .catch((error: unknown) => {
            answer({ id, failure: error instanceof Error ? error.message : String(error) });
          });
        break;
      }
      case "close":
        // The key that has pressed «Закрыть» is still down: a frame that vanishes under it ends some browsers.
        setTimeout(events.close, KEY_RELEASE_MS);
        break;
      case "size":
        events.size(message.width, message.height);
        break;
      case "focusGrid":
        events.focusGrid();
        break;
      case "key":
        events.key(message.key, message.shift);
        break;
      case "open":
        if (OUTWARD.test(message.address))
          window.open(events.fileOfBook(message.address), "_blank", "noopener");
        break;
      case "unsaved":
        events.unsaved();
        break;
      case "unhandled":
        events.unhandled(message.failure);
        break;
    }
  }

  function answer(given: FrameAnswer): void {
    port?.postMessage(given);
  }

  window.addEventListener("message", onMessage);
  return () => {
    window.removeEventListener("message", onMessage);
    port?.close();
  };
}
