// A school's book that came back, read with everything people do to a file: renamed and moved columns, sorted, inserted and
// deleted rows, formulas, dates as text. Nothing is guessed in silence: what was not plain is a remark.
import type { CellValue } from "../workbook/cell.ts";
import { normalHeader } from "../workbook/table.ts";
import { readXlsx, type XlsxBook } from "../xlsx/readXlsx.ts";
import { readAnswers } from "./answers.ts";
import { readCell } from "./cells.ts";
import { readMark } from "./marking.ts";
import { findSheet, textOf, type FoundSheet } from "./places.ts";
import { remark, type Place } from "./remarks.ts";
import { BOOK_SHEETS, type ColumnSpec, type SheetSpec } from "./sheets.ts";
import { isNewRow } from "./state.ts";
import type { BookRemark, Grid, ReturnedBook, ReturnedProblem, ReturnedRow, ReturnedSheet } from "./types.ts";

/** The file is no school's book. The outer rooms word it. */
export class ExchangeFault extends Error {
  readonly code = "NOT_A_SCHOOL_BOOK";
  constructor() {
    super("NOT_A_SCHOOL_BOOK");
    this.name = "ExchangeFault";
  }
}

/**
 * @param parts XML parts of the unzipped .xlsx by their names
 * @throws XlsxFault for a damaged file, ExchangeFault for one that is no school's book
 */
export function readBook(parts: Readonly<Record<string, string>>): ReturnedBook {
  return readGrids(gridsOf(readXlsx(parts)));
}

/**
 * The same from the cells of a shared spreadsheet.
 * @throws ExchangeFault when neither a mark nor a sheet of ours is there
 */
export function readGrids(grids: readonly Grid[]): ReturnedBook {
  const mark = readMark(grids);
  const organisation = mark?.organisation ?? "";
  const found = BOOK_SHEETS.map((spec) => ({ spec, sheet: findSheet(spec, grids) }));
  if (mark === null && found.every(({ sheet }) => sheet === null)) throw new ExchangeFault();
  const { answers, remarks } = readAnswers(grids, { organisation });
  const sheets: ReturnedSheet[] = [];
  for (const { spec, sheet } of found) {
    const place = { organisation, spec };
    if (sheet === null) {
      remarks.push(missingSheet(place));
      continue;
    }
    remarks.push(...sheetRemarks(place, sheet), ...formulaRemarks(place, sheet));
    sheets.push({ table: spec.name, columns: [...sheet.columns.keys()], rows: rowsOf(spec, sheet) });
  }
  return { mark, answers, sheets, remarks };
}

/** Sheets of an .xlsx as rows of values, with the places of formulas and of days. */
function gridsOf({ sheets }: XlsxBook): Grid[] {
  return sheets.map(({ name, rows }) => {
    const values: CellValue[][] = [];
    const formulas = new Set<string>();
    const days = new Set<string>();
    for (const { index, cells } of rows) {
      while (values.length < index) values.push([]);
      values[index] = cells.map((cell, column) => {
        if (cell?.isFormula === true) formulas.add(`${index}:${column}`);
        if (cell?.isDate === true) days.add(`${index}:${column}`);
        return cell?.value ?? "";
      });
    }
    return { title: name, rows: values, formulas, days };
  });
}

function rowsOf(spec: SheetSpec, { grid, headerRow, columns }: FoundSheet): ReturnedRow[] {
  const codes = columns.get("id");
  return grid.rows.slice(headerRow + 1).flatMap((cells, offset): ReturnedRow[] => {
    const index = headerRow + 1 + offset;
    const key = codes === undefined ? "" : textOf(cells[codes]);
    const row = readRow(spec, columns, cells, (column) => grid.days?.has(`${index}:${column}`) === true);
    const isEmpty = row.problems.length === 0 && Object.values(row.cells).every((cell) => cell === "");
    if ((isEmpty && (key === "" || isNewRow(key))) || isHeader(spec, columns, cells)) return [];
    return [{ key, line: index + 1, ...row }];
  });
}

