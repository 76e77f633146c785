// Fills an empty book with an invented district, by the same commands that a person would use.
import type { District } from "./district.ts";
import { listsOf } from "./lists.ts";

/** Runs a function of the add-on to its end. */
export type RunCommand = (command: string, args: readonly unknown[]) => Promise<unknown>;

/** Settings of an invented centre: names of bodies stand in letters and lists. */
export interface CentreWords {
  centreName: string;
  centrePhone: string;
}

export async function fillDistrict(run: RunCommand, district: District, centre: CentreWords): Promise<void> {
  await run("saveCentre", [{ values: centre }]);
  for (const { kind, text } of listsOf(district)) await run("importList", [{ kind, text, isWhole: true }]);
  await run("refreshBook", []);
}
