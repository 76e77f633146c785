// Backups of a book, and other data put into its place while pages look at it.
import { packFolder, unpackBackup, type DataFiles } from "../../store/backup.ts";
import { removeData, replaceData } from "../../store/restore.ts";
import type { FileView } from "../protocol.ts";
import { Backups } from "./backups.ts";
import { CallFailure } from "./failure.ts";
import type { ServedBook } from "./servedBook.ts";

export const backupsOf = ({ identity: { dir }, session }: ServedBook): Backups =>
  new Backups(dir, session.zone);

/** The book's data as one file, as they are between two changes. */
async function pack(book: ServedBook, now: number): Promise<Uint8Array> {
  await book.settled();
  return book.host.whileIdle(() => packFolder(book.identity.dir, new Date(now)));
}

export async function backUp(book: ServedBook, now: number): Promise<FileView> {
  return backupsOf(book).save("Копия", await pack(book, now), now);
}

/** Keeps a backup that came from elsewhere. Throws a StoreError for a file that is none. */
export function takeBackup(book: ServedBook, bytes: Uint8Array, now: number): FileView {
  unpackBackup(bytes);
  return backupsOf(book).save("Загружена", bytes, now);
}

/** Puts a backup in the place of the book; what was there is kept as a backup. */
export function restore(book: ServedBook, name: string, now: number): Promise<void> {
  return replacing(book, "Книга восстанавливается", async () => {
    const backups = backupsOf(book);
    const files = unpackBackup(backups.read(name));
    const before = await pack(book, now);
    backups.save("До восстановления", before, now);
    await replace(book, unpackBackup(before), () => {
      replaceData(book.identity.dir, files);
    });
  });
}

/** Takes the book back to its beginning. @param fill makes the beginning of an empty book */
export function begin(book: ServedBook, fill: () => Promise<void>, now: number): Promise<void> {
  return replacing(book, "Книга-пример заполняется заново", async () => {
    const before = unpackBackup(await pack(book, now));
    const empty = (): void => {
      removeData(book.identity.dir);
    };
    await replace(book, before, empty, fill);
  });
}

/** No command may be at work on a book that is replaced under it. */
function replacing(book: ServedBook, title: string, work: () => Promise<void>): Promise<void> {
  if (book.audience.isBusy) throw new CallFailure("Сейчас идёт команда: дождитесь её конца и повторите.");
  return book.audience.watch(title, work);
}

/** When the changed data can't be opened, what was there before comes back and the failure is thrown. */
async function replace(
  book: ServedBook,
  before: DataFiles,
  change: () => void,
  fill: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  book.dropFirings();
  book.isReplaced = true;
  try {
    await book.host.whileClosed(change);
    await fill();
    await book.open();
  } catch (error) {
    await book.host.whileClosed(() => {
      replaceData(book.identity.dir, before);
    });
    await book.open();
    throw error;
  } finally {
    book.isReplaced = false;
    book.audience.tell({ event: "reload" });
    await book.tellState();
  }
}
