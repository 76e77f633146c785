// Parts of .xlsx files for tests: unzipped from a real file, or put together by hand in the form that a program writes.
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";

export const unzipped = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

/** A list of teachers that LibreOffice Calc has saved: title, two-row header, merged cells, a hidden sheet. */
export const libreOfficeBytes = (): Buffer =>
  readFileSync(new URL("../fixtures/teachers.xlsx", import.meta.url));

/** As Excel and Google write it: one sheet with these rows. */
export function parts(
  rows: string,
  { styles = "", texts = "", after = "", book = "" } = {},
): Record<string, string> {
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return {
    "_rels/.rels": `<Relationships><Relationship Id="rId1" Type="${type}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns:r="r">${book}<sheets><sheet name="Лист1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      `<Relationships><Relationship Id="rId1" Type="${type}/worksheet" Target="/xl/worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${type}/styles" Target="styles.xml"/>` +
      `<Relationship Id="rId3" Type="${type}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`,
    "xl/styles.xml": `<styleSheet>${styles}</styleSheet>`,
    "xl/sharedStrings.xml": `<sst>${texts}</sst>`,
  };
}
