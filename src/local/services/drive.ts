// Drive (v3): files that the add-on makes, and who may open what it has made. An uploaded blob passes as its type and bytes.
import { binaryOf, bytesOf, isBlob } from "./blob.ts";
import { exception, send } from "./host.ts";
import { strict } from "./strict.ts";

const call =
  (id: string) =>
  (...args: unknown[]): unknown =>
    send("Drive", id, args);

/** What is uploaded with a new file; null where only options follow. */
function media(given: unknown): { type: string; bytes: string } | null {
  if (given === null || given === undefined) return null;
  if (!isBlob(given)) throw exception("The mediaData parameter only supports Blob types for upload.");
  return { type: given.getContentType() ?? "", bytes: binaryOf(bytesOf(given) ?? new Uint8Array()) };
}

export const drive = strict("Drive", {
  Files: strict("Drive.Files", {
    create: (file: unknown, blob?: unknown, options?: unknown): unknown =>
      send("Drive", "files.create", [file, media(blob), options ?? {}]),
    get: call("files.get"),
    list: call("files.list"),
  }),
  Permissions: strict("Drive.Permissions", {
    create: call("permissions.create"),
    list: call("permissions.list"),
    remove: call("permissions.remove"),
  }),
  getVersion: (): string => "v3",
  toString: (): string => "AdvancedServiceIdentifier{name=drive, version=v3}",
});
