// Fills an empty book with an invented district, by the same commands that a person would use.
import type { District } from "./district.ts";
import { listsOf } from "./lists.ts";

/** Runs a function of the add-on to its end; gives what it answered. */
export type RunCommand = (command: string, args: readonly unknown[]) => Promise<unknown>;

/** Settings of an invented centre, by their keys. */
export type CentreWords = Readonly<Record<string, string>>;

export async function fillDistrict(run: RunCommand, district: District, centre: CentreWords): Promise<void> {
  await run("saveCentre", [{ values: centre }]);
  for (const { kind, text } of listsOf(district)) {
    let left = 1;
    while (left > 0) left = leftOf(await run("importList", [{ kind, name: "", text }]));
  }
  await run("refreshBook", []);
}

/** Rows that a step of «Внести список» has left for another one. */
function leftOf(answer: unknown): number {
  const data: unknown = typeof answer === "object" && answer !== null ? Reflect.get(answer, "data") : null;
  const left: unknown = typeof data === "object" && data !== null ? Reflect.get(data, "left") : null;
  return typeof left === "number" ? left : 0;
}
