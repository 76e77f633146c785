// The Drive service outside, as far as the add-on uses it: files and folders that it makes and finds again, and who may open a
// shared spreadsheet. Whatever else Drive has isn't modelled.
import type { Host } from "../host.ts";
import type { Run } from "../runState.ts";
import { NotModelled } from "../sheets/errors.ts";
import { FILE_CALLS } from "./driveFiles.ts";
import { PERMISSION_CALLS } from "./drivePermissions.ts";

/** Calls a method by its name, «files.create»; arguments in the order of Apps Script. */
export function callDriveAs(host: Host, run: Run, method: string, args: readonly unknown[]): unknown {
  const ofFiles = Object.hasOwn(FILE_CALLS, method) ? FILE_CALLS[method] : undefined;
  if (ofFiles !== undefined) return ofFiles(host, run, args);
  const ofPermissions = Object.hasOwn(PERMISSION_CALLS, method) ? PERMISSION_CALLS[method] : undefined;
  if (ofPermissions === undefined) throw new NotModelled(`drive.${method}`);
  return ofPermissions(host, args);
}
