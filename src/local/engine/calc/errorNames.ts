// Errors of formulas: Google's kinds, as programs read them, and as a person in a Russian spreadsheet sees them.

interface ErrorName {
  /** ErrorValue.type of the Sheets service. */
  readonly type: string;
  /** As values are read by programs, under every locale. */
  readonly english: string;
  readonly russian: string;
  readonly message: string;
}

const ERRORS: readonly ErrorName[] = [
  { type: "ERROR", english: "#ERROR!", russian: "#ОШИБКА!", message: "Formula parse error." },
  { type: "NULL_VALUE", english: "#NULL!", russian: "#ПУСТО!", message: "The ranges don't intersect." },
  {
    type: "DIVIDE_BY_ZERO",
    english: "#DIV/0!",
    russian: "#ДЕЛ/0!",
    message: "Function DIVIDE parameter 2 cannot be zero.",
  },
  { type: "VALUE", english: "#VALUE!", russian: "#ЗНАЧ!", message: "A value has the wrong type." },
  { type: "REF", english: "#REF!", russian: "#ССЫЛКА!", message: "Reference does not exist." },
  { type: "NAME", english: "#NAME?", russian: "#ИМЯ?", message: "Unknown function or name." },
  { type: "NUM", english: "#NUM!", russian: "#ЧИСЛО!", message: "A number is out of range." },
  { type: "N_A", english: "#N/A", russian: "#Н/Д", message: "Value is not available." },
];

/** IronCalc's own kinds as Google names them: a circle and a result without room are references, an empty filter is N/A. */
const FOREIGN: ReadonlyMap<string, string> = new Map([
  ["#CIRC!", "REF"],
  ["#SPILL!", "REF"],
  ["#CALC!", "N_A"],
  ["#N/IMPL!", "NAME"],
]);

const byType = new Map(ERRORS.map((error) => [error.type, error]));
const byWord = new Map(
  ERRORS.flatMap((error) => [[error.english, error] as const, [error.russian, error] as const]),
);

/** Matches an error written in a formula, in either language. */
export const ERROR_WORD = new RegExp(
  [...byWord.keys()].map((word) => word.replace(/[/?]/g, "\\$&")).join("|"),
  "iu",
);

/** Google's kind of an error by its word; an unknown word is a formula that can't be read. */
export function errorType(word: string): string {
  return FOREIGN.get(word) ?? byWord.get(word.toUpperCase())?.type ?? "ERROR";
}

export function englishError(type: string | undefined): string {
  return byType.get(type ?? "")?.english ?? "#ERROR!";
}

export function russianError(type: string | undefined): string {
  return byType.get(type ?? "")?.russian ?? "#ОШИБКА!";
}

/** ErrorValue of the Sheets service. */
export function errorValue(type: string): { readonly type: string; readonly message: string } {
  return { type, message: byType.get(type)?.message ?? "" };
}
