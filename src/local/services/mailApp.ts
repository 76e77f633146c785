// MailApp: one letter a call, and the rest of the day's quota.
import { ask, notModelled } from "./host.ts";
import type { MailMessage } from "./protocol.ts";
import { method, signatureError, strict } from "./strict.ts";

type Field = keyof MailMessage;
const FIELDS: readonly Field[] = ["to", "cc", "bcc", "subject", "body", "htmlBody", "name", "replyTo"];

/** The known fields as texts; an unknown field, even an empty one, isn't modelled. */
function message(given: object): MailMessage {
  const letter: MailMessage = { to: "" };
  for (const [key, value] of Object.entries(given)) {
    const field = FIELDS.find((known) => known === key);
    if (field === undefined) return notModelled(`MailApp.sendEmail({${key}})`);
    if (value === null || value === undefined) continue;
    if (typeof value !== "string") throw signatureError("MailApp.sendEmail", [given]);
    letter[field] = value;
  }
  return letter;
}

export const mailApp = strict("MailApp", {
  sendEmail(...args: unknown[]): void {
    const [given] = args;
    if (typeof given === "string") notModelled("MailApp.sendEmail(recipient, subject, …)");
    if (args.length !== 1 || typeof given !== "object" || given === null) {
      throw signatureError("MailApp.sendEmail", args);
    }
    ask("MailApp.sendEmail", message(given));
  },
  getRemainingDailyQuota: method("MailApp.getRemainingDailyQuota", [], () =>
    ask("MailApp.getRemainingDailyQuota"),
  ),
});
