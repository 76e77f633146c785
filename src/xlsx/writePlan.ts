// What a workbook to be written consists of: a small description from which writeXlsx.ts makes the parts of an .xlsx file.

export type WrittenValue = string | number | boolean;

export interface CellStyle {
  /** `text` keeps what is typed («4.1» is no date); `date` is shown as dd.mm.yyyy. */
  readonly format: "text" | "date" | "number";
  readonly horizontal: "left" | "center";
  readonly bold?: boolean;
  /** Points; 10 when not said. */
  readonly size?: number;
  /** «#rrggbb» */
  readonly fill?: string;
  readonly colour?: string;
  readonly border?: boolean;
  /** True where the sheet's protection lets people type. */
  readonly unlocked?: boolean;
}

export interface WrittenCell {
  readonly value: WrittenValue;
  readonly style: CellStyle;
}

export interface WrittenRow {
  /** Null: the cell is not there at all. */
  readonly cells: readonly (WrittenCell | null)[];
  readonly hidden?: boolean;
}

/** Rows and columns from 0, both ends included. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What may be typed into cells, and what is said beside them. */
export interface CellCheck {
  readonly block: Block;
  /** `list`: words that stand in the block of that sheet; `date`: a day; `none`: only the words beside the cell. */
  readonly kind: "list" | "date" | "none";
  readonly list?: { readonly sheet: string; readonly block: Block };
  /** `stop`: nothing else can be typed; `warning`: asks first; `free`: anything may be typed. */
  readonly refuses: "stop" | "warning" | "free";
  readonly title: string;
  readonly prompt: string;
  readonly error: string;
}

/** Cells are coloured while the formula, written for the first row of the blocks, is true. */
export interface WrittenColour {
  readonly blocks: readonly Block[];
  readonly formula: string;
  readonly background: string;
  readonly bold: boolean;
}

export interface WrittenSheet {
  readonly title: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  readonly columns: readonly { readonly pixels: number; readonly hidden: boolean }[];
  readonly rows: readonly WrittenRow[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly filter: Block | null;
  readonly merges: readonly Block[];
  readonly checks: readonly CellCheck[];
  /** The first that holds wins. */
  readonly colours: readonly WrittenColour[];
  /** Locked cells can't be typed into; there is no password. */
  readonly isProtected: boolean;
  /** Rows repeated on every printed page; null = none. */
  readonly titleRows: { readonly from: number; readonly to: number } | null;
  readonly tabColour: string;
}

export interface WrittenWorkbook {
  readonly title: string;
  readonly author: string;
  readonly sheets: readonly WrittenSheet[];
  /** Own properties of the file, by name. */
  readonly properties: Readonly<Record<string, string>>;
}
