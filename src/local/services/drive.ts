// Drive (v3): only who may open a file that the add-on has made.
import { send } from "./host.ts";
import { strict } from "./strict.ts";

const call =
  (id: string) =>
  (...args: unknown[]): unknown =>
    send("Drive", id, args);

export const drive = strict("Drive", {
  Permissions: strict("Drive.Permissions", {
    create: call("permissions.create"),
    list: call("permissions.list"),
    remove: call("permissions.remove"),
  }),
  getVersion: (): string => "v3",
  toString: (): string => "AdvancedServiceIdentifier{name=drive, version=v3}",
});
