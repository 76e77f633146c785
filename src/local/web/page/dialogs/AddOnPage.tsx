// A page of the add-on: an empty frame with no rights that is given its document when it asks for it.
import { useEffect, useRef } from "preact/hooks";
import type { JSX } from "preact";
import type { Desk } from "../desk/desk.ts";
import type { OpenPage } from "../desk/shown.ts";
import { serveFrame } from "./frame.ts";

interface Props {
  desk: Desk;
  page: OpenPage;
  /** The page takes the focus as soon as it is there. */
  isFirst?: boolean;
  sized?: (width: number | null, height: number | null) => void;
  /** F6 pressed in the page. */
  stepped?: (back: boolean) => void;
  /** Escape pressed in the page and left unused by it. */
  escaped: () => void;
}

export function AddOnPage({ desk, page, isFirst, sized, stepped, escaped }: Props): JSX.Element {
  const place = useRef<HTMLIFrameElement>(null);
  const handlers = useRef({ sized, stepped, escaped });
  handlers.current = { sized, stepped, escaped };

  useEffect(() => {
    const frame = place.current;
    if (frame === null) return undefined;
    const stop = serveFrame(frame, page.html, {
      ready() {
        // Not earlier: a frame that had the focus while it was empty gets no keys.
        if (isFirst) frame.focus();
      },
      call: desk.callFrom,
      fileOfBook(address) {
        const book = desk.shown.state?.book;
        return book !== undefined && address.startsWith(`${location.origin}/file/`)
          ? `${address}?book=${book}`
          : address;
      },
      close() {
        desk.closePage(page.id);
      },
      size(width, height) {
        handlers.current.sized?.(width, height);
      },
      focusGrid: desk.focusGrid,
      key(key, shift) {
        if (key === "Escape") handlers.current.escaped();
        else handlers.current.stepped?.(shift);
      },
      unsaved() {
        desk.say("В нём есть вписанное. Если оно не нужно, закройте окно крестиком.", "Окно не закрыто");
      },
      unhandled(failure) {
        desk.fail(new Error(failure));
      },
    });
    // Listening first, loading then: the frame asks for its document only once.
    frame.src = "/frame";
    return stop;
  }, [page.id]);

  return (
    <iframe
      ref={place}
      class="addon-page"
      title={page.title}
      sandbox="allow-scripts allow-forms allow-downloads"
    />
  );
}
