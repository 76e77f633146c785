// What is chosen and typed for a document before it is made, and the request that this makes.
import type { DocumentKindView, Option, PaperRequest } from "../../commands/contract/index.ts";
import type { Choice } from "../../domain/documents/documentKinds.ts";

/** Choices of one thing and choices of many. */
const SINGLE = ["schoolYear", "month", "sitting", "planItem"] as const satisfies readonly Choice[];
export const MANY = ["schools", "people", "questions"] as const satisfies readonly Choice[];
export type Single = (typeof SINGLE)[number];
export type Many = (typeof MANY)[number];

export const isSingle = (choice: Choice): choice is Single => SINGLE.some((each) => each === choice);
export const isMany = (choice: Choice): choice is Many => MANY.some((each) => each === choice);

export interface Wanted {
  one: Readonly<Partial<Record<Single, string>>>;
  many: Readonly<Partial<Record<Many, readonly string[]>>>;
  fields: Readonly<Record<string, string>>;
  /** Keys of papers that are on their way already and are made anew all the same. */
  again: readonly string[];
}

export const optionsOf = ({ options }: DocumentKindView, choice: Choice): readonly Option[] =>
  options[choice] ?? [];

/** What stands there at first: the usual one, those that are ready, the defaults of the fields. */
export function usual(kind: DocumentKindView): Wanted {
  const one: Partial<Record<Single, string>> = {};
  const many: Partial<Record<Many, readonly string[]>> = {};
  for (const choice of kind.choices) {
    if (isSingle(choice)) one[choice] = optionsOf(kind, choice)[0]?.id ?? "";
    else if (isMany(choice)) many[choice] = kind.ready[choice] ?? [];
  }
  const fields = Object.fromEntries(kind.fields.map(({ id, default: text }) => [id, text]));
  return { one, many, fields, again: [] };
}

export function requestOf({ id }: DocumentKindView, { one, many, fields, again }: Wanted): PaperRequest {
  const request: PaperRequest = { kind: id };
  for (const choice of SINGLE) {
    const value = one[choice];
    if (value !== undefined && value !== "") request[choice] = value;
  }
  for (const choice of MANY) {
    const values = many[choice];
    if (values !== undefined) request[choice] = [...values];
  }
  if (Object.keys(fields).length > 0) request.fields = { ...fields };
  if (again.length > 0) request.again = [...again];
  return request;
}

const NOTHING_CHOSEN: Readonly<Record<Choice, string>> = {
  schoolYear: "Выберите учебный год.",
  month: "Выберите месяц.",
  sitting: "Нет ни одного заседания: создайте его в меню «Заседание».",
  planItem: "Выберите пункт плана.",
  schools: "Отметьте хотя бы одну организацию.",
  people: "Отметьте хотя бы одного человека.",
  questions: "Отметьте хотя бы один вопрос.",
};

/** What is still missing; empty when the document can be asked for. */
export function missingOf(kind: DocumentKindView, { one, many, fields }: Wanted): string[] {
  const unchosen = kind.choices.filter((choice) => {
    if (isSingle(choice)) return (one[choice] ?? "") === "";
    return isMany(choice) && (many[choice] ?? []).length === 0;
  });
  const unfilled = kind.fields.filter(({ id, required }) => required && (fields[id] ?? "").trim() === "");
  return [
    ...unchosen.map((choice) => NOTHING_CHOSEN[choice]),
    ...(unfilled.length === 0 ? [] : [`Заполните: ${unfilled.map(({ label }) => label).join("; ")}.`]),
  ];
}

export const CHOICE_WORDS: Readonly<Record<Choice, string>> = {
  schoolYear: "Учебный год",
  month: "Месяц",
  sitting: "Заседание",
  planItem: "Пункт плана",
  schools: "Организации",
  people: "Кому",
  questions: "Вопросы заседания",
};
