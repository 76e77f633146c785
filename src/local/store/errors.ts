// What can be wrong with a data folder or its backup, in words for the person who started the program.

export type StoreErrorCode =
  | "FOLDER_IN_USE"
  | "JOURNAL_DAMAGED"
  | "SNAPSHOT_DAMAGED"
  | "BACKUP_FOREIGN"
  | "BACKUP_DAMAGED"
  | "BACKUP_NEWER";

/** A data folder that can't be opened; the message is one plain line. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, message: string) {
    super(message);
    this.name = "StoreError";
    this.code = code;
  }
}

/** @param address where the owner's page is; empty when it has none */
export const folderInUse = (folder: string, { address, pid }: { address: string; pid: number }): StoreError =>
  new StoreError(
    "FOLDER_IN_USE",
    `Папка данных «${folder}» уже открыта другой запущенной программой (процесс ${pid}` +
      (address === ""
        ? "). Закройте её"
        : `), её страница: ${address}. Работайте там, или остановите её (Ctrl+C),`) +
      " или укажите другую папку: --data ПАПКА.",
  );

export const backupForeign = (): StoreError =>
  new StoreError(
    "BACKUP_FOREIGN",
    "Этот файл — не резервная копия книги. Выберите файл, который сделала команда «Сделать резервную копию».",
  );

export const backupDamaged = (): StoreError =>
  new StoreError(
    "BACKUP_DAMAGED",
    "Резервная копия повреждена и не открывается: книга осталась как была. Выберите другую копию.",
  );

export const backupNewer = (): StoreError =>
  new StoreError(
    "BACKUP_NEWER",
    "Резервная копия сделана более новой версией программы. Обновите программу и повторите.",
  );

const FROM_BACKUP =
  "Верните книгу из резервной копии (они лежат в папке backups рядом): npm run attest -- restore КОПИЯ.zip";

export const journalDamaged = (file: string, line: number): StoreError =>
  new StoreError(
    "JOURNAL_DAMAGED",
    `Журнал данных «${file}» повреждён: строка ${line} не читается. ` + FROM_BACKUP,
  );

export const snapshotDamaged = (file: string): StoreError =>
  new StoreError("SNAPSHOT_DAMAGED", `Файл данных «${file}» повреждён и не читается. ${FROM_BACKUP}`);
