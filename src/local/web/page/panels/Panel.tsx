// The frame of a panel at the right: its name, how to close it, and what it says while it waits or when it failed.
import type { ComponentChildren, JSX } from "preact";
import type { Answer } from "../desk/hooks.ts";

interface Props {
  title: string;
  close: () => void;
  children: ComponentChildren;
}

export function Panel({ title, close, children }: Props): JSX.Element {
  return (
    <aside class="panel" aria-label={title} data-region="panel">
      <header>
        <h2>{title}</h2>
        <button
          type="button"
          class="icon"
          data-close
          aria-label={`Закрыть «${title}»`}
          title="Закрыть"
          onClick={close}
        >
          ×
        </button>
      </header>
      <div class="panel-body">{children}</div>
    </aside>
  );
}

/** What an answer of the program looks like: its value, or why there is none yet. */
export function Answered<Value>({
  answer: { value, failure },
  children,
}: {
  answer: Answer<Value>;
  children: (value: Value) => JSX.Element;
}): JSX.Element {
  return (
    <>
      {failure === "" ? null : (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
      {value === null ? <p class="quiet">{failure === "" ? "Читаю…" : ""}</p> : children(value)}
    </>
  );
}

export function Empty({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="empty">{children}</div>;
}

/** The way back from an opened thing to its list. */
export function Back({ to, go }: { to: string; go: () => void }): JSX.Element {
  return (
    <button type="button" class="link back" data-close onClick={go}>
      ← {to}
    </button>
  );
}
