// A cell as the canvas draws it: text, look, and signs in it — the arrow of a list, a filter's button, a note's corner.
import { BooleanNumber, CellValueType, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { ICellCustomRender, ICellDataForSheetInterceptor, IStyleData } from "@univerjs/core";
import type { StyleView } from "../../protocol.ts";
import { FONT, FONT_SIZE, SIGN } from "./heights.ts";

/** Signs in the right lower corner of a cell. */
export type Sign = "list" | "filter" | "filtered";

export interface Drawn {
  text: string;
  style: StyleView;
  /** Where the text stands when its style doesn't say. */
  align: "left" | "center" | "right";
  note: boolean;
  sign: Sign | null;
  /** The value is not what the list allows. */
  wrong: boolean;
}

const ALIGNS = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const VALIGNS = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;

const known = new WeakMap<StyleView, Map<string, IStyleData>>();

function styleData(style: StyleView, align: Drawn["align"]): IStyleData {
  const byAlign = known.get(style) ?? new Map<string, IStyleData>();
  known.set(style, byAlign);
  const found = byAlign.get(align);
  if (found !== undefined) return found;
  const made: IStyleData = {
    ff: FONT,
    fs: style.fontSize ?? FONT_SIZE,
    ht: ALIGNS[style.align ?? align],
    vt: VALIGNS[style.valign ?? "bottom"],
    tb: style.wrap === true ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(style.background === undefined ? {} : { bg: { rgb: style.background } }),
    cl: { rgb: style.colour ?? "#1f1f1f" },
    ...(style.bold === true ? { bl: BooleanNumber.TRUE } : {}),
    ...(style.italic === true ? { it: BooleanNumber.TRUE } : {}),
    ...(style.underline === true ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(style.strike === true ? { st: { s: BooleanNumber.TRUE } } : {}),
  };
  byAlign.set(align, made);
  return made;
}

export function drawnCell({ text, style, align, note, sign, wrong }: Drawn): ICellDataForSheetInterceptor {
  return {
    v: text,
    t: CellValueType.STRING,
    s: styleData(style, align),
    ...(note ? { markers: { tr: { color: "#f29900", size: 7 } } } : {}),
    ...(wrong ? { markers: { tl: { color: "#d93025", size: 7 } } } : {}),
    ...(sign === null ? {} : { customRender: [RENDERS[sign]] }),
    ...(sign === null ? {} : { fontRenderExtension: { rightOffset: SIGN } }),
  };
}

const signRender = (
  inCorner: boolean,
  draw: (context: CanvasRenderingContext2D, x: number, y: number) => void,
): ICellCustomRender => ({
  drawWith(context, info) {
    const { endX, startY, endY } = info.primaryWithCoord;
    const { vt } = info.style ?? {};
    const beside = vt === VerticalAlign.TOP ? startY + 10 : endY - 11;
    const y = vt === VerticalAlign.MIDDLE ? (startY + endY) / 2 : beside;
    draw(context, endX - SIGN / 2 - 1, inCorner ? endY - 11 : Math.max(y, startY + 10));
  },
});

const RENDERS: Readonly<Record<Sign, ICellCustomRender>> = {
  list: signRender(false, (context, x, y) => {
    triangle(context, x, y, "#5f6368");
  }),
  filter: signRender(true, (context, x, y) => {
    button(context, x, y, "#ffffff", "#5f6368");
  }),
  filtered: signRender(true, (context, x, y) => {
    button(context, x, y, "#188038", "#ffffff");
  }),
};

function triangle(context: CanvasRenderingContext2D, x: number, y: number, colour: string): void {
  context.save();
  context.fillStyle = colour;
  context.beginPath();
  context.moveTo(x - 4, y - 2);
  context.lineTo(x + 4, y - 2);
  context.lineTo(x, y + 3);
  context.closePath();
  context.fill();
  context.restore();
}

/** Three bars, each shorter than the one above. */
function button(context: CanvasRenderingContext2D, x: number, y: number, paper: string, ink: string): void {
  context.save();
  context.fillStyle = paper;
  context.strokeStyle = "#9aa0a6";
  context.beginPath();
  context.rect(x - 7.5, y - 7.5, 15, 15);
  context.fill();
  context.stroke();
  context.fillStyle = ink;
  context.fillRect(x - 5, y - 4, 10, 2);
  context.fillRect(x - 3, y - 1, 6, 2);
  context.fillRect(x - 1, y + 2, 2, 2);
  context.restore();
}
