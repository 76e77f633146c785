// The engine's thread: a run that doesn't end can be ended from outside without ending the program.
import { parentPort, workerData } from "node:worker_threads";
import { Engine } from "./engine.ts";
import type { Problem, Question, Reply, Told, WorkerOptions, WorkerVerbs } from "./messages.ts";

const options: WorkerOptions = workerData;

/** How often it is looked whether a new day has begun. */
const NEW_DAY_MS = 30_000;

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
    deliveries: () => engine.deliveries,
    documents: () => engine.documents(),
    documentBytes: (id) => engine.documentBytes(id),
    flush: () => engine.flush(),
    view: () => engine.view(),
    edit: (edit, client, seen) => engine.edit(edit, client, seen),
    undo: (client) => engine.undo(client),
    redo: (client) => engine.redo(client),
    forget: (client) => {
      engine.forget(client);
    },
    fireEdit: (cells, user) => engine.fireEdit(cells, user),
    triggers: () => engine.triggerViews(),
    fireTrigger: (uid) => engine.fireTrigger(uid),
    day: () => engine.day(),
    setDay: (day) => engine.setDay(day),
    runs: () => engine.runs(),
    runRecord: (number) => engine.runRecord(number),
    close: () => {
      engine.close();
    },
  };
}

function reply(message: Reply | Told): void {
  parentPort?.postMessage(message);
}

function serve(engine: Engine): void {
  const verbs = verbsOf(engine);
  engine.onPatch((patch, client) => {
    reply({ patch, client });
  });
  setInterval(() => {
    engine.keepUp();
  }, NEW_DAY_MS).unref();
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
