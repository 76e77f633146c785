// Mail of the account that runs the command.

export interface OutgoingLetter {
  to: string;
  subject: string;
  text: string;
  html: string;
  senderName: string;
  replyTo: string;
  files?: readonly LetterFile[];
}

/** An attachment. */
export interface LetterFile {
  name: string;
  type: string;
  base64: string;
}

/** Letters that may still be sent today. Throws when the account has no mail or didn't allow it. */
export function remainingQuota(): number {
  return MailApp.getRemainingDailyQuota();
}

export function send(letter: OutgoingLetter): void {
  const { to, subject, text, html, senderName, replyTo, files = [] } = letter;
  MailApp.sendEmail({
    to,
    subject,
    body: text,
    htmlBody: html,
    name: senderName,
    ...(replyTo === "" ? {} : { replyTo }),
    ...(files.length === 0 ? {} : { attachments: files.map(blobOf) }),
  });
}

function blobOf({ name, type, base64 }: LetterFile): GoogleAppsScript.Base.Blob {
  return Utilities.newBlob(Utilities.base64Decode(base64), type, name);
}
