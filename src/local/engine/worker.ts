// The engine's thread: a run that doesn't end can be ended from outside without ending the program.
import { parentPort, workerData } from "node:worker_threads";
import { Engine } from "./engine.ts";
import type { Problem, Question, Reply, WorkerOptions, WorkerVerbs } from "./messages.ts";

const options: WorkerOptions = workerData;

function problemOf(error: unknown): Problem {
  if (!(error instanceof Error)) return { name: "Error", message: String(error), code: null, stack: "" };
  const code = "code" in error ? String(error.code) : null;
  return { name: error.name, message: error.message, code, stack: error.stack ?? "" };
}

function verbsOf(engine: Engine): WorkerVerbs {
  return {
    run: (fn, args, runOptions) => engine.run(fn, args, runOptions),
    simulateDay: (date) => engine.simulateDay(date),
    personEdit: (edit, user) => engine.personEdit(edit, user),
    read: (method, args) => engine.read(method, args),
    bookId: () => engine.bookId,
    letters: () => engine.letters,
    flush: () => engine.flush(),
    close: () => {
      engine.close();
    },
  };
}

function reply(message: Reply): void {
  parentPort?.postMessage(message);
}

function serve(engine: Engine): void {
  const verbs = verbsOf(engine);
  parentPort?.on("message", ({ args, id, verb }: Question) => {
    void (async () => {
      try {
        const value: unknown = await Reflect.apply(verbs[verb], undefined, args);
        reply({ id, isBroken: engine.isBroken, value });
      } catch (error) {
        reply({ id, isBroken: engine.isBroken, problem: problemOf(error) });
      }
      if (verb === "close") parentPort?.close();
    })();
  });
  reply({ id: 0, isBroken: false, value: null });
}

try {
  serve(new Engine({ ...options, isLocked: true }));
} catch (error) {
  reply({ id: 0, isBroken: false, problem: problemOf(error) });
}
