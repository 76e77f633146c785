// A returned book against the state of its issue and the centre's rows of today, case by case.
import { describe, expect, test } from "vitest";
import { mergeBook } from "../../src/exchange/merge.ts";
import { linked, stateOf } from "../../src/exchange/state.ts";
import type { BookState, SchoolData } from "../../src/exchange/types.ts";
import { serialOf } from "../../src/domain/calendar/civil.ts";
import { InSchool, merged, messagesOf } from "./returned.ts";
import { SCHOOL, teacher } from "./school.ts";

const PEOPLE = "Педагоги";
const WISHES = "Заявления";
const FITNESS = "Соответствие";

/** The school's rows with one cell of a teacher as the centre has it now. */
const centreHas = (id: string, part: Partial<(typeof SCHOOL.teachers)[number]>): SchoolData => ({
  ...SCHOOL,
  teachers: SCHOOL.teachers.map((row) => (row.id === id ? { ...row, ...part } : row)),
});

/** The same with a teacher whom a book has brought. */
const withTeacher = (id: string, name: string, data: SchoolData): SchoolData => ({
  ...data,
  teachers: [...data.teachers, teacher({ id, name })],
});

describe("изменила одна сторона", () => {
  test("нетронутая книга не меняет ничего и ни о чём не спрашивает", () => {
    const result = merged(new InSchool(SCHOOL));
    expect(result).toMatchObject({ verdict: "merged", patches: [], additions: [], remarks: [] });
    expect(result.base).toEqual(stateOf(SCHOOL));
  });

  test("правка организации в её столбце берётся", () => {
    const result = merged(
      new InSchool(SCHOOL).type(PEOPLE, "КР-0002", { experience: 7, education: "высшее" }),
    );
    expect(result.patches).toEqual([
      {
        table: "teachers",
        id: "КР-0002",
        cells: { experience: 7, education: "высшее" },
        was: { experience: 6, education: "" },
      },
    ]);
    expect(result.receipt.taken).toEqual([
      "Педагоги, КР-0002 Ветров П.А.: «Стаж, лет» — «7» (было «6»); «Образование» — «высшее» (было пусто).",
    ]);
  });

  test("стёртое организацией тоже берётся, если без него строка понятна", () => {
    const result = merged(new InSchool(SCHOOL).type(PEOPLE, "КР-0001", { courses: "", position: "" }));
    expect(result.patches[0]?.cells).toEqual({ courses: "" });
    expect(result.remarks).toMatchObject([{ kind: "bad", column: "Должность" }]);
  });

  test("правка центра остаётся, когда организация клетку не трогала", () => {
    const result = merged(new InSchool(SCHOOL), centreHas("КР-0002", { experience: 9 }));
    expect(result).toMatchObject({ patches: [], remarks: [] });
  });

  test("правка в столбце центра не берётся, но о ней сказано", () => {
    const result = merged(new InSchool(SCHOOL).type(PEOPLE, "КР-0002", { category: "высшая" }));
    expect(result.patches).toEqual([]);
    expect(result.remarks).toMatchObject([{ kind: "told", row: "КР-0002 Ветров П.А.", column: "Категория" }]);
    expect(messagesOf(result)).toEqual([
      "«Категория» ведёт центр: у организации «высшая», у центра пусто. Не взято.",
    ]);
  });

  test("даты цепочки соответствия и согласование месяца берутся", () => {
    const result = merged(
      new InSchool(SCHOOL)
        .type(FITNESS, "СО-0001", { informed: "05.09.2026", result: "соответствует" })
        .type(WISHES, "ЗВ-0001", { agreed: serialOf("2026-09-02"), siteLink: "https://example.org/att" }),
    );
    expect(result.patches.map(({ id, cells }) => [id, cells])).toEqual([
      ["ЗВ-0001", { agreed: serialOf("2026-09-02"), siteLink: "https://example.org/att" }],
      ["СО-0001", { informed: serialOf("2026-09-05"), result: "соответствует" }],
    ]);
  });
});

