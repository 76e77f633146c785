// The three-way merge of one row: what the issue said, what the centre says now, what the school returned.
import type { CellValue } from "../workbook/cell.ts";
import { sameCell } from "./cells.ts";
import { problemRemark, remark, said, type Place } from "./remarks.ts";
import { INCLUDE, isSchools, ownerOf, type ColumnSpec, type SheetSpec } from "./sheets.ts";
import type { BookRemark, Cells, ReturnedRow } from "./types.ts";

export interface RowSides {
  /** As the issue went out, or as this issue came back last; undefined: nobody knows. */
  base: Cells | undefined;
  /** Cells as they went out where `base` says what came back since. */
  sent: Cells;
  current: Cells;
  returned: ReturnedRow;
}

export interface RowMerge {
  /** Cells of the centre that become what the school wrote. */
  take: Cells;
  /** Cells against which this issue is merged next time. */
  advance: Cells;
  remarks: readonly BookRemark[];
  /** True when something stands in the row that didn't go out with it. */
  isTyped: boolean;
  /** True when a cell says again what went out, though something else came back in it since. */
  isOtherCopy: boolean;
}

export type RowPlace = Place & { spec: SheetSpec; isProposal?: boolean };

/** @param names false in the mode without names */
export function mergeRow(
  place: RowPlace,
  { base, sent, current, returned }: RowSides,
  names: boolean,
): RowMerge {
  const take: Record<string, CellValue> = {};
  const advance: Record<string, CellValue> = {};
  const remarks: BookRemark[] = [];
  let isTyped = false;
  let isOtherCopy = false;
  for (const column of place.spec.columns) {
    const { id } = column;
    const theirs = returned.cells[id];
    if (theirs === undefined) continue;
    if (!sameCell(theirs, sent[id] ?? base?.[id] ?? "")) isTyped = true;
    if (isIdleAnswer(column, base?.[id], theirs)) continue;
    const cells = { base: base?.[id], sent: sent[id], ours: current[id] ?? "", theirs };
    const outcome = mergeCell(column, cells, { ...place, column }, names);
    if (outcome.remark !== null) {
      remarks.push(outcome.remark);
      if (cells.sent !== undefined && sameCell(theirs, cells.sent)) isOtherCopy = true;
    }
    if (outcome.takes) take[id] = theirs;
    if (outcome.takes || outcome.remark === null) advance[id] = theirs;
  }
  for (const problem of returned.problems) {
    const column = place.spec.columns.find(({ id }) => id === problem.column);
    const before = base?.[problem.column];
    // What already stood so when the book went out is the centre's own business.
    if (column !== undefined && !(before !== undefined && sameCell(before, problem.text))) {
      remarks.push(problemRemark({ ...place, column }, problem));
      isTyped = true;
    }
  }
  return { take, advance, remarks, isTyped, isOtherCopy };
}

interface CellMerge {
  takes: boolean;
  remark: BookRemark | null;
}

const NOTHING: CellMerge = { takes: false, remark: null };

/** One cell: what the issue said, what it said when it went out, what the centre says now, what the school returned. */
interface CellSides {
  base: CellValue | undefined;
  sent: CellValue | undefined;
  ours: CellValue;
  theirs: CellValue;
}

function mergeCell(
  column: ColumnSpec,
  { base, sent, ours, theirs }: CellSides,
  place: RowPlace & { column: ColumnSpec },
  names: boolean,
): CellMerge {
  if (base !== undefined && sameCell(theirs, base)) return NOTHING;
  if (column.isOfProposals) return mergeAnswer(column, theirs, place);
  if (sameCell(theirs, ours)) return NOTHING;
  const words = {
    header: column.layout.header,
    ours: said(column, ours, names),
    theirs: said(column, theirs, names),
    was: base === undefined ? "" : said(column, base, names),
  };
  if (!isSchools(ownerOf(column, names), false))
    return { takes: false, remark: notTheirs(place, words, names) };
  if (theirs === "" && column.layout.required) return { takes: false, remark: emptied(place, words) };
  if (base === undefined) return { takes: false, remark: unknownBase(place, words) };
  if (sent !== undefined && sameCell(theirs, sent))
    return { takes: false, remark: asSentAgain(place, words) };
  return sameCell(ours, base)
    ? { takes: true, remark: null }
    : { takes: false, remark: bothChanged(place, words) };
}

/** No proposal, and nothing typed as if it were one. */
function isIdleAnswer(column: ColumnSpec, base: CellValue | undefined, theirs: CellValue): boolean {
  return column.isOfProposals && theirs === "" && (base === undefined || base === "");
}

/** «да» or «нет» in a row that is an application already. */
function mergeAnswer(
  column: ColumnSpec,
  theirs: CellValue,
  place: RowPlace & { column: ColumnSpec },
): CellMerge {
  if (place.isProposal === true)
    return column.id === INCLUDE ? { takes: false, remark: changedAnswer(place, theirs) } : NOTHING;
  const message = `«${column.layout.header}» заполняют только в строках, которые предлагает центр: не взято.`;
  return { takes: false, remark: remark("told", place, "", message, "") };
}

interface Words {
  header: string;
  ours: string;
  theirs: string;
  was: string;
}

function notTheirs(
  place: RowPlace & { column: ColumnSpec },
  { header, ours, theirs }: Words,
  names: boolean,
): BookRemark {
  if (place.column.id === "name" && !names)
    return remark(
      "bad",
      place,
      "",
      "«ФИО» не взято: книга ведётся без имён.",
      "Сотрите имя: людей называют кодами.",
    );
  return remark(
    "told",
    place,
    "",
    `«${header}» ведёт центр: у организации ${theirs}, у центра ${ours}. Не взято.`,
    "Если у центра ошибка, исправьте её в книге центра.",
  );
}

function emptied(place: RowPlace, { header, ours }: Words): BookRemark {
  return remark(
    "bad",
    place,
    "",
    `«${header}» стёрто, а без него строка не понятна. Осталось ${ours}.`,
    "Впишите значение. Если человек больше не работает, выберите состояние «уволен».",
  );
}

function unknownBase(place: RowPlace, { header, ours, theirs }: Words): BookRemark {
  return remark(
    "ask",
    place,
    "",
    `«${header}»: у организации ${theirs}, у центра ${ours}. Что было выслано, неизвестно, поэтому не взято.`,
    "Решите, что верно, и впишите в книгу центра.",
  );
}

/** A second copy of the same issue, or a wish to have it as it was: who can tell. */
function asSentAgain(place: RowPlace, { header, ours, theirs, was }: Words): BookRemark {
  return remark(
    "ask",
    place,
    "",
    `«${header}»: раньше в книге этого выпуска пришло ${was}, теперь стоит ${theirs}, как было выслано. Осталось ${ours}.`,
    "Если верно прежнее, впишите его в книгу центра.",
  );
}

function bothChanged(place: RowPlace, { header, ours, theirs, was }: Words): BookRemark {
  return remark(
    "ask",
    place,
    "",
    `«${header}» изменили обе стороны: было ${was}, у организации ${theirs}, у центра ${ours}. Осталось ${ours}.`,
    "Решите, что верно, и впишите в книгу центра.",
  );
}

function changedAnswer(place: RowPlace, theirs: CellValue): BookRemark {
  return remark(
    "ask",
    place,
    "",
    `Ответ на предложение изменился: теперь «${theirs === "" ? "пусто" : String(theirs)}». Заявление уже внесено.`,
    "Если организация передумала, отзовите заявление: впишите «Отозвано» и причину.",
  );
}
