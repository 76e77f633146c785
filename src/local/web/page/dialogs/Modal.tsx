// A window before everything else: the rest is inert meanwhile, Escape closes it, the focus stays inside and goes back after.
import { useEffect, useRef } from "preact/hooks";
import type { ComponentChildren, JSX } from "preact";

interface Props {
  title: string;
  /** CSS lengths of the content; it is never bigger than the window. */
  width: string;
  height?: string;
  close: () => void;
  /** Afterwards, when what had the focus before is gone. */
  closed: () => void;
  children: ComponentChildren;
}

export function Modal({ title, width, height, close, closed, children }: Props): JSX.Element {
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const before = document.activeElement;
    const first = box.current?.querySelector<HTMLElement>("[data-first]") ?? box.current;
    first?.focus();
    return () => {
      // What is behind takes the focus only when it isn't inert any more.
      requestAnimationFrame(() => {
        if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus();
        else closed();
      });
    };
  }, []);

  // Wherever the focus is: what is behind can't use the key meanwhile.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      close();
    };
    window.addEventListener("keydown", onKeyDown, true);
    return () => {
      window.removeEventListener("keydown", onKeyDown, true);
    };
  }, [close]);

  /** The ends of the tab order: the focus goes on at the other end. */
  const onto = (selector: string) => () => {
    box.current?.querySelector<HTMLElement>(selector)?.focus();
  };

  return (
    <div class="backdrop">
      <div tabIndex={0} onFocus={onto("iframe, [data-last]")} />
      <div
        ref={box}
        role="dialog"
        aria-modal="true"
        aria-labelledby="modal-title"
        tabIndex={-1}
        class="modal"
        style={{ "--width": width, ...(height === undefined ? {} : { "--height": height }) }}
      >
        <header>
          <h2 id="modal-title">{title}</h2>
          <button
            type="button"
            class="icon"
            data-close
            aria-label="Закрыть окно"
            title="Закрыть"
            onClick={close}
          >
            ×
          </button>
        </header>
        {children}
      </div>
      <div tabIndex={0} onFocus={onto("[data-close]")} />
    </div>
  );
}
