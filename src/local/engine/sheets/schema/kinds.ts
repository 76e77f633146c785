// What a field of a message may hold, and how the tables of messages write it down.

/** Kinds of single values. `mask` is a text like «userEnteredValue,note». */
export type Scalar = "string" | "int" | "number" | "bool" | "mask";

/**
 * What a field holds. `zeroless`: 0, false and "" are the same as nothing and never stand in a reply.
 * `notModelled`: Google has it, the model doesn't, so using it throws. `none`: Google has it, and no modelled request can
 * make one, so asking for it is fine and gives nothing.
 */
export type Kind =
  | Scalar
  | "notModelled"
  | "none"
  | { readonly zeroless: Scalar }
  | { readonly words: readonly string[]; readonly of: string }
  | { readonly message: string }
  | { readonly list: Kind };

export interface MessageSchema {
  readonly fields: Readonly<Record<string, Kind>>;
  /** Unions: at most one of the named fields may be set. */
  readonly unions?: Readonly<Record<string, readonly string[]>>;
}

export const message = <const Name extends string>(name: Name) => ({ message: name });
export const list = <const Item extends Kind>(item: Item) => ({ list: item });
export const zeroless = <const Of extends Scalar>(of: Of) => ({ zeroless: of });
export const word = <const Words extends readonly string[]>(of: string, ...words: Words) => ({ words, of });
