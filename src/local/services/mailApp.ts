// MailApp: one letter a call, and the rest of the day's quota.
import { binaryOf, bytesOf, isBlob } from "./blob.ts";
import { ask, notModelled } from "./host.ts";
import type { MailFile, MailMessage } from "./protocol.ts";
import { method, signatureError, strict } from "./strict.ts";

type TextField = Exclude<keyof MailMessage, "attachments">;
const FIELDS: readonly TextField[] = ["to", "cc", "bcc", "subject", "body", "htmlBody", "name", "replyTo"];

/** The known fields; an unknown one, even an empty one, isn't modelled. */
function message(given: object): MailMessage {
  const letter: MailMessage = { to: "" };
  for (const [key, value] of Object.entries(given)) {
    if (value !== null && value !== undefined && key === "attachments") {
      letter.attachments = files(value, given);
      continue;
    }
    const field = FIELDS.find((known) => known === key);
    if (field === undefined) return notModelled(`MailApp.sendEmail({${key}})`);
    if (value === null || value === undefined) continue;
    if (typeof value !== "string") throw signatureError("MailApp.sendEmail", [given]);
    letter[field] = value;
  }
  return letter;
}

/** Blobs as they are attached; Google names one without a name so. */
function files(value: unknown, given: object): MailFile[] {
  if (!Array.isArray(value)) throw signatureError("MailApp.sendEmail", [given]);
  return value.map((file: unknown) => {
    if (!isBlob(file)) throw signatureError("MailApp.sendEmail", [given]);
    const bytes = bytesOf(file) ?? new Uint8Array();
    return {
      name: file.getName() ?? "Untitled",
      type: file.getContentType() ?? "application/octet-stream",
      bytes: binaryOf(bytes),
    };
  });
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
