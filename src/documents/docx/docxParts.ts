// A paper as the parts of a .docx file: pure text, the same bytes for the same paper. Parts: ECMA-376, part 1, §11.
import type { Paper } from "../blocks.ts";
import { bodyXml, HEADER_ID } from "./body.ts";
import { STYLES } from "./styles.ts";
import { escaped } from "./text.ts";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const R = `xmlns:r="${OFFICE}/relationships"`;
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** A part, how it is typed, and which part points to it. */
interface Part {
  name: string;
  type: string;
  content: string;
  relation: { from: "package" | "document"; id: string; type: string };
}

/** XML of each part by its path; «[Content_Types].xml» is the first, as readers of streams expect. */
export function docxParts(paper: Paper): Record<string, string> {
  const parts = partsOf(paper);
  return {
    "[Content_Types].xml": contentTypes(parts),
    "_rels/.rels": relationships(parts, "package", ""),
    "word/document.xml": `${XML}<w:document ${W} ${R}><w:body>${bodyXml(paper)}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relationships(parts, "document", "word/"),
    ...Object.fromEntries(
      parts.filter(({ content }) => content !== "").map(({ name, content }) => [name, content]),
    ),
  };
}

function partsOf({ title, pageNumbers }: Paper): Part[] {
  const ofDocument = (name: string, id: string, content: string): Part => ({
    name: `word/${name}.xml`,
    type: `${WORD_TYPE}.${name.replace(/\d+$/, "")}+xml`,
    content,
    relation: { from: "document", id, type: `${OFFICE}/relationships/${name.replace(/\d+$/, "")}` },
  });
  const header = ofDocument("header1", HEADER_ID, HEADER);
  return [
    {
      name: "word/document.xml",
      type: `${WORD_TYPE}.document.main+xml`,
      content: "",
      relation: { from: "package", id: "rId1", type: `${OFFICE}/relationships/officeDocument` },
    },
    ofDocument("styles", "rId1", `${XML}<w:styles ${W}>${STYLES}</w:styles>`),
    ofDocument("settings", "rId2", SETTINGS),
    ...(pageNumbers ? [header] : []),
    {
      name: "docProps/core.xml",
      type: "application/vnd.openxmlformats-package.core-properties+xml",
      content: core(title),
      relation: {
        from: "package",
        id: "rId2",
        type: `${PACKAGE}/relationships/metadata/core-properties`,
      },
    },
    {
      name: "docProps/app.xml",
      type: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
      content: `${XML}<Properties xmlns="${OFFICE}/extended-properties"><DocSecurity>0</DocSecurity></Properties>`,
      relation: { from: "package", id: "rId3", type: `${OFFICE}/relationships/extended-properties` },
    },
  ];
}

function contentTypes(parts: readonly Part[]): string {
  const overrides = parts.map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}

function relationships(parts: readonly Part[], from: Part["relation"]["from"], folder: string): string {
  const own = parts
    .filter(({ relation }) => relation.from === from)
    .map(
      ({ name, relation }) =>
        `<Relationship Id="${relation.id}" Type="${relation.type}" Target="${name.slice(folder.length)}"/>`,
    );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${own.join("")}</Relationships>`;
}

/** Nothing of the author and no time of making: a paper says these itself. */
function core(title: string): string {
  return (
    `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${escaped(title)}</dc:title><dc:language>ru-RU</dc:language></cp:coreProperties>`
  );
}

/** The number of the page, centred at the top. */
const HEADER =
  `${XML}<w:hdr ${W}><w:p><w:pPr><w:pStyle w:val="Header"/><w:jc w:val="center"/></w:pPr>` +
  '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>';

/** Word's own mode of today; a line that ends in a break isn't stretched to the edge. */
const SETTINGS =
  `${XML}<w:settings ${W}><w:defaultTabStop w:val="708"/><w:characterSpacingControl w:val="doNotCompress"/>` +
  "<w:compat><w:doNotExpandShiftReturn/>" +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
  "</w:compat></w:settings>";
