// The one check of everything that comes in: JSON → a message of the schema, in normal form, or Google's refusal.
import { invalidArgument, NotModelled } from "./errors.ts";
import { remembered } from "./remembered.ts";
import type { Kind, Scalar } from "./schema/kinds.ts";
import { schemaOf, type Message, type MessageName } from "./schema/schema.ts";

type Fields = Readonly<Record<string, Kind>>;

const NO_FIELDS: Fields = {};
const PROTO = "type.googleapis.com/google.apps.sheets.v4.";
const PROTO_SCALARS = {
  string: "TYPE_STRING",
  int: "TYPE_INT32",
  number: "TYPE_DOUBLE",
  bool: "TYPE_BOOL",
  mask: "type.googleapis.com/google.protobuf.FieldMask",
} as const satisfies Record<Scalar, string>;

const IS: Record<Scalar, (json: unknown) => boolean> = {
  string: (json) => typeof json === "string",
  mask: (json) => typeof json === "string",
  bool: (json) => typeof json === "boolean",
  number: (json) => Number.isFinite(json),
  int: (json) => Number.isInteger(json) && Math.abs(Number(json)) < 2 ** 31,
};

/**
 * Takes unknown JSON as a message: a deep copy without nulls and without the zeros that mean nothing, colours in both of
 * their forms.
 * @param path where the JSON stands in the body, as Google's messages name it; "" for the body itself
 * @throws SheetsError (400) for unknown names, wrong types and doubly set unions; NotModelled for what the model lacks
 */
export function parse<Name extends MessageName>(name: Name, json: unknown, path = ""): Message<Name> {
  const copy = normalForm({ message: name }, json);
  checkMessage(name, copy, path);
  return copy;
}

function checkMessage<Name extends MessageName>(
  name: Name,
  json: unknown,
  path: string,
): asserts json is Message<Name> {
  check({ message: name }, json, path);
}

export function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

function check(kind: Kind, json: unknown, path: string): void {
  if (typeof kind === "string") {
    if (kind === "notModelled" || kind === "none") throw new NotModelled(path);
    if (!IS[kind](json)) throw wrongValue(path, PROTO_SCALARS[kind], json);
  } else if ("zeroless" in kind) {
    check(kind.zeroless, json, path);
  } else if ("words" in kind) {
    if (typeof json !== "string" || !kind.words.includes(json)) throw wrongValue(path, PROTO + kind.of, json);
  } else if ("list" in kind) {
    if (!Array.isArray(json)) throw wrongValue(path, typeName(kind.list), json);
    json.forEach((item, index) => check(kind.list, item, `${path}[${index}]`));
  } else {
    checkFields(kind.message, json, path);
  }
}

function checkFields(name: string, json: unknown, path: string): void {
  if (!isObject(json)) throw wrongValue(path, PROTO + name, json);
  const schema = schemaOf(name);
  for (const [field, value] of Object.entries(json)) {
    const kind = Object.hasOwn(schema.fields, field) ? schema.fields[field] : undefined;
    if (kind === undefined) {
      const place = path === "" ? "" : ` at '${path}'`;
      throw invalidArgument(
        `Invalid JSON payload received. Unknown name "${field}"${place}: Cannot find field.`,
      );
    }
    check(kind, value, path === "" ? snakeCase(field) : `${path}.${snakeCase(field)}`);
  }
  for (const [union, members] of Object.entries(schema.unions ?? {})) {
    const second = members.filter((member) => member in json)[1];
    if (second !== undefined) {
      throw invalidArgument(
        `Invalid value at '${path}' (oneof), oneof field '${union}' is already set. Cannot set '${second}'`,
      );
    }
  }
}

function wrongValue(path: string, type: string, json: unknown): Error {
  return invalidArgument(`Invalid value at '${path}' (${type}), ${JSON.stringify(json) ?? String(json)}`);
}

function typeName(kind: Kind): string {
  if (typeof kind === "string") return kind in PROTO_SCALARS ? kind : "";
  if ("message" in kind) return PROTO + kind.message;
  return "";
}

const snakeCase = remembered((field: string) =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
);

function normalForm(kind: Kind | undefined, json: unknown): unknown {
  if (Array.isArray(json)) {
    const item = isKindOf(kind, "list") ? kind.list : undefined;
    return json.map((value: unknown) => normalForm(item, value));
  }
  if (!isObject(json)) return json;
  if (typeof json["toJSON"] === "function") return json["toJSON"]();
  const name = isKindOf(kind, "message") ? kind.message : undefined;
  const fields = name === undefined ? NO_FIELDS : schemaOf(name).fields;
  const result = new Map<string, unknown>();
  for (const [field, raw] of Object.entries(json)) {
    const fieldKind = Object.hasOwn(fields, field) ? fields[field] : undefined;
    const value = normalForm(fieldKind, raw);
    const known = fieldKind !== undefined;
    if (value === undefined || (known && value === null)) continue;
    if (isKindOf(fieldKind, "zeroless") && (value === 0 || value === false || value === "")) continue;
    result.set(field, value);
  }
  fillInColours(fields, result);
  return Object.fromEntries(name === "Color" ? quantised(result) : result);
}

function isKindOf<Key extends "zeroless" | "list" | "message">(
  kind: Kind | undefined,
  key: Key,
): kind is Extract<Kind, Record<Key, unknown>> {
  return typeof kind === "object" && key in kind;
}

/** Parts of a colour become n/255, as Google keeps them (0.5 → 0.49803922); a part of 0 is left out. */
function quantised(color: ReadonlyMap<string, unknown>): [string, unknown][] {
  return [...color]
    .map(([part, value]): [string, unknown] => [
      part,
      typeof value === "number" ? Number((Math.ceil(value * 255 - 0.5) / 255).toPrecision(8)) : value,
    ])
    .filter(([, value]) => value !== 0);
}

const coloursAmong = remembered((fields: Fields) =>
  Object.keys(fields).filter((field) => `${field}Style` in fields),
);

/** `backgroundColorStyle` wins over `backgroundColor`; either fills in the other. An empty style is no colour. */
function fillInColours(fields: Fields, json: Map<string, unknown>): void {
  for (const plain of coloursAmong(fields)) {
    const style = json.get(`${plain}Style`);
    const isEmpty = isObject(style) && Object.keys(style).length === 0;
    const rgb = isObject(style) && !isEmpty ? style["rgbColor"] : json.get(plain);
    if (isEmpty) json.delete(`${plain}Style`);
    if (rgb !== undefined)
      json.set(plain, rgb).set(`${plain}Style`, style === undefined || isEmpty ? { rgbColor: rgb } : style);
  }
}
