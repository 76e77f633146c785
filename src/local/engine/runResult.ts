// What a finished run hands back.
import type { Ending } from "./context.ts";
import type { Run, RunResult } from "./runState.ts";

function callsOf({ log }: Run): RunResult["calls"] {
  const byService: Record<string, number> = {};
  for (const { service } of log) byService[service] = (byService[service] ?? 0) + 1;
  return { total: log.length, byService, log };
}

/** The error of the run: being out of time and missing models count even when the add-on caught them. */
function errorOf(run: Run, ending: Ending): RunResult["error"] {
  if (run.outOfTime) return { name: "Exception", message: "Exceeded maximum execution time", stack: "" };
  const own = "outcome" in ending ? ending.outcome.error : null;
  if (own !== null || run.notModelled.length === 0) return own;
  return { name: "NotModelled", message: `not modelled: ${run.notModelled.join(", ")}`, stack: "" };
}

export function resultOf(run: Run, ending: Ending): RunResult {
  const error = errorOf(run, ending);
  const { activated, console, dialogs, documents, killed, letters, menus, notModelled, toasts } = run;
  return {
    ok: error === null && !killed,
    value: "outcome" in ending && !killed ? ending.outcome.value : null,
    error,
    killed,
    notModelled,
    calls: callsOf(run),
    letters,
    documents,
    menus,
    dialogs,
    toasts,
    activated,
    console,
    ms: Math.round(run.elapsed()),
  };
}
