// What differs between two versions of a document, in words: by the fields that it says and by the rows of its table.

/** What a version says. */
export interface PaperFacts {
  fields: Readonly<Record<string, string>>;
  rows: readonly Readonly<Record<string, string>>[];
}

/** So many differences are told; the rest is counted. */
const MOST_LINES = 12;
const LONGEST = 100;

/** «Кворум: было 6 из 9, стало 7 из 9»; when only the words or the form have changed, that. Never empty. */
export function differencesOf(was: PaperFacts, now: PaperFacts): string[] {
  const lines = [...fieldDifferences(was.fields, now.fields), ...rowDifferences(was.rows, now.rows)];
  if (lines.length === 0) return ["Изменились слова или бланк документа"];
  return lines.length <= MOST_LINES
    ? lines
    : [...lines.slice(0, MOST_LINES), `и ещё ${lines.length - MOST_LINES}`];
}

type Texts = Readonly<Record<string, string>>;

function fieldDifferences(was: Texts, now: Texts, prefix = ""): string[] {
  const tags = [...new Set([...Object.keys(was), ...Object.keys(now)])];
  return tags.flatMap((tag) => {
    const [before = "", after = ""] = [was[tag], now[tag]];
    if (before === after) return [];
    const from = commonStart(before, after);
    return [sentence(`${prefix}${tag}: было ${shown(before, from)}, стало ${shown(after, from)}`)];
  });
}

/** Rows are the same row when what names them is the same: the first tag whose values are all different. */
function rowDifferences(was: readonly Texts[], now: readonly Texts[]): string[] {
  const name = namingTag(was, now);
  if (name === null) {
    const same = JSON.stringify(was) === JSON.stringify(now);
    return same ? [] : [`Строки таблицы: было ${was.length}, стало ${now.length}, есть изменения`];
  }
  const before = new Map(was.map((row) => [row[name] ?? "", row]));
  const after = new Map(now.map((row) => [row[name] ?? "", row]));
  const label = (value: string): string => `${name} ${shown(value)}`;
  return [
    ...[...after].flatMap(([value, row]) => {
      const old = before.get(value);
      return old === undefined
        ? [sentence(`добавлено: ${label(value)}`)]
        : fieldDifferences(old, row, `${label(value)}, `);
    }),
    ...[...before.keys()]
      .filter((value) => !after.has(value))
      .map((value) => sentence(`убрано: ${label(value)}`)),
  ];
}

function namingTag(was: readonly Texts[], now: readonly Texts[]): string | null {
  const [row] = [...now, ...was];
  const names = (rows: readonly Texts[], tag: string): boolean => {
    const values = rows.map((each) => each[tag] ?? "");
    return new Set(values).size === values.length && !values.includes("");
  };
  return Object.keys(row ?? {}).find((tag) => names(was, tag) && names(now, tag)) ?? null;
}

/** A long text is shown from a little before the place where the two versions part. */
function shown(text: string, from = 0): string {
  const line = oneLine(text);
  if (line === "") return "пусто";
  if (line.length <= LONGEST) return line;
  const start = from <= LONGEST / 2 ? 0 : line.lastIndexOf(" ", from - LONGEST / 4) + 1;
  const part = line.slice(start, start + LONGEST);
  return `${start === 0 ? "" : "…"}${part}${start + LONGEST < line.length ? "…" : ""}`;
}

function commonStart(one: string, other: string): number {
  const [a, b] = [oneLine(one), oneLine(other)];
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
