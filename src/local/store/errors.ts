// What can be wrong with a data folder, in words for the person who started the program.

export type StoreErrorCode = "FOLDER_IN_USE" | "JOURNAL_DAMAGED" | "SNAPSHOT_DAMAGED";

/** A data folder that can't be opened; the message is one plain line. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, message: string) {
    super(message);
    this.name = "StoreError";
    this.code = code;
  }
}

export const folderInUse = (folder: string, pid: number): StoreError =>
  new StoreError(
    "FOLDER_IN_USE",
    `Папка данных «${folder}» уже открыта другой запущенной программой (процесс ${pid}). ` +
      "Закройте её или укажите другую папку: --data ПАПКА.",
  );

export const journalDamaged = (file: string, line: number): StoreError =>
  new StoreError(
    "JOURNAL_DAMAGED",
    `Журнал данных «${file}» повреждён: строка ${line} не читается. ` +
      "Верните папку данных из резервной копии.",
  );

export const snapshotDamaged = (file: string): StoreError =>
  new StoreError(
    "SNAPSHOT_DAMAGED",
    `Файл данных «${file}» повреждён и не читается. Верните папку данных из резервной копии.`,
  );
