// XML read strictly and by nothing of the program: what isn't well-formed throws. Knows what a .docx needs: elements,
// attributes, text, the five entities.

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const NAME = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
/** Characters that XML 1.0 allows, § 2.2. */
const ALLOWED = /^(?:[\t\n\r\u0020-\uD7FF\uE000-\uFFFD]|[\uD800-\uDBFF][\uDC00-\uDFFF])*$/;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function strictXml(xml: string): Element {
  if (!ALLOWED.test(xml)) throw new Error("A character that XML doesn't have");
  const declaration = /^<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>\n/.exec(xml)?.[0];
  if (declaration === undefined) throw new Error("No XML declaration");
  const reader = new Reader(xml, declaration.length);
  const root = reader.element();
  if (reader.at !== xml.length) throw new Error("Text after the root");
  return root;
}

class Reader {
  private readonly xml: string;
  at: number;

  constructor(xml: string, at: number) {
    this.xml = xml;
    this.at = at;
  }

  element(): Element {
    this.take("<");
    const name = this.name();
    const attributes: Record<string, string> = {};
    while (this.skipped(" ")) {
      const key = this.name();
      if (attributes[key] !== undefined) throw new Error(`Attribute ${key} twice`);
      this.take('="');
      const end = this.xml.indexOf('"', this.at);
      attributes[key] = decoded(this.xml.slice(this.at, end));
      this.at = end + 1;
    }
    if (this.skipped("/>")) return { name, attributes, children: [] };
    this.take(">");
    const children: (Element | string)[] = [];
    while (!this.xml.startsWith("</", this.at)) {
      if (this.at >= this.xml.length) throw new Error(`<${name}> isn't closed`);
      children.push(this.xml.charAt(this.at) === "<" ? this.element() : this.text());
    }
    this.take(`</${name}>`);
    return { name, attributes, children };
  }

  private text(): string {
    const end = this.xml.indexOf("<", this.at);
    const text = this.xml.slice(this.at, end);
    this.at = end;
    return decoded(text);
  }

  private name(): string {
    NAME.lastIndex = this.at;
    const [name] = NAME.exec(this.xml) ?? [];
    if (name === undefined) throw new Error(`No name at ${this.at}`);
    this.at += name.length;
    return name;
  }

  private take(text: string): void {
    if (!this.skipped(text)) throw new Error(`No «${text}» at ${this.at}`);
  }

  private skipped(text: string): boolean {
    if (!this.xml.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }
}

function decoded(text: string): string {
  if (/[<>]/.test(text)) throw new Error("A bracket that isn't escaped");
  return text.replace(/&([^;]*;?)/g, (_, entity: string) => {
    const character = ENTITIES[entity.replace(";", "")];
    if (character === undefined || !entity.endsWith(";")) throw new Error(`Entity &${entity}`);
    return character;
  });
}

const isElement = (node: Element | string): node is Element => typeof node !== "string";

/** All elements of a name below the node, in order of the document. */
export function all(node: Element, name: string): Element[] {
  return node.children
    .filter(isElement)
    .flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

export function children(node: Element, name: string): Element[] {
  return node.children.filter(isElement).filter((child) => child.name === name);
}

/** The text that a reader sees, with breaks and tabs. */
export function textOf(node: Element): string {
  if (node.name === "w:t") return node.children.join("");
  if (node.name === "w:br") return node.attributes["w:type"] === "page" ? "" : "\n";
  if (node.name === "w:tab" && node.attributes["w:val"] === undefined) return "\t";
  return node.children.filter(isElement).map(textOf).join("");
}

/** Value of an attribute, of which the element must have one. */
export function attribute(element: Element | undefined, name: string): string {
  const value = element?.attributes[name];
  if (value === undefined) throw new Error(`No attribute ${name}`);
  return value;
}
