// A file that somebody has given as a school's book: opened and read, or told why it can't be.
import { ExchangeFault, readBook } from "../../../exchange/read.ts";
import type { BookMark, ReturnedBook } from "../../../exchange/types.ts";
import { xmlParts } from "../../../google/unzip.ts";
import type { ReturnedFile } from "../../contract/schools.ts";

/** Why nothing of a book is taken, and what the school is asked to do: goes on after «Просим …». */
export interface BookFault {
  message: string;
  wish: string;
}

export type OpenedFile =
  | {
      file: ReturnedFile;
      returned: ReturnedBook & { mark: BookMark };
      /** False when a program of somebody's has saved it since it was written here. */
      isAsWritten: boolean;
    }
  | { file: ReturnedFile; returned: null; fault: BookFault };

/** A book of a school is some 50 kB; what is a hundred times bigger is none. */
const LARGEST = 8_000_000;

/** Office programs name themselves here; our writer doesn't. */
const PROGRAM = "docProps/app.xml";

export function openFile(file: ReturnedFile): OpenedFile {
  const refused = (fault: BookFault): OpenedFile => ({ file, returned: null, fault });
  if (file.base64.length > LARGEST) return refused(TOO_BIG);
  try {
    const parts = xmlParts(file.base64);
    const returned = readBook(parts);
    const { mark } = returned;
    if (mark === null) return refused(NOBODYS);
    return { file, returned: { ...returned, mark }, isAsWritten: parts[PROGRAM] === undefined };
  } catch (error) {
    return refused(error instanceof ExchangeFault ? NOBODYS : DAMAGED);
  }
}

const TOO_BIG: BookFault = {
  message: "Файл слишком велик для книги школы.",
  wish: "проверить, тот ли это файл, и прислать книгу ещё раз",
};
const DAMAGED: BookFault = {
  message: "Файл не открывается: он повреждён или это не .xlsx.",
  wish: "сохранить книгу как «Книга Excel (.xlsx)» и прислать ещё раз",
};
const NOBODYS: BookFault = {
  message: "В файле не видно, чья это книга: это не книга школы или из неё убран служебный лист.",
  wish: "прислать книгу, которую высылал центр",
};
