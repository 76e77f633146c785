// Field masks: «sheets(properties.title,data.rowData.values.note)» → a tree, checked against the schema; how a mask cuts a
// reply down to what was asked, and how it says which parts of a thing a write replaces.
import { invalidArgument, NotModelled, Refusal } from "./errors.ts";
import { isObject } from "./message.ts";
import type { Kind } from "./schema/kinds.ts";
import { schemaOf, type MessageName } from "./schema/schema.ts";

/** The whole branch, or the named parts of it. */
export type Mask = "all" | ReadonlyMap<string, Mask>;

type Tree = Map<string, Tree>;

/** Mask of a reply. @throws SheetsError (400) for a path that the resource doesn't have, NotModelled for one missing here */
export function readMask(name: MessageName, text: string): Mask {
  const tree = treeOf(text);
  const wrong = tree === null ? text : unknownPath(name, tree, "");
  if (tree === null || wrong !== null) {
    throw invalidArgument(
      "Request contains an invalid argument. Error expanding 'fields' parameter. " +
        `Cannot find matching fields for path '${wrong ?? text}'.`,
    );
  }
  return closed(tree);
}

/** Mask of a write. @throws Refusal for an empty one and for unknown fields, NotModelled for fields missing here */
export function writeMask(name: MessageName, text: string | undefined): Mask {
  if (text === undefined || text.trim() === "") {
    throw new Refusal("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  }
  const tree = treeOf(text);
  const wrong = tree === null ? text : unknownPath(name, tree, "");
  if (tree === null || wrong !== null) throw new Refusal(`Invalid field: ${wrong ?? text}`);
  return withBothColours(name, closed(tree));
}

/** The part of a mask below a field: "all", a smaller mask, or null when the field isn't named. */
export function below(mask: Mask, ...path: readonly string[]): Mask | null {
  let part: Mask | null = mask;
  for (const field of path) {
    if (part === "all" || part === null) return part;
    part = part.get(field) ?? null;
  }
  return part;
}

/** Plain JSON cut down to the mask. A branch that is named whole is shared with the original, not copied. */
export function project(json: unknown, mask: Mask): unknown {
  if (mask === "all") return json;
  if (Array.isArray(json)) return json.map((item: unknown) => project(item, mask));
  if (!isObject(json)) return json;
  const entries: [string, unknown][] = [];
  for (const [field, value] of Object.entries(json)) {
    const part = below(mask, field);
    if (part !== null && value !== undefined) entries.push([field, project(value, part)]);
  }
  return Object.fromEntries(entries);
}

/** `target` with the masked parts taken from `source`: what the mask names and the source lacks is cleared. */
export function merged(target: object, source: object, mask: Mask): Record<string, unknown> {
  const result = new Map<string, unknown>(Object.entries(target));
  const from = new Map<string, unknown>(Object.entries(source));
  const names = mask === "all" ? [...result.keys(), ...from.keys()] : mask.keys();
  for (const field of names) {
    const value = mergedField(result.get(field), from.get(field), below(mask, field) ?? "all");
    if (value === undefined) result.delete(field);
    else result.set(field, value);
  }
  return Object.fromEntries(result);
}

function mergedField(target: unknown, source: unknown, mask: Mask): unknown {
  if (mask === "all") return source;
  const value = merged(isObject(target) ? target : {}, isObject(source) ? source : {}, mask);
  return Object.keys(value).length === 0 ? undefined : value;
}

/** Reads the text of a mask; null when it isn't one. A path that ends is a branch with «*». */
function treeOf(text: string): Tree | null {
  const tokens = text.match(/[A-Za-z0-9_]+|[*(),./]|[^]/g) ?? [];
  let place = 0;
  const list = (into: Tree): boolean => {
    while (path(into)) {
      if (tokens[place] !== ",") return true;
      place += 1;
    }
    return false;
  };
  const path = (into: Tree): boolean => {
    let tree = into;
    for (;;) {
      const token = tokens[place++] ?? "";
      if (!/^(?:\w+|\*)$/.test(token)) return false;
      tree = child(tree, camelCase(token));
      const next = tokens[place];
      if (next === "(") {
        place += 1;
        return list(tree) && tokens[place++] === ")";
      }
      if (next !== "." && next !== "/") {
        child(tree, "*");
        return true;
      }
      place += 1;
    }
  };
  const root: Tree = new Map();
  return list(root) && place === tokens.length ? root : null;
}

function child(tree: Tree, field: string): Tree {
  const found = tree.get(field) ?? new Map();
  tree.set(field, found);
  return found;
}

function camelCase(field: string): string {
  return field.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function unknownPath(name: string, tree: Tree, path: string): string | null {
  const { fields } = schemaOf(name);
  for (const [field, part] of tree) {
    if (field === "*") continue;
    const here = path === "" ? field : `${path}.${field}`;
    const kind = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (kind === undefined) return here;
    if (kind === "notModelled") throw new NotModelled(here);
    const message = messageOf(kind);
    const deeper = [...part.keys()].find((name) => name !== "*");
    if (message === null && deeper !== undefined && kind !== "none") return `${here}.${deeper}`;
    const wrong = message === null ? null : unknownPath(message, part, here);
    if (wrong !== null) return wrong;
  }
  return null;
}

function messageOf(kind: Kind): string | null {
  if (typeof kind === "string") return null;
  if ("message" in kind) return kind.message;
  return "list" in kind ? messageOf(kind.list) : null;
}

function closed(tree: Tree): Mask {
  if (tree.has("*")) return "all";
  return new Map([...tree].map(([field, part]) => [field, closed(part)]));
}

/** A colour is kept in two fields: a mask that names one names both. */
function withBothColours(name: string, mask: Mask): Mask {
  if (mask === "all") return mask;
  const { fields } = schemaOf(name);
  const result = new Map<string, Mask>();
  for (const [field, part] of mask) {
    const plain = field.replace(/Style$/, "");
    if (plain in fields && `${plain}Style` in fields) {
      if (part !== "all") throw new NotModelled(`a mask below ${field}`);
      result.set(plain, "all").set(`${plain}Style`, "all");
    } else {
      const kind = fields[field];
      const message = kind === undefined ? null : messageOf(kind);
      result.set(field, message === null ? part : withBothColours(message, part));
    }
  }
  return result;
}
