// An .xlsx file read by nothing but unzipping and looking into its XML: independent of the library that wrote it.
import { strFromU8, unzipSync } from "fflate";

export interface OpenedCell {
  /** "s" text, "b" yes or no, "e" error, "n" number. */
  readonly type: string;
  readonly value: string;
  readonly formula: string | undefined;
  readonly numberFormat: string;
}

export interface OpenedSheet {
  readonly xml: string;
  readonly state: string;
  readonly comments: string;
  readonly drawing: string;
  readonly relations: string;
  cell(address: string): OpenedCell | undefined;
  /** All elements of the name, as maps of their attributes; the text between the tags is under "". */
  elements(name: string): Record<string, string>[];
}

export interface OpenedBook {
  readonly titles: readonly string[];
  readonly workbookXml: string;
  readonly styles: string;
  sheet(title: string): OpenedSheet;
}

export function opened(file: Uint8Array): OpenedBook {
  const parts = unzipSync(file);
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const workbookXml = part("xl/workbook.xml");
  const entries = elementsOf(workbookXml, "sheet");
  const strings = elementsOf(part("xl/sharedStrings.xml"), "si").map((item) =>
    elementsOf(item[""] ?? "", "t")
      .map((text) => unescaped(text[""] ?? ""))
      .join(""),
  );
  const styles = part("xl/styles.xml");
  const formats = cellFormats(styles);
  const targets = new Map(
    elementsOf(part("xl/_rels/workbook.xml.rels"), "Relationship").map(
      (relation) => [relation["Id"], relation["Target"] ?? ""] as const,
    ),
  );
  return {
    titles: entries.map((entry) => unescaped(entry["name"] ?? "")),
    workbookXml,
    styles,
    sheet(title) {
      const entry = entries.find((candidate) => unescaped(candidate["name"] ?? "") === title);
      if (entry === undefined) throw new Error(`No sheet «${title}»`);
      const file = targets.get(entry["r:id"] ?? "")?.replace("worksheets/", "") ?? "";
      const relations = part(`xl/worksheets/_rels/${file}.rels`);
      const near = (kind: string): string => {
        const relation = elementsOf(relations, "Relationship").find((candidate) =>
          candidate["Type"]?.endsWith(kind),
        );
        return part((relation?.["Target"] ?? "").replace("..", "xl"));
      };
      return openedSheet(part(`xl/worksheets/${file}`), entry["state"] ?? "visible", strings, formats, {
        relations,
        comments: near("/comments"),
        drawing: near("/vmlDrawing"),
      });
    },
  };
}

function openedSheet(
  xml: string,
  state: string,
  strings: readonly string[],
  formats: readonly string[],
  near: Pick<OpenedSheet, "comments" | "drawing" | "relations">,
): OpenedSheet {
  return {
    xml,
    state,
    ...near,
    cell(address) {
      const found = new RegExp(`<c r="${address}"([^>]*?)(?:/>|>(.*?)</c>)`, "s").exec(xml);
      if (found === null) return undefined;
      const [, attributes = "", content = ""] = found;
      const type = /\bt="(\w+)"/.exec(attributes)?.[1] ?? "n";
      const raw = /<v>(.*?)<\/v>/s.exec(content)?.[1] ?? "";
      const formula = /<f>(.*?)<\/f>/s.exec(content)?.[1];
      return {
        type,
        value: type === "s" ? (strings[Number(raw)] ?? "") : unescaped(raw),
        formula: formula === undefined ? undefined : unescaped(formula),
        numberFormat: formats[Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0)] ?? "",
      };
    },
    elements: (name) => elementsOf(xml, name),
  };
}

/** Format codes of the cell styles, by style number. */
function cellFormats(styles: string): string[] {
  const codes = new Map(
    elementsOf(styles, "numFmt").map(
      (format) => [format["numFmtId"], unescaped(format["formatCode"] ?? "")] as const,
    ),
  );
  const cellStyles = /<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? "";
  return [...cellStyles.matchAll(/<xf numFmtId="(\d+)"/g)].map(
    ([, id]) => codes.get(id) ?? (id === "49" ? "@" : ""),
  );
}

export function elementsOf(xml: string, name: string): Record<string, string>[] {
  const pattern = new RegExp(`<${name}(?=[\\s/>])([^>]*?)(?:/>|>(.*?)</${name}>)`, "gs");
  return [...xml.matchAll(pattern)].map(([, attributes = "", content = ""]) => ({
    ...Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
    ),
    "": content,
  }));
}

export function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}
