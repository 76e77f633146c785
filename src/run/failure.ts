// A command that cannot go on: a stable code and the facts. Only the outer layer words it.

export type FailureCode =
  | "BOOK_BUSY"
  | "BOOK_CHANGING"
  | "HEADER_DOUBLED"
  | "BOOK_COPIED"
  | "CELL_PROTECTED"
  | "NO_ACCESS"
  | "SERVICE_DOWN"
  | "DOCUMENT_UNKNOWN"
  | "DOCUMENT_BROKEN"
  | "LIST_BROKEN"
  | "LIST_TOO_BIG"
  | "LIST_EMPTY"
  | "NOTHING_SELECTED"
  | "ROW_GONE"
  | "NO_NAME"
  | "NOT_AN_EMAIL"
  | "PERSON_GONE"
  | "SETTING_WRONG"
  | "OTHERS_TRIGGERS"
  | "NO_ADDRESS"
  | "NO_MAIL"
  | "QUOTA_USED_UP"
  | "LETTER_UNCERTAIN"
  | "SCHOOL_UNKNOWN"
  | "DRIVE_REFUSED"
  | "DOCUMENT_REFUSED"
  | "SITTING_OVER"
  | "SITTING_NOT_CLOSED"
  | "BEFORE_SITTING"
  | "BAD_REQUEST";

export class Failure extends Error {
  readonly code: FailureCode;
  readonly facts: Readonly<Record<string, string>>;
  constructor(code: FailureCode, facts: Record<string, string> = {}) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.name = "Failure";
    this.code = code;
    this.facts = facts;
  }
}
