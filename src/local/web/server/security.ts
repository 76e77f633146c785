// Who may talk to the server, and what its pages may do. Everything is bound to this machine and to our own origin: a page
// of another site can neither read a book nor change one, even when it guesses the address.
//
// FOR THE PAGE (shell):
// - The page's own policy allows scripts from files of this origin only: no inline <script>, no eval, no inline handlers.
//   Inline styles are allowed (the grid needs them). Images: own files, data:, blob:. Nothing from outside.
// - Dialogs and sidebars of the add-on have inline scripts, and a srcdoc frame would inherit the page's policy. So they
//   live in <iframe src="/frame" sandbox="allow-scripts allow-forms allow-downloads">: an empty page with a policy of its own (inline
//   scripts, no network, an opaque origin). When it is loaded it sends its parent the message "frame"; the parent answers
//   by frame.contentWindow.postMessage(html, "*") with ONE text, the whole document, which the frame writes into itself.
//   Put the google.script.run bridge as a <script> in front of DialogView.html (after <!doctype html>): listeners that
//   the frame had before are gone, and its own ones live. Messages from the frame have origin "null": compare
//   event.source with frame.contentWindow.
// - Letters: <iframe sandbox="" srcdoc={html}>; under the page's policy no script runs and nothing is loaded from outside.
// - The socket: new WebSocket(`ws://${location.host}/socket?book=example`). Its first event is {event: "state"}.
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

/** Policy of the page itself. */
const PAGE = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Policy of the frame in which pages of the add-on live: their scripts run, and reach nothing but their parent. */
const FRAME = [
  "sandbox allow-scripts allow-forms allow-downloads",
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "font-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");

/** Policy of everything else: a file that a browser shows in spite of all does nothing. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'; sandbox";

const COMMON = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
} as const;

export const PAGE_HEADERS = {
  ...COMMON,
  "Content-Security-Policy": PAGE,
  "Cross-Origin-Opener-Policy": "same-origin",
} as const;
export const FRAME_HEADERS = { ...COMMON, "Content-Security-Policy": FRAME } as const;
/** For people's data: kept in no cache. */
export const DATA_HEADERS = {
  ...COMMON,
  "Content-Security-Policy": NOTHING,
  "Cache-Control": "no-store",
} as const;

const NAMES = ["127.0.0.1", "localhost"];

/** Names by which a browser may call us: another one means that somebody else's name was pointed at this machine. */
function isOurHost({ host }: IncomingHttpHeaders, port: number): boolean {
  const hosts = NAMES.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
  return host !== undefined && hosts.includes(host);
}

const isOurOrigin = ({ host, origin }: IncomingHttpHeaders): boolean => origin === `http://${host ?? ""}`;

/** True for a request that no page of another site (or of another port of this machine) has made. */
const isSameSite = (headers: IncomingHttpHeaders): boolean =>
  (headers.origin === undefined || isOurOrigin(headers)) &&
  [undefined, "same-origin", "none"].includes(headers["sec-fetch-site"]?.toString());

/**
 * Whether a request may be answered. The page and its files may be asked for from anywhere, since a link elsewhere may
 * lead here; data only by our own page or a person's own click; what changes something only by our own page.
 */
export function isAllowed(
  { headers }: IncomingMessage,
  port: number,
  wanted: "page" | "data" | "change",
): boolean {
  if (!isOurHost(headers, port)) return false;
  if (wanted === "page") return true;
  return wanted === "data" ? isSameSite(headers) : isOurOrigin(headers) && isSameSite(headers);
}
