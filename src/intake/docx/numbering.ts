// Numbers that the word processor writes itself before a paragraph: not in the text, but told by the lists of the document.
import { romanOf } from "../sections.ts";
import { childNamed, childNodes, descendants, nodeAt, smallNumber, type XmlNode } from "../../xlsx/xml.ts";

interface Level {
  format: string;
  /** «%1.%2.» */
  pattern: string;
  start: number;
}

interface List {
  /** Lists of one definition go on counting together. */
  definition: string;
  levels: ReadonlyMap<number, Level>;
  restarts: ReadonlyMap<number, number>;
}

/** A number as it would be seen; `known` false when the list is not described and the number cannot be told. */
export interface AutoNumber {
  label: string;
  known: boolean;
}

const RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя";
const LATIN = "abcdefghijklmnopqrstuvwxyz";

const letterOf = (letters: string, value: number): string => letters[(value - 1) % letters.length] ?? "";

/** Ways to write a number, by their names in the file. */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, "0"),
  upperRoman: romanOf,
  lowerRoman: (value) => romanOf(value).toLowerCase(),
  russianLower: (value) => letterOf(RUSSIAN, value),
  russianUpper: (value) => letterOf(RUSSIAN, value).toUpperCase(),
  lowerLetter: (value) => letterOf(LATIN, value),
  upperLetter: (value) => letterOf(LATIN, value).toUpperCase(),
};

const valueOf = (node: XmlNode | undefined): string => node?.attributes["val"] ?? "";
const levelNumber = (node: XmlNode): number => smallNumber(node, 0, "ilvl");

function readLevel(node: XmlNode): [number, Level] {
  const format = valueOf(childNamed(node, "numFmt")) || "decimal";
  const start = smallNumber(childNamed(node, "start"), 1);
  return [levelNumber(node), { format, pattern: valueOf(childNamed(node, "lvlText")), start }];
}

function readLists(part: XmlNode): Map<string, List> {
  const definitions = new Map(
    descendants(part, "abstractNum").map((node) => [
      node.attributes["abstractNumId"] ?? "",
      new Map(descendants(node, "lvl").map(readLevel)),
    ]),
  );
  return new Map(
    descendants(part, "num").map((node) => {
      const definition = valueOf(childNamed(node, "abstractNumId"));
      const overrides = childNodes(node).filter((child) => child.name === "lvlOverride");
      const levels = new Map([
        ...(definitions.get(definition) ?? []),
        ...descendants(node, "lvl").map(readLevel),
      ]);
      const restarts = overrides.flatMap((override) => {
        const start = childNamed(override, "startOverride");
        return start === undefined ? [] : [[levelNumber(override), smallNumber(start, 1)] as const];
      });
      return [node.attributes["numId"] ?? "", { definition, levels, restarts: new Map(restarts) }];
    }),
  );
}

/** Numbers of paragraph styles: style → its numPr. */
function readStyles(part: XmlNode): Map<string, XmlNode> {
  return new Map(
    descendants(part, "style").flatMap((style) => {
      const numbering = nodeAt(style, "pPr", "numPr");
      return numbering === undefined ? [] : [[style.attributes["styleId"] ?? "", numbering] as const];
    }),
  );
}

/**
 * Counts through a document: to be asked for each paragraph, in order.
 * @returns a function of the paragraph's pPr: its number, or null if it has none
 */
export function numberParagraphs(
  numbering: XmlNode,
  styles: XmlNode,
): (properties: XmlNode | undefined) => AutoNumber | null {
  const lists = readLists(numbering);
  const ofStyle = readStyles(styles);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();

  return (properties) => {
    const own = childNamed(properties, "numPr");
    const styled = ofStyle.get(valueOf(childNamed(properties, "pStyle")));
    const id = valueOf(childNamed(own, "numId")) || valueOf(childNamed(styled, "numId"));
    if (id === "" || id === "0") return null;
    const level = smallNumber(childNamed(own, "ilvl"), smallNumber(childNamed(styled, "ilvl"), 0));
    const list = lists.get(id);
    const definition = list?.levels.get(level);
    if (list === undefined || definition === undefined) return { label: "", known: false };
    if (definition.format === "bullet") return { label: "-", known: true };
    if (definition.format === "none") return null;
    const values = counters.get(list.definition) ?? [];
    counters.set(list.definition, values);
    const restart = begun.has(id) ? undefined : list.restarts.get(level);
    begun.add(id);
    values[level] = restart ?? (values[level] ?? definition.start - 1) + 1;
    values.length = level + 1;
    return { label: labelOf(list, definition.pattern, values), known: true };
  };
}

function labelOf(list: List, pattern: string, values: readonly number[]): string {
  return pattern.replace(/%(\d)/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const definition = list.levels.get(level);
    const write = FORMATS[definition?.format ?? "decimal"] ?? String;
    return write(values[level] ?? definition?.start ?? 1);
  });
}
