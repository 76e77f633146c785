// A letter as an .eml file, composed by nodemailer.
import { createTransport, type SendMailOptions } from "nodemailer";
import { bytesOf, type OutboxLetter } from "./letter.ts";

const DOMAIN = "attestation.local";

const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });

/** The letter in nodemailer's terms; the date is the host's clock at sending. */
export function messageOf(letter: OutboxLetter): SendMailOptions {
  const { at, bcc, cc, date, files = [], from, html, number, replyTo, subject, text, to } = letter;
  return {
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
    attachments: files.map((file) => ({
      filename: file.name,
      contentType: file.type,
      content: bytesOf(file),
    })),
    ...(html === "" ? {} : { html }),
    ...(replyTo === "" ? {} : { replyTo }),
  };
}

/** The whole message with its headers. */
export async function composeEml(letter: OutboxLetter): Promise<Buffer> {
  const { message } = await transport.sendMail(messageOf(letter));
  if (!Buffer.isBuffer(message)) throw new Error("The mail transport gave no buffer");
  return message;
}
