// A command line that can't be carried out: one plain line for the person, exit code 1.

export class CliFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CliFailure";
  }
}

/** Errors whose text is meant for the person: ours, and those of the store, which come from its thread by name. */
export const OWN_WORDS = ["CallFailure", "CliFailure", "StoreError"];

/** What the disk's errors mean for the person, by their code. */
export const DISK_TROUBLES: Readonly<Record<string, string>> = {
  ENOSPC: "На диске кончилось место: освободите его и повторите, последнее изменение не записано.",
  EACCES: "Нет прав на папку данных: укажите другую, --data ПАПКА.",
  EPERM: "Нет прав на папку данных: укажите другую, --data ПАПКА.",
  EROFS: "Папка данных доступна только для чтения: укажите другую, --data ПАПКА.",
};

/** Whatever ended the command, in one line. */
export function wordError(error: unknown): string {
  if (!(error instanceof Error)) return `Программа остановилась: ${oneLine(String(error))}`;
  const code = "code" in error ? String(error.code) : "";
  if (OWN_WORDS.includes(error.name)) return oneLine(error.message);
  return DISK_TROUBLES[code] ?? `Программа остановилась: ${oneLine(error.message)}`;
}

export const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, " ");
