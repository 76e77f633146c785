// How components follow the desk, and answers of the program that are asked for anew when something has changed.
import { useEffect, useState } from "preact/hooks";
import type { Desk } from "./desk.ts";
import type { Shown } from "./shown.ts";

export function useShown(desk: Desk): Shown {
  const [shown, setShown] = useState(desk.shown);
  useEffect(() => {
    setShown(desk.shown);
    return desk.watch(() => {
      setShown(desk.shown);
    });
  }, [desk]);
  return shown;
}

export interface Answer<Value> {
  /** The last one that came; null: none yet. */
  value: Value | null;
  failure: string;
}

/** Asks at once and whenever one of the causes has changed; what is shown stays until the new answer is there. */
export function useAnswer<Value>(ask: () => Promise<Value>, causes: readonly unknown[]): Answer<Value> {
  const [answer, setAnswer] = useState<Answer<Value>>({ value: null, failure: "" });
  useEffect(() => {
    let isWanted = true;
    ask()
      .then((value) => {
        if (isWanted) setAnswer({ value, failure: "" });
      })
      .catch((error: unknown) => {
        const failure = error instanceof Error ? error.message : String(error);
        if (isWanted) setAnswer((before) => ({ ...before, failure }));
      });
    return () => {
      isWanted = false;
    };
  }, causes);
  return answer;
}
