// The text of a Word part, paragraph by paragraph: Word cuts a sentence into runs as it likes, so a tag may begin in one and end in
// another. Paragraphs and table rows may lie within each other (text boxes, tables in tables).

/** Text of one run: where it stands in the XML, `<w:t …>` and `</w:t>` included. */
interface Piece {
  start: number;
  end: number;
  text: string;
}

export interface WordParagraph {
  pieces: readonly Piece[];
  /** Texts of all runs together. */
  text: string;
}

/** Where a row of a table stands in the XML. */
export interface WordRow {
  start: number;
  end: number;
}

const MARK = /<(\/?)w:(p|tr|t)(?=[\s>/])((?:[^>"']|"[^"]*"|'[^']*')*)>/g;

/** Paragraphs that say anything, and rows of tables, the inner ones before those around them. */
export function readWord(xml: string): { paragraphs: WordParagraph[]; rows: WordRow[] } {
  const paragraphs: Piece[][] = [];
  const openParagraphs: Piece[][] = [];
  const rows: WordRow[] = [];
  const openRows: number[] = [];
  for (const mark of matchesOf(MARK, xml)) {
    const [whole, slash = "", name = "", rest = ""] = mark;
    const start = mark.index;
    const isEnd = slash !== "";
    const isEmpty = rest.endsWith("/");
    if (isEmpty) continue;
    if (name === "p") {
      if (isEnd) openParagraphs.pop();
      else {
        const pieces: Piece[] = [];
        paragraphs.push(pieces);
        openParagraphs.push(pieces);
      }
    } else if (name === "tr") {
      if (!isEnd) openRows.push(start);
      else rows.push({ start: openRows.pop() ?? start, end: start + whole.length });
    } else if (!isEnd) {
      const from = start + whole.length;
      const to = xml.indexOf("</w:t>", from);
      const end = to < 0 ? from : to + "</w:t>".length;
      openParagraphs[openParagraphs.length - 1]?.push({ start, end, text: plain(xml.slice(from, to)) });
    }
  }
  return {
    paragraphs: paragraphs
      .filter((pieces) => pieces.length > 0)
      .map((pieces) => ({ pieces, text: pieces.map(({ text }) => text).join("") })),
    rows,
  };
}

/** All places where a pattern (with the flag g) fits. */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}

/** A part of a paragraph's text, from `start` to `end` (exclusive), that becomes another text. */
export interface Replacement {
  start: number;
  end: number;
  text: string;
}

/** The XML with parts of its paragraphs replaced; the look is that of the run in which a part begins. */
export function replaceText(
  xml: string,
  changes: readonly { paragraph: WordParagraph; replacements: readonly Replacement[] }[],
): string {
  const edits = changes
    .flatMap(({ paragraph, replacements }) => editsIn(paragraph, replacements))
    .sort((a, b) => a.start - b.start);
  let result = "";
  let at = 0;
  for (const { start, end, text } of edits) {
    result += xml.slice(at, start) + runTexts(text);
    at = end;
  }
  return result + xml.slice(at);
}

/** The pieces that change, each with its new text. */
function editsIn({ pieces }: WordParagraph, replacements: readonly Replacement[]): Piece[] {
  let from = 0;
  return pieces.flatMap((piece) => {
    const start = from;
    from += piece.text.length;
    const text = pieceText(piece.text, start, replacements);
    return text === piece.text ? [] : [{ ...piece, text }];
  });
}

/** Text of a piece that begins at `start` of its paragraph. */
function pieceText(text: string, start: number, replacements: readonly Replacement[]): string {
  const end = start + text.length;
  let result = "";
  let at = start;
  for (const change of replacements) {
    if (change.end <= start || change.start >= end) continue;
    result += text.slice(at - start, Math.max(change.start, start) - start);
    if (change.start >= start) result += change.text;
    at = Math.min(change.end, end);
  }
  return result + text.slice(at - start);
}

const BREAK = "<w:br/>";
const TAB = "<w:tab/>";

/** A text with its line breaks and tabs as elements of a run. */
function runTexts(text: string): string {
  return text
    .split(/(\n|\t)/)
    .filter((part, index) => part !== "" || index === 0)
    .map((part) =>
      part === "\n" ? BREAK : part === "\t" ? TAB : `<w:t xml:space="preserve">${escaped(part)}</w:t>`,
    )
    .join("");
}

const escaped = (text: string): string =>
  text
    .replace(/\p{Cc}/gu, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function plain(xml: string): string {
  return xml.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name = "") => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return ENTITIES[String(name)] ?? whole;
    },
  );
}
