// What the documents of a kind can say, learnt from an invented centre: all tags of an own form, and the built-in form with its tags
// in place of what it says.
import {
  heading,
  paragraph,
  plainText,
  type Block,
  type Inline,
  type Paper,
  type Table,
} from "../../../documents/blocks.ts";
import type { Form, FormRequest, MadePaper, PaperData } from "../../../documents/form.ts";
import { longDate } from "../../../documents/style/dates.ts";
import { formOf } from "../../../documents/forms/index.ts";
import type { KnownTags } from "../../../documents/template/tags.ts";
import { dateFromText } from "../../../domain/calendar/civil.ts";
import { DOCUMENT_KINDS, type DocumentKind } from "../../../domain/documents/documentKinds.ts";
import { papersOf } from "./papers.ts";
import { sampleData } from "./sampleData.ts";

type Texts = Readonly<Record<string, string>>;

const known = new Map<DocumentKind, KnownTags>();

/** All tags of a kind. */
export function sampleTags(kind: DocumentKind): KnownTags {
  const papers = known.has(kind) ? [] : samplePapers(kind);
  const tags = known.get(kind) ?? {
    fields: [...new Set(papers.flatMap(({ fields }) => Object.keys(fields)))],
    rows: [...new Set(papers.flatMap(({ rows }) => rows.flatMap((row) => Object.keys(row))))],
  };
  known.set(kind, tags);
  return tags;
}

/** Documents of a kind, made for the invented centre. */
export function samplePapers(kind: DocumentKind): MadePaper[] {
  const form = formOf(kind);
  const data = sampleData();
  return papersOf(form, data, sampleRequest(form, data));
}

/** Fields of events; all others are as they are offered. */
const SAMPLE_FIELDS: Texts = {
  day: "2026-10-20",
  time: "10:00",
  end: "12:00",
  place: "ст. Калиновая, ул. Садовая, 1",
  questions: "10:20 О сроках подачи заявлений\n11:00 О материалах на сайте",
  speakers: "Лебедева Н.С.\nЕжова А.Л.",
};

function sampleRequest(form: Form, data: PaperData): FormRequest {
  const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
  return {
    kind: form.kind,
    schoolYear: "2026-2027",
    month: "2026-10",
    schools: ids(data.directory.organisations),
    ...(form.people === undefined ? {} : { people: ids(data[form.people]) }),
    sitting: data.sittings[0]?.id,
    questions: ids(data.questions),
    planItem: data.plan[0]?.id,
    fields: SAMPLE_FIELDS,
  };
}

/** The built-in form with tags for what it says; all of the tags stand with an example on the page behind it. */
export function sampleForm(kind: DocumentKind): Paper {
  const [made] = samplePapers(kind);
  const tags = sampleTags(kind);
  const sections = made === undefined ? [] : made.paper.sections;
  return {
    title: `Бланк: ${DOCUMENT_KINDS[kind].title}`,
    pageNumbers: made?.paper.pageNumbers ?? false,
    sections: [
      ...sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((block) => (made === undefined ? block : tagged(block, made))),
      })),
      { orientation: "portrait", blocks: listOfTags(tags, made) },
    ],
  };
}

function listOfTags({ fields, rows }: KnownTags, made: MadePaper | undefined): Block[] {
  const [row = {}] = made?.rows ?? [];
  const line = (tag: string, example: string) => ({ cells: [`{{${tag}}}`, example] });
  const columns = [
    { header: "Поле", width: 2 },
    { header: "Пример", width: 3 },
  ];
  const table = (tags: readonly string[], values: Texts): Table => ({
    kind: "table",
    columns,
    rows: tags.map((tag) => line(tag, values[tag] ?? "")),
    fontSize: 12,
  });
  return [
    heading("Поля бланка (эту страницу удалите)", 2),
    paragraph("Поле в двойных фигурных скобках программа заменит тем, что говорит документ."),
    paragraph(
      "Остальное печатается как есть: людей, дни и числа вымышленного центра замените полями или сотрите.",
    ),
    table(fields, made?.fields ?? {}),
    ...(rows.length === 0
      ? []
      : [
          paragraph("Строка таблицы с такими полями повторится столько раз, сколько нужно:"),
          table(rows, row),
        ]),
  ];
}

/** Shorter values are found everywhere: a number of one digit would spoil dates. */
const SHORTEST = 4;

function tagged(block: Block, { fields, rows }: MadePaper): Block {
  switch (block.kind) {
    case "paragraph":
      return { ...block, text: replaced(block.text, fields) };
    case "heading":
      return { ...block, text: withTags(block.text, fields) };
    case "signature":
      return { ...block, position: withTags(block.position, fields), name: withTags(block.name, fields) };
    case "table":
      return { ...block, rows: taggedRows(block, fields, rows) };
    case "pageBreak":
      return block;
  }
}

/** Of the rows of the document the first one stays, with its tags. */
function taggedRows({ rows: lines }: Table, fields: Texts, rows: readonly Texts[]): Table["rows"] {
  let isShown = false;
  return lines.flatMap((line) => {
    const texts = line.cells.map((cell) => plainText(typeof cell === "string" ? cell : cell.text));
    const own = rows.find((row) => says(texts, row));
    if (own !== undefined && isShown) return [];
    isShown = isShown || own !== undefined;
    const values = { ...fields, ...own };
    return [
      {
        ...line,
        cells: line.cells.map((cell) =>
          typeof cell === "string" ? withTags(cell, values) : { ...cell, text: replaced(cell.text, values) },
        ),
      },
    ];
  });
}

/** True for a line of the table that was made of this row. */
function says(texts: readonly string[], row: Texts): boolean {
  const values = Object.values(row).filter((value) => value.length >= SHORTEST);
  return values.length > 0 && values.every((value) => texts.some((text) => text.includes(value)));
}

function replaced(text: Inline, values: Texts): Inline {
  return typeof text === "string"
    ? withTags(text, values)
    : text.map((run) => ({ ...run, text: withTags(run.text, values) }));
}

/** The longest values first, so that a name is not cut by its surname. */
function withTags(text: string, values: Texts): string {
  const longest = Object.entries(values)
    .flatMap(([tag, value]) => tagFor(tag, value))
    .sort((a, b) => b.value.length - a.value.length);
  const parts = longest.reduce<string[]>(
    (pieces, { value, becomes }) =>
      pieces.flatMap((piece) =>
        piece.includes("{{")
          ? [piece]
          : separated(piece, value).map((part) => (part === value ? becomes : part)),
      ),
    [text],
  );
  return parts.join("");
}

/** A short value says where it belongs only as a number: «№ 3». */
function tagFor(tag: string, value: string): { value: string; becomes: string }[] {
  const day = value.length < SHORTEST ? null : dateFromText(value);
  const long = day === null ? [] : [{ value: longDate(day), becomes: `{{${tag}}}` }];
  if (value.length >= SHORTEST) return [{ value, becomes: `{{${tag}}}` }, ...long];
  return tag === "номер" && value !== "" ? [{ value: `№ ${value}`, becomes: `№ {{${tag}}}` }] : [];
}

/** «до А после» by «А» → «до », «А», « после»; a value within a longer word is none. */
function separated(text: string, value: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
    const end = at + value.length;
    if (isInWord(text[at - 1], text[at]) || isInWord(text[end - 1], text[end])) continue;
    parts.push(text.slice(from, at), value);
    from = end;
  }
  return [...parts, text.slice(from)].filter((part) => part !== "");
}

const isInWord = (left = "", right = ""): boolean =>
  /[\p{L}\p{N}]/u.test(left) && /[\p{L}\p{N}]/u.test(right);
