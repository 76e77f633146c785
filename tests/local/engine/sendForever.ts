// Runs a bundle again and again on a data folder and says each number after its run is over.
import { readFileSync, writeSync } from "node:fs";
import { Engine } from "../../../src/local/engine/engine.ts";
import type { EngineOptions } from "../../../src/local/engine/engine.ts";

const options: EngineOptions = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
const engine = new Engine(options);
for (let day = 0; ; day++) {
  engine.clock.setDay(new Date(Date.UTC(2023, 8, 1 + day)).toISOString().slice(0, 10));
  const { error, value } = engine.run("commit");
  if (error !== null) throw new Error(error.message);
  writeSync(1, `${String(value)}\n`);
}
