// A small reader of XML: enough for the parts of Office files, and it never throws — what is cut off or crooked is read as
// far as it goes. Apps Script has no DOM in a run, and names are taken without their prefixes.
import { matchesOf } from "./matches.ts";

export interface XmlNode {
  /** Name without the prefix: «p» for w:p. */
  name: string;
  /** Attributes by name without the prefix. */
  attributes: Readonly<Record<string, string>>;
  children: readonly (XmlNode | string)[];
}

interface OpenNode extends XmlNode {
  children: (XmlNode | string)[];
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<![^>]*>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)|</g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

function decode(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex, decimal, name) => {
      if (typeof name === "string") return ENTITIES[name.toLowerCase()] ?? whole;
      const code = typeof hex === "string" ? parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const match of matchesOf(ATTRIBUTE, text))
    attributes[localName(match[1] ?? "")] = decode(match[2] ?? match[3] ?? "");
  return attributes;
}

/** Reads a part into a tree; the node returned holds the roots as its children. */
export function readXml(xml: string): XmlNode {
  const root: OpenNode = { name: "", attributes: {}, children: [] };
  const path: OpenNode[] = [root];
  for (const [, cdata, closing, opening, attributes, selfClosing, text] of matchesOf(TOKEN, xml)) {
    const parent = path[path.length - 1] ?? root;
    if (opening !== undefined) {
      const node: OpenNode = {
        name: localName(opening),
        attributes: attributesOf(attributes ?? ""),
        children: [],
      };
      parent.children.push(node);
      if (selfClosing !== "/") path.push(node);
    } else if (closing !== undefined) {
      const at = path.map((node) => node.name).lastIndexOf(localName(closing));
      if (at > 0) path.length = at;
    } else {
      parent.children.push(cdata ?? decode(text ?? ""));
    }
  }
  return root;
}

export function childNodes(node: XmlNode): XmlNode[] {
  return node.children.filter((child) => typeof child !== "string");
}

export function childNamed(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node === undefined ? undefined : childNodes(node).find((child) => child.name === name);
}

/** The node at the end of a path of names. */
export function nodeAt(node: XmlNode | undefined, ...names: string[]): XmlNode | undefined {
  return names.reduce<XmlNode | undefined>((at, name) => childNamed(at, name), node);
}

/** A whole number from 0 to 99 of an attribute «val»; `otherwise` when it is missing or none. */
export function smallNumber(node: XmlNode | undefined, otherwise: number, attribute = "val"): number {
  const text = node?.attributes[attribute] ?? "";
  return /^\d{1,2}$/.test(text) ? Number(text) : otherwise;
}

/** Nodes of a name at any depth. */
export function descendants(node: XmlNode, name: string): XmlNode[] {
  return childNodes(node).flatMap((child) => (child.name === name ? [child] : descendants(child, name)));
}

export function textIn(node: XmlNode): string {
  return node.children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");
}
