// A letter as an .eml file, composed by nodemailer.
import { createTransport } from "nodemailer";
import type { OutboxLetter } from "./letter.ts";

const DOMAIN = "attestation.local";

const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });

/** The whole message with its headers; the date is the host's clock at sending. */
export async function composeEml(letter: OutboxLetter): Promise<Buffer> {
  const { at, bcc, cc, date, from, html, number, replyTo, subject, text, to } = letter;
  const { message } = await transport.sendMail({
    from,
    to,
    cc,
    bcc,
    subject,
    text,
    date: new Date(at),
    messageId: `<${number}.${date}@${DOMAIN}>`,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(html === "" ? {} : { html }),
    ...(replyTo === "" ? {} : { replyTo }),
  });
  if (!Buffer.isBuffer(message)) throw new Error("The mail transport gave no buffer");
  return message;
}
