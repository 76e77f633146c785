// How a menu item, a page or a trigger comes to a command: arguments checked, failures worded, the outcome shown.
import * as z from "zod/mini";
import { showDialog, showSidebar, toast } from "../google/screen.ts";
import { Failure } from "../run/failure.ts";
import { Run } from "../run/run.ts";
import type { PageData, PageName } from "./contract/pages.ts";
import type { Outcome } from "./outcome.ts";
import { wordFailure } from "./wording.ts";

type Command<Data> = (run: Run) => Outcome<Data>;

/** From a page or a program: the outcome is returned as plain JSON. Throws an Error worded for a person. */
export function answer<Data>(title: string, command: Command<Data>): Outcome<Data> {
  return worded(() => command(new Run(title)));
}

/** A question that changes nothing: it need not wait until another command has ended. */
export function look<Result>(title: string, command: (run: Run) => Result): Result {
  return worded(() => command(new Run(title, undefined, false)));
}

type Asked<Schema extends z.core.$ZodType, Data> = (run: Run, wanted: z.output<Schema>) => Outcome<Data>;

/** A page callback: what was sent is checked, the command does its work, the outcome goes back. */
export function answering<Schema extends z.core.$ZodType, Data>(
  title: string,
  schema: Schema,
  command: Asked<Schema, Data>,
): (request: unknown) => Outcome<Data> {
  return (request) => {
    const wanted = checked(title, schema, request);
    return answer(title, (run) => command(run, wanted));
  };
}

/** A page callback that changes nothing. */
export function looking<Schema extends z.core.$ZodType, Data>(
  title: string,
  schema: Schema,
  command: Asked<Schema, Data>,
): (request: unknown) => Outcome<Data> {
  return (request) => {
    const wanted = checked(title, schema, request);
    return look(title, (run) => command(run, wanted));
  };
}

/** Opens a page of the add-on in a window over the book. */
export function openDialog<Name extends PageName>(
  page: Name,
  title: string,
  size: { width: number; height: number },
  data: PageData[Name],
): void {
  worded(() => {
    showDialog(page, title, size.width, size.height, data);
  });
}

/** Opens a page of the add-on beside the book. */
export function openSidebar<Name extends PageName>(page: Name, title: string, data: PageData[Name]): void {
  worded(() => {
    showSidebar(page, title, data);
  });
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
export function present<Data>(title: string, command: Command<Data>): Outcome<Data> {
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
