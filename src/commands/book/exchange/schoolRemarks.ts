// «Замечания» on returned books: kept by the checks of the book until a later book of the school is in order, or a person
// clears them.
import type { Book } from "../../../workbook/book.ts";
import { addRowsIfAny, removeRow, type Change } from "../../../workbook/changes.ts";
import { remarks, schoolBooks } from "../../../workbook/tables/index.ts";
import type { Remark } from "../../../workbook/tables/logs.ts";
import type { BookRemark } from "../../../exchange/types.ts";
import { SCHOOL_BOOK } from "../importRemarks.ts";
import { withoutLinks } from "./receipt.ts";

/** Whose remarks, found in which issue. */
interface Source {
  organisation: string;
  school: string;
  issue: number;
}

/** Ends the key of what a school has written to the centre: for the centre to answer, not for the school. */
const MESSAGE = "|сообщение";

/** What the school writes to the centre, so that somebody reads it. */
export function messageRemark(text: string): BookRemark[] {
  const message = text.trim();
  if (message === "") return [];
  const cure = "Ответьте организации";
  const where = { sheet: "", row: "", column: "", id: "" };
  return [{ ...where, key: "сообщение", kind: "told", message: `Организация пишет: «${message}»`, cure }];
}

/** Remarks that are still open, by organisation. */
export function openRemarks(book: Book): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of book.rows(remarks)) {
    const { organisation } = sourceOf(key);
    if (organisation !== "" && !key.endsWith(MESSAGE))
      counts.set(organisation, (counts.get(organisation) ?? 0) + 1);
  }
  return counts;
}

/**
 * New remarks on a returned book; those of earlier ones that no longer hold go.
 * @param settles the last issue whose remarks the book answers: not its own when another copy of it has brought them
 */
export function schoolRemarkChanges(
  book: Book,
  source: Source,
  found: readonly BookRemark[],
  settles = source.issue,
): Change[] {
  const wanted = new Map(found.map((remark) => [keyOf(source, remark.key), remark]));
  const records = book.records(remarks);
  const gone = records.filter(({ row: { key } }) => {
    const known = sourceOf(key);
    const isOurs = known.organisation === source.organisation && known.issue <= settles;
    return isOurs && !wanted.has(key);
  });
  const present = new Set(records.map(({ row }) => row.key));
  const news = [...wanted].filter(([key]) => !present.has(key));
  return [
    ...gone.map(({ ref }) => removeRow(remarks, ref)),
    ...addRowsIfAny(
      remarks,
      news.map(([key, remark]) => rowOf(key, source, remark)),
    ),
  ];
}

/** A remark on a file of which nothing was taken, once for each file. */
export function refusalRemark(
  book: Book,
  source: Source,
  file: string,
  { message, cure }: Pick<BookRemark, "message" | "cure">,
): Change[] {
  const key = keyOf(source, `файл/${file}`);
  if (book.rows(remarks).some((row) => row.key === key)) return [];
  const about = { sheet: "", row: `файл «${file}»`, column: "", id: "" };
  return addRowsIfAny(remarks, [rowOf(key, source, { ...about, key, kind: "bad", message, cure })]);
}

/** How such a remark goes away. */
const CLEARED = "Исчезнет, когда вернётся исправленная книга; решили сами — удалите эту строку.";
const LONGEST_KEY = 300;

function keyOf({ organisation, issue }: Source, key: string): string {
  return `${SCHOOL_BOOK}${organisation}|${issue}|${key}`.slice(0, LONGEST_KEY);
}

function sourceOf(key: string): { organisation: string; issue: number } {
  if (!key.startsWith(SCHOOL_BOOK)) return { organisation: "", issue: 0 };
  const [organisation = "", issue = ""] = key.slice(SCHOOL_BOOK.length).split("|");
  return { organisation, issue: Number(issue) };
}

function rowOf(key: string, { organisation, school, issue }: Source, remark: BookRemark): Remark {
  const { sheet, row, column, id, message, cure } = remark;
  // A row that has no code yet is found by its line in the school's book.
  const inBook = id === "" && row !== "" && sheet !== "" ? `«${sheet}», ` : "";
  return {
    key,
    sheet: id === "" ? schoolBooks.title : sheet,
    row: id === "" ? organisation : id,
    column,
    message: withoutLinks(`${school}, выпуск ${issue}: ${inBook}${row === "" ? "" : `${row}: `}${message}`),
    cure: `${withoutLinks(cure)}${/[.!?]$/.test(cure) ? "" : "."} ${CLEARED}`,
  };
}
