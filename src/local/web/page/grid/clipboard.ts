// Tables on the clipboard: what the grid copies, and what it reads from Excel, Google Sheets, Word or plain text.

/** Lines and tabs, quoted as Excel does where a cell has several lines. */
export function tableText(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string): string =>
    /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(quoted).join("\t")).join("\n");
}

export function tableHtml(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `<td>${escaped(text).replaceAll("\n", "<br>")}</td>`;
  return `<table>${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("")}</table>`;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Cells of a tab-separated text; a cell in quotes may hold tabs and line breaks. */
export function parsedText(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (source.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === "" && closesAsCell(source, at)) isQuoted = true;
    else if (sign === "\t") endCell();
    else if (sign === "\n") {
      endCell();
      rows.push([]);
    } else cell += sign;
  }
  endCell();
  return rows;
}

/** A quote opens a cell only when its pair is followed by the end of a cell: «"Ромашка", школа» is a text. */
function closesAsCell(source: string, open: number): boolean {
  const rest = /^"(?:[^"]|"")*"(?=[\t\n]|$)/.exec(source.slice(open));
  return rest !== null;
}
