// Readings of a table → its items, whole: broken rows are put together, lost numbers are counted on, headings give sections.
import type { Account } from "./account.ts";
import type { Column } from "./columns.ts";
import type { Block, Piece } from "./lines.ts";
import { looksLikeExecutor, numberedText, startsLower, startsUpper, startsWithPost } from "./looks.ts";
import { romanOf, valueOfRoman, type Heading } from "./sections.ts";
import { readTableRows, type Field, type Fields, type Reading } from "./tableRows.ts";

export interface Section {
  /** «II»; empty before the first heading. */
  numeral: string;
  title: string;
  /** Where the heading stands; null for the part of a table without headings. */
  at: Piece | null;
}

export interface Item {
  at: { order: number; place: string };
  section: Section;
  number: string;
  /** The row had no readable number; it was counted on. */
  guessed: boolean;
  /** Lines of each field in their order. */
  texts: Record<Field, Piece[]>;
}

export interface Items {
  items: Item[];
  sections: Section[];
  /** What stands after the table: the signature, and more. */
  tail: Piece[];
}

const HANGING = /(?:[-–—,(]|(?:^|\s)(?:и|в|на|по|за|с|для|при|от|к|заместитель))$/iu;

export function readItems(body: readonly Block[], columns: readonly Column[], account: Account): Items {
  return new ItemReader(readTableRows(body, columns), account).read();
}

/** Goes through the readings once, with the section and the item that are open. */
class ItemReader {
  private readonly items: Item[] = [];
  private readonly sections: Section[] = [];
  private readonly tail: Piece[] = [];
  private readonly extras = new Map<string, Piece[]>();
  private section: Section = { numeral: "", title: "", at: null };
  private current: Item | null = null;
  /** Field that a line without cells goes on with. */
  private lastField: Field = "activity";
  private readonly readings: readonly Reading[];
  private readonly lastItem: number;
  private readonly account: Account;

  constructor(readings: readonly Reading[], account: Account) {
    this.readings = readings;
    this.account = account;
    this.lastItem = readings.map((reading) => reading.kind === "item").lastIndexOf(true);
  }

  read(): Items {
    this.readings.forEach((reading, index) => {
      this.readOne(reading, index);
    });
    for (const [column, pieces] of this.extras)
      this.account.leaveTogether(`столбец «${column}»`, pieces, { code: "extra-column", column });
    return { items: this.items, sections: this.sections, tail: this.tail };
  }

  private readOne(reading: Reading, index: number): void {
    switch (reading.kind) {
      case "noise":
        this.account.recognise(reading.pieces);
        return;
      case "section":
        this.openSection(reading.heading, reading.pieces);
        return;
      case "item":
        this.noticeLostSection(reading.number, index, reading.pieces[0]);
        this.openItem(reading.number, reading.fields, reading.pieces);
        return;
      case "more":
        this.readMore(reading, index);
        return;
      case "loose":
        this.readLoose(reading, index);
    }
  }

  private openSection(heading: Heading, pieces: readonly Piece[]): void {
    const [at] = pieces;
    if (at === undefined) return;
    const { numeral, title } = heading;
    if (numeral === "" && this.section.at !== null && this.current === null) {
      this.account.leave(pieces, { code: "inside-table" });
      return;
    }
    this.account.recognise(pieces);
    if (numeral !== "" && numeral === this.section.numeral && title === this.section.title) return;
    if (numeral === "")
      this.account.remark(at, title, { code: "guessed-section", numeral: this.nextSection() });
    this.beginSection({ numeral: numeral || this.nextSection(), title, at });
  }

  private beginSection(section: Section): void {
    this.section = section;
    this.sections.push(section);
    this.current = null;
  }

  private nextSection(): string {
    const unnamed = this.section.at === null && this.items.length > 0;
    return romanOf((unnamed ? 1 : valueOfRoman(this.section.numeral)) + 1);
  }

  /** Numbering begins anew, 1 and then 2, under no heading: the heading was lost. */
  private noticeLostSection(number: string | null, index: number, at: Piece | undefined): void {
    const before = this.items.filter((item) => item.section === this.section).length;
    if (number !== "1" || at === undefined || before < 2 || Number(this.current?.number) < 2) return;
    const next = this.readings.slice(index + 1).find((reading) => reading.kind === "item");
    if (next?.kind !== "item" || next.number !== "2") return;
    const numeral = this.nextSection();
    this.account.remark(at, at.text, { code: "lost-section", numeral });
    this.beginSection({ numeral, title: "", at });
  }

  private openItem(number: string | null, fields: Fields, pieces: readonly Piece[], auto = true): void {
    const at = pieces[0] ?? this.items[this.items.length - 1]?.at ?? { order: 0, place: "" };
    const above = this.current;
    const lines = (field: Field): Piece[] => {
      const own = [...fields.texts[field]];
      return own.length === 0 && fields.merged[field] && above !== null ? [...above.texts[field]] : own;
    };
    this.current = {
      at: { order: at.order, place: at.place },
      section: this.section,
      number: number ?? this.nextNumber(),
      guessed: number === null && !auto,
      texts: { activity: lines("activity"), term: lines("term"), responsible: lines("responsible") },
    };
    this.lastField = fields.last;
    this.items.push(this.current);
    this.setAside(fields);
    this.account.take(pieces.filter((piece) => !this.isExtra(piece, fields)));
  }

  private isExtra(piece: Piece, fields: Fields): boolean {
    return fields.extras.some((extra) => extra.pieces.includes(piece));
  }

  private setAside(fields: Fields): void {
    for (const { column, pieces } of fields.extras) {
      if (column === null) this.account.leave(pieces, { code: "too-many-cells" });
      else this.extras.set(column.title, [...(this.extras.get(column.title) ?? []), ...pieces]);
    }
  }

  private nextNumber(): string {
    const before = this.current?.number ?? "0";
    return before.replace(/\d+$/, (digits) => String(Number(digits) + 1));
  }

  /** A row without a number: goes on with the open item, unless it is a whole item whose number was lost. */
  private readMore(reading: Extract<Reading, { kind: "more" }>, index: number): void {
    const { fields, oddNumber } = reading;
    if (this.current === null || this.isLostNumber(fields, index)) {
      const whole =
        fields.texts.activity.length > 0 && fields.texts.term.length + fields.texts.responsible.length > 0;
      if (!whole && this.current === null) {
        this.account.leave(reading.pieces, {
          code: this.items.length === 0 ? "outside-table" : "inside-table",
        });
        return;
      }
      this.openItem(
        null,
        fields,
        reading.pieces.filter((piece) => !oddNumber.includes(piece)),
        false,
      );
      const [odd] = oddNumber;
      if (odd !== undefined) this.account.leave(oddNumber, { code: "bad-number", number: odd.text });
      return;
    }
    if (this.tail.length > 0) {
      this.tail.push(...reading.pieces);
      return;
    }
    for (const field of ["activity", "term", "responsible"] as const)
      this.current.texts[field].push(...fields.texts[field]);
    this.lastField = fields.last;
    this.setAside(fields);
    this.account.take(
      reading.pieces.filter((piece) => !this.isExtra(piece, fields) && !oddNumber.includes(piece)),
    );
    if (oddNumber.length > 0) this.account.leave(oddNumber, { code: "inside-table" });
  }

  private isLostNumber(fields: Fields, index: number): boolean {
    const { activity, term, responsible } = fields.texts;
    const [first] = activity;
    if (first === undefined || !startsUpper(first.text) || this.current === null) return false;
    if (term.length > 0 && this.current.texts.term.length > 0) return true;
    const next = this.readings
      .slice(index + 1)
      .find((reading) => reading.kind === "item" || reading.kind === "section");
    const gap = next?.kind === "item" && Number(next.number) === Number(this.current.number) + 2;
    return gap && term.length + responsible.length > 0;
  }

  /** A line that is no row: the item that is due now with its number, a continuation, or something strange. */
  private readLoose(reading: Extract<Reading, { kind: "loose" }>, index: number): void {
    const [piece] = reading.pieces;
    if (piece === undefined) return;
    const numbered = numberedText(piece.text);
    if (numbered !== null && numbered.mark === "." && numbered.number === this.nextNumber()) {
      const text = { ...piece, text: numbered.rest };
      this.openItem(numbered.number, onlyText([text, ...reading.pieces.slice(1)]), reading.pieces);
      return;
    }
    const after = index > this.lastItem;
    if (this.tail.length === 0 && this.goesOn(piece.text, reading.afterBlank, after)) {
      this.current?.texts[this.lastField].push(...reading.pieces);
      this.account.take(reading.pieces);
    } else if (after) {
      this.tail.push(...reading.pieces);
    } else {
      this.account.leave(reading.pieces, {
        code: this.items.length === 0 ? "outside-table" : "inside-table",
      });
    }
  }

  /** True if a line without cells continues the last cell of the open item; after the last item a post begins the signature. */
  private goesOn(text: string, afterBlank: boolean, afterLast: boolean): boolean {
    const lines = this.current?.texts[this.lastField];
    const previous = lines?.[lines.length - 1]?.text;
    if (previous === undefined) return false;
    if (HANGING.test(previous) && !(afterLast && afterBlank && !startsLower(text))) return true;
    if (!afterBlank && startsLower(text)) return true;
    const executor = this.lastField === "responsible" && looksLikeExecutor(text);
    return executor && !(afterLast && (afterBlank || startsWithPost(text)));
  }
}

function onlyText(activity: readonly Piece[]): Fields {
  return {
    texts: { activity, term: [], responsible: [] },
    merged: { activity: false, term: false, responsible: false },
    extras: [],
    last: "activity",
  };
}
