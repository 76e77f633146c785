// What each call of the add-on costs before it does anything, and what a morning costs on a big book. Printed by `npm run bench`.
import { createContext, Script } from "node:vm";
import { bench, describe } from "vitest";
import { typeBigBook } from "../host/bigBook.ts";
import { builtAddOn, newEngine, runWell } from "../built.ts";

const script = new Script(builtAddOn().bundle);

describe("Code.js", () => {
  bench("evaluated in a fresh context", () => {
    script.runInContext(createContext({}));
  });
});

describe.each([10, 500])("a book of %i occurrences and as many directives, in memory", (count) => {
  const engine = newEngine({ today: "2024-09-05" });
  runWell(engine, "setUp");
  typeBigBook(engine, count);
  runWell(engine, "refreshBook");

  bench("«Что сегодня» with nothing new", () => {
    runWell(engine, "refreshBook");
  });
});
