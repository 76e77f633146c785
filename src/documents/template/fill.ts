// A centre's own form with its tags filled in. A table row with tags of the document's rows is repeated for each of them.
import { isWritten, tagKey, tagsOf, type FormParts, type KnownTags } from "./tags.ts";
import { readWord, replaceText, type WordRow } from "./text.ts";

type Texts = Readonly<Record<string, string>>;

/**
 * Parts that aren't the document's text (pictures, styles) stay as they are.
 * @param known all tags of the kind: those that this document says nothing for become empty
 */
export function filledForm(
  parts: FormParts,
  { fields, rows }: { fields: Texts; rows: readonly Texts[] },
  known: KnownTags,
): Record<string, string | readonly number[]> {
  const own = keyed({ ...blank(known.fields), ...fields });
  const lines = (rows.length === 0 ? [{}] : rows).map((row) => keyed({ ...blank(known.rows), ...row }));
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]): [string, string | readonly number[]] => [
      name,
      isWritten(name) && typeof part === "string" ? filledText(repeatedRows(part, own, lines), [own]) : part,
    ]),
  );
}

const blank = (tags: readonly string[]): Texts =>
  Object.fromEntries(tags.map((tag): [string, string] => [tag, ""]));

const keyed = (texts: Texts): ReadonlyMap<string, string> =>
  new Map(Object.entries(texts).map(([tag, text]) => [tagKey(tag), text]));

type Values = ReadonlyMap<string, string>;

/** @param sources looked through in their order; a tag that none of them has stays */
function filledText(xml: string, sources: readonly Values[]): string {
  const changes = readWord(xml).paragraphs.map((paragraph) => ({
    paragraph,
    replacements: tagsOf(paragraph).flatMap(({ tag, start, end }) => {
      const text = sources.map((values) => values.get(tag)).find((value) => value !== undefined);
      return text === undefined ? [] : [{ start, end, text }];
    }),
  }));
  return replaceText(xml, changes);
}

/** A document without rows keeps one empty line: a table needs its rows. */
function repeatedRows(xml: string, fields: Values, rows: readonly Values[]): string {
  const tags = new Set(rows.flatMap((row) => [...row.keys()]));
  const wanted = readWord(xml).rows.filter((row) => isRepeated(xml, row, tags, fields));
  const innermost = wanted.filter(
    (row) => !wanted.some((other) => other !== row && other.start > row.start && other.end < row.end),
  );
  return innermost
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => {
      const row = text.slice(start, end);
      const copies = rows.map((values) => withoutIds(filledText(row, [values, fields])));
      return text.slice(0, start) + copies.join("") + text.slice(end);
    }, xml);
}

/** A row with a tag that only rows have, or with no other tags than theirs. */
function isRepeated(
  xml: string,
  { start, end }: WordRow,
  tags: ReadonlySet<string>,
  fields: Values,
): boolean {
  const found = readWord(xml.slice(start, end)).paragraphs.flatMap(tagsOf);
  return (
    found.some(({ tag }) => tags.has(tag) && !fields.has(tag)) ||
    (found.length > 0 && found.every(({ tag }) => tags.has(tag)))
  );
}

/** Word wants its own names of paragraphs to be different. */
const withoutIds = (xml: string): string => xml.replace(/ w14:(?:paraId|textId)="[^"]*"/g, "");
