// The looks of cells as the page needs them: one growing list for all pages, and the place of each look in it.
import type { Look } from "../calc/colours.ts";
import type { CellData } from "../sheets/model.ts";
import { remembered } from "../sheets/remembered.ts";
import type { Message } from "../sheets/schema/schema.ts";
import type { StyleView } from "../../web/protocol.ts";

type CellFormat = NonNullable<CellData["userEnteredFormat"]>;
type NumberFormat = Message<"NumberFormat">;
type Color = Message<"Color">;

/** Patterns of kinds of numbers that bring none of their own. */
const PATTERNS: Readonly<Record<NonNullable<NumberFormat["type"]>, string | null>> = {
  TEXT: "@",
  NUMBER: null,
  PERCENT: "0.00%",
  CURRENCY: "#,##0.00",
  DATE: "dd.mm.yyyy",
  TIME: "h:mm:ss",
  DATE_TIME: "dd.mm.yyyy h:mm:ss",
  SCIENTIFIC: "0.00E+00",
};
const ALIGN = { LEFT: "left", CENTER: "center", RIGHT: "right" } as const;
const VALIGN = { TOP: "top", MIDDLE: "middle", BOTTOM: "bottom" } as const;

/** «dd.mm.yyyy», «@» …; null where numbers stand as they are. */
function patternOf(format: NumberFormat | undefined): string | null {
  if (format?.type === undefined) return null;
  return format.type === "TEXT" ? "@" : (format.pattern ?? PATTERNS[format.type]);
}

/** «#rrggbb» of a colour; parts that are left out are 0. */
export function hexOf({ red = 0, green = 0, blue = 0 }: Color): string {
  const part = (share: number): string =>
    Math.round(share * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${part(red)}${part(green)}${part(blue)}`;
}

function styleOf(format: CellFormat, look: Look | undefined): StyleView {
  const { backgroundColor, horizontalAlignment, numberFormat, textFormat, verticalAlignment, wrapStrategy } =
    format;
  const { bold, fontSize, foregroundColor, italic, strikethrough, underline } = textFormat ?? {};
  const pattern = patternOf(numberFormat);
  return {
    ...(backgroundColor === undefined ? {} : { background: hexOf(backgroundColor) }),
    ...(foregroundColor === undefined ? {} : { colour: hexOf(foregroundColor) }),
    ...(bold === true ? { bold } : {}),
    ...(italic === true ? { italic } : {}),
    ...(underline === true ? { underline } : {}),
    ...(strikethrough === true ? { strike: true } : {}),
    ...(fontSize === undefined ? {} : { fontSize }),
    ...(wrapStrategy === "WRAP" ? { wrap: true } : {}),
    ...(horizontalAlignment === undefined ? {} : { align: ALIGN[horizontalAlignment] }),
    ...(verticalAlignment === undefined ? {} : { valign: VALIGN[verticalAlignment] }),
    ...(pattern === null ? {} : { pattern }),
    ...look,
  };
}

const NO_FORMAT: CellFormat = {};

export class Styles {
  /** All that was ever shown; it only grows, since pages keep it. */
  readonly list: StyleView[] = [];
  private readonly places = new Map<string, number>();
  private readonly plain = remembered((format: CellFormat) => this.place(styleOf(format, undefined)));

  /** Index of the look of a cell; undefined for the grid's default. */
  indexOf(format: CellFormat = NO_FORMAT, look?: Look): number | undefined {
    return look === undefined ? this.plain(format) : this.place(styleOf(format, look));
  }

  private place(style: StyleView): number | undefined {
    const key = JSON.stringify(style);
    if (key === "{}") return undefined;
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.list.length);
    return this.list.push(style) - 1;
  }
}
