// Work that is too big for one commit: the same step again and again until nothing is left.
import type { Run } from "../../run/run.ts";

/** Repeats a step until nothing is left for another one, or time is up. */
export function inSteps<Result extends { isWhole: boolean }>(run: Run, step: () => Result): Result {
  let done = step();
  while (!done.isWhole && run.hasTime()) done = step();
  return done;
}
