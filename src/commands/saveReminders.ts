// The morning's run from «Настройка»: at which hour, and in whose account.
import * as z from "zod/mini";
import { readProperties } from "../google/properties.ts";
import { Failure } from "../run/failure.ts";
import type { Run } from "../run/run.ts";
import { isCopy } from "./book/marks.ts";
import { readOwner } from "./book/owner.ts";
import { installTriggers } from "./book/triggers.ts";
import type { ReminderRequest } from "./contract/settingUp.ts";
import type { Outcome } from "./outcome.ts";
import { writeSettings } from "./saveCentre.ts";

export const reminderSchema = z.strictObject({
  hour: z.int().check(z.minimum(0), z.maximum(23)),
  takeOver: z.boolean(),
});

/** @throws Failure BOOK_COPIED; OTHERS_TRIGGERS when another account has the triggers and nobody said to take them over */
export function saveReminders(run: Run, { hour, takeOver }: ReminderRequest): Outcome {
  if (isCopy(run.readStructure(), run.spreadsheetId)) throw new Failure("BOOK_COPIED");
  const owner = readOwner(readProperties());
  if (owner !== null && owner.email !== run.user && !takeOver)
    throw new Failure("OTHERS_TRIGGERS", { owner: owner.email });
  writeSettings(run, { reminderHour: String(hour) });
  const { before } = installTriggers(run, hour, takeOver);
  const message = `Ежедневный запуск: с ${hour}:00 до ${hour + 1}:00, от имени ${run.user}.`;
  if (before === "") return { message, details: [] };
  return {
    message,
    details: [
      `Запуски ${before} больше не шлют писем. Чтобы они исчезли совсем, пусть ${before} откроет «Расширения» → ` +
        "«Apps Script» → «Триггеры» и удалит их.",
    ],
  };
}
