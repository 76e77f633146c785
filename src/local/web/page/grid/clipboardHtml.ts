// The first table of an HTML text from the clipboard: Excel, Google Sheets, Word and Google Docs all give one.

/** Cells of the first table in an HTML text, with those that span several repeated as empty ones; null: no table. */
export function parsedHtml(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (table === null) return null;
  const rows: string[][] = [];
  [...table.rows].forEach((line, row) => {
    let column = 0;
    for (const cell of line.cells) {
      while (rows[row]?.[column] !== undefined) column += 1;
      for (let down = 0; down < Math.max(1, cell.rowSpan); down += 1) {
        for (let right = 0; right < Math.max(1, cell.colSpan); right += 1) {
          (rows[row + down] ??= [])[column + right] = down === 0 && right === 0 ? textOf(cell) : "";
        }
      }
      column += Math.max(1, cell.colSpan);
    }
  });
  return rows.slice(0, table.rows.length).map((row) => Array.from(row, (text) => text ?? ""));
}

/** Text of a cell: paragraphs and breaks on lines of their own, other white space as one blank. */
function textOf(cell: Element): string {
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) parts.push((node.textContent ?? "").replace(/[ \t\n\r\f]+/g, " "));
    else if (node.nodeName === "BR") parts.push("\n");
    else {
      const isBlock = /^(P|DIV|LI|H[1-6])$/.test(node.nodeName);
      if (isBlock) parts.push("\n");
      node.childNodes.forEach(walk);
      if (isBlock) parts.push("\n");
    }
  };
  cell.childNodes.forEach(walk);
  return parts
    .join("")
    .replace(/[ \u00a0]*\n[ \u00a0\n]*/g, "\n")
    .trim();
}
