// A program of its own that sends one letter: a run of the add-on waits for its end, as it waits for Google's mail.
import { text } from "node:stream/consumers";
import type { OutboxLetter } from "./letter.ts";
import type { SmtpSettings } from "./mailSettings.ts";
import { sendBySmtp } from "./smtp.ts";

const { letter, settings }: { letter: OutboxLetter; settings: SmtpSettings } = JSON.parse(
  await text(process.stdin),
);
process.stdout.write(JSON.stringify(await sendBySmtp(settings, letter)));
