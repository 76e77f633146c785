// One spreadsheet in memory, as the Sheets service shows and changes it. A batch is carried out whole or not at all.
import { at, invalidArgument, NotModelled } from "./errors.ts";
import { parse } from "./message.ts";
import { lookUp } from "./metadata.ts";
import { Calculation } from "../calc/calculation.ts";
import { DEFAULT_COLUMNS, DEFAULT_ROWS, Draft, newSheet } from "./model.ts";
import type { Book, Caller, Results } from "./model.ts";
import type { Movement } from "./movements.ts";
import { spreadsheetFor } from "./read/spreadsheet.ts";
import { valuesByDataFilter, valuesInRange, type ValueRange } from "./read/values.ts";
import { carryOut, kindOf } from "./requests/handlers.ts";
import { bookOf, stateOf, type WorkbookState } from "./state.ts";

export type { Caller } from "./model.ts";
export type { WorkbookState } from "./state.ts";

export interface NewWorkbook {
  readonly title: string;
  /** ru_RU */
  readonly locale: string;
  /** Europe/Moscow */
  readonly timeZone: string;
}

export class Workbook {
  /** Whether writes that break a strict rule of a cell are refused. Google's own behaviour is unsettled: be right under both. */
  strictValidation = true;
  /** The clock behind TODAY() and NOW(): epoch milliseconds. */
  now: () => number = Date.now;
  /** Values of formulas; `update` it before reading. */
  readonly calculation = new Calculation();
  #book: Book;
  #movements: readonly Movement[] = [];
  #appliedAt = 0;

  private constructor(book: Book) {
    this.#book = book;
  }

  /** A new spreadsheet of `owner` (an e-mail) with the one sheet «Лист1», id 0. */
  static create(spreadsheetId: string, properties: NewWorkbook, owner: string): Workbook {
    const { title, locale, timeZone } = properties;
    const sheet = newSheet({ sheetId: 0, title: "Лист1" }, DEFAULT_ROWS, DEFAULT_COLUMNS);
    return new Workbook({
      spreadsheetId,
      owner,
      properties: { title, locale, timeZone, autoRecalc: "ON_CHANGE" },
      developerMetadata: [],
      sheets: [sheet],
      hasRangeLists: false,
      hasFormulas: false,
    });
  }

  static load(state: WorkbookState): Workbook {
    return new Workbook(bookOf(state));
  }

  /** The whole content as plain JSON, shared with nobody. */
  state(): WorkbookState {
    return stateOf(this.#book);
  }

  /** The content as it is kept: immutable, for those who show or export it. */
  get book(): Book {
    return this.#book;
  }

  /** Which lines went where in the last batch that was applied. */
  get movements(): readonly Movement[] {
    return this.#movements;
  }

  /** The moment that counted for the last batch that was applied. */
  get appliedAt(): number {
    return this.#appliedAt;
  }

  /** Spreadsheets.get: {fields?, ranges?, includeGridData?}. */
  get(options: unknown, caller: Caller): unknown {
    return spreadsheetFor(this.#book, parse("GetOptions", options), caller, this.#results());
  }

  /** Spreadsheets.Values.get */
  values(range: string, options: unknown): ValueRange {
    return valuesInRange(this.#book, range, parse("ValuesOptions", options), "range", this.#results());
  }

  /** Spreadsheets.Values.batchGet */
  batchGetValues(options: unknown): unknown {
    const { ranges = [], ...rest } = parse("BatchGetValuesOptions", options);
    const valueRanges = ranges.map((range, index) =>
      valuesInRange(this.#book, range, rest, `ranges[${index}]`, this.#results()),
    );
    return this.#reply(valueRanges.length === 0 ? {} : { valueRanges });
  }

  /** Spreadsheets.Values.batchGetByDataFilter */
  batchGetValuesByDataFilter(body: unknown): unknown {
    const request = parse("BatchGetValuesByDataFilterRequest", body);
    const valueRanges = valuesByDataFilter(this.#book, request, this.#results());
    return this.#reply(valueRanges.length === 0 ? {} : { valueRanges });
  }

  /** Spreadsheets.DeveloperMetadata.search: each entry once, with the filters that named it. */
  searchDeveloperMetadata(body: unknown): unknown {
    const { dataFilters = [] } = parse("SearchDeveloperMetadataRequest", body);
    if (dataFilters.length === 0) throw invalidArgument("At least one data filter must be specified.");
    const matches = new Map<number | undefined, { developerMetadata: unknown; dataFilters: unknown[] }>();
    dataFilters.forEach((filter, index) => {
      const lookup = filter.developerMetadataLookup;
      if (lookup === undefined) throw new NotModelled("developer metadata by a range");
      for (const entry of at(`dataFilters[${index}]`, () => lookUp(this.#book, lookup))) {
        const match = matches.get(entry.metadataId) ?? { developerMetadata: entry, dataFilters: [] };
        match.dataFilters.push(filter);
        matches.set(entry.metadataId, match);
      }
    });
    return structuredClone(matches.size === 0 ? {} : { matchedDeveloperMetadata: [...matches.values()] });
  }

  /**
   * Spreadsheets.batchUpdate: all requests in their order, or none.
   * @throws SheetsError with the index and kind of the request that was refused; NotModelled for what isn't here
   */
  batchUpdate(body: unknown, caller: Caller): unknown {
    const { requests = [], includeSpreadsheetInResponse } = parse("BatchUpdateSpreadsheetRequest", body);
    if (includeSpreadsheetInResponse === true) throw new NotModelled("includeSpreadsheetInResponse");
    if (requests.length === 0) throw invalidArgument("Must specify at least one request.");
    const now = this.now();
    const draft = new Draft(this.#book, caller, this.strictValidation, (book) => this.#results(book, now));
    const replies = requests.map((request, index) => {
      const kind = at(`requests[${index}]`, () => kindOf(request));
      return at(`requests[${index}].${kind}`, () => carryOut(draft, request, kind));
    });
    this.#book = draft.book;
    this.#appliedAt = now;
    this.#movements = draft.movements;
    return this.#reply({ replies });
  }

  #results(book: Book = this.#book, now: number = this.now()): Results {
    this.calculation.update(book, now);
    return this.calculation;
  }

  #reply(parts: object): unknown {
    return structuredClone({ spreadsheetId: this.#book.spreadsheetId, ...parts });
  }
}
