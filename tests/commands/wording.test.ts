import { describe, expect, test } from "vitest";
import { wordFailure } from "../../src/commands/wording.ts";
import { Failure, type FailureCode } from "../../src/run/failure.ts";
import { BookFault } from "../../src/workbook/book.ts";

const FACTS = {
  sheet: "План",
  column: "Срок",
  now: "Когда",
  name: "план.docx",
  lines: "12",
  reason: "Нет столбца со сроками.",
  command: "Отметить исполнение",
  text: "проверьте строки",
  email: "соколова",
  label: "Адрес для ответа",
  expected: "адрес почты",
  owner: "другая учётная запись",
  id: "СТ-0007",
  row: "СТ-0007",
  sitting: "05.09.2024, протокол № 1",
  day: "04.09.2024",
  state: "закрыто",
};

/** A record, so that a new code does not compile before it is tried here. */
const CODES: Readonly<Record<FailureCode, true>> = {
  BOOK_BUSY: true,
  BOOK_CHANGING: true,
  HEADER_DOUBLED: true,
  BOOK_COPIED: true,
  CELL_PROTECTED: true,
  NO_ACCESS: true,
  SERVICE_DOWN: true,
  DOCUMENT_UNKNOWN: true,
  DOCUMENT_BROKEN: true,
  LIST_BROKEN: true,
  LIST_TOO_BIG: true,
  LIST_EMPTY: true,
  NOTHING_SELECTED: true,
  ROW_GONE: true,
  NO_NAME: true,
  NOT_AN_EMAIL: true,
  PERSON_GONE: true,
  SETTING_WRONG: true,
  OTHERS_TRIGGERS: true,
  NO_ADDRESS: true,
  NO_MAIL: true,
  QUOTA_USED_UP: true,
  LETTER_UNCERTAIN: true,
  SCHOOL_UNKNOWN: true,
  DRIVE_REFUSED: true,
  DOCUMENT_REFUSED: true,
  SITTING_OVER: true,
  SITTING_NOT_CLOSED: true,
  BEFORE_SITTING: true,
  BAD_REQUEST: true,
};
const isCode = (code: string): code is FailureCode => code in CODES;

const failures = Object.keys(CODES).filter(isCode);
const faults = ["SHEET_MISSING", "COLUMN_MISSING", "COLUMN_RENAMED", "COLUMN_DOUBLED"] as const;

const russian = (text: string): string =>
  text.replace(/Google|Word|Excel|LibreOffice|\.?docx|\.xlsx|ivanova@example\.org/g, "");

describe("слова о неудаче", () => {
  test.each([
    ...failures.map((code): [string, Error] => [code, new Failure(code, FACTS)]),
    ...faults.map((code): [string, Error] => [code, new BookFault(code, FACTS)]),
  ])("%s: по-русски, законченной фразой, без кодов и пропусков", (_, error) => {
    const words = wordFailure(error);
    expect(russian(words)).not.toMatch(/[A-Za-z]/);
    expect(words).toMatch(/^[«А-ЯЁG].*\.$/su);
    expect(words).not.toMatch(/«»|\s{2}|\.\./);
  });

  test("о поломке листа: где, что и чем лечить", () => {
    expect(wordFailure(new BookFault("COLUMN_MISSING", FACTS))).toBe(
      "Лист «План»: нет столбца «Срок». Выполните «Настройка»: столбец будет добавлен.",
    );
  });

  test("непредвиденное: сказано, что повторить не опасно, и что передать программисту", () => {
    const words = wordFailure(new TypeError("x is not a function"));
    expect(words).toContain("сделанное не потеряется и не повторится");
    expect(words).toContain("x is not a function");
    expect(wordFailure("обрыв")).toContain("обрыв");
  });
});
