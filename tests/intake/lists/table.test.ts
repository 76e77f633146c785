import { describe, expect, test } from "vitest";
import { tableOfBook, tableOfText } from "../../../src/intake/lists/grid.ts";
import { guessMapping } from "../../../src/intake/lists/kind.ts";
import { readTeacher, TEACHER_LIST } from "../../../src/intake/lists/kinds/teachers.ts";
import { SCHOOL_LIST } from "../../../src/intake/lists/kinds/bodies.ts";
import { draftOf } from "../../../src/intake/lists/kind.ts";
import { readXlsx } from "../../../src/xlsx/readXlsx.ts";
import { libreOfficeBytes, unzipped } from "../../xlsx/parts.ts";

const { fields } = TEACHER_LIST;
const read = (text: string) => tableOfText(text, fields);

describe("таблица в тексте", () => {
  test("шапка под заголовком, итоги и номера столбцов — не строки", () => {
    const { headers, rows, skipped } = read(
      "Список педагогов, 2026 год\n\n№;ФИО;ОО;Должность\n1;2;3;4\n1;Соколова М.И.;СОШ 8;учитель\nИтого: 1;;;",
    );
    expect(headers).toEqual(["№", "ФИО", "ОО", "Должность"]);
    expect(rows).toEqual([{ line: 5, cells: ["1", "Соколова М.И.", "СОШ 8", "учитель"], heading: "" }]);
    expect(skipped).toEqual([
      { line: 1, text: "Список педагогов, 2026 год", reason: "стоит над таблицей" },
      { line: 4, text: "1 2 3 4", reason: "номера столбцов" },
      { line: 6, text: "Итого: 1", reason: "итоговая строка" },
    ]);
  });

  test("шапка в две строки", () => {
    const { headers } = read(
      "ФИО\tОО\tДолжность\tКатегория\t\n\t\t\tкакая\tдата присвоения\nСоколова М.И.\tСОШ 8\tучитель\tвысшая\t2021",
    );
    expect(headers).toEqual(["ФИО", "ОО", "Должность", "Категория какая", "Категория дата присвоения"]);
    expect(guessMapping(headers, fields)).toMatchObject({
      name: 0,
      school: 1,
      position: 2,
      category: 3,
      decided: 4,
    });
  });

  test("первая строка списка — не вторая строка шапки, даже когда её слова похожи на названия столбцов", () => {
    const schools = tableOfText(
      "№;Наименование ОО;Краткое;Вид\n1;МБОУ общеобразовательное учреждение имени ответственного;СОШ № 1;школа\n2;МБОУ СОШ № 2;СОШ № 2;школа",
      SCHOOL_LIST.fields,
    );
    expect(schools.rows.map(({ cells }) => cells[2])).toEqual(["СОШ № 1", "СОШ № 2"]);
    expect(guessMapping(["Общеобразовательное учреждение", "e-mail"], SCHOOL_LIST.fields)).toEqual({
      name: 0,
      email: 1,
    });
    expect(guessMapping(["Наименование ОО", "Краткое"], SCHOOL_LIST.fields)).toEqual({
      fullName: 0,
      name: 1,
    });
  });

  test("кавычки с переносом строки и незакрытая кавычка", () => {
    expect(read('ФИО\tОО\tДолжность\nСоколова М.И.\t"МБОУ\nСОШ № 8"\tучитель').rows[0]?.cells[1]).toBe(
      "МБОУ\nСОШ № 8",
    );
    expect(
      read('ФИО\tОО\tДолжность\nСоколова М.И.\t"СОШ № 8\tучитель\nЛугова А.П.\tСОШ 12\tучитель').rows,
    ).toHaveLength(2);
  });

  test("шапка, повторённая на следующей странице", () => {
    const { rows, skipped } = read(
      "ФИО;ОО;Должность\nСоколова М.И.;СОШ 8;учитель\nФИО;ОО;Должность\nЛугова А.П.;СОШ 8;учитель",
    );
    expect(rows).toHaveLength(2);
    expect(skipped.map(({ reason }) => reason)).toEqual(["повторённая шапка"]);
  });

  test("без шапки строки остаются строками, столбцы выбирает человек", () => {
    const { headers, rows } = read("Соколова М.И.\tСОШ 8\tучитель");
    expect([headers, rows.length]).toEqual([["", "", ""], 1]);
  });
});

test("столбцы узнаются по обычным заголовкам", () => {
  const headers = [
    "№ п/п",
    "Фамилия",
    "Имя",
    "Отчество",
    "Наименование образовательного учреждения",
    "Занимаемая должность, преподаваемый предмет",
    "Дата присвоения категории",
    "Имеющаяся категория",
    "Срок действия категории",
    "Приказ",
    "Образование",
    "Общий стаж",
    "Педагогический стаж",
  ];
  expect(guessMapping(headers, fields)).toEqual({
    surname: 1,
    first: 2,
    middle: 3,
    school: 4,
    position: 5,
    decided: 6,
    category: 7,
    validUntil: 8,
    order: 9,
    education: 10,
    experience: 12,
  });
});

test("файл LibreOffice: лист с таблицей найден, объединённая вниз школа — у каждой строки", () => {
  const found = tableOfBook(readXlsx(unzipped(libreOfficeBytes())), fields, undefined);
  expect(found?.sheet).toBe("Педагоги 2026");
  const table = found?.table ?? { headers: [], rows: [], skipped: [] };
  expect(table.skipped.map(({ reason }) => reason)).toEqual([
    "стоит над таблицей",
    "номера столбцов",
    "итоговая строка",
  ]);
  const mapping = guessMapping(table.headers, fields);
  const read = table.rows.map((row) => readTeacher(draftOf(row, mapping)));
  expect(read).toMatchObject([
    {
      line: 6,
      name: { name: "Берестова Анна Павловна" },
      school: "МБОУ «СОШ № 8»",
      position: "учитель",
      facts: { subject: ["математика"], experience: 12, since: "2010-09-01" },
      category: { category: "высшая", decided: "2021-03-12", validUntil: "2026-03-12" },
    },
    {
      line: 7,
      name: { name: "Вишнякова О.И." },
      school: "МБОУ «СОШ № 8»",
      facts: { subject: ["начальные классы"], experience: 7, since: "2017-09-01" },
      category: { category: "первая", decided: "2023-12-01", precision: "month", validUntil: null },
    },
    {
      line: 8,
      name: { name: "Горбунова Вера Ильинична" },
      facts: { subject: ["информатика"], experience: 3, since: "2020-09-01", lastConformity: "2023-02-10" },
      category: null,
    },
  ]);
});
