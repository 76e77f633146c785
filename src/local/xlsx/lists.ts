// The hidden sheet «Списки»: lists of values that don't fit into a drop-down itself, one a column.
import type { Workbook } from "@cj-tech-master/excelts";
import { columnLetters } from "../../workbook/cellNames.ts";
import { DEFAULT_FONT } from "./looks.ts";
import { quoted } from "./titles.ts";

/** A list's values: texts, or the pair of a tick box. */
export type ListItem = string | boolean;

/** Collects lists while drop-downs are made; alike ones share a column. */
export interface Lists {
  /** Reference to the list's range, for a drop-down on any sheet. */
  range(items: readonly ListItem[]): string;
  /** Adds the sheet to the book, if a list was asked for. */
  addTo(book: Workbook): void;
}

/** Lists that will stand on the hidden sheet of the title. */
export function hiddenLists(title: string): Lists {
  const columns = new Map<string, readonly ListItem[]>();
  return {
    range(items) {
      columns.set(JSON.stringify(items), items);
      const column = columnLetters([...columns.keys()].indexOf(JSON.stringify(items)));
      return `${quoted(title)}!$${column}$2:$${column}$${String(items.length + 1)}`;
    },
    addTo(book) {
      if (columns.size === 0) return;
      const sheet = book.addWorksheet(title, { state: "hidden" });
      [...columns.values()].forEach((items, index) => {
        const column = sheet.getColumn(index + 1);
        column.width = 40;
        column.values = [`Список ${String(index + 1)}`, ...items];
        column.font = DEFAULT_FONT;
      });
    },
  };
}
