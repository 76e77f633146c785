// The part styles.xml of a written .xlsx file: fonts, fills and formats, each once, and what colour rules put over them.
import { LETTER_SIZE } from "./writeHeights.ts";
import type { CellStyle, WrittenColour } from "./writePlan.ts";
import { XML_HEAD } from "./writeText.ts";

const FONT = "Arial";
/** Formats: text is Excel's own number 49; a date is ours. */
const FORMATS = { text: 49, date: 164, number: 1 } as const;
const DATE_FORMAT = "dd\\.mm\\.yyyy";

/** Things told apart by what they say; each gets its number in the order of its first use. */
class Numbered {
  readonly all: string[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(...first: string[]) {
    for (const xml of first) this.numberOf(xml);
  }

  numberOf(xml: string): number {
    const known = this.numbers.get(xml);
    if (known !== undefined) return known;
    this.numbers.set(xml, this.all.length);
    this.all.push(xml);
    return this.all.length - 1;
  }
}

export interface Styles {
  /** Number of the style; `quoted` marks a text that begins like a formula. */
  cell(style: CellStyle, quoted: boolean): number;
  colour(colour: WrittenColour): number;
  xml(): string;
}

export function styleBook(): Styles {
  const fonts = new Numbered(fontXml({ format: "text", horizontal: "left" }));
  const fills = new Numbered(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  const borders = new Numbered("<border><left/><right/><top/><bottom/><diagonal/></border>");
  const formats = new Numbered('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  const overlays = new Numbered();
  return {
    cell(style, quoted) {
      const font = fonts.numberOf(fontXml(style));
      const fill = style.fill === undefined ? 0 : fills.numberOf(fillXml(style.fill));
      const border = style.border === true ? borders.numberOf(BORDER) : 0;
      return formats.numberOf(
        `<xf numFmtId="${FORMATS[style.format]}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
          `${quoted ? ' quotePrefix="1"' : ""} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"` +
          ' applyAlignment="1" applyProtection="1">' +
          `<alignment horizontal="${style.horizontal}" vertical="top" wrapText="1"/>` +
          `<protection locked="${style.unlocked === true ? 0 : 1}"/></xf>`,
      );
    },
    colour({ background, bold }) {
      const font = bold ? "<font><b/></font>" : "";
      return overlays.numberOf(
        `<dxf>${font}<fill><patternFill patternType="solid"><bgColor rgb="${argb(background)}"/></patternFill></fill></dxf>`,
      );
    },
    xml: () =>
      `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      `<numFmts count="1"><numFmt numFmtId="${FORMATS.date}" formatCode="${DATE_FORMAT}"/></numFmts>` +
      listXml("fonts", fonts.all) +
      listXml("fills", fills.all) +
      listXml("borders", borders.all) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      listXml("cellXfs", formats.all) +
      '<cellStyles count="1"><cellStyle name="Обычный" xfId="0" builtinId="0"/></cellStyles>' +
      listXml("dxfs", overlays.all) +
      "</styleSheet>",
  };
}

const LINE = '<color rgb="FFBFBFBF"/>';
const BORDER =
  `<border><left style="thin">${LINE}</left><right style="thin">${LINE}</right>` +
  `<top style="thin">${LINE}</top><bottom style="thin">${LINE}</bottom><diagonal/></border>`;

function fontXml({ bold, size, colour }: CellStyle): string {
  return (
    `<font>${bold === true ? "<b/>" : ""}<sz val="${size ?? LETTER_SIZE}"/>` +
    `<color rgb="${argb(colour ?? "#000000")}"/><name val="${FONT}"/><family val="2"/></font>`
  );
}

function fillXml(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(colour)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function argb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}

function listXml(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}
