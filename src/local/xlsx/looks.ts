// How a cell looks: Google's cell format as a style of the file, and the part of it that a colour rule may change.
import type { Alignment, Fill, Font, Style } from "@cj-tech-master/excelts";
import type { Cell, CellFormat, Color, ColorStyle, NumberFormat, TextFormat } from "./resource.ts";

/** Google's own default: cells without a font look the same in both. */
export const DEFAULT_FONT = { name: "Arial", size: 10 } as const;

const TEXT = "@";
/** LibreOffice shows a tick so; Excel always by its own words. */
const YES_OR_NO = '"ДА";"ДА";"НЕТ"';
/** Older Excel shows ##### for a longer text whose format is «text». */
const LONGEST_AS_TEXT = 255;
const LINK_BLUE = "FF1155CC";

/** Patterns under ru_RU of formats that name only their type. */
const DEFAULT_PATTERNS: ReadonlyMap<string, string> = new Map([
  ["TEXT", TEXT],
  ["NUMBER", "#,##0.00"],
  ["PERCENT", "0.00%"],
  ["CURRENCY", '#,##0.00 "₽"'],
  ["DATE", "dd.mm.yyyy"],
  ["TIME", "hh:mm:ss"],
  ["DATE_TIME", "dd.mm.yyyy hh:mm:ss"],
  ["SCIENTIFIC", "0.00E+00"],
]);

const HORIZONTAL: ReadonlyMap<string, Alignment["horizontal"]> = new Map([
  ["LEFT", "left"],
  ["CENTER", "center"],
  ["RIGHT", "right"],
]);

const VERTICAL: ReadonlyMap<string, Alignment["vertical"]> = new Map([
  ["TOP", "top"],
  ["MIDDLE", "middle"],
  ["BOTTOM", "bottom"],
]);

/** Gives the style of a cell, one object for all cells that look alike: the writer then compares none twice. */
export function stylist(): (cell: Cell, linked: boolean) => Partial<Style> {
  const known = new Map<string, Partial<Style>>();
  const texts = new Map<CellFormat | undefined, string>();
  return (cell, linked) => {
    const numFmt = numberPattern(cell);
    const format = texts.get(cell.userEnteredFormat) ?? JSON.stringify(cell.userEnteredFormat ?? {});
    texts.set(cell.userEnteredFormat, format);
    const key = `${String(linked)} ${numFmt ?? ""} ${format}`;
    const style = known.get(key) ?? styleOf(cell.userEnteredFormat ?? {}, numFmt, linked);
    known.set(key, style);
    return style;
  };
}

/** What a colour rule puts over a cell: fill, colour of the letters, bold, italic, struck through. */
export function overlay(format: CellFormat): Partial<Style> {
  const background = colour(format.backgroundColorStyle, format.backgroundColor);
  const font = fontOf(format.textFormat ?? {});
  return {
    ...(Object.keys(font).length > 0 && { font }),
    ...(background !== undefined && {
      fill: { type: "pattern", pattern: "solid", bgColor: { argb: background } },
    }),
  };
}

/** ARGB of a colour, black where components are missing (Google leaves zeros out). */
export function colour(style: ColorStyle | undefined, plain?: Color): string | undefined {
  const rgb = style?.rgbColor ?? plain;
  if (rgb === undefined) return undefined;
  return `FF${hex(rgb.red)}${hex(rgb.green)}${hex(rgb.blue)}`;
}

function styleOf(format: CellFormat, numFmt: string | undefined, linked: boolean): Partial<Style> {
  const background = colour(format.backgroundColorStyle, format.backgroundColor);
  const link = linked ? { underline: true, color: { argb: LINK_BLUE } } : {};
  return {
    font: { ...DEFAULT_FONT, ...link, ...fontOf(format.textFormat ?? {}) },
    alignment: alignmentOf(format),
    ...(background !== undefined && { fill: solid(background) }),
    ...(numFmt !== undefined && { numFmt }),
  };
}

function fontOf(text: TextFormat): Partial<Font> {
  const letters = colour(text.foregroundColorStyle, text.foregroundColor);
  return {
    ...(text.fontFamily !== undefined && { name: text.fontFamily }),
    ...(text.fontSize !== undefined && { size: text.fontSize }),
    ...(text.bold === true && { bold: true }),
    ...(text.italic === true && { italic: true }),
    ...(text.strikethrough === true && { strike: true }),
    ...(text.underline === true && { underline: true }),
    ...(letters !== undefined && { color: { argb: letters } }),
  };
}

function alignmentOf(format: CellFormat): Partial<Alignment> {
  const horizontal = HORIZONTAL.get(format.horizontalAlignment ?? "");
  return {
    vertical: VERTICAL.get(format.verticalAlignment ?? "") ?? "bottom",
    ...(horizontal !== undefined && { horizontal }),
    ...(format.wrapStrategy === "WRAP" && { wrapText: true }),
  };
}

function numberPattern(cell: Cell): string | undefined {
  const format = cell.userEnteredFormat?.numberFormat;
  const text = cell.userEnteredValue?.stringValue ?? "";
  if (cell.userEnteredValue?.boolValue !== undefined) return YES_OR_NO;
  if (changesWhenRetyped(text)) return TEXT;
  const pattern = format === undefined ? undefined : patternOf(format);
  return pattern === TEXT && text.length > LONGEST_AS_TEXT ? undefined : pattern;
}

/** Names of months in Russian also where Office speaks another language. */
function patternOf(format: NumberFormat): string | undefined {
  const pattern = format.pattern ?? DEFAULT_PATTERNS.get(format.type ?? "");
  return pattern !== undefined && /mmm/i.test(pattern) ? `[$-419]${pattern}` : pattern;
}

/** A text that Excel would turn into a formula, a number or a date as soon as somebody edits its cell. */
function changesWhenRetyped(text: string): boolean {
  return /^[=+\-@]|^[\d\s.,:/-]+%?$/.test(text);
}

function solid(argb: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: { argb } };
}

function hex(component: number | undefined): string {
  return Math.round((component ?? 0) * 255)
    .toString(16)
    .padStart(2, "0")
    .toUpperCase();
}
