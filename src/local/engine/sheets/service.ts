// The advanced Sheets service over a workbook: one call by its discovery id, arguments in the order of Apps Script.
import { invalidArgument, NotModelled, SheetsError } from "./errors.ts";
import { isObject } from "./message.ts";
import { schemaOf, type MessageName } from "./schema/schema.ts";
import type { Caller, Workbook } from "./workbook.ts";

export { NotModelled, SheetsError } from "./errors.ts";

interface Method {
  /** Least and most arguments. */
  readonly arguments: readonly [number, number];
  /** Place of the spreadsheet's id among the arguments. */
  readonly id: number;
  readonly call: (workbook: Workbook, args: readonly unknown[], caller: Caller) => unknown;
}

const METHODS: Readonly<Record<string, Method>> = {
  "spreadsheets.get": {
    arguments: [1, 2],
    id: 0,
    call: (workbook, [, options], caller) => workbook.get(query("GetOptions", options), caller),
  },
  "spreadsheets.batchUpdate": {
    arguments: [2, 2],
    id: 1,
    call: (workbook, [body], caller) => workbook.batchUpdate(body, caller),
  },
  "spreadsheets.values.get": {
    arguments: [2, 3],
    id: 0,
    call: (workbook, [, range, options]) => workbook.values(String(range), query("ValuesOptions", options)),
  },
  "spreadsheets.values.batchGet": {
    arguments: [1, 2],
    id: 0,
    call: (workbook, [, options]) => workbook.batchGetValues(query("BatchGetValuesOptions", options)),
  },
  "spreadsheets.values.batchGetByDataFilter": {
    arguments: [2, 2],
    id: 1,
    call: (workbook, [body]) => workbook.batchGetValuesByDataFilter(body),
  },
  "spreadsheets.developerMetadata.search": {
    arguments: [2, 2],
    id: 1,
    call: (workbook, [body]) => workbook.searchDeveloperMetadata(body),
  },
};

/**
 * Carries out one call of the advanced service.
 * @param method discovery id without the service's name: «spreadsheets.batchUpdate»
 * @returns plain JSON, shared with nobody
 * @throws SheetsError for what Google refuses, NotModelled for what isn't here, TypeError for a wrong number of arguments
 */
export function callSheets(
  workbook: Workbook,
  method: string,
  args: readonly unknown[],
  caller: Caller,
): unknown {
  const found = Object.hasOwn(METHODS, method) ? METHODS[method] : undefined;
  if (found === undefined) throw new NotModelled(`sheets.${method}`);
  const [least, most] = found.arguments;
  if (args.length < least || args.length > most) {
    const expected = least === most ? `${least}` : `${least}-${most}`;
    throw new TypeError(`Invalid number of arguments provided. Expected ${expected} only`);
  }
  if (args[found.id] !== workbook.book.spreadsheetId) {
    throw new SheetsError(404, "NOT_FOUND", "Requested entity was not found.");
  }
  return found.call(workbook, args, caller);
}

/** The spreadsheet that a call names. */
export function spreadsheetIdIn(method: string, args: readonly unknown[]): unknown {
  const found = Object.hasOwn(METHODS, method) ? METHODS[method] : undefined;
  return found === undefined ? undefined : args[found.id];
}

/** Optional query parameters; Google words an unknown one in its own way. */
function query(name: MessageName, options: unknown): unknown {
  const given = options ?? {};
  const unknown = isObject(given)
    ? Object.keys(given).find((key) => !(key in schemaOf(name).fields))
    : undefined;
  if (unknown !== undefined) {
    throw invalidArgument(
      `Invalid JSON payload received. Unknown name "${unknown}": Cannot bind query parameter. ` +
        `Field '${unknown}' could not be found in request message.`,
    );
  }
  return given;
}
