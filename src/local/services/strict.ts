// Strictness: a member that isn't modelled throws with its name instead of being undefined; a wrong argument is
// refused as Google refuses it.
import { EnumValue } from "./enums.ts";
import { exception, notModelled } from "./host.ts";

/** Members that the language itself looks for. */
const SILENT = new Set(["toJSON", "then"]);

/** The members given, and «not modelled: NAME.member» for every other one. */
export function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, key): unknown {
      if (typeof key === "symbol" || key in target || SILENT.has(key)) return Reflect.get(target, key);
      return notModelled(`${name}.${key}`);
    },
    set(_target, key): boolean {
      return notModelled(`${name}.${String(key)} = …`);
    },
  });
}

interface Kinds {
  Any: unknown;
  Boolean: boolean;
  /** A text or bytes. */
  Data: string | readonly number[];
  Date: Date;
  Enum: EnumValue;
  "Enum?": EnumValue | null | undefined;
  Number: number;
  "Number?": number | null | undefined;
  Object: object;
  String: string;
  "String?": string | null | undefined;
}

type Kind = keyof Kinds;
type Arguments<K extends readonly Kind[]> = { [Index in keyof K]: Kinds[K[Index]] };

const isDate = (value: unknown): boolean => Object.prototype.toString.call(value) === "[object Date]";

const isBytes = (value: unknown): boolean =>
  Array.isArray(value) && value.every((byte) => typeof byte === "number");

const isMissing = (value: unknown): boolean => value === null || value === undefined;

const TESTS: { [K in Kind]: (value: unknown) => boolean } = {
  Any: () => true,
  Boolean: (value) => typeof value === "boolean",
  Data: (value) => typeof value === "string" || isBytes(value),
  Date: isDate,
  Enum: (value) => value instanceof EnumValue,
  "Enum?": (value) => isMissing(value) || value instanceof EnumValue,
  Number: (value) => typeof value === "number",
  "Number?": (value) => isMissing(value) || typeof value === "number",
  Object: (value) => typeof value === "object" && value !== null,
  String: (value) => typeof value === "string",
  "String?": (value) => isMissing(value) || typeof value === "string",
};

/** The name of a value's type as Google's signature errors spell it. */
function typeName(value: unknown): string {
  if (isMissing(value)) return "null";
  if (typeof value === "string") return "String";
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "Boolean";
  if (isDate(value)) return "Date";
  if (Array.isArray(value)) return value.length === 0 ? "Array" : `${typeName(value[0])}[]`;
  return "(class)";
}

export function signatureError(method: string, args: readonly unknown[]): Error {
  return exception(
    `The parameters (${args.map(typeName).join(",")}) don't match the method signature for ${method}.`,
  );
}

const isOptional = (kind: Kind): boolean => kind.endsWith("?");

function fits(kinds: readonly Kind[], args: readonly unknown[]): boolean {
  const required = kinds.filter((kind) => !isOptional(kind)).length;
  if (args.length < required || args.length > kinds.length) return false;
  return kinds.every((kind, index) => TESTS[kind](args[index]));
}

/** A method of a service: its arguments are checked against `kinds` before `body` sees them. */
export function method<const K extends readonly Kind[], R>(
  name: string,
  kinds: K,
  body: (...args: Arguments<K>) => R,
): (...args: Arguments<K>) => R {
  return (...args) => {
    if (!fits(kinds, args)) throw signatureError(name, args);
    return body(...args);
  };
}
