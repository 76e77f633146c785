// A worker that speaks the engine's language but hangs for good at its first run; started again it tells how often it
// was started. «simulateDay» makes it say that it is broken.
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type { Question, Reply, WorkerOptions } from "../../../src/local/engine/messages.ts";

const options: WorkerOptions = workerData;
const startsFile = join(options.dir ?? "", "starts");
appendFileSync(startsFile, "x");
const starts = readFileSync(startsFile, "utf8").length;

const reply = (message: Reply): void => parentPort?.postMessage(message);

parentPort?.on("message", ({ id, verb }: Question) => {
  if (verb === "run" && starts === 1) for (;;);
  reply({ id, isBroken: verb === "simulateDay", value: starts });
});
reply({ id: 0, isBroken: false, value: null });
