// A school's book as the parts of an .xlsx file: locked where the centre answers, with lists, colours and a page to print.
import { columnLetters } from "../workbook/cellNames.ts";
import { COLOURS } from "../workbook/colours.ts";
import { HEADER_TYPED } from "../workbook/columnDress.ts";
import type {
  Block,
  CellCheck,
  CellStyle,
  WrittenCell,
  WrittenColour,
  WrittenRow,
  WrittenSheet,
  WrittenWorkbook,
} from "../xlsx/writePlan.ts";
import { writeXlsx } from "../xlsx/writeXlsx.ts";
import { markProperties, markSheet, TECHNICAL } from "./marking.ts";
import { isSchools, sheetSpec } from "./sheets.ts";
import { isNewRow, isProposal } from "./state.ts";
import { tasksSheet } from "./tasksSheet.ts";
import type { BookColumn, BookContent, BookSheet } from "./types.ts";

/** The technical column ids stand in row 0; then the headers, then the data. */
const HEADER_ROW = 1;
const FIRST_ROW = 2;

/** Room for «предложение 12». */
const CODE_WIDTH = 104;
const HEADER_CENTRE = "#e3e3e3";
const CENTRE_FILL = "#f3f3f3";
const TAB = "#7fa8d6";
const LISTS = "Списки";

/** Path inside the archive → text of the part. */
export function bookParts(content: BookContent): Record<string, string> {
  return writeXlsx(bookPlan(content));
}

/** The sheets of a school's book, before they become a file or a shared spreadsheet. */
export function bookPlan(content: BookContent): WrittenWorkbook {
  const lists = new Lists();
  const registers = content.sheets.map((sheet) => registerSheet(sheet, content.sheets, lists));
  return {
    title: content.title,
    author: content.centre,
    sheets: [
      tasksSheet(content, (words) => lists.blockOf(words)),
      ...registers,
      lists.sheet(),
      markSheet(content),
    ],
    properties: markProperties(content),
  };
}

/** Words offered in cells stand on a hidden sheet, a list in a column: Excel takes no longer ones in the check itself. */
class Lists {
  private readonly lists: (readonly string[])[] = [];

  blockOf(words: readonly string[]): { sheet: string; block: Block } {
    const key = words.join("\n");
    const known = this.lists.findIndex((list) => list.join("\n") === key);
    const column = known >= 0 ? known : this.lists.push(words) - 1;
    return { sheet: LISTS, block: { top: 0, left: column, bottom: words.length - 1, right: column } };
  }

  sheet(): WrittenSheet {
    const longest = Math.max(0, ...this.lists.map((list) => list.length));
    const style: CellStyle = { format: "text", horizontal: "left" };
    const rows = Array.from({ length: longest }, (_, row) => ({
      cells: this.lists.map((list) => {
        const value = list[row];
        return value === undefined ? null : { value, style };
      }),
    }));
    return {
      ...TECHNICAL,
      title: LISTS,
      state: "hidden",
      rows,
      columns: this.lists.map(() => ({ pixels: 150, hidden: false })),
    };
  }
}

function registerSheet(sheet: BookSheet, all: readonly BookSheet[], lists: Lists): WrittenSheet {
  const bottom = FIRST_ROW + sheet.rows.length - 1;
  const right = sheet.columns.length - 1;
  return {
    title: sheet.title,
    state: "visible",
    columns: sheet.columns.map(({ layout }) => ({
      pixels: layout.id === "id" ? CODE_WIDTH : layout.width,
      hidden: layout.hidden,
    })),
    rows: [idsRow(sheet), headerRow(sheet), ...dataRows(sheet)],
    frozenRows: FIRST_ROW,
    frozenColumns: sheetSpec(sheet.table).frozenColumns,
    filter: { top: HEADER_ROW, left: 0, bottom, right },
    merges: [],
    checks: sheet.columns.flatMap((column, index) => checksOf(sheet, column, index, bottom, all, lists)),
    colours: coloursOf(sheet, bottom),
    isProtected: true,
    titleRows: { from: HEADER_ROW, to: HEADER_ROW },
    tabColour: TAB,
  };
}

function idsRow({ columns }: BookSheet): WrittenRow {
  const style: CellStyle = { format: "text", horizontal: "left" };
  return { hidden: true, cells: columns.map(({ layout }) => ({ value: layout.id, style })) };
}

