// Permissions of the Drive service outside: who may open a file that the add-on has made.
import type { Host } from "../host.ts";
import type { Permission } from "../records.ts";
import { invalidArgument, NotModelled, SheetsError } from "../sheets/errors.ts";
import { isObject } from "../sheets/message.ts";

export const PERMISSION_CALLS: Readonly<Record<string, (host: Host, args: readonly unknown[]) => unknown>> = {
  "permissions.create": (host, [permission, fileId]) => create(host, permission, existing(host, fileId)),
  "permissions.list": (host, [fileId]) => ({ permissions: permissionsOf(host, existing(host, fileId)) }),
  "permissions.remove": (host, [fileId, permissionId]) =>
    remove(host, existing(host, fileId), String(permissionId)),
};

/** With the scope drive.file the add-on sees only what it has made itself. */
function existing(host: Host, fileId: unknown): string {
  if (typeof fileId === "string" && host.others.has(fileId)) return fileId;
  throw new SheetsError(404, "NOT_FOUND", `File not found: ${String(fileId)}.`);
}

const permissionsOf = ({ records }: Host, file: string): readonly Permission[] =>
  records.permissions[file] ?? [];

/** A second permission for the same person changes nothing. */
function create(host: Host, permission: unknown, file: string): Permission {
  const { type, role, emailAddress } = textsOf(isObject(permission) ? permission : {});
  if (type !== "user") throw new NotModelled(`drive.permissions.create: type ${type}`);
  if (role !== "writer" && role !== "reader") throw invalidArgument(`The specified role ${role} is invalid.`);
  if (!/^[^@\s]+@[^@\s]+$/.test(emailAddress)) {
    throw invalidArgument(
      "The specified emailAddress is invalid or not applicable for the given permission type.",
    );
  }
  const known = permissionsOf(host, file).find((each) => each.emailAddress === emailAddress);
  if (known !== undefined) return known;
  const made: Permission = { id: `user-${emailAddress}`, type, role, emailAddress };
  host.change({ op: "share", file, permission: made });
  return made;
}

function textsOf(permission: object): { type: string; role: string; emailAddress: string } {
  const text = (key: string): string => {
    const value: unknown = Reflect.get(permission, key);
    return typeof value === "string" ? value : "";
  };
  return { type: text("type"), role: text("role"), emailAddress: text("emailAddress") };
}

function remove(host: Host, file: string, id: string): null {
  if (!permissionsOf(host, file).some((each) => each.id === id)) {
    throw new SheetsError(404, "NOT_FOUND", `Permission not found: ${id}.`);
  }
  host.change({ op: "unshare", file, id });
  return null;
}
