// The Sheets service outside: quota by user, then the model of the book.
import type { Host } from "../host.ts";
import type { Run } from "../runState.ts";
import { ServiceError } from "../serviceError.ts";

const READS = /\.(?:get|getByDataFilter|batchGet|batchGetByDataFilter|search)$/;

export const isSheetsRead = (method: string): boolean => READS.test(method);

/** Calls a method of the service by its discovery id without «sheets.», as the user of the run. */
export function callSheetsAs(host: Host, run: Run, method: string, args: unknown[]): unknown {
  host.sheetsQuota.take(run.user, isSheetsRead(method) ? "Read" : "Write", host.clock.now());
  try {
    return host.book.call(method, args, run.user);
  } catch (error) {
    if (error instanceof TypeError && error.message.startsWith("Invalid number of arguments")) {
      throw new ServiceError(error.message);
    }
    throw error;
  }
}
