// How a paragraph or a run of a .docx looks: what stands at it, laid over its style, that over the style it is based on, that over
// the defaults of the document. Only the looks that office papers have.
import { childNamed, childNodes, nodeAt, type XmlNode } from "../../../../xlsx/xml.ts";

export interface Look {
  align: string;
  /** Twentieths of a point. */
  left: number;
  right: number;
  firstLine: number;
  before: number;
  after: number;
  /** 240ths of a line; 0 = as the reader has it. */
  line: number;
  /** Half points. */
  size: number;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  caps: boolean;
}

const PLAIN: Look = {
  align: "left",
  left: 0,
  right: 0,
  firstLine: 0,
  before: 0,
  after: 0,
  line: 240,
  size: 20,
  bold: false,
  italic: false,
  underline: false,
  caps: false,
};

export interface Looks {
  /** @param properties w:pPr */
  ofParagraph: (properties: XmlNode | undefined) => Look;
  /** @param properties w:rPr */
  ofRun: (properties: XmlNode | undefined, paragraph: Look) => Look;
}

/** @param styles part word/styles.xml, read */
export function looksOf(styles: XmlNode): Looks {
  const root = childNamed(styles, "styles");
  const byId = new Map(
    (root === undefined ? [] : childNodes(root))
      .filter(({ name }) => name === "style")
      .map((style): [string, XmlNode] => [style.attributes["styleId"] ?? "", style]),
  );
  const usual = [...byId.values()].find(
    ({ attributes }) => attributes["type"] === "paragraph" && attributes["default"] === "1",
  );
  const defaults = withBoth(
    PLAIN,
    nodeAt(root, "docDefaults", "pPrDefault", "pPr"),
    nodeAt(root, "docDefaults", "rPrDefault", "rPr"),
  );
  const ofStyle = (style: XmlNode | undefined, under: Look, depth = 0): Look => {
    if (style === undefined || depth > 10) return under;
    const base = byId.get(childNamed(style, "basedOn")?.attributes["val"] ?? "");
    const below = ofStyle(base, under, depth + 1);
    return withBoth(below, childNamed(style, "pPr"), childNamed(style, "rPr"));
  };
  return {
    ofParagraph(properties) {
      const named = byId.get(childNamed(properties, "pStyle")?.attributes["val"] ?? "");
      return withParagraph(ofStyle(named ?? usual, defaults), properties);
    },
    ofRun(properties, paragraph) {
      const named = byId.get(childNamed(properties, "rStyle")?.attributes["val"] ?? "");
      return withRun(ofStyle(named, paragraph), properties);
    },
  };
}

const withBoth = (look: Look, paragraph: XmlNode | undefined, run: XmlNode | undefined): Look =>
  withRun(withParagraph(look, paragraph), run);

function withParagraph(look: Look, properties: XmlNode | undefined): Look {
  const [indent, spacing] = [childNamed(properties, "ind"), childNamed(properties, "spacing")];
  const hanging = indent?.attributes["hanging"];
  return {
    ...look,
    align: childNamed(properties, "jc")?.attributes["val"] ?? look.align,
    left: numberIn(indent, ["left", "start"], look.left),
    right: numberIn(indent, ["right", "end"], look.right),
    firstLine:
      hanging === undefined ? numberIn(indent, ["firstLine"], look.firstLine) : -Number(hanging) || 0,
    before: numberIn(spacing, ["before"], look.before),
    after: numberIn(spacing, ["after"], look.after),
    line:
      spacing?.attributes["lineRule"] === "exact" || spacing?.attributes["lineRule"] === "atLeast"
        ? look.line
        : numberIn(spacing, ["line"], look.line),
  };
}

function withRun(look: Look, properties: XmlNode | undefined): Look {
  const underline = childNamed(properties, "u")?.attributes["val"];
  return {
    ...look,
    size: numberIn(childNamed(properties, "sz"), ["val"], look.size),
    bold: isOn(childNamed(properties, "b"), look.bold),
    italic: isOn(childNamed(properties, "i"), look.italic),
    underline: underline === undefined ? look.underline : underline !== "none",
    caps: isOn(childNamed(properties, "caps"), look.caps),
  };
}

const OFF = ["0", "false", "off"];

function isOn(node: XmlNode | undefined, otherwise: boolean): boolean {
  return node === undefined ? otherwise : !OFF.includes(node.attributes["val"] ?? "1");
}

/** A whole number of the first of the attributes that is there. */
export function numberIn(node: XmlNode | undefined, names: readonly string[], otherwise: number): number {
  const text = names.map((name) => node?.attributes[name]).find((value) => value !== undefined);
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : otherwise;
}