function readRow(
  spec: SheetSpec,
  columns: ReadonlyMap<string, number>,
  cells: readonly CellValue[],
  isDay: (column: number) => boolean,
): Pick<ReturnedRow, "cells" | "problems"> {
  const read: Record<string, CellValue> = {};
  const problems: ReturnedProblem[] = [];
  for (const column of spec.columns) {
    const index = columns.get(column.id);
    if (index === undefined || column.id === "id" || column.layout.hidden) continue;
    const { value, problem } = readCell(column, cells[index] ?? "", isDay(index));
    if (problem === null) read[column.id] = value;
    else problems.push(problem);
  }
  return { cells: read, problems };
}

/** Headers copied between the rows. */
function isHeader(
  spec: SheetSpec,
  columns: ReadonlyMap<string, number>,
  cells: readonly CellValue[],
): boolean {
  const said = spec.columns.filter(({ id, layout }) => {
    const index = columns.get(id);
    return index !== undefined && normalHeader(textOf(cells[index])) === normalHeader(layout.header);
  });
  return said.length * 2 > columns.size;
}

function missingSheet(place: Place & { spec: SheetSpec }): BookRemark {
  return remark(
    "ask",
    place,
    "нет листа",
    `В книге нет листа «${place.spec.title}»: его строки остались как у центра.`,
    "Если в нём были правки, верните лист и пришлите книгу ещё раз.",
  );
}

function sheetRemarks(
  place: Place & { spec: SheetSpec },
  { renamed, missing, foreign, grid }: FoundSheet,
): BookRemark[] {
  const { title } = place.spec;
  const quoted = (columns: readonly ColumnSpec[]): string =>
    columns.map(({ layout }) => `«${layout.header}»`).join(", ");
  return [
    ...(normalHeader(grid.title) === normalHeader(title)
      ? []
      : [
          remark("told", place, "лист переименован", `Лист «${title}» назван «${grid.title}», прочитан.`, ""),
        ]),
    ...renamed.map(({ column, header }) =>
      remark(
        "told",
        { ...place, column },
        "",
        header === ""
          ? `Лист «${title}»: заголовок столбца «${column.layout.header}» стёрт, столбец прочитан.`
          : `Лист «${title}»: столбец «${column.layout.header}» переименован в «${header}», прочитан.`,
        "",
      ),
    ),
    ...(missing.length === 0
      ? []
      : [
          remark(
            "ask",
            place,
            "нет столбцов",
            `Лист «${title}»: нет ${missing.length === 1 ? "столбца" : "столбцов"} ${quoted(missing)}; их данные остались как у центра.`,
            "Если в них были правки, верните столбцы и пришлите книгу ещё раз.",
          ),
        ]),
    ...(foreign.length === 0
      ? []
      : [
          remark(
            "told",
            place,
            "лишние столбцы",
            `Лист «${title}»: ${foreign.length === 1 ? "добавленный столбец" : "добавленные столбцы"} ${foreign.map((header) => `«${header}»`).join(", ")} центр не читает.`,
            "",
          ),
        ]),
  ];
}

function formulaRemarks(
  place: Place & { spec: SheetSpec },
  { grid, columns, headerRow }: FoundSheet,
): BookRemark[] {
  return place.spec.columns.flatMap((column) => {
    const index = columns.get(column.id);
    const lines = grid.rows.flatMap((_, row) =>
      row > headerRow && grid.formulas?.has(`${row}:${index}`) === true ? [row + 1] : [],
    );
    if (index === undefined || lines.length === 0 || column.id === "id") return [];
    const where = `${lines.length === 1 ? "строка" : "строки"} ${lines.slice(0, 10).join(", ")}${lines.length > 10 ? " и другие" : ""}`;
    return [
      remark(
        "told",
        { ...place, key: "формулы", column },
        "",
        `Лист «${place.spec.title}», «${column.layout.header}», ${where}: вместо формулы взято её значение.`,
        "",
      ),
    ];
  });
}
