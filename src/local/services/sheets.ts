// Sheets (v4): the advanced service. Bodies and replies pass as they are; the model of the book answers them.
import { send } from "./host.ts";
import { strict } from "./strict.ts";

type Call = (...args: unknown[]) => unknown;

/** The service's method by its discovery id; options left out at the end aren't sent. */
function call(id: string): Call {
  return (...given) => {
    const args = [...given];
    while (args.length > 0 && (args[args.length - 1] ?? null) === null) args.pop();
    return send("Sheets", id, args);
  };
}

const methods = (prefix: string, ...names: string[]): Record<string, Call> =>
  Object.fromEntries(names.map((name) => [name, call(`${prefix}.${name}`)]));

export const sheets = strict("Sheets", {
  Spreadsheets: strict("Sheets.Spreadsheets", {
    ...methods("spreadsheets", "create", "get", "batchUpdate"),
    Values: strict(
      "Sheets.Spreadsheets.Values",
      methods("spreadsheets.values", "get", "batchGet", "batchGetByDataFilter"),
    ),
    DeveloperMetadata: strict(
      "Sheets.Spreadsheets.DeveloperMetadata",
      methods("spreadsheets.developerMetadata", "search"),
    ),
  }),
  getVersion: (): string => "v4",
  toString: (): string => "AdvancedServiceIdentifier{name=sheets, version=v4}",
});
