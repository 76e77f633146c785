// Short messages in the corner, as Google shows them; a failure stays until it is closed.
import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { Toast } from "./desk/shown.ts";

interface Props {
  toasts: readonly Toast[];
  close: (id: number) => void;
}

/** Google's time of a toast that names none. */
const PLAIN_SECONDS = 5;

export function Toasts({ toasts, close }: Props): JSX.Element {
  return (
    <div class="toasts" role="region" aria-label="Сообщения">
      <div aria-live="polite">
        {toasts
          .filter(({ isFailure }) => !isFailure)
          .map((toast) => (
            <ToastBox key={toast.id} toast={toast} close={close} />
          ))}
      </div>
      <div aria-live="assertive">
        {toasts
          .filter(({ isFailure }) => isFailure)
          .map((toast) => (
            <ToastBox key={toast.id} toast={toast} close={close} />
          ))}
      </div>
    </div>
  );
}

function ToastBox({ toast, close }: { toast: Toast; close: (id: number) => void }): JSX.Element {
  const { id, message, title, isFailure } = toast;
  const seconds = toast.seconds === 0 ? PLAIN_SECONDS : toast.seconds;
  /** The time stands while the person reads it with the pointer or the focus on it. */
  const [isHeld, setHeld] = useState(false);
  const hold = (): void => {
    setHeld(true);
  };
  const release = (): void => {
    setHeld(false);
  };

  useEffect(() => {
    if (isHeld || seconds < 0) return undefined;
    const timer = setTimeout(() => {
      close(id);
    }, seconds * 1000);
    return () => {
      clearTimeout(timer);
    };
  }, [isHeld, seconds, id]);

  return (
    <div
      class={isFailure ? "toast failed" : "toast"}
      onMouseEnter={hold}
      onMouseLeave={release}
      onFocusIn={hold}
      onFocusOut={release}
    >
      <div>
        {title === "" ? null : <strong>{title}</strong>}
        <p>{message}</p>
      </div>
      <button
        type="button"
        class="icon"
        aria-label="Закрыть сообщение"
        onClick={() => {
          close(id);
        }}
      >
        ×
      </button>
    </div>
  );
}
