import { expect, test } from "vitest";
import { Store } from "../../../src/local/store/store.ts";
import { builtProgram } from "../childProgram.ts";
import { temporaryFolder } from "../folders.ts";
import { lastNumberBeforeKill } from "../killedProcess.ts";

const KILLS = 20;

test("двадцать раз убитый во время записи и сжатия процесс не теряет ни одной подтверждённой правки", async () => {
  const program = builtProgram(new URL("commitForever.ts", import.meta.url));
  const folder = temporaryFolder();
  let acknowledged = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    acknowledged = await lastNumberBeforeKill(program, folder, 5 + ((kill * 13) % 60));
    const store = new Store<{ last: number }, { number: number }, { number: number }>(folder);
    const numbers = store.changes.map(({ number }) => number);
    const first = (store.state?.last ?? 0) + 1;
    expect(numbers).toEqual(Array.from(numbers, (_, index) => first + index));
    expect((numbers.at(-1) ?? 0) || (store.state?.last ?? 0)).toBeGreaterThanOrEqual(acknowledged);
    const letters = new Set(store.letters.map(({ number }) => number));
    for (let number = 1; number <= acknowledged; number++) expect(letters.has(number)).toBe(true);
    store.close();
  }
  expect(acknowledged).toBeGreaterThan(KILLS);
});
