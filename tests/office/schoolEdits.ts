// What a school does to its book in LibreOffice: everything at once that has to be understood.
import { answered, onSheet, says } from "./bookRows.ts";
import { calculated, dated, typed, type BookEdits } from "./calc.ts";

/** Edits, a formula, a renamed header, a deleted row, new rows, rows in another order, a harmful text. */
export const SCHOOL_EDITS: BookEdits = {
  Педагоги: onSheet(({ rows, headers, place, row, put }) => {
    put("КР-0002", "experience", (cell) => calculated(cell, "3+4", 7));
    put("КР-0002", "since", (cell) => dated(cell, "2021-08-25"));
    put("КР-0001", "courses", says('=HYPERLINK("http://example.org";"курсы")'));
    put("КР-0001", "exemptUntil", says("сентябрь"));
    put("новая 2", "name", says("Громова Ирина Сергеевна"));
    put("новая 2", "position", says("тьютор"));
    headers[place("courses")] = typed(headers[place("courses")], "Повышение квалификации");
    const gone = row("КР-0003");
    const [ids = [], , ...data] = rows;
    return [ids, headers, ...data.filter((each) => each !== gone).reverse()];
  }),
  Заявления: onSheet(({ rows, put }) => {
    put("новая 1", "name", says("Громова Ирина Сергеевна"));
    put("новая 1", "kind", says("первая"));
    return rows;
  }),
  Задачи: answered("Все строки проверены", "да"),
};
