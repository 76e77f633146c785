// What a person has given: a text, the blocks of the clipboard, or a file; and in plain words what was taken of it.
import type { DocumentBlock, DocumentRequest } from "../../commands/contract/index.ts";
import { counted } from "../../domain/language/plural.ts";
import { base64Of, NotTaken, textOf } from "../kit/givenFile.ts";
import { blocksOfHtml } from "./htmlBlocks.ts";

export interface Taken {
  content: Pick<DocumentRequest, "name" | "text" | "docx" | "blocks">;
  /** «таблица 29 строк × 4 столбца и 12 строк текста» */
  words: string;
  /** The first lines, to see that it is the right document. */
  lines: string[];
}

/** Google passes some 50 MB to a call, and base64 is a third bigger than the file; real documents have less than 5. */
const LARGEST = 10_000_000;
const SHOWN_LINES = 6;
const LONGEST_LINE = 140;
const PASTED = "вставленный документ";

const lineWords = (count: number): string => counted(count, "строка", "строки", "строк");

/** Null when nothing is there. */
export function takeText(text: string, name = PASTED): Taken | null {
  const lines = text.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== "");
  if (lines.length === 0) return null;
  if (text.length > LARGEST) throw new NotTaken(TOO_LARGE);
  return { content: { name, text }, words: `текст, ${lineWords(lines.length)}`, lines: firstOf(lines) };
}

/** Null when the HTML holds no table: its plain text then says as much. */
export function takeHtml(html: string): Taken | null {
  if (!/<table/i.test(html)) return null;
  if (html.length > LARGEST) throw new NotTaken(TOO_LARGE);
  const blocks = blocksOfHtml(html);
  const tables = blocks.filter((block) => block.kind === "table");
  if (tables.length === 0) return null;
  const text = blocks.flatMap((block) => (block.kind === "paragraph" ? filled(block.lines) : []));
  const words = tables.map(
    ({ rows }) =>
      `таблица ${lineWords(rows.length)} × ${counted(widthOf(rows), "столбец", "столбца", "столбцов")}`,
  );
  const rest = text.length === 0 ? "" : ` и ${lineWords(text.length)} текста`;
  return {
    content: { name: PASTED, blocks },
    words: words.join(", ") + rest,
    lines: firstOf(blocks.flatMap(linesOf)),
  };
}

function widthOf(rows: readonly (readonly { columns: number }[])[]): number {
  return Math.max(0, ...rows.map((cells) => cells.reduce((sum, { columns }) => sum + columns, 0)));
}

const filled = (lines: readonly string[]): string[] => lines.filter((line) => line.trim() !== "");

function linesOf(block: DocumentBlock): string[] {
  if (block.kind === "paragraph") return filled(block.lines);
  return filled(block.rows.map((cells) => cells.map(({ lines }) => lines.join(" ").trim()).join(" | ")));
}

function firstOf(lines: readonly string[]): string[] {
  return lines
    .slice(0, SHOWN_LINES)
    .map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line));
}

const TOO_LARGE =
  "Документ больше 10 МБ: обычно так весят картинки. Удалите их в копии документа или скопируйте из него одну таблицу и вставьте её сюда.";

/** What to do with files of other kinds, by the ends of their names. */
const CURES: readonly (readonly [RegExp, string])[] = [
  [
    /\.(?:doc|rtf|odt|docm|dotx?|wps|pages)$/i,
    "Откройте его и сохраните как «Документ Word (.docx)» или скопируйте из него всё и вставьте сюда.",
  ],
  [
    /\.pdf$/i,
    "Из PDF таблица не читается. Откройте его в Word и сохраните как .docx или попросите исходный документ.",
  ],
  [
    /\.(?:jpe?g|png|gif|bmp|tiff?|heic|webp)$/i,
    "Это картинка. Нужен сам документ: файл .docx или его текст.",
  ],
  [/\.(?:xlsx?|ods)$/i, "Откройте таблицу, выделите её вместе с шапкой, скопируйте и вставьте сюда."],
];

/**
 * Reads a .docx or a text.
 * @throws NotTaken for any other file
 */
export async function takeFile(file: File): Promise<Taken> {
  const { name, size } = file;
  if (size > LARGEST) throw new NotTaken(`«${name}». ${TOO_LARGE}`);
  if (size === 0) throw new NotTaken(`Файл «${name}» пуст. Проверьте, тот ли это файл.`);
  if (/\.docx$/i.test(name)) {
    const words = `файл Word, ${Math.max(1, Math.round(size / 1000))} кБ`;
    return { content: { name, docx: await base64Of(file) }, words, lines: [] };
  }
  if (/\.(?:txt|csv|md)$/i.test(name)) {
    const taken = takeText(await textOf(file), name);
    if (taken === null) throw new NotTaken(`В файле «${name}» нет текста. Проверьте, тот ли это файл.`);
    return taken;
  }
  const cure = CURES.find(([ending]) => ending.test(name))?.[1];
  throw new NotTaken(`«${name}» не читается. ${cure ?? "Нужен документ Word (.docx) или текст (.txt)."}`);
}
