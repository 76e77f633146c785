// Long work that a page drives by bounded steps: how far it is, and «Остановить», which is heard after the step at work.
import { useRef, useState } from "preact/hooks";
import type { JSX } from "preact";
import { focused } from "./focused.ts";

export interface Progress {
  /** «Отправляю письма: 3 из 12» */
  words: string;
  done: number;
  /** Null while nobody knows how much there is. */
  total: number | null;
}

export interface Steps {
  /** Null when nothing is going. */
  progress: Progress | null;
  isStopping: boolean;
  stop: () => void;
  /**
   * Repeats `step` until it has nothing left (null) or the person stops it.
   * @returns false when it was stopped
   */
  go: (first: Progress, step: () => Promise<Progress | null>) => Promise<boolean>;
}

export function useSteps(): Steps {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [isStopping, setStopping] = useState(false);
  const wantsStop = useRef(false);
  const stop = (): void => {
    wantsStop.current = true;
    setStopping(true);
  };
  const go: Steps["go"] = async (first, step) => {
    wantsStop.current = false;
    setStopping(false);
    setProgress(first);
    try {
      for (let next = await step(); next !== null; next = await step()) {
        setProgress(next);
        if (wantsStop.current) return false;
      }
      return true;
    } finally {
      setProgress(null);
    }
  };
  return { progress, isStopping, stop, go };
}

interface LineProps extends Pick<Steps, "progress" | "isStopping" | "stop"> {
  /** «Остановить» takes the keyboard from the button that has started the work. */
  takesFocus?: boolean;
}

/** The bar with its words and «Остановить»; nothing while no work is going. */
export function StepsLine({ progress, isStopping, stop, takesFocus = false }: LineProps): JSX.Element {
  return (
    <div class="steps" aria-live="polite">
      {progress === null ? null : (
        <>
          <p>{isStopping ? "Останавливаю после текущего шага…" : progress.words}</p>
          {progress.total === null ? (
            <progress aria-label={progress.words} />
          ) : (
            <progress aria-label={progress.words} value={progress.done} max={Math.max(1, progress.total)} />
          )}
          <div class="buttons">
            <button type="button" onClick={stop} disabled={isStopping} ref={takesFocus ? focused : null}>
              Остановить
            </button>
          </div>
        </>
      )}
    </div>
  );
}
