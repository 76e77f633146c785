// The centre's own settings typed into «Настройка»: checked, then written to the sheet «Настройки» in one step.
import * as z from "zod/mini";
import { CENTRE_KEYS, SETTINGS, settingsFrom } from "../domain/settings.ts";
import { Failure } from "../run/failure.ts";
import type { Decision, LogLine, Run } from "../run/run.ts";
import type { Book } from "../workbook/book.ts";
import { patchRow, type Change } from "../workbook/changes.ts";
import { settings } from "../workbook/tables/index.ts";
import { bringUpToDate } from "./book/refresh.ts";
import type { CentreRequest } from "./contract/settingUp.ts";
import type { Outcome } from "./outcome.ts";

export const centreSchema = z.strictObject({ values: z.partialRecord(z.enum(CENTRE_KEYS), z.string()) });

/** @throws Failure SETTING_WRONG: nothing is saved */
export function saveCentre(run: Run, { values }: CentreRequest): Outcome {
  const changed = writeSettings(run, values);
  if (changed.length > 0) bringUpToDate(run);
  return {
    message: changed.length === 0 ? "Настройки центра: менять нечего." : "Настройки центра сохранены.",
    details: changed,
  };
}

/**
 * Writes settings by their keys, those that differ from what the sheet says.
 * @returns labels of what was changed
 * @throws Failure SETTING_WRONG
 */
export function writeSettings(run: Run, values: Readonly<Record<string, string>>): string[] {
  const [problem] = settingsFrom(values).problems;
  if (problem !== undefined) {
    const { key, text, expected } = problem;
    throw new Failure("SETTING_WRONG", { label: SETTINGS[key].label, text, expected });
  }
  return run.step([settings], (book) => settingChanges(book, values));
}

function settingChanges(book: Book, values: Readonly<Record<string, string>>): Decision<string[]> {
  const changes: Change[] = [];
  const log: LogLine[] = [];
  for (const { ref, row } of book.records(settings)) {
    const value = values[row.key]?.trim();
    if (value === undefined || value === row.value) continue;
    changes.push(patchRow(settings, ref, { value }));
    log.push({ sheet: settings.title, row: row.label, message: `Было «${row.value}», стало «${value}»` });
  }
  return { changes, log, result: log.map(({ row }) => row) };
}
