// Why a file is not read as a workbook. The outer rooms word it.

export type XlsxFaultCode =
  /** No workbook, or a part of it is missing or cut off. */
  | "DAMAGED"
  /** More cells than a list of people can have, or a packed part that unpacks to too much. */
  | "TOO_BIG";

export class XlsxFault extends Error {
  readonly code: XlsxFaultCode;
  /** The part or the sheet in question. */
  readonly place: string;
  constructor(code: XlsxFaultCode, place: string) {
    super(`${code} ${place}`);
    this.name = "XlsxFault";
    this.code = code;
    this.place = place;
  }
}
