// Spreadsheets that the add-on has made besides the book it is bound to: each its own model, with every change journaled.
import { randomUUID } from "node:crypto";
import { BoundBook, type BookChange } from "./boundBook.ts";
import { invalidArgument, NotModelled, SheetsError } from "./sheets/errors.ts";
import { isObject } from "./sheets/message.ts";
import type { NewWorkbook, WorkbookState } from "./sheets/workbook.ts";

/** A spreadsheet that was made. */
export interface MadeBook {
  op: "made";
  id: string;
  owner: string;
  properties: NewWorkbook;
}

/** A change of a spreadsheet that is not the bound one. */
export interface OtherBookChange {
  op: "other";
  id: string;
  change: BookChange;
}

const ADDRESS = "https://docs.google.com/spreadsheets/d/";

export class OtherBooks {
  private readonly books: Map<string, BoundBook>;
  private readonly record: (change: MadeBook | OtherBookChange) => void;
  private readonly zone: string;

  constructor(
    saved: readonly WorkbookState[],
    zone: string,
    record: (change: MadeBook | OtherBookChange) => void,
  ) {
    this.zone = zone;
    this.record = record;
    const loaded = saved.map((state) => BoundBook.load(state, this.recorder(state.spreadsheetId)));
    this.books = new Map(loaded.map((book) => [book.id, book]));
  }

  private recorder(id: string): (change: BookChange) => void {
    return (change) => {
      this.record({ op: "other", id, change });
    };
  }

  has(id: string): boolean {
    return this.books.has(id);
  }

  /**
   * Makes a spreadsheet with the one sheet «Лист1».
   * @param body of spreadsheets.create: only the title, the locale and the time zone are modelled
   * @throws SheetsError without a title, NotModelled for anything else in the body
   */
  create(body: unknown, owner: string): { spreadsheetId: string; spreadsheetUrl: string } {
    const id = randomUUID();
    const properties = propertiesOf(body, this.zone);
    const made: MadeBook = { op: "made", id, owner, properties };
    this.make(made);
    this.record(made);
    return { spreadsheetId: id, spreadsheetUrl: `${ADDRESS}${id}/edit` };
  }

  /** Does a journaled change again. */
  replay(change: MadeBook | OtherBookChange): void {
    if (change.op === "made") this.make(change);
    else this.book(change.id).replay(change.change);
  }

  private make({ id, owner, properties }: MadeBook): void {
    this.books.set(id, BoundBook.make(id, properties, owner, this.recorder(id)));
  }

  /** @throws SheetsError for an id that names nothing */
  book(id: string): BoundBook {
    const book = this.books.get(id);
    if (book === undefined) throw new SheetsError(404, "NOT_FOUND", "Requested entity was not found.");
    return book;
  }

  state(): WorkbookState[] {
    return [...this.books.values()].map((book) => book.state());
  }
}

const MODELLED: readonly string[] = ["title", "locale", "timeZone"];

function propertiesOf(body: unknown, zone: string): NewWorkbook {
  if (!isObject(body)) throw invalidArgument("Invalid value: a spreadsheet is expected");
  const extra = Object.keys(body).find((key) => key !== "properties");
  if (extra !== undefined) throw new NotModelled(`sheets.spreadsheets.create: ${extra}`);
  const properties: unknown = Reflect.get(body, "properties");
  const given = isObject(properties) ? properties : {};
  const unknown = Object.keys(given).find((key) => !MODELLED.includes(key));
  if (unknown !== undefined) throw new NotModelled(`sheets.spreadsheets.create: properties.${unknown}`);
  const text = (key: string, otherwise: string): string => {
    const value: unknown = Reflect.get(given, key);
    return typeof value === "string" ? value : otherwise;
  };
  return {
    title: text("title", "Untitled spreadsheet"),
    locale: text("locale", "en_US"),
    timeZone: text("timeZone", zone),
  };
}