function headerRow({ columns }: BookSheet): WrittenRow {
  return {
    cells: columns.map(({ layout, owner }) => ({
      value: layout.header,
      style: {
        format: "text",
        horizontal: "center",
        bold: true,
        border: true,
        fill: owner === "центр" ? HEADER_CENTRE : HEADER_TYPED,
      },
    })),
  };
}

function dataRows({ columns, rows }: BookSheet): WrittenRow[] {
  return rows.map(({ key, cells }) => ({
    cells: columns.map((column): WrittenCell => ({
      value: column.layout.id === "id" ? key : (cells[column.layout.id] ?? ""),
      style: cellStyle(column, isNewRow(key) && !(isProposal(key) && WHO.includes(column.layout.id))),
    })),
  }));
}

/** Whom a proposal is about is said by the centre. */
const WHO = ["name", "teacher", "position"];

function cellStyle({ layout, owner }: BookColumn, isNew: boolean): CellStyle {
  const { kind } = layout;
  const unlocked = isSchools(owner, isNew);
  return {
    format: kind === "date" || kind === "number" ? kind : "text",
    horizontal: kind === "date" || kind === "number" ? "center" : "left",
    border: true,
    ...(unlocked ? { unlocked } : { fill: CENTRE_FILL }),
  };
}

function checksOf(
  sheet: BookSheet,
  { layout, owner }: BookColumn,
  index: number,
  bottom: number,
  all: readonly BookSheet[],
  lists: Lists,
): CellCheck[] {
  const header = { top: HEADER_ROW, left: index, bottom: HEADER_ROW, right: index };
  const whose =
    owner === "центр"
      ? "Ведёт центр."
      : owner === "новая"
        ? "Заполняете вы в новой строке."
        : "Заполняете вы.";
  const title = layout.header;
  const note: CellCheck = {
    block: header,
    kind: "none",
    refuses: "free",
    title,
    prompt: `${layout.help}${layout.help === "" || /[.…]$/u.test(layout.help) ? "" : "."}\n${whose}`.trim(),
    error: "",
  };
  if (owner === "центр") return [note];
  const block = { top: FIRST_ROW, left: index, bottom, right: index };
  const base = { block, title };
  const people = peopleOf(sheet, layout.id, all);
  if (people !== null)
    return [
      note,
      {
        ...base,
        kind: "list",
        list: people,
        refuses: "free",
        prompt: "Выберите из листа «Педагоги».",
        error: "",
      },
    ];
  const words = layout.choices ?? layout.offers;
  if (words !== null) {
    const isClosed = layout.choices !== null;
    return [
      note,
      {
        ...base,
        kind: "list",
        list: lists.blockOf(words),
        refuses: isClosed ? "stop" : "free",
        prompt: isClosed ? "Выберите из списка." : "Выберите из списка или впишите.",
        error: isClosed ? "Выберите слово из списка." : "",
      },
    ];
  }
  if (layout.kind !== "date") return [note];
  return [
    note,
    {
      ...base,
      kind: "date",
      refuses: "stop",
      prompt: "Дата, например 31.12.2026.",
      error: "Нужна дата, например 31.12.2026.",
    },
  ];
}

/** Who is meant in a new application is chosen from the sheet of teachers: by name or by code. */
function peopleOf(
  sheet: BookSheet,
  id: string,
  all: readonly BookSheet[],
): { sheet: string; block: Block } | null {
  const people = all.find(({ table }) => table === "teachers");
  if (people === undefined || sheet.table === "teachers" || (id !== "teacher" && id !== "name")) return null;
  const column = people.columns.findIndex(({ layout }) => layout.id === (id === "name" ? "name" : "id"));
  const bottom = FIRST_ROW + people.rows.length - 1;
  return { sheet: people.title, block: { top: FIRST_ROW, left: column, bottom, right: column } };
}

/** The colour rules of the table; {due} → $F3. */
function coloursOf(sheet: BookSheet, bottom: number): WrittenColour[] {
  const places = new Map(sheet.columns.map(({ layout }, index) => [layout.id, index]));
  return sheetSpec(sheet.table).colours.map((rule) => ({
    blocks: rule.on.map((id) => {
      const column = places.get(id) ?? 0;
      return { top: FIRST_ROW, left: column, bottom, right: column };
    }),
    formula: rule.formula.replace(
      /\{(\w+)\}/g,
      (_, id: string) => `$${columnLetters(places.get(id) ?? 0)}${FIRST_ROW + 1}`,
    ),
    background: COLOURS[rule.colour].background,
    bold: COLOURS[rule.colour].bold,
  }));
}
