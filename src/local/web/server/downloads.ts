// Files that a person takes away, /file/…: the whole book, letters with their attachments, documents, backups; and a backup brought in.
import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { formatDate } from "../../../domain/calendar/civil.ts";
import { bookXlsx } from "../../cli/verbs/exportBook.ts";
import { composeEml } from "../../outbox/eml.ts";
import { bytesOf } from "../../outbox/letter.ts";
import { fileNameOf } from "../../outbox/outbox.ts";
import type { FileView } from "../protocol.ts";
import { documentFile } from "./documents.ts";
import { CallFailure } from "./failure.ts";
import { backupsOf, takeBackup } from "./replacing.ts";
import { DATA_HEADERS } from "./security.ts";
import type { ServedBook } from "./servedBook.ts";

interface Download {
  name: string;
  type: string;
  bytes: number;
  content: Readable;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const wholly = (name: string, type: string, content: Uint8Array): Download => ({
  name,
  type,
  bytes: content.length,
  content: Readable.from([content]),
});

/** What lies under an address, each by its pattern. */
const FILES: [RegExp, (book: ServedBook, ...found: string[]) => Promise<Download> | Download][] = [
  [
    /^\/file\/book\.xlsx$/,
    async (book) => {
      await book.settled();
      const { today } = await book.day();
      return wholly(`Аттестация ${formatDate(today)}.xlsx`, XLSX, await bookXlsx(book.session));
    },
  ],
  [
    /^\/file\/letters\/(\d{1,9})\.eml$/,
    async (book, number = "") => {
      const letter = await book.letter(Number(number));
      return wholly(fileNameOf(letter), "message/rfc822", await composeEml(letter));
    },
  ],
  [
    /^\/file\/letters\/(\d{1,9})\/(\d{1,4})$/,
    async (book, number = "", place = "") => {
      const file = (await book.letter(Number(number))).files?.[Number(place) - 1];
      if (file === undefined) throw new CallFailure("Такого вложения в письме нет.");
      return wholly(file.name, "application/octet-stream", bytesOf(file));
    },
  ],
  [
    /^\/file\/documents\/([\w-]{1,100})\.docx$/,
    async (book, id = "") => {
      const { fileName, bytes } = await documentFile(book, id);
      return wholly(fileName, DOCX, bytes);
    },
  ],
  [
    /^\/file\/backups\/([^/]{1,200})$/,
    (book, name = "") => {
      const { bytes, stream } = backupsOf(book).open(name);
      return { name, type: "application/zip", bytes, content: stream };
    },
  ],
];

/** Both spellings of the name: for old programs without Cyrillic, and RFC 5987. */
function disposition(name: string): string {
  const plain = name.replace(/[^\w.() -]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/**
 * Answers a request for a file; tells whether there is anything under its address.
 * @param address decoded path
 */
export async function sendFile(
  address: string,
  book: ServedBook,
  response: ServerResponse,
): Promise<boolean> {
  for (const [pattern, find] of FILES) {
    const match = pattern.exec(address);
    if (match === null) continue;
    const { bytes, content, name, type } = await find(book, ...match.slice(1));
    response.writeHead(200, {
      ...DATA_HEADERS,
      "Content-Type": type,
      "Content-Length": bytes,
      "Content-Disposition": disposition(name),
    });
    await pipeline(content, response);
    return true;
  }
  return false;
}

const MOST_BYTES = 200 << 20;
const TOO_BIG = "Файл больше 200 МБ: это не резервная копия книги.";

/** Keeps the backup that is the body of the request. Throws when it is too big or no backup. */
export async function receiveBackup(
  request: IncomingMessage,
  book: ServedBook,
  now: number,
): Promise<FileView> {
  return takeBackup(book, await bodyOf(request), now);
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  if (Number(request.headers["content-length"] ?? 0) > MOST_BYTES) throw new CallFailure(TOO_BIG);
  const parts: Buffer[] = [];
  let size = 0;
  request.on("data", (part: Buffer) => {
    size += part.length;
    if (size > MOST_BYTES) request.destroy(new CallFailure(TOO_BIG));
    else parts.push(part);
  });
  await once(request, "end");
  return new Uint8Array(Buffer.concat(parts));
}
