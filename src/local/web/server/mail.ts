// Settings of mail as the page sees and saves them, and the trial letter. The password goes in and never comes back.
import type { OutboxLetter } from "../../outbox/letter.ts";
import { readMailChoice, writeMailChoice, type SmtpSettings } from "../../outbox/mailSettings.ts";
import { sendBySmtp } from "../../outbox/smtp.ts";
import type { HostCalls, MailSettings } from "../protocol.ts";
import { CallFailure } from "./failure.ts";
import type { BookIdentity } from "./servedBook.ts";

type Wanted = Parameters<HostCalls["saveMail"]>[0];

const EXAMPLE = "Письма примера никуда не уходят. Откройте свою книгу и настройте почту в ней.";
const NOT_SET = "Сначала сохраните настройки почтового сервера.";

const NO_SERVER: Omit<MailSettings, "mode"> = {
  host: "",
  port: 465,
  secure: true,
  user: "",
  hasPassword: false,
  from: "",
};

export function mailOf({ dir, name }: BookIdentity): MailSettings {
  if (name === "example") return { mode: "outbox", ...NO_SERVER };
  const choice = readMailChoice(dir);
  if (choice?.mode !== "smtp") return { mode: choice?.mode ?? "off", ...NO_SERVER };
  const { password, ...shown } = choice;
  return { ...shown, hasPassword: password !== "" };
}

/** Saves the choice; a password of null leaves the one that is kept. Throws a CallFailure for the example. */
export function saveMail({ dir, name }: BookIdentity, wanted: Wanted): void {
  if (name === "example") throw new CallFailure(EXAMPLE);
  writeMailChoice(dir, wanted.mode === "outbox" ? { mode: "outbox" } : settingsOf(wanted, keptPassword(dir)));
}

function keptPassword(dir: string): string {
  const kept = readMailChoice(dir);
  return kept?.mode === "smtp" ? kept.password : "";
}

function settingsOf(wanted: Wanted, kept: string): SmtpSettings {
  const { from, host, port, secure, user } = wanted;
  const address = from.trim();
  const server = host.trim();
  if (server === "") throw new CallFailure("Укажите сервер, например smtp.example.org.");
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) {
    throw new CallFailure(`«${from}» не похоже на адрес. Укажите, от кого идут письма: centre@example.org`);
  }
  const password = wanted.password ?? kept;
  return { mode: "smtp", host: server, port, secure, user: user.trim(), password, from: address };
}

/** Sends one letter through the saved server. Returns why it didn't go, "" when it was taken. */
export async function testMail({ dir, name }: BookIdentity, to: string, now: number): Promise<string> {
  if (name === "example") throw new CallFailure(EXAMPLE);
  const settings = readMailChoice(dir);
  if (settings?.mode !== "smtp") throw new CallFailure(NOT_SET);
  return (await sendBySmtp(settings, trialLetter(settings, to.trim(), now))).reason;
}

function trialLetter({ from }: SmtpSettings, to: string, now: number): OutboxLetter {
  const at = new Date(now);
  return {
    number: now,
    at: now,
    date: at.toISOString().slice(0, 10),
    from: { name: "Аттестация", address: from },
    to: [to],
    cc: [],
    bcc: [],
    replyTo: "",
    subject: "Пробное письмо: почта книги работает",
    text: "Это пробное письмо. Если вы его читаете, напоминания из книги «Аттестация» будут доходить.",
    html: "",
  };
}
