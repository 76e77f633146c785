// The Sheets service outside: quota by user, then the model of the book.
import type { BoundBook } from "../boundBook.ts";
import type { Host } from "../host.ts";
import type { Run } from "../runState.ts";
import { ServiceError } from "../serviceError.ts";
import { spreadsheetIdIn } from "../sheets/service.ts";

const READS = /\.(?:get|getByDataFilter|batchGet|batchGetByDataFilter|search)$/;

export const isSheetsRead = (method: string): boolean => READS.test(method);

const CREATE = "spreadsheets.create";

/** The book that a call names; one that isn't there is refused by the bound book's model. */
function bookNamed(host: Host, id: unknown): BoundBook {
  return typeof id === "string" && host.others.has(id) ? host.others.book(id) : host.book;
}

/** Calls a method of the service by its discovery id without «sheets.», as the user of the run. */
export function callSheetsAs(host: Host, run: Run, method: string, args: unknown[]): unknown {
  host.sheetsQuota.take(run.user, isSheetsRead(method) ? "Read" : "Write", host.clock.now());
  try {
    if (method === CREATE) return host.others.create(args[0], run.user);
    return bookNamed(host, spreadsheetIdIn(method, args)).call(method, args, run.user);
  } catch (error) {
    if (error instanceof TypeError && error.message.startsWith("Invalid number of arguments")) {
      throw new ServiceError(error.message);
    }
    throw error;
  }
}
