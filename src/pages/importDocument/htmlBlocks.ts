// HTML of the clipboard, as Word, Google Docs, LibreOffice, Excel or a page of the web leave it there, turned into paragraphs and
// tables of cells. It is parsed into a document of its own that runs no script and loads nothing.
import type { DocumentBlock, DocumentCell } from "../../commands/contract/index.ts";
import { LineWriter } from "./lineWriter.ts";
import { ListMarks } from "./listMarks.ts";

/** Blocks in the order of reading. */
export function blocksOfHtml(html: string): DocumentBlock[] {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const reader = new BlockReader();
  reader.read(body);
  return reader.blocks;
}

const SKIPPED = new Set(
  "STYLE SCRIPT TITLE META LINK TEMPLATE NOSCRIPT OBJECT IFRAME SVG XML COLGROUP COL INPUT SELECT BUTTON TEXTAREA DEL".split(
    " ",
  ),
);
/** Hidden text, and comments of reviewers that Word puts beside the text. */
const HIDDEN = /display:\s*none|mso-hide:\s*all|mso-element:\s*comment/i;
const REVIEW = /^MsoComment/;
const PARAGRAPHS = new Set("P H1 H2 H3 H4 H5 H6 LI DT DD".split(" "));
const BLOCKS = new Set(
  "CAPTION DIV SECTION ARTICLE MAIN HEADER FOOTER BLOCKQUOTE UL OL DL PRE TABLE TR TD TH FIGURE CENTER ADDRESS HR FORM".split(
    " ",
  ),
);
const PRESERVED = /white-space:\s*(?:pre|break-spaces)/i;

function isSkipped(element: Element): boolean {
  return (
    SKIPPED.has(element.tagName.toUpperCase()) ||
    HIDDEN.test(styleOf(element)) ||
    REVIEW.test(element.className) ||
    element.hasAttribute("hidden")
  );
}

const styleOf = (element: Element): string => element.getAttribute("style") ?? "";

class BlockReader {
  readonly blocks: DocumentBlock[] = [];
  private readonly writer = new LineWriter();
  private readonly marks = new ListMarks();
  /** Inside a cell a table is read as lines. */
  private depth = 0;

  read(root: Element): void {
    this.readChildren(root, false);
    this.endParagraph(false);
  }

  private readChildren(parent: Node, preserved: boolean): void {
    for (const node of parent.childNodes) {
      if (node instanceof Element) this.readElement(node, preserved);
      else if (node instanceof Text) this.writer.text(node.data, preserved);
    }
  }

  private readElement(element: Element, preserved: boolean): void {
    if (isSkipped(element)) return;
    const name = element.tagName.toUpperCase();
    const style = styleOf(element);
    if (name === "BR") this.writer.breakLine();
    else if (/mso-tab-count/i.test(style)) this.writer.tab();
    else if (/mso-list:\s*Ignore/i.test(style))
      this.writer.text(`${this.marks.written(element.textContent)} `, false);
    else if (element instanceof HTMLTableElement && this.depth === 0) this.readTable(element);
    else this.readContent(element, name, preserved || name === "PRE" || PRESERVED.test(style));
  }

  private readContent(element: Element, name: string, preserved: boolean): void {
    const isBlock = PARAGRAPHS.has(name) || BLOCKS.has(name);
    if (isBlock) this.endParagraph(false);
    if (name === "LI") this.writer.mark(this.marks.markOf(element));
    this.readChildren(element, preserved);
    if (name === "LI") this.writer.endItem();
    if (isBlock) this.endParagraph(PARAGRAPHS.has(name));
  }

  /** @param isOwn a paragraph that holds nothing is a blank line; a block that holds nothing is not */
  private endParagraph(isOwn: boolean): void {
    const lines = this.writer.take();
    if (lines.length > 0 || isOwn) this.blocks.push({ kind: "paragraph", lines });
  }

  private readTable(table: HTMLTableElement): void {
    this.endParagraph(false);
    if (table.caption !== null) {
      this.readChildren(table.caption, false);
      this.endParagraph(false);
    }
    let rows: DocumentCell[][] = [];
    const endTable = (): void => {
      if (rows.length > 0) this.blocks.push({ kind: "table", rows });
      rows = [];
    };
    for (const row of table.rows) {
      if (isSkipped(row)) continue;
      const cells = [...row.cells];
      const [only] = cells;
      if (only !== undefined && cells.length === 1 && only.querySelector("table") !== null) {
        endTable();
        this.readChildren(only, false);
        this.endParagraph(false);
      } else rows.push(cells.map((cell) => this.readCell(cell)));
    }
    endTable();
  }

  private readCell(cell: HTMLTableCellElement): DocumentCell {
    const inside = new BlockReader();
    inside.depth = this.depth + 1;
    inside.read(cell);
    const lines = inside.blocks.flatMap((block) => (block.kind === "paragraph" ? block.lines : []));
    return { lines, columns: Math.max(1, cell.colSpan), rows: Math.max(1, cell.rowSpan) };
  }
}
