// Parts of an .xlsx file from the description of a workbook: path inside the archive → text. Whoever calls packs them.
// Written is the conservative subset that Excel opens without repair and LibreOffice as well.
import type { WrittenSheet, WrittenWorkbook } from "./writePlan.ts";
import { sheetXml } from "./writeSheet.ts";
import { styleBook } from "./writeStyles.ts";
import { blockOf, escaped, letters, quoted, XML_HEAD } from "./writeText.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument";

/** The parts of the file, `[Content_Types].xml` first, as Excel wants it. */
export function writeXlsx(workbook: WrittenWorkbook): Record<string, string> {
  const styles = styleBook();
  const sheets = workbook.sheets.map((sheet, index) => sheetXml(sheet, styles, index === 0));
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(sheets.length),
    "_rels/.rels": relations([
      [`${OFFICE}/relationships/officeDocument`, "xl/workbook.xml"],
      [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
      [`${OFFICE}/relationships/custom-properties`, "docProps/custom.xml"],
    ]),
    "docProps/core.xml": coreXml(workbook),
    "docProps/custom.xml": customXml(workbook.properties),
    "xl/workbook.xml": workbookXml(workbook),
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, index): Relation => [`${OFFICE}/relationships/worksheet`, sheetPath(index)]),
      [`${OFFICE}/relationships/styles`, "styles.xml"],
    ]),
    "xl/styles.xml": styles.xml(),
  };
  sheets.forEach((xml, index) => {
    parts[`xl/${sheetPath(index)}`] = xml;
  });
  return parts;
}

type Relation = readonly [type: string, target: string];

const sheetPath = (index: number): string => `worksheets/sheet${index + 1}.xml`;

function contentTypes(sheets: number): string {
  const overrides = [
    ["/xl/workbook.xml", `${TYPE}.spreadsheetml.sheet.main+xml`],
    ...Array.from({ length: sheets }, (_, index) => [
      `/xl/${sheetPath(index)}`,
      `${TYPE}.spreadsheetml.worksheet+xml`,
    ]),
    ["/xl/styles.xml", `${TYPE}.spreadsheetml.styles+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["/docProps/custom.xml", `${TYPE}.custom-properties+xml`],
  ];
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    overrides
      .map(([path, type]) => `<Override PartName="${path ?? ""}" ContentType="${type ?? ""}"/>`)
      .join("") +
    "</Types>"
  );
}

function relations(items: readonly Relation[]): string {
  const lines = items.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
}

function coreXml({ title, author }: WrittenWorkbook): string {
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator></cp:coreProperties>`
  );
}

function customXml(properties: Readonly<Record<string, string>>): string {
  const items = Object.keys(properties).map(
    (name, index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escaped(name)}">` +
      `<vt:lpwstr>${escaped(properties[name] ?? "")}</vt:lpwstr></property>`,
  );
  return (
    `${XML_HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">` +
    `${items.join("")}</Properties>`
  );
}

function workbookXml({ sheets }: WrittenWorkbook): string {
  const items = sheets.map(
    ({ title, state }, index) =>
      `<sheet name="${escaped(title)}" sheetId="${index + 1}"${state === "visible" ? "" : ` state="${state}"`} r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap(namesOf);
  return (
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships">` +
    '<workbookPr/><workbookProtection lockStructure="1"/>' +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="14000" activeTab="0"/></bookViews>' +
    `<sheets>${items.join("")}</sheets>` +
    (names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`) +
    '<calcPr fullCalcOnLoad="1"/></workbook>'
  );
}

/** Names that Excel itself keeps for the filter and for what is repeated on every printed page. */
function namesOf({ title, filter, titleRows, frozenColumns }: WrittenSheet, index: number): string[] {
  const name = (own: string, value: string, attributes = "") =>
    `<definedName name="_xlnm.${own}" localSheetId="${index}"${attributes}>${escaped(value)}</definedName>`;
  const columns = frozenColumns === 0 ? "" : `${quoted(title)}!$A:$${letters(frozenColumns - 1)},`;
  return [
    ...(filter === null ? [] : [name("_FilterDatabase", blockOf(title, filter), ' hidden="1"')]),
    ...(titleRows === null
      ? []
      : [name("Print_Titles", `${columns}${quoted(title)}!$${titleRows.from + 1}:$${titleRows.to + 1}`)]),
  ];
}