describe("изменили обе стороны", () => {
  test("к разному: у центра остаётся своё, вопрос называет оба значения", () => {
    const result = merged(
      new InSchool(SCHOOL).type(PEOPLE, "КР-0002", { experience: 7 }),
      centreHas("КР-0002", { experience: 9 }),
    );
    expect(result.patches).toEqual([]);
    expect(result.remarks).toMatchObject([{ kind: "ask", key: "ОО-0008/teachers/КР-0002/experience" }]);
    expect(messagesOf(result)).toEqual([
      "«Стаж, лет» изменили обе стороны: было «6», у организации «7», у центра «9». Осталось «9».",
    ]);
  });

  test("к одному и тому же: спрашивать не о чем", () => {
    const result = merged(
      new InSchool(SCHOOL).type(PEOPLE, "КР-0002", { experience: 9 }),
      centreHas("КР-0002", { experience: 9 }),
    );
    expect(result).toMatchObject({ patches: [], remarks: [] });
  });
});

describe("который выпуск", () => {
  test("тот же файл второй раз не приносит ничего", () => {
    const book = new InSchool(SCHOOL).type(PEOPLE, "КР-0002", { experience: 7 });
    const first = merged(book);
    const again = merged(book, centreHas("КР-0002", { experience: 7 }), first.base);
    expect(again).toMatchObject({ patches: [], additions: [], remarks: [] });
  });

  test("после возврата центр передумал: тот же файл ещё раз не отменяет его правки и не спорит", () => {
    const book = new InSchool(SCHOOL).type(PEOPLE, "КР-0002", { experience: 7 });
    const again = merged(book, centreHas("КР-0002", { experience: 6 }), merged(book).base);
    expect(again).toMatchObject({ patches: [], remarks: [] });
  });

  test("двое заполнили по копии: взято из обеих, оставленное во второй как было спрошено, а не отменено", () => {
    const first = merged(new InSchool(SCHOOL).type(PEOPLE, "КР-0002", { experience: 7 }));
    const copy = new InSchool(SCHOOL).type(PEOPLE, "КР-0002", { education: "СПО" });
    const second = merged(copy, centreHas("КР-0002", { experience: 7 }), first.base);
    expect(second.patches).toMatchObject([{ id: "КР-0002", cells: { education: "СПО" } }]);
    expect(second.patches[0]?.cells).not.toHaveProperty("experience");
    expect(second.remarks).toMatchObject([{ kind: "ask", id: "КР-0002", column: "Стаж, лет" }]);
    expect([first.isAsSent, second.isAsSent]).toEqual([false, false]);
    const fixed = copy.type(PEOPLE, "КР-0002", { experience: 7 });
    expect(
      merged(fixed, centreHas("КР-0002", { experience: 7, education: "СПО" }), second.base),
    ).toMatchObject({
      patches: [],
      remarks: [],
    });
  });

  test("копия, в которую никто не вписал ничего, — как выслана, что бы ни пришло в другой", () => {
    const filled = new InSchool(SCHOOL)
      .type(PEOPLE, "КР-0002", { experience: 7 })
      .type(PEOPLE, "новая 1", { name: "Громова Ирина Сергеевна", position: "учитель" });
    const { base } = merged(filled);
    if (base === null) throw new Error("the issue was not known");
    const kept = linked(base, [{ table: "teachers", key: "новая 1", id: "КР-0099" }]);
    const now = withTeacher("КР-0099", "Громова Ирина Сергеевна", centreHas("КР-0002", { experience: 7 }));
    expect(merged(new InSchool(SCHOOL), now, kept)).toMatchObject({
      isAsSent: true,
      patches: [],
      additions: [],
    });
    const unread = new InSchool(SCHOOL).type(PEOPLE, "КР-0001", { since: "давно" });
    expect(merged(unread, now, kept).isAsSent).toBe(false);
  });

  test("в строке, из которой уже принят один человек, во второй копии другой: спрошено, первый не переименован", () => {
    const person = (name: string): InSchool =>
      new InSchool(SCHOOL).type(PEOPLE, "новая 1", { name, position: "учитель" });
    const { base } = merged(person("Громова Ирина Сергеевна"));
    if (base === null) throw new Error("the issue was not known");
    const kept = linked(base, [{ table: "teachers", key: "новая 1", id: "КР-0099" }]);
    const now = withTeacher("КР-0099", "Громова Ирина Сергеевна", SCHOOL);
    const second = merged(person("Дроздова Алла Ивановна"), now, kept);
    expect(second).toMatchObject({ patches: [], additions: [] });
    expect(second.remarks).toMatchObject([{ kind: "ask", id: "КР-0099" }]);
    expect(second.remarks[0]?.message).toContain("Дроздова Алла Ивановна");
  });

  test("старый выпуск после нового сверяется со своим и не отменяет того, что пришло позже", () => {
    const newer = centreHas("КР-0002", { experience: 8 });
    const older = merged(new InSchool(SCHOOL).type(PEOPLE, "КР-0002", { education: "СПО" }), newer);
    expect(older.patches).toEqual([
      { table: "teachers", id: "КР-0002", cells: { education: "СПО" }, was: { education: "" } },
    ]);
    expect(older.remarks).toEqual([]);
  });

  test("неизвестный выпуск только сличается: не берётся ничего, всё отличное названо", () => {
    const book = new InSchool(SCHOOL).type(PEOPLE, "КР-0002", { experience: 7 }).type(PEOPLE, "новая 1", {
      name: "Громова Ирина Сергеевна",
      position: "учитель",
    });
    const result = merged(book, SCHOOL, null);
    expect(result).toMatchObject({ verdict: "review", patches: [], additions: [], base: null });
    expect(result.remarks.map(({ kind, row }) => [kind, row])).toEqual([
      ["ask", "КР-0002 Ветров П.А."],
      ["ask", "строка 6 Громова И.С."],
    ]);
  });

  test("книга другой организации и другого района не берётся", () => {
    const back = new InSchool(SCHOOL).type(PEOPLE, "КР-0002", { experience: 7 }).back();
    const base = stateOf(SCHOOL);
    const other = (mark: Partial<SchoolData["mark"]>): BookState =>
      stateOf({ ...SCHOOL, mark: { ...SCHOOL.mark, ...mark } });
    expect(mergeBook({ base, current: other({ organisation: "ОО-0009" }), returned: back })).toMatchObject({
      verdict: "foreign",
      patches: [],
    });
    expect(mergeBook({ base, current: other({ book: "district-2" }), returned: back }).verdict).toBe(
      "foreign",
    );
    expect(mergeBook({ base, current: base, returned: { ...back, mark: null } }).verdict).toBe("unmarked");
  });
});

