// Letters of the outbox as the page shows them.
import { bytesOf, type Delivery, type OutboxLetter } from "../../outbox/letter.ts";
import type { LetterHead, LetterView } from "../protocol.ts";

const fromOf = ({ from }: OutboxLetter): string =>
  from.name === "" ? from.address : `${from.name} <${from.address}>`;

/** @param delivery what the mail server said of the letter, as far as it has said anything */
export function headOf(letter: OutboxLetter, delivery: Delivery | undefined): LetterHead {
  const { at, bySmtp = false, date, files = [], number, subject, to } = letter;
  const { reason, state } = bySmtp
    ? (delivery ?? { state: "sending" as const, reason: "" })
    : { state: "outbox" as const, reason: "" };
  return { number, at, date, from: fromOf(letter), to, subject, state, reason, attachments: files.length };
}

export function viewOf(letter: OutboxLetter, delivery: Delivery | undefined): LetterView {
  const { cc, files = [], html, replyTo, text } = letter;
  const shown = files.map((file) => ({ name: file.name, type: file.type, bytes: bytesOf(file).length }));
  return { ...headOf(letter, delivery), cc, replyTo, text, html, files: shown };
}
