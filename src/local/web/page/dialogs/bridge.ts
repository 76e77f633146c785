// What a page of the add-on in its frame and the page around it say to each other: plain data over one channel.

/** From the frame. */
export type FrameMessage =
  | { kind: "call"; id: number; name: string; args: unknown[] }
  | { kind: "close" }
  | { kind: "size"; width: number | null; height: number | null }
  | { kind: "focusGrid" }
  /** A key that the page has left to its surroundings. */
  | { kind: "key"; key: "Escape" | "F6"; shift: boolean }
  /** Escape was pressed, and something has been typed into the page. */
  | { kind: "unsaved" }
  /** A link of the page: it opens beside the book, as a frame may not leave its place. */
  | { kind: "open"; address: string }
  /** A failure that the page has no handler for. */
  | { kind: "unhandled"; failure: string };

/** To the frame. */
export type FrameAnswer = { id: number; value: unknown } | { id: number; failure: string };

/** The frame's empty page asks for its document by this word … */
export const FRAME_READY = "frame";
/** … and the document, when it is there, hands over its end of the channel with this one. */
export const BRIDGE_READY = "bridge";

/** The whole document for the frame: the page with our script in front of its own. */
export function framed(html: string, script: string): string {
  const tag = `<script>${script.replace(/<\/script/gi, "<\\/script")}</script>`;
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? "<!doctype html>";
  return `${doctype}${tag}${html.replace(/^\s*<!doctype[^>]*>/i, "")}`;
}
