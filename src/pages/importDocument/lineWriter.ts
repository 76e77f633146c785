// Text of a paragraph as it is shown: runs of blanks in the source of a page count as one, and lines end where they are seen to.

/** Spaces, tabs and line ends of the source; a non-breaking space is a character like others. */
const BLANKS = /[ \t\r\n\f]+/g;

export class LineWriter {
  private lines: string[] = [];
  private line = "";
  /** Number or dash of a list that stands before the next text. */
  private pending = "";

  text(text: string, preserved: boolean): void {
    if (!preserved) {
      this.add(text.replace(BLANKS, " "));
      return;
    }
    text.split(/\r\n|[\r\n]/).forEach((part, index) => {
      if (index > 0) this.breakLine();
      this.add(part);
    });
  }

  tab(): void {
    this.add("\t");
  }

  mark(mark: string): void {
    this.pending = mark;
  }

  breakLine(): void {
    this.lines.push(this.line);
    this.line = "";
  }

  /** An item of a list ends: a number without text stands alone, as in a column of numbers. */
  endItem(): void {
    if (this.pending !== "-") this.line = this.pending + this.line;
    this.pending = "";
  }

  /** Lines of the paragraph that ends here; none if it held nothing. */
  take(): string[] {
    const lines = [...this.lines, this.line].map(trimmed);
    this.lines = [];
    this.line = "";
    while (lines[lines.length - 1] === "") lines.pop();
    return lines;
  }

  private add(text: string): void {
    if (this.pending !== "" && text.trim() !== "") {
      this.line += `${this.pending} `;
      this.pending = "";
    }
    const glued = /(?:^|\s)$/.test(this.line) ? text.replace(/^ +/, "") : text;
    this.line += glued;
  }
}

/** Without the spaces at the ends; tabs there may stand for empty cells. */
const trimmed = (line: string): string => line.replace(/^ +| +$/g, "");
