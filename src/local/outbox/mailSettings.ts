// How letters of a book leave this machine: not at all (they lie in the outbox), or through the centre's mail server.
// Kept in the data folder, readable by its owner only, and never part of a backup: it holds a password.
import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

const FILE = "mail.json";

const smtpSchema = z.object({
  host: z.string().check(z.minLength(1)),
  port: z.number().check(z.int(), z.gte(1), z.lte(65_535)),
  /** TLS from the first byte (port 465); otherwise STARTTLS where the server offers it. */
  secure: z.boolean(),
  /** Empty: the server asks for no name. */
  user: z.string(),
  password: z.string(),
  /** Address that the letters come from. */
  from: z.string().check(z.minLength(1)),
});

export type SmtpSettings = z.infer<typeof smtpSchema>;

/** Null: letters stay in the outbox, as they also do when the file can't be read. */
export function readMailSettings(dir: string): SmtpSettings | null {
  try {
    return smtpSchema.parse(JSON.parse(readFileSync(join(dir, FILE), "utf8")));
  } catch {
    return null;
  }
}

/** Null: from now on letters stay in the outbox. */
export function writeMailSettings(dir: string, settings: SmtpSettings | null): void {
  const file = join(dir, FILE);
  if (settings === null) {
    rmSync(file, { force: true });
    return;
  }
  writeFileSync(`${file}.tmp`, JSON.stringify(settings), { mode: 0o600 });
  chmodSync(`${file}.tmp`, 0o600);
  renameSync(`${file}.tmp`, file);
}
