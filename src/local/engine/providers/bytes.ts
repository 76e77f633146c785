// Utilities outside, as far as it is about bytes: base64, digests, charsets, archives. Bytes pass the door as a text of
// characters 0–255.
import { createHash } from "node:crypto";
import { TextDecoder } from "node:util";
import { unzipSync, zipSync } from "fflate";
import type { HostCalls, ZippedFile } from "../../services/protocol.ts";
import type { Host } from "../host.ts";
import { ServiceError } from "../serviceError.ts";
import { NotModelled } from "../sheets/errors.ts";

type ByteCalls = Pick<
  HostCalls,
  Exclude<Extract<keyof HostCalls, `Utilities.${string}`>, "Utilities.sleep" | "Utilities.getUuid">
>;

/** Google's names of the algorithms and Node's. */
const ALGORITHMS: Record<string, string> = {
  MD5: "md5",
  SHA_1: "sha1",
  SHA_256: "sha256",
  SHA_384: "sha384",
  SHA_512: "sha512",
};

const bytesOf = (text: string): Buffer => Buffer.from(text, "latin1");
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

function digest(algorithm: string, bytes: string): string {
  const name = ALGORITHMS[algorithm];
  if (name === undefined) throw new NotModelled(`Utilities.DigestAlgorithm.${algorithm}`);
  return textOf(createHash(name).update(bytesOf(bytes)).digest());
}

function decodeText(bytes: string, charset: string): string {
  try {
    return new TextDecoder(charset, { ignoreBOM: true }).decode(bytesOf(bytes));
  } catch {
    throw new ServiceError(`Invalid argument: ${charset}`);
  }
}

function unzip(bytes: string): ZippedFile[] | null {
  try {
    return Object.entries(unzipSync(bytesOf(bytes)))
      .filter(([name]) => !name.endsWith("/"))
      .map(([name, content]) => [name, textOf(content)]);
  } catch {
    return null;
  }
}

/** An archive whose files bear the time of the host's clock. */
function zip(files: readonly ZippedFile[], mtime: number): string {
  const contents = Object.fromEntries(files.map(([name, bytes]) => [name, bytesOf(bytes)]));
  return textOf(zipSync(contents, { mtime }));
}

export const byteCalls = ({ clock }: Host): ByteCalls => ({
  "Utilities.base64Encode": (bytes) => bytesOf(bytes).toString("base64"),
  "Utilities.base64Decode": (encoded) => textOf(Buffer.from(encoded, "base64")),
  "Utilities.computeDigest": digest,
  "Utilities.decodeText": decodeText,
  "Utilities.encodeText": (text) => textOf(Buffer.from(text)),
  "Utilities.zip": (files) => zip(files, clock.now()),
  "Utilities.unzip": unzip,
});
