// Where letters of a book go, as its people have chosen: into the outbox only, or through the centre's mail server.
// Kept in the data folder, readable by its owner only, and never part of a backup: it holds a password.
import { chmodSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

const FILE = "mail.json";

const smtpSchema = z.object({
  mode: z.literal("smtp"),
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

const choiceSchema = z.discriminatedUnion("mode", [z.object({ mode: z.literal("outbox") }), smtpSchema]);

export type SmtpSettings = z.infer<typeof smtpSchema>;
export type MailChoice = z.infer<typeof choiceSchema>;

/** Null: nobody has chosen yet, or the file can't be read. */
export function readMailChoice(dir: string): MailChoice | null {
  try {
    return choiceSchema.parse(JSON.parse(readFileSync(join(dir, FILE), "utf8")));
  } catch {
    return null;
  }
}

export function writeMailChoice(dir: string, choice: MailChoice): void {
  const file = join(dir, FILE);
  writeFileSync(`${file}.tmp`, JSON.stringify(choice), { mode: 0o600 });
  chmodSync(`${file}.tmp`, 0o600);
  renameSync(`${file}.tmp`, file);
}
