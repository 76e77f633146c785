// The body of the document: sections, their blocks and the page each of them stands on.
import type { Paper, Section } from "../blocks.ts";
import { isTable, piecesOf, type Piece } from "../layout.ts";
import { PAGES, TABLE_GAP, textWidth } from "../style/page.ts";
import { bodyParagraph, headingXml, seam, twips, type Neighbours } from "./paragraph.ts";
import { signaturesXml, tableXml } from "./table.ts";

/** Relationship of the header that holds the page number. */
export const HEADER_ID = "rId3";

/** The sections of a paper in their order; the properties of a section stand at its end. */
export function bodyXml({ sections, pageNumbers }: Paper): string {
  return sections
    .map((section, index) => {
      const content = sectionContent(section);
      const properties = sectionProperties(section, { pageNumbers, isFirst: index === 0 });
      return index < sections.length - 1 ? `${content}${seam({ properties })}` : `${content}${properties}`;
    })
    .join("");
}

function sectionContent({ orientation, blocks }: Section): string {
  const width = textWidth(PAGES[orientation]);
  const pieces = piecesOf(blocks);
  return pieces
    .map((piece, index) => {
      const next = pieces[index + 1];
      const tables = { above: isLined(pieces[index - 1]), below: isLined(next) };
      return `${pieceXml(piece, width, tables)}${seamAfter(piece, next)}`;
    })
    .join("");
}

const isLined = (piece: Piece | undefined): boolean => piece?.kind === "table";

/** Two tables in a row would grow together, and a table may not be the last of a section. */
function seamAfter(piece: Piece, next: Piece | undefined): string {
  if (!isTable(piece)) return "";
  if (next === undefined) return seam();
  const keepNext = piece.kind === "table" && piece.keepNext;
  return isTable(next) ? seam({ height: TABLE_GAP, keepNext }) : "";
}

function pieceXml(piece: Piece, width: number, tables: Neighbours): string {
  switch (piece.kind) {
    case "paragraph":
      return bodyParagraph(piece, width, tables);
    case "heading":
      return headingXml(piece);
    case "table":
      return tableXml(piece, width);
    case "signatures":
      return signaturesXml(piece.list, width);
    case "pageBreak":
      return seam({ content: '<w:r><w:br w:type="page"/></w:r>' });
  }
}

interface Numbering {
  pageNumbers: boolean;
  /** The first page of the paper has no number. */
  isFirst: boolean;
}

function sectionProperties({ orientation }: Section, { pageNumbers, isFirst }: Numbering): string {
  const page = PAGES[orientation];
  const turned = orientation === "landscape" ? ' w:orient="landscape"' : "";
  return [
    "<w:sectPr>",
    pageNumbers ? `<w:headerReference w:type="default" r:id="${HEADER_ID}"/>` : "",
    `<w:pgSz w:w="${twips(page.width)}" w:h="${twips(page.height)}"${turned}/>`,
    `<w:pgMar w:top="${twips(page.top)}" w:right="${twips(page.right)}" w:bottom="${twips(page.bottom)}"`,
    ` w:left="${twips(page.left)}" w:header="${twips(10)}" w:footer="${twips(10)}" w:gutter="0"/>`,
    pageNumbers && isFirst ? "<w:titlePg/>" : "",
    "</w:sectPr>",
  ].join("");
}
