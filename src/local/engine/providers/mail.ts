// MailApp outside: letters go to the outbox and, where the centre has set up its mail server, from there; within Google's
// limits and the day's quota.
import type { Delivery, LetterFile, OutboxLetter } from "../../outbox/letter.ts";
import { recipientsOf } from "../../outbox/letter.ts";
import type { HostCalls, MailFile, MailMessage } from "../../services/protocol.ts";
import type { Host } from "../host.ts";
import { LIMITS } from "../limits.ts";
import type { Run } from "../runState.ts";
import { ServiceError } from "../serviceError.ts";

type MailCalls = Pick<HostCalls, "MailApp.sendEmail" | "MailApp.getRemainingDailyQuota">;

const ADDRESS = /^[^\s@,;<>"()]+@[^\s@,;<>"()]+\.[^\s@,;<>"().]+$/;

/** The addresses of a comma-separated list; throws for the first that isn't one. */
function addresses(list: string | undefined): string[] {
  const found = (list ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const bad = found.find((address) => !ADDRESS.test(address));
  if (bad !== undefined) throw new ServiceError(`Invalid email: ${bad}`);
  return found;
}

function demandLimits(letter: Omit<OutboxLetter, "number">): void {
  if (letter.subject.length > LIMITS.mailSubjectLength) throw new ServiceError("Argument too large: subject");
  if (/[\r\n]/.test(letter.subject)) throw new ServiceError("Invalid argument: subject");
  const attached = (letter.files ?? []).reduce(
    (sum, { base64 }) => sum + Buffer.byteLength(base64, "base64"),
    0,
  );
  if (attached > LIMITS.mailAttachmentBytes)
    throw new ServiceError("Limit Exceeded: Email Attachments Size.");
  if (Buffer.byteLength(letter.text) + Buffer.byteLength(letter.html) > LIMITS.mailBodyBytes) {
    throw new ServiceError("Limit Exceeded: Email Body Size.");
  }
}

function demandRecipients(count: number, remaining: number): void {
  if (count === 0) throw new ServiceError("Failed to send email: no recipient");
  if (count > LIMITS.mailRecipientsPerLetter) {
    throw new ServiceError("Limit Exceeded: Email Recipients Per Message.");
  }
  if (count > remaining) throw new ServiceError("Service invoked too many times for one day: email.");
}

/** Recipients that the sender may still write to today. */
function remainingToday({ clock, letters }: Host, sender: string): number {
  const today = clock.today();
  let sent = 0;
  for (let index = letters.length - 1; index >= 0; index--) {
    const letter = letters[index];
    if (letter === undefined || letter.date < today) break;
    if (letter.date === today && letter.from.address === sender) sent += recipientsOf(letter).length;
  }
  return Math.max(0, LIMITS.mailRecipientsPerDay - sent);
}

const fileOf = ({ name, type, bytes }: MailFile): LetterFile => ({
  name,
  type,
  base64: Buffer.from(bytes, "latin1").toString("base64"),
});

function letterOf(message: MailMessage, host: Host, sender: string): Omit<OutboxLetter, "number"> {
  return {
    at: host.clock.now(),
    date: host.clock.today(),
    from: { name: message.name ?? "", address: sender },
    to: addresses(message.to),
    cc: addresses(message.cc),
    bcc: addresses(message.bcc),
    replyTo: message.replyTo ?? "",
    subject: message.subject ?? "",
    text: message.body ?? "",
    html: message.htmlBody ?? "",
    ...(message.attachments === undefined ? {} : { files: message.attachments.map(fileOf) }),
  };
}

/** Records what the mail server has said; what didn't surely go fails as Google's mail would. */
function handOver({ number }: OutboxLetter, delivery: Delivery, host: Host): void {
  host.change({ op: "delivery", letter: number, delivery });
  if (delivery.state === "failed") throw new ServiceError(delivery.reason);
  if (delivery.state === "unknown") throw new ServiceError("Empty response");
}

export function mailCalls(host: Host, run: Run): MailCalls {
  const demandMail = (): void => {
    if (host.mailRoute() === "off") throw new ServiceError("Mail service is not configured.");
  };
  return {
    "MailApp.sendEmail"(message) {
      demandMail();
      const letter = letterOf(message, host, run.user);
      demandLimits(letter);
      const count = letter.to.length + letter.cc.length + letter.bcc.length;
      demandRecipients(count, remainingToday(host, run.user));
      const route = host.mailRoute();
      const server = typeof route === "string" ? null : route;
      const posted = host.post(server === null ? letter : { ...letter, bySmtp: true });
      run.letters.push(posted);
      if (server !== null) handOver(posted, server(posted), host);
      return null;
    },
    "MailApp.getRemainingDailyQuota"() {
      demandMail();
      return remainingToday(host, run.user);
    },
  };
}