describe("строки", () => {
  test("удалённая строка показана, а не удалена; удалённая строка уволенного — порядок", () => {
    const book = new InSchool(SCHOOL);
    const { rows } = book.sheet(PEOPLE);
    rows.splice(book.row(PEOPLE, "КР-0003"), 1);
    const result = merged(book);
    expect(result).toMatchObject({ patches: [], remarks: [{ kind: "ask", id: "КР-0003" }] });
    expect(messagesOf(result)).toEqual(["Организация удалила строку. У центра она осталась."]);
    expect(merged(book, centreHas("КР-0003", { status: "уволен" })).remarks).toEqual([]);
  });

  test("удалённый лист — одно замечание, а не десятки", () => {
    expect(merged(new InSchool(SCHOOL).drop(PEOPLE)).remarks).toMatchObject([
      { kind: "ask", sheet: PEOPLE, row: "" },
    ]);
  });

  test("отсортированные, вставленные и переставленные строки узнаются по коду", () => {
    const book = new InSchool(SCHOOL).type(PEOPLE, "КР-0002", { experience: 7 });
    const { rows } = book.sheet(PEOPLE);
    rows.splice(2, rows.length - 2, ...rows.slice(2).reverse(), [], []);
    expect(merged(book)).toMatchObject({
      patches: [{ id: "КР-0002", cells: { experience: 7 } }],
      remarks: [],
    });
  });

  test("новая строка — дополнение; второй раз она не вносится", () => {
    const book = new InSchool(SCHOOL).type(PEOPLE, "новая 4", {
      name: "Громова Ирина Сергеевна",
      position: "учитель-логопед",
      experience: "3 года",
    });
    const first = merged(book);
    expect(first.additions).toEqual([
      {
        table: "teachers",
        key: "новая 4",
        cells: { name: "Громова Ирина Сергеевна", position: "учитель-логопед", experience: 3 },
        teacherKey: "",
      },
    ]);
    const base =
      first.base === null ? null : linked(first.base, [{ table: "teachers", key: "новая 4", id: "КР-0004" }]);
    const added = teacher({
      id: "КР-0004",
      name: "Громова Ирина Сергеевна",
      position: "учитель-логопед",
      experience: 3,
    });
    const now = { ...SCHOOL, teachers: [...SCHOOL.teachers, added] };
    expect(merged(book, now, base)).toMatchObject({ patches: [], additions: [], remarks: [] });
    const later = merged(book.type(PEOPLE, "новая 4", { experience: 4 }), now, base);
    expect(later).toMatchObject({
      additions: [],
      remarks: [],
      patches: [{ id: "КР-0004", cells: { experience: 4 } }],
    });
  });

  test("тёзка в той же должности не вносится, о нём спрошено", () => {
    const result = merged(
      new InSchool(SCHOOL).type(PEOPLE, "новая 1", { name: "ветров  Павел андреевич", position: "Учитель" }),
    );
    expect(result).toMatchObject({ additions: [], remarks: [{ kind: "ask" }] });
    expect(messagesOf(result)[0]).toContain("КР-0002");
  });

  test("новой строке, которой чего-то не хватает, сказано чего", () => {
    const result = merged(new InSchool(SCHOOL).type(PEOPLE, "новая 1", { name: "Громова Ирина Сергеевна" }));
    expect(messagesOf(result)).toEqual(["Новая строка не внесена: не хватает «Должность»."]);
  });

  test("строка без кода, вписанная ниже, тоже новая и тоже один раз", () => {
    const book = new InSchool(SCHOOL);
    book.sheet(PEOPLE).rows.push(["", "Громова Ирина Сергеевна", "методист"]);
    const first = merged(book);
    const key = first.additions[0]?.key ?? "";
    expect(first.additions).toHaveLength(1);
    const base = first.base === null ? null : linked(first.base, [{ table: "teachers", key, id: "КР-0004" }]);
    const added = teacher({ id: "КР-0004", name: "Громова Ирина Сергеевна", position: "методист" });
    expect(merged(book, { ...SCHOOL, teachers: [...SCHOOL.teachers, added] }, base)).toMatchObject({
      additions: [],
      remarks: [],
    });
  });

  test("строка, у которой стёрли код, узнаётся, если она одна такая", () => {
    const book = new InSchool(SCHOOL).type(PEOPLE, "КР-0002", { experience: 7, id: "" });
    expect(merged(book)).toMatchObject({
      additions: [],
      patches: [{ id: "КР-0002", cells: { experience: 7 } }],
    });
  });

  test("скопированная с кодом строка: взята первая, о второй спрошено", () => {
    const book = new InSchool(SCHOOL);
    const { rows } = book.sheet(PEOPLE);
    const copy = [...(rows[book.row(PEOPLE, "КР-0002")] ?? [])];
    copy[1] = "Громова Ирина Сергеевна";
    rows.push(copy);
    expect(merged(book)).toMatchObject({ patches: [], additions: [], remarks: [{ kind: "ask" }] });
  });

  test("строки, которой у центра больше нет, правка не оживляет, но и не пропадает", () => {
    const now = { ...SCHOOL, teachers: SCHOOL.teachers.filter(({ id }) => id !== "КР-0003") };
    expect(merged(new InSchool(SCHOOL), now).remarks).toEqual([]);
    expect(
      merged(new InSchool(SCHOOL).type(PEOPLE, "КР-0003", { experience: 5 }), now).remarks,
    ).toMatchObject([{ kind: "ask", id: "КР-0003" }]);
  });
});
