// The tables of sheets and columns that stand in the README, made from the declarations of src/workbook/tables.
import type { AnyTable, ColumnLayout } from "../../src/workbook/table.ts";

const HOLDS: Readonly<Record<ColumnLayout["kind"], string>> = {
  text: "text",
  longText: "long text",
  lines: "several values, one on each line",
  date: "date",
  moment: "day and time",
  number: "number",
  yes: "",
  choice: "",
};

/** Markdown: all sheets at a glance, then the columns of each. */
export function sheetTables(tables: readonly AnyTable[]): string {
  return [overview(tables), ...tables.map(columnsOf)].join("\n\n");
}

function overview(tables: readonly AnyTable[]): string {
  const rows = tables.map((table) => [
    `**${table.title}**`,
    `\`${table.name}\``,
    table.purpose,
    String(table.layout.length),
    table.visible ? "from the first" : "«Показать разделы»",
  ]);
  return grid(["Sheet", "For programs", "What it is for", "Columns", "Shown"], rows);
}

function columnsOf({ title, name, layout }: AnyTable): string {
  const rows = layout.map((column) => [
    `\`${column.id}\``,
    column.header,
    holds(column),
    marks(column),
    column.help,
  ]);
  return [
    `<details><summary><b>${title}</b> (<code>${name}</code>)</summary>`,
    grid(["Column", "Header", "Holds", "Marks", "Help in the book"], rows),
    "</details>",
  ].join("\n\n");
}

function holds({ kind, choices }: ColumnLayout): string {
  return choices === null ? HOLDS[kind] : `one of: ${choices.join(" · ")}`;
}

function marks({ required, computed, hidden }: ColumnLayout): string {
  return [required && "required", computed && "filled by the program", hidden && "hidden"]
    .filter((mark) => mark !== false)
    .join(", ");
}

function grid(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map(line).join("\n");
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
}
