// Which number formats show a day: a workbook keeps days as numbers, and only the format tells them apart.
import { childNamed, childNodes, readXml, type XmlNode } from "./xml.ts";

/** Built-in formats with a day in them, those of East Asian systems included; 18–21 and 45–47 are times. */
const BUILT_IN: readonly (readonly [from: number, to: number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
];

/** By the index of a cell's style: does it show its number as a day? @param xml the part styles.xml; may be empty */
export function dateStyles(xml: string): boolean[] {
  const sheet = childNamed(readXml(xml), "styleSheet");
  const own = new Map(
    nodesOf(sheet, "numFmts").map(({ attributes }) => [
      Number(attributes["numFmtId"]),
      attributes["formatCode"] ?? "",
    ]),
  );
  return nodesOf(sheet, "cellXfs").map(({ attributes }) => {
    const id = Number(attributes["numFmtId"] ?? 0);
    const code = own.get(id);
    return code === undefined ? BUILT_IN.some(([from, to]) => id >= from && id <= to) : showsDay(code);
  });
}

const nodesOf = (sheet: XmlNode | undefined, name: string): XmlNode[] => {
  const list = childNamed(sheet, name);
  return list === undefined ? [] : childNodes(list);
};

/** True for «dd.mm.yyyy», «[$-419]d mmm yy;@»; not for «0.00», «[Red]0», «"дней: "0», «hh:mm». */
function showsDay(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  return /[dy]/i.test(bare) || /m{3}/i.test(bare);
}
