// How a menu item, a page or a trigger comes to a command: arguments checked, failures worded, the outcome shown.
import * as z from "zod/mini";
import { showDialog, toast } from "../google/screen.ts";
import { Failure } from "../run/failure.ts";
import { Run } from "../run/run.ts";
import type { Outcome } from "./outcome.ts";
import { wordFailure } from "./wording.ts";

type Command = (run: Run) => Outcome;

/** From a page or a program: the outcome is returned as plain JSON. Throws an Error worded for a person. */
export function answer(title: string, command: Command): Outcome {
  return worded(() => command(new Run(title)));
}

/** From a trigger, which shows nothing: Google mails the words of a failure to its owner. */
export function worded<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new Error(wordFailure(error));
  }
}

/** From the menu: the outcome is shown; a list below it comes as a dialog. */
export function present(title: string, command: Command): Outcome {
  const outcome = answer(title, command);
  if (outcome.details.length === 0) toast(outcome.message, title);
  else showDialog("outcome", title, 640, 480, { message: outcome.message, details: outcome.details });
  return outcome;
}

/**
 * Arguments of a page callback.
 * @throws Error worded for a person when they don't fit
 */
export function checked<Schema extends z.core.$ZodType>(
  title: string,
  schema: Schema,
  request: unknown,
): z.output<Schema> {
  const parsed = z.safeParse(schema, request);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => issue.path.join(".")).filter((field) => field !== "");
  const text = fields.length === 0 ? "запрос пуст" : `проверьте ${fields.join(", ")}`;
  throw new Error(wordFailure(new Failure("BAD_REQUEST", { command: title, text })));
}
