// Work that a page has asked for: at most one at a time, its words while it goes, its failure in plain Russian.
import { useRef, useState } from "preact/hooks";
import type { JSX } from "preact";

export interface Work {
  /** What is going on: «Читаю документ…»; empty when nothing is. */
  doing: string;
  failure: string;
  /** Does the work unless another is going; a failure is kept for the page to show. */
  start: (doing: string, work: () => Promise<void>) => void;
}

export function useWork(): Work {
  const [doing, setDoing] = useState("");
  const [failure, setFailure] = useState("");
  // Told at once: the second press of a double click comes before the page is drawn anew.
  const isBusy = useRef(false);
  const start = (words: string, work: () => Promise<void>): void => {
    if (isBusy.current) return;
    isBusy.current = true;
    setDoing(words);
    setFailure("");
    work()
      .catch((error: unknown) => {
        setFailure(error instanceof Error ? error.message : String(error));
      })
      .finally(() => {
        isBusy.current = false;
        setDoing("");
      });
  };
  return { doing, failure, start };
}

/** The line at the foot of a page that tells how the work goes; read aloud by screen readers. */
export function WorkLine({ doing, failure }: Pick<Work, "doing" | "failure">): JSX.Element {
  return (
    <div class="work" aria-live="polite">
      {doing === "" ? null : <p class="doing">{doing}</p>}
      {failure === "" ? null : (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}
