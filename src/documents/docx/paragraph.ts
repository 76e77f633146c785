// Paragraphs and headings as WordprocessingML. Order of properties is the one that the schema demands.
import { plainText, type Align, type Heading, type Inline, type Paragraph } from "../blocks.ts";
import { FIRST_LINE, TABLE_GAP } from "../style/page.ts";
import { runProperties, runsOf } from "./text.ts";

/** Twentieths of a point, in which Word measures. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** Properties of a paragraph, lengths in twips but the space above, which is in points. */
export interface ParagraphLook {
  style?: string;
  keepNext?: boolean;
  align?: Align;
  left?: number;
  firstLine?: number;
  /** Points. */
  before?: number;
  after?: number;
  /** Place of the right edge, where a tab goes. */
  rightEdge?: number;
  bold?: boolean;
  /** Points. */
  size?: number;
}

/** A paragraph of runs; what the look leaves out is as the style of the page says. */
export function paragraphXml(text: Inline, look: ParagraphLook): string {
  const hasTab = plainText(text).includes("\t") && look.rightEdge !== undefined;
  const indents = [
    look.left === undefined ? "" : ` w:left="${look.left}"`,
    look.firstLine === undefined ? "" : ` w:firstLine="${look.firstLine}"`,
  ].join("");
  const spacing = [
    look.before === undefined ? "" : ` w:before="${Math.round(look.before * 20)}"`,
    look.after === undefined ? "" : ` w:after="${Math.round(look.after * 20)}"`,
  ].join("");
  const properties = [
    look.style === undefined ? "" : `<w:pStyle w:val="${look.style}"/>`,
    look.keepNext === true ? "<w:keepNext/>" : "",
    hasTab ? `<w:tabs><w:tab w:val="right" w:pos="${look.rightEdge ?? 0}"/></w:tabs>` : "",
    spacing === "" ? "" : `<w:spacing${spacing}/>`,
    indents === "" ? "" : `<w:ind${indents}/>`,
    look.align === undefined || look.align === "left" ? "" : `<w:jc w:val="${look.align}"/>`,
    runProperties({}, look.size),
  ].join("");
  const runs = runsOf(text, {
    ...(look.bold === undefined ? {} : { bold: look.bold }),
    ...(look.size === undefined ? {} : { size: look.size }),
  });
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** Whether tables stand right above and below a paragraph. */
export interface Neighbours {
  above: boolean;
  below: boolean;
}

/** @param width of the text of the page, mm */
export function bodyParagraph(block: Paragraph, width: number, tables: Neighbours): string {
  const { text, align = "left", indent = align === "both", left = 0, keepNext } = block;
  const before = block.before ?? (tables.above ? TABLE_GAP : undefined);
  const edge = twips(left === "half" ? width / 2 : left);
  return paragraphXml(text, {
    align,
    rightEdge: twips(width),
    ...(keepNext === undefined ? {} : { keepNext }),
    ...(before === undefined ? {} : { before }),
    ...(tables.below ? { after: TABLE_GAP } : {}),
    ...(edge === 0 ? {} : { left: edge }),
    ...(indent ? { firstLine: twips(FIRST_LINE) } : {}),
  });
}

export const headingXml = ({ text, level }: Heading): string =>
  paragraphXml(text, { style: `Heading${level}` });

/** A line of hardly any height: after a table that ends a section, at the end of a section and of a page. */
export function seam({ properties = "", content = "", height = 1, keepNext = false } = {}): string {
  return (
    `<w:p><w:pPr>${keepNext ? "<w:keepNext/>" : ""}<w:spacing w:before="0" w:after="0" w:line="${height * 20}" w:lineRule="exact"/>` +
    `<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>${properties}</w:pPr>${content}</w:p>`
  );
}
