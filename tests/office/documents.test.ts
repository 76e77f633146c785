// Every kind of document of the example district is made, printed by LibreOffice and read from the sheet: nothing is cut, no
// heading ends a page, no signature stands alone, and what LibreOffice saves again says the same.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plainText, type Block, type Paper } from "../../src/documents/blocks.ts";
import type { MadePaper } from "../../src/documents/form.ts";
import { docxParts } from "../../src/documents/docx/docxParts.ts";
import { readDocx } from "../../src/intake/docx/docxBlocks.ts";
import { everyBlock } from "../documents/docx/everyBlock.ts";
import { districtBook, KINDS, papersOfKind } from "./districtPapers.ts";
import { galleryPage, writeGallery } from "./gallery.ts";
import { Press } from "./printing.ts";

const TODAY = "2026-10-05";
/** Papers of one sheet: of one person, or to be hung on a wall. */
const ONE_SHEET = [
  "extract",
  "headNotice",
  "teacherNotice",
  "applicationDraft",
  "invitation",
  "agenda",
  "draftAct",
];

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "district-"));
const press = new Press();
const papers = new Map<string, Paper>([["everyBlock", everyBlock]]);
let made: { name: string; kind: string; paper: MadePaper }[] = [];

beforeAll(async () => {
  const built = { addOn: root("build/out"), host: root("build/local") };
  const book = await districtBook(folder, built, root("src/local/example"), TODAY);
  made = KINDS.flatMap((kind) =>
    papersOfKind(book, kind, TODAY).map((paper, index) => ({ name: `${kind}-${index + 1}`, kind, paper })),
  );
  for (const { name, paper } of made) papers.set(name, paper.paper);
  press.take(papers);
}, 300_000);

afterAll(() => {
  press.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Without white space: where a line is broken is the page's business. */
const dense = (text: string): string => text.replace(/\s+/gu, "");

const blocksOf = ({ sections }: Paper): Block[] => sections.flatMap(({ blocks }) => blocks);

/** Texts of which each stands on the sheet in one piece: cells and paragraphs. */
function textsOf(paper: Paper): string[] {
  return blocksOf(paper).flatMap((block): string[] => {
    if (block.kind === "paragraph") return [plainText(block.text)];
    if (block.kind === "heading") return [block.text];
    if (block.kind === "signature") return [block.name];
    if (block.kind === "pageBreak") return [];
    return block.rows.flatMap(({ cells }) =>
      cells.map((cell) => (typeof cell === "string" ? cell : plainText(cell.text))),
    );
  });
}

/** Words as they may be broken: after a hyphen, too. */
const words = (text: string): string[] =>
  text
    .split(/\s+|(?<=-)/u)
    .map(dense)
    .filter((word) => word !== "");

describe("Документы примера", () => {
  test("есть документ каждого вида", () => {
    expect(KINDS.filter((kind) => !made.some((paper) => paper.kind === kind))).toEqual([]);
  });

  test("на листе стоит каждое слово: ничего не обрезано", () => {
    for (const [name, paper] of papers) {
      const shown = dense(press.pages(name).join(" "));
      const lost = textsOf(paper)
        .flatMap(words)
        .filter((word) => !shown.includes(word));
      expect({ name, lost }).toEqual({ name, lost: [] });
    }
  });

  test("выписка, уведомление, заявление и другие бумаги об одном занимают один лист", () => {
    const pages = made
      .filter(({ kind }) => ONE_SHEET.includes(kind))
      .map(({ name }) => [name, press.pages(name).length]);
    expect(pages.filter(([, count]) => count !== 1)).toEqual([]);
    expect(pages.length).toBeGreaterThan(ONE_SHEET.length);
  });

  test("заголовок не остаётся внизу страницы один", () => {
    for (const [name, paper] of papers) {
      const headings = blocksOf(paper).flatMap((block) =>
        block.kind === "heading" ? [dense(block.text)] : [],
      );
      const ends = press.pages(name).map((page) => dense(page.trimEnd().split("\n").pop() ?? ""));
      expect({ name, lone: ends.filter((end) => headings.includes(end)) }).toEqual({ name, lone: [] });
    }
  });

  test("подпись не стоит на странице одна", () => {
    for (const [name, paper] of papers) {
      const own = blocksOf(paper).flatMap((block) =>
        block.kind === "signature" ? [block.position, block.name] : [],
      );
      const parts = new Set(own.flatMap(words));
      const lone = press.pages(name).filter((page) => {
        const left = words(page).filter((word) => !parts.has(word) && /\p{L}{2}/u.test(word));
        return left.length === 0;
      });
      expect({ name, lone }).toEqual({ name, lone: [] });
    }
  });

  test.each([
    ["everyBlock", "№ п/п", [1, 2, 3]],
    ["plan-1", "№ п/п", [1, 2, 3]],
    ["whoDoesWhat-1", "Мероприятие", [1, 2]],
    ["preliminarySchedule-1", "Месяц подачи", [1, 2]],
  ])("«%s»: шапка «%s» стоит на каждой странице таблицы: %j", (name, header, expected) => {
    const titles = press.pages(name).map((page) => words(header).every((word) => dense(page).includes(word)));
    expect(titles.flatMap((has, index) => (has ? [index + 1] : []))).toEqual(expected);
  });

  test("текст не выходит за нижнее поле", () => {
    for (const name of papers.keys()) {
      expect({ name, beyond: press.inkEnds(name).filter((end) => end > 0.95) }).toEqual({ name, beyond: [] });
    }
  });

  test("галерея руководства делается из этих документов; обновить: UPDATE_GALLERY=1", () => {
    if (process.env["UPDATE_GALLERY"] === "1")
      writeGallery(root("docs"), (kind) => press.picture(`${kind}-1`));
    expect(readFileSync(root("docs/gallery.md"), "utf8")).toBe(galleryPage());
    for (const kind of KINDS) expect(press.picture(`${kind}-1`).length, kind).toBeGreaterThan(5_000);
  });

  test("LibreOffice открывает файл и сохраняет те же строки", () => {
    const lines = (parts: Readonly<Record<string, string>>): string[] =>
      readDocx(parts).blocks.map((block) =>
        dense(
          block.kind === "row"
            ? block.cells.map(({ pieces }) => pieces.map(({ text }) => text).join("")).join("|")
            : block.piece.text,
        ),
      );
    for (const [name, paper] of papers) {
      const files = Object.entries(unzipSync(press.saved(name))).filter(([path]) => path.endsWith(".xml"));
      const saved = Object.fromEntries(files.map(([path, bytes]) => [path, strFromU8(bytes)]));
      expect({ name, lines: lines(saved) }).toEqual({ name, lines: lines(docxParts(paper)) });
    }
  });
});
