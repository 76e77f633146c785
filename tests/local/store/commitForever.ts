// Commits numbers to a store as fast as it can and says each one after it is acknowledged; compacts now and then.
import { writeSync } from "node:fs";
import { Store } from "../../../src/local/store/store.ts";

const COMPACT_EVERY = 40;

const store = new Store<{ last: number }, { number: number }, { number: number }>(process.argv[2] ?? "");
let last = store.changes.at(-1)?.number ?? store.state?.last ?? 0;
for (;;) {
  last += 1;
  store.appendLetter({ number: last });
  store.append({ number: last });
  writeSync(1, `${last}\n`);
  if (last % COMPACT_EVERY === 0) store.compact({ last });
}
