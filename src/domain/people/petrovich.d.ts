// The parts of the library petrovich that are used here: the library ships no types of its own.
declare module "petrovich" {
  type Case = "nominative" | "genitive" | "dative" | "accusative" | "instrumental" | "prepositional";
  type Inflect = Record<Case, (nominative: string) => string>;
  type Inflections = Record<"first" | "middle" | "last", Inflect>;
  const petrovich: Record<"male" | "female" | "androgynous", Inflections>;
  export default petrovich;
}
