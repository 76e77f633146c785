// The modelled part of the Sheets v4 service as one table: messages, fields, closed lists, unions. Types, checks, field
// masks and the «zero is left out» rule are all read from it.
import type { MessageSchema } from "./kinds.ts";
import { FORMATS } from "./formats.ts";
import { REQUESTS } from "./requests.ts";
import { RESOURCE } from "./resource.ts";

const SCHEMA = { ...RESOURCE, ...FORMATS, ...REQUESTS };

type Schema = typeof SCHEMA;
export type MessageName = keyof Schema;

type ScalarType<Of> = Of extends "string" | "mask"
  ? string
  : Of extends "int" | "number"
    ? number
    : Of extends "bool"
      ? boolean
      : never;

type TypeOf<Field> = Field extends { zeroless: infer Of }
  ? ScalarType<Of>
  : Field extends { words: readonly (infer Word)[] }
    ? Word
    : Field extends { message: infer Name extends MessageName }
      ? Message<Name>
      : Field extends { list: infer Item }
        ? readonly TypeOf<Item>[]
        : ScalarType<Field>;

/** The checked JSON of a message: every field optional, only the modelled ones, nothing else. */
export type Message<Name extends MessageName> = {
  readonly [
    Field in keyof Schema[Name]["fields"] as TypeOf<Schema[Name]["fields"][Field]> extends never
      ? never
      : Field
  ]?: TypeOf<Schema[Name]["fields"][Field]>;
};

function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(SCHEMA, name);
}

/** The schema of a message named in the table. */
export function schemaOf(name: string): MessageSchema {
  if (!isMessageName(name)) throw new Error(`No such message in the schema: ${name}`);
  return SCHEMA[name];
}
