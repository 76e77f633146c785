// A file that somebody has given as a school's book: opened and read, or told why it can't be.
import { ExchangeFault, readBook } from "../../../exchange/read.ts";
import type { ReturnedBook } from "../../../exchange/types.ts";
import { xmlParts } from "../../../google/unzip.ts";
import type { ReturnedFile } from "../../contract/schools.ts";

export interface OpenedFile {
  file: ReturnedFile;
  /** Null when the file can't be read. */
  returned: ReturnedBook | null;
  /** Why it can't be taken and what to do; empty when it can. */
  fault: string;
}

/** A book of a school is some 50 kB; what is a hundred times bigger is none. */
const LARGEST = 8_000_000;

export function openFile(file: ReturnedFile): OpenedFile {
  const refused = (fault: string): OpenedFile => ({ file, returned: null, fault });
  if (file.base64.length > LARGEST)
    return refused("Файл слишком велик для книги школы. Проверьте, тот ли это файл.");
  try {
    const returned = readBook(xmlParts(file.base64));
    return returned.mark === null ? refused(NOBODYS) : { file, returned, fault: "" };
  } catch (error) {
    return refused(error instanceof ExchangeFault ? NOBODYS : DAMAGED);
  }
}

const DAMAGED =
  "Файл не открывается: он повреждён или это не .xlsx. Попросите организацию сохранить книгу как «Книга Excel (.xlsx)» и прислать ещё раз.";
const NOBODYS =
  "В файле не видно, чья это книга: это не книга школы или из неё убран служебный лист. Попросите прислать книгу, которую высылал центр.";
