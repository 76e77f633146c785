// What a school does to its book in LibreOffice: everything at once that has to be understood.
import { calculated, dated, textIn, typed, type RowEdit } from "./calc.ts";

/** Column of each id, by the hidden first row. */
const placesOf = (rows: readonly (readonly string[])[]): Map<string, number> =>
  new Map((rows[0] ?? []).map((cell, index) => [textIn(cell), index]));

function edited(
  change: (cells: (key: string) => string[], place: (id: string) => number, rows: string[][]) => string[][],
): RowEdit {
  return (rows) => {
    const places = placesOf(rows);
    const place = (id: string): number => {
      const index = places.get(id);
      if (index === undefined) throw new Error(`no column ${id}`);
      return index;
    };
    const cells = (key: string): string[] => {
      const row = rows.find((each) => textIn(each[place("id")]) === key);
      if (row === undefined) throw new Error(`no row ${key}`);
      return row;
    };
    return change(cells, place, rows);
  };
}

/** Edits, a formula, a renamed header, a deleted row, new rows, rows in another order, a harmful text. */
export const SCHOOL_EDITS: Readonly<Record<string, RowEdit>> = {
  Педагоги: edited((cells, place, rows) => {
    const put = (key: string, id: string, make: (cell: string | undefined) => string): void => {
      cells(key)[place(id)] = make(cells(key)[place(id)]);
    };
    put("КР-0002", "experience", (cell) => calculated(cell, "3+4", 7));
    put("КР-0002", "since", (cell) => dated(cell, "2021-08-25"));
    put("КР-0001", "courses", (cell) => typed(cell, '=HYPERLINK("http://example.org";"курсы")'));
    put("КР-0001", "exemptUntil", (cell) => typed(cell, "сентябрь"));
    put("новая 2", "name", (cell) => typed(cell, "Громова Ирина Сергеевна"));
    put("новая 2", "position", (cell) => typed(cell, "тьютор"));
    const header = rows[1] ?? [];
    header[place("courses")] = typed(header[place("courses")], "Повышение квалификации");
    const gone = cells("КР-0003");
    const [ids = [], headers = [], ...data] = rows;
    return [ids, headers, ...data.filter((row) => row !== gone).reverse()];
  }),
  Заявления: edited((cells, place, rows) => {
    const row = cells("новая 1");
    row[place("name")] = typed(row[place("name")], "Громова Ирина Сергеевна");
    row[place("kind")] = typed(row[place("kind")], "первая");
    return rows;
  }),
  Задачи: (rows) => {
    const row = rows.find((cells) => textIn(cells[0]) === "Все строки проверены");
    if (row === undefined) throw new Error("no question");
    row[1] = typed(row[1], "да");
    return rows;
  },
};
