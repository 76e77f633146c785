// Reads the parts of an .xlsx, whoever has written it (Excel, LibreOffice, Google, our own host), into sheets of cells.
// Formulas give the value that their program has kept; nothing is calculated, no link is followed.
import { dateStyles } from "./dateFormats.ts";
import { XlsxFault } from "./fault.ts";
import type { CellRange } from "./places.ts";
import { readRows, sharedTexts, type XlsxRow } from "./readSheet.ts";
import { childNamed, childNodes, descendants, readXml, type XmlNode } from "./xml.ts";

export interface XlsxBook {
  /** In the order of their tabs; charts and dialogs are left out. */
  sheets: readonly XlsxSheet[];
}

export interface XlsxSheet {
  name: string;
  /** Also one that only a program can show again. */
  isHidden: boolean;
  /** Rows that hold a value, from the top. */
  rows: readonly XlsxRow[];
  /** Only the first cell of a merged range holds a value. */
  merged: readonly CellRange[];
}

export type { XlsxCell, XlsxRow } from "./readSheet.ts";

/**
 * @param parts XML parts of the unzipped file by their names
 * @throws XlsxFault DAMAGED, TOO_BIG
 */
export function readXlsx(parts: Readonly<Record<string, string>>): XlsxBook {
  const home = bookPart(parts);
  const book = childNamed(readXml(parts[home] ?? ""), "workbook");
  if (book === undefined) throw new XlsxFault("DAMAGED", home);
  const related = relations(parts, home);
  const byType = (type: string): string =>
    parts[related.find((each) => each.type === type)?.part ?? ""] ?? "";
  const reading = {
    texts: sharedTexts(byType("sharedStrings")),
    isDate: dateStyles(byType("styles")),
    startsIn1904: /^(?:1|true)$/.test(childNamed(book, "workbookPr")?.attributes["date1904"] ?? ""),
  };
  const listed = childNamed(book, "sheets");
  const tabs = listed === undefined ? [] : childNodes(listed);
  const sheets = tabs.flatMap((tab): XlsxSheet[] => {
    const target = related.find(({ id }) => id === tab.attributes["id"]);
    if (target !== undefined && target.type !== "worksheet") return [];
    const name = tab.attributes["name"] ?? "";
    const xml = parts[target?.part ?? ""];
    if (xml === undefined) throw new XlsxFault("DAMAGED", name);
    const isHidden = (tab.attributes["state"] ?? "visible") !== "visible";
    return [{ name, isHidden, ...readRows(xml, name, reading) }];
  });
  if (sheets.length === 0) throw new XlsxFault("DAMAGED", home);
  return { sheets };
}

interface Relation {
  id: string;
  /** Last word of the type's address: «worksheet», «sharedStrings». */
  type: string;
  /** Name of the part, without a slash before it. */
  part: string;
}

function bookPart(parts: Readonly<Record<string, string>>): string {
  const home = relations(parts, "").find(({ type }) => type === "officeDocument");
  return home?.part ?? "xl/workbook.xml";
}

/** What a part refers to, by the part beside it in «_rels». */
function relations(parts: Readonly<Record<string, string>>, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const xml = parts[`${folder}_rels/${part.slice(folder.length)}.rels`] ?? "";
  return descendants(readXml(xml), "Relationship").map(({ attributes }: XmlNode) => ({
    id: attributes["Id"] ?? "",
    type: (attributes["Type"] ?? "").replace(/^.*\//, ""),
    part: resolved(folder, attributes["Target"] ?? ""),
  }));
}

/** «../styles.xml» from «xl/worksheets/» is «xl/styles.xml»; a slash at the beginning starts from the root. */
function resolved(folder: string, target: string): string {
  const path = target.startsWith("/") ? target : folder + target;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
