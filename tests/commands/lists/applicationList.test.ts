import { describe, expect, test } from "vitest";
import { APPLICATIONS } from "../../../src/commands/book/lists/applicationList.ts";
import { applications } from "../../../src/workbook/tables/index.ts";
import { DISTRICT } from "./district.ts";
import { ListBook, verdictsOf } from "./listBook.ts";

const COLUMNS =
  "Фамилия\tИмя\tОтчество\tОО\tДолжность\tЗаявленная категория\tУчебный год\tМесяц аттестации\tПодано\tСтатус";
const list = (...rows: string[]): string => [COLUMNS, ...rows].join("\n");
const SISTER = "Соколова\tМария\tИгоревна\tшкола 8\tучитель\tI кв. категория\t2026/27\tдекабрь\t05.10.26\t";

describe("список заявлений", () => {
  test("новые строки с месяцем и днём; второй раз — без изменений", () => {
    const book = new ListBook(DISTRICT);
    expect(verdictsOf(book.take(APPLICATIONS, list(SISTER)))).toEqual(["новая"]);
    expect(book.rows(applications)[3]).toMatchObject({
      id: "ЗВ-0004",
      teacher: "КР-0002",
      school: "МБОУ СОШ № 8",
      kind: "первая",
      schoolYear: "2026-2027",
      month: "декабрь 2026",
      filed: "2026-10-05",
    });
    expect(verdictsOf(book.take(APPLICATIONS, list(SISTER)))).toEqual(["без изменений"]);
  });

  test("один человек дважды в одном списке — одно заявление", () => {
    const book = new ListBook(DISTRICT);
    expect(verdictsOf(book.take(APPLICATIONS, list(SISTER, SISTER)))).toEqual(["новая", "без изменений"]);
    expect(book.rows(applications)).toHaveLength(4);
  });

  test("открытое заявление дополняется, заполненное не переписывается", () => {
    const book = new ListBook(DISTRICT);
    const line = "Елагина\tОльга\tВладимировна\tСОШ 12\tучитель\tпервая\t\tноябрь 2026\t06.09.2026\t";
    const [row] = book.take(APPLICATIONS, list(line));
    expect(row?.differences?.map(({ field }) => field)).toEqual(["Месяц аттестации", "Подано"]);
    expect(book.rows(applications)[1]).toMatchObject({ month: "октябрь 2026", filed: "2026-09-05" });
  });

  test("кого нет в банке, чья категория или месяц не поняты, — названо", () => {
    const book = new ListBook(DISTRICT);
    const rows = book.take(
      APPLICATIONS,
      list(
        "Морская\tВера\tПавловна\tСОШ 12\tучитель\tпервая\t\t\t\t",
        "Лугова\tАнна\tПетровна\tСОШ 12\tпедагог-психолог\tкакая-то\t\t\t\t",
        "Лугова\tАнна\tПетровна\tСОШ 12\tпедагог-психолог\tпервая\t\tвесной\tвчера\tв работе",
      ),
    );
    expect(verdictsOf(rows)).toEqual(["не понята", "не понята", "новая"]);
    expect(rows[2]?.message).toContain("«весной» — месяц не понят");
    expect(rows[2]?.message).toContain("«вчера» — день не понят");
    expect(rows[2]?.message).toContain("«в работе» — нет в списке значений");
  });
});
